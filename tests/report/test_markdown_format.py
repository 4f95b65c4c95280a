"""Markdown tables that hold text from anywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.report.formats.markdown import write_markdown


def cell(text: str) -> str:
    *_, line = write_markdown(["c"], [(text,)])
    return line.removeprefix("| ").removesuffix(" |\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain text", "plain text"),
        ("a | b", "a \\| b"),
        ("a \\| b", "a \\\\\\| b"),
        ("two\nlines\r\nand more", "two lines and more"),
        ("<script>x</script>", "&lt;script&gt;x&lt;/script&gt;"),
        ("Q&A &lt;", "Q&amp;A &amp;lt;"),
        ("[click](javascript:x)", "\\[click\\](javascript:x)"),
        ("*no* __emphasis__ `code` ~~gone~~ $x$", "\\*no\\* \\_\\_emphasis\\_\\_ \\`code\\` \\~\\~gone\\~\\~ \\$x\\$"),
        ("\x1b[31mred\x1b[0m", "red"),
        ("\u202eevil\u202c", "evil"),
        ("https://news.example/a_b?x=1|2", "<https://news.example/a_b?x=1%7C2>"),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://news.example/<b>", "https://news.example/&lt;b&gt;"),
    ],
)
def test_nothing_in_a_cell_is_markup(text: str, expected: str) -> None:
    assert cell(text) == expected


def test_a_table_has_a_header_a_rule_and_a_line_for_each_row() -> None:
    assert "".join(write_markdown(["a_b", "n"], [("x", 1), (None, 2)])) == (
        "| a\\_b | n |\n| --- | --- |\n| x | 1 |\n|  | 2 |\n"
    )


@given(st.text(), st.text("|\\\n\r<>"))
def test_a_row_is_one_line_with_as_many_cells_as_columns(first: str, second: str) -> None:
    *_, line = write_markdown(["a", "b"], [(first, second)])
    assert line.count("\n") == 1
    assert len(re.findall(r"(?<!\\)(?:\\\\)*\|", line)) == 3
    assert "<" not in line or re.match(r"\| <https?://[^<>\s]+> \|", line)
