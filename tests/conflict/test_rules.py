"""Each kind of conflict: a table of pairs that it flags, and of near misses that it must not."""

from __future__ import annotations

import pytest
from told import Told, conflicts, slots, told

DATE = [
    pytest.param(
        told("The ferry Orla sank off the coast on Sunday, the harbour office said.", groups=("Orla",), published="2024-05-07"),
        told("The ferry Orla sank off the coast late Saturday, the harbour office said.", groups=("Orla",), published="2024-05-07"),
        id="days",
    ),
    pytest.param(
        told("Before the council in November, Ilmar Voss named Tarn as head of the project.", persons=("Ilmar Voss",), published="2024-12-30"),
        told("Before the council in October, Ilmar Voss named Tarn as head of the project.", persons=("Ilmar Voss",), published="2024-12-30"),
        id="months",
    ),
]
NO_DATE = [
    pytest.param(
        told("The ferry Orla will sail for Malta on Monday.", groups=("Orla",), published="2024-05-03"),
        told("The ferry Orla sailed for Malta on Monday.", groups=("Orla",), published="2024-05-08"),
        id="the same week day, seen before and after",
    ),
    pytest.param(
        told("The ferry Orla sank off the coast on Sunday.", groups=("Orla",), published="2024-05-07"),
        told("The ferry Orla, which sank off the coast on Sunday, was raised on Monday.", groups=("Orla",), published="2024-05-07"),
        id="one names both days",
    ),
    pytest.param(
        told("The union met the owners of the ferry Orla on Sunday.", groups=("Orla",), published="2024-05-07"),
        told("A court freed the captain of the ferry Orla on Saturday.", groups=("Orla",), published="2024-05-07"),
        id="different doings",
    ),
    pytest.param(
        told("The ferry Orla sank off the coast this week.", groups=("Orla",), published="2024-05-10"),
        told("The ferry Orla sank off the coast on Tuesday.", groups=("Orla",), published="2024-05-10"),
        id="a day inside the week",
    ),
]

NUMBER = [
    pytest.param(
        told("The ferry fire killed 14 people near Valletta."),
        told("Seventeen people were killed in the ferry fire near Valletta.", by="Meridian Wire"),
        id="exact counts",
    ),
    pytest.param(
        told("The 17-minute video shows the rebel leader in a garden."),
        told("The rebel leader is shown in a garden in the 27-minute video."),
        id="measures",
    ),
    pytest.param(
        told("More than 200 people were arrested at the rally in Oslo."),
        told("About 90 people were arrested at the rally in Oslo."),
        id="qualified counts that cannot meet",
    ),
]
NO_NUMBER = [
    pytest.param(
        told("The ferry fire killed at least 14 people near Valletta."),
        told("The ferry fire killed 17 people near Valletta."),
        id="at least 14 holds 17",
    ),
    pytest.param(
        told("The ferry fire killed nearly 20 people near Valletta."),
        told("The ferry fire killed 19 people near Valletta."),
        id="nearly 20 holds 19",
    ),
    pytest.param(
        told("The ferry fire killed 14 people near Valletta."),
        told("The ferry fire injured 17 people near Valletta."),
        id="killed and injured",
    ),
    pytest.param(
        told("The ferry fire near Valletta killed 14 people, the second fire in a week."),
        told("The ferry fire near Valletta killed 14 people, the third fire in a week."),
        id="ordinals",
    ),
    pytest.param(
        told("The ferry fire near Valletta was the worst since 1994."),
        told("The ferry fire near Valletta was the worst since 1987."),
        id="years",
    ),
    pytest.param(
        told("Voss, aged 41, was hurt in the ferry fire near Valletta."),
        told("Rehak, aged 52, was hurt in the ferry fire near Valletta."),
        id="ages of two people",
    ),
    pytest.param(
        told("The captain and three others were killed in the ferry fire near Valletta."),
        told("The ferry fire near Valletta killed four people."),
        id="others are a part",
    ),
    pytest.param(
        told("The ferry fire near Valletta killed 14 passengers."),
        told("The ferry fire near Valletta killed 17 people: 14 passengers and three sailors."),
        id="the parts are given too",
    ),
    pytest.param(
        told("The council bought 14 buses for the airport line."),
        told("The police stopped 17 buses on the way to the match."),
        id="other buses",
    ),
    pytest.param(
        told("Party X won 30 seats and Party Y won 24 seats on Tuesday."),
        told("Party X won 27 seats on Tuesday."),
        id="which of several numbers is meant is not guessed",
    ),
]

PLACE = [
    pytest.param(
        told("Ilmar Voss signed the grain treaty in Vienna on Thursday.", persons=("Ilmar Voss",)),
        told("Ilmar Voss signed the grain treaty in Geneva on Thursday.", persons=("Ilmar Voss",)),
        id="two cities",
    ),
]
NO_PLACE = [
    pytest.param(
        told("Ilmar Voss signed the grain treaty in Vienna on Thursday.", persons=("Ilmar Voss",)),
        told("Ilmar Voss signed the grain treaty in Austria on Thursday.", persons=("Ilmar Voss",)),
        id="the country of the city",
    ),
    pytest.param(
        told("Ilmar Voss signed the grain treaty with Vienna on Thursday.", persons=("Ilmar Voss",)),
        told("Ilmar Voss signed the grain treaty in Geneva on Thursday.", persons=("Ilmar Voss",)),
        id="a government",
    ),
    pytest.param(
        told("Ilmar Voss signed the grain treaty in Vienna on Thursday.", persons=("Ilmar Voss",)),
        told("Ilmar Voss signed the grain treaty in Geneva.", persons=("Ilmar Voss",)),
        id="the day is not known on one side",
    ),
]

PERSON = [
    pytest.param(
        told("The delegation, led by Ilmar Voss, arrived in Oslo.", persons=("Ilmar Voss",)),
        told("The delegation led by Petra Lindqvist arrived in Oslo.", persons=("Petra Lindqvist",)),
        id="another leader",
    ),
    pytest.param(
        told("The talks were attended by campaign chairman Ilmar Voss.", persons=("Ilmar Voss",)),
        told("The talks were attended by campaign manager Ilmar Voss.", persons=("Ilmar Voss",)),
        id="another office",
    ),
    pytest.param(
        told("Judge Petra Halden fined the harbour company.", persons=("Petra Halden",)),
        told("Judge Petra Haldern fined the harbour company.", persons=("Petra Haldern",)),
        id="another spelling",
    ),
]
NO_PERSON = [
    pytest.param(
        told("The delegation, led by Ilmar Voss, arrived in Oslo.", persons=("Ilmar Voss",)),
        told("The delegation led by Voss arrived in Oslo.", persons=("Voss",)),
        id="the surname alone",
    ),
    pytest.param(
        told("The delegation, led by Ilmar Voss, arrived in Oslo.", persons=("Ilmar Voss",)),
        told("The inquiry led by Petra Lindqvist ended in Oslo.", persons=("Petra Lindqvist",)),
        id="leaders of different things",
    ),
    pytest.param(
        told("The delegation, led by Ilmar Voss, arrived in Oslo.", persons=("Ilmar Voss",)),
        told(
            "The delegation led by Petra Lindqvist, who replaced Ilmar Voss, arrived in Oslo.",
            persons=("Petra Lindqvist", "Ilmar Voss"),
        ),
        id="the other is named too",
    ),
    pytest.param(
        told("The talks were attended by campaign chairman Ilmar Voss.", persons=("Ilmar Voss",)),
        told("The talks were attended by campaign chair Ilmar Voss.", persons=("Ilmar Voss",)),
        id="two words for one office",
    ),
    pytest.param(
        told("Spokesman Ahmed el-Musalamani denied it in Cairo.", persons=("Ahmed el-Musalamani",)),
        told("Spokesman Ahmed el-Musilamani denied it in Cairo.", persons=("Ahmed el-Musilamani",)),
        id="vowels of a transliteration",
    ),
    pytest.param(
        told("Judge Steve Halden fined the harbour company.", persons=("Steve Halden",)),
        told("Judge Steven Halden fined the harbour company.", persons=("Steven Halden",)),
        id="a short form of a first name",
    ),
]

POLARITY = [
    pytest.param(
        told("The ferry owner said the insurance covers the harbour hotel."),
        told("Lawyers said the insurance does not cover the harbour hotel."),
        id="does not",
    ),
    pytest.param(
        told("Shares of the ferry company rose sharply after the vote."),
        told("Shares of the ferry company fell sharply after the vote."),
        id="contraries",
    ),
    pytest.param(
        told("The court found the ferry captain guilty of fraud."),
        told("The court found the ferry captain innocent of fraud."),
        id="guilty and innocent",
    ),
    pytest.param(
        told("The ferry company agreed to pay the crew of the Orla."),
        told("The ferry company refused to pay the crew of the Orla."),
        id="refused to",
    ),
]
NO_POLARITY = [
    pytest.param(
        told("Lebanon noted the ferry treaty in a notable speech."),
        told("Lebanon signed the ferry treaty in a notable speech."),
        id="no inside a word",
    ),
    pytest.param(
        told("The insurance does not only cover the harbour hotel but the quay."),
        told("The insurance covers the harbour hotel and the quay."),
        id="not only",
    ),
    pytest.param(
        told("The captain has not been seen since the ferry sank off Malta."),
        told("The captain was last seen when the ferry sank off Malta."),
        id="not since",
    ),
    pytest.param(
        told("The insurance does not cover the harbour hotel."),
        told("It is false that the insurance covers the harbour hotel."),
        id="both negate in their way",
    ),
    pytest.param(
        told("The insurance does not fully cover the harbour hotel."),
        told("The insurance covers the harbour hotel."),
        id="only a part is negated",
    ),
    pytest.param(
        told("The captain did not cover his face in court on the ferry charge."),
        told("The insurance covers the harbour hotel and its guests."),
        id="the same verb of other things",
    ),
    pytest.param(
        told("The ferry company hopes to win the appeal over the Orla."),
        told("The ferry company may lose the appeal over the Orla."),
        id="neither has happened",
    ),
]

DENIAL = [
    pytest.param(
        told("Ilmar Voss denied that he had bribed the harbour pilots.", persons=("Ilmar Voss",)),
        told("Ilmar Voss bribed the harbour pilots, two sailors said.", persons=("Ilmar Voss",)),
        id="denied that",
    ),
    pytest.param(
        told("The port has denied selling arms to the rebels."),
        told("The port was selling arms to the rebels, a survey found."),
        id="denied doing",
    ),
]
NO_DENIAL = [
    pytest.param(
        told("The captain was denied a visa by the harbour pilots."),
        told("The captain asked the harbour pilots for a visa."),
        id="was denied something",
    ),
    pytest.param(
        told("Ilmar Voss denied that he had bribed the harbour pilots.", persons=("Ilmar Voss",)),
        told("Voss has denied bribing the harbour pilots.", persons=("Voss",)),
        id="both report the denial",
    ),
    pytest.param(
        told("Ilmar Voss denied that he had bribed the harbour pilots.", persons=("Ilmar Voss",)),
        told("Ilmar Voss has never bribed the harbour pilots, his wife said.", persons=("Ilmar Voss",)),
        id="the other says no too",
    ),
    pytest.param(
        told("Ilmar Voss did not deny that he had bribed the harbour pilots.", persons=("Ilmar Voss",)),
        told("Ilmar Voss bribed the harbour pilots, two sailors said.", persons=("Ilmar Voss",)),
        id="not denied",
    ),
    pytest.param(
        told("The disputed harbour pilots contract was signed."),
        told("The harbour pilots contract was signed."),
        id="disputed as an adjective",
    ),
]

WORDING = [
    pytest.param(
        told("“We had every intention of remaining because of the harbour,” Voss said."),
        told("“We had every intention of staying because of the harbour,” said Voss."),
        id="another verb",
    ),
    pytest.param(
        told("“It is now clear to us that the quay will not hold,” he said."),
        told("“It is not clear to us that the quay will not hold,” he said."),
        id="now and not",
    ),
    pytest.param(
        told("“Show us the evidence of any wrongdoing by the pilots,” he said."),
        told("“Show us the evidence of wrongdoing by the pilots,” he said."),
        id="a word put in",
    ),
]
NO_WORDING = [
    pytest.param(
        told("“We had every intention of remaining because of the harbour,” Voss said."),
        told("“We had every intention of remaining,” Voss said."),
        id="shortened",
    ),
    pytest.param(
        told("“We had every intention of remaining because of the harbour,” Voss said."),
        told("“We had every intention ... because of the harbour,” Voss said."),
        id="shortened with dots",
    ),
    pytest.param(
        told("“We had every intention of asking him because of the harbour,” Voss said."),
        told("“We had every intention of asking [the mayor] because of the harbour,” Voss said."),
        id="explained in brackets",
    ),
    pytest.param(
        told("“We will not sail for twenty days because of the harbour,” Voss said."),
        told("“We won't sail for 20 days because of the harbour,” Voss said."),
        id="house style",
    ),
    pytest.param(
        told("“The last man who came in here did the same thing,” Voss said."),
        told("“The last man that came in here did the same thing,” Voss said."),
        id="that for who",
    ),
    pytest.param(
        told("“We had every intention of remaining because of the harbour,” Voss said.", persons=("Voss",), speaker="Voss"),
        told("“We had every intention of staying because of the harbour,” Rehak said.", persons=("Rehak",), speaker="Rehak"),
        id="two speakers",
    ),
    pytest.param(
        told("“The harbour is safe and the ferry sails at noon,” Voss said."),
        told("“The airport is closed but the ferry is late,” Voss said."),
        id="two passages",
    ),
]

OBJECT = [
    pytest.param(
        told("Pilots agree to “open a new chapter” in ties with the Coastal Guard"),
        told("Pilots want to “open a new chapter in trade relations” with all ports, a statement said."),
        id="ties with one, relations with all",
    ),
]
NO_OBJECT = [
    pytest.param(
        told("The treaty will “open a new chapter in trade relations” between Malta and the islanders."),
        told("The treaty will “open a new chapter in trade relations” between the two sides."),
        id="the two sides may be anybody",
    ),
    pytest.param(
        told("Voss promised to “open a new chapter” in an interview with the Meridian Wire."),
        told("Voss promised to “open a new chapter” in relations with Malta."),
        id="where it was said",
    ),
    pytest.param(
        told("Voss promised to “open a new chapter” in relations with Malta."),
        told("Voss wants to “open a new chapter” in its relations with Malta after the vote."),
        id="the same object",
    ),
    pytest.param(
        told("“We open a new chapter,” Voss told pilots in Malta."),
        told("“We open a new chapter,” Voss told sailors in Oslo."),
        id="a whole sentence has no object behind it",
    ),
]

SPEAKER = [
    pytest.param(
        told("“The quay was never safe for anybody,” Petra Lindqvist said.", persons=("Petra Lindqvist",), speaker="Petra Lindqvist"),
        told("“The quay was never safe for anybody,” said Oskar Danieli.", persons=("Oskar Danieli",), speaker="Oskar Danieli"),
        id="two persons",
    ),
]
NO_SPEAKER = [
    pytest.param(
        told("“The quay was never safe for anybody,” Petra Lindqvist said.", persons=("Petra Lindqvist",), speaker="Petra Lindqvist"),
        told("“The quay was never safe for anybody,” said Lindqvist.", persons=("Lindqvist",), speaker="Lindqvist"),
        id="the surname",
    ),
    pytest.param(
        told("“The quay was never safe for anybody,” Petra Lindqvist said.", persons=("Petra Lindqvist",), speaker="Petra Lindqvist"),
        told("“The quay was never safe for anybody,” she said."),
        id="the text does not say who",
    ),
    pytest.param(
        told("“The quay was never safe for anybody,” Petra Lindqvist said.", persons=("Petra Lindqvist",), speaker="Petra Lindqvist"),
        told(
            "“The quay was never safe for anybody,” said Oskar Danieli, quoting Petra Lindqvist.",
            persons=("Oskar Danieli", "Petra Lindqvist"),
            speaker="Oskar Danieli",
        ),
        id="one quotes the other",
    ),
    pytest.param(
        told("“No comment at all,” Petra Lindqvist said.", persons=("Petra Lindqvist",), speaker="Petra Lindqvist"),
        told("“No comment at all,” said Oskar Danieli.", persons=("Oskar Danieli",), speaker="Oskar Danieli"),
        id="a phrase that anybody uses",
    ),
]

AGENT = [
    pytest.param(
        told("Although Norvia broke with Keltia over the canal, it wants to repair ties.", groups=("Norvia", "Keltia")),
        told(
            "Having broken off relations with Norvia in 2015, after the group refused to help, Keltia appeared to relent.",
            groups=("Norvia", "Keltia"),
        ),
        id="broke with, having broken off relations with",
    ),
    pytest.param(
        told("Norvia attacked Keltia at dawn.", groups=("Norvia", "Keltia")),
        told("Keltia had attacked Norvia at dawn.", groups=("Keltia", "Norvia")),
        id="attacker and attacked",
    ),
]
NO_AGENT = [
    pytest.param(
        told("Norvia met Keltia at dawn.", groups=("Norvia", "Keltia")),
        told("Keltia met Norvia at dawn.", groups=("Keltia", "Norvia")),
        id="meeting goes both ways",
    ),
    pytest.param(
        told("Norvia attacked Keltia at dawn.", groups=("Norvia", "Keltia")),
        told("Keltia was attacked by Norvia at dawn.", groups=("Keltia", "Norvia")),
        id="the passive says the same",
    ),
    pytest.param(
        told("Norvia attacked Keltia at dawn.", groups=("Norvia", "Keltia")),
        told("Keltia never attacked Norvia at dawn.", groups=("Keltia", "Norvia")),
        id="not done",
    ),
    pytest.param(
        told("Norvia attacked Keltia at dawn.", groups=("Norvia", "Keltia")),
        told("Keltia accused Norvia at dawn.", groups=("Keltia", "Norvia")),
        id="another deed",
    ),
]

FLAGGED = {
    "date": DATE,
    "number": NUMBER,
    "place": PLACE,
    "person": PERSON,
    "polarity": POLARITY,
    "denial": DENIAL,
    "quote wording": WORDING,
    "quote object": OBJECT,
    "who said it": SPEAKER,
    "agent": AGENT,
}
NEAR_MISSES = {
    "date": NO_DATE,
    "number": NO_NUMBER,
    "place": NO_PLACE,
    "person": NO_PERSON,
    "polarity": NO_POLARITY,
    "denial": NO_DENIAL,
    "quote wording": NO_WORDING,
    "quote object": NO_OBJECT,
    "who said it": NO_SPEAKER,
    "agent": NO_AGENT,
}


@pytest.mark.parametrize(
    ("slot", "a", "b"),
    [pytest.param(slot, *case.values, id=f"{slot}: {case.id}") for slot, cases in FLAGGED.items() for case in cases],
)
def test_incompatible_details_are_a_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot in slots(a, b)
    assert slot in slots(b, a)


@pytest.mark.parametrize(
    ("slot", "a", "b"),
    [pytest.param(slot, *case.values, id=f"{slot}: {case.id}") for slot, cases in NEAR_MISSES.items() for case in cases],
)
def test_near_misses_are_no_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot not in slots(a, b)
    assert slot not in slots(b, a)


@pytest.mark.parametrize(("a", "b"), [case.values for cases in FLAGGED.values() for case in cases])
def test_both_mentions_are_words_of_their_own_article(a: Told, b: Told) -> None:
    for conflict in conflicts(a, b):
        for mention, side in ((conflict.a, a), (conflict.b, b)):
            assert mention.text == side.article.text[mention.span.start : mention.span.end]
            assert side.claim.span.contains(mention.span)


@pytest.mark.parametrize("told_once", [case.values[0] for cases in FLAGGED.values() for case in cases])
def test_a_claim_never_conflicts_with_itself(told_once: Told) -> None:
    assert conflicts(told_once, told_once) == ()


def test_the_detail_names_topic_values_and_outlets() -> None:
    a = told("The ferry fire killed 14 people near Valletta.")
    b = told("Seventeen people were killed in the ferry fire near Valletta.", by="Meridian Wire")
    assert conflicts(a, b)[0].detail == "killed: 14 (Harbour Courier) or Seventeen (Meridian Wire)"


def test_the_detail_gives_the_dates_of_reports_that_appeared_on_different_days() -> None:
    a = told("The ferry fire killed 14 people near Valletta.", published="2024-05-03")
    b = told("The ferry fire killed 17 people near Valletta.", by="Meridian Wire", published="2024-05-04")
    assert conflicts(a, b)[0].detail == "killed: 14 (Harbour Courier, 3 May 2024) or 17 (Meridian Wire, 4 May 2024)"


def test_the_most_telling_kind_comes_first() -> None:
    a = told("The delegation, led by Ilmar Voss, brought 14 lawyers to Oslo.", persons=("Ilmar Voss",))
    b = told("The delegation led by Petra Lindqvist and 17 lawyers came to Oslo, Ilmar said.", persons=("Petra Lindqvist",))
    assert slots(a, b) == ["person"]
    c = told("The ferry fire near Valletta killed 14 people, and the owner did not pay the crew.")
    d = told("The ferry fire near Valletta killed 17 people, and the owner did pay the crew.")
    assert slots(c, d) == ["number", "polarity"]
