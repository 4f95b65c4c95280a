"""Who holds an office in an article: "Ruth Ellery, the mayor of Orla" makes "the mayor" Ruth Ellery from there on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xref.claims.word_sets import word_set
from xref.model import Name, NameKind

_OFFICES = word_set(
    """
    mayor minister president secretary director chairman chairwoman chair chief governor attorney lawyer captain sheriff
    prosecutor judge senator treasurer commissioner inspector ambassador envoy chancellor premier bishop headteacher
    coach principal rector ombudsman spokesman spokeswoman spokesperson general commander
    """
)
_REACH = 60  # characters on either side of a name in which its office stands
_BEFORE = re.compile(r"(?P<what>(?:[\w’'-]+ ){0,3})(?P<office>[\w-]+)\s?,? ?$")
_AFTER = re.compile(
    r", (?:who (?:is|was) )?(?:(?:the|an?|its|their|his|her) (?P<what>(?:[\w’'-]+ ){0,3}?))?"
    r"(?P<office>[a-z-]+)(?=[,.;:)]|\s+(?:of|in|for|at|on|to|who|and)\b)"
)
_SMALL = word_set("the a an its their his her of by and with to from former then ex")
_NOT_NOW = word_set("former ex then late deputy vice acting assistant no not of to for by with and")


@dataclass(frozen=True, slots=True)
class Holder:
    """A person with an office: the words that tell which one ("foreign"), and where the article says so."""

    key: str
    name: str
    what: frozenset[str]
    offset: int


@dataclass(frozen=True, slots=True)
class Offices:
    """The holders of offices that an article names, by the noun of the office."""

    holders: Mapping[str, tuple[Holder, ...]] = field(default_factory=dict)

    def holder_of(self, words: Sequence[str], offset: int) -> str:
        """Return who "the foreign minister" at an offset is, "" where the article named nobody before, or several.

        ``words`` are those of the phrase in lower case, its article first.
        """
        what = set(words[1:-1])
        fits = [
            holder
            for holder in self.holders.get(words[-1], ())
            if holder.offset < offset and (what <= holder.what or not (what or holder.what))
        ]
        return fits[-1].name if len({holder.key for holder in fits}) == 1 else ""


def find_offices(raw: str, names: Sequence[Name]) -> Offices:
    """Return who holds which office, from "the mayor, X", "Mayor X" and "X, the mayor of Y", by the names' text."""
    found: dict[str, list[Holder]] = {}
    for name in names:
        if name.kind is not NameKind.PERSON:
            continue
        for office, what in _offices_of(raw, name):
            text = " ".join(name.mention.text.split())
            found.setdefault(office, []).append(Holder(name.key, text, what, name.mention.span.start))
    return Offices({office: tuple(holders) for office, holders in found.items()})


def _offices_of(raw: str, name: Name) -> Iterator[tuple[str, frozenset[str]]]:
    span = name.mention.span
    before = _BEFORE.search(raw[max(0, span.start - _REACH) : span.start])
    after = _AFTER.match(raw, span.end, span.end + _REACH)
    for match in (before, after):
        office = match["office"].lower() if match else ""
        if match is None or office not in _OFFICES:
            continue
        words = set((match["what"] or "").lower().split())
        if not words & _NOT_NOW:
            yield office, frozenset(words - _SMALL)
