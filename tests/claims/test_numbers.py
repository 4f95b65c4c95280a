from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.claims.numbers import comparable, compatible, find_numbers
from xref.claims.times import find_times
from xref.model import Mention, Quantity, Span

GOLD = Path(__file__).with_name("gold_numbers.txt")


def gold_rows() -> Iterator[tuple[str, str]]:
    for line in GOLD.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            sentence, _, expected = line.partition(" | ")
            yield sentence, expected.strip()


def numbers_in(sentence: str) -> tuple[Quantity, ...]:
    span = Span(0, len(sentence))
    return find_numbers(sentence, span, find_times(sentence, span, None))


def written(quantity: Quantity) -> list[str]:
    low, high = (
        "-" if value is None else f"{value:.2f}".rstrip("0").rstrip(".") for value in (quantity.low, quantity.high)
    )
    return [quantity.mention.text, low, high, quantity.unit, quantity.noun, quantity.qualifier]


def number(sentence: str) -> Quantity:
    (found,) = numbers_in(sentence)
    return found


def quantity(low: float | None, high: float | None, unit: str = "", noun: str = "") -> Quantity:
    return Quantity(Mention("", Span(0, 0)), low, high, unit, noun)


@pytest.mark.parametrize(("sentence", "expected"), list(gold_rows()))
def test_number_phrase_has_its_value_unit_and_noun(sentence: str, expected: str) -> None:
    gold = [] if expected == "none" else [[part.strip() for part in one.split(";")] for one in expected.split(" | ")]
    assert [written(found) for found in numbers_in(sentence)] == gold


def test_gold_list_is_long_enough_to_mean_something() -> None:
    assert len(list(gold_rows())) >= 120


def test_offsets_point_into_the_raw_text_not_the_sentence() -> None:
    raw = "Rain fell. At least 12 ships sank."
    (found,) = find_numbers(raw, Span(11, len(raw)))
    assert raw[found.mention.span.start : found.mention.span.end] == found.mention.text == "At least 12"


def test_what_a_time_covers_is_no_number() -> None:
    sentence = "They met on 24 March 2018 with 12 envoys."
    assert [found.low for found in numbers_in(sentence)] == [12]


def test_the_next_number_after_a_time_is_not_swallowed() -> None:
    assert [found.noun for found in numbers_in("In 2012, 12 ships sank.")] == ["ship"]


def test_shooters_are_not_the_dead() -> None:
    assert [(found.low, found.noun) for found in numbers_in("12 gunmen killed two soldiers.")] == [
        (12, "gunman"),
        (2, "killed"),
    ]


def test_speakers_are_not_the_dead() -> None:
    assert [(found.low, found.noun) for found in numbers_in("Two officials said 30 people were killed.")] == [
        (2, "official"),
        (30, "killed"),
    ]


COMPATIBLE = [
    ("58 people came.", "About 60 people came."),
    ("12 people came.", "At least 10 people came."),
    ("12 people came.", "Up to 15 people came."),
    ("It cost 1.23 million dollars.", "It cost $1.2 million."),
    ("2,347 people came.", "2,300 people came."),
    ("Turnout was 62.4 percent.", "Turnout was 62 percent."),
    ("Dozens of people came.", "45 people came."),
    ("Several people came.", "Five people came."),
    ("More than 40 people came.", "Nearly 50 people came."),
    ("Half of voters agreed.", "50 percent of voters agreed."),
    ("997 people came.", "1,000 people came."),
    ("The third round failed.", "The 3rd round failed."),
]
INCOMPATIBLE = [
    ("12 people came.", "15 people came."),
    ("11 people came.", "10 people came."),  # no rounding of small counts without a qualifier
    ("12 people came.", "At least 15 people came."),
    ("12 people came.", "Up to 10 people came."),
    ("80 people came.", "About 60 people came."),
    ("It cost 12 dollars.", "It cost 12 euros."),
    ("It cost $12.", "It cost $12 a year."),
    ("Turnout was 12 percent.", "12 people came."),
    ("1.26 million people came.", "1.2 million people came."),
    ("Dozens of people came.", "300 people came."),
    ("Ghana won 3-1.", "Ghana won 3-2."),
    ("The third round failed.", "The second round failed."),
]


@pytest.mark.parametrize(("a", "b"), COMPATIBLE)
def test_numbers_that_can_both_be_true_are_compatible(a: str, b: str) -> None:
    assert compatible(number(a), number(b))
    assert compatible(number(b), number(a))


@pytest.mark.parametrize(("a", "b"), INCOMPATIBLE)
def test_numbers_that_cannot_both_be_true_are_not_compatible(a: str, b: str) -> None:
    assert not compatible(number(a), number(b))
    assert not compatible(number(b), number(a))


def test_same_unit_and_noun_are_comparable() -> None:
    assert comparable(number("12 persons came."), number("At least 15 people came."))


def test_dead_and_injured_are_not_comparable() -> None:
    assert not comparable(number("12 people were killed."), number("12 people were injured."))


def test_unknown_noun_is_not_comparable_with_a_known_one() -> None:
    assert not comparable(quantity(12, 12, noun="ship"), quantity(12, 12))


def test_two_sums_are_comparable() -> None:
    assert comparable(number("It cost $12."), number("It cost 13 dollars."))


BOUNDS = st.one_of(st.none(), st.integers(0, 10**7).map(float), st.floats(0.01, 1e9))


@given(BOUNDS, BOUNDS, BOUNDS, BOUNDS)
def test_compatible_is_symmetric(a: float | None, b: float | None, c: float | None, d: float | None) -> None:
    one, other = quantity(a, b), quantity(c, d)
    assert compatible(one, other) == compatible(other, one)


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_exact_offsets(raw: str) -> None:
    for found in find_numbers(raw, Span(0, len(raw))):
        assert raw[found.mention.span.start : found.mention.span.end] == found.mention.text


VOCABULARY = """
    between and to from at least more than about half a million dozen two twenty-three 12 1,000 2.5 3m $5 €2bn
    percent % of the people killed " "were year old in three first second one several dozens tens thousands or
    so - – , . ( ) + 3-1 km dollars per
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(st.lists(WORDS, max_size=12))
def test_any_heap_of_number_words_gives_ordered_closed_intervals(words: list[str]) -> None:
    sentence = " ".join(words)
    last = 0
    for found in find_numbers(sentence, Span(0, len(sentence))):
        assert last <= found.mention.span.start < found.mention.span.end <= len(sentence)
        last = found.mention.span.end
        assert found.low is not None or found.high is not None
        assert found.low is None or found.high is None or found.low <= found.high
