"""Markdown -> lines with offsets into the raw text: front matter, headings, paragraphs, lists, pictures and links."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.model import Line, LineKind, Link, Span
from xref.text.blocks import blocks, trimmed
from xref.text.lines import classify_spans

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n(?P<body>.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE
)
_FIELD = re.compile(r"^(?P<name>[A-Za-z][\w-]*)[ \t]*:[ \t]*(?P<value>.*?)[ \t]*\r?$", re.MULTILINE)
_HEADING = re.compile(r"(?P<mark>#{1,6})[ \t]+(?=\S)")
_UNDERLINE = re.compile(r"(?:={3,}|-{3,})")
_LEAD = re.compile(r"(?:>[ \t]?)+|(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)")
_PICTURES = re.compile(r"(?:!\[[^\]]*\]\([^)]*\)\s*)+")
_LINKS = re.compile(r"(?:[-*+][ \t]+)?(?:<?(?:\[[^\]]*\]\([^)]*\)|https?://\S++)>?[\s,|·]*+)+")
_INLINE_LINK = re.compile(
    r"(?<!!)\[(?P<words>[^\[\]\n]{1,300})\]\(\s{0,3}<?(?P<address>https?://[^\s()<>]{1,2000}+)(?=[\s)>])"
)
_REFERENCE = re.compile(r"\[[^\]]+\]:[ \t]*\S+.*")
_MARKUP = re.compile(r"<(?:!--.*?--|/?[a-z][^>]*)>", re.IGNORECASE | re.DOTALL)
_FENCE = re.compile(r"(?:```|~~~)")
_TABLE_RULE = re.compile(r"[\s|:-]+")


@dataclass(frozen=True, slots=True)
class Markdown:
    """The lines of a Markdown text and the fields of its front matter as (lower-case name, value) pairs, in order.

    ``links`` are those between words, in text order: the words without the marks around them.
    """

    lines: tuple[Line, ...]
    fields: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()


def classify_markdown(raw: str) -> Markdown:
    """Return one line for each non-blank line of the text; the first heading is the headline, later ones are labels.

    Inline markup stays in the text. Without any heading the rules for plain text find the headline.
    """
    front = _FRONT_MATTER.match(raw)
    begin, stated = (front.end(), front["body"]) if front else (0, "")
    fields = tuple((field["name"].lower(), field["value"].strip("\"'")) for field in _FIELD.finditer(stated))
    head = [Line(s, LineKind.DROPPED, "front matter") for s in _within(raw, 0, begin)]
    titled = any(name == "title" and value for name, value in fields)
    links = tuple(Link(Span(*found.span("words")), found["address"]) for found in _INLINE_LINK.finditer(raw, begin))
    return Markdown((*head, *_body(raw, _within(raw, begin, len(raw)), titled)), fields, links)


def _within(raw: str, start: int, end: int) -> list[Span]:
    return [Span(s.start + start, s.end + start) for s in blocks(raw[start:end])]


def _body(raw: str, spans: list[Span], titled: bool) -> list[Line]:
    texts = [raw[s.start : s.end] for s in spans]
    fenced = _fenced(texts)
    headings = [i for i, text in enumerate(texts) if not fenced[i] and _heading_start(texts, i) is not None]
    found: dict[int, Line] = {}
    for index, (span, text) in enumerate(zip(spans, texts, strict=True)):
        reason = "code" if fenced[index] else _markup_reason(text)
        if reason:
            found[index] = Line(span, LineKind.DROPPED, reason)
    for index in headings:
        kind = LineKind.HEADLINE if index == headings[0] else LineKind.DROPPED
        start = spans[index].start + (_heading_start(texts, index) or 0)
        found[index] = Line(Span(start, spans[index].end), kind, "" if kind is LineKind.HEADLINE else "section label")
    rest = [i for i in range(len(spans)) if i not in found]
    plain = [_without_lead(raw, spans[i]) for i in rest]
    found.update(zip(rest, classify_spans(raw, plain, has_title=titled or bool(headings)), strict=True))
    return [found[index] for index in sorted(found)]


def _fenced(texts: list[str]) -> list[bool]:
    inside, marks = False, []
    for text in texts:
        fence = _FENCE.match(text) is not None
        marks.append(inside or fence)
        inside = inside != fence
    return marks


def _heading_start(texts: list[str], index: int) -> int | None:
    """Where the words of a heading begin, or None when the line is no heading."""
    match = _HEADING.match(texts[index])
    if match:
        return match.end()
    underlined = index + 1 < len(texts) and _UNDERLINE.fullmatch(texts[index + 1]) and texts[index + 1][0] == "="
    return 0 if underlined else None


def _markup_reason(text: str) -> str:
    for pattern, reason in _DROPPED:
        if pattern.fullmatch(text):
            return reason
    return ""


_DROPPED = (
    (_UNDERLINE, "separator"),
    (_PICTURES, "picture"),
    (_REFERENCE, "link list"),
    (_LINKS, "link list"),
    (_MARKUP, "markup"),
    (_TABLE_RULE, "separator"),
)


def _without_lead(raw: str, span: Span) -> Span:
    """The span without the mark of a list item or block quote."""
    match = _LEAD.match(raw, span.start, span.end)
    return (match and trimmed(raw, match.end(), span.end)) or span
