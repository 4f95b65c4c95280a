"""A Markdown pipe table; nothing in a cell is read as markup."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from xref.report.cells import Cell, Row, plain
from xref.report.formats.plain import shown

_MARKUP = re.compile(r"[\\`*_\[\]~|$]")
_ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
_ADDRESS = re.compile(r"https?://[^\s<>]+")


def write_markdown(columns: Sequence[str], rows: Iterable[Row], *, width: int = 0) -> Iterator[str]:
    """Yield a header, a rule and one line a row. A cell that is a web address becomes a link. ``width`` is not used."""
    rows = iter(rows)
    yield _line([escaped(name) for name in columns])
    yield _line(["---"] * len(columns))
    for row in rows:
        yield _line([_cell(cell) for cell in row])


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |\n"


def _cell(cell: Cell) -> str:
    text = shown(plain(cell))
    if _ADDRESS.fullmatch(text):
        return f"<{text.replace('|', '%7C')}>"
    return escaped(text)


def escaped(text: str) -> str:
    """Return ``text``, one line, so that Markdown shows it as it is: no emphasis, links, HTML or cell ends."""
    return _MARKUP.sub(r"\\\g<0>", text).translate(_ENTITIES)
