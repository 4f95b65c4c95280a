"""Where an article plays, told by its words when no gazetteer knows the town."""

from __future__ import annotations

import pytest

from tests.told import Told, slots, told
from xref.conflict.reading import read
from xref.conflict.setting import plays_elsewhere

DENIED = "Police denied that tear gas had been used against the marchers."
USED = "Tear gas was used against the marchers once, police said."
SORVIK = told(
    DENIED, after="The wards of Sorvik will close. Sorvik marched. The county runs wards in Sorvik and Ostby."
)


def elsewhere(a: Told, b: Told) -> bool:
    return plays_elsewhere(read(a.claim, a.article), read(b.claim, b.article))


OTHER_TOWNS = [
    pytest.param(told(USED, after="\nBy Ilmar Voss in Ostby\n\nOstby rallied."), id="a byline"),
    pytest.param(told(USED, after="Ostby rallied in Ostby. Sorvik, 40 kilometres away, marched."), id="a distance"),
]


@pytest.mark.parametrize("other", OTHER_TOWNS)
def test_what_is_denied_in_one_town_is_not_what_is_told_of_another(other: Told) -> None:
    assert elsewhere(SORVIK, other)
    assert "denial" not in slots(SORVIK, other)


SAME_TOWN = [
    pytest.param(told(USED, after="\nBy Ilmar Voss in Sorvik\n\nSorvik marched."), id="the same town"),
    pytest.param(told(USED, after="Ostby was quiet."), id="a town that nobody introduces"),
    pytest.param(told(USED, after="\nBy Ilmar Voss in Berlin\n\nBerlin was told."), id="the desk of a correspondent"),
]


@pytest.mark.parametrize("other", SAME_TOWN)
def test_a_denial_stands_where_nothing_says_that_the_towns_differ(other: Told) -> None:
    assert not elsewhere(SORVIK, other)
    assert "denial" in slots(SORVIK, other)
