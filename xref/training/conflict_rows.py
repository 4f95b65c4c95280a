"""Sentence pairs to train the conflict reader on: claims and evidence, conflicts of stories, perturbed copies."""

from __future__ import annotations

import gzip
import json
import random
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from xref.claims.numbers import find_numbers
from xref.claims.times import find_times
from xref.conflict.marks import Facts, facts_of, marked
from xref.conflict.reading import likeness, read
from xref.model import NameKind, Span
from xref.training.gold import Event
from xref.training.perturbed import perturbed

LABELS = {"SUPPORTS": 0, "REFUTES": 1, "NOT ENOUGH INFO": 2}
VERDICT, CONFLICT, PERTURBED, ENTAIL = 0, 3, 4, 5
"""Where the outputs of a task begin: three for the verdict on a claim, one each for the others."""
OUTPUTS = 6

_TEST_SHARE = 5  # one page in so many is kept to measure on
_SEED = 5
_TIMES_CONFLICTS, _SAME, _OTHER, _PERTURBED, _UNCHANGED = 3, 3000, 4500, 3500, 2500  # rows of an epoch
_BEFORE = re.compile(r" ([,.;:!?%)\]’])")
_BEHIND = re.compile(r"([$£€(\[]) ")
_WRITTEN = ((" 's", "'s"), (" n't", "n't"), ("`` ", '"'), (" ''", '"'), ("-LRB- ", "("), (" -RRB-", ")"))


@dataclass(frozen=True, slots=True)
class Row:
    """Two sentences with marks, evidence first, the wanted answer, and the task that asks for it."""

    a: str
    b: str
    wanted: float
    task: int


def evidence_pages(data: Path) -> tuple[frozenset[str], frozenset[str]]:
    """Return the pages of data/vitaminc to train on and those to measure on."""
    pages = sorted({row["page"] for row in lines(data / "vitaminc" / "pairs.jsonl.gz")})
    random.Random(_SEED).shuffle(pages)  # noqa: S311 - a sample, no secret
    cut = len(pages) // _TEST_SHARE
    return frozenset(pages[cut:]), frozenset(pages[:cut])


def evidence_rows(data: Path) -> Iterator[Row]:
    """Yield the pairs of data/vitaminc on pages to train on, and those of FEVER-Symmetric."""
    train, _ = evidence_pages(data)
    for row in lines(data / "vitaminc" / "pairs.jsonl.gz"):
        if row["page"] in train:
            yield _row(row["claim"], row["evidence"], LABELS[row["label"]], VERDICT)
    for row in lines(data / "vitaminc" / "fever_symmetric.jsonl.gz"):
        yield _row(row["claim"], row["evidence"], LABELS[row["label"]], VERDICT)


def entailment_rows(data: Path) -> Iterator[Row]:
    """Yield the pairs of RTE."""
    for row in lines(data / "vitaminc" / "rte.jsonl.gz"):
        yield _row(row["hypothesis"], row["text"], float(row["entails"]), ENTAIL)


def _row(claim: str, evidence: str, wanted: float, task: int) -> Row:
    told, shown = marked(plain_facts(claim), plain_facts(evidence))
    return Row(shown, told, wanted, task)


def plain_facts(text: str) -> Facts:
    """The facts of a tokenised sentence of no known date, its tokens joined as they are written."""
    text = _BEHIND.sub(r"\1", _BEFORE.sub(r"\1", text))
    for apart, joined in _WRITTEN:
        text = text.replace(apart, joined)
    text = " ".join(text.split())
    span = Span(0, len(text))
    times = find_times(text, span, None)
    return Facts(text, 0, find_numbers(text, span, times), times)


@dataclass(frozen=True, slots=True)
class StoryRows:
    """Pairs of sentences of labelled stories, by what is known of them."""

    conflicts: list[Row] = field(default_factory=list)
    same: list[Row] = field(default_factory=list)
    other: list[Row] = field(default_factory=list)
    perturbed: list[Row] = field(default_factory=list)

    def draw(self, draw: random.Random) -> list[Row]:
        """Return the rows of an epoch: the conflicts several times, the others drawn anew, each in either order."""
        unchanged = [Row(row.a, row.b, 0.0, PERTURBED) for row in _some(self.same, _UNCHANGED, draw)]
        rows = [
            *(self.conflicts * _TIMES_CONFLICTS),
            *_some(self.same, _SAME, draw),
            *_some(self.other, _OTHER, draw),
            *_some(self.perturbed, _PERTURBED, draw),
            *unchanged,
        ]
        return [row if draw.random() < 0.5 else Row(row.b, row.a, row.wanted, row.task) for row in rows]


def _some(rows: Sequence[Row], count: int, draw: random.Random) -> list[Row]:
    return draw.sample(rows, min(len(rows), count))


def story_rows(events: Iterable[Event], draw: random.Random) -> StoryRows:
    """Return the pairs of the events; of pairs that are neither the same nor in conflict the most alike."""
    found = StoryRows()
    for event in events:
        claims = {item.key: (item.claim, stored.article) for stored in event.articles for item in stored.claims}
        pool = _names(event)
        for wanted, pairs, rows in ((1.0, event.conflicts, found.conflicts), (0.0, event.same, found.same)):
            rows += [_pair(facts_of(claims[a][0]), facts_of(claims[b][0]), wanted, CONFLICT) for a, b in sorted(pairs)]
        for a, b in sorted(event.same):
            one, other = (a, b) if draw.random() < 0.5 else (b, a)
            changed = perturbed(*claims[one], pool, draw)
            if changed is not None:
                found.perturbed.append(_pair(changed, facts_of(claims[other][0]), 1.0, PERTURBED))
        found.other.extend(
            _pair(facts_of(claims[a][0]), facts_of(claims[b][0]), 0.0, CONFLICT) for a, b in _alike(event)
        )
    return found


def _pair(a: Facts, b: Facts, wanted: float, task: int) -> Row:
    return Row(*marked(a, b), wanted, task)


def _names(event: Event) -> dict[NameKind, list[str]]:
    found: dict[NameKind, set[str]] = defaultdict(set)
    for stored in event.articles:
        for item in stored.claims:
            for name in item.claim.names:
                found[name.kind].add(name.mention.text)
    return {kind: sorted(names) for kind, names in found.items()}


def _alike(event: Event) -> list[tuple[int, int]]:
    """Keys of the pairs of two articles, labelled neither same nor conflict, that share most words; twice the same."""
    readings = [
        (item.key, stored.key, read(item.claim, stored.article)) for stored in event.articles for item in stored.claims
    ]
    labelled = event.same | event.conflicts | event.unclear
    scored = [
        (likeness(x.content, y.content), a, b)
        for at, (a, one, x) in enumerate(readings)
        for b, other, y in readings[at + 1 :]
        if one != other and (min(a, b), max(a, b)) not in labelled
    ]
    scored.sort(key=lambda item: (-item[0], item[1:]))
    return [(a, b) for _, a, b in scored[: max(12, 2 * len(event.same))]]


def lines(file: Path) -> Iterator[dict[str, Any]]:
    """Yield the records of a compressed file of JSON lines."""
    with gzip.open(file, "rt", encoding="utf-8") as opened:
        yield from map(json.loads, opened)
