"""Persons and roles: another name in the same role ("led by X")."""

from __future__ import annotations

from collections.abc import Iterator

from xref.conflict.lexicon import lemma
from xref.conflict.participants import alike_names
from xref.conflict.reading import Reading, content_of, likeness
from xref.conflict.wording import either
from xref.model import Conflict, Name, NameKind
from xref.settings import Settings

_ROLES = frozenset(
    lemma(word)
    for word in """
    led headed chaired commanded signed sponsored introduced written authored founded owned appointed nominated hosted directed drafted
    proposed elected piloted assassinated
    """.split()
)
_REACH = 5  # words between "by" and the name, for titles
_NAMED = frozenset({NameKind.PERSON})


def role_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims name, in the same words, who led, signed, wrote ... the same thing, and the names differ."""
    for role, thing, name in _filled(a):
        for other_role, other_thing, other in _filled(b):
            if role != other_role or not thing & other_thing or likeness(a.content, b.content) < settings.min_claim_likeness:
                continue
            if not _either_mentions(a, other, b, name):
                return either("person", f"{role} by", (a, name.mention), (b, other.mention))
    return None


def _filled(reading: Reading) -> Iterator[tuple[str, frozenset[str], Name]]:
    """(role, words for the thing, who fills it) for each "<thing> ... led by <name>"."""
    for at, word in enumerate(reading.words[:-1]):
        if word.lemma not in _ROLES or reading.words[at + 1].lower != "by":
            continue
        behind = reading.words[at + 2 : at + 2 + _REACH]
        names = [
            name
            for name in reading.claim.names
            if name.kind in _NAMED and any(w.token.start == name.mention.span.start for w in behind)
        ]
        thing = content_of(reading.words[max(0, at - _REACH) : at])
        if names and thing:
            yield word.lower, thing, names[0]


def _either_mentions(a: Reading, other: Name, b: Reading, name: Name) -> bool:
    """Whether one side also names the other's person, so that they may both be meant."""
    return any(alike_names(other.key, x.key) for x in a.claim.names) or any(alike_names(name.key, y.key) for y in b.claim.names)
