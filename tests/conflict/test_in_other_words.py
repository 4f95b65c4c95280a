"""Denials and counts that two desks put in other words: what is a conflict, and of which kind, and what is none."""

from __future__ import annotations

import pytest

from tests.told import Told, conflicts, told
from xref.model import Outcome

SQUARE = "Officers cleared the square in Split after shopkeepers marched on the quay."
OUTBREAK = "Cholera broke out in the camp near Split."

DENIED = [
    pytest.param(
        told("Police in Split denied that tear gas had been used.", before=SQUARE),
        told("Police in Split fired tear gas at shopkeepers.", before=SQUARE),
        id="what was done with it is left open by used",
    ),
    pytest.param(
        told("The ministry denied reports that two children had died.", before=OUTBREAK),
        told("Cholera has killed two children in Split.", before=OUTBREAK),
        id="died and killed",
    ),
    pytest.param(
        told("“No gas was fired by our officers,” she said.", before=SQUARE),
        told("Officers fired gas at shopkeepers in Split.", before=SQUARE),
        id="a party says of itself that it was not done",
    ),
    pytest.param(
        told("“There was no meeting with the broker in Split,” said her lawyer."),
        told("She had a meeting with the broker in Split."),
        id="a lawyer speaks for the party",
    ),
]


@pytest.mark.parametrize(("a", "b"), DENIED)
def test_a_party_denies_it(a: Told, b: Told) -> None:
    for found in (conflicts(a, b)[0], conflicts(b, a)[0]):
        assert (found.slot, found.outcome) == ("denial", Outcome.DENIAL)


def test_two_reports_on_one_man_contradict_each_other_about_what_he_said() -> None:
    confirmed = told(
        "Mahmoud Abdel-Qader Hamdan confirmed that two children had died in the camp.",
        before=OUTBREAK,
        speaker="Mahmoud Abdel-Qader Hamdan",
    )
    denied = told(
        "Mahmud Abd al-Kader Hamdan denied that anybody had died in the camp.",
        before=OUTBREAK,
        speaker="Mahmud Abd al-Kader Hamdan",
    )
    found = conflicts(confirmed, denied)[0]
    assert (found.slot, found.outcome) == ("polarity", Outcome.CONFLICT)
    assert found.detail.startswith("what Mahmoud Abdel-Qader Hamdan said: ")


FOUND_NOT = [
    pytest.param(
        told("There was no meeting with the broker in Split, the prosecutor said."),
        told("She had a meeting with the broker in Split."),
        id="a prosecutor",
    ),
    pytest.param(
        told("No price had been agreed, the report on the quay says."),
        told("A tariff of $9 a tonne was settled."),
        id="agreed and settled",
    ),
]


@pytest.mark.parametrize(("a", "b"), FOUND_NOT)
def test_what_others_find_not_to_be_so_is_no_denial(a: Told, b: Told) -> None:
    assert conflicts(a, b)[0].slot == conflicts(b, a)[0].slot == "polarity"


NUMBERS = [
    pytest.param(
        told("More than 300 people have fallen ill, the nurses said.", before=OUTBREAK),
        told("The ministry speaks of 230 people ill in the camp.", before=OUTBREAK),
        id="a bound in words",
    ),
    pytest.param(
        told("More than 300 people are sick in the camp.", before=OUTBREAK),
        told("The ministry counts 230 cases in the camp.", before=OUTBREAK),
        id="cases of an illness",
    ),
    pytest.param(
        told("More than 300 people are sick in the camp.", before=OUTBREAK),
        told("The ministry counts 230 cases in the camp.", after="Cholera came with the floods. The cholera spreads."),
        id="cases in an article on an illness",
    ),
    pytest.param(
        told("The union says there were about 240 people on the ferry near Split."),
        told("Port police said that 186 people had been on board the ferry near Split."),
        id="on a vessel",
    ),
]


@pytest.mark.parametrize(("a", "b"), NUMBERS)
def test_one_count_in_other_words_is_compared(a: Told, b: Told) -> None:
    assert "number" in [found.slot for found in conflicts(a, b)]


NO_CONFLICT = [
    pytest.param(
        told("The next delivery room will be 140 kilometres away."),
        told("A larger march was held in Sorvik, 60 kilometres away."),
        id="two distances",
    ),
    pytest.param(
        told("The court heard 230 cases.", before="The court in Split sat all week."),
        told("More than 300 people were sick.", before="The court in Split sat all week."),
        id="cases of a court",
    ),
    pytest.param(
        told("No price had been agreed, the report on the quay says."),
        told("The mill sells at a price that the market settled long ago, if buyers come."),
        id="a hedged price",
    ),
    pytest.param(
        told("Ilmar Voss was also temporarily suspended on Chirp.", persons=("Ilmar Voss",), groups=("Chirp",)),
        told("Chirp had previously suspended Ilmar Voss for a week.", persons=("Ilmar Voss",), groups=("Chirp",)),
        id="the passive with adverbs",
    ),
]


@pytest.mark.parametrize(("a", "b"), NO_CONFLICT)
def test_other_things_are_not_compared(a: Told, b: Told) -> None:
    assert conflicts(a, b) == conflicts(b, a) == ()
