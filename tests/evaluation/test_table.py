"""The table of figures."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.evaluation.corpus import Workplace
from tests.evaluation.run import DATA_SETS, DataSet, choose, evaluate
from tests.evaluation.table import COLUMNS, FLOOR, PROGRAM, Result, Row, legend, write_table


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


def test_each_data_set_tells_its_note_and_lines_and_the_table_comes_last(tmp_path: Path) -> None:
    def score(name: str, source: Path, workplace: Workplace) -> Result:
        return Result((Row(name, PROGRAM, {"AP": 0.5}), Row(name, FLOOR, {"AP": 0.25})), ("three mills",))

    def score_otherwise(name: str, source: Path, workplace: Workplace) -> Result:
        return Result((), ("one dam",))

    chosen = [
        DataSet("mills", tmp_path, score, "invented"),
        DataSet("dams", tmp_path, score_otherwise, "invented too"),
    ]
    mills, dams, table = evaluate(chosen, tmp_path)
    assert mills == "mills (invented), 0 s\nthree mills"
    assert dams == "dams (invented too), 0 s\none dam"
    assert [line.split() for line in table.splitlines()[:4]] == [
        ["data", "AP", "seconds"],
        ["mills", "xref", "0.500", "0"],
        ["words", "0.250"],
        ["dams", "xref", "0"],
    ]
