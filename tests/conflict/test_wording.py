"""Dates and mentions in the words of a reader."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.conflict.wording import days_in_words, shown
from xref.model import Interval, Mention, Precision, Span


@pytest.mark.parametrize(
    ("start", "end", "precision", "words"),
    [
        (date(2024, 5, 3), date(2024, 5, 4), Precision.DAY, "3 May 2024"),
        (date(2024, 5, 1), date(2024, 6, 1), Precision.MONTH, "May 2024"),
        (date(2024, 1, 1), date(2025, 1, 1), Precision.YEAR, "2024"),
        (date(2024, 10, 1), date(2025, 1, 1), Precision.YEAR, "October 2024 to December 2024"),  # "late 2024"
        (date(2024, 5, 6), date(2024, 5, 13), Precision.WEEK, "6 May 2024 to 12 May 2024"),
        (date(2024, 6, 1), date(2024, 9, 1), Precision.SEASON, "June 2024 to August 2024"),
        (date(1990, 1, 1), date(2000, 1, 1), Precision.DECADE, "1990 to 1999"),
        (date(2024, 5, 1), date(2024, 5, 2), Precision.DAY, "1 May 2024"),  # not a whole month
        (date(2011, 1, 1), None, Precision.YEAR, "since 2011"),
        (None, date(2024, 6, 1), Precision.MONTH, "before June 2024"),
    ],
)
def test_intervals_read_as_written(start: date | None, end: date | None, precision: Precision, words: str) -> None:
    assert days_in_words(Interval(start, end, precision)) == words


@given(st.text(min_size=1, max_size=300))
def test_shown_words_fit_on_one_short_line(text: str) -> None:
    line = shown(Mention(text, Span(0, len(text))))
    assert "\n" not in line
    assert len(line) <= 130
