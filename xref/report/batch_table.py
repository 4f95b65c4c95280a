"""A list of claims with what was found about each: the columns as given, then those of the check."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from xref.model import ClaimList, ListedClaim
from xref.report.cells import Cell, Row
from xref.report.check_answer import FOUND_COLUMNS, CheckRow
from xref.report.tables import Table

FAILED = "failed"
"""The status of a row that could not be checked."""


def batch_table(listed: ClaimList, found: Iterable[CheckRow]) -> Table:
    """Return the list in its order, a row for each; ``found`` holds the rows without a problem, in the same order.

    A given column that is called like one of the check is called ``given_...``.
    """
    columns = given_names(listed.columns)
    own = len(columns)
    brief = (listed.claim, *(own + at for at, column in enumerate(FOUND_COLUMNS) if column.brief))
    return Table((*columns, *(column.name for column in FOUND_COLUMNS)), _rows(listed, iter(found)), brief)


def given_names(columns: Sequence[str]) -> tuple[str, ...]:
    """Return the names of the given columns, none of them twice or that of a column of the check."""
    taken = {column.name for column in FOUND_COLUMNS}
    names = []
    for at, column in enumerate(columns, 1):
        name = column or f"column_{at}"
        if name in taken:
            name = f"given_{name}"
        while name in taken:
            name += "_"
        taken.add(name)
        names.append(name)
    return tuple(names)


def _rows(listed: ClaimList, found: Iterator[CheckRow]) -> Iterator[Row]:
    width = len(listed.columns)
    nothing: tuple[Cell, ...] = (FAILED, *([None] * (len(FOUND_COLUMNS) - 1)))
    for item in listed.rows:
        given = _given(item, width)
        if item.problem is not None:
            yield (*given, *nothing)
        else:
            row = next(found)
            yield (*given, *(column.cell(row) for column in FOUND_COLUMNS))


def _given(item: ListedClaim, width: int) -> tuple[Cell, ...]:
    return (*item.cells, *([""] * (width - len(item.cells))))
