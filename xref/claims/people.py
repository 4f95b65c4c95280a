"""Whether two texts name one person: by how the names sound, and by what the texts say of the person.

Sound alone proposes and never decides: brothers share a surname, and half a city may share a common name. Two full
names that sound alike are one person where the texts also give both the same office, body or company; equal names
are not, where the texts give them nothing in common. A surname alone names nobody outside its article.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from xref.claims.gazetteer import demonyms_from
from xref.claims.transliteration import name_key, same_name
from xref.claims.word_sets import word_set
from xref.text.normalise import stem, words

_VOWELS = frozenset("aiu")
# What desks write for one sound, on top of what comparison keys fold already.
_SAME_SOUND = tuple(
    (re.compile(pattern), letter)
    for pattern, letter in (
        (r"x", "ks"),
        (r"sch|sh|ch", "S"),
        (r"zh", "j"),
        (r"kh|gh|g|c", "k"),
        (r"th", "t"),
        (r"^i(?=[au])", ""),  # Yevgeny, Evgeny
        (r"(?<=[aiu])[w](?![aiu])", "u"),  # Awlaki, Aulaqi
        (r"(?<=[aiu])[aiu]+", ""),
        (r"(.)\1+", r"\1"),
    )
)
# Vowels that may differ in one word of a name, and in all of them.
_VOWELS_OF_A_WORD = 1
_VOWELS_OF_A_NAME = 2
_KIN = word_set("son daughter brother sister wife widow husband father mother uncle nephew cousin half-brother")
_SMALL = word_set("a an the of in for and at on to his her its their s with former late exiled ex new then")
_SAME_OFFICE = {"head": "leader", "chief": "leader", "chairman": "leader", "boss": "leader", "premier": "leader"}


@dataclass(frozen=True, slots=True)
class Described:
    """A name as written, and what the text says of the person: "Hamas official", "president of the club"."""

    name: str
    about: str = ""


def sounds_like(a: str, b: str) -> bool:
    """Whether two comparison keys can be spellings of one full name: all consonants alike, a few vowels not.

    Each has two words at least. One may leave out words of the other as long as two are left, the last one included,
    or only the last. Proposes only: see `one_person`.
    """
    left, right = a.split(), b.split()
    if min(len(left), len(right)) < 2:
        return False
    if _differing_vowels(_sounds("".join(left)), _sounds("".join(right))) <= _VOWELS_OF_A_WORD:
        return True
    short, long = sorted((left, right), key=len)
    if len(short) == len(long):
        return _alike(short, long)
    return _alike(short, long[-len(short) :]) or _alike(short, long[: len(short)]) or _skipping(short, long)


def surname_sound(key: str) -> str:
    """Return the consonants of the last word of a comparison key, which names that sound alike share as a rule."""
    last = key.rpartition(" ")[2]
    return "".join(letter for letter in _sounds(last) if letter not in _VOWELS)


def one_person(a: Described, b: Described) -> str:
    """Return why two names are those of one person, in words; "" where that is not known."""
    left, right = name_key(a.name), name_key(b.name)
    if min(len(left.split()), len(right.split())) < 2:
        return ""
    spelt_alike = same_name(left, right)
    if not (spelt_alike or sounds_like(left, right)):
        return ""
    said, also = _said(a.about), _said(b.about)
    if _kin(a.about) != _kin(b.about):
        return ""
    common = sorted(said & also)
    if common:
        return f"the names {'are one' if spelt_alike else 'sound alike'}, and both texts have: {', '.join(common)}"
    if spelt_alike and not (said and also):
        return "the names are one, and the texts say nothing against it"
    return ""


def _alike(a: list[str], b: list[str]) -> bool:
    differing = [_differing_vowels(_sounds(x), _sounds(y)) for x, y in zip(a, b, strict=True)]
    return max(differing) <= _VOWELS_OF_A_WORD and sum(differing) <= _VOWELS_OF_A_NAME


def _skipping(short: list[str], long: list[str]) -> bool:
    """Whether the first and last words sound alike, the words between being left out by the shorter name."""
    return len(short) == 2 and _alike(short, [long[0], long[-1]])


def _differing_vowels(a: str, b: str) -> float:
    """How many vowels differ between two words with the same consonants; infinite where the consonants differ."""
    left, right = re.split(r"([^aiu])", a), re.split(r"([^aiu])", b)
    if left[1::2] != right[1::2]:
        return math.inf
    differing = [x != y for x, y in zip(left[::2], right[::2], strict=True)]
    return float(sum(differing))


@lru_cache(maxsize=65_536)
def _sounds(word: str) -> str:
    for pattern, letter in _SAME_SOUND:
        word = pattern.sub(letter, word)
    return word


def _said(about: str) -> set[str]:
    """What a text says of a person: offices, bodies and places, without nationalities and small words."""
    found = set()
    for word in words(about):
        if word in _SMALL or word in _KIN or demonyms_from(word.capitalize()):
            continue
        found.add(_SAME_OFFICE.get(word, stem(word)))
    return found


def _kin(about: str) -> frozenset[str]:
    """The words that say whose relative a person is: a son is not his father, whatever office the text names."""
    return frozenset(word for word, _ in pairwise((*words(about), "")) if word in _KIN)
