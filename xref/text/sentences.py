"""Kept lines -> sentences with exact offsets: end marks, then rules that say why an end mark is none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.model import Line, LineKind, Sentence, Span
from xref.text.abbreviations import NEVER_LAST, OPENERS, SOMETIMES_LAST, SPEECH_VERBS
from xref.text.furniture import furniture_reason

_CLOSERS = "\"'”’»)\\]"
# An end mark, what closes after it, and white space; a mark within a word ("3.5", "news.example") has none.
_END = re.compile(rf"(?<![.!?…])(?P<mark>[.!?…]++)(?P<close>(?:[{_CLOSERS}]|\s(?=[”»]))*+)(?P<gap>\s+|(?=[“]))")
_WORD_BEFORE = re.compile(r"[\w.'’&-]+$")
_NEXT_WORD = re.compile(r"[\W_]*([\w'’]+)")
_BRACKETED = re.compile(r"\([^()]{1,300}\)")
_WORD = re.compile(r"\w")
_SPEECH_VERB = re.compile(rf"(?:\S+\s+){{1,3}}(?:{'|'.join(sorted(SPEECH_VERBS))})\b")  # "Mr. Dorn asked"
_LONGEST_WORD = 24  # characters looked at before a full stop: longer than any abbreviation


def split_sentences(raw: str, lines: Sequence[Line]) -> tuple[Sentence, ...]:
    """Return the sentences of the kept lines in text order, each with offsets into ``raw``.

    Dropped lines yield none, nor do sentences of kept lines that are furniture ("Read more" run into a paragraph);
    a headline is one sentence; ``paragraph`` is the index of the line in ``lines``. A quotation of several sentences
    is split, a bracket is not.
    """
    return tuple(_sentences(raw, lines))


def _sentences(raw: str, lines: Sequence[Line]) -> Iterator[Sentence]:
    for paragraph, line in enumerate(lines):
        if line.kind is LineKind.DROPPED:
            continue
        spans = (line.span,) if line.kind is LineKind.HEADLINE else sentence_spans(raw, line.span)
        for span in spans:
            text = raw[span.start : span.end]
            if len(spans) == 1 or not furniture_reason(text):
                yield Sentence(span, text, line.kind, paragraph)


def sentence_spans(raw: str, within: Span) -> tuple[Span, ...]:
    """Return the spans of the sentences between two offsets of ``raw``, without surrounding white space."""
    text = raw[within.start : within.end]
    cuts = [0, *_boundaries(text), len(text)]
    spans = []
    for start, end in pairwise(cuts):
        piece = text[start:end]
        lead = len(piece) - len(piece.lstrip())
        body = piece.strip()
        if body:
            spans.append(Span(within.start + start + lead, within.start + start + lead + len(body)))
    return tuple(spans)


def _boundaries(text: str) -> Iterator[int]:
    """Offsets where a new sentence begins, ascending, without 0."""
    begin = looked = 0
    worded = False  # whether the sentence has a word yet: an end mark before its first word ends nothing
    for end in _outside_brackets(text):
        worded = worded or _WORD.search(text, looked, end.start()) is not None
        looked = end.end()
        if worded and _is_end(text, end, begin):
            begin, worded = end.end(), False
            yield begin


def _outside_brackets(text: str) -> Iterator[re.Match[str]]:
    """The end marks that are not within a bracket, in text order."""
    brackets = _BRACKETED.finditer(text)
    bracket = next(brackets, None)
    for end in _END.finditer(text):
        while bracket is not None and bracket.end() <= end.end("close"):
            bracket = next(brackets, None)
        if bracket is None or end.start() < bracket.start():
            yield end


def _is_end(text: str, end: re.Match[str], sentence_start: int) -> bool:
    after = text[end.end() : end.end() + 80]
    following = _NEXT_WORD.match(after)
    if following is None:
        return False
    word = following[1]
    if word[0].islower():
        return False
    if end["mark"] == ".":
        return _full_stop_ends(text, end, sentence_start, word, after)
    if end["close"] and ("?" in end["mark"] or "!" in end["mark"]):
        return word.lower() in OPENERS or _SPEECH_VERB.match(after) is None
    return True


def _full_stop_ends(text: str, end: re.Match[str], sentence_start: int, word: str, after: str) -> bool:
    if end["close"]:
        return True
    before = _WORD_BEFORE.search(text, max(sentence_start, end.start() - _LONGEST_WORD), end.start())
    if before is None:
        return True
    token = before[0].lower()
    if token in NEVER_LAST:
        return False
    if token.isdigit() and not text[sentence_start : min(before.start(), sentence_start + _LONGEST_WORD)].strip():
        return False  # "3. Third point"
    if _may_go_on(token):
        return after[0] in '“"' or word.lower() in OPENERS
    return True


def _may_go_on(token: str) -> bool:
    """Whether the full stop after a word may be that of an abbreviation or initial ("R-Ky", "u.s", "j")."""
    initial = len(token) == 1 and token.isalpha()
    return initial or "." in token or token.rpartition("-")[2] in SOMETIMES_LAST
