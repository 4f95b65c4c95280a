"""Rebuild ``models/pair_scorer``: logistic regression over the pair features.

    python -m xref.training.pair_scorer DATA/allsides_gold

Prints the cross-validated figures (split by event) before the final fit on all events. Pairs of articles of
different events that pass the gates are added as negatives, one other article per article, so that the scorer also
knows what two stories of one beat look like.
"""

from __future__ import annotations

import argparse
import itertools
import random
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, precision_recall_curve
from sklearn.model_selection import GroupKFold
from sklearn.preprocessing import StandardScaler

from xref.adapters.encoders import open_encoder
from xref.adapters.models import load_vocabulary
from xref.match.features import FEATURES, pair_features
from xref.match.view import ArticleView, build_view
from xref.ports import Encoder
from xref.settings import DEFAULTS
from xref.training.card import write_regression
from xref.training.gold import Event, labels, load_events

SEED = 7
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Examples:
    """Features ``(n, len(FEATURES))``, labels ``(n,)`` and the event number of each pair ``(n,)``.

    Cross-event pairs last.
    """

    features: NDArray[np.float32]
    labels: NDArray[np.bool_]
    events: NDArray[np.int64]
    stray: NDArray[np.bool_]


def views_of(events: Sequence[Event], encoder: Encoder) -> list[list[ArticleView]]:
    """Return the views of each event's articles, with one vocabulary for all."""
    vocabulary = load_vocabulary()
    return [
        [build_view(a, encoder.encode([c.claim.text for c in a.claims]), vocabulary) for a in event.articles]
        for event in events
    ]


def build_examples(events: Sequence[Event], views: Sequence[Sequence[ArticleView]]) -> Examples:
    """Return every claim pair of two articles of one event, and sampled article pairs of different events."""
    features, wanted, numbers, stray = [], [], [], []
    for number, (event, event_views) in enumerate(zip(events, views, strict=True)):
        for i, j in itertools.combinations(range(len(event_views)), 2):
            if event_views[i].n and event_views[j].n:
                clear = ~labels(event.articles[i], event.articles[j], event.unclear).ravel()
                features.append(pair_features(event_views[i], event_views[j]).reshape(-1, len(FEATURES))[clear])
                wanted.append(labels(event.articles[i], event.articles[j], event.same).ravel()[clear])
                numbers.append(np.full(len(wanted[-1]), number))
                stray.append(np.zeros(len(wanted[-1]), dtype=bool))
    for number, a, b in _strays(views):
        features.append(pair_features(a, b).reshape(-1, len(FEATURES)))
        wanted.append(np.zeros(a.n * b.n, dtype=bool))
        numbers.append(np.full(a.n * b.n, number))
        stray.append(np.ones(a.n * b.n, dtype=bool))
    return Examples(np.concatenate(features), np.concatenate(wanted), np.concatenate(numbers), np.concatenate(stray))


def _strays(views: Sequence[Sequence[ArticleView]]) -> list[tuple[int, ArticleView, ArticleView]]:
    """For each article one of another event that passes the centroid gate, drawn with a fixed seed."""
    flat = [(number, view) for number, group in enumerate(views) for view in group if view.n]
    centroids = np.stack([view.vectors.mean(axis=0) for _, view in flat])
    centroids /= np.linalg.norm(centroids, axis=1, keepdims=True)
    draw = random.Random(SEED)  # noqa: S311 - a sample, no secret
    found = []
    for i, (number, view) in enumerate(flat):
        near = np.flatnonzero(centroids @ centroids[i] >= DEFAULTS.min_centroid_cosine)
        others = [flat[j] for j in near if flat[j][0] != number]
        if others:
            found.append((number, view, draw.choice(others)[1]))
    return found


def fit(examples: Examples, rows: NDArray[np.bool_]) -> tuple[StandardScaler, LogisticRegression]:
    """Fit on the chosen rows."""
    scaler = StandardScaler().fit(examples.features[rows])
    model = LogisticRegression(C=0.3, max_iter=1000, random_state=SEED)
    model.fit(scaler.transform(examples.features[rows]), examples.labels[rows])
    return scaler, model


def cross_validate(examples: Examples) -> NDArray[np.float64]:
    """Return the probability of each pair from a model that did not see its event."""
    out = np.zeros(len(examples.labels))
    for train, test in GroupKFold(FOLDS).split(examples.features, examples.labels, examples.events):
        rows = np.zeros(len(out), dtype=bool)
        rows[train] = True
        scaler, model = fit(examples, rows)
        out[test] = model.predict_proba(scaler.transform(examples.features[test]))[:, 1]
    return out


def report(name: str, scores: NDArray[np.float64], wanted: NDArray[np.bool_]) -> str:
    """Return one line: average precision, best F1 with its threshold, precision and recall there."""
    precision, recall, thresholds = precision_recall_curve(wanted, scores)
    f1 = 2 * precision * recall / np.maximum(precision + recall, 1e-9)
    best = int(f1[:-1].argmax())
    ap = average_precision_score(wanted, scores)
    return (
        f"{name}: AP {ap:.3f}  best F1 {f1[best]:.3f} at {thresholds[best]:.2f} "
        f"(P {precision[best]:.2f}, R {recall[best]:.2f}; {int(wanted.sum())} same of {len(wanted)} pairs)"
    )


def main() -> None:
    """Fit, print the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path, help="a folder with articles.jsonl and gold.json")
    folder = parser.parse_args().folder
    events = list(load_events(folder))
    examples = build_examples(events, views_of(events, open_encoder("default")))
    scores = cross_validate(examples)
    own = ~examples.stray
    print(report(f"{folder.name}, {FOLDS}-fold by event", scores[own], examples.labels[own]))  # noqa: T201 - a script
    scaler, model = fit(examples, np.ones(len(examples.labels), dtype=bool))
    digest = write_regression("pair_scorer", FEATURES, scaler, model)
    print(f"models/pair_scorer/weights.json sha256 {digest}")  # noqa: T201 - a script


if __name__ == "__main__":
    main()
