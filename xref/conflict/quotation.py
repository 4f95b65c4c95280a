"""Wording of quotations: one passage quoted with other words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from xref.claims.number_words import words_value
from xref.claims.tokens import Token, tokens
from xref.conflict.lexicon import FUNCTION, NEGATORS, SPELT_OUT, lemma, word_set
from xref.conflict.reading import Reading
from xref.conflict.speakers import other_speakers
from xref.conflict.wording import either
from xref.model import Conflict, Mention, Quote, Span
from xref.settings import Settings
from xref.text.normalise import words

Range = tuple[int, int]
Opcode = tuple[str, int, int, int, int]

_SPELLING = 75  # rapidfuzz ratio of two words from which they are one word, mistyped or inflected
_LONGEST_CHANGE = 4  # words; longer changes are another passage
_LONGEST_OMISSION = 2  # words; more is a quotation cut short without dots
_SHOWN_AROUND = 3  # unchanged words shown on each side of a change
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
# Words that one reader of a recording hears for another, and words that desks leave out of speech.
_INTERCHANGEABLE = word_set("that who which this these those a an the and it")
_FILLERS = word_set("mean know well like really just simply sort kind")
# Short words that change what is said when they are put in or left out.
_TELLING = NEGATORS | word_set("no any all only even must will may")
_DESK_MARKS = ("[", "(", "...", "…", ". . .", '"', "“", "”")


@dataclass(frozen=True, slots=True)
class Said:
    """A quotation word by word: tokens with raw offsets, and the same words folded."""

    quote: Quote
    tokens: tuple[Token, ...]
    words: tuple[str, ...]


def wording_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One passage of one speaker is quoted with other words, not only shortened."""
    for one in quotations(a):
        for other in quotations(b):
            changed = _changed(one, other, settings)
            if changed is not None and not other_speakers(a, one.quote, b, other.quote):
                left, right = _cut(a, one, changed[0]), _cut(b, other, changed[1])
                return either("quote wording", "a quotation reads", (a, left), (b, right))
    return None


def quotations(reading: Reading) -> tuple[Said, ...]:
    """The quotations of a claim in text order."""
    return tuple(_said(quote) for quote in reading.claim.quotes)


def _said(quote: Quote) -> Said:
    text, shift = quote.mention.text, quote.mention.span.start
    found = tuple(
        Token(token.text, token.lower, token.start + shift, token.end + shift)
        for token in tokens(text, Span(0, len(text)))
        if token.is_word
    )
    return Said(quote, found, tuple("".join(words(token.text)) for token in found))


def _changed(one: Said, other: Said, settings: Settings) -> tuple[Range, Range] | None:
    """Word ranges of the first words that two versions of a passage give differently, None where they agree.

    A word left out or put in without dots or brackets is a change too; a longer piece left out is a quotation cut
    short. The words on both sides must agree, so that the passage is the same.
    """
    opcodes = SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes()
    if not _one_passage(opcodes, settings):
        return None
    for at, (tag, i, j, k, m) in enumerate(opcodes):
        longest = _LONGEST_CHANGE if tag == "replace" else _LONGEST_OMISSION
        if tag == "equal" or max(j - i, m - k) > longest or not _anchored(opcodes, at, settings):
            continue
        if _says_otherwise(one, (i, j), other, (k, m)):
            return (i, j), (k, m)
    return None


def _one_passage(opcodes: Sequence[Opcode], settings: Settings) -> bool:
    """Whether, from the first to the last common word, most words are common."""
    equal = [code for code in opcodes if code[0] == "equal"]
    if not equal:
        return False
    length = max(equal[-1][2] - equal[0][1], equal[-1][4] - equal[0][3])
    return sum(code[2] - code[1] for code in equal) >= settings.min_quote_likeness * length


def _anchored(opcodes: Sequence[Opcode], at: int, settings: Settings) -> bool:
    """Whether enough equal words stand on both sides of a change; a replaced ending needs them in front only."""
    before = opcodes[at - 1][2] - opcodes[at - 1][1] if at else 0
    if at + 1 == len(opcodes):
        return opcodes[at][0] == "replace" and before >= settings.min_unchanged_words
    after = opcodes[at + 1][2] - opcodes[at + 1][1]
    both_end = at + 2 == len(opcodes)
    return before >= 2 and (after >= 2 or both_end) and before + after >= settings.min_unchanged_words


def _says_otherwise(one: Said, here: Range, other: Said, there: Range) -> bool:
    """Whether the words differ in more than house style, spelling, fillers or the desk's brackets and dots."""
    written, rewritten = one.words[slice(*here)], other.words[slice(*there)]
    left, right = _plain(written), _plain(rewritten)
    if _edited(one, here) or _edited(other, there) or left == right or "".join(written) == "".join(rewritten):
        return False
    fresh = [word for word in left if not any(_one_word(word, x) for x in right)]
    stale = [word for word in right if not any(_one_word(word, x) for x in left)]
    if left and right:
        return bool(fresh and stale) and not {*fresh, *stale} <= _INTERCHANGEABLE
    return any(word in _TELLING or word not in FUNCTION | _FILLERS for word in (*fresh, *stale))


def _plain(found: Sequence[str]) -> list[str]:
    """Base forms with contractions written out and number words as figures."""
    spelt = [part for word in found for part in SPELT_OUT.get(word, _ORDINAL.sub("", word)).split()]
    return [_figure(word) or lemma(word) for word in spelt]


def _figure(word: str) -> str:
    value = words_value(word) if word.isalpha() else None
    return "" if value is None else f"{value:g}"


def _edited(said: Said, place: Range) -> bool:
    """Whether the desk put in brackets or dots there, or the quotation was closed and opened again."""
    low = said.tokens[place[0] - 1].end if place[0] else said.tokens[0].start
    high = said.tokens[place[1]].start if place[1] < len(said.tokens) else said.tokens[-1].end
    shift = said.quote.mention.span.start
    between = said.quote.mention.text[low - shift : high - shift]
    return any(mark in between for mark in _DESK_MARKS)


def _one_word(a: str, b: str) -> bool:
    return a == b or fuzz.ratio(a, b) >= _SPELLING


def _cut(reading: Reading, said: Said, place: Range) -> Mention:
    """The changed words with a few words around them."""
    low, high = max(0, place[0] - _SHOWN_AROUND), min(len(said.tokens), place[1] + _SHOWN_AROUND)
    return reading.mention(said.tokens[low].start, said.tokens[high - 1].end)
