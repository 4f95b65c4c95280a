"""Polarity: one claim says that something is so, the other that it is not; and denials by a party."""

from __future__ import annotations

from collections.abc import Iterator

from xref.conflict.lexicon import ANTONYMS, HEDGING, NO_WORDS, lemma_set, word_set
from xref.conflict.negation import Negated, denials, is_negator, negated_words
from xref.conflict.reading import Reading, Word, content_of, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Mention
from xref.settings import Settings

_DENIED_REACH = 14  # words behind "denied" that say what is denied
_QUALIFYING = word_set("""
    since until yet before should directly necessarily entirely all every always much many enough longer
    """)
# What somebody does not think or want is no fact that others report.
_MENTAL = lemma_set("think know want see believe understand remember like care mind")
_HEARSAY = lemma_set("report claim allegation accusation suggestion wrongdoing any knowledge involvement")


def polarity_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim negates what the other plainly asserts of the same thing, or they use contraries ("rose", "fell")."""
    if likeness(a.content, b.content) < settings.min_claim_likeness:
        return None
    for i, j in (*_negated_in_one(a, b), *((i, j) for j, i in _negated_in_one(b, a)), *_contraries(a, b, settings)):
        if _same_proposition(a, i, b, j, settings):
            topic = a.words[i].token.text if a.words[i].lemma == b.words[j].lemma else ""
            return either("polarity", topic, (a, _clause_mention(a, i)), (b, _clause_mention(b, j)))
    return None


def denial_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """A party denies in one claim what the other reports; both stand, and an editor shows both."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        if denials(right):
            continue
        for at in denials(left):
            reported = _what_is_denied(left, at, right, settings)
            if reported is None:
                continue
            sides = ((left, _denial_mention(left, at)), (right, _clause_mention(right, reported)))
            return either("denial", "a party denies it", *(sides[::-1] if swapped else sides))
    return None


def _what_is_denied(a: Reading, at: int, b: Reading, settings: Settings) -> int | None:
    """Index of a word of ``b`` in the clause that reports what ``a`` says was denied, None where there is none."""
    denied = content_of(a.words[at + 1 : at + 1 + _DENIED_REACH]) - _HEARSAY
    if not denied:
        return None
    negated = {n.head for n in negated_words(b)}
    shared = {word.lemma for word in b.words if word.lemma in denied}
    if len(shared) < settings.min_denied_words or len(shared) / len(denied) < settings.min_denied_share:
        return None
    if any(word.lemma in denied for i, word in enumerate(b.words) if i in negated):
        return None
    return next(i for i, word in enumerate(b.words) if word.lemma in shared)


def _denial_mention(reading: Reading, at: int) -> Mention:
    last = min(len(reading.words), at + 1 + _DENIED_REACH) - 1
    return reading.mention(reading.words[max(0, at - 3)].token.start, reading.words[last].token.end)


def _negated_in_one(a: Reading, b: Reading) -> Iterator[tuple[int, int]]:
    """(i, j): ``a`` negates its word i, ``b`` uses the same word as its word j and negates or hedges nothing at all.

    Where several words are negated, or the other claim hedges anywhere, scope is too uncertain to speak of a conflict.
    """
    here = negated_words(a)
    if len({n.negator for n in here}) != 1 or any(word.lemma in HEDGING or is_negator(word) for word in b.words):
        return
    heads = {n.head for n in here}
    asserted = {word.lemma for i, word in enumerate(a.words) if i not in heads}
    for negated in here:
        base = a.words[negated.head].lemma
        if base not in asserted and base not in _MENTAL and not _qualified(a, negated):
            yield from ((negated.head, j) for j, word in enumerate(b.words) if word.lemma == base)


def _qualified(reading: Reading, negated: Negated) -> bool:
    """Whether only part is negated: "not fully funded", "has not been seen since", "should not have"."""
    around = reading.words[max(0, negated.negator - 2) : negated.head + 3]
    adverb = any(word.lower.endswith("ly") and word.clause == around[0].clause for word in around)
    return adverb or any(word.lower in _QUALIFYING for word in around)


def _contraries(a: Reading, b: Reading, settings: Settings) -> Iterator[tuple[int, int]]:
    """Words of ``a`` and ``b`` that are contraries and have the same neighbour; claims that negate are left alone."""
    if likeness(a.content, b.content) < settings.min_contrary_likeness:
        return
    if any(_negates(word) for word in (*a.words, *b.words)):
        return
    only_a = [i for i, word in enumerate(a.words) if word.lemma not in b.lemmas]
    only_b = [j for j, word in enumerate(b.words) if word.lemma not in a.lemmas]
    for i in only_a:
        for j in only_b:
            contrary = frozenset({a.words[i].lemma, b.words[j].lemma}) in ANTONYMS
            if contrary and _neighbours(a, i) & _neighbours(b, j):
                yield i, j


def _negates(word: Word) -> bool:
    return is_negator(word) or word.lower in NO_WORDS


def _neighbours(reading: Reading, at: int) -> set[str]:
    """The nearest content word on each side, and names; "to win" has none, since it need not have happened."""
    if at and reading.words[at - 1].lower == "to":
        return set()
    before = [word.lemma for word in reading.words[max(0, at - 4) : at] if word.is_content]
    behind = [word.lemma for word in reading.words[at + 1 : at + 5] if word.is_content]
    return {*before[-1:], *behind[:1]}


def _same_proposition(a: Reading, i: int, b: Reading, j: int, settings: Settings) -> bool:
    """Whether the words around two words speak of the same thing."""
    one = content_of(_neighbourhood(a, i)) - {a.words[i].lemma}
    other = content_of(_neighbourhood(b, j)) - {b.words[j].lemma}
    return len(one & other) >= settings.min_shared_words and likeness(one, other) >= settings.min_clause_likeness


def _neighbourhood(reading: Reading, at: int, reach: int = 8) -> tuple[Word, ...]:
    clause = reading.words[at].clause
    return tuple(word for word in reading.words[max(0, at - reach) : at + reach + 1] if abs(word.clause - clause) <= 1)


def _clause_mention(reading: Reading, at: int) -> Mention:
    clause = reading.clause(reading.words[at].clause)
    return reading.mention(clause[0].token.start, clause[-1].token.end)
