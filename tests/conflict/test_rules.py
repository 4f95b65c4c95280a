"""What a conflict says, and the order in which kinds of conflict are given."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.told import Told, conflicts, slots, told


def test_the_detail_names_topic_values_and_outlets() -> None:
    a = told("The ferry fire killed 14 people near Valletta.")
    b = told("Seventeen people were killed in the ferry fire near Valletta.", by="Meridian Wire")
    assert conflicts(a, b)[0].detail == "people killed: 14 (Harbour Courier) or Seventeen (Meridian Wire)"


def test_the_detail_gives_the_dates_of_reports_that_appeared_on_different_days() -> None:
    a = told("The ferry fire killed 14 people near Valletta.", published="2024-05-03")
    b = told("The ferry fire killed 17 people near Valletta.", by="Meridian Wire", published="2024-05-04")
    assert (
        conflicts(a, b)[0].detail == "people killed: 14 (Harbour Courier, 3 May 2024) or 17 (Meridian Wire, 4 May 2024)"
    )


def test_the_most_telling_kind_comes_first() -> None:
    a = told("The delegation, led by Ilmar Voss, brought 14 lawyers to Oslo.", persons=("Ilmar Voss",))
    b = told(
        "The delegation led by Petra Lindqvist and 17 lawyers came to Oslo, Ilmar said.", persons=("Petra Lindqvist",)
    )
    assert slots(a, b) == ["person"]
    c = told("The ferry fire near Valletta killed 14 people, and the owner did not pay the crew.")
    d = told("The ferry fire near Valletta killed 17 people, and the owner did pay the crew.")
    assert slots(c, d) == ["number", "polarity"]


SENTENCES = [
    told("The ferry fire killed 14 people near Valletta on Thursday."),
    told("Seventeen people were killed in the ferry fire near Valletta on Wednesday.", by="Meridian Wire"),
    told("Ilmar Voss denied that he had set the ferry fire.", persons=("Ilmar Voss",)),
    told("Ilmar Voss set the ferry fire, two sailors said.", persons=("Ilmar Voss",)),
    told("The insurance does not cover the ferry fire near Valletta."),
    told("The insurance covers the ferry fire near Valletta."),
    told("“We will never sail from this old harbour again,” Voss said.", persons=("Voss",)),
    told("“We will not sail from this old quay again,” said Voss.", persons=("Voss",)),
    told("Norvia attacked Keltia at dawn.", groups=("Norvia", "Keltia")),
    told("Keltia attacked Norvia at dawn.", groups=("Keltia", "Norvia")),
]


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_swapping_the_claims_swaps_the_mentions_and_nothing_else(a: Told, b: Told) -> None:
    forward = [(conflict.slot, conflict.a, conflict.b) for conflict in conflicts(a, b)]
    assert [(conflict.slot, conflict.b, conflict.a) for conflict in conflicts(b, a)] == forward
