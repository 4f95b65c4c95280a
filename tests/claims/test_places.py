from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.claims import gazetteer
from xref.claims.places import find_nationalities, find_places, separate_places
from xref.model import Place, Span

GOLD = Path(__file__).with_name("gold_places.txt")


def gold_rows() -> Iterator[tuple[str, str]]:
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, expected = line.partition(" | ")
            yield sentence, expected.strip()


def places_in(sentence: str) -> tuple[Place, ...]:
    return find_places(sentence, Span(0, len(sentence)))


def written(place: Place) -> str:
    nearest = place.within[0] if place.within else "-"
    return f"{place.mention.text} = {place.name} < {nearest}" + (" *" if place.metonym else "")


@pytest.mark.parametrize(("sentence", "expected"), list(gold_rows()))
def test_place_has_its_name_and_container(sentence: str, expected: str) -> None:
    assert (" | ".join(map(written, places_in(sentence))) or "none") == expected


def test_gold_list_is_long_enough_to_mean_something() -> None:
    assert len(list(gold_rows())) >= 80


def test_offsets_point_into_the_raw_text_not_the_sentence() -> None:
    raw = "Rain fell. They met in Beirut."
    (place,) = find_places(raw, Span(11, len(raw)))
    assert raw[place.mention.span.start : place.mention.span.end] == place.mention.text == "Beirut"


def test_containers_go_from_the_nearest_to_the_farthest() -> None:
    (place,) = places_in("They met in Sevastopol.")
    assert place.within == ("Crimea", "Ukraine", "Russia", "Eastern Europe", "Europe")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Iranian and Lebanese officials met.", [("Iranian", "Iran"), ("Lebanese", "Lebanon")]),
        ("Two Israelis met South Korean envoys.", [("Israelis", "Israel"), ("South Korean", "South Korea")]),
        ("The Saudi-based channel closed.", [("Saudi", "Saudi Arabia")]),
        ("They met in Iraqi Kurdistan.", []),  # part of the name of a place
        ("They met in Saudi Arabia.", []),
        ("The shoes need polish.", []),
    ],
)
def test_nationalities_are_told_with_their_countries(sentence: str, expected: list[tuple[str, str]]) -> None:
    found = find_nationalities(sentence, Span(0, len(sentence)))
    assert [(mention.text, country) for mention, country in found] == expected


SEPARATE = [
    ("They met in Beirut.", "They met in Tehran."),
    ("They met in Tehran, Iran.", "They met in Isfahan, Iran."),
    ("They met in Lebanon.", "They met in Iran."),
    ("They met in Birmingham.", "They met in Tehran."),
    ("They met in Ohio.", "They met in Atlanta."),
    ("They met in Gaza City.", "They met in Ramallah."),
]
NOT_SEPARATE = [
    ("They met in Beirut.", "They met in Lebanon."),
    ("They met in Beirut.", "They met in the Middle East."),
    ("They met in Beirut.", "They met in Beirut, Lebanon."),
    ("They met in Kiev.", "They met in Kyiv."),
    ("They met in Beirut and Tehran.", "They met in Tehran."),
    ("They met in Beirut.", "They met."),
    ("They met in Beirut.", "Tehran said it would respond."),  # a government is no location
    ("They met in Tbilisi.", "They met in Georgia."),
    ("They met in Atlanta.", "They met in Georgia."),
    ("They met in Birmingham.", "They met in England."),  # it may be the English one
    ("They met in Sevastopol.", "They met in Russia."),
    ("They met in Jenin.", "They met in the West Bank."),
    ("They met in New York City.", "They met in New York."),
]


@pytest.mark.parametrize(("a", "b"), SEPARATE)
def test_different_places_are_separate(a: str, b: str) -> None:
    assert separate_places(places_in(a), places_in(b))
    assert separate_places(places_in(b), places_in(a))


@pytest.mark.parametrize(("a", "b"), NOT_SEPARATE)
def test_places_that_may_be_one_are_not_separate(a: str, b: str) -> None:
    assert not separate_places(places_in(a), places_in(b))
    assert not separate_places(places_in(b), places_in(a))


def test_every_container_in_the_gazetteer_is_a_place_itself() -> None:
    entries = {entry for bearers in gazetteer._CANDIDATES.values() for entry in bearers}
    assert len(entries) > 1000
    assert [entry for entry in entries if not all(map(gazetteer.candidates, entry.within))] == []


def test_no_place_contains_itself() -> None:
    entries = {entry for bearers in gazetteer._CANDIDATES.values() for entry in bearers}
    assert [entry for entry in entries if entry.name in entry.within] == []


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_exact_offsets(raw: str) -> None:
    for place in find_places(raw, Span(0, len(raw))):
        assert raw[place.mention.span.start : place.mention.span.end] == place.mention.text
    for mention, _ in find_nationalities(raw, Span(0, len(raw))):
        assert raw[mention.span.start : mention.span.end] == mention.text


VOCABULARY = """
    Paris Jordan Georgia Washington, D.C. New York City Times US U.S. Iran-backed Gaza al-Bab The Hague
    Birmingham, Alabama FL in of said Sen. Jo " "LONDON — Sana’a Iranian Tehran’s with 's St. Petersburg
    Orlando, FL
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=10))
def test_any_heap_of_place_words_gives_ordered_places(words: list[str]) -> None:
    sentence = " ".join(words)
    last = 0
    for place in places_in(sentence):
        assert last <= place.mention.span.start < place.mention.span.end <= len(sentence)
        last = place.mention.span.end
        assert place.name
