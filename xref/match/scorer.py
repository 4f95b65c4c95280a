"""The fitted pair scorer: logistic regression over `FEATURES`, applied with plain array arithmetic."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xref.match.features import FEATURES, pair_features
from xref.match.view import ArticleView
from xref.match.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class PairWeights:
    """Weights of the scorer: per feature its mean, scale (> 0) and coefficient, shape ``(len(FEATURES),)`` each.

    Raises:
        ValueError: The weights were fitted for another list of features.
    """

    features: tuple[str, ...]
    mean: NDArray[np.float64]
    scale: NDArray[np.float64]
    coefficients: NDArray[np.float64]
    intercept: float

    def __post_init__(self) -> None:
        if self.features != FEATURES:
            raise ValueError("the pair scorer was fitted for other features than this version computes; fit it again")


@dataclass(frozen=True, slots=True)
class PairModel:
    """What the pair scorer was fitted with: its weights, and how many reference articles hold each word."""

    weights: PairWeights
    document_frequency: dict[str, int]
    n_documents: int

    def vocabulary(self) -> Vocabulary:
        """A fresh vocabulary; share one among all views that are compared."""
        return Vocabulary(self.document_frequency, self.n_documents)


def score_features(features: NDArray[np.float32], weights: PairWeights) -> NDArray[np.float64]:
    """Return the probability in ``[0, 1]`` that both claims state the same thing, rounded to 1e-4.

    ``features`` has shape ``(..., len(FEATURES))``; the result drops the last axis. Rounding keeps the last bits of
    floating-point sums, which differ between machines, out of the database.
    """
    slope = weights.coefficients / weights.scale
    offset = weights.intercept - float((weights.mean * slope).sum())
    logit = (features.astype(np.float64) * slope).sum(axis=-1) + offset
    probability: NDArray[np.float64] = np.round(1.0 / (1.0 + np.exp(-np.clip(logit, -40, 40))), 4)
    return probability


def score_articles(a: ArticleView, b: ArticleView, weights: PairWeights) -> NDArray[np.float64]:
    """Return the probability for each claim pair of two articles, shape ``(a.n, b.n)``.

    Empty when either has no claims.
    """
    if not a.n or not b.n:
        return np.zeros((a.n, b.n))
    return score_features(pair_features(a, b), weights)
