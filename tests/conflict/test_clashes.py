"""Claims of one event that share next to nothing but a slot: what is compared nevertheless, and what is not."""

from __future__ import annotations

import pytest

from tests.told import Told, told
from xref.conflict.clashes import find_clash, slots_of
from xref.conflict.reading import Reading, read
from xref.model import Conflict
from xref.settings import DEFAULTS

MARCH = "Shopkeepers of the harbour quarter in Split marched against the new quay."
COUNCIL = "The council of Split said that the quay of the harbour quarter would be built."


def both(a: Told, b: Told) -> tuple[Reading, Reading]:
    return read(a.claim, a.article), read(b.claim, b.article)


def clash(a: Told, b: Told) -> Conflict | None:
    one, other = both(a, b)
    return find_clash(one, other, DEFAULTS)


CLASHES = [
    pytest.param(
        told("Some 2,500 people took part.", before=MARCH),
        told("Four thousand had marched, the organisers claimed.", before=MARCH),
        "number",
        id="a crowd",
    ),
    pytest.param(
        told("The police estimate is 1,200.", before=f"{MARCH} Hundreds took part."),
        told("Two thousand people marched.", before=MARCH),
        "number",
        id="an estimate of what the sentence before tells of",
    ),
    pytest.param(
        told("The shipyard said the trawler passed an inspection in January 2024.", before=MARCH),
        told("The trawler had not been inspected since 2021, the union said.", before=MARCH),
        "polarity",
        id="not since",
    ),
    pytest.param(
        told("No deaths have been confirmed.", before=MARCH),
        told("The stampede killed 11 people.", before=MARCH),
        "certainty",
        id="not confirmed",
    ),
]


@pytest.mark.parametrize(("a", "b", "slot"), CLASHES)
def test_slots_clash_however_little_else_is_shared(a: Told, b: Told, slot: str) -> None:
    one, other = both(a, b)
    assert slots_of(one).meet(slots_of(other))
    assert slots_of(other).meet(slots_of(one))
    found, swapped = clash(a, b), clash(b, a)
    assert found is not None
    assert swapped is not None
    assert (found.slot, found.a, found.b) == (slot, swapped.b, swapped.a)


NO_CLASH = [
    pytest.param(
        told("Two people were killed.", before=MARCH),
        told("Five people died in the square.", before=MARCH),
        id="small counts, perhaps of parts",
    ),
    pytest.param(
        told("Some 2,500 people took part.", before=MARCH),
        told("Ninety people marched to the quay at noon.", before=MARCH),
        id="counts of another size",
    ),
    pytest.param(
        told("Some 2,500 people took part.", before=MARCH, published="2024-05-03"),
        told("Four thousand had marched, the organisers claimed.", before=MARCH, published="2024-06-20"),
        id="reports of other weeks",
    ),
    pytest.param(
        told("Some 2,500 people took part.", before=MARCH, after="They rallied in the town of Ostby."),
        told("Four thousand had marched.", before=MARCH, after="They rallied in the town of Sorvik."),
        id="other towns",
    ),
    pytest.param(
        told("A deckhand of 33 was among the dead.", before=MARCH),
        told("Seventeen people were killed.", before=MARCH),
        id="an age",
    ),
    pytest.param(
        told("No officers were hurt during that encounter.", before=MARCH),
        told("An officer was hurt on the bridge.", before=COUNCIL),
        id="something else that was not done",
    ),
]


@pytest.mark.parametrize(("a", "b"), NO_CLASH)
def test_two_things_of_one_story_do_not_clash(a: Told, b: Told) -> None:
    assert clash(a, b) is None
    assert clash(b, a) is None


def test_claims_without_a_common_slot_are_not_compared() -> None:
    one, other = both(told("Some 2,500 people took part."), told("The mayor opened the quay.", before=MARCH))
    assert not slots_of(one).meet(slots_of(other))
