"""Sentences of PolNeAR as the reader of cues sees them, with what its annotators marked in them."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.cue_reader import Pieces, cut_words
from xref.claims.attribution_view import View
from xref.claims.extract import sentence_views
from xref.model import Span
from xref.text.lines import classify_lines
from xref.text.sentences import split_sentences

UNMARKED = -100
"""Label of a word piece that is not learned from: the second and later pieces of a word, and the two marks."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence cut into pieces. Per piece, ``cue``: 0 outside, 1 the first word of a cue, 2 its later words;
    ``source``: 1 inside a source; or ``UNMARKED``."""

    pieces: Pieces
    cue: NDArray[np.int64]
    source: NDArray[np.int64]


def read_articles(folder: Path, split: str) -> Iterator[tuple[str, list[Span], list[Span]]]:
    """Yield the text of each article of a split, by id, with its cues (one span each) and the spans of its sources."""
    marks: dict[str, tuple[list[Span], list[Span]]] = {}
    for row in _rows(folder / "attributions.jsonl.gz"):
        cues, sources = marks.setdefault(row["id"], ([], []))
        cues += [Span(*span) for span in row["cue"]]
        sources += [Span(*span) for span in row["source"]]
    articles = sorted(_rows(folder / "articles.jsonl.gz"), key=lambda article: str(article["id"]))
    for article in articles:
        if article["split"] == split:
            yield article["text"], *marks.get(article["id"], ([], []))


def marked_sentences(raw: str, cues: Sequence[Span], sources: Sequence[Span], tokenizer: Any) -> list[Marked]:
    """Return the sentences of an article with their labels."""
    views = [view for view in sentence_views(raw, split_sentences(raw, classify_lines(raw))) if view.words]
    in_cue, in_source = _numbered(raw, cues), _numbered(raw, sources)
    return [
        Marked(pieces, _per_piece(pieces, _begun(view, in_cue)), _per_piece(pieces, _inside(view, in_source)))
        for view, pieces in zip(views, cut_words(views, tokenizer), strict=True)
    ]


def _numbered(raw: str, spans: Sequence[Span]) -> NDArray[np.int64]:
    """For each character the number of the span that it lies in, from 1; 0 outside."""
    found = np.zeros(len(raw), np.int64)
    for number, span in enumerate(spans, 1):
        found[span.start : span.end] = number
    return found


def _inside(view: View, numbered: NDArray[np.int64]) -> NDArray[np.int64]:
    return np.array([numbered[word.start : word.end].any() for word in view.words], np.int64)


def _begun(view: View, numbered: NDArray[np.int64]) -> NDArray[np.int64]:
    number = np.array([numbered[word.start : word.end].max() for word in view.words], np.int64)
    goes_on = np.concatenate([[False], number[1:] == number[:-1]])
    return np.where(number == 0, 0, np.where(goes_on, 2, 1))


def _per_piece(pieces: Pieces, labels: NDArray[np.int64]) -> NDArray[np.int64]:
    found = np.full(len(pieces.ids), UNMARKED, np.int64)
    read = pieces.first >= 0
    found[pieces.first[read]] = labels[read]
    return found


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)
