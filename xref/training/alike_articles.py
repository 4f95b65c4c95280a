"""Pairs of unlabelled articles that probably report one event, to train on with labels of the program's own."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import re
from collections import Counter
from collections.abc import Container, Sequence
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

Record = dict[str, str]

DAYS = 3  # between the two articles, at most
LIKENESS = (0.28, 0.85)  # of words weighted by rarity: below two events, above two copies
USES = 2  # pairs that one article is in, at most
_LENGTHS = range(1200, 12_000)  # characters
_OPENING = 3000  # characters that are compared
_EDITION = re.compile(r" *[-(].*")  # "Daily Courier (Online)"


def alike_pairs(bulk: Path, without: Container[str]) -> list[tuple[Record, Record]]:
    """Return the pairs of one folder (articles.jsonl.gz: id, outlet, title, published, text), most alike first.

    The two are of different outlets. Articles whose ids are in ``without`` are left out. Cost: a minute for 10,000
    articles.
    """
    with gzip.open(bulk / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        records = [record for record in map(json.loads, lines) if _usable(record, without)]
    records.sort(key=lambda record: (record["published"], record["id"]))
    words = TfidfVectorizer(sublinear_tf=True, min_df=3, max_df=0.2, stop_words="english", dtype=np.float32)
    rows = words.fit_transform([f"{r['title']} {r['title']} {r['text'][:_OPENING]}" for r in records])
    days = [dt.date.fromisoformat(record["published"][:10]).toordinal() for record in records]
    outlets = [_EDITION.sub("", record["outlet"] or "").lower() for record in records]
    found: list[tuple[float, int, int]] = []
    for i in range(len(records)):
        end = int(np.searchsorted(days, days[i] + DAYS, side="right"))
        likeness = (rows[i + 1 : end] @ rows[i].T).toarray()[:, 0] if end > i + 1 else ()
        for j, value in enumerate(likeness, i + 1):
            if LIKENESS[0] < value < LIKENESS[1] and outlets[i] != outlets[j]:
                found.append((float(value), i, j))
    return [(records[i], records[j]) for i, j in _spread(sorted(found, reverse=True))]


def _usable(record: Record, without: Container[str]) -> bool:
    return record["id"] not in without and len(record["text"]) in _LENGTHS and bool(record["published"])


def _spread(pairs: Sequence[tuple[float, int, int]]) -> list[tuple[int, int]]:
    """The pairs in order, no article in more than ``USES`` of them."""
    used: Counter[int] = Counter()
    found = []
    for _, i, j in pairs:
        if used[i] < USES and used[j] < USES:
            used.update((i, j))
            found.append((i, j))
    return found
