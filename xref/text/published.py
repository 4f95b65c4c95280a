"""Publication dates as written -> intervals of days that keep the precision of the writing."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import MAXYEAR, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from xref.model import Interval, Precision

_Read = Callable[[re.Match[str]], Interval]

ACCEPTED = "YYYY, YYYY-MM, YYYY-MM-DD, an ISO timestamp, or a date such as 24 March 2018"

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sep sept", "october oct", "november nov", "december dec",
        ), start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = r"(?P<month>[A-Za-z]+)\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_TIME_TAIL = r"(?:[,\s]+(?:at\s+)?(?P<time>\d{1,2}:\d\d.*))?"


def parse_published(text: str) -> Interval:
    """Return the days that a publication date names.

    A timestamp keeps the calendar day of its own offset (precision TIME, one day long).

    Raises:
        ValueError: Not one of the accepted writings, or no such day; the message names the value.
    """
    value = " ".join(text.split())
    for pattern, read in _FORMS:
        match = pattern.fullmatch(value)
        if match is None:
            continue
        try:
            return read(match)
        except (ValueError, OverflowError) as error:
            raise ValueError(f"{text!r} is no date: {error}") from error
    raise ValueError(f"{text!r} is no date that can be read")


def _year(match: re.Match[str]) -> Interval:
    year = int(match["year"])
    return _span(date(year, 1, 1), 366 if monthrange(year, 2)[1] == 29 else 365, Precision.YEAR)


def _month(match: re.Match[str]) -> Interval:
    year, month = int(match["year"]), _month_number(match["month"])
    first = date(year, month, 1)
    return _span(first, monthrange(year, month)[1], Precision.MONTH)


def _day(match: re.Match[str]) -> Interval:
    day = date(int(match["year"]), _month_number(match["month"]), int(match["day"]))
    return _span(day, 1, Precision.TIME if match.groupdict().get("time") else Precision.DAY)


def _timestamp(match: re.Match[str]) -> Interval:
    return _span(datetime.fromisoformat(match[0].replace(" ", "T", 1).replace(" ", "")).date(), 1, Precision.TIME)


def _mail_date(match: re.Match[str]) -> Interval:
    return _span(parsedate_to_datetime(match[0]).date(), 1, Precision.TIME)


def _span(first: date, days: int, precision: Precision) -> Interval:
    if first.year == MAXYEAR:
        raise ValueError("the year is out of range")
    return Interval(first, first + timedelta(days=days), precision)


def _month_number(text: str) -> int:
    if text.isdigit():
        return int(text)
    if text.lower() not in _MONTHS:
        raise ValueError(f"{text!r} is no month")
    return _MONTHS[text.lower()]


def _form(pattern: str, read: _Read) -> tuple[re.Pattern[str], _Read]:
    return re.compile(pattern, re.IGNORECASE | re.ASCII), read


_FORMS = (
    _form(r"(?P<year>\d{4})", _year),
    _form(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})", _month),
    _form(r"(?P<year>\d{4})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})", _day),
    _form(r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)", _day),
    _form(r"\d{4}-\d\d-\d\d[T ]\d\d(?::?\d\d){0,2}(?:[.,]\d+)?\s?(?:Z|[+-]\d\d(?::?\d\d)?)?", _timestamp),
    _form(r"(?:[a-z]{3},\s?)?\d{1,2} [a-z]{3} \d{4} \d\d:\d\d(?::\d\d)?(?: (?:[+-]\d{4}|[a-z]{1,5}))?", _mail_date),
    _form(rf"{_WEEKDAY}{_DAY}\s+(?:of\s+)?{_MONTH},?\s+(?P<year>\d{{4}}){_TIME_TAIL}", _day),
    _form(rf"{_WEEKDAY}{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}}){_TIME_TAIL}", _day),
    _form(rf"{_MONTH},?\s+(?P<year>\d{{4}})", _month),
)
