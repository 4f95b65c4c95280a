"""Polarity: one claim says that something is so, the other that it is not; and denials by a party."""

from __future__ import annotations

from collections.abc import Iterator

from xref.conflict.lexicon import ANTONYMS, lemma
from xref.conflict.negation import Negated, denials, negated_words
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, content_of, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Mention
from xref.settings import Settings

_DENIED_REACH = 14  # words behind "denied" that say what is denied
_HEARSAY = frozenset(lemma(word) for word in "report claim allegation accusation suggestion wrongdoing any knowledge involvement".split())


def polarity_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim negates a predicate that the other asserts of the same thing, or they use contraries ("rose", "fell")."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        for negated, plain in _negated_here_plain_there(left, right):
            if _same_proposition(left, negated.head, right, plain, settings):
                one, other = _clause_mention(left, negated.head), _clause_mention(right, plain)
                sides = ((left, one), (right, other))
                return either("polarity", _topic(right, plain), *(sides[::-1] if swapped else sides))
    for i, j in _contraries(a, b):
        if _same_proposition(a, i, b, j, settings):
            return either("polarity", "", (a, _clause_mention(a, i)), (b, _clause_mention(b, j)))
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
    """Index of a word of ``b`` in the clause that reports what ``a`` says was denied, None where ``b`` does not report it."""
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


def _negated_here_plain_there(a: Reading, b: Reading) -> Iterator[tuple[Negated, int]]:
    """Heads that only ``a`` negates, with where ``b`` uses the same word; not when ``a`` also asserts or ``b`` also negates it."""
    here, there = negated_words(a), negated_words(b)
    heads = {n.head for n in here}
    asserted = {word.lemma for i, word in enumerate(a.words) if i not in heads}
    also = {b.words[n.head].lemma for n in there}
    for negated in here:
        base = a.words[negated.head].lemma
        if base in asserted or base in also:
            continue
        yield from ((negated, i) for i, word in enumerate(b.words) if word.lemma == base)


def _contraries(a: Reading, b: Reading) -> Iterator[tuple[int, int]]:
    negated_a, negated_b = ({n.head for n in negated_words(side)} for side in (a, b))
    lemmas_a, lemmas_b = ({word.lemma for word in side.words} for side in (a, b))
    for i, word in enumerate(a.words):
        for j, other in enumerate(b.words):
            if frozenset({word.lemma, other.lemma}) in ANTONYMS and (i in negated_a) == (j in negated_b):
                if word.lemma not in lemmas_b and other.lemma not in lemmas_a:
                    yield i, j


def _same_proposition(a: Reading, i: int, b: Reading, j: int, settings: Settings) -> bool:
    """Whether the clauses around two words speak of the same thing: shared content words, and the claims as a whole."""
    one = content_of(_neighbourhood(a, i)) - {a.words[i].lemma}
    other = content_of(_neighbourhood(b, j)) - {b.words[j].lemma}
    shared = one & other
    if len(shared) < settings.min_shared_words or likeness(one, other) < settings.min_clause_likeness:
        return False
    return bool(shared_names(a.claim.names, b.claim.names)) or not a.claim.names or not b.claim.names


def _neighbourhood(reading: Reading, at: int, reach: int = 8):
    return [word for word in reading.words[max(0, at - reach) : at + reach + 1] if abs(word.clause - reading.words[at].clause) <= 1]


def _clause_mention(reading: Reading, at: int) -> Mention:
    clause = reading.clause(reading.words[at].clause)
    return reading.mention(clause[0].token.start, clause[-1].token.end)


def _topic(reading: Reading, at: int) -> str:
    return reading.words[at].token.text
