"""CSV files with a header: one article a row."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterator, Sequence

from xref.adapters.readers.records import ALIASES, TEXT_NAMES, document_of
from xref.adapters.readers.text import decoded
from xref.errors import InputError
from xref.model import Document

_DELIMITERS = (",", ";", "\t")


def read_csv(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield one document a row; a ragged row is reported with its line and the rest goes on."""
    table = rows(name, data)
    nothing: tuple[int, list[str]] = (0, [])
    header = next(table, nothing)
    if isinstance(header, InputError):
        yield header
        return
    columns = [cell.strip() for cell in header[1]]
    if not set(ALIASES["text"]) & {column.lower() for column in columns}:
        found = ", ".join(columns) or "none"
        problem = f"no column holds the article text; the columns are: {found}"
        yield InputError(name, problem, f"Name one of them {TEXT_NAMES}.")
        return
    for row in table:
        yield row if isinstance(row, InputError) else _document(name, columns, *row)


def rows(name: str, data: bytes) -> Iterator[tuple[int, list[str]] | InputError]:
    """Yield (line number, cells) of each row that is not blank, the header first; broken parts as errors."""
    text = decoded(name, data)
    if isinstance(text, InputError):
        yield text
        return
    csv.field_size_limit(sys.maxsize)  # an article is longer than the default of 131,072 characters
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    while True:
        line = reader.line_num + 1
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            yield InputError(name, f"the row cannot be read: {error}", "Mend or remove it.", f"line {line}")
            continue
        if any(cell.strip() for cell in cells):
            yield line, cells


def _delimiter(text: str) -> str:
    header = text.lstrip().partition("\n")[0]
    return max(_DELIMITERS, key=header.count)


def _document(name: str, columns: Sequence[str], line: int, cells: Sequence[str]) -> Document | InputError:
    place = f"line {line}"
    if len(cells) > len(columns):
        problem = f"the row has {len(cells)} cells, the header {len(columns)}"
        return InputError(name, problem, "Quote cells that hold the delimiter.", place)
    return document_of(dict(zip(columns, cells, strict=False)), name, place, f"{name}#{line}")
