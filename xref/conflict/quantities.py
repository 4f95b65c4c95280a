"""Numbers: one thing counted or measured differently."""

from __future__ import annotations

from xref.claims.numbers import comparable, compatible
from xref.conflict.lexicon import lemma, lemma_set
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Quantity
from xref.settings import Settings

_REACH = 7  # words on each side that say what a number is about
# Sequence numbers, sizes of a share that is named elsewhere, and ages: of other persons as a rule.
_INCOMPARABLE_UNITS = frozenset({"ordinal"})
_INCOMPARABLE_NOUNS = frozenset({"age"})
_MEASURED = {"percent": "share", "mph": "speed", "km/h": "speed"}
# Next to a number these say that it counts another part: "three others", "$16 billion more", "six of them",
# "the remaining two".
_PARTS = lemma_set("""
    additional another other others more further extra remaining remain rest each every per first second third last
    next previous previously earlier initial increase raise range them those between
    """)


def number_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims give one number for the same thing, and the values exclude each other; counted nouns come first.

    A claim that gives several numbers of the same thing compares parts or times: which belongs to which is not guessed.
    """
    if likeness(a.content, b.content) < settings.min_number_likeness:
        return None
    if a.claim.names and b.claim.names and not shared_names(a.claim.names, b.claim.names):
        return None
    found = [
        (one, other)
        for one in _only_ones(a)
        for other in _only_ones(b)
        if comparable(one, other) and not compatible(one, other) and _about_the_same(a, one, b, other)
    ]
    found = [(one, other) for one, other in found if not _gives(b, one) and not _gives(a, other)]
    if not found:
        return None
    one, other = max(found, key=lambda pair: bool(pair[0].noun))
    return either("number", _topic(one), (a, one.mention), (b, other.mention))


def _only_ones(reading: Reading) -> list[Quantity]:
    """The quantities that are the only ones of their unit and noun in the claim."""
    stated = [q for q in reading.claim.numbers if q.low is not None or q.high is not None]
    return [
        q
        for q in stated
        if (q.noun or q.unit)
        and q.unit not in _INCOMPARABLE_UNITS
        and q.noun not in _INCOMPARABLE_NOUNS
        and sum(comparable(q, x) for x in stated) == 1
        and not _is_part(reading, q)
    ]


def _gives(reading: Reading, number: Quantity) -> bool:
    """Whether the claim gives that value too, of whatever it counts: "17 people: 14 passengers and three sailors"."""
    value = (number.unit, number.low, number.high)
    return any((q.unit, q.low, q.high) == value for q in reading.claim.numbers)


def _is_part(reading: Reading, number: Quantity) -> bool:
    first, last = reading.at(number.mention.span)
    beside = (*reading.words[max(0, first - 2) : first], *reading.words[last : last + 2])
    return any(word.lemma in _PARTS for word in beside)


def _topic(number: Quantity) -> str:
    """What is counted or measured; currency codes are upper case."""
    return number.noun or _MEASURED.get(number.unit) or (number.unit if number.unit.islower() else "amount")


def _about_the_same(a: Reading, one: Quantity, b: Reading, other: Quantity) -> bool:
    around = a.around(one.mention.span, _REACH) & b.around(other.mention.span, _REACH)
    return bool(around - {lemma(one.noun), lemma(other.noun)})
