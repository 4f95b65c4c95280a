"""Sentence pairs to train the cross-encoder on: those of the task itself, and those of kindred tasks to warm up."""

from __future__ import annotations

import csv
import gzip
import json
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.match.features import pair_features
from xref.match.scorer import Regression
from xref.match.view import ArticleView
from xref.training.gold import Event, labels
from xref.training.split import ECB_HELD_OUT

Pieces = Callable[[str], list[int]]
SAME, LIKE, EVENT, SUPPORT, ENTAIL = range(5)
TASKS = 5
"""Same claim; degree of likeness (STS); same event (ECB+); evidence supports a claim (VitaminC); text entails (RTE)."""

_ECB_SAME, _ECB_OTHER, _VITAMINC = 4500, 6500, 11000  # rows taken of the larger sets
_EASY = (-8.0, -4.0)  # logits of the first scorer between which a pair looks unlike, yet not absurd


@dataclass(frozen=True, slots=True)
class Row:
    """Word pieces of two sentences, the wanted answer in ``[0, 1]``, and the task that asks for it."""

    a: list[int]
    b: list[int]
    wanted: float
    task: int


def warm_up_rows(data: Path, pieces: Pieces, draw: random.Random) -> list[Row]:
    """Return the rows of the kindred tasks: data/sts, data/ecbplus and data/vitaminc, those that are there."""
    rows = [*_likeness(data / "sts", pieces), *_support(data / "vitaminc", pieces, draw)]
    return rows + _events(data / "ecbplus", pieces, draw)


def _likeness(folder: Path, pieces: Pieces) -> Iterator[Row]:
    for file in sorted(folder.glob("*.csv")):
        with file.open(encoding="utf-8", newline="") as lines:
            for row in csv.DictReader(lines):
                yield Row(pieces(row["sentence1"]), pieces(row["sentence2"]), float(row["score"]) / 5, LIKE)


def _support(folder: Path, pieces: Pieces, draw: random.Random) -> Iterator[Row]:
    found = list(_lines(folder / "pairs.jsonl.gz"))
    for row in draw.sample(found, min(len(found), _VITAMINC)):
        yield Row(pieces(row["claim"]), pieces(row["evidence"]), float(row["label"] == "SUPPORTS"), SUPPORT)
    for row in _lines(folder / "rte.jsonl.gz"):
        yield Row(pieces(row["hypothesis"]), pieces(row["text"]), float(row["entails"]), ENTAIL)


def _events(folder: Path, pieces: Pieces, draw: random.Random) -> list[Row]:
    """Sentence pairs of ECB+; topics from 24 on are left out, so that they can be measured on."""
    documents = {row["id"]: row for row in _lines(folder / "docs.jsonl")}
    same: list[Row] = []
    other: list[Row] = []
    for pair in _lines(folder / "pairs.jsonl.gz"):
        (one, i), (two, j) = pair["a"], pair["b"]
        if int(documents[one]["topic"]) < ECB_HELD_OUT:
            sides = pieces(documents[one]["sentences"][i]), pieces(documents[two]["sentences"][j])
            (same if pair["same"] else other).append(Row(*sides, float(pair["same"]), EVENT))
    return draw.sample(same, min(len(same), _ECB_SAME)) + draw.sample(other, min(len(other), _ECB_OTHER))


def _lines(file: Path) -> Iterator[dict[str, Any]]:
    if not file.is_file():
        return
    opener = gzip.open if file.suffix == ".gz" else open
    with opener(file, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


@dataclass(frozen=True, slots=True)
class Compared:
    """Two articles of one event: the texts of their claims, features, logits of the first scorer, and labels."""

    event: int
    a: list[str]
    b: list[str]
    features: NDArray[np.float32]
    first: NDArray[np.float64]
    same: NDArray[np.bool_]
    unclear: NDArray[np.bool_]


def compared(events: Sequence[Event], views: Sequence[Sequence[ArticleView]], first: Regression) -> Iterator[Compared]:
    """Yield every two articles of each event."""
    for number, (event, seen) in enumerate(zip(events, views, strict=True)):
        for j in range(len(seen)):
            for i in range(j):
                one, other = event.articles[i], event.articles[j]
                if one.claims and other.claims:
                    features = pair_features(seen[i], seen[j])
                    yield Compared(
                        event=number,
                        a=[item.claim.text for item in one.claims],
                        b=[item.claim.text for item in other.claims],
                        features=features,
                        first=first.logits(features),
                        same=labels(one, other, event.same),
                        unclear=labels(one, other, event.unclear),
                    )


@dataclass(frozen=True, slots=True)
class ClaimRows:
    """Pairs that state the same, and per two articles the pairs most alike that do not, with how many to draw."""

    same: list[Row]
    other: list[tuple[int, list[Row]]]

    def draw(self, draw: random.Random) -> list[Row]:
        """Return all positives and freshly drawn negatives."""
        return [*self.same, *(row for count, rows in self.other for row in draw.sample(rows, min(len(rows), count)))]


def claim_rows(pairs: Iterable[Compared], pieces: Pieces, negatives: int = 4) -> ClaimRows:
    """Return the rows of the task itself: per positive ``negatives`` drawn from twice as many that look most alike."""
    same: list[Row] = []
    other: list[tuple[int, list[Row]]] = []
    for pair in pairs:
        a, b = [pieces(text) for text in pair.a], [pieces(text) for text in pair.b]
        here = [Row(a[i], b[j], 1.0, SAME) for i, j in np.argwhere(pair.same)]
        ranked = np.where(pair.same | pair.unclear, -np.inf, pair.first)
        nearest = np.argsort(-ranked, axis=None, kind="stable")[: max(6, 2 * negatives * len(here))]
        places = [divmod(int(at), ranked.shape[1]) for at in nearest if np.isfinite(ranked.flat[at])]
        same += here
        other.append((max(3, negatives * len(here)), [Row(a[i], b[j], 0.0, SAME) for i, j in places]))
    return ClaimRows(same, other)


def easy_rows(pairs: Iterable[Compared], pieces: Pieces, draw: random.Random, number: int = 12) -> list[Row]:
    """Return per two articles ``number`` pairs that are not the same and do not look it, so that these stay known."""
    found = []
    for pair in pairs:
        far = np.argwhere((pair.first < _EASY[1]) & (pair.first > _EASY[0]) & ~pair.same & ~pair.unclear)
        for i, j in draw.sample([(int(i), int(j)) for i, j in far], min(len(far), number)):
            found.append(Row(pieces(pair.a[i]), pieces(pair.b[j]), 0.0, SAME))
    return found
