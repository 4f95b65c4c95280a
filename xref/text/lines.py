"""Plain text -> what each line is: headline, body, caption, or dropped with the reason in words."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from xref.model import Line, LineKind, Span
from xref.text.blocks import blocks
from xref.text.furniture import ends_article, furniture_reason, is_caption, opens_box
from xref.text.normalise import fold
from xref.text.sentences import sentence_spans

_ENDED = re.compile(r"[.!?…:;,。、؟۔।？！][\"'”’»)\]\s]*$")
_FULL_STOP = re.compile(r"[.。۔।][\"'”“’»)\]\s]*$")
_ELLIPSIS = re.compile(r"(?:\.\.\.|…)[\"'”’]?$")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")  # scripts without spaces, or with long words
_LETTER = re.compile(r"[^\W\d_]")
_LATIN = re.compile(r"[A-Za-z\u00c0-\u024f]")
_LINK = re.compile(r"(?:https?://|www\.|pic\.twitter\.com/|\bt\.co/)\S+|@\w+", re.IGNORECASE)
_ITEM = re.compile(r"[\s•⦁·*▪●►+\-–—]+\s|\d{1,2}[.)]\s")
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){1,2}"
_NAME_ONLY = re.compile(r"[A-Z][\w.'’&-]*(?: [A-Z][\w.'’&-]*)*")
_NAMES_ONLY = re.compile(rf"{_NAME}(?:(?:, and| and|,) {_NAME})+")  # "Ann Bell, Carl Dorn and Eve Fry"
_SMALL = re.compile(
    r"(?:an?|and|as|at|but|by|for|from|in|into|is|nor|off?|on|or|over|per|the|to|up|via|vs|with)", re.IGNORECASE
)

_LABEL_WORDS = 4  # a title inside an article is no longer; a longer line without an end mark may state something
_HEADLINE_WORDS = 30  # no headline or standfirst is longer
_TITLE_WORDS = 4  # shorter lines above the article are a section or an outlet unless nothing longer is there
_QUESTION_WORDS = 16  # words from which a question or exclamation at the top is no headline
_FULL_SENTENCE_WORDS = 10  # words from which a line with a full stop cannot be a teaser title
_SENTENCES_AFTER_BOX = 1  # full sentences after "Latest news" that may be teasers; with more, the article goes on
_CUT_COPY = 20  # characters that a cut-off copy of a headline must share with it
_SAMPLE = 4000  # characters of the page that tell its script
_CUT_COPY_REACH = 3  # lines between a cut-off copy and the headline


def classify_lines(raw: str, *, has_title: bool = False) -> tuple[Line, ...]:
    """Return one `Line` for each non-blank line in text order, edge space left out; soft-wrapped lines are one line.

    Args:
        raw: The text as decoded.
        has_title: The title is stated elsewhere, so the text need not start with one.
    """
    return classify_spans(raw, blocks(raw), has_title=has_title)


def classify_spans(raw: str, spans: Sequence[Span], *, has_title: bool = False) -> tuple[Line, ...]:
    """Return one `Line` for each span, which are in order and do not overlap, by the same rules."""
    lines = tuple(_read(raw[span.start : span.end]) for span in spans)
    page = _survey(lines, has_title)
    return tuple(_line(page, index, span) for index, span in enumerate(spans))


@dataclass(frozen=True, slots=True)
class _Text:
    """A line with what several rules ask about it. ``reason`` says why it is furniture by itself, "" when it is not."""

    text: str
    words: int
    ended: bool
    key: str
    reason: str
    caption: bool

    @property
    def untitled(self) -> bool:
        """Whether it cannot be a title of anything: it ends like a sentence, or is too long."""
        return self.ended or self.words > _HEADLINE_WORDS


@dataclass(frozen=True, slots=True)
class _Page:
    """All lines, and the indices of the headline (-1: none), the first body line and the tail (length: none)."""

    lines: tuple[_Text, ...]
    headline: int
    body: int
    tail: int
    latin: bool
    first_seen: dict[str, int]


def _read(text: str) -> _Text:
    caption = is_caption(text)
    reason = furniture_reason(text) or ("" if caption else _all_furniture(text))
    return _Text(text, _count_words(text), _ENDED.search(text) is not None, fold(text), reason, caption)


def _count_words(text: str) -> int:
    return len(text.split()) + (0 if text.isascii() else len(_DENSE.findall(text)) // 2)


def _all_furniture(text: str) -> str:
    """The reason of the first sentence when each sentence of the line is furniture."""
    spans = sentence_spans(text, Span(0, len(text)))
    if len(spans) < 2:
        return ""
    reasons = [furniture_reason(text[s.start : s.end]) for s in spans]
    return reasons[0] if all(reasons) else ""


def _survey(lines: tuple[_Text, ...], has_title: bool) -> _Page:
    first_seen: dict[str, int] = {}
    for index, line in enumerate(lines):
        first_seen.setdefault(line.key, index)
    plain = [i for i, line in enumerate(lines) if not line.reason and not line.caption]
    body = next((i for i in plain if _opens_body(lines[i], len(plain))), len(lines))
    head = [i for i in plain if i < body and not _cut_copy(lines, i)]
    headline = max(head, key=lambda i: min(lines[i].words, _TITLE_WORDS), default=-1)
    if has_title and headline >= 0 and lines[headline].words < _TITLE_WORDS:
        headline = -1
    return _Page(lines, headline, body, _tail(lines, body), _mostly_latin(lines), first_seen)


def _mostly_latin(lines: Sequence[_Text]) -> bool:
    sample = "".join(line.text for line in lines)[:_SAMPLE]
    return sample.isascii() or len(_LATIN.findall(sample)) * 2 >= len(_LETTER.findall(sample))


def _opens_body(line: _Text, plain_lines: int) -> bool:
    """Whether the article begins here: a headline has no full stop, and is a question only where more follows."""
    cut_off = _ELLIPSIS.search(line.text) is not None
    if line.words > _HEADLINE_WORDS or (_FULL_STOP.search(line.text) and not cut_off):
        return True
    return line.ended and not cut_off and (plain_lines == 1 or line.words >= _QUESTION_WORDS)


def _tail(lines: tuple[_Text, ...], body: int) -> int:
    """Index of the line after which nothing belongs to the article; ``len(lines)`` when there is none."""
    sentences_after = 0
    tail = len(lines)
    for index in range(len(lines) - 1, body, -1):
        line = lines[index]
        if ends_article(line.text) or (opens_box(line.text) and sentences_after <= _SENTENCES_AFTER_BOX):
            tail, sentences_after = index, 0
        elif not line.reason and not line.caption and is_full_sentence(line.text):
            sentences_after += 1
    return tail


def is_full_sentence(text: str) -> bool:
    """Whether a line is long enough for a sentence and ends in a full stop that cuts nothing off."""
    if _count_words(text) < _FULL_SENTENCE_WORDS:
        return False
    return _FULL_STOP.search(text) is not None and _ELLIPSIS.search(text) is None


def _line(page: _Page, index: int, span: Span) -> Line:
    for kind, reason, applies in _RULES:
        if applies(page, index):
            return Line(span, kind, reason or page.lines[index].reason)
    return Line(span, LineKind.BODY)


def _after_tail(page: _Page, index: int) -> bool:
    return index > page.tail


def _is_box(page: _Page, index: int) -> bool:
    return ends_article(page.lines[index].text) or opens_box(page.lines[index].text)


def _is_duplicate(page: _Page, index: int) -> bool:
    return page.first_seen[page.lines[index].key] < index


def _is_cut_copy(page: _Page, index: int) -> bool:
    return index < page.body and _cut_copy(page.lines, index)


def _cut_copy(lines: Sequence[_Text], index: int) -> bool:
    """Whether the line ends in dots and what is before them, breadcrumbs aside, starts one of the next lines."""
    dots = _ELLIPSIS.search(lines[index].text)
    if dots is None:
        return False
    cut = lines[index].text[: dots.start()].rstrip()
    for other in lines[index + 1 : index + 1 + _CUT_COPY_REACH]:
        at = cut.find(other.text[:_CUT_COPY])
        if at >= 0 and len(cut) - at >= _CUT_COPY and other.text.startswith(cut[at:]):
            return True
    return False


def _is_furniture(page: _Page, index: int) -> bool:
    return bool(page.lines[index].reason)


def _is_foreign_post(page: _Page, index: int) -> bool:
    """A link with words in another script than the rest of the page."""
    text = page.lines[index].text
    if text.isascii() or not page.latin:
        return False
    words, links = _LINK.subn("", text)
    return links > 0 and _LETTER.search(words) is not None and not _LATIN.search(words)


def _is_caption(page: _Page, index: int) -> bool:
    return page.lines[index].caption


def _is_headline(page: _Page, index: int) -> bool:
    """The headline, or a standfirst between it and the body."""
    line = page.lines[index]
    if _NAMES_ONLY.fullmatch(line.text):
        return False
    return index == page.headline or (0 <= page.headline < index < page.body and line.words > _LABEL_WORDS)


def _is_section_above(page: _Page, index: int) -> bool:
    return index < min(page.headline, page.body)


def _is_byline(page: _Page, index: int) -> bool:
    """Above the article a short line of names is its author or outlet; a list of names is so anywhere."""
    line = page.lines[index]
    if index < page.body and line.words < _TITLE_WORDS and _NAME_ONLY.fullmatch(line.text):
        return True
    return _NAMES_ONLY.fullmatch(line.text) is not None


def _is_label(page: _Page, index: int) -> bool:
    """A short line without an end mark: above the article any, within it no list item."""
    line = page.lines[index]
    if index < page.body:
        return True
    return not line.ended and line.words <= _LABEL_WORDS and _ITEM.match(line.text) is None


def _is_link_title(page: _Page, index: int) -> bool:
    """A longer line without an end mark, in capitals or in title case: the headline of another article."""
    line = page.lines[index]
    if line.untitled or _ITEM.match(line.text):
        return False
    names = [word for word in line.text.split() if word[0].isalpha() and not _SMALL.fullmatch(word)]
    return len(names) > 3 and all(word[0].isupper() for word in names)


_RULES: tuple[tuple[LineKind, str, Callable[[_Page, int], bool]], ...] = (
    (LineKind.DROPPED, "after tail marker", _after_tail),
    (LineKind.DROPPED, "duplicate line", _is_duplicate),
    (LineKind.DROPPED, "truncated headline", _is_cut_copy),
    (LineKind.DROPPED, "embedded post", _is_foreign_post),
    (LineKind.DROPPED, "", _is_furniture),
    (LineKind.DROPPED, "related links", _is_box),
    (LineKind.CAPTION, "", _is_caption),
    (LineKind.HEADLINE, "", _is_headline),
    (LineKind.DROPPED, "section label", _is_section_above),
    (LineKind.DROPPED, "byline", _is_byline),
    (LineKind.DROPPED, "section label", _is_label),
    (LineKind.DROPPED, "related links", _is_link_title),
)
