"""Conflicts: what the program words, what it leaves to review, and what an untrained rule flags on the same pairs.

The untrained rule: two sentences that share most of their words, of which one has a number that the other lacks, and
the other way round, or of which only one has a word of negation.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace

from tests.evaluation.claims_gold import Labels, SentencePair, claims_at, event_of
from tests.evaluation.metrics import prf
from xref.conflict.reading import likeness, read
from xref.model import Conflict, Outcome
from xref.report.conflict_rows import difference_of
from xref.report.findings import Findings

_LEAST_LIKENESS = 0.4  # share of common content words
_FIGURES = re.compile(r"\d[\d,.]*\d|\d")
_NEGATION = re.compile(r"\b(?:no|not|never|none|nobody|nothing|den(?:y|ies|ied))\b|n[’']t\b", re.IGNORECASE)


def conflict_lines(labels: Labels, findings: Findings, left_out: Collection[str] = ()) -> Iterator[str]:
    """Yield a line of figures for each of the three; ``left_out``: events that have lines of their own besides.

    Flags between sentences of two events are counted and nothing more: nobody labelled such pairs.
    """
    flagged = _flagged(labels, findings)
    yield from _lines("conflicts", flagged, labels)
    if left_out:
        chosen = {names: found for names, found in labels.conflicts.items() if event_of(names[0]) in left_out}
        part = {what: {names for names in found if event_of(names[0]) in left_out} for what, found in flagged.items()}
        yield from _lines(f"conflicts of {len(left_out)} events left out", part, replace(labels, conflicts=chosen))


def _flagged(labels: Labels, findings: Findings) -> dict[str, set[SentencePair]]:
    """The pairs of labelled sentences that each of the three flags."""
    worded: set[SentencePair] = set()
    review: set[SentencePair] = set()
    naive: set[SentencePair] = set()
    names_of = claims_at(labels, findings)
    for pair in findings.pairs:
        names = {(min(x, y), max(x, y)) for x in names_of.get(pair.a, ()) for y in names_of.get(pair.b, ()) if x != y}
        found = difference_of(pair)
        if found is not None and found.outcome in {Outcome.CONFLICT, Outcome.DENIAL}:
            worded |= names
        elif _needs_review(found):
            review |= names
        if names and _differ(findings, pair.a, pair.b):
            naive |= names
    return {"worded": worded, "worded or in need of review": worded | review, "number-and-negation rule": naive}


def _lines(title: str, flagged: Mapping[str, set[SentencePair]], labels: Labels) -> Iterator[str]:
    hard = {names for names, (is_hard, _) in labels.conflicts.items() if is_hard}
    for what, found in flagged.items():
        inside = {(x, y) for x, y in found if event_of(x) == event_of(y)}
        figures = _figures(inside, labels.conflicts.keys(), hard)
        yield f"{title}, {what}: {figures}; {len(found - inside)} more between two events"


def _needs_review(found: Conflict | None) -> bool:
    return found is not None and found.outcome is Outcome.REVIEW


def _figures(flagged: set[SentencePair], gold: Collection[SentencePair], hard: set[SentencePair]) -> str:
    precision, recall, f1 = prf(flagged, gold)
    found = len(flagged & hard) / max(1, len(hard))
    return f"F1 {f1:.3f} P {precision:.3f} R {recall:.3f}, {len(flagged)} flagged, hard ones R {found:.3f}"


def _differ(findings: Findings, a: int, b: int) -> bool:
    one, other = (read(findings.claims[key].claim, findings.article_of(key).article) for key in (a, b))
    if likeness(one.content, other.content) < _LEAST_LIKENESS:
        return False
    here, there = (set(_FIGURES.findall(side.claim.text)) for side in (one, other))
    negated = [bool(_NEGATION.search(side.claim.text)) for side in (one, other)]
    return bool(here - there and there - here) or negated[0] != negated[1]
