"""Fit the second scorer: logistic regression over the pair features and the logits of the cross-encoder.

    python -m xref.training.second_scorer DATA/allsides_gold

Only stories that the cross-encoder did not see in training may be used: on the others its logits are too good.
"""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from xref.adapters.cross_encoder import CrossEncoder
from xref.adapters.encoders import open_encoder
from xref.adapters.models import load_regression
from xref.match.features import FEATURES
from xref.match.scorer import SECOND_FEATURES, probability, second_features, worth_reading
from xref.settings import DEFAULTS
from xref.training.card import write_regression
from xref.training.gold import load_events
from xref.training.pair_scorer import FOLDS, report, views_of
from xref.training.reading_rows import Compared, compared
from xref.training.split import held_out

STRENGTH = 0.05  # of the regularisation (C): 60 features, many of them alike


def fit_second(pairs: Sequence[Compared]) -> None:
    """Fit on the pairs that would be read, print the cross-validated figures over all pairs, write the weights."""
    reader = CrossEncoder()
    values, wanted, stories, read, logits = [], [], [], [], []
    for pair in pairs:
        seen, was_read = _features(pair, reader)
        clear = ~pair.unclear
        values.append(seen[clear])
        wanted.append(pair.same[clear])
        read.append(was_read[clear])
        logits.append(pair.first[clear])
        stories.append(np.full(int(clear.sum()), pair.event))
    x, y, groups, chosen, unread = (np.concatenate(part) for part in (values, wanted, stories, read, logits))
    scores = np.zeros(len(y))
    for fitted, tested in GroupKFold(FOLDS).split(x, y, groups):
        rows = fitted[chosen[fitted]]
        scaler, model = _fit(x[rows], y[rows])
        scores[tested] = model.predict_proba(scaler.transform(x[tested]))[:, 1]
    scores[~chosen] = np.minimum(probability(unread[~chosen]), DEFAULTS.max_unread_score)
    print(f"read {chosen.mean():.3f} of the pairs, {y[chosen].sum() / y.sum():.3f} of the same ones")  # noqa: T201
    print(report(f"stories the cross-encoder did not see, {FOLDS}-fold", scores, y))  # noqa: T201 - a script
    for low, high, mean, share, count in reliability(scores[chosen], y[chosen]):
        print(f"  scored {low:.2f}-{high:.2f}: mean {mean:.2f}, same {share:.2f} of {count}")  # noqa: T201
    print(f"  expected calibration error {calibration_error(scores[chosen], y[chosen]):.3f}")  # noqa: T201
    scaler, model = _fit(x[chosen], y[chosen])
    digest = write_regression("second_scorer", SECOND_FEATURES, scaler, model)
    print(f"models/second_scorer/weights.json sha256 {digest}")  # noqa: T201


def reliability(
    scores: NDArray[np.float64], wanted: NDArray[np.bool_], bins: int = 10
) -> list[tuple[float, float, float, float, int]]:
    """Return per bin of equal width: its ends, the mean score, the share that is the same, and how many pairs."""
    edges = np.linspace(0, 1, bins + 1)
    at = np.clip(np.digitize(scores, edges) - 1, 0, bins - 1)
    return [
        (edges[i], edges[i + 1], float(scores[at == i].mean()), float(wanted[at == i].mean()), int((at == i).sum()))
        for i in range(bins)
        if (at == i).any()
    ]


def calibration_error(scores: NDArray[np.float64], wanted: NDArray[np.bool_], least: float = 0.02) -> float:
    """Return the expected calibration error in ten bins, over the pairs scored ``least`` and more."""
    kept = scores >= least
    bins = reliability(scores[kept], wanted[kept])
    return sum(abs(mean - share) * count for _, _, mean, share, count in bins) / max(1, int(kept.sum()))


def _features(pair: Compared, reader: CrossEncoder) -> tuple[NDArray[np.float32], NDArray[np.bool_]]:
    """Second features of all pairs, and which of them were read; as `xref.match.scorer.score_articles` has them."""
    chosen = worth_reading(pair.first, float(pair.features[0, 0, FEATURES.index("article_likeness")]), DEFAULTS)
    read, was_read = np.full(pair.first.shape, -np.inf), np.zeros(pair.first.shape, dtype=bool)
    read[chosen[:, 0], chosen[:, 1]] = reader.logits([(pair.a[i], pair.b[j]) for i, j in chosen])
    was_read[chosen[:, 0], chosen[:, 1]] = True
    return second_features(pair.features, pair.first, read), was_read


def _fit(x: NDArray[np.float32], y: NDArray[np.bool_]) -> tuple[StandardScaler, LogisticRegression]:
    scaler = StandardScaler().fit(x)
    return scaler, LogisticRegression(C=STRENGTH, max_iter=3000).fit(scaler.transform(x), y)


def main() -> None:
    """Fit with the shipped cross-encoder and write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="the folder allsides_gold")
    events = list(load_events(parser.parse_args().folder))
    left_out = sorted(held_out(len(events)))
    chosen = [events[i] for i in left_out]
    fit_second(list(compared(chosen, views_of(chosen, open_encoder("default")), load_regression("pair_scorer"))))


if __name__ == "__main__":
    main()
