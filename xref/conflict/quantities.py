"""Numbers: one thing counted or measured differently."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from xref.claims.numbers import comparable, compatible
from xref.conflict.counting import counted, state
from xref.conflict.growth import GROWING, grown
from xref.conflict.lexicon import lemma, lemma_set
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.setting import one_story, scene
from xref.conflict.wording import either
from xref.model import Conflict, Quantity
from xref.settings import Settings

# Two distances have these in common and nothing else need be: "140 kilometres away".
_UNIT_WORDS = lemma_set(
    "km kilometre kilometer mile metre meter feet away far hour minute percent per cent euro dollar pound"
)
_REACH = 7  # words on each side that say what a number is about
# Sequence numbers, sizes of a share that is named elsewhere, and ages: of other persons as a rule.
_INCOMPARABLE_UNITS = frozenset({"ordinal"})
_INCOMPARABLE_NOUNS = frozenset({"age"})
_UNITS = {"percent": "share", "mph": "speed", "km/h": "speed", "km": "kilometres", "score": "result"}
_SAID = {
    **{
        what: f"people {what}"
        for what in ("killed", "injured", "arrested", "missing", "trapped", "aboard", "evacuated")
    },
    **{"ill": "people taken ill", "crowd": "people who took part", "duration": "how long it lasted"},
}
_PLURALS = {
    "person": "people",
    "people": "people",
    "man": "men",
    "woman": "women",
    "child": "children",
    "police": "police",
}
# Next to a number these say that it counts another part: "three others", "$16 billion more", "six of them",
# "the remaining two".
_OLDEST = 110  # years
_GROUPS = lemma_set("""
    crowd group total number delegation party crew team toll count tally band gang convoy fleet majority minimum maximum
    average estimate record
    """)
_OF_THEM = (["of", "the"], ["of", "those"], ["of", "its"], ["of", "their"], ["of", "his"])
_PARTS = lemma_set("""
    additional another other others more further extra remaining remain rest each every per first second third last
    next previous previously earlier initial increase raise range them those between including
    """)


@dataclass(frozen=True, slots=True)
class Counted:
    """A number with what it counts or measures, see `counted`."""

    number: Quantity
    counts: str

    @property
    def key(self) -> tuple[str, str]:
        """Equal for two numbers of the same thing."""
        return self.number.unit, self.counts or self.number.noun


def number_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims give one number for the same thing, and the values exclude each other; counted nouns come first.

    A claim that gives several numbers of the same thing compares parts or times: which belongs to which is not guessed.
    """
    others = bool(a.claim.names and b.claim.names) and not shared_names(a.claim.names, b.claim.names)
    found = [pair for pair in _excluding(a, b, settings) if pair[0].counts or not others]
    return _worded(a, b, found)


def count_clash(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same of two claims that have little in common: counts of an event that are of one size, and not small.

    "Three bodies were found" and "seven are dead" are rarely two reports of one count.
    """
    alone = replace(settings, min_counted_words=0)  # what is counted is what they have in common
    found = [pair for pair in _excluding(a, b, alone) if pair[0].counts and _of_one_size(*pair, settings)]
    return _worded(a, b, found)


def _excluding(a: Reading, b: Reading, settings: Settings) -> list[tuple[Counted, Counted]]:
    return [(x, y) for x in only_ones(a) for y in only_ones(b) if _excludes(a, x, b, y, settings)]


def _worded(a: Reading, b: Reading, found: Sequence[tuple[Counted, Counted]]) -> Conflict | None:
    if not found:
        return None
    one, other = max(found, key=lambda pair: (bool(pair[0].counts), bool(pair[0].number.noun)))
    return either("number", topic(one), (a, one.number.mention), (b, other.number.mention))


def _of_one_size(one: Counted, other: Counted, settings: Settings) -> bool:
    values = [x.number.low if x.number.low is not None else x.number.high for x in (one, other)]
    low, high = sorted(value for value in values if value is not None)
    return low >= settings.min_clash_count and high <= low * settings.max_clash_factor


def _excludes(a: Reading, one: Counted, b: Reading, other: Counted, settings: Settings) -> bool:
    """Whether two numbers are of the same thing and cannot both be right."""
    if one.key != other.key or compatible(one.number, other.number):
        return False
    if _gives(b, one.number) or _gives(a, other.number):
        return False
    if one.counts in GROWING and grown(a, one.number, b, other.number, settings):
        return False
    return about_one_thing(a, one, b, other, settings)


def about_one_thing(a: Reading, one: Counted, b: Reading, other: Counted, settings: Settings) -> bool:
    """Whether two numbers with one key count or measure the same thing of one event."""
    if one.counts and one_story(a, b, settings):
        return _one_count(a, one, b, other, settings)
    if len({state(a, one.number), state(b, other.number)} - {""}) > 1:
        return False  # so many trapped, so many saved
    alike = likeness(a.content - _UNIT_WORDS, b.content - _UNIT_WORDS)
    in_scene = likeness(scene(a), scene(b)) if one_story(a, b, settings) else 0.0
    enough = settings.min_claim_likeness if in_scene >= settings.min_thing_likeness else settings.min_number_likeness
    reach = _REACH if enough == settings.min_number_likeness else 2 * _REACH
    return alike >= enough and _about_the_same((a, one.number), (b, other.number), reach)


def _one_count(a: Reading, one: Counted, b: Reading, other: Counted, settings: Settings) -> bool:
    """Whether two counts of casualties, crowds, revenue ... are of one event: what is said around them is alike."""
    if likeness(a.content, b.content) >= settings.min_number_likeness:
        return True
    common = a.content & b.content
    return len(common) >= settings.min_counted_words and likeness(scene(a), scene(b)) >= settings.min_scene_likeness


def only_ones(reading: Reading) -> list[Counted]:
    """The quantities that are the only ones of their kind in the claim."""
    stated = [q for q in reading.claim.numbers if q.low is not None or q.high is not None]
    found = [Counted(q, counted(reading, q)) for q in stated]
    return [
        one
        for one in found
        if (one.counts or one.number.noun or one.number.unit)
        and one.number.unit not in _INCOMPARABLE_UNITS
        and one.number.noun not in _INCOMPARABLE_NOUNS
        and sum(one.key == x.key or _same_noun(one, x) for x in found) == 1
        and not _is_part(reading, one.number)
        and not _is_age(reading, one.number)
        and not (one.counts and _is_added_to(reading, one.number))
    ]


def _same_noun(one: Counted, other: Counted) -> bool:
    return bool(one.number.noun or one.number.unit) and comparable(one.number, other.number)


def _gives(reading: Reading, number: Quantity) -> bool:
    """Whether the claim gives that value too, of whatever it counts: "17 people: 14 passengers and three sailors"."""
    value = (number.unit, number.low, number.high)
    return any((q.unit, q.low, q.high) == value for q in reading.claim.numbers)


def _is_part(reading: Reading, number: Quantity) -> bool:
    first, last = reading.at(number.mention.span)
    beside = (*reading.words[max(0, first - 2) : first], *reading.words[last : last + 2])
    if first and reading.words[first - 1].lower == "of" and reading.words[max(0, first - 2)].token.text[0].isdigit():
        return True  # "275 of 543"
    of_them = [word.lower for word in reading.words[last : last + 2]] in _OF_THEM and number.low != 1
    return of_them or any(word.lemma in _PARTS and word.lower != "lasted" for word in beside)


def _is_age(reading: Reading, number: Quantity) -> bool:
    """Whether it is the age of somebody: "a deckhand of 33", unlike "a crowd of 90"."""
    first, _ = reading.at(number.mention.span)
    if number.noun or number.unit or first < 2 or reading.words[first - 1].lower != "of":
        return False
    return (number.low or 0) <= _OLDEST and reading.words[first - 2].lemma not in _GROUPS


def _is_added_to(reading: Reading, number: Quantity) -> bool:
    """Whether another number of persons follows at once: "65 passengers and six crew"."""
    _, last = reading.at(number.mention.span)
    starts = {q.mention.span.start for q in reading.claim.numbers}
    for at, word in enumerate(reading.words[last : last + 3], last):
        if word.lower == "and":
            return at + 1 < len(reading.words) and reading.words[at + 1].token.start in starts
    return False


def topic(one: Counted) -> str:
    """What is counted or measured, as a reader says it: "people killed", "number of miners", "kilometres"."""
    number = one.number
    if one.counts:
        return _SAID.get(one.counts, one.counts)
    if number.noun:
        return f"number of {_plural(number.noun)}"
    if number.unit[:3].isupper():
        return "amount of money"
    return _UNITS.get(number.unit) or f"{_plural(number.unit)}"


def _plural(noun: str) -> str:
    if noun.endswith(("s", "x", "ch", "sh")):
        return f"{noun}es"
    return _PLURALS.get(noun) or (f"{noun[:-1]}ies" if re.search("[^aeiou]y$", noun) else f"{noun}s")


def _about_the_same(left: tuple[Reading, Quantity], right: tuple[Reading, Quantity], reach: int) -> bool:
    """Whether both numbers stand in like words; where these are names only, something else must be shared too."""
    (a, one), (b, other) = left, right
    around = a.around(one.mention.span, reach) & b.around(other.mention.span, reach)
    counted_nouns = {lemma(one.noun), lemma(other.noun)} | _UNIT_WORDS
    if not around - counted_nouns or one.unit:
        return bool(around - counted_nouns)
    named = {word.lemma for side in (a, b) for word in side.words if word.lower[0] != word.token.text[0]}
    return bool((a.content & b.content) - counted_nouns - named)
