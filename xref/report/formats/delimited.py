"""CSV after RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence

from xref.report.cells import Row, plain
from xref.report.formats.plain import without_controls

# What a spreadsheet takes for a formula, wide forms too; behind white space as well, which some programs trim.
_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"-\d+(?:\.\d+)?")


def write_csv(columns: Sequence[str], rows: Iterable[Row], *, width: int = 0) -> Iterator[str]:
    """Yield a header and one record a row, each ended by CR LF.

    Text cells that a spreadsheet would run are neutralised (`neutralised`); control characters other than tab, LF and
    CR become U+FFFD, which keeps offsets valid. ``width`` is not used.
    """
    yield _record(columns)
    for row in rows:
        yield _record([neutralised(without_controls(plain(cell))) if _is_text(cell) else plain(cell) for cell in row])


def _is_text(cell: object) -> bool:
    return isinstance(cell, str | tuple)


def _record(cells: Sequence[str]) -> str:
    line = io.StringIO()
    csv.writer(line).writerow(cells)
    return line.getvalue()


def neutralised(text: str) -> str:
    """Return ``text`` with an apostrophe in front when a spreadsheet would run it as a formula; plain numbers stay.

    Text that already has the form of a neutralised cell gets another apostrophe, so that `restored` is exact.
    """
    return f"'{text}" if _is_formula(text.lstrip("'")) else text


def restored(cell: str) -> str:
    """Return what `neutralised` was given."""
    return cell[1:] if cell.startswith("'") and _is_formula(cell.lstrip("'")) else cell


def _is_formula(text: str) -> bool:
    return _FORMULA.match(text) is not None and _NUMBER.fullmatch(text) is None
