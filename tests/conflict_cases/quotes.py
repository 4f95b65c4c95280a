"""Quotations: what is a conflict, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.told import told

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
        told("“We have always backed same-day sailings from the harbour,” Voss said."),
        told("“We have always backed same day sailings from the harbour,” Voss said."),
        id="a hyphen",
    ),
    pytest.param(
        told("“The last man who came in here did the same thing,” Voss said."),
        told("“The last man that came in here did the same thing,” Voss said."),
        id="that for who",
    ),
    pytest.param(
        told(
            "“We had every intention of remaining because of the harbour,” Voss said.",
            persons=("Voss",),
            speaker="Voss",
        ),
        told(
            "“We had every intention of staying because of the harbour,” Rehak said.",
            persons=("Rehak",),
            speaker="Rehak",
        ),
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
        told(
            "“The quay was never safe for anybody,” Petra Lindqvist said.",
            persons=("Petra Lindqvist",),
            speaker="Petra Lindqvist",
        ),
        told(
            "“The quay was never safe for anybody,” said Oskar Danieli.",
            persons=("Oskar Danieli",),
            speaker="Oskar Danieli",
        ),
        id="two persons",
    ),
]
NO_SPEAKER = [
    pytest.param(
        told(
            "“The quay was never safe for anybody,” Petra Lindqvist said.",
            persons=("Petra Lindqvist",),
            speaker="Petra Lindqvist",
        ),
        told("“The quay was never safe for anybody,” said Lindqvist.", persons=("Lindqvist",), speaker="Lindqvist"),
        id="the surname",
    ),
    pytest.param(
        told(
            "“The quay was never safe for anybody,” Petra Lindqvist said.",
            persons=("Petra Lindqvist",),
            speaker="Petra Lindqvist",
        ),
        told("“The quay was never safe for anybody,” she said."),
        id="the text does not say who",
    ),
    pytest.param(
        told(
            "“The quay was never safe for anybody,” Petra Lindqvist said.",
            persons=("Petra Lindqvist",),
            speaker="Petra Lindqvist",
        ),
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

FLAGGED = {
    "quote wording": WORDING,
    "quote object": OBJECT,
    "who said it": SPEAKER,
}
NEAR_MISSES = {
    "quote wording": NO_WORDING,
    "quote object": NO_OBJECT,
    "who said it": NO_SPEAKER,
}
