"""Two versions of one article, claim by claim."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, stored
from xref.claims.numbers import find_numbers
from xref.claims.times import find_times
from xref.conflict.versions import Change, Correction, compare_versions
from xref.model import Claim, Span, StoredArticle

FIRE = "The ferry fire near Valletta killed 14 people on Monday."
PORT = "The port of Valletta reopened at noon."
BACKGROUND = "Ferries of the line carry many islanders every summer."


def version(number: int, *texts: str) -> StoredArticle:
    article = make_article(" ".join(texts), outlet="Harbour Courier", published="2024-05-07")
    claims = [replace(read(text), index=index) for index, text in enumerate(texts)]
    return replace(stored(number, claims, article), version=number)


def read(text: str) -> Claim:
    span = Span(0, len(text))
    times = find_times(text, span, make_article(text, published="2024-05-07").published)
    return replace(make_claim(text), times=times, numbers=find_numbers(text, span, times))


def found(old: tuple[str, ...], new: tuple[str, ...]) -> list[Correction]:
    return list(compare_versions(version(1, *old), version(2, *new)))


def test_sentences_that_stay_are_left_out_wherever_they_stand() -> None:
    assert found((FIRE, PORT), (PORT, FIRE)) == []


def test_a_sentence_that_stands_there_once_more_was_added() -> None:
    assert [item.change for item in found((FIRE,), (FIRE, FIRE))] == [Change.ADDED]


@pytest.mark.parametrize(
    ("now", "slot", "was", "value"),
    [
        (FIRE.replace("14", "17"), "number", "14", "17"),
        (FIRE.replace("14 people", "seventeen people"), "number", "14", "seventeen"),
        (FIRE.replace("Monday", "Sunday"), "date", "Monday", "Sunday"),
    ],
)
def test_a_changed_value_is_told_with_the_words_of_both_versions(now: str, slot: str, was: str, value: str) -> None:
    (item,) = found((PORT, FIRE), (PORT, now))
    assert item.was is not None
    assert item.now is not None
    assert (item.change, item.slot, item.was.text, item.now.text) == (Change.VALUE, slot, was, value)
    assert item.detail == f"Harbour Courier changed the {slot} {was} to {value}"


def test_other_words_for_the_same_values_are_only_put_otherwise() -> None:
    (item,) = found((FIRE,), ("A fire on the ferry near Valletta killed fourteen people on Monday.",))
    assert (item.change, item.slot) == (Change.REWORDED, "")


def test_what_is_new_and_what_is_gone_is_told() -> None:
    added, removed = found((FIRE, BACKGROUND), (FIRE, PORT))
    assert (added.change, added.detail) == (Change.ADDED, f"Harbour Courier added “{PORT}”")
    assert (removed.change, removed.detail) == (Change.REMOVED, f"Harbour Courier took out “{BACKGROUND}”")


def test_each_sentence_goes_with_the_one_most_like_it() -> None:
    wounded = "The ferry fire near Valletta injured 61 people on Monday."
    changes = found((FIRE, wounded), (wounded.replace("61", "65"), FIRE.replace("14", "17")))
    assert [item.detail.rpartition("number ")[2] for item in changes] == ["61 to 65", "14 to 17"]
