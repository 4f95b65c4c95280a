"""Where: the places and nationalities of a sentence, and when two sides speak of different places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.claims.gazetteer import Entry, candidates, containers, demonyms_from, names_from, postal_state
from xref.claims.places_lookalikes import is_home_of_person, is_other_name, is_title_case
from xref.claims.places_metonyms import stands_for_government
from xref.model import Mention, Place, Span

_CAPITALISED = re.compile(r"(?<!\w)(?:[A-ZÀ-Þ][^\W\d_]*|al(?=-[A-Z]))")
_PLAIN = str.maketrans({"\u00a0": " ", "\n": " ", "’": "'", "‑": "-"})
_NEXT_NAME = re.compile(r",\s(?=[A-Z])")
_SHORTEST_IN_CAPITALS = 4  # letters; "US" and "UK" stand in the gazetteer, other short capitals are abbreviations
_COUNTRY_OF_STATES = "United States"
_POSTAL_CODE = re.compile(r",\s([A-Z]{2})\b")


def find_places(raw: str, span: Span) -> tuple[Place, ...]:
    """Return the places of the gazetteer that ``raw`` names inside ``span``, in text order, not overlapping.

    Names are matched as whole words with their capitals, the longest first. A name with several bearers ("Georgia",
    "Birmingham") takes the one that the next name contains ("Birmingham, Alabama"), else only the containers that all
    have in common. A place that only tells where a person comes from ("Mr. Rowe of Virginia") is left out.
    Adjectives ("Lebanese") are no places: see `find_nationalities`.
    """
    text = raw[span.start : span.end].translate(_PLAIN)
    title_case = False
    found: list[Place] = []
    for name, start, end in _names(text):
        if not found:
            title_case = is_title_case(text)
        if is_other_name(text, name, start, end, title_case):
            continue
        entry = _chosen(text, name, end)
        if _COUNTRY_OF_STATES in entry.within[:1] and is_home_of_person(text, start):
            continue
        place = Span(span.start + start, span.start + end)
        metonym = entry.governs and stands_for_government(text, name, start, end)
        found.append(Place(Mention(raw[place.start : place.end], place), entry.name, entry.within, metonym))
        found += _postal(raw, text, span.start, end, entry)
    return tuple(found)


def find_nationalities(raw: str, span: Span) -> tuple[tuple[Mention, str], ...]:
    """Return the words for peoples inside ``span`` ("Iranian", "Lebanese") with the canonical names of their countries.

    Words that are part of a place name ("Iraqi Kurdistan") are left out.
    """
    text = raw[span.start : span.end].translate(_PLAIN)
    found: list[tuple[Mention, str]] = []
    last = 0
    for match in _CAPITALISED.finditer(text):
        start = match.start()
        if start < last:
            continue
        if (name := _longest(text, start, names_from(match[0]))) is not None:
            last = start + len(name)
            continue
        for word, country in demonyms_from(match[0]):
            if _is_at(text, start, word):
                last = start + len(word)
                place = Span(span.start + start, span.start + last)
                found.append((Mention(raw[place.start : place.end], place), country))
                break
    return tuple(found)


def separate_places(a: Sequence[Place], b: Sequence[Place]) -> bool:
    """Whether the two sides name different places: Beirut and Tehran, not Beirut and Lebanon. Symmetric.

    Compares the finest places of each side ("Tehran, Iran" is Tehran). False when a side names no location, and when
    one place of one side is, contains or may contain one of the other. Metonyms are no locations.
    """
    left, right = _finest(a), _finest(b)
    return bool(left and right) and not any(_are_related(one, other) for one in left for other in right)


@dataclass(frozen=True, slots=True)
class _Located:
    """A place by name with all that it may lie in."""

    name: str
    within: frozenset[str]


def _finest(places: Sequence[Place]) -> list[_Located]:
    located = {
        place.name: _Located(place.name, frozenset(place.within) or containers(place.name))
        for place in places
        if not place.metonym
    }
    return [one for one in located.values() if not any(one.name in other.within for other in located.values())]


def _are_related(one: _Located, other: _Located) -> bool:
    return one.name == other.name or one.name in other.within or other.name in one.within


def _names(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield the place names of a sentence with their offsets; "LONDON" as the gazetteer has it."""
    last = 0
    for match in _CAPITALISED.finditer(text):
        start, word = match.start(), match[0]
        if start < last:
            continue
        name = _longest(text, start, names_from(word))
        if name is None and len(word) >= _SHORTEST_IN_CAPITALS and word.isupper():
            name = _in_capitals(text, start, word)
        if name is not None and not _is_inside_word(text, start, start + len(name)):
            last = start + len(name)
            yield name, start, last


def _in_capitals(text: str, start: int, word: str) -> str | None:
    return next((name for name in names_from(word.title()) if _is_at(text, start, name.upper())), None)


def _longest(text: str, start: int, names: Sequence[str]) -> str | None:
    return next((name for name in names if _is_at(text, start, name)), None)


def _is_at(text: str, start: int, name: str) -> bool:
    if not text.startswith(name, start):
        return False
    end = start + len(name)
    return name[-1] == "." or end == len(text) or not (text[end].isalnum() or text[end] == "_")


def _is_inside_word(text: str, start: int, end: int) -> bool:
    """Whether the name is glued to another name ("Jordan-Smith", "al-Mahdi"); "US-Iran" and "Gaza-based" are not."""
    if text[end : end + 1] == "-" and text[end + 1 : end + 2].isupper():
        following = _CAPITALISED.match(text, end + 1)
        return following is None or not (names_from(following[0]) or demonyms_from(following[0]))
    return text[max(0, start - 1) : start] in ("@", "#", "&") or text[max(0, start - 3) : start].lower() in (
        "al-",
        "el-",
    )


def _chosen(text: str, name: str, end: int) -> Entry:
    """The bearer of a name: the one inside the place named next, else the only strong one, else what all share."""
    bearers = candidates(name)
    following = _following(text, end)
    names = {entry.name for entry in following}
    inside = [entry for entry in bearers if names & set(entry.within)]
    if len(inside) == 1:
        return inside[0]
    strong = [entry for entry in bearers if not entry.weak]
    states = [entry for entry in following if entry.within[:1] == (_COUNTRY_OF_STATES,)]
    if not inside and states and len(strong[0].within) > 1 and strong[0].name not in names:
        return Entry(strong[0].name, (states[0].name, *states[0].within))  # "Lima, Ohio": a bearer that is not listed
    if len(strong) == 1:
        return strong[0]
    common = tuple(container for container in strong[0].within if all(container in entry.within for entry in strong))
    return Entry(strong[0].name, common, all(entry.governs for entry in strong))


def _following(text: str, end: int) -> tuple[Entry, ...]:
    """What the name after a comma can mean: "Birmingham, Alabama", "Orlando, FL"."""
    comma = _NEXT_NAME.match(text, end)
    word = _CAPITALISED.match(text, comma.end()) if comma is not None else None
    if comma is None or word is None:
        return ()
    code = _POSTAL_CODE.match(text, end)
    if code is not None and (state := postal_state(code[1])) is not None:
        return (state,)
    name = _longest(text, comma.end(), names_from(word[0]))
    return candidates(name) if name is not None else ()


def _postal(raw: str, text: str, offset: int, end: int, entry: Entry) -> Iterator[Place]:
    """The state after a city: "Orlando, FL"; only its own city makes a code one, which else may mean anything."""
    code = _POSTAL_CODE.match(text, end)
    if code is None or (state := postal_state(code[1])) is None or state.name not in entry.within:
        return
    place = Span(offset + code.start(1), offset + code.end(1))
    yield Place(Mention(raw[place.start : place.end], place), state.name, state.within)
