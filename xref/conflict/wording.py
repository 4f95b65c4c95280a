"""How a conflict is said: one sentence per slot that an editor understands without the program."""

from __future__ import annotations

import re
from datetime import date, timedelta

from xref.conflict.reading import Reading
from xref.model import Conflict, Interval, Mention, Precision

_SHOWN = 120  # characters of a mention in a sentence
_CLOSING = re.compile(r"(?<=[a-z][a-z])[.,;]$|(?<=[”\"])[.,;]$")
# A number stands for itself only with its unit: "three hours", "$9 a tonne", "412 million euros".
_UNIT = re.compile(
    r"\s(?:(?:an?|per)\s)?(?:euros?|dollars?|pounds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?|km|kilomet(?:er|re)s?"
    r"|miles?|met(?:er|re)s?|tons?|tonnes?|barrels?|degrees?|percent|per cent|mph|km/h)\b"
)
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def either(slot: str, topic: str, a: tuple[Reading, Mention], b: tuple[Reading, Mention]) -> Conflict:
    """Return the conflict "topic: words (outlet) or words (outlet)"; reports of different days show their dates."""
    (left, one), (right, other) = (_with_units(*a), _with_units(*b)) if slot == "number" else (a, b)
    detail = f"{open_ended(one)} ({source(left, right)}) or {open_ended(other)} ({source(right, left)})"
    return Conflict(slot, f"{topic}: {detail}" if topic else detail, a[1], b[1])


def _with_units(reading: Reading, number: Mention) -> tuple[Reading, Mention]:
    claim, end = reading.claim, number.span.end
    unit = _UNIT.match(claim.text, end - claim.span.start)
    return reading, reading.mention(number.span.start, end + len(unit[0])) if unit else number


def source(reading: Reading, other: Reading) -> str:
    """The outlet's name, with the date of publication when the two articles were published on different days."""
    published, again = reading.article.published, other.article.published
    if published is None or again is None or published == again:
        return reading.outlet
    return f"{reading.outlet}, {days_in_words(published)}"


def open_ended(mention: Mention) -> str:
    """The words of a mention as `shown`, without the stop of a sentence that does not end there."""
    return _CLOSING.sub("", shown(mention))


def shown(mention: Mention) -> str:
    """The words of a mention on one line, shortened in the middle when they are long."""
    text = " ".join(mention.text.split())
    if len(text) <= _SHOWN:
        return text
    half = _SHOWN // 2
    return f"{text[:half].rsplit(' ', 1)[0]} ... {text[-half:].split(' ', 1)[-1]}"


def days_in_words(interval: Interval) -> str:
    """An interval as a reader writes it: "3 May 2024", "May 2024", "2024", "3 May 2024 to 9 May 2024"."""
    if interval.start is None or interval.end is None:
        return _open_ended(interval)
    precision = _shown_precision(interval.start, interval.end, interval.precision)
    first, last = (_day(day, precision) for day in (interval.start, interval.end - timedelta(days=1)))
    return first if first == last else f"{first} to {last}"


def _shown_precision(start: date, end: date, precision: Precision) -> Precision:
    """The unit that says an interval exactly: "late 2017" is known by the year and is shown by its months."""
    if precision is Precision.DECADE or start.day != 1 or end.day != 1 or precision in (Precision.DAY, Precision.TIME):
        return Precision.DAY if precision is not Precision.DECADE else Precision.YEAR
    return Precision.YEAR if start.month == end.month == 1 else Precision.MONTH


def _open_ended(interval: Interval) -> str:
    if interval.start is not None:
        return f"since {_day(interval.start, interval.precision)}"
    if interval.end is not None:
        return f"before {_day(interval.end, interval.precision)}"
    return "an unknown time"


def _day(day: date, precision: Precision) -> str:
    # not strftime: its month names follow the locale of the process
    if precision is Precision.YEAR:
        return str(day.year)
    month = f"{_MONTHS[day.month - 1]} {day.year}"
    return month if precision is Precision.MONTH else f"{day.day} {month}"
