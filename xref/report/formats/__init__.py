"""How rows are written. A format is a function from columns and rows to pieces of text, registered in `FORMATS`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from xref.report.cells import Row
from xref.report.formats.delimited import write_csv
from xref.report.formats.json_lines import write_jsonl
from xref.report.formats.markdown import write_markdown
from xref.report.formats.text_table import DEFAULT_WIDTH, write_table

__all__ = ["BRIEF", "DEFAULT_WIDTH", "FORMATS", "Format"]


class Format(Protocol):
    """Writes rows in one format."""

    def __call__(self, columns: Sequence[str], rows: Iterable[Row], *, width: int = ...) -> Iterator[str]:
        """Yield pieces of text that end in line breaks; ``width`` is that of the terminal, if the format minds it."""
        ...


FORMATS: dict[str, Format] = {
    "table": write_table,
    "csv": write_csv,
    "jsonl": write_jsonl,
    "md": write_markdown,
}

BRIEF = frozenset({"table"})
"""Formats with little room, which show the brief columns only."""
