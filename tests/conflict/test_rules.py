"""What a conflict says, and the order in which kinds of conflict are given."""

from __future__ import annotations

from tests.told import conflicts, slots, told


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
    b = told(
        "The delegation led by Petra Lindqvist and 17 lawyers came to Oslo, Ilmar said.", persons=("Petra Lindqvist",)
    )
    assert slots(a, b) == ["person"]
    c = told("The ferry fire near Valletta killed 14 people, and the owner did not pay the crew.")
    d = told("The ferry fire near Valletta killed 17 people, and the owner did pay the crew.")
    assert slots(c, d) == ["number", "polarity"]
