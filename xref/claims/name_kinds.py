"""What a run of capitalised words names: a person, an organisation, an outlet, or something else."""

from __future__ import annotations

from collections.abc import Sequence

from xref.claims.name_words import DEMONYMS, GEOGRAPHIC_FIRST, GEOGRAPHIC_HEADS, LINKERS, ORGANISATION_HEADS, TITLES
from xref.claims.outlets_known import AGENCY_ENDINGS, OUTLET_FIRST_WORDS, OUTLET_LAST_WORDS, known_outlet
from xref.claims.tokens import Token
from xref.model import NameKind

_LONGEST_ACRONYM = 8  # letters
_PERSON_WORDS = range(2, 5)  # a person's name has two to four capitalised words
_NOT_OF_PERSONS = LINKERS | DEMONYMS


def is_acronym(text: str) -> bool:
    """Whether a word is two to eight letters, all of them capitals."""
    letters = [c for c in text if c.isalpha()]
    return 2 <= len(letters) <= _LONGEST_ACRONYM and all(c.isupper() for c in letters)


def name_kind(run: Sequence[Token], text: str, before: Sequence[Token]) -> NameKind:
    """Return what the words of ``run``, written as ``text``, name; ``before`` are the words that stand before it."""
    lowered = [w.lower.removesuffix("'s") for w in run]
    several = len(run) > 1
    if _is_outlet(lowered, text):
        return NameKind.OUTLET
    if lowered[0] in GEOGRAPHIC_FIRST or (several and lowered[-1] in GEOGRAPHIC_HEADS):
        return NameKind.OTHER
    acronym = not several and is_acronym(text) and len(text) > 2 and "." not in text
    if acronym or set(lowered) & ORGANISATION_HEADS:
        return NameKind.ORGANISATION
    capitals = sum(w.is_word for w in run)
    person = capitals in _PERSON_WORDS and not set(lowered) & _NOT_OF_PERSONS
    return NameKind.PERSON if person or _ends_in_title(before) else NameKind.OTHER


def _is_outlet(lowered: Sequence[str], text: str) -> bool:
    if known_outlet(text) is not None or " ".join(lowered[-2:]) in AGENCY_ENDINGS:
        return True
    return len(lowered) > 1 and (lowered[-1] in OUTLET_LAST_WORDS or lowered[0] in OUTLET_FIRST_WORDS)


def _ends_in_title(words: Sequence[Token]) -> bool:
    """Whether the words end in a capitalised title ("Gen.", "President")."""
    last = next((w for w in reversed(words[-2:]) if w.text != "."), None)
    return last is not None and last.is_capitalised and last.lower in TITLES
