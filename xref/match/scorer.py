"""Score the claim pairs of two articles in two steps, so that the costly one runs only where it can matter.

First a logistic regression over the pair features scores all pairs. Those that it does not rule out are read by a
cross-encoder, sentence beside sentence, and a second regression weighs its judgement with the features and with how the
pair stands among its rivals: a sentence that fits one sentence of the other article far better than all others is more
likely a match than one that fits five.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xref.match.features import FEATURES, Matrix, pair_features, standing, surroundings
from xref.match.view import ArticleView
from xref.match.vocabulary import Vocabulary
from xref.model import Claim
from xref.settings import Settings

CrossScore = Callable[[Sequence[tuple[str, str]]], NDArray[np.float64]]
"""Reads pairs of sentences and returns a logit for each, shape ``(n,)``: the higher, the more they state the same. The
logit of a pair depends on its two texts only."""

Contradiction = Callable[[Sequence[tuple[Claim, Claim]]], NDArray[np.float64]]
"""Reads pairs of claims and returns for each the probability in ``[0, 1]`` that they contradict each other."""

_STANDING = ("lead", "lead_best", "rank", "rank_worst", "diagonal", "neighbours", "top")
SECOND_FEATURES: tuple[str, ...] = (
    *FEATURES,
    "first",
    "read",
    *(f"read_{name}" for name in _STANDING),
    "both",
    *(f"both_{name}" for name in _STANDING),
)
"""What the second regression sees: the pair features, the logits of both steps and their mean, and for the logits how
the pair stands among the alternatives in either article and beside its neighbours."""

_LIKENESS = FEATURES.index("article_likeness")
_LIMIT = 8.0  # logits of the first step beyond this say no more
_READ_LIMIT = 6.0  # likewise of the cross-encoder; a pair that was not read counts as one read as different


@dataclass(frozen=True, slots=True)
class Regression:
    """A fitted logistic regression: per feature its name, mean, scale (> 0) and coefficient, in one order."""

    features: tuple[str, ...]
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    coefficients: NDArray[np.float64]
    intercept: float

    def logits(self, values: NDArray[np.float32]) -> NDArray[np.float64]:
        """Return the logit for each row of features, shape ``(..., n_features)``; the result drops the last axis."""
        slope = self.coefficients / self.scale
        offset = self.intercept - float((self.mean * slope).sum())
        found: NDArray[np.float64] = (values.astype(np.float64) * slope).sum(axis=-1) + offset
        return found


@dataclass(frozen=True, slots=True)
class PairModel:
    """All that scoring pairs needs: both regressions, the cross-encoder, and how many reference articles hold a word.

    ``contradict``: the conflict reader; without one no pair needs review.

    Raises:
        ValueError: A regression was fitted for another list of features.
    """

    first: Regression
    second: Regression
    read: CrossScore
    document_frequency: dict[str, int]
    n_documents: int
    contradict: Contradiction | None = None

    def __post_init__(self) -> None:
        if self.first.features != FEATURES or self.second.features != SECOND_FEATURES:
            raise ValueError("the pair scorer was fitted for other features than this version computes; fit it again")

    def vocabulary(self) -> Vocabulary:
        """A fresh vocabulary; share one among all views that are compared."""
        return Vocabulary(self.document_frequency, self.n_documents)


@dataclass(frozen=True, slots=True)
class Side:
    """One article of a comparison: its view, and the texts of its claims in order."""

    view: ArticleView
    texts: Sequence[str]


def probability(logits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return the probability in ``[0, 1]``, rounded to 1e-4.

    Rounding keeps the last bits of floating-point sums, which differ between machines, out of the database.
    """
    found: NDArray[np.float64] = np.round(1.0 / (1.0 + np.exp(-np.clip(logits, -40, 40))), 4)
    return found


def score_articles(a: Side, b: Side, model: PairModel, settings: Settings) -> NDArray[np.float64]:
    """Return the probability that both state the same for each claim pair of two articles, shape ``(a.n, b.n)``.

    A pair that was not read keeps the score of the first step, up to ``max_unread_score``: it is ranked, and no link.
    Empty when either article has no claims. Cost: that of `pair_features`,
    and about 5 ms of one core for each pair that is read.
    """
    if not a.view.n or not b.view.n:
        return np.zeros((a.view.n, b.view.n))
    features = pair_features(a.view, b.view)
    first = model.first.logits(features)
    scores: NDArray[np.float64] = np.minimum(probability(first), settings.max_unread_score)
    chosen = worth_reading(first, float(features[0, 0, _LIKENESS]), settings)
    if len(chosen):
        read = np.full(first.shape, -_READ_LIMIT)
        rows, columns = chosen[:, 0], chosen[:, 1]
        read[rows, columns] = model.read([(a.texts[i], b.texts[j]) for i, j in chosen])
        seen = second_features(features, first, read)[rows, columns]
        scores[rows, columns] = probability(model.second.logits(seen))
    return scores


def worth_reading(first: NDArray[np.float64], likeness: float, settings: Settings) -> NDArray[np.intp]:
    """Return the pairs that the cross-encoder should read, as rows (i, j) in order, at most ``max_reads_per_claim``
    times the number of claims of both articles.

    ``first`` holds the logits of all pairs of two articles, ``likeness`` is that of the articles. Articles that tell
    one story are read closely, others only where two sentences look alike, and not at all when not even the best three
    pairs do.
    """
    rounded = np.round(first, 6)  # so that the last bits, which differ between machines, choose nothing
    best = round(float(np.sort(rounded, axis=None)[-3:].mean()), 6)
    if best < settings.min_story_logit:
        return np.zeros((0, 2), dtype=np.intp)
    closely = likeness >= settings.story_likeness and best >= settings.story_logit
    found = np.argwhere(rounded >= (settings.min_read_logit if closely else settings.min_read_logit_apart))
    most = max(1, int(settings.max_reads_per_claim * sum(first.shape)))
    if len(found) > most:
        order = np.argsort(-rounded[found[:, 0], found[:, 1]], kind="stable")[:most]
        found = found[np.sort(order)]
    return found


def second_features(
    features: NDArray[np.float32], first: NDArray[np.float64], read: NDArray[np.float64]
) -> NDArray[np.float32]:
    """Return the values of ``SECOND_FEATURES`` for all pairs, shape ``(a.n, b.n, len(SECOND_FEATURES))``, float32.

    ``first`` and ``read`` are the logits of both steps, shape ``(a.n, b.n)``; pairs that were not read hold -6.
    """
    first, read = np.clip(first, -_LIMIT, _LIMIT), np.clip(read, -_READ_LIMIT, _READ_LIMIT)
    both = (first + read) / 2
    columns: dict[str, Matrix] = {"first": first, "read": read, "both": both}
    for name, values in (("read", read), ("both", both)):
        standing(columns, name, values)
        columns[f"{name}_diagonal"], columns[f"{name}_neighbours"] = surroundings(values, _LIMIT)
        columns[f"{name}_top"] = np.full(values.shape, float(np.sort(values, axis=None)[-3:].mean()))
    added = [columns[name] for name in SECOND_FEATURES[len(FEATURES) :]]
    return np.concatenate([features, np.stack(added, axis=-1).astype(np.float32)], axis=-1)
