"""The table of figures."""

from __future__ import annotations

import pytest

from tests.evaluation.run import DATA_SETS, choose
from tests.evaluation.table import COLUMNS, FLOOR, PROGRAM, Row, legend, write_table


def test_the_floor_stands_under_the_program_and_empty_columns_are_left_out() -> None:
    rows = [
        Row("mills", PROGRAM, {"gold": 12, "AP": 0.5, "stray": 0.01, "at": None}),
        Row("mills", FLOOR, {"AP": 0.25}),
    ]
    assert write_table(rows).splitlines() == [
        "data          gold     AP  stray",
        "mills  xref     12  0.500   1.0%",
        "       words        0.250",
    ]


def test_every_column_is_explained() -> None:
    assert all(name in legend() for name, _, _ in COLUMNS)


def test_data_sets_are_chosen_by_name_in_the_order_of_the_names() -> None:
    assert [data.name for data in choose(" fixtures")] == ["fixtures"]


def test_an_unknown_data_set_is_refused_with_the_known_ones() -> None:
    with pytest.raises(SystemExit, match=r"no data set 'mills'.*basil"):
        choose("mills")


def test_the_fixtures_are_always_at_hand() -> None:
    assert DATA_SETS[0] in choose(None)
