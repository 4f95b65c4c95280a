"""Raw text -> spans of its lines; soft-wrapped paragraphs become one span."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from xref.model import Span

# str.isspace plus characters of no width, which pages leave behind in otherwise blank lines.
_WIDTHLESS = "\u200b\u200c\u200d\u200e\u200f\u2060\ufeff\u00ad"
EDGE = "".join(chr(code) for code in range(0x3001) if chr(code).isspace()) + _WIDTHLESS
_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_BREAK = re.compile(r"\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_ENDED = re.compile(r"[.!?:;…][\"'”’)\]]*$")
_CONTINUES = re.compile(r"[a-z0-9(“\"]")

# Columns at which mail and old dumps wrap; the lines of one paragraph differ in width by less than the longest word.
_WRAP_MIN, _WRAP_MAX, _WRAP_SPREAD = 45, 100, 28


def blocks(raw: str) -> tuple[Span, ...]:
    """Return the spans of the non-blank lines in text order, without surrounding white space.

    Lines that were broken only to fit a column (about equally long, going on in lower case) are joined into one span.
    """
    found: list[Span] = []
    for group in _groups(raw):
        wrapped = _is_wrapped([raw[s.start : s.end] for s in group])
        found.extend([Span(group[0].start, group[-1].end)] if wrapped else group)
    return tuple(found)


def trimmed(raw: str, start: int, end: int) -> Span | None:
    """Return the span without white space at its edges, or None when nothing is left."""
    text = raw[start:end]
    body = text.strip(EDGE)
    if not body:
        return None
    lead = len(text) - len(text.lstrip(EDGE))
    return Span(start + lead, start + lead + len(body))


def _groups(raw: str) -> Iterator[list[Span]]:
    """Runs of lines with no blank line between them."""
    group: list[Span] = []
    for match in _LINE.finditer(raw):
        span = trimmed(raw, *match.span())
        if group and (span is None or len(_BREAK.findall(raw, group[-1].end, match.start())) > 1):
            yield group
            group = []
        if span is not None:
            group.append(span)
    if group:
        yield group


def _is_wrapped(lines: Sequence[str]) -> bool:
    if len(lines) < 2:
        return False
    widths = [len(line) for line in lines[:-1]]
    if min(widths) < _WRAP_MIN or max(widths) > _WRAP_MAX or max(widths) - min(widths) > _WRAP_SPREAD:
        return False
    if len(lines[-1]) > max(widths) + _WRAP_SPREAD:
        return False
    going_on = sum(1 for line in lines[1:] if _CONTINUES.match(line))
    ended = sum(1 for line in lines[:-1] if _ENDED.search(line))
    return going_on * 2 >= len(lines) - 1 and ended * 2 < len(lines) - 1 + (len(lines) > 4)
