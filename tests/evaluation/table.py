"""One table for all data sets: a line for the program, and under it one for counting words on the same pairs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

PROGRAM, FLOOR = "xref", "words"


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one data set by column (see `COLUMNS`); a column that makes no sense for it is absent.

    ``of``: whose figures they are, the program's or the lexical floor's.
    """

    data: str
    of: str
    figures: Mapping[str, float | int | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Result:
    """What one data set gives: rows of the table, and lines to print besides."""

    rows: tuple[Row, ...] = ()
    lines: tuple[str, ...] = ()


COLUMNS: tuple[tuple[str, str, str], ...] = (
    # column, its pattern, what it says
    ("gold", "{:d}", "labelled positives: pairs that state the same, for emergent relevant articles"),
    ("AP", "{:.3f}", "average precision of the score, for emergent the mean over queries"),
    ("best F1", "{:.3f}", "at the best threshold, picked on the very same data: a bound, not a promise"),
    ("at", "{:.2f}", "that threshold"),
    ("F1", "{:.3f}", "of the program's own links"),
    ("P", "{:.3f}", "their precision"),
    ("R", "{:.3f}", "their recall"),
    ("stray", "{:.1%}", "of the links, those between two events"),
    ("cand.", "{:.3f}", "share of the positives that pass the gates and are stored"),
    ("split", "{:.3f}", "share of the positives whose sentences ended in different clusters"),
    ("merged", "{:.3f}", "of the pairs inside clusters, those that are labelled and not the same"),
    ("strays", "{:.1%}", "of the pairs inside clusters, those of two events"),
    ("MRR", "{:.3f}", "mean of one over the place of the first relevant article"),
    ("R-prec.", "{:.3f}", "precision among as many articles as are relevant"),
    ("R@10", "{:.3f}", "share of the relevant articles among the first ten"),
    ("seconds", "{:.0f}", "for building and scoring"),
)


def write_table(rows: Sequence[Row]) -> str:
    """The rows as aligned text, numbers to the right; columns that no row fills are left out."""
    used = [(name, pattern) for name, pattern, _ in COLUMNS if any(row.figures.get(name) is not None for row in rows)]
    cells = [["data", "", *(name for name, _ in used)]]
    cells += [[row.data if row.of == PROGRAM else "", row.of, *_figures(row, used)] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(cells[0]))]
    return "\n".join(_line(line, widths) for line in cells)


def legend() -> str:
    """What each column says."""
    width = max(len(name) for name, _, _ in COLUMNS)
    return "\n".join(f"  {name:<{width}}  {meaning}" for name, _, meaning in COLUMNS)


def _figures(row: Row, used: Sequence[tuple[str, str]]) -> list[str]:
    values = [(pattern, row.figures.get(name)) for name, pattern in used]
    return ["" if value is None else pattern.format(value) for pattern, value in values]


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    left = [f"{cell:<{width}}" for cell, width in zip(cells[:2], widths[:2], strict=True)]
    right = [f"{cell:>{width}}" for cell, width in zip(cells[2:], widths[2:], strict=True)]
    return "  ".join(left + right).rstrip()
