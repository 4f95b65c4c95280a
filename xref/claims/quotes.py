"""Quotation-marked stretches of a paragraph: curly, straight, low, angle and single marks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.model import Mention, Span

_CLOSER = {"“": "”", "„": "”", "«": "»", "‹": "›", "‘": "’", '"': '"', "'": "'"}
# „German low marks“ close with what opens an English quotation.
_ALSO_CLOSES = {"„": "“"}
_MARK = re.compile("[“”„«»‹›‘’\"']")
# ''two apostrophes'' and ``TeX marks'' typed for a double mark become a double mark and a filler of the same length.
_FILL = "\0"
_EDGES = '“”"' + _FILL
_DOUBLE = frozenset('“„«"')
# Words that only look as if a single mark opened before them: '90s, 'em, 'tis, 'til, 'cause, n'.
_ELISION = re.compile(r"(?:\d0s?\b|\d\d\b|em\b|til\b|tis\b|twas\b|cause\b|bout\b|round\b|n\b|cuz\b)", re.IGNORECASE)
_LONGEST_SINGLE = 400  # characters; a longer stretch between single marks holds a stray apostrophe


def find_quotes(raw: str, span: Span) -> tuple[Mention, ...]:
    """Return the outermost quotations inside ``span`` in text order, without their marks.

    ``span`` is a whole line or paragraph, so that a quotation over several sentences is one mention; `clip_quotes`
    cuts it to a
    sentence. A double mark that is never closed quotes up to the end of ``span`` (newspapers leave it open when the
    next
    paragraph goes on quoting); a single mark that is never closed is an apostrophe. Empty quotations are left out.
    """
    text = raw[span.start : span.end].replace("''", '"' + _FILL).replace("``", '"' + _FILL)
    found: list[Mention] = []
    at = 0
    while (mark := _MARK.search(text, at)) is not None:
        at = mark.end()
        end = _closing(text, mark.start()) if _opens(text, mark.start()) else None
        if end is None:
            continue
        inner = _trim(text, mark.end(), end)
        if inner is not None:
            place = Span(span.start + inner.start, span.start + inner.end)
            found.append(Mention(raw[place.start : place.end], place))
        at = end + 1
    return tuple(found)


def clip_quotes(raw: str, quotes: Sequence[Mention], span: Span) -> tuple[Mention, ...]:
    """Return the parts of ``quotes`` inside ``span``, in the same order; quotations outside it are left out."""
    parts = []
    for quote in quotes:
        if quote.span.overlaps(span):
            inner = _trim(raw, max(quote.span.start, span.start), min(quote.span.end, span.end))
            if inner is not None:
                parts.append(Mention(raw[inner.start : inner.end], inner))
    return tuple(parts)


def _opens(text: str, at: int) -> bool:
    mark = text[at]
    if mark not in _CLOSER:
        return False
    before = text[at - 1] if at else " "
    after = text[at + 1] if at + 1 < len(text) else " "
    if mark in "“„«‹":
        return True
    if mark == '"':
        return not after.isspace() and not before.isalnum() and before not in ".,!?%)"
    return not before.isalnum() and before not in ".,!?)’" and after.isalnum() and not _ELISION.match(text, at + 1)


def _closing(text: str, opened: int) -> int | None:
    """Offset of the mark that closes what ``opened`` opens; the end of the text for a double mark that stays open."""
    mark = text[opened]
    if mark in "‘'":
        return _closing_single(text, opened)
    closers = _CLOSER[mark] + _ALSO_CLOSES.get(mark, "")
    depth = 0
    for at in range(opened + 1, len(text)):
        here = text[at]
        if here in closers and (mark != '"' or _closes_straight(text, at)):
            if depth == 0:
                return at
            depth -= 1
        elif here == mark and mark in "“«":
            # “Never closed, he said. “Opened again”: the first mark is a slip, the second opens the quotation.
            if not _balanced(text, at, mark):
                return None
            depth += 1
    return len(text) if mark in _DOUBLE else None


def _closes_straight(text: str, at: int) -> bool:
    """A straight mark closes unless white space stands before it and a word after it."""
    after = text[at + 1] if at + 1 < len(text) else " "
    return not text[at - 1].isspace() or not after.isalnum()


def _balanced(text: str, at: int, mark: str) -> bool:
    """Whether the marks from ``at`` on close both the quotation opened here and the one around it."""
    return text.count(_CLOSER[mark], at) > text.count(mark, at)


def _closing_single(text: str, opened: int) -> int | None:
    closer = _CLOSER[text[opened]]
    limit = min(len(text), opened + _LONGEST_SINGLE)
    candidates = []
    at = text.find(closer, opened + 1, limit)
    while at >= 0:
        after = text[at + 1] if at + 1 < len(text) else " "
        if not after.isalnum() and not text[at - 1].isspace():
            if text[at - 1] in ".,!?…":
                return at
            candidates.append(at)
        at = text.find(closer, at + 1, limit)
    # the workers' strike: a mark after s may be a plural possessive, so a mark after another letter is the better one
    return next((c for c in candidates if text[c - 1] != "s"), candidates[-1] if candidates else None)


def _trim(text: str, start: int, end: int) -> Span | None:
    """The span without marks, fillers and white space at its edges, None when no letter or digit is left."""
    while start < end and (text[start].isspace() or text[start] in _EDGES):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in _EDGES):
        end -= 1
    return Span(start, end) if any(c.isalnum() for c in text[start:end]) else None
