"""JSON Lines: an object a row, with numbers as numbers and lists as arrays."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence

from xref.report.cells import Cell, Row

# json leaves these as they are: a terminal obeys the controls, and some readers take the separators for line ends.
_RAW = re.compile("[\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_DECIMALS = 6


def write_jsonl(columns: Sequence[str], rows: Iterable[Row], *, width: int = 0) -> Iterator[str]:
    """Yield one object a row, its keys the columns in their order; what is not known is null. ``width`` is not used."""
    for row in rows:
        cells = {name: _value(cell) for name, cell in zip(columns, row, strict=True)}
        yield _RAW.sub(_escaped, json.dumps(cells, ensure_ascii=False, allow_nan=False)) + "\n"


def _value(cell: Cell) -> object:
    return round(cell, _DECIMALS) if isinstance(cell, float) else cell


def _escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match.group()):04x}"
