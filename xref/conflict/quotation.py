"""Quotations: other words in the same quotation, the same words about another thing, the same words from another mouth."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from xref.claims.number_words import words_value
from xref.claims.tokens import Token, tokens
from xref.conflict.lexicon import FUNCTION, NEGATORS, SPELT_OUT, lemma, lemma_set, word_set
from xref.conflict.participants import alike_names
from xref.conflict.reading import Reading, content_of
from xref.conflict.wording import either
from xref.model import Conflict, Mention, NameKind, Quote, SourceKind, Span
from xref.settings import Settings
from xref.text.normalise import words

_SPELLING = 75  # rapidfuzz ratio of two words from which they are one word, mistyped or inflected
_PREPOSITIONS = word_set("in on of to with for about over against between from at by as toward towards into")
# "... in an interview with", "... on Twitter", "... to reporters": where it was said, not what it was said of.
_OCCASION = lemma_set("""
    interview statement speech tweet twitter facebook post letter email e-mail conference briefing remark address report memo show program
    programme broadcast video radio television news press conversation comment testimony hearing op-ed article column reporter journalist
    supporter audience crowd rally meeting appearance message reply response answer question sunday
    """)


@dataclass(frozen=True, slots=True)
class _Said:
    """A quotation as comparable words, each with its token; ``before`` is the number of words cut off in front."""

    quote: Quote
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
_UNSPECIFIC = lemma_set("side party country nation group organization organisation both people thing man woman")
_ORDINAL = re.compile(r"(?<=\d)(?:st|nd|rd|th)$")
_LONGEST_CHANGE = 4  # words; longer changes are another passage
_LONGEST_OMISSION = 2  # words; more is a quotation cut short without dots
# Words that a reader of a recording hears one for the other.
_INTERCHANGEABLE = word_set("that who which this these those a an the and it")
_FILLERS = word_set("mean know well like really just simply sort kind")
_TELLING = NEGATORS | {"no", "any", "all", "only", "even", "must", "will", "may", "never"}
Range = tuple[int, int]
Opcode = tuple[str, int, int, int, int]


def wording_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One passage is quoted with other words, not only shortened."""
    for one in _said(a):
        for other in _said(b):
            changed = _changed(one, other, settings)
            if changed is not None and not _other_speakers(one.quote, other.quote):
                i, j = changed
                return either("quote wording", "quoted as", (a, _cut(a, one, i)), (b, _cut(b, other, j)))
    return None


def object_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same quoted words are attached to different things: "turn a new page" in ties with one, in relations of others."""
    for one in _said(a):
        for other in _said(b):
            common = _common_prefix(one.words, other.words)
            if common < settings.min_quoted_words or min(len(one.words), len(other.words)) != common:
                continue
            left, right = _attached(a, one, common), _attached(b, other, common)
            if left is None or right is None or not _differ(a, left, b, right):
                continue
            said = " ".join(one.quote.mention.text.split()[:common])
            return either("quote object", f"“{said}”", (a, left), (b, right))
    return None


def speaker_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same words are credited to different persons."""
    for one in _said(a):
        for other in _said(b):
            block = _longest_block(one.words, other.words)
            if block < settings.min_credited_words or 2 * block < min(len(one.words), len(other.words)):
                continue
            left, right = _speaker(a, one.quote), _speaker(b, other.quote)
            if left is not None and right is not None and _strangers(a, left, b, right):
                return either("who said it", f"“{_short(one)}”", (a, left), (b, right))
    return None


def _said(reading: Reading) -> Iterator[_Said]:
    for quote in reading.claim.quotes:
        span = quote.mention.span
        found = [t for t in tokens(quote.mention.text, Span(0, len(quote.mention.text))) if t.is_word]
        moved = tuple(Token(t.text, t.lower, t.start + span.start, t.end + span.start) for t in found)
        yield _Said(quote, moved, tuple("".join(words(t.text)) for t in moved))


def _changed(one: _Said, other: _Said, settings: Settings) -> tuple[Range, Range] | None:
    """Word ranges of the first words that two versions of a passage give differently, None when they are no versions or agree.

    A word left out or put in without dots or brackets is a change too; a longer piece left out is a quotation cut short. The
    words on both sides must agree, so that the passage is the same.
    """
    opcodes = SequenceMatcher(None, one.words, other.words, autojunk=False).get_opcodes()
    if not _one_passage(opcodes, settings):
        return None
    for at, (tag, i, j, k, m) in enumerate(opcodes):
        longest = _LONGEST_CHANGE if tag == "replace" else _LONGEST_OMISSION
        if tag == "equal" or max(j - i, m - k) > longest:
            continue
        before = opcodes[at - 1][2] - opcodes[at - 1][1] if at else 0
        after = opcodes[at + 1][2] - opcodes[at + 1][1] if at + 1 < len(opcodes) else 0
        at_end = j == len(one.words) and m == len(other.words) and tag == "replace"
        anchored = before >= 2 and (after >= 2 or at_end or _ends(opcodes, at + 1)) and before + after >= settings.min_unchanged_words
        if anchored and _says_otherwise(one, (i, j), other, (k, m)):
            return (i, j), (k, m)
    return None


def _ends(opcodes: Sequence[Opcode], at: int) -> bool:
    """Whether both versions end with the common words at ``at``."""
    return at == len(opcodes) - 1


def _one_passage(opcodes: Sequence[Opcode], settings: Settings) -> bool:
    """Whether, from the first to the last common word, most words are common."""
    equal = [code for code in opcodes if code[0] == "equal"]
    if not equal:
        return False
    length = max(equal[-1][2] - equal[0][1], equal[-1][4] - equal[0][3])
    return sum(code[2] - code[1] for code in equal) >= settings.min_quote_likeness * length


def _says_otherwise(one: _Said, here: Range, other: _Said, there: Range) -> bool:
    left, right = _plain(one.words[slice(*here)]), _plain(other.words[slice(*there)])
    if _edited(one, here) or _edited(other, there) or "".join(left) == "".join(right):
        return False
    fresh = [w for w in left if not any(_one_word(w, x) for x in right)]
    stale = [w for w in right if not any(_one_word(w, x) for x in left)]
    if not left or not right:
        return any((w not in FUNCTION and w not in _FILLERS) or w in _TELLING for w in (*fresh, *stale))
    return bool(fresh and stale) and not set(fresh + stale) <= _INTERCHANGEABLE


def _plain(found: Sequence[str]) -> list[str]:
    """Base forms with contractions and number words written out."""
    spelt = [part for word in found for part in SPELT_OUT.get(word, _ORDINAL.sub("", word)).split()]
    return [f"{value:g}" if word.isalpha() and (value := words_value(word)) is not None else lemma(word) for word in spelt]


def _edited(said: _Said, place: Range) -> bool:
    """Whether the desk has put in brackets or dots there, or the quotation was closed and opened again."""
    mention = said.quote.mention
    low = said.tokens[place[0] - 1].end if place[0] else said.tokens[0].start
    high = said.tokens[place[1]].start if place[1] < len(said.tokens) else said.tokens[-1].end
    between = mention.text[low - mention.span.start : high - mention.span.start]
    return any(mark in between for mark in ("[", "(", "...", "…", ". . .", '"', "“", "”"))


def _one_word(a: str, b: str) -> bool:
    return a == b or fuzz.ratio(a, b) >= _SPELLING


def _other_speakers(one: Quote, other: Quote) -> bool:
    return bool(one.speaker and other.speaker) and not alike_names(one.speaker or "", other.speaker or "")


def _cut(reading: Reading, said: _Said, place: tuple[int, int], around: int = 3) -> Mention:
    """The changed words with a few words around them."""
    low, high = max(0, place[0] - around), min(len(said.tokens), place[1] + around)
    return reading.mention(said.tokens[low].start, said.tokens[high - 1].end)


def _common_prefix(a: Sequence[str], b: Sequence[str]) -> int:
    return next((i for i, (x, y) in enumerate(zip(a, b, strict=False)) if lemma(x) != lemma(y)), min(len(a), len(b)))


def _attached(reading: Reading, said: _Said, common: int) -> Mention | None:
    """The preposition phrase that follows the first ``common`` words of a quotation, up to the end of its clause."""
    end = said.tokens[common - 1].end
    at = next((i for i, word in enumerate(reading.words) if word.token.start >= end), None)
    if at is None or reading.words[at].lower not in _PREPOSITIONS:
        return None
    between = reading.mention(end, reading.words[at].token.start).text
    if any(mark in between for mark in ",.;:!?—–"):
        return None
    phrase = [word for word in reading.words[at:] if word.clause in _clauses_from(reading, at, said)]
    return reading.mention(phrase[0].token.start, phrase[-1].token.end)


def _clauses_from(reading: Reading, at: int, said: _Said) -> set[int]:
    """The clause of a word; a closing mark of the quotation inside the phrase ends no clause."""
    number = reading.words[at].clause
    behind = next((w.clause for w in reading.words if w.token.start >= said.quote.mention.span.end), number)
    return {number, behind} if reading.words[at].token.start < said.quote.mention.span.end else {number}


def _differ(a: Reading, left: Mention, b: Reading, right: Mention) -> bool:
    one, other = (content_of(r.between(m.span.start, m.span.end)) for r, m in ((a, left), (b, right)))
    one, other = one - _UNSPECIFIC, other - _UNSPECIFIC
    return bool(one and other) and not one & other and not (one | other) & _OCCASION


def _longest_block(a: Sequence[str], b: Sequence[str]) -> int:
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


def _speaker(reading: Reading, quote: Quote) -> Mention | None:
    """The person credited for a quotation, by name, next to it in the same sentence."""
    for credit in reading.claim.attributions:
        if credit.kind is not SourceKind.PERSON or credit.source is None or credit.content is None:
            continue
        if not credit.content.overlaps(quote.mention.span):
            continue
        for name in reading.claim.names:
            if name.kind is NameKind.PERSON and credit.source.span.contains(name.mention.span):
                return name.mention
    return None


def _strangers(a: Reading, left: Mention, b: Reading, right: Mention) -> bool:
    """Whether neither speaker is named in the other claim."""
    one = next(name.key for name in a.claim.names if name.mention == left)
    other = next(name.key for name in b.claim.names if name.mention == right)
    return not any(alike_names(one, name.key) for name in b.claim.names) and not any(
        alike_names(other, name.key) for name in a.claim.names
    )


def _short(said: _Said) -> str:
    text = " ".join(said.quote.mention.text.split())
    return text if len(text) <= 60 else text[:57].rstrip() + "..."
