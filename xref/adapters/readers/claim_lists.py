"""Lists of claims to be checked: CSV with a column for the claim, JSON lines, or one claim a line."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from xref.adapters.readers.sheet_bytes import sheet_bytes
from xref.adapters.readers.tables import rows
from xref.adapters.readers.text import decoded
from xref.errors import InputError
from xref.model import ClaimList, ListedClaim
from xref.report.formats.delimited import restored
from xref.settings import DEFAULTS, Settings
from xref.text.normalise import words

COLUMNS = ("claim", "text", "sentence")
"""What the column that holds the claim is called, best first; letter case aside."""

_STDIN = Path("-")
_NAMES = ", ".join(COLUMNS[:-1]) + f" or {COLUMNS[-1]}"
_ADVICE = "Split it into several lists."


def read_claim_list(path: Path, settings: Settings = DEFAULTS) -> ClaimList:
    """Return the claims of a .csv, .tsv, .jsonl or .txt file, in order; ``-``: of standard input, whichever it is.

    Rows that cannot be checked are kept with their problem.

    Raises:
        InputError: It cannot be read, is empty, or no column holds the claims.
    """
    content = _stdin_bytes(settings) if path == _STDIN else sheet_bytes(path, _ADVICE, settings)
    return parse_claim_list(str(path), content, settings)


def parse_claim_list(name: str, content: bytes, settings: Settings = DEFAULTS) -> ClaimList:
    """Return the claims in the bytes of a list; its format follows from the suffix of ``name``, else from its start.

    Errors as for `read_claim_list`.
    """
    if content.startswith(b"PK\x03\x04"):
        raise InputError(name, "it is a workbook, not CSV", "In the spreadsheet, save the sheet as CSV (UTF-8).")
    if not content.strip():
        raise InputError(name, "it is empty", "Give a list with a claim in it.")
    found = (_PARSERS.get(Path(name).suffix.lower()) or _sniffed(name, content))(name, content)
    checked = tuple(_checked(name, row, settings) for row in found.rows)
    return ClaimList(found.columns, found.claim, checked)


def _stdin_bytes(settings: Settings) -> bytes:
    content = sys.stdin.buffer.read(settings.max_table_bytes + 1)
    if len(content) > settings.max_table_bytes:
        raise InputError(str(_STDIN), f"it is larger than {settings.max_table_bytes:,} bytes", _ADVICE)
    return content


def _of_table(name: str, content: bytes) -> ClaimList:
    header, *table = rows(name, content)
    if isinstance(header, InputError):
        raise header
    columns = tuple(cell.strip() for cell in header[1])
    at = _claim_column(name, columns)
    return ClaimList(columns, at, tuple(_table_row(name, columns, at, row) for row in table))


def _table_row(name: str, columns: Sequence[str], at: int, row: tuple[int, list[str]] | InputError) -> ListedClaim:
    if isinstance(row, InputError):
        return ListedClaim(row.place, "", (), row)
    place, cells = f"line {row[0]}", tuple(restored(cell) for cell in row[1])
    if len(cells) > len(columns):
        problem = f"the row has {len(cells)} cells, the header {len(columns)}"
        error = InputError(name, problem, "Quote cells that hold the delimiter.", place)
        return ListedClaim(place, "", cells[: len(columns)], error)
    return ListedClaim(place, cells[at] if at < len(cells) else "", cells)


def _of_records(name: str, content: bytes) -> ClaimList:
    text = _text(name, content)
    records: list[tuple[str, Mapping[str, object] | InputError]] = []
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            records.append((f"line {number}", _record(name, f"line {number}", line)))
    columns = tuple(dict.fromkeys(key for _, item in records if not isinstance(item, InputError) for key in item))
    if not columns:
        raise InputError(
            name, "none of its lines is a JSON record", f'Write a line {{"{COLUMNS[0]}": "..."}} for each.'
        )
    at = _claim_column(name, columns)
    return ClaimList(columns, at, tuple(_record_row(place, item, columns, at) for place, item in records))


def _record(name: str, place: str, line: str) -> Mapping[str, object] | InputError:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return InputError(name, "the line is no JSON record", "Mend or remove the line.", place)
    if not isinstance(value, dict):
        return InputError(name, "the value is no record", f'Write an object {{"{COLUMNS[0]}": "..."}}.', place)
    return value


def _record_row(place: str, item: Mapping[str, object] | InputError, columns: Sequence[str], at: int) -> ListedClaim:
    if isinstance(item, InputError):
        return ListedClaim(place, "", (), item)
    cells = tuple(_as_text(item.get(column)) for column in columns)
    return ListedClaim(place, cells[at], cells)


def _as_text(value: object) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")  # JSON can escape half a character


def _of_lines(name: str, content: bytes) -> ClaimList:
    lines = enumerate(_text(name, content).splitlines(), 1)
    listed = (ListedClaim(f"line {number}", line.strip(), (line.strip(),)) for number, line in lines if line.strip())
    return ClaimList(COLUMNS[:1], 0, tuple(listed))


_PARSERS: Mapping[str, Callable[[str, bytes], ClaimList]] = {
    ".csv": _of_table,
    ".tsv": _of_table,
    ".jsonl": _of_records,
    ".ndjson": _of_records,
    ".txt": _of_lines,
    ".text": _of_lines,
}


def _sniffed(name: str, content: bytes) -> Callable[[str, bytes], ClaimList]:
    """How to read a list without a telling suffix: by its first line."""
    start = _text(name, content).lstrip()
    if start.startswith("{"):
        return _of_records
    header = start.partition("\n")[0].lower()
    cells = {cell.strip(' "\r') for mark in ",;\t" for cell in header.split(mark)}
    return _of_table if cells & set(COLUMNS) else _of_lines


def _text(name: str, content: bytes) -> str:
    text = decoded(name, content)
    if isinstance(text, InputError):
        raise text
    return text


def _claim_column(name: str, columns: Sequence[str]) -> int:
    lowered = [column.strip().lower() for column in columns]
    found = next((lowered.index(wanted) for wanted in COLUMNS if wanted in lowered), None)
    if found is None:
        given = ", ".join(column for column in columns if column) or "none"
        problem = f"no column holds the claims; the columns are: {given}"
        raise InputError(name, problem, f"Name one of them {_NAMES}.")
    return found


def _checked(name: str, row: ListedClaim, settings: Settings) -> ListedClaim:
    """The row with what is wrong about its claim, if anything is."""
    if row.problem is not None:
        return row
    problem = ""
    if not words(row.text):
        problem, remedy = "the row holds no claim", "Fill it in or remove the row."
    elif len(row.text) > settings.max_listed_claim_chars:
        problem = f"the claim has {len(row.text):,} characters, more than {settings.max_listed_claim_chars:,}"
        remedy = "Check a text with `xref check`."
    if not problem:
        return row
    return ListedClaim(row.place, "", row.cells, InputError(name, problem, remedy, row.place))
