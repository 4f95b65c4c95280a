"""Persons, polarity, denials and doers: what is a conflict, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.told import told

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

AGENT = [
    pytest.param(
        told("Although Norvia broke with Keltia over the canal, it wants to repair ties.", groups=("Norvia", "Keltia")),
        told(
            "Having broken off relations with Norvia in 2015, after the group refused help, Keltia appeared to relent.",
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
    "person": PERSON,
    "polarity": POLARITY,
    "denial": DENIAL,
    "agent": AGENT,
}
NEAR_MISSES = {
    "person": NO_PERSON,
    "polarity": NO_POLARITY,
    "denial": NO_DENIAL,
    "agent": NO_AGENT,
}
