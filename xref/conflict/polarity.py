"""Polarity: one claim says that something is so, the other that it is not; and denials by a party."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from xref.claims.people import sounds_like
from xref.claims.transliteration import name_key
from xref.conflict.lexicon import ANTONYMS, HEDGING, IRREGULAR, NO_WORDS, kin, lemma_set, word_set
from xref.conflict.negation import Negated, denials, in_own_matter, is_negator, negated_words
from xref.conflict.participants import alike_names, shared_names
from xref.conflict.reading import Reading, Word, content_of, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Mention, Outcome, SourceKind, Span
from xref.settings import Settings

TOLD_AND_NOT = "one says that it is so, the other that it is not"
_REFERRING = word_set("who whose whom which that where when because as than since while")
_SUBJECT_REACH = 12  # words before "denied" that say who does
_DENIED_REACH = 14  # words behind "denied" that say what is denied
_QUALIFYING = word_set("""
    since until yet before should directly necessarily entirely all every always much many enough longer
    """)
# What somebody does not think or want is no fact that others report.
MENTAL = lemma_set("think know want see believe understand remember like care mind")
_ANYBODY = lemma_set("anybody anyone anything")
# Words with which a claim leaves open whether it is so.
UNSURE = lemma_set("unclear whether if unverified unknown")
# "Denied that tear gas had been used": of tear gas, whatever others say was done with it.
_LIGHT = lemma_set("use")
HEARSAY = lemma_set("report claim allegation accusation suggestion wrongdoing any knowledge involvement")


def polarity_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim negates what the other plainly asserts of the same thing, or they use contraries ("rose", "fell")."""
    if likeness(a.content, b.content) < settings.min_claim_likeness:
        return None
    for i, j in (*_negated_in_one(a, b), *((i, j) for j, i in _negated_in_one(b, a)), *_contraries(a, b, settings)):
        if _same_proposition(a, i, b, j, settings):
            return negated_here(a, i, b, j)
    return None


def negated_here(a: Reading, i: int, b: Reading, j: int) -> Conflict:
    """One claim negates word i or j, the other asserts it: a denial, where a party negates it in its own matter."""
    sides = (a, clause_mention(a, i)), (b, clause_mention(b, j))
    if any(
        n.head in heads and in_own_matter(side, n) for side, heads in ((a, {i}), (b, {j})) for n in negated_words(side)
    ):
        return _denial(*sides)
    return either("polarity", TOLD_AND_NOT, *sides)


def denial_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """A party denies in one claim what the other reports; both stand, and an editor shows both.

    Where the other report credits the same person with it, they contradict each other about what that person said.
    """
    for left, right, swapped in ((a, b, False), (b, a, True)):
        if denials(right):
            continue
        for at in denials(left):
            reported = _what_is_denied(left, at, right, settings)
            if reported is None:
                continue
            sides = ((left, _denial_mention(left, at)), (right, clause_mention(right, reported)))
            first, second = sides[::-1] if swapped else sides
            return denial_between(first, second)
    return None


def denial_between(first: tuple[Reading, Mention], second: tuple[Reading, Mention]) -> Conflict:
    """The conflict of a denial with what another claim reports, told of the words of both."""
    who = _credited_by_both(first[0], second[0])
    return either("polarity", f"what {who} said", first, second) if who else _denial(first, second)


def _denial(first: tuple[Reading, Mention], second: tuple[Reading, Mention]) -> Conflict:
    return replace(either("denial", "a party denies it", first, second), outcome=Outcome.DENIAL)


def _credited_by_both(a: Reading, b: Reading) -> str:
    """The person on whose word both claims rest, as the first one spells the name; "" where there is none."""
    here, there = (
        [credit.resolved for credit in side.claim.attributions if credit.kind is SourceKind.PERSON and credit.origin]
        for side in (a, b)
    )
    return next((one for one in here for other in there if sounds_like(name_key(one), name_key(other))), "")


def _what_is_denied(a: Reading, at: int, b: Reading, settings: Settings) -> int | None:
    """Index of a word of ``b`` in the clause that reports what ``a`` says was denied, None where there is none."""
    behind = a.words[at + 1 : at + 1 + _DENIED_REACH]
    denied = denied_words(a, at)
    if not denied or any(word.lemma in UNSURE for word in b.words):
        return None
    negated = {n.head for n in negated_words(b)}
    shared = {base for base in denied if kin({base}) & kin(b.lemmas)}
    strictly = len(shared) >= settings.min_denied_words and len(shared) / len(denied) >= settings.min_denied_share
    if not shared or not (strictly or _denied_in_a_clause(a, behind, b, settings)):
        return None
    if any(word.lemma in denied for i, word in enumerate(b.words) if i in negated):
        return None
    return _fullest(b, kin(shared))


def _fullest(reading: Reading, bases: frozenset[str]) -> int:
    """Index of the first of the words in the clause that holds most of them."""
    places = [i for i, word in enumerate(reading.words) if kin({word.lemma}) & bases]
    held = {i: kin(content_of(reading.clause(reading.words[i].clause))) & bases for i in places}
    return max(places, key=lambda i: (len(held[i]), -i))


def denied_words(reading: Reading, at: int) -> frozenset[str]:
    """Base forms of what is denied by the word ``at`` of a claim, see `denials`."""
    behind = reading.words[at + 1 : at + 1 + _DENIED_REACH]
    return content_of(behind) - HEARSAY - _ANYBODY - _LIGHT


def _denied_in_a_clause(a: Reading, behind: Sequence[Word], b: Reading, settings: Settings) -> bool:
    """Whether ``b`` tells most of what follows "denied that", with names in any spelling and one deed or three things.

    "Denied that anybody had died" is told by whoever reports a death of the same place or person.
    """
    that = next((i for i, word in enumerate(behind[:3]) if word.lower == "that"), None)
    if that is None:
        return False
    clause = [word for word in behind[that + 1 :] if word.is_content and word.lemma not in HEARSAY]
    plain = [word for word in clause if word.lower[0] == word.token.text[0]]
    told = {word.lemma for word in plain if word.lemma in b.lemmas}
    deed = any(word.lemma in told and is_past(word) for word in plain)
    if any(word.lemma in _ANYBODY for word in behind[that + 1 : that + 3]):
        return deed and bool(shared_names(a.claim.names, b.claim.names))
    known = told | {word.lemma for word in clause if _also_named(a, word, b)}
    share = len(known) / max(1, len({word.lemma for word in clause}))
    return share >= settings.min_named_share and (len(told) > 2 or (len(told) > 1 and deed))


def is_past(word: Word) -> bool:
    """Whether the word has the form of a past tense or participle."""
    return word.lower.endswith("ed") or word.lower in IRREGULAR


def _also_named(a: Reading, word: Word, b: Reading) -> bool:
    """Whether the word belongs to a name that the other claim has too, perhaps in another spelling."""
    name = next((n for n in a.claim.names if n.mention.span.overlaps(Span(word.token.start, word.token.end))), None)
    return name is not None and any(alike_names(name.key, other.key) for other in b.claim.names)


def _denial_mention(reading: Reading, at: int) -> Mention:
    last = min(len(reading.words), at + 1 + _DENIED_REACH) - 1
    first = 0 if at <= _SUBJECT_REACH else at - 3
    return reading.mention(reading.words[first].token.start, reading.words[last].token.end)


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
        if base not in asserted and base not in MENTAL and not qualified(a, negated):
            yield from ((negated.head, j) for j, word in enumerate(b.words) if word.lemma == base)


def qualified(reading: Reading, negated: Negated) -> bool:
    """Whether only part is negated: "not fully funded", "has not been seen since", "should not have"."""
    around = reading.words[max(0, negated.negator - 2) : negated.head + 3]
    adverb = any(word.lower.endswith("ly") and word.clause == around[0].clause for word in around)
    since = any(word.lower == "since" for word in reading.words[negated.head :])
    return adverb or since or any(word.lower in _QUALIFYING for word in around)


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


def clause_mention(reading: Reading, at: int) -> Mention:
    """The clause in which the word ``at`` stands, with what a "who" or a verb at its beginning refers to."""
    number = reading.words[at].clause
    clause = first = reading.clause(number)
    while number > 0 and first[0].lower in _REFERRING:
        number -= 1
        first = reading.clause(number) or first
    begin = first[0]
    if is_past(begin) and reading.words.index(begin) <= _SUBJECT_REACH:
        begin = reading.words[0]
    return reading.mention(begin.token.start, clause[-1].token.end)
