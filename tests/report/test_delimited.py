"""CSV that survives hostile text."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.report.cells import Cell, Row, plain
from xref.report.formats.delimited import neutralised, restored, write_csv
from xref.report.formats.plain import without_controls


def written(*cells: Cell) -> str:
    return "".join(write_csv([f"c{i}" for i in range(len(cells))], [cells]))


def read_back(text: str) -> list[list[str]]:
    return list(csv.reader(io.StringIO(text, newline="")))


@pytest.mark.parametrize(
    "text",
    [
        "=HYPERLINK(1)",
        "+1 555 0100",
        "-2+3",
        "@SUM(A1)",
        "\t=1",
        "\r=1",
        "\n=1",
        "  =1+1",
        "＝1+1",
        "-",
        "-1-1",
        "'=1",
        "''+1",
        "-5\n",
    ],
)
def test_what_a_spreadsheet_would_run_begins_with_an_apostrophe(text: str) -> None:
    assert neutralised(text) == "'" + text
    assert restored(neutralised(text)) == text


@pytest.mark.parametrize("text", ["", "-5", "-12.75", "'quoted'", "a=b", "1-2", "–10 percent", "“=”", "'Tis so", "'"])
def test_harmless_text_stays_as_it_is(text: str) -> None:
    assert neutralised(text) == text
    assert restored(text) == text


def test_numbers_are_never_neutralised() -> None:
    assert written(-1, -0.5, 3) == "c0,c1,c2\r\n-1,-0.5,3\r\n"


def test_a_list_that_begins_like_a_formula_is_neutralised() -> None:
    assert read_back(written(("+40", "2")))[1] == ["'+40; 2"]


@pytest.mark.parametrize(
    ("text", "record"),
    [
        ('say "no"', '"say ""no"""'),
        ("a,b", '"a,b"'),
        ("two\nlines", '"two\nlines"'),
        ("two\rlines", '"two\rlines"'),
        ("semi;colon|pipe", "semi;colon|pipe"),
        ("\u202egnp.exe", "\u202egnp.exe"),
    ],
)
def test_cells_are_quoted_after_rfc_4180(text: str, record: str) -> None:
    assert written(text, "") == f"c0,c1\r\n{record},\r\n"


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x07", "\x7f", "\x9b"])
def test_control_characters_are_replaced_one_by_one(control: str) -> None:
    assert read_back(written(f"a{control}b"))[1] == ["a\ufffdb"]


def test_a_long_cell_is_whole() -> None:
    text = "word " * 20_000
    assert read_back(written(text))[1] == [text]


CELLS = st.one_of(
    st.none(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(st.characters(exclude_categories=["Cs"])),
    st.text("=+-@'\t\r\n\",; 0a"),
    st.tuples(st.text("=a;")),
)


@given(st.lists(st.tuples(CELLS, CELLS), max_size=5))
def test_a_reader_gets_back_what_was_written(rows: list[Row]) -> None:
    _, *found = read_back("".join(write_csv(["a", "b"], rows)))
    assert len(found) == len(rows)
    for record, row in zip(found, rows, strict=True):
        for text, cell in zip(record, row, strict=True):
            if isinstance(cell, str | tuple):
                assert restored(text) == without_controls(plain(cell))
            else:
                assert text == plain(cell)


@given(st.text("=+-@'\t\r\n 0.5a"))
def test_restoring_undoes_neutralising(text: str) -> None:
    assert restored(neutralised(text)) == text


@given(st.text("=+-@'\t\r\n 0.5a"))
def test_nothing_that_is_written_runs(text: str) -> None:
    cell = neutralised(text)
    assert not cell.startswith(("=", "+", "@", "\t", "\r", "\n"))
    assert not cell.startswith("-") or float(cell) <= 0
