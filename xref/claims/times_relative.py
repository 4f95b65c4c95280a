"""Time phrases that hang on the day of writing ("last week", "in May", "two years ago"): to an interval of days.

None: the text does not say when. Dates outside the calendar are left to the caller as ValueError or OverflowError.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from xref.claims.calendar_spans import (
    DAY,
    SEASONS,
    WEEK,
    day_of,
    decade_of,
    hull,
    month_of,
    season_of,
    shift,
    unit_of,
    year_of,
)
from xref.claims.times_when import IN_STORY, OFFSETS, WEEKDAYS, When, count_range, month_number, phased, stated_year
from xref.model import Interval, Precision

_FORWARD = frozenset({"next", "coming", "this coming"})
_BACKWARD = frozenset({"last", "past", "this past"})
_MOST_RECENT = 6  # units that "recent weeks" goes back at most
_PLURAL_AGO = (2, 11)  # "weeks ago": from twelve on one names the larger unit
_NEAR_MONTHS = 3
_JUST_OVER = 60 * DAY  # "this winter", written in March
_UNIT_PRECISION = {
    "hour": Precision.TIME,
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}
_DAY_WORDS = {
    "day before yesterday": -2,
    "yesterday": -1,
    "last night": -1,
    "last evening": -1,
    "tomorrow": 1,
    "day after tomorrow": 2,
}
# Units that "ago" may be further back, and nearer, than the number says.
_AGO_SLACK = {
    **dict.fromkeys(("more than", "over"), (1, 0)),
    **dict.fromkeys(("nearly", "almost", "less than", "under"), (0, 1)),
    **dict.fromkeys(("about", "around", "roughly", "approximately", "some"), (1, 1)),
}
_HALF_IN_MONTHS = {"year": 6, "decade": 60, "century": 600}
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|between|during|of|through|and|to|or)\s$", re.IGNORECASE
)


def unresolved(match: re.Match[str], when: When) -> Interval | None:
    """Return None: "at 3 p.m.", "the next day" and "two weeks later" do not say on which day."""
    return None


def ago(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "two years ago": the calendar unit so far back, widened as far as the qualifier leaves it open."""
    if when.day is None:
        return None
    unit = _unit(match)
    if match["inner"]:
        low, high = count_range(match["count"])
        return None if low != high else _inner(match["inner"], shift(when.day, unit, -low))
    if match["half"]:
        return _half_ago(unit, when.day)
    if match["count"] is None:
        low, high = _PLURAL_AGO
        if unit in ("year", "decade", "century"):
            return replace(unit_of(shift(when.day, unit, -low), unit), start=None)
    else:
        low, high = count_range(match["count"])
    if unit in ("hour", "minute", "second"):
        return unit_of(when.day - (high // 24 if unit == "hour" else 0) * DAY, unit)
    qualifier = (match["qualifier"] or "").lower()
    extra_back, extra_forth = _AGO_SLACK.get(qualifier, (0, 0))
    if match["and_half"] or match["late_half"]:
        extra_back += 1
    earliest = unit_of(shift(when.day, unit, -(high + extra_back)), unit)
    latest = unit_of(shift(when.day, unit, -max(0, low - extra_forth)), unit)
    whole = hull(earliest, latest)
    if extra_forth and whole.end is not None and whole.end > when.day:  # "less than a month ago" is not ahead
        whole = replace(whole, end=when.day + DAY)
    return replace(whole, start=None) if qualifier == "at least" else whole


def from_now(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "two weeks from now"."""
    if when.day is None:
        return None
    low, high = count_range(match["count"])
    unit = _unit(match)
    return hull(unit_of(shift(when.day, unit, low), unit), unit_of(shift(when.day, unit, high), unit))


def stretch(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the past two years", "recent weeks", "the next few days": they touch the day of writing."""
    relative, unit = match["relative"].lower(), match["unit"].lower()
    if when.day is None or relative in IN_STORY:
        return None
    count = count_range(match["count"])[1] if match["count"] else _MOST_RECENT
    precision = _UNIT_PRECISION[unit]
    if unit == "hour":
        count, unit = -(-count // 24), "day"
    if relative in _FORWARD:
        return Interval(when.day, shift(when.day, unit, count) + DAY, precision)
    return Interval(shift(when.day, unit, -count), when.day + DAY, precision)


def day_word(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "today", "last night", "the day after tomorrow"; "overnight" may lie on either side of midnight."""
    if when.day is None:
        return None
    word = match["word"].lower()
    if word == "overnight":
        return Interval(when.day - DAY, when.day + DAY, Precision.DAY)
    return day_of(when.day + _DAY_WORDS.get(" ".join(word.split()), 0) * DAY)


def weekday(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a week day: the last one, the day of writing included, unless words say "next", "last" or the future."""
    relative = (match["relative"] or "").lower()
    if when.day is None or relative in IN_STORY:
        return None
    number = WEEKDAYS.index(match["weekday"][:3].lower())
    ahead = (number - when.day.weekday()) % 7
    if match["week"] or relative == "this":
        monday = when.day - when.day.weekday() * DAY
        return day_of(monday + OFFSETS[match["week"] or relative] * WEEK + number * DAY)
    if relative in _FORWARD:
        return day_of(when.day + (ahead or 7) * DAY)
    if relative in _BACKWARD:
        return day_of(when.day - ((7 - ahead) or 7) * DAY)
    return day_of(when.day + ahead * DAY if when.future else when.day - (7 - ahead) % 7 * DAY)


def season(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a season; a winter that is named by one year may begin or end in it."""
    first_month = SEASONS[match["season"].lower()]
    year, phase = stated_year(match, when), match["phase"] or match["inner_phase"]
    if year is not None:
        whole = phased(season_of(year, first_month), phase, when)
        if first_month == 12 and not match["to_year"]:
            whole = hull(phased(season_of(year - 1, 12), phase, when), whole)
        return whole
    if when.day is None or match["relative_year"] or (match["relative"] or "").lower() in IN_STORY:
        return None
    whole = _relative_season(first_month, (match["relative"] or "").lower(), when.day, when.future)
    return phased(whole, phase, when)


def month(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a month: without a year the latest one that is not after the day of writing."""
    bare = not match["phase"] and not _AFTER_PREPOSITION.search(match.string[: match.start()][-16:])
    whole = named_month(match, when, (match["relative"] or "").lower(), bare=bare)
    return None if whole is None else phased(whole, match["phase"], when)


def named_month(match: re.Match[str], when: When, relative: str = "", *, bare: bool = False) -> Interval | None:
    """Resolve the month itself; ``bare``: without a preposition, so that it may lie a little ahead."""
    number = month_number(match["month"])
    year = stated_year(match, when)
    if year is None:
        if when.day is None or match["relative_year"] or relative in IN_STORY:
            return None
        year = when.day.year + _month_offset((number - when.day.month), relative, when.future, bare)
    return month_of(year, number)


def before_last(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the week before last" and "the year after next"."""
    if when.day is None:
        return None
    unit = match["unit"].lower()
    return unit_of(shift(when.day, unit, -2 if match["way"] == "before last" else 2), unit)


def relative_unit(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "last week", "early next year", "the past month", "the end of the year"."""
    relative, unit = match["relative"].lower(), match["unit"].lower()
    if when.day is None or relative in IN_STORY:
        return None
    if unit == "weekend":
        return phased(_relative_weekend(relative, when.day, when.future), match["phase"], when)
    # "last week" is the calendar week; "the last week" and "the past week" are the seven days up to now.
    preceding = match.string[max(0, match.start() - 4) : match.start()].lower()
    running = relative in ("past", "coming", "this past") or (unit == "decade" and relative in ("last", "next"))
    if not match["phase"] and (running or (relative in ("last", "next") and preceding == "the ")):
        precision = _UNIT_PRECISION.get(unit, Precision.RANGE)
        if relative in _FORWARD:
            return Interval(when.day, shift(when.day, unit, 1) + DAY, precision)
        return Interval(shift(when.day, unit, -1), when.day + DAY, precision)
    if unit == "decade":
        whole = decade_of((when.day.year // 10 + OFFSETS.get(relative, 0)) * 10)
    else:
        whole = unit_of(shift(when.day, unit, OFFSETS.get(relative, 0)), unit)
    return phased(whole, match["phase"], when)


def year_end(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "year's end"."""
    return None if when.day is None else phased(year_of(when.day.year), "late", when)


def bare_weekend(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the weekend": the last one that has begun, or the next one where the clause speaks of the future."""
    return None if when.day is None else _relative_weekend("", when.day, when.future)


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return "century" if unit == "centurie" else unit


def _inner(inner: str, day: date) -> Interval:
    words = inner.lower().split()
    if len(words) == 1:
        return day_of(day)
    return unit_of(shift(day, words[1], OFFSETS[words[0]]), words[1])


def _half_ago(unit: str, day: date) -> Interval | None:
    if unit == "hour":
        return unit_of(day, unit)
    months = _HALF_IN_MONTHS.get(unit)
    if months is None:
        return None
    # A sixth of the distance on either side: "half a year ago" is five to seven months, half a century 42 to 58 years.
    around, slack = ("month", 1) if unit == "year" else ("year", months // 72 + 1)
    middle = shift(day, "month", -months)
    return hull(unit_of(shift(middle, around, -slack), around), unit_of(shift(middle, around, slack), around))


def _relative_season(first_month: int, relative: str, day: date, future: bool) -> Interval:
    seasons = [season_of(year, first_month) for year in range(day.year - 2, day.year + 3)]
    begun = [one for one in seasons if one.start is not None and one.start <= day]
    over = [one for one in begun if one.end is not None and one.end <= day]
    coming = seasons[len(begun)]
    if relative in _BACKWARD:
        return over[-1]
    if relative in _FORWARD:
        return coming
    running = begun[-1] if begun[-1] is not over[-1] else None
    if relative in ("this", "current"):
        just_over = over[-1].end is not None and day - over[-1].end <= _JUST_OVER
        return running or (over[-1] if just_over and not future else season_of(day.year, first_month))
    return running or (coming if future else over[-1])


def _month_offset(ahead: int, relative: str, future: bool, bare: bool) -> int:
    """Years from that of writing to that of a month which stands ``ahead`` (-11 to 11) months on in the calendar."""
    if relative in ("this", "current"):
        return 0
    if relative in _BACKWARD:
        return 0 if ahead < 0 else -1
    if relative in _FORWARD:
        return 0 if ahead > 0 else 1
    if future:
        return 0 if ahead >= 0 else 1
    # "the November vote", without a preposition before the month, may lie a little ahead.
    if bare and 0 < ahead % 12 <= _NEAR_MONTHS:
        return 0 if ahead > 0 else 1
    return 0 if ahead <= 0 else -1


def _relative_weekend(relative: str, day: date, future: bool) -> Interval:
    saturday = day + (5 - day.weekday()) * DAY
    begun = day >= saturday
    weeks = 0
    if relative in _BACKWARD:
        weeks = -1
    elif relative in _FORWARD:
        weeks = 1 if begun or relative == "next" else 0
    elif relative:
        weeks = -1 if day.weekday() == 0 and not future else 0  # "this weekend" on a Monday
    elif not begun and not future:
        weeks = -1
    return Interval(saturday + weeks * WEEK, saturday + weeks * WEEK + 2 * DAY, Precision.WEEK)
