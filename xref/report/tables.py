"""A table of cells that any format can write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from xref.errors import UsageError, choices
from xref.report.cells import Column, Row
from xref.report.formats import BRIEF, DEFAULT_WIDTH, FORMATS, Format

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under their column names; ``rows`` can be read once. ``brief`` holds the positions of the brief columns."""

    columns: tuple[str, ...]
    rows: Iterator[Row]
    brief: tuple[int, ...]


def table_of(columns: Sequence[Column[S]], sources: Iterable[S]) -> Table:
    """Return the table that has a row for each source."""
    return Table(
        columns=tuple(column.name for column in columns),
        rows=(tuple(column.cell(source) for column in columns) for source in sources),
        brief=tuple(place for place, column in enumerate(columns) if column.brief),
    )


def write(
    table: Table, format_name: str, width: int = DEFAULT_WIDTH, formats: Mapping[str, Format] = FORMATS
) -> Iterator[str]:
    """Yield ``table`` as text in a format by name ("table", "csv", ...); brief formats show brief columns only.

    Raises:
        UsageError: There is no such format.
    """
    writer = format_by_name(format_name, formats)
    if format_name not in BRIEF:
        return writer(table.columns, table.rows, width=width)
    columns = [table.columns[place] for place in table.brief]
    return writer(columns, (tuple(row[place] for place in table.brief) for row in table.rows), width=width)


def format_by_name(name: str, formats: Mapping[str, Format] = FORMATS) -> Format:
    """Return a format by its name.

    Raises:
        UsageError: There is no such format.
    """
    if name not in formats:
        raise UsageError(f"there is no format {name!r}. {choices(name, formats)}")
    return formats[name]
