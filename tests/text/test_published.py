from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.model import Interval, Precision
from xref.text.published import parse_published


def day(year: int, month: int, number: int, precision: Precision = Precision.DAY) -> Interval:
    first = date(year, month, number)
    return Interval(first, first + timedelta(days=1), precision)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2018", Interval(date(2018, 1, 1), date(2019, 1, 1), Precision.YEAR)),
        ("2016", Interval(date(2016, 1, 1), date(2017, 1, 1), Precision.YEAR)),  # leap year
        ("2018-02", Interval(date(2018, 2, 1), date(2018, 3, 1), Precision.MONTH)),
        ("2018-12", Interval(date(2018, 12, 1), date(2019, 1, 1), Precision.MONTH)),
        ("March 2018", Interval(date(2018, 3, 1), date(2018, 4, 1), Precision.MONTH)),
        ("2018-03-24", day(2018, 3, 24)),
        ("20180324", day(2018, 3, 24)),
        ("2018/3/24", day(2018, 3, 24)),
        ("24 March 2018", day(2018, 3, 24)),
        ("24th of March, 2018", day(2018, 3, 24)),
        ("March 24, 2018", day(2018, 3, 24)),
        ("Saturday, 24 Mar. 2018", day(2018, 3, 24)),
        ("  24\u00a0March 2018 ", day(2018, 3, 24)),
        ("2018-03-24T23:30:00Z", day(2018, 3, 24, Precision.TIME)),
        ("2018-03-24 23:30", day(2018, 3, 24, Precision.TIME)),
        ("2018-03-24T23:30:00.123+02:00", day(2018, 3, 24, Precision.TIME)),
        ("2018-03-24T23:30:00+0200", day(2018, 3, 24, Precision.TIME)),
        ("Sat, 24 Mar 2018 10:00:00 +0100", day(2018, 3, 24, Precision.TIME)),
        ("Sat, 24 Mar 2018 10:00:00 GMT", day(2018, 3, 24, Precision.TIME)),
        ("March 24, 2018 at 10:15 am", day(2018, 3, 24, Precision.TIME)),
    ],
)
def test_date_keeps_the_precision_of_its_writing(text: str, expected: Interval) -> None:
    assert parse_published(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "2023-02-30", "2018-13", "2018-00-01", "0000", "9999", "31 June 2018", "24 Foo 2018", "Foo 2018",
        "yesterday", "",
        "03/04/2018",  # day or month first? not guessed
        "2018-03-24T25:00:00Z", "1521849600", "20181324", "2018-03/24", "٢٠١٨",
    ],
)  # fmt: skip
def test_what_is_no_date_is_refused_with_its_value(text: str) -> None:
    with pytest.raises(ValueError) as caught:
        parse_published(text)
    assert repr(text) in str(caught.value)


@given(st.dates(min_value=date(1, 1, 1), max_value=date(9998, 12, 31)))
def test_iso_days_are_read_back(value: date) -> None:
    assert parse_published(value.isoformat()) == Interval(value, value + timedelta(days=1), Precision.DAY)


@given(st.text(max_size=40))
def test_any_text_is_an_interval_or_refused(text: str) -> None:
    try:
        interval = parse_published(text)
    except ValueError:
        return
    assert interval.start is not None
    assert interval.end is not None
    assert interval.start < interval.end
