"""Figures of rankings, sets and partitions: pure arithmetic on values, whatever they are pairs of."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, TypeVar

# A pair of names, or whatever else can be ranked: ties are broken by its order.
Key = TypeVar("Key", bound=Any)


@dataclass(frozen=True, slots=True)
class Best:
    """The best F1 that some threshold on the scores reaches, with that threshold, and precision and recall there.

    A threshold picked on the data that it is measured on flatters: it bounds what a well chosen one can reach.
    """

    f1: float
    threshold: float
    precision: float
    recall: float


def prf(found: Iterable[object], gold: Iterable[object]) -> tuple[float, float, float]:
    """Precision, recall, F1; 0 where there is nothing to divide by."""
    found, gold = set(found), set(gold)
    hit = len(found & gold)
    p, r = hit / max(1, len(found)), hit / max(1, len(gold))
    return p, r, f1_of(p, r)


def f1_of(p: float, r: float) -> float:
    """Harmonic mean of precision and recall."""
    return 2 * p * r / (p + r) if p + r else 0.0


def macro_f1(found: Sequence[int], gold: Sequence[int]) -> float:
    """Mean over the labels that occur of the F1 of each."""
    pairs = list(zip(found, gold, strict=True))
    figures = []
    for label in sorted(set(gold)):
        hit = sum(one == other == label for one, other in pairs)
        said, wanted = (sum(pair[side] == label for pair in pairs) for side in (0, 1))
        figures.append(f1_of(hit / max(1, said), hit / wanted))
    return mean(figures)


def rank(scores: Mapping[Key, float]) -> list[Key]:
    """Keys by falling score, ties in the order of the keys."""
    return sorted(scores, key=lambda key: (-scores[key], key))


def average_precision(ranked: Sequence[bool], positives: int) -> float:
    """Mean of the precision at each hit; positives that are not ranked count as never found."""
    hits, total = 0, 0.0
    for place, hit in enumerate(ranked, 1):
        if hit:
            hits += 1
            total += hits / place
    return total / positives if positives else 0.0


def ranking_precision(scores: Mapping[Key, float], gold: Collection[Key]) -> float:
    """Average precision of ``scores`` for the keys in ``gold``; those without a score count as never found."""
    return average_precision([key in gold for key in rank(scores)], len(gold))


def best_f1(scores: Mapping[Key, float], gold: Collection[Key]) -> Best:
    """The best F1 over all thresholds "score at least t"; equal scores are found together or not at all."""
    best = Best(0.0, 1.0, 0.0, 0.0)
    found = hits = 0
    for score, keys in groupby(rank(scores), key=lambda key: scores[key]):
        for key in keys:
            found += 1
            hits += key in gold
        p, r = hits / found, hits / max(1, len(gold))
        if f1_of(p, r) > best.f1:
            best = Best(f1_of(p, r), score, p, r)
    return best


def reciprocal_rank(ranked: Sequence[bool]) -> float:
    """One over the place of the first hit, 0 without a hit."""
    return next((1 / place for place, hit in enumerate(ranked, 1) if hit), 0.0)


def r_precision(ranked: Sequence[bool], positives: int) -> float:
    """Share of hits among the first ``positives``: precision and recall where as many are shown as there are."""
    return sum(ranked[:positives]) / positives if positives else 0.0


def recall_at(ranked: Sequence[bool], places: int, positives: int) -> float:
    """Share of all positives that stand among the first ``places``; above ``places`` positives it cannot reach 1."""
    return sum(ranked[:places]) / positives if positives else 0.0


def mean(values: Sequence[float]) -> float:
    """Arithmetic mean, 0 of nothing."""
    return sum(values) / len(values) if values else 0.0
