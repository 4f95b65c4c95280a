"""Dates, numbers and places: what is a conflict, and what only looks like one."""

from __future__ import annotations

import pytest

from tests.told import told

DATE = [
    pytest.param(
        told(
            "The ferry Orla sank off the coast on Sunday, the harbour office said.",
            groups=("Orla",),
            published="2024-05-07",
        ),
        told(
            "The ferry Orla sank off the coast late Saturday, the harbour office said.",
            groups=("Orla",),
            published="2024-05-07",
        ),
        id="days",
    ),
    pytest.param(
        told(
            "Before the council in November, Ilmar Voss named Tarn as head of the project.",
            persons=("Ilmar Voss",),
            published="2024-12-30",
        ),
        told(
            "Before the council in October, Ilmar Voss named Tarn as head of the project.",
            persons=("Ilmar Voss",),
            published="2024-12-30",
        ),
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
        told(
            "The ferry Orla, which sank off the coast on Sunday, was raised on Monday.",
            groups=("Orla",),
            published="2024-05-07",
        ),
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

FLAGGED = {
    "date": DATE,
    "number": NUMBER,
    "place": PLACE,
}
NEAR_MISSES = {
    "date": NO_DATE,
    "number": NO_NUMBER,
    "place": NO_PLACE,
}
