"""Numbers: one thing counted or measured differently."""

from __future__ import annotations

from xref.claims.numbers import comparable, compatible
from xref.conflict.lexicon import FATES, lemma
from xref.conflict.reading import Reading, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Quantity
from xref.settings import Settings

_UNSPOKEN_UNITS = frozenset({"ordinal", "year", "time"})
_REACH = 7  # words on each side that say what a number is about


def number_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims give a number for the same thing, and the values exclude each other; counted nouns come first."""
    found = [
        (one, other)
        for one in _stated(a)
        for other in _stated(b)
        if comparable(one, other) and not compatible(one, other) and _same_thing(a, one, b, other, settings)
    ]
    found = [(x, y) for x, y in found if not _holds(b, x) and not _holds(a, y)]
    if not found:
        return None
    one, other = max(found, key=lambda pair: bool(pair[0].noun) + bool(pair[1].noun))
    return either("number", _topic(a, one), (a, one.mention), (b, other.mention))


def _stated(reading: Reading) -> list[Quantity]:
    return [q for q in reading.claim.numbers if q.unit not in _UNSPOKEN_UNITS and (q.low is not None or q.high is not None)]


def _holds(reading: Reading, value: Quantity) -> bool:
    """Whether the claim also gives a value that agrees."""
    return any(comparable(q, value) and compatible(q, value) for q in _stated(reading))


def _same_thing(a: Reading, one: Quantity, b: Reading, other: Quantity, settings: Settings) -> bool:
    if _fate(a, one) != _fate(b, other):
        return False
    around_a, around_b = a.around(one.mention.span, _REACH), b.around(other.mention.span, _REACH)
    counted = {lemma(one.noun), lemma(other.noun)}
    shared = (around_a & around_b) - counted
    least = settings.min_shared_words if one.noun and other.noun else settings.min_shared_words + 1
    return len(shared) >= least and likeness(a.content, b.content) >= settings.min_claim_likeness


def _fate(reading: Reading, number: Quantity) -> str:
    """What befell those that the number counts ("killed", "injured"), by the nearest such word in its clause; "" for none."""
    first, last = reading.at(number.mention.span)
    clause = reading.words[min(first, len(reading.words) - 1)].clause
    near = [
        (min(abs(i - first), abs(i - last + 1)), FATES[word.lemma])
        for i, word in enumerate(reading.words)
        if word.lemma in FATES and word.clause == clause
    ]
    return min(near)[1] if near else ""


def _topic(reading: Reading, number: Quantity) -> str:
    return _fate(reading, number) or number.noun or "number"
