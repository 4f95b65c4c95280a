"""Time phrases that name a part of a month or year by counting: from the match to an interval of days.

"The last week of October", "the first Monday of December", "the first nine months of 2022", "the nineties". None: the
text does not say when. Errors of the calendar are left to the caller as ValueError.
"""

from __future__ import annotations

import re
from datetime import date

from xref.claims.calendar_spans import DAY, WEEK, add_months, day_of, decade_of
from xref.claims.number_words import ORDINALS, TENS
from xref.claims.times_relative import named_month
from xref.claims.times_when import OFFSETS, WEEKDAYS, When, count_range, phased
from xref.model import Interval, Precision

_LAST = frozenset({"last", "final"})
_WEEKS = 4  # of a month that are counted from its start


def week_of_month(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the first week of December" as its days 1 to 7, "the last week of October" as its last seven days."""
    whole = named_month(match, when)
    if whole is None or whole.start is None or whole.end is None:
        return None
    if match["ordinal"].lower() in _LAST:
        return Interval(whole.end - WEEK, whole.end, Precision.WEEK)
    number = int(ORDINALS[match["ordinal"].lower()])
    first = whole.start + (number - 1) * WEEK
    return Interval(first, first + WEEK, Precision.WEEK) if number <= _WEEKS else None


def weekday_of_month(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the first Monday of December" and "the last Friday in May"."""
    whole = named_month(match, when)
    if whole is None or whole.start is None or whole.end is None:
        return None
    number = WEEKDAYS.index(match["weekday"][:3].lower())
    if match["ordinal"].lower() in _LAST:
        last = whole.end - DAY
        return day_of(last - (last.weekday() - number) % 7 * DAY)
    first = whole.start + (number - whole.start.weekday()) % 7 * DAY
    found = first + (int(ORDINALS[match["ordinal"].lower()]) - 1) * WEEK
    return day_of(found) if found < whole.end else None


def months_of_year(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the first nine months of 2022" and "the last three months of the year"."""
    if match["year"]:
        year = int(match["year"])
    elif when.day is None:
        return None
    else:
        year = when.day.year + OFFSETS[match["relative"].lower()]
    count = count_range(match["count"])[1]
    if not 0 < count <= 12:
        return None
    first = date(year, 1, 1) if match["ordinal"].lower() == "first" else date(year, 13 - count, 1)
    return Interval(first, add_months(first, count), Precision.RANGE)


def months_up_to(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the three months to September", which ends with that month."""
    last = named_month(match, when)
    if last is None or last.start is None or last.end is None:
        return None
    return Interval(add_months(last.start, 1 - count_range(match["count"])[1]), last.end, Precision.RANGE)


def weekday_of_other_week(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "a week from Friday", "Monday week" and "a week ago on Tuesday": a week from the nearest such day."""
    if when.day is None:
        return None
    number = WEEKDAYS.index((match["weekday"] or match["day_name"])[:3].lower())
    if match["ago"]:
        return day_of(when.day - (when.day.weekday() - number) % 7 * DAY - WEEK)
    return day_of(when.day + ((number - when.day.weekday()) % 7 or 7) * DAY + WEEK)


def decade_in_words(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the mid-nineties", of the 20th century."""
    return phased(decade_of(1900 + int(TENS[match["tens"].lower().removesuffix("ies") + "y"])), match["phase"], when)
