"""The gazetteer as look-up tables: what a name can mean, what contains it, and whose an adjective is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from xref.claims.gazetteer_cities import CITIES, SHARED
from xref.claims.gazetteer_countries import COUNTRIES, REGIONS
from xref.claims.gazetteer_us import PARTS, STATES

_FIRST_WORD = re.compile(r"[^\W\d_]+")
_US = "United States"


@dataclass(frozen=True, slots=True)
class Entry:
    """A place: canonical name, containers from the nearest to the farthest.

    ``governs``: a country or a capital, which can stand for its government. ``weak``: a namesake that the bare name
    does not mean.
    """

    name: str
    within: tuple[str, ...] = ()
    governs: bool = False
    weak: bool = False


_Named = tuple[str, Entry]


def candidates(name: str) -> tuple[Entry, ...]:
    """Return every place that ``name`` can mean, weak namesakes included; empty for an unknown name."""
    return _CANDIDATES.get(name, ())


def containers(name: str) -> frozenset[str]:
    """Return all that a canonical name may lie in: the union over its namesakes."""
    return frozenset(container for entry in candidates(name) if not entry.weak for container in entry.within)


def place_names() -> Iterator[str]:
    """Yield every name of a place, once."""
    yield from _CANDIDATES


def names_from(first_word: str) -> tuple[str, ...]:
    """Return the place names that begin with ``first_word``, longest first."""
    return _BY_FIRST_WORD.get(first_word, ())


def demonyms_from(first_word: str) -> tuple[tuple[str, str], ...]:
    """Return (adjective or word for an inhabitant, country) pairs that begin with ``first_word``, longest first."""
    return _DEMONYMS_BY_FIRST_WORD.get(first_word, ())


def postal_state(code: str) -> Entry | None:
    """Return the state of the United States that a postal code ("FL") stands for."""
    return _POSTAL.get(code)


def _rows(table: str) -> Iterator[list[str]]:
    for line in _lines(table):
        yield line.split("|")


def _lines(table: str) -> list[str]:
    """The rows of a table; an indented line continues the row before it."""
    return table.strip().replace("\n    ", " ").replace(" =", "=").splitlines()


def _list(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split(",") if part)


def _entries(spelling: str, within: tuple[str, ...], governs: bool = False) -> Iterator[_Named]:
    """Yield a pair for each spelling of "Kyiv=Kiev", all with the first as canonical name."""
    weak = spelling.startswith("~")
    names = spelling.removeprefix("~").split("=")
    entry = Entry(names[0], within, governs, weak)
    for name in names:
        yield name.replace("’", "'"), entry


def _countries() -> Iterator[_Named]:
    for spelling, regions, capital, _ in _rows(COUNTRIES):
        within = _list(regions)
        yield from _entries(spelling, within, governs=True)
        if capital:
            yield from _entries(capital, (spelling.split("=")[0], *within), governs=True)
    for spelling, regions in _rows(REGIONS):
        yield from _entries(spelling, _list(regions), governs=spelling.startswith("European Union"))


def _cities(within_country: dict[str, tuple[str, ...]]) -> Iterator[_Named]:
    for line in _lines(CITIES):
        country, _, places = line.partition(": ")
        within = (country, *within_country[country])
        for group in places.split("; "):
            outer, _, inner = group.partition(" > ")
            name = outer.split("=")[0]
            if name not in _SHARED_WITHIN:
                yield from _entries(outer, within)
            for place in inner.split(", ") if inner else ():
                yield from _entries(place, (name, *_SHARED_WITHIN.get(name, within)))
    for spelling, regions in _rows(SHARED):
        for place in (
            spelling.split("=") if "," in regions and regions.split(",")[0] in ("Kashmir", "Jerusalem") else (spelling,)
        ):
            yield from _entries(place, _list(regions))


def _united_states() -> Iterator[_Named]:
    within = (_US, "North America")
    for line in _lines(STATES):
        state, _, cities = line.partition(": ")
        spellings = [name for name in state.split("=") if not _is_postal(name)]
        yield from _entries("=".join(spellings), within)
        for city in cities.split(", "):
            yield from _entries(city, (spellings[0], *within))
    for spelling, regions in _rows(PARTS):
        yield from _entries(spelling, _list(regions))


def _is_postal(name: str) -> bool:
    return len(name) == 2 and name.isupper()


def _postal() -> Iterator[_Named]:
    for line in _lines(STATES):
        names = line.partition(": ")[0].split("=")
        yield from ((name, Entry(names[0], (_US, "North America"))) for name in names if _is_postal(name))


def _demonyms() -> Iterator[tuple[str, str]]:
    for spelling, _, _, words in _rows(COUNTRIES):
        yield from ((word, spelling.split("=")[0]) for word in _list(words))


def _gather() -> dict[str, tuple[Entry, ...]]:
    named = list(_countries())
    within = {entry.name: entry.within for _, entry in named}
    named += [*_cities(within), *_united_states()]
    table: dict[str, tuple[Entry, ...]] = {}
    for name, entry in named:
        if entry not in table.get(name, ()):
            table[name] = (*table.get(name, ()), entry)
    return table


def _by_first_word(names: Iterator[str]) -> dict[str, list[str]]:
    table: dict[str, list[str]] = {}
    for name in names:
        first = _FIRST_WORD.search(name)
        if first is not None:
            table.setdefault(first[0], []).append(name)
    return table


# Both claimants contain what lies in a disputed place.
_SHARED_WITHIN = {row[0].split("=")[0]: _list(row[1]) for row in _rows(SHARED)}
_CANDIDATES = _gather()
_BY_FIRST_WORD = {
    first: tuple(sorted(names, key=len, reverse=True)) for first, names in _by_first_word(iter(_CANDIDATES)).items()
}
_COUNTRY_OF = dict(_demonyms())
_DEMONYMS_BY_FIRST_WORD = {
    first: tuple((word, _COUNTRY_OF[word]) for word in sorted(words, key=len, reverse=True))
    for first, words in _by_first_word(iter(_COUNTRY_OF)).items()
}
_POSTAL = dict(_postal())
