"""Arithmetic on half-open day intervals: weeks, months, seasons, years, decades and parts of them."""

from __future__ import annotations

import calendar
from datetime import date, timedelta

from xref.model import Interval, Precision

DAY = timedelta(days=1)
WEEK = timedelta(days=7)
SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""First month of each season (northern, meteorological); a winter runs into the next year."""

# How much of a unit "early", "mid" and "late" cover: from and to, counted from its start.
_PARTS_IN_MONTHS = {
    Precision.SEASON: {"early": (0, 1), "mid": (1, 2), "late": (2, 3)},
    Precision.YEAR: {"early": (0, 4), "mid": (4, 8), "late": (8, 12)},
    Precision.DECADE: {"early": (0, 48), "mid": (48, 84), "late": (84, 120)},
    Precision.RANGE: {"early": (0, 408), "mid": (396, 804), "late": (804, 1200)},  # of a century
}
_PARTS_IN_DAYS = {
    Precision.WEEK: {"early": (0, 3), "mid": (1, 4), "late": (3, 7)},
    Precision.MONTH: {"early": (0, 10), "mid": (10, 20), "late": (20, 31)},
}
_DAYS = {"second": 0, "minute": 0, "hour": 0, "day": 1, "night": 1, "week": 7, "fortnight": 14, "weekend": 7}
_MONTHS = {"month": 1, "year": 12, "decade": 120, "century": 1200}


def add_months(day: date, months: int) -> date:
    """Return the same day of the month ``months`` later, or the last day of that month where it is shorter."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def day_of(day: date) -> Interval:
    """Return the interval of one day."""
    return Interval(day, day + DAY, Precision.DAY)


def week_of(day: date) -> Interval:
    """Return the week, Monday to Sunday, that holds ``day``."""
    monday = day - day.weekday() * DAY
    return Interval(monday, monday + WEEK, Precision.WEEK)


def month_of(year: int, month: int) -> Interval:
    """Return a calendar month."""
    first = date(year, month, 1)
    return Interval(first, add_months(first, 1), Precision.MONTH)


def season_of(year: int, first_month: int) -> Interval:
    """Return the three months that begin with ``first_month``."""
    first = date(year, first_month, 1)
    return Interval(first, add_months(first, 3), Precision.SEASON)


def year_of(year: int) -> Interval:
    """Return a calendar year."""
    return Interval(date(year, 1, 1), date(year + 1, 1, 1), Precision.YEAR)


def decade_of(first_year: int) -> Interval:
    """Return the ten years from ``first_year``."""
    return Interval(date(first_year, 1, 1), date(first_year + 10, 1, 1), Precision.DECADE)


def century_of(number: int) -> Interval:
    """Return the n-th century, the 19th being 1801 to 1900."""
    return Interval(date(100 * number - 99, 1, 1), date(100 * number + 1, 1, 1), Precision.RANGE)


def shift(day: date, unit: str, count: int) -> date:
    """Return the day ``count`` units ("day", "week", "month", "year", ...) away; hours and minutes stay on the day."""
    if unit in _DAYS:
        return day + timedelta(days=_DAYS[unit] * count)
    return add_months(day, _MONTHS[unit] * count)


def unit_of(day: date, unit: str) -> Interval:
    """Return the calendar unit that holds ``day``; for a decade the ten years around it, for hours the day."""
    match unit:
        case "week" | "fortnight":
            return week_of(day)
        case "month":
            return month_of(day.year, day.month)
        case "year":
            return year_of(day.year)
        case "decade" | "century":
            return decade_of(day.year - 5) if unit == "decade" else century_of((day.year - 1) // 100 + 1)
        case "weekend":
            saturday = day + (5 - day.weekday()) * DAY
            return Interval(saturday, saturday + 2 * DAY, Precision.WEEK)
    return Interval(day, day + DAY, Precision.DAY if unit in ("day", "night") else Precision.TIME)


def part_of(whole: Interval, phase: str, day: date | None) -> Interval:
    """Return the part of ``whole`` that ``phase`` names: early, mid, late, or earlier and later as seen from ``day``.

    "Earlier" and "later" cut at ``day``, which belongs to both, when it lies inside; elsewhere the whole stays.
    """
    start, end = whole.start, whole.end
    if start is None or end is None:
        return whole
    if phase in ("earlier", "later"):
        if day is None or not start <= day < end:
            return whole
        return (
            Interval(start, day + DAY, whole.precision) if phase == "earlier" else Interval(day, end, whole.precision)
        )
    if whole.precision in _PARTS_IN_MONTHS:
        low, high = (add_months(start, step) for step in _PARTS_IN_MONTHS[whole.precision][phase])
    elif whole.precision in _PARTS_IN_DAYS:
        low, high = (min(start + step * DAY, end) for step in _PARTS_IN_DAYS[whole.precision][phase])
    else:
        return whole
    return Interval(low, high, whole.precision)


def hull(a: Interval, b: Interval) -> Interval:
    """Return the smallest interval that holds both; a side that is open in either stays open."""
    start = None if a.start is None or b.start is None else min(a.start, b.start)
    end = None if a.end is None or b.end is None else max(a.end, b.end)
    return Interval(start, end, a.precision)
