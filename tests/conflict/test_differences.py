"""What differs without conflict: it changed since, or one report is more exact."""

from __future__ import annotations

import pytest

from tests.told import Told, conflicts, told
from xref.conflict.differences import find_change, find_detail
from xref.conflict.reading import read
from xref.model import Conflict, Outcome
from xref.settings import DEFAULTS

FIRE = "in the ferry fire near Valletta"


def change(a: Told, b: Told) -> Conflict | None:
    return find_change(read(a.claim, a.article), read(b.claim, b.article), DEFAULTS)


def detail(a: Told, b: Told) -> Conflict | None:
    return find_detail(read(a.claim, a.article), read(b.claim, b.article), DEFAULTS)


def killed(words: str, published: str = "2024-05-03", by: str = "Harbour Courier") -> Told:
    return told(f"{words} people were killed {FIRE}.", published=published, by=by)


def test_a_toll_that_rose_is_no_conflict_but_a_change() -> None:
    a = killed("Fourteen")
    b = told(f"The death toll rose to 19 {FIRE}.", published="2024-05-06", by="Meridian Wire")
    found = change(a, b)
    assert found is not None
    assert found.outcome is Outcome.CHANGED
    assert found.detail == "people killed: Fourteen (Harbour Courier, 3 May 2024), later 19 (Meridian Wire, 6 May 2024)"
    assert not conflicts(a, b)


def test_the_earlier_count_comes_first_whichever_side_it_is_on() -> None:
    a, b = killed("Fourteen"), killed("Nineteen", "2024-07-01", "Meridian Wire")
    forward, backward = change(a, b), change(b, a)
    assert forward is not None
    assert backward is not None
    assert forward.detail == backward.detail
    assert (forward.a, forward.b) == (backward.b, backward.a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(killed("Fourteen"), killed("Nineteen", "2024-05-04"), id="a day later, nothing says it rose"),
        pytest.param(killed("Nineteen"), killed("Fourteen", "2024-07-01"), id="the later count is lower"),
        pytest.param(killed("Fourteen"), killed("Fourteen", "2024-07-01"), id="the same count"),
    ],
)
def test_other_counts_did_not_change_over_time(a: Told, b: Told) -> None:
    assert change(a, b) is None


def test_a_denial_that_is_taken_back_is_a_change() -> None:
    a = told("Ilmar Voss denied that he met the shipowner in Oslo.", persons=("Ilmar Voss",), published="2024-05-03")
    b = told("Ilmar Voss admitted that he met the shipowner in Oslo.", persons=("Ilmar Voss",), published="2024-05-09")
    found = change(b, a)
    assert found is not None
    assert found.detail.startswith("denied, then admitted: ")
    assert (
        change(told(a.claim.text, published="2024-05-09"), told(b.claim.text, published="2024-05-03")) is None
    )  # first admitted, then denied


def test_what_was_not_yet_so_may_be_so_later() -> None:
    a = told("The shipyard has not yet earned a profit on the ferry Orla.", groups=("Orla",), published="2024-05-03")
    b = told("The shipyard earned a profit on the ferry Orla.", groups=("Orla",), published="2024-08-03")
    found = change(a, b)
    assert found is not None
    assert found.outcome is Outcome.CHANGED
    assert change(told(a.claim.text, published="2024-08-03"), told(b.claim.text, published="2024-05-03")) is None


@pytest.mark.parametrize(
    ("a", "b", "told_as"),
    [
        pytest.param(
            killed("At least 14"),
            killed("Seventeen", by="Meridian Wire"),
            "people killed: At least 14 (Harbour Courier), more exactly Seventeen (Meridian Wire)",
            id="a bound and a value",
        ),
        pytest.param(
            killed("Seventeen", by="Meridian Wire"),
            killed("At least 14"),
            "people killed: At least 14 (Harbour Courier), more exactly Seventeen (Meridian Wire)",
            id="the other way round",
        ),
        pytest.param(
            told("The ferry Orla sank in March 2024.", groups=("Orla",)),
            told("The ferry Orla sank on 12 March 2024.", groups=("Orla",), by="Meridian Wire"),
            "date of the event: March 2024 (Harbour Courier), more exactly 12 March 2024 (Meridian Wire)",
            id="a month and a day in it",
        ),
        pytest.param(
            told("The ministers met in Lebanon."),
            told("The ministers met in Beirut.", by="Meridian Wire"),
            "place of the event: Lebanon (Harbour Courier), more exactly Beirut (Meridian Wire)",
            id="a country and its town",
        ),
    ],
)
def test_the_more_exact_words_come_last(a: Told, b: Told, told_as: str) -> None:
    found = detail(a, b)
    assert found is not None
    assert (found.outcome, found.detail) == (Outcome.DETAIL, told_as)
    assert not conflicts(a, b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(killed("Fourteen"), killed("Fourteen"), id="equal values"),
        pytest.param(killed("Fourteen"), killed("Seventeen"), id="a conflict"),
        pytest.param(told("They met in Beirut."), told("They met in Tehran."), id="two towns"),
        pytest.param(told("It sank in March 2024."), told("It sank on 2 May 2024."), id="a day outside the month"),
    ],
)
def test_what_is_equal_or_excludes_itself_is_no_difference_in_detail(a: Told, b: Told) -> None:
    assert detail(a, b) is None


def test_the_denial_of_a_party_is_said_to_be_one() -> None:
    a = told("Ilmar Voss denied that he had set the ferry fire.", persons=("Ilmar Voss",))
    b = told("Ilmar Voss set the ferry fire, two sailors said.", persons=("Ilmar Voss",))
    assert [found.outcome for found in conflicts(a, b)] == [Outcome.DENIAL]
