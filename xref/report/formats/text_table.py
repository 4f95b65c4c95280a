"""An aligned table for a terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, islice

from xref.report.cells import Cell, Row, plain
from xref.report.formats.plain import cut, padded, shown, width_of

DEFAULT_WIDTH = 100
_GAP = "  "
_LEAST = 4  # columns of the terminal below which no cell is cut while others are wider
_LOOKED_AT = 500  # rows that decide about the widths, so that a long table begins to appear at once


def write_table(columns: Sequence[str], rows: Iterable[Row], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Yield a header, a rule and one line a row, in at most ``width`` columns of a terminal.

    Cells are on one line; those that do not fit end in "…". Numbers stand at the right. Escape sequences, control
    characters and bidirectional controls are removed. Lines are longer than ``width`` only when even cells of one
    character would not fit.
    """
    rows = iter(rows)
    first = list(islice(rows, _LOOKED_AT))
    heads = [shown(name) for name in columns]
    texts = [[shown(plain(cell)) for cell in row] for row in first]
    right = [_is_numeric(column) for column in zip(*first, strict=True)] or [False] * len(heads)
    natural = [max(map(width_of, column)) for column in zip(heads, *texts, strict=True)]
    widths = fitted(natural, width - len(_GAP) * (len(heads) - 1))
    yield _line(heads, widths, right)
    yield _line(["─" * space for space in widths], widths, right)
    for row in chain(texts, ([shown(plain(cell)) for cell in row] for row in rows)):
        yield _line(row, widths, right)


def _is_numeric(cells: Sequence[Cell]) -> bool:
    known = [cell for cell in cells if cell is not None]
    return bool(known) and all(isinstance(cell, int | float) for cell in known)


def fitted(natural: Sequence[int], room: int) -> list[int]:
    """Return column widths of at most ``natural`` that sum to at most ``room``: the widest are cut to a common width.

    Every column keeps at least one position, even where that is more than there is room.
    """
    widths = [max(1, space) for space in natural]
    for least in (_LEAST, 1):
        while sum(widths) > room and max(widths) > least:
            widest = max(widths)
            second = max([least, *(space for space in widths if space < widest)])
            at = [i for i, space in enumerate(widths) if space == widest]
            excess = sum(widths) - room
            if (widest - second) * len(at) < excess:
                for i in at:
                    widths[i] = second
            else:
                each, more = divmod(excess, len(at))
                for place, i in enumerate(at):
                    widths[i] -= each + (place < more)
    return widths


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    shaped = (
        padded(cut(cell, space), space, right=at_right)
        for cell, space, at_right in zip(cells, widths, right, strict=True)
    )
    return _GAP.join(shaped).rstrip() + "\n"
