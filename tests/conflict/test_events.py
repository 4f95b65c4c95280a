"""Vetoes: each with a pair that is two events, and near misses that may be one."""

from __future__ import annotations

import pytest

from tests.told import Told, check, told
from xref.model import ClaimKind

TWO_EVENTS = [
    pytest.param(
        told("Council leaders met port officials in Valletta on 3 March 2013.", published="2013-03-05"),
        told("Council leaders met port officials in Valletta on 9 June 2015.", published="2015-06-11"),
        id="both dated, years apart",
    ),
    pytest.param(
        told("Council leaders met port officials to talk about the quay.", published="2013-03-05"),
        told("Council leaders met port officials in late 2017.", published="2018-03-24"),
        id="the other report appeared before the event",
    ),
    pytest.param(
        told(
            "Harbour pilots have been holding meetings with the union.",
            published="2013-03-05",
            kind=ClaimKind.BACKGROUND,
        ),
        told("Harbour pilots held meetings with the union in late 2017.", published="2018-03-24"),
        id="background cannot speak of what had not begun",
    ),
    pytest.param(
        told("Council leaders met port officials in February 2012.", published="2012-03-01"),
        told("Council leaders met port officials to talk about the quay.", published="2017-08-08"),
        id="the event lies long before the undated report",
    ),
    pytest.param(
        told("The mayor opened the new ferry terminal.", published="2023-01-10"),
        told("The mayor opened the new ferry terminal.", published="2023-06-10"),
        id="undated news, five months apart",
    ),
    pytest.param(
        told("The mayor opens the ferry terminal", published="2023-01-10", kind=ClaimKind.CAPTION),
        told("The mayor opens the ferry terminal", published="2023-06-10", kind=ClaimKind.CAPTION),
        id="captions are episodic",
    ),
    pytest.param(
        told("Gunmen attacked a police station in Tripoli and fled.", persons=(), groups=()),
        told("Gunmen attacked a police station in Beirut and fled."),
        id="other place, no names that tie them",
    ),
    pytest.param(
        told(
            "Ilmar Voss secretly met Petra Lindqvist to discuss the ceasefire.",
            persons=("Ilmar Voss", "Petra Lindqvist"),
        ),
        told("Then Oskar Danieli met Petra Lindqvist at the hotel.", persons=("Oskar Danieli", "Petra Lindqvist")),
        id="other guest, same host",
    ),
    pytest.param(
        told(
            "Ilmar Voss, a deputy of Petra Lindqvist, met Tomas Rehak on the island.",
            persons=("Ilmar Voss", "Petra Lindqvist", "Tomas Rehak"),
        ),
        told("Oskar Danieli met Tomas Rehak on the island.", persons=("Oskar Danieli", "Tomas Rehak")),
        id="a name that only says whose deputy somebody is does not take part",
    ),
]
TWO_EVENTS += [
    pytest.param(
        told("Voss has been holding meetings with the union.", kind=ClaimKind.BACKGROUND, published="2013-03-05"),
        told("Voss held a meeting with the union at his villa.", published="2015-07-08"),
        id="meetings held by 2013 and one of 2015",
    ),
    pytest.param(
        told("The Finnish team was headed by Ilmar Voss.", kind=ClaimKind.BACKGROUND, published="2022-05-20"),
        told("The Finnish team was headed by Ilmar Voss.", kind=ClaimKind.BACKGROUND, published="2024-10-25"),
        id="what was done is no standing fact",
    ),
    pytest.param(
        told("Nine people were arrested at a rally in the town of Ostby on Saturday."),
        told("Twelve people were arrested at a rally in the town of Sorvik on Saturday."),
        id="towns that only the articles explain",
    ),
    pytest.param(
        told("Halden Tools made 4,400 saws between April and June.", published="2023-07-20"),
        told("Halden Tools made 5,100 saws between July and September.", published="2023-10-26"),
        id="two stretches of months",
    ),
    pytest.param(
        told("Second-quarter revenue at Halden Tools rose to €88m."),
        told("Revenue at Halden Tools came to €93m in the third quarter."),
        id="two quarters",
    ),
]

PERHAPS_ONE_EVENT = [
    pytest.param(
        told("Voss held a meeting with the union at his villa.", published="2013-03-05"),
        told("Voss has been holding meetings with the union.", kind=ClaimKind.BACKGROUND, published="2015-07-08"),
        id="meetings held since may include an earlier one",
    ),
    pytest.param(
        told("Eleven people died when the Maren sank off Bergen on Tuesday.", published="2024-03-15"),
        told(
            "It follows the loss of the Maren off Bergen six months earlier, in which 11 died.", published="2024-09-19"
        ),
        id="a report that looks back",
    ),
    pytest.param(
        told("Revenue at Halden Tools rose to €93m in the third quarter, from €88m in the second quarter."),
        told("Third-quarter revenue at Halden Tools rose to €93m."),
        id="a quarter that is only compared with",
    ),
    pytest.param(
        told("The group was founded in 1994 by two welders."),
        told("The group was founded in 1996 by two former welders."),
        id="two years of one foundation are a conflict",
    ),
    pytest.param(
        told("The ferry sank on 3 May 2024.", published="2024-05-05"),
        told("The ferry sank on 2 May 2024.", published="2024-05-05"),
        id="a day apart is a conflict of dates, not another event",
    ),
    pytest.param(
        told("Relations between the two ports soured over fees.", published="2013-03-05", kind=ClaimKind.BACKGROUND),
        told("Relations between the two ports soured over fees.", published="2017-08-08", kind=ClaimKind.BACKGROUND),
        id="background holds over years",
    ),
    pytest.param(
        told("The mayor opened the terminal, 30 years after the first one of 1994 closed.", published="2024-05-05"),
        told("The terminal replaces one that closed in 1994.", published="2024-05-06"),
        id="both name one date",
    ),
    pytest.param(
        told("The union, founded in 1921, voted to strike.", published="2024-05-05"),
        told("The strike will begin on 1 June 2024.", published="2024-05-06"),
        id="in one story, dates of different things",
    ),
    pytest.param(
        told("Voters will choose a mayor on 3 November 2024.", published="2024-05-05"),
        told("Voters will choose a mayor this autumn, the clerk said.", published="2024-05-06"),
        id="a preview may speak of what has not begun",
    ),
    pytest.param(
        told("Having left the league in March 2015, Norvia came back in May 2017.", published="2017-08-09"),
        told("Norvia left the league over fishing rights.", published="2015-04-02"),
        id="one of several times fits the other report",
    ),
    pytest.param(
        told("A bomb killed two people in Lebanon."),
        told("A bomb killed two people in Beirut."),
        id="one place contains the other",
    ),
    pytest.param(
        told(
            "Ilmar Voss and Petra Lindqvist signed the treaty in Vienna on Thursday.",
            persons=("Ilmar Voss", "Petra Lindqvist"),
        ),
        told(
            "Ilmar Voss and Petra Lindqvist signed the treaty in Geneva on Thursday.",
            persons=("Ilmar Voss", "Petra Lindqvist"),
        ),
        id="same day and people in another place is a conflict of places",
    ),
    pytest.param(
        told("Paris said on Thursday that it would sign."),
        told("London said on Thursday that it would sign."),
        id="governments are no places",
    ),
    pytest.param(
        told("Ilmar Voss met Petra Lindqvist.", persons=("Ilmar Voss", "Petra Lindqvist")),
        told(
            "Ilmar Voss met Petra Lindqvist and Oskar Danieli.",
            persons=("Ilmar Voss", "Petra Lindqvist", "Oskar Danieli"),
        ),
        id="more guests of one meeting",
    ),
    pytest.param(
        told("Ilmar Voss met Petra Lindqvist.", persons=("Ilmar Voss", "Petra Lindqvist")),
        told("Voss met Lindquist.", persons=("Voss", "Lindquist")),
        id="surnames and spellings",
    ),
    pytest.param(
        told("The mayor opened the new ferry terminal.", published=""),
        told("The mayor opened the new ferry terminal.", published="2023-06-10"),
        id="an unknown date of publication says nothing",
    ),
    pytest.param(
        told("The mayor opened the new ferry terminal.", published="2023"),
        told("The mayor opened the new ferry terminal.", published="2023-06-10"),
        id="a year holds the day",
    ),
]


@pytest.mark.parametrize(("a", "b"), TWO_EVENTS)
def test_facts_that_exclude_each_other_make_two_events(a: Told, b: Told) -> None:
    assert check(a, b).different


@pytest.mark.parametrize(("a", "b"), PERHAPS_ONE_EVENT)
def test_compatible_or_missing_facts_make_no_veto(a: Told, b: Told) -> None:
    assert check(a, b).reasons == ()


@pytest.mark.parametrize(("a", "b"), [*TWO_EVENTS, *PERHAPS_ONE_EVENT])
def test_the_order_of_the_claims_does_not_matter(a: Told, b: Told) -> None:
    assert check(a, b).different == check(b, a).different


def test_the_reason_names_both_dates() -> None:
    a = told("Council leaders met port officials on 3 March 2013.", published="2013-03-05")
    b = told("Council leaders met port officials in late 2017.", published="2018-03-24")
    reason = check(a, b).reasons[0]
    assert "3 March 2013" in reason
    assert "2017" in reason


def test_the_reason_names_both_counterparts() -> None:
    a = told("Ilmar Voss met Petra Lindqvist.", persons=("Ilmar Voss", "Petra Lindqvist"))
    b = told("Ilmar Voss met Oskar Danieli.", persons=("Ilmar Voss", "Oskar Danieli"))
    assert check(a, b).reasons == ("Ilmar Voss meets Petra Lindqvist in one, Oskar Danieli in the other",)
