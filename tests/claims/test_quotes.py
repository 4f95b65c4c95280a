"""Quotation marks of every sort, and apostrophes that are none."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.claims.quotes import clip_quotes, find_quotes
from xref.model import Span


def _texts(raw: str) -> list[str]:
    return [quote.text for quote in find_quotes(raw, Span(0, len(raw)))]


@pytest.mark.parametrize(
    ("raw", "quotes"),
    [
        ("“We leave tomorrow,” Doyle said.", ["We leave tomorrow,"]),
        ('"We leave tomorrow," Doyle said. "At dawn."', ["We leave tomorrow,", "At dawn."]),
        ("''We leave tomorrow,'' Doyle said.", ["We leave tomorrow,"]),
        ("``We leave tomorrow,'' Doyle said.", ["We leave tomorrow,"]),
        ("«Wir gehen», sagte er.", ["Wir gehen"]),
        ("Er sagte: „Wir gehen“ und ging.", ["Wir gehen"]),
        ("Mayor ‘Ready to Go’ After Vote", ["Ready to Go"]),
        ("The 'new' plan was the old one.", ["new"]),
        ("He called it “dangerous”.", ["dangerous"]),
        ("“She said ‘never’ to me,” he recalled.", ["She said ‘never’ to me,"]),
        ("“He “really” went,” she said.", ["He “really” went,"]),
        ("‘The workers’ party’ won the seat.", ["The workers’ party"]),
    ],
)
def test_every_sort_of_marks_is_found(raw: str, quotes: list[str]) -> None:
    assert _texts(raw) == quotes


@pytest.mark.parametrize(
    "raw",
    [
        "The workers' strike of the '90s didn't end.",
        "Rock ’n’ roll isn’t dead, and it’s Doyle’s job.",
        "He is 5'10\" tall.",
        "The party’s leaders’ meeting was held.",
        "An empty pair: “”.",
    ],
)
def test_apostrophes_and_inches_are_no_quotations(raw: str) -> None:
    assert _texts(raw) == []


def test_open_double_mark_quotes_to_the_end_of_the_paragraph() -> None:
    assert _texts("Doyle wrote: “We leave. We never come back.") == ["We leave. We never come back."]


def test_mark_that_is_opened_twice_counts_from_the_second() -> None:
    assert _texts("“We leave, he said. “We never come back.”") == ["We never come back."]


def test_quotation_over_several_sentences_is_clipped_to_each() -> None:
    raw = "“We leave. We never come back,” he said."
    quotes = find_quotes(raw, Span(0, len(raw)))
    parts = [clip_quotes(raw, quotes, span)[0].text for span in (Span(0, 10), Span(11, len(raw)))]
    assert parts == ["We leave.", "We never come back,"]


def test_quotation_outside_the_span_is_left_out_when_clipped() -> None:
    raw = "“We leave.” Then he left."
    quotes = find_quotes(raw, Span(0, len(raw)))
    assert clip_quotes(raw, quotes, Span(12, len(raw))) == ()


@given(st.text(alphabet="ab .,'\"“”‘’«»„`s", max_size=60), st.integers(0, 10))
def test_quotations_are_ordered_disjoint_and_exact(raw: str, start: int) -> None:
    span = Span(min(start, len(raw)), len(raw))
    quotes = find_quotes(raw, span)
    assert all(q.text == raw[q.span.start : q.span.end] and span.contains(q.span) for q in quotes)
    assert all(a.span.end <= b.span.start for a, b in pairwise(quotes))
