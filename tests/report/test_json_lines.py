"""JSON Lines."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.report.cells import Cell
from xref.report.formats.json_lines import write_jsonl


def line(cell: Cell) -> str:
    (text,) = write_jsonl(["cell"], [(cell,)])
    return text


@pytest.mark.parametrize(
    ("cell", "json_text"),
    [
        (None, "null"),
        ("", '""'),
        (3, "3"),
        (0.1 + 0.2, "0.3"),
        (("Baku", "Sfax"), '["Baku", "Sfax"]'),
        ((), "[]"),
        ("=1+1", '"=1+1"'),
        ('“so”, "he" said', '"“so”, \\"he\\" said"'),
    ],
)
def test_cells_keep_their_type(cell: Cell, json_text: str) -> None:
    assert line(cell) == f'{{"cell": {json_text}}}\n'


@given(st.text())
def test_any_text_comes_back_and_stays_on_its_line(text: str) -> None:
    written = line(text)
    assert json.loads(written) == {"cell": text}
    assert written.splitlines() == [written[:-1]]


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x7f", "\x9b", "\u202e", "\u2066", "\u2028", "\ud800"])
def test_what_a_terminal_would_obey_is_escaped(character: str) -> None:
    assert character not in line(f"a{character}b")


def test_keys_keep_the_order_of_the_columns() -> None:
    (text,) = write_jsonl(["b", "a"], [(1, 2)])
    assert text == '{"b": 1, "a": 2}\n'
