"""Details that desks tell in other words about one scene: what is a conflict, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.told import Told, conflicts, labelled, slots, told

SANK = "The trawler Maren sank off Bergen in a storm, and rescuers searched the fjord all night."

NUMBER = [
    pytest.param(
        told("“We took in eleven bodies before dawn,” the surgeon of Bergen hospital said.", before=SANK),
        told("Thirteen people died when the trawler Maren sank, the Bergen hospital said.", after=SANK),
        id="bodies and dead",
    ),
    pytest.param(
        told("In a statement the ministry put the number of injured at 27, three of them children.", before=SANK),
        told("The ministry said 31 people were hurt.", before=SANK),
        id="the number of injured and people hurt",
    ),
    pytest.param(
        told("Second-quarter revenue at Halden Tools rose to €88m, the group said.", groups=("Halden Tools",)),
        told(
            "Halden Tools reported revenue of 84 million euros for the second quarter, up 9 percent in a year.",
            groups=("Halden Tools",),
        ),
        id="money of one measure, told beside other numbers",
    ),
    pytest.param(
        told("A dozen people were detained.", before="Police cleared the square outside the port office in Split."),
        told("Police detained 16 people outside the port office in Split.", before="The square in Split was cleared."),
        id="a dozen",
    ),
    pytest.param(
        told("The hearing went on for four hours, a clerk said.", before="The hearing in Split was closed."),
        told("The hearing lasted less than one hour, the lawyer said.", before="The hearing in Split was closed."),
        id="how long it went on",
    ),
]
NO_NUMBER = [
    pytest.param(
        told("Eleven people died when the trawler Maren sank off Bergen.", published="2024-03-04"),
        told("In March, 13 people died when the trawler Maren sank off Bergen.", published="2024-09-20"),
        id="a count of half a year later grew",
    ),
    pytest.param(
        told("The crash near Split killed 20 passengers and two pilots."),
        told("The crash near Split killed 22 people."),
        id="two parts make the whole",
    ),
    pytest.param(
        told("Rescuers brought up 14 of the divers trapped in the cave near Split."),
        told("Twenty divers were trapped in the cave near Split."),
        id="some of them",
    ),
    pytest.param(
        told("Revenue at Halden Tools rose to €88m.", groups=("Halden Tools",)),
        told("Profit at Halden Tools rose to €9m.", groups=("Halden Tools",)),
        id="revenue and profit",
    ),
    pytest.param(
        told("Halden Line has ordered two barges from a yard in Split.", groups=("Halden Line",)),
        told("Halden Line, the state carrier, operates nine barges on the river.", groups=("Halden Line",)),
        id="one owner, two fleets",
    ),
    pytest.param(
        told("Nine people were arrested at a rally in the town of Ostby."),
        told("Twelve people were arrested at a rally in the town of Sorvik."),
        id="two towns that no gazetteer knows",
    ),
]

DATE = [
    pytest.param(
        told("Halden Tools, founded in 1996 by two welders, employs 900 people.", groups=("Halden Tools",)),
        told("The group was founded in 1994 by two welders who had worked on rigs."),
        id="two years of foundation",
    ),
    pytest.param(
        told("The ferry Maren was built in a Danish yard in 1987.", groups=("Maren",)),
        told("The ferry Maren, built in Denmark in 1978, was refitted in 2006.", groups=("Maren",)),
        id="two years of building",
    ),
    pytest.param(
        told("Tuesday’s fire on the ferry Maren killed two people.", groups=("Maren",), published="2024-05-10"),
        told(
            "Two people died when the ferry Maren caught fire on Wednesday.", groups=("Maren",), published="2024-05-10"
        ),
        id="two days of a fire",
    ),
    pytest.param(
        told("Tuesday’s fire on the ferry Maren killed two people.", groups=("Maren",), published="2024-05-10"),
        told(
            "Two people died when fire swept through the upper car deck and two of the cabins of the old Danish ferry "
            "Maren on Wednesday.",
            groups=("Maren",),
            published="2024-05-10",
        ),
        id="a fire far from its day",
    ),
]
NO_DATE = [
    pytest.param(
        told("The ferry Maren was built in a Danish yard in 1987.", groups=("Maren",)),
        told("The ferry Maren was refitted in a Danish yard in 2006.", groups=("Maren",)),
        id="built and refitted",
    ),
    pytest.param(
        told("The ferry Maren was built in 1987.", groups=("Maren",)),
        told("The ferry Tove was built in 1978.", groups=("Tove",)),
        id="two ships",
    ),
    pytest.param(
        told("The ferry Maren caught fire on Tuesday.", groups=("Maren",), published="2024-05-10"),
        told(
            "The toll of the fire on the ferry Maren rose to two on Thursday.",
            groups=("Maren",),
            published="2024-05-10",
        ),
        id="the day on which the toll rose",
    ),
    pytest.param(
        told("The ferry Maren caught fire on Tuesday.", groups=("Maren",), published="2024-05-10"),
        told(
            "The owner said on Wednesday that the fire on the ferry Maren was out.",
            groups=("Maren",),
            published="2024-05-10",
        ),
        id="the day of a statement",
    ),
]

PLACE = [
    pytest.param(
        told("The fire began in the engine room of the Maren.", groups=("Maren",)),
        told("The fire that gutted the Maren started on the car deck, the owner said.", groups=("Maren",)),
        id="two parts of a ship",
    ),
    pytest.param(
        told("Ilmar Voss spent Thursday at home in Geneva with a fever.", persons=("Ilmar Voss",)),
        told("Ilmar Voss met the grain trader at a hotel in Vienna on Thursday.", persons=("Ilmar Voss",)),
        id="an alibi",
    ),
    pytest.param(
        told(
            "The grain treaty was signed at the Sorvik mill on Thursday.",
            groups=("Sorvik",),
            after="Sorvik, a town 90 kilometres west of Oslo, was chosen for its silos.",
        ),
        told("The grain treaty was signed in Oslo on Thursday.", groups=("Oslo",)),
        id="a mill in another town",
    ),
]
NO_PLACE = [
    pytest.param(
        told("The fire began in the engine room of the Maren.", groups=("Maren",)),
        told("The fire on the Maren began in the early hours.", groups=("Maren",)),
        id="a time is no place",
    ),
    pytest.param(
        told("The grain treaty was signed at the trade palace on Thursday."),
        told("The grain treaty was signed in Oslo on Thursday."),
        id="a palace may be in Oslo",
    ),
    pytest.param(
        told("The fire on the Maren began in the engine room.", groups=("Maren",)),
        told("The fire on the Maren ended on the car deck.", groups=("Maren",)),
        id="where it began and where it ended",
    ),
]

PERSON = [
    pytest.param(
        told("The Finnish delegation was led by the deputy premier, Petra Lind.", persons=("Petra Lind",)),
        told("Ilmar Voss, who led the Finnish delegation, left early.", persons=("Ilmar Voss",)),
        id="passive and relative clause",
    ),
    pytest.param(
        told("For Finland the treaty was signed by Petra Lind.", persons=("Petra Lind",)),
        told("Ilmar Voss, the deputy trade minister, signed for Finland.", persons=("Ilmar Voss",)),
        id="who signed for a side",
    ),
]
NO_PERSON = [
    pytest.param(
        told("The Finnish delegation was led by Petra Lind.", persons=("Petra Lind",)),
        told("Ilmar Voss led the Latvian team.", persons=("Ilmar Voss",)),
        id="two delegations",
    ),
    pytest.param(
        told("The Finnish delegation was led by Petra Lind.", persons=("Petra Lind",)),
        told("Ilmar Voss, not a diplomat, never led the Finnish delegation.", persons=("Ilmar Voss",)),
        id="negated",
    ),
    pytest.param(
        told("The Finnish delegation was led by Petra Lind.", persons=("Petra Lind",), published="2022-05-03"),
        told("Ilmar Voss led the Finnish delegation.", persons=("Ilmar Voss",), published="2024-05-03"),
        id="two visits",
    ),
]

POLARITY = [
    pytest.param(
        told("The ship had not been inspected since 2021, the union said.", published="2024-03-14"),
        told("The owner said that the ship had been inspected in January.", published="2024-03-14"),
        id="not since, and later",
    ),
    pytest.param(
        told("Investigators who searched the barn found no trace of fuel drums."),
        told("Forty fuel drums were hidden behind a false wall in the barn, investigators said."),
        id="no trace of it",
    ),
    pytest.param(
        told("There was no hidden cellar either, she said."),
        told("The drums were stacked in a hidden cellar under the barn."),
        id="no such thing",
    ),
]
NO_POLARITY = [
    pytest.param(
        told("The ship had not been inspected since 2021, the union said.", published="2024-03-14"),
        told("The owner said that the ship had been inspected in 2020.", published="2024-03-14"),
        id="inspected before that",
    ),
    pytest.param(
        told("There has been no large outbreak of cholera in the camp since 1980."),
        told("Farm waste caused the outbreak of cholera in the camp."),
        id="none since then but this one",
    ),
    pytest.param(
        told("Investigators who searched the barn found no trace of fuel drums."),
        told("Investigators wanted to know whether fuel drums were hidden in the barn."),
        id="an open question",
    ),
]

DENIAL = [
    pytest.param(
        told("The party has denied that its leader met the trader Ilmar Voss in Vienna.", persons=("Ilmar Voss",)),
        told("The leader of the party met Ilmar Vosse in a Vienna hotel, papers said.", persons=("Ilmar Vosse",)),
        id="names spelt in two ways",
    ),
    pytest.param(
        told("The owner rejected suggestions that drums of fuel had been stored in the barn."),
        told("Drums of fuel were stored in the barn, the site said."),
        id="rejected suggestions",
    ),
    pytest.param(
        told("Ilmar Voss, who runs the camp, denied that anybody had died.", persons=("Ilmar Voss",)),
        told("Two children died in the camp that Ilmar Voss runs.", persons=("Ilmar Voss",)),
        id="that anybody had died",
    ),
]
NO_DENIAL = [
    pytest.param(
        told("The owner denied that drums of fuel had been stored in the barn."),
        told("It was unclear whether drums of fuel had been stored in the barn."),
        id="unclear whether",
    ),
    pytest.param(
        told("The owner denied that drums of fuel had been stored in the barn."),
        told("Investigators found no trace of drums of fuel in the barn."),
        id="borne out",
    ),
]

CERTAINTY = [
    pytest.param(
        told("It was unclear whether police in Split had used tear gas at the rally.", groups=("Split",)),
        told("Police in Split used tear gas at the rally, a video shows.", groups=("Split",)),
        id="unclear whether",
    ),
    pytest.param(
        told("Police in Split are alleged to have used tear gas at the rally.", groups=("Split",)),
        told("Police in Split used tear gas at the rally.", groups=("Split",)),
        id="alleged",
    ),
]
NO_CERTAINTY = [
    pytest.param(
        told("Police in Split reportedly used tear gas at the rally.", groups=("Split",)),
        told("Police in Split used tear gas at the rally.", groups=("Split",)),
        id="reportedly is a habit of desks",
    ),
    pytest.param(
        told("It was unclear whether police in Split had used tear gas.", groups=("Split",)),
        told("Police in Split may have used tear gas.", groups=("Split",)),
        id="both leave it open",
    ),
]

OBJECT = [
    pytest.param(
        told("The bridge that links both banks was hailed as “a door to the north” by Voss."),
        told("Voss told reporters that the tunnel under the river was “a door to the north”."),
        id="another subject",
    ),
]
NO_OBJECT = [
    pytest.param(
        told("The bridge was hailed as “a door to the north” by Voss."),
        told("It is “a door to the north”, Voss said."),
        id="a pronoun may be the bridge",
    ),
    pytest.param(
        told("The bridge was hailed as “a door to the north” by Voss."),
        told("Voss said the new bridge was “a door to the north”."),
        id="the same subject",
    ),
]

SPEAKER = [
    pytest.param(
        told(
            "“We do not have the trucks for it,” said the council’s chairman, Ilmar Voss.",
            speaker="Ilmar Voss",
            persons=("Ilmar Voss",),
        ),
        told(
            "“We do not have the trucks for it,” it quoted Petra Lind, the driver, as saying.", persons=("Petra Lind",)
        ),
        id="quoted by another outlet",
    ),
]
NO_SPEAKER = [
    pytest.param(
        told("“We do not have the trucks for it,” said Ilmar Voss.", speaker="Ilmar Voss", persons=("Ilmar Voss",)),
        told("“We do not have the trucks for it,” it quoted Voss as saying.", persons=("Voss",)),
        id="the same man by his last name",
    ),
]

FLAGGED = {
    "number": NUMBER,
    "date": DATE,
    "place": PLACE,
    "person": PERSON,
    "polarity": POLARITY,
    "denial": DENIAL,
    "certainty": CERTAINTY,
    "quote object": OBJECT,
    "who said it": SPEAKER,
}
NEAR_MISSES = {
    "number": NO_NUMBER,
    "date": NO_DATE,
    "place": NO_PLACE,
    "person": NO_PERSON,
    "polarity": NO_POLARITY,
    "denial": NO_DENIAL,
    "certainty": NO_CERTAINTY,
    "quote object": NO_OBJECT,
    "who said it": NO_SPEAKER,
}


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_details_told_in_other_words_are_a_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot in slots(a, b)
    assert slot in slots(b, a)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(NEAR_MISSES))
def test_details_of_other_things_are_no_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot not in slots(a, b)
    assert slot not in slots(b, a)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_what_differs_is_quoted_from_the_claims(slot: str, a: Told, b: Told) -> None:
    for conflict in conflicts(a, b):
        for mention, side in ((conflict.a, a), (conflict.b, b)):
            assert mention.text == side.article.text[mention.span.start : mention.span.end]
            assert side.claim.span.contains(mention.span)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_no_claim_is_in_conflict_with_itself(slot: str, a: Told, b: Told) -> None:
    assert slots(a, a) == []
    assert slots(b, b) == []
