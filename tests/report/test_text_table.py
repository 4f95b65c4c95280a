"""Tables for a terminal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.report.cells import Row
from xref.report.formats.plain import cut, padded, shown, width_of, without_controls
from xref.report.formats.text_table import fitted, write_table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", "plain"),
        ("two\n lines\tand more", "two lines and more"),
        ("\x1b[1;31mred\x1b[0m", "red"),
        ("\x1b]0;title\x07text", "text"),
        ("\x1b]8;;http://x.example\x1b\\link\x1b]8;;\x1b\\", "link"),
        ("\x9b31mred", "red"),
        ("bell\x07 back\x08 nul\x00", "bell back nul"),
        ("\u202egnp.exe\u202c", "gnp.exe"),
        ("zero\u200bwidth\ufeff", "zerowidth"),
        ("line\u2028end\x85here", "line end here"),
        ("naïve “quotes” – 50 €", "naïve “quotes” – 50 €"),
        ("حريق على متن عبارة", "حريق على متن عبارة"),
        ("unfinished \x1b[", "unfinished"),
    ],
)
def test_what_a_terminal_would_obey_is_removed(text: str, expected: str) -> None:
    assert shown(text) == expected


@given(st.text())
def test_shown_text_is_safe_and_showing_it_again_changes_nothing(text: str) -> None:
    once = shown(text)
    assert not any(ord(c) < 32 or 127 <= ord(c) < 160 or c in "\u202a\u202e\u2066" for c in once)
    assert shown(once) == once


@given(st.text())
def test_replacing_controls_keeps_offsets(text: str) -> None:
    assert len(without_controls(text)) == len(text)


@pytest.mark.parametrize(("text", "width"), [("abc", 3), ("煤矿", 4), ("é", 1), ("e\u0301", 1), ("", 0)])
def test_wide_characters_take_two_columns_and_marks_none(text: str, width: int) -> None:
    assert width_of(text) == width


@pytest.mark.parametrize(
    ("text", "width", "expected"),
    [
        ("harbour", 7, "harbour"),
        ("harbour", 6, "harbo…"),
        ("a long word", 3, "a…"),
        ("煤矿事故", 5, "煤矿…"),
        ("煤矿事故", 4, "煤…"),
        ("ab", 1, "…"),
    ],
)
def test_what_does_not_fit_ends_in_an_ellipsis(text: str, width: int, expected: str) -> None:
    assert cut(text, width) == expected


def test_wide_text_is_padded_by_the_columns_it_takes() -> None:
    assert padded("煤矿", 6) == "煤矿  "
    assert padded("7", 3, right=True) == "  7"


@given(st.lists(st.integers(0, 300), min_size=1, max_size=20), st.integers(1, 200))
def test_columns_fit_their_room_and_none_grows(natural: list[int], room: int) -> None:
    widths = fitted(natural, room)
    assert sum(widths) <= max(room, len(natural))
    assert all(1 <= width <= max(1, space) for width, space in zip(widths, natural, strict=True))


@given(st.lists(st.integers(1, 300), min_size=2, max_size=8), st.integers(40, 200))
def test_a_narrow_column_is_not_cut_for_a_wide_one(natural: list[int], room: int) -> None:
    widths = fitted(natural, room)
    for width, space in zip(widths, natural, strict=True):
        assert width == space or width >= max(widths) - 1


def test_a_table_has_aligned_columns_and_numbers_at_the_right() -> None:
    rows: list[Row] = [("Harbour Courier", 5, None), ("Kestrel", 12, "x")]
    assert "".join(write_table(["outlet", "n", "note"], rows)) == (
        "outlet            n  note\n───────────────  ──  ────\nHarbour Courier   5\nKestrel          12  x\n"
    )


def test_a_column_in_which_nothing_is_known_is_no_column_of_numbers() -> None:
    assert "".join(write_table(["value", "x"], [(None, "y")])) == "value  x\n─────  ─\n       y\n"


def test_an_empty_table_still_has_its_header() -> None:
    assert "".join(write_table(["outlet"], [])) == "outlet\n──────\n"


TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


@given(st.lists(st.tuples(TEXTS, TEXTS, st.integers(0, 10**9)), max_size=4), st.integers(12, 80))
def test_no_line_is_wider_than_the_terminal(rows: list[Row], width: int) -> None:
    lines = list(write_table(["first", "second", "n"], rows, width=width))
    assert len(lines) == len(rows) + 2
    assert all(width_of(line.removesuffix("\n")) <= width for line in lines)


def test_rows_beyond_those_looked_at_first_keep_the_same_columns() -> None:
    lines = list(write_table(["word", "n"], [("ab", 1)] * 600 + [("a longer word", 2)]))
    assert lines[-1] == "a l…  2\n"
