"""Time phrases that name a calendar date, year, decade or century: from the match to an interval of days.

None: the text does not say when. Errors of the calendar (the 31st of June) are left to the caller as ValueError.
"""

from __future__ import annotations

import re
from datetime import date

from xref.claims.calendar_spans import DAY, century_of, day_of, decade_of, shift, year_of
from xref.claims.number_words import ORDINALS
from xref.claims.times_when import OFFSETS, WEEKDAYS, When, month_number, phased, stated_year
from xref.model import Interval, Precision

_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
# A date without a year lies ahead when it is no further than this: the other choice is nine months back or more.
_NEAR_FUTURE = 90 * DAY
_TERROR = re.compile(r"(?:,\s2001)?,?\s(?:terror\w*\s)?(?:attacks|hijack|atrocit)|\sterror")


def iso_date(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "2018-03-24"."""
    return day_of(date.fromisoformat(match["iso"]))


def numeric_date(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "24/03/2018" and "3/24/2018"; None when both orders make a date, and different ones."""
    first, second = int(match["first"]), int(match["second"])
    year = int(match["year"])
    if year < 100:
        year += 2000 if year < 50 else 1900
    if match["mark"] == "." or first > 12:
        return day_of(date(year, second, first))
    if second > 12 or first == second:
        return day_of(date(year, first, second))
    return None


def nine_eleven(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "9/11"."""
    return day_of(date(2001, 9, 11))


def calendar_date(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a day and a month, with or without year and week day, or a run of days ("March 3-5")."""
    month, day = month_number(match["month"]), _leading_int(match["day"])
    year = stated_year(match, when)
    if year is None:
        if match["relative_year"]:
            return None
        if month == 9 and day == 11 and _TERROR.match(match.string, match.end()):
            year = 2001
        elif (nearest := _nearest_date(month, day, match["weekday"], when)) is not None:
            year = nearest.year
        else:
            return None
    first = date(year, month, day)
    if match["last_day"]:
        last = date(year, month, _leading_int(match["last_day"]))
        return Interval(first, last + DAY, Precision.RANGE) if last > first else None
    return day_of(first)


def holiday(match: re.Match[str], when: When) -> Interval | None:
    """Resolve Christmas and New Year by their fixed dates."""
    month, day = _HOLIDAYS[match["holiday"].lower().replace("’", "'")]
    year = stated_year(match, when)
    if year is not None:
        return day_of(date(year, month, day))
    if match["relative_year"] or (nearest := _nearest_date(month, day, None, when)) is None:
        return None
    return day_of(nearest)


def century(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the late 19th century"."""
    text = match["century"]
    number = _leading_int(text) if text[0].isdigit() else int(ORDINALS[text.lower()])
    return phased(century_of(number), match["phase"], when)


def decade(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the late 1980s" and "the '70s" (of the 20th century)."""
    digits = re.sub(r"\D", "", match["decade"])
    return phased(decade_of(int(digits) if len(digits) == 4 else 1900 + int(digits)), match["phase"], when)


def share_of_year(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the first half of 2015" and "the third quarter of last year"."""
    if match["year"]:
        year = int(match["year"])
    elif when.day is None:
        return None
    else:
        year = when.day.year + OFFSETS.get(match["relative"], 0)
    months = 6 if match["share"] == "half" else 3
    ordinal = match["ordinal"].lower()
    number = int(ORDINALS.get(ordinal, 12 // months))
    if number * months > 12:
        return None
    first = date(year, months * (number - 1) + 1, 1)
    return Interval(first, shift(first, "month", months), Precision.RANGE)


def year_range(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "2011-2014" and "2015-16"."""
    first, last = int(match["year"]), match["to_year"]
    to_year = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Interval(date(first, 1, 1), date(to_year + 1, 1, 1), Precision.RANGE) if to_year > first else None


def year(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "2012", "late 2017", "earlier in 2017"."""
    return phased(year_of(int(match["year"])), match["phase"], when)


def _leading_int(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _nearest_date(month_number: int, day: int, weekday_text: str | None, when: When) -> date | None:
    """The date without a year: the last one, or the next one when it is near, announced, or the week day says so."""
    if when.day is None:
        return None
    candidates = [
        date(year, month_number, day)
        for year in range(when.day.year - 1, when.day.year + 2)
        if _exists(year, month_number, day)
    ]
    if weekday_text:
        number = WEEKDAYS.index(weekday_text[:3].lower())
        candidates = [candidate for candidate in candidates if candidate.weekday() == number] or candidates
    past = [candidate for candidate in candidates if candidate <= when.day]
    coming = [candidate for candidate in candidates if candidate >= when.day]
    if coming and (when.future or not past or coming[0] - when.day <= _NEAR_FUTURE):
        return coming[0]
    return past[-1] if past else None


def _exists(year: int, month_number: int, day: int) -> bool:
    return day <= 28 or day <= (date(year + month_number // 12, month_number % 12 + 1, 1) - DAY).day
