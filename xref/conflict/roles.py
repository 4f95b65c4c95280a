"""Persons: another name in the same role, another role beside the same name, another spelling of a name."""

from __future__ import annotations

from collections.abc import Iterator

from rapidfuzz.distance import Levenshtein

from xref.claims.transliteration import same_name
from xref.conflict.fillers import Filled, filled_roles
from xref.conflict.lexicon import word_set
from xref.conflict.participants import alike_names, persons
from xref.conflict.reading import Reading, likeness
from xref.conflict.setting import one_story
from xref.conflict.wording import either
from xref.model import Conflict, Mention, Name
from xref.settings import Settings

# Nouns that say what somebody is; beside one first word a person holds one of them ("campaign chairman" or "manager").
_OFFICES = word_set("""
    chairman manager director adviser counsel secretary minister president chief commander ambassador envoy
    prosecutor attorney treasurer deputy governor mayor judge sheriff lieutenant captain sergeant colonel general
    spokesman editor
    """)
_SAME_OFFICE = {
    "chair": "chairman", "chairwoman": "chairman", "chairperson": "chairman", "advisor": "adviser",
    "spokeswoman": "spokesman", "spokesperson": "spokesman", "head": "chief", "boss": "chief",
}  # fmt: skip
_LONG_WORD = 5  # letters from which one changed letter is a slip and no other name
_FEW_CHANGES = 2  # letters


def role_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims name who led, signed, wrote ... the same thing, actively or passively, and the names differ."""
    alike = likeness(a.content, b.content) >= settings.min_role_likeness
    if not alike or not one_story(a, b, settings):
        return None
    for one in filled_roles(a):
        for other in filled_roles(b):
            if one.role == other.role and _one_thing(one, other) and not _either_mentions(a, other.name, b, one.name):
                return either("person", f"who {one.verb} it", (a, one.name.mention), (b, other.name.mention))
    return None


def office_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One person is called by two offices that differ in one word: "campaign chairman X", "campaign manager X"."""
    for name, office in _offices(a):
        for other, other_office in _offices(b):
            if not same_name(name.key, other.key):
                continue
            here, there = _office_words(office), _office_words(other_office)
            if here[0] == there[0] and here[1] != there[1] and {here[1], there[1]} <= _OFFICES:
                return either("person", f"office of {name.mention.text}", (a, office), (b, other_office))
    return None


def spelling_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """A person is named with one word spelled differently, beyond what a transliteration varies."""
    if likeness(a.content, b.content) < settings.min_role_likeness or not one_story(a, b, settings):
        return None
    for name in persons(a.claim.names):
        for other in persons(b.claim.names):
            if _misspelt(name, other) and not _both_named(a, name, b, other):
                return either("person", "spelling of a name", (a, name.mention), (b, other.mention))
    return None


def _one_thing(one: Filled, other: Filled) -> bool:
    """Whether both roles are in the same thing; a thing said with two words needs no more than one of them."""
    return bool(one.thing & other.thing)


def _either_mentions(a: Reading, other: Name, b: Reading, name: Name) -> bool:
    """Whether one side also names the other's person, so that they may both be meant."""
    in_a = any(alike_names(other.key, x.key) for x in a.claim.names)
    return in_a or any(alike_names(name.key, y.key) for y in b.claim.names)


def _offices(reading: Reading) -> Iterator[tuple[Name, Mention]]:
    """Persons with the two lower-case words right in front of the name, the last of which is an office."""
    for name in persons(reading.claim.names):
        at, _ = reading.at(name.mention.span)
        title = reading.words[max(0, at - 2) : at]
        if len(title) == 2 and _SAME_OFFICE.get(title[1].lower, title[1].lower) in _OFFICES and title[0].is_content:
            start, end = title[0].token.start, title[1].token.end
            if reading.mention(end, name.mention.span.start).text.strip(" ,") == "":
                yield name, reading.mention(start, end)


def _office_words(office: Mention) -> tuple[str, str]:
    first, last = office.text.lower().split()[0], office.text.lower().split()[-1]
    return first, _SAME_OFFICE.get(last, last)


def _misspelt(one: Name, other: Name) -> bool:
    """Whether two full names agree but for a few letters of one word that are no matter of transliteration."""
    left, right = one.key.split(), other.key.split()
    if one.key == other.key or len(left) != len(right) or len(left) < 2:
        return False
    unequal = [(x, y) for x, y in zip(left, right, strict=True) if x != y]
    if len(unequal) != 1:
        return False
    x, y = unequal[0]
    if min(len(x), len(y)) < _LONG_WORD or x.startswith(y) or y.startswith(x):
        return False  # Steve and Steven are one name
    return _skeleton(x) != _skeleton(y) and Levenshtein.distance(x, y) <= _FEW_CHANGES


def _skeleton(word: str) -> str:
    """Its consonants: desks that transliterate differ in the vowels."""
    return "".join(c for c in word.replace("x", "ks") if c not in "aeiouy")


def _both_named(a: Reading, name: Name, b: Reading, other: Name) -> bool:
    """Whether one claim names both: then they are two persons."""
    return any(x.key == other.key for x in a.claim.names) or any(y.key == name.key for y in b.claim.names)
