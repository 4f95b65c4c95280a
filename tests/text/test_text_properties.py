"""What holds for any text: spans are exact, in order, disjoint, and every visible line is classified once."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from xref.model import LineKind, Span
from xref.text.blocks import EDGE
from xref.text.lines import classify_lines
from xref.text.markdown import classify_markdown
from xref.text.sentences import split_sentences

PIECES = st.sampled_from(
    [
        "The bridge of Orla is closed.", "Orla", "Read more:", "Leave a Reply",
        "Share this:", "“Go!” he said.", "U.S.",
        "(photo credit: Ann Bell)", "\n", "\n\n", "\r\n", " ", "\u00a0", "\u200b", "…", "...", "(", ")",
        "”", '"', "Mr.",
        "# ", "- ", "> ", "---\n", "```\n", "title: x\n", "![a](b)",
        "[a](http://b)", "الجسر", "橋が閉鎖された。", "@a", "1. ",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=40).map("".join))


def in_order(spans: list[Span], length: int) -> bool:
    inside = all(0 <= span.start < span.end <= length for span in spans)
    return inside and all(a.end <= b.start for a, b in pairwise(spans))


@given(TEXTS, st.booleans())
def test_every_visible_character_lies_in_one_line(raw: str, has_title: bool) -> None:
    lines = classify_lines(raw, has_title=has_title)
    assert in_order([line.span for line in lines], len(raw))
    covered = {i for line in lines for i in range(line.span.start, line.span.end)}
    assert {i for i, c in enumerate(raw) if c not in EDGE} <= covered


@given(TEXTS)
def test_lines_have_no_space_at_their_edges_and_dropped_ones_a_reason(raw: str) -> None:
    for line in classify_lines(raw):
        text = raw[line.span.start : line.span.end]
        assert text == text.strip(EDGE)
        assert bool(line.reason) == (line.kind is LineKind.DROPPED)


@given(TEXTS)
def test_sentences_are_exact_and_in_order(raw: str) -> None:
    lines = classify_lines(raw)
    sentences = split_sentences(raw, lines)
    assert in_order([s.span for s in sentences], len(raw))
    for sentence in sentences:
        assert sentence.text == raw[sentence.span.start : sentence.span.end]
        assert lines[sentence.paragraph].span.contains(sentence.span)
        assert lines[sentence.paragraph].kind is sentence.kind


@given(TEXTS)
def test_every_kept_line_has_a_sentence(raw: str) -> None:
    lines = classify_lines(raw)
    kept = {i for i, line in enumerate(lines) if line.kind is not LineKind.DROPPED}
    assert {s.paragraph for s in split_sentences(raw, lines)} == kept


@given(TEXTS)
def test_markdown_lines_are_in_order_with_a_reason_where_dropped(raw: str) -> None:
    lines = classify_markdown(raw).lines
    assert in_order([line.span for line in lines], len(raw))
    assert all(bool(line.reason) == (line.kind is LineKind.DROPPED) for line in lines)


@given(TEXTS)
def test_classification_is_the_same_each_time(raw: str) -> None:
    assert classify_lines(raw) == classify_lines(raw)
