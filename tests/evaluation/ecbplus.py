"""ECB+: sentences of different articles that report the same event, against look-alike events of one topic.

Its documents are fed to the program as articles, each topic by itself, since only pairs within a topic are labelled.
Once every pair is scored, whatever the gates say, for the ranking; once as `xref link` does it, for links and gates.
"""

from __future__ import annotations

import gzip
import json
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from tests.evaluation.claims_gold import Labels, SentencePair, score_sentences
from tests.evaluation.corpus import Workplace, add_documents, findings_of, link_all
from tests.evaluation.lexical import WordCosine
from tests.evaluation.metrics import best_f1, prf, ranking_precision
from tests.evaluation.table import FLOOR, PROGRAM, Result, Row
from xref import wiring
from xref.adapters.memory import MemoryStore
from xref.model import Document, Span
from xref.settings import DEFAULTS
from xref.training.split import ECB_HELD_OUT

EVERY_PAIR = replace(
    DEFAULTS, min_centroid_cosine=-1.0, min_article_likeness=0.0, min_kept_score=0.0, min_conflict_score=2.0
)
"""No gate: each pair of claims of two articles is scored and kept. None is looked at for conflicts, which takes most
of the time and does not change a score.
"""

UNSEEN_FROM = ECB_HELD_OUT
"""First topic that is scored: on the earlier ones the cross-encoder was warmed up."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was found for labelled sentence pairs.

    ``scores`` and ``floor``: a score for each. ``linked``: those that the program links; ``kept``: those that pass its
    gates. ``same``: those that report one event; ``look_alikes``: those of the two look-alike events of a topic.
    """

    scores: dict[SentencePair, float] = field(default_factory=dict)
    floor: dict[SentencePair, float] = field(default_factory=dict)
    linked: set[SentencePair] = field(default_factory=set)
    kept: set[SentencePair] = field(default_factory=set)
    same: set[SentencePair] = field(default_factory=set)
    look_alikes: set[SentencePair] = field(default_factory=set)

    def add(self, other: Outcome) -> None:
        """Take in the pairs of another topic."""
        self.scores.update(other.scores)
        self.floor.update(other.floor)
        for mine, more in (
            (self.linked, other.linked),
            (self.kept, other.kept),
            (self.same, other.same),
            (self.look_alikes, other.look_alikes),
        ):
            mine.update(more)


def score_of_events(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with docs.jsonl and pairs.jsonl.gz."""
    found = Outcome()
    for topic, records, pairs in read_topics(source):
        if topic >= UNSEEN_FROM:
            found.add(score_topic(topic, records, pairs, workplace))
    return Result(outcome_rows(name, found), (_against_look_alikes(name, found),))


def read_topics(source: Path) -> Iterator[tuple[int, list[dict[str, Any]], list[dict[str, Any]]]]:
    """Yield each topic with its documents and labelled pairs."""
    documents: dict[int, list[dict[str, Any]]] = defaultdict(list)
    with (source / "docs.jsonl").open(encoding="utf-8") as lines:
        for record in map(json.loads, lines):
            documents[record["topic"]].append(record)
    topic_of = {record["id"]: topic for topic, records in documents.items() for record in records}
    pairs: dict[int, list[dict[str, Any]]] = defaultdict(list)
    with gzip.open(source / "pairs.jsonl.gz", "rt", encoding="utf-8") as lines:
        for pair in map(json.loads, lines):
            pairs[topic_of[pair["a"][0]]].append(pair)
    for topic in sorted(documents):
        yield topic, documents[topic], pairs[topic]


def score_topic(
    topic: int, records: Sequence[Mapping[str, Any]], pairs: Sequence[Mapping[str, Any]], workplace: Workplace
) -> Outcome:
    """Feed the documents of one topic to the program and read off what it says about the labelled pairs."""
    names = {(record["id"], i): f"{topic}/{record['id']}#{i}" for record in records for i in _text_sentences(record)}
    placed: list[tuple[SentencePair, Mapping[str, Any]]] = []
    for pair in pairs:
        a, b = sorted(names[sentence, number] for sentence, number in (pair["a"], pair["b"]))
        placed.append(((a, b), pair))
    wanted = {name for both, _ in placed for name in both}
    documents = [as_document(record) for record in records]
    places = {names[key]: (key[0], span) for _, spans in documents for key, span in spans if names[key] in wanted}
    texts = {names[record["id"], i]: record["sentences"][i] for record in records for i in _text_sentences(record)}
    same = {both for both, pair in placed if pair["same"]}
    labels = Labels(places, dict.fromkeys(same), {})
    store = MemoryStore()
    add_documents(store, [document for document, _ in documents])
    link_all(store, workplace.encoder, EVERY_PAIR)
    scores = score_sentences(labels, findings_of(store)).scores
    store.clear_links()
    link_all(store, workplace.encoder)
    usual = score_sentences(labels, findings_of(store))
    labelled = {both for both, _ in placed}
    return Outcome(
        scores={both: scores.get(both, 0.0) for both in labelled},
        floor=WordCosine(texts, wiring.load_vocabulary()).of(sorted(labelled)),
        linked=labelled & usual.linked,
        kept=labelled & usual.best.keys(),
        same=same,
        look_alikes={both for both, pair in placed if not pair["same"] and not pair["subtopic_same"]},
    )


def as_document(record: Mapping[str, Any]) -> tuple[Document, list[tuple[tuple[str, int], Span]]]:
    """Return a document, a paragraph a sentence, and where each of its sentences stands; no date is known."""
    spans = []
    text = ""
    for i in _text_sentences(record):
        sentence = record["sentences"][i]
        spans.append(((str(record["id"]), i), Span(len(text), len(text) + len(sentence))))
        text += sentence + "\n\n"
    outlet = urlsplit(record["url"]).hostname if record["url"] else None
    return Document(article_id=record["id"], text=text, outlet=outlet or record["id"], url=record["url"]), spans


def outcome_rows(name: str, found: Outcome) -> tuple[Row, Row]:
    """The program and the floor on the labelled pairs."""
    p, r, f1 = prf(found.linked, found.same)
    best, floor_best = best_f1(found.scores, found.same), best_f1(found.floor, found.same)
    program = {
        "gold": len(found.same),
        "AP": ranking_precision(found.scores, found.same),
        "best F1": best.f1,
        "at": best.threshold,
        "F1": f1,
        "P": p,
        "R": r,
        "stray": len(found.linked & found.look_alikes) / max(1, len(found.linked)),
        "cand.": len(found.kept & found.same) / max(1, len(found.same)),
    }
    words = {"AP": ranking_precision(found.floor, found.same), "best F1": floor_best.f1, "at": floor_best.threshold}
    return Row(name, PROGRAM, program), Row(name, FLOOR, words)


def _against_look_alikes(name: str, found: Outcome) -> str:
    """Precision of the links where the only other choice is the look-alike event; of the floor at equal recall."""
    right, wrong = found.linked & found.same, found.linked & found.look_alikes
    p = len(right) / max(1, len(right) + len(wrong))
    judged = found.same | found.look_alikes
    floor = _precision_at({pair: found.floor[pair] for pair in judged}, found.same, len(right))
    return f"{name}, against look-alike events only: P {p:.3f} of {len(right) + len(wrong)} links (words {floor:.3f})"


def _precision_at(scores: Mapping[SentencePair, float], gold: Collection[SentencePair], hits: int) -> float:
    """Precision of the highest scores, as many as hold ``hits`` of the gold pairs."""
    found = right = 0
    for pair in sorted(scores, key=lambda pair: (-scores[pair], pair)):
        if right == hits:
            break
        found += 1
        right += pair in gold
    return right / max(1, found)


def _text_sentences(record: Mapping[str, Any]) -> range:
    """Numbers of the sentences that are text: where a URL is known, sentence 0 is that URL."""
    return range(1 if record["url"] else 0, len(record["sentences"]))
