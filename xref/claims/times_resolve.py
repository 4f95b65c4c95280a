"""From a matched time phrase and the day it was published on to an interval of days. None: the text does not say when."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date

from xref.claims.calendar_spans import (
    DAY,
    SEASONS,
    WEEK,
    century_of,
    day_of,
    decade_of,
    hull,
    month_of,
    part_of,
    season_of,
    shift,
    unit_of,
    week_of,
    year_of,
)
from xref.claims.number_words import ORDINALS, words_value
from xref.model import Interval, Precision

_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_HOLIDAYS = {
    "christmas": (12, 25),
    "christmas day": (12, 25),
    "christmas eve": (12, 24),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
}
_PHASES = {
    "beginning of": "early",
    "start of": "early",
    "middle of": "mid",
    "end of": "late",
    "close of": "late",
}
_FORWARD = frozenset({"next", "coming", "this coming"})
_BACKWARD = frozenset({"last", "past", "this past"})
_IN_STORY = frozenset({"previous", "following", "preceding", "same"})
_STORY_YEARS = frozenset({"that", "the same", "the following", "the previous"})
# How many units a vague count stands for, at least and at most: wide enough to be true of most uses.
_VAGUE_COUNTS = {
    "few": (2, 6),
    "several": (3, 9),
    "many": (3, 20),
    "couple": (2, 2),
    "dozen": (12, 12),
    "half a dozen": (6, 6),
    "a": (1, 1),
    "an": (1, 1),
}
_PLURAL = (2, 6)  # "recent weeks"
_PLURAL_AGO = (2, 11)  # "weeks ago": from twelve on one names the larger unit
_NEAR_FUTURE = 90 * DAY
_JUST_OVER = 60 * DAY  # "this winter", written in March
_UNIT_PRECISION = {
    "hour": Precision.TIME,
    "day": Precision.DAY,
    "week": Precision.WEEK,
    "month": Precision.MONTH,
    "year": Precision.YEAR,
    "decade": Precision.DECADE,
}


@dataclass(frozen=True, slots=True)
class When:
    """What a phrase is read against: the day it was written (None: unknown) and whether its clause speaks of the future."""

    day: date | None
    future: bool = False


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


def clock_time(match: re.Match[str], when: When) -> Interval | None:
    """Return None: a time of day alone does not say on which day."""
    return None


def told_by_story(match: re.Match[str], when: When) -> Interval | None:
    """Return None: "the next day", "two weeks later" hang on an event that the phrase does not date."""
    return None


def calendar_date(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a day and a month, with or without year and week day, or a run of days ("March 3-5")."""
    month, day = _month_number(match["month"]), _leading_int(match["day"])
    year = _stated_year(match, when)
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
    year = _stated_year(match, when)
    if year is not None:
        return day_of(date(year, month, day))
    if match["relative_year"] or (nearest := _nearest_date(month, day, None, when)) is None:
        return None
    return day_of(nearest)


def century(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the late 19th century"."""
    text = match["century"]
    number = _leading_int(text) if text[0].isdigit() else int(ORDINALS[text.lower()])
    return _phased(century_of(number), match, when)


def decade(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the late 1980s" and "the '70s" (of the 20th century)."""
    digits = re.sub(r"\D", "", match["decade"])
    return _phased(decade_of(int(digits) if len(digits) == 4 else 1900 + int(digits)), match, when)


def share_of_year(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the first half of 2015" and "the third quarter of last year"."""
    if match["year"]:
        year = int(match["year"])
    elif when.day is None:
        return None
    else:
        year = when.day.year + _OFFSETS.get(match["relative"], 0)
    months = 6 if match["share"] == "half" else 3
    ordinal = match["ordinal"].lower()
    number = int(ORDINALS.get(ordinal, 12 // months))
    if number * months > 12:
        return None
    first = date(year, months * (number - 1) + 1, 1)
    return Interval(first, shift(first, "month", months), Precision.RANGE)


def ago(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "two years ago": the calendar unit so far back, widened as far as the qualifier leaves it open."""
    if when.day is None:
        return None
    unit = _unit(match)
    if match["inner"]:
        low, high = _count_range(match["count"])
        return None if low != high else _inner(match["inner"], shift(when.day, unit, -low))
    if match["half"]:
        return _half_ago(unit, when.day)
    if match["count"] is None:
        low, high = _PLURAL_AGO
        if unit in ("year", "decade", "century"):
            return replace(unit_of(shift(when.day, unit, -low), unit), start=None)
    else:
        low, high = _count_range(match["count"])
    if unit in ("hour", "minute", "second"):
        back = max(0, high // 24) if unit == "hour" else 0
        return replace(
            unit_of(when.day - back * DAY, "hour"), end=when.day + DAY if back < 2 else when.day - (back - 1) * DAY
        )
    if match["and_half"] or match["late_half"]:
        high += 1
    extra_back, extra_forth = _AGO_SLACK.get((match["qualifier"] or "").lower(), (0, 0))
    earliest = unit_of(shift(when.day, unit, -(high + extra_back)), unit)
    latest = unit_of(shift(when.day, unit, -max(0, low - extra_forth)), unit)
    whole = hull(earliest, latest)
    return replace(whole, start=None) if (match["qualifier"] or "").lower() == "at least" else whole


def from_now(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "two weeks from now"."""
    if when.day is None:
        return None
    low, high = _count_range(match["count"])
    unit = _unit(match)
    return hull(unit_of(shift(when.day, unit, low), unit), unit_of(shift(when.day, unit, high), unit))


def stretch(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the past two years", "recent weeks" and "the next few days": a stretch that touches the day of writing."""
    relative, unit = match["relative"].lower(), match["unit"].lower()
    if when.day is None or relative in _IN_STORY:
        return None
    count = _count_range(match["count"])[1] if match["count"] else _PLURAL[1]
    if unit == "hour":
        count, step = -(-count // 24), "day"
    else:
        step = unit
    if relative in _FORWARD:
        return Interval(when.day, shift(when.day, step, count) + DAY, _UNIT_PRECISION[unit])
    return Interval(shift(when.day, step, -count), when.day + DAY, _UNIT_PRECISION[unit])


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
    if when.day is None or relative in _IN_STORY:
        return None
    number = _WEEKDAYS.index(match["weekday"][:3].lower())
    if match["week"]:
        monday = week_of(when.day + _OFFSETS[match["week"]] * WEEK).start
        return None if monday is None else day_of(monday + number * DAY)
    ahead = (number - when.day.weekday()) % 7
    if relative in _FORWARD:
        return day_of(when.day + (ahead or 7) * DAY)
    if relative in _BACKWARD:
        return day_of(when.day - ((7 - ahead) or 7) * DAY)
    if relative == "this":
        monday = week_of(when.day).start
        return None if monday is None else day_of(monday + number * DAY)
    return day_of(when.day + ahead * DAY if when.future else when.day - (7 - ahead) % 7 * DAY)


def season(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a season; a winter that is named by one year may begin or end in it."""
    first_month = SEASONS[match["season"].lower()]
    phase = match["phase"] or match["inner_phase"]
    year = _stated_year(match, when)
    if year is not None:
        whole = season_of(year, first_month)
        if first_month == 12 and not match["to_year"]:
            whole = hull(season_of(year - 1, 12), whole)
    elif when.day is None or match["relative_year"] or (match["relative"] or "").lower() in _IN_STORY:
        return None
    else:
        whole = _relative_season(first_month, (match["relative"] or "").lower(), when.day, when.future)
    return part_of(whole, _phase(phase), when.day) if phase else whole


def month(match: re.Match[str], when: When) -> Interval | None:
    """Resolve a month: without a year the latest one that is not after the day of writing."""
    number = _month_number(match["month"])
    year = _stated_year(match, when)
    relative = (match["relative"] or "").lower()
    if year is None:
        if when.day is None or match["relative_year"] or relative in _IN_STORY:
            return None
        year = when.day.year + _month_offset(number, relative, when, match)
    return _phased(month_of(year, number), match, when)


def before_last(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the week before last" and "the year after next"."""
    if when.day is None:
        return None
    unit = match["unit"].lower()
    if unit == "weekend":
        return None
    return unit_of(shift(when.day, unit, -2 if match["way"] == "before last" else 2), unit)


def relative_unit(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "last week", "early next year", "the past month", "the end of the year"."""
    relative, unit = match["relative"].lower(), match["unit"].lower()
    if when.day is None or relative in _IN_STORY:
        return None
    if unit == "weekend":
        return _phased(_relative_weekend(relative, when), match, when)
    # "last week" is the calendar week; "the last week" and "the past week" are the seven days up to now.
    preceding = match.string[max(0, match.start() - 4) : match.start()].lower()
    running = relative in ("past", "coming", "this past") or (unit == "decade" and relative in ("last", "next"))
    if not match["phase"] and (running or (relative in ("last", "next") and preceding == "the ")):
        precision = _UNIT_PRECISION.get(unit, Precision.RANGE)
        if relative in _FORWARD:
            return Interval(when.day, shift(when.day, unit, 1) + DAY, precision)
        return Interval(shift(when.day, unit, -1), when.day + DAY, precision)
    if unit == "decade":
        whole = decade_of((when.day.year // 10 + _OFFSETS.get(relative, 0)) * 10)
    else:
        whole = unit_of(shift(when.day, unit, _OFFSETS.get(relative, 0)), unit)
    return _phased(whole, match, when)


def year_end(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "year's end"."""
    return None if when.day is None else part_of(year_of(when.day.year), "late", when.day)


def bare_weekend(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "the weekend": the last one that has begun, or the next one where the clause speaks of the future."""
    return None if when.day is None else _relative_weekend("", when)


def year_range(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "2011-2014" and "2015-16"."""
    first, last = int(match["year"]), match["to_year"]
    to_year = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
    return Interval(date(first, 1, 1), date(to_year + 1, 1, 1), Precision.RANGE) if to_year > first else None


def year(match: re.Match[str], when: When) -> Interval | None:
    """Resolve "2012", "late 2017", "earlier in 2017"."""
    return _phased(year_of(int(match["year"])), match, when)


def _phase(text: str) -> str:
    lower = " ".join(text.lower().split())
    return _PHASES.get(lower, lower)


def _phased(whole: Interval, match: re.Match[str], when: When) -> Interval:
    return part_of(whole, _phase(match["phase"]), when.day) if match["phase"] else whole


def _leading_int(text: str) -> int:
    return int(re.sub(r"\D", "", text))


def _month_number(text: str) -> int:
    return _MONTHS.index(text[:3].lower()) + 1


def _unit(match: re.Match[str]) -> str:
    unit = match["unit"].lower()
    return "century" if unit == "centurie" else unit


def _stated_year(match: re.Match[str], when: When) -> int | None:
    if match["year"]:
        return int(match["year"])
    relative = match["relative_year"]
    if relative and relative not in _STORY_YEARS and when.day is not None:
        return when.day.year + _OFFSETS[relative]
    return None


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
        number = _WEEKDAYS.index(weekday_text[:3].lower())
        candidates = [candidate for candidate in candidates if candidate.weekday() == number] or candidates
    past = [candidate for candidate in candidates if candidate <= when.day]
    coming = [candidate for candidate in candidates if candidate >= when.day]
    if coming and (when.future or not past or coming[0] - when.day <= _NEAR_FUTURE):
        return coming[0]
    return past[-1] if past else None


def _exists(year: int, month_number: int, day: int) -> bool:
    return day <= 28 or day <= (date(year + month_number // 12, month_number % 12 + 1, 1) - DAY).day


def _count_range(text: str) -> tuple[int, int]:
    lower = " ".join(text.lower().split())
    if lower.isdigit():
        return int(lower), int(lower)
    stem = lower.removeprefix("a ").removesuffix(" of")
    if (vague := _VAGUE_COUNTS.get(lower) or _VAGUE_COUNTS.get(stem)) is not None:
        return vague
    value = int(words_value(lower) or 1)
    return value, value


def _inner(inner: str, day: date) -> Interval:
    words = inner.lower().split()
    if len(words) == 1:
        return day_of(day)
    return unit_of(shift(day, words[1], _OFFSETS[words[0]]), words[1])


def _half_ago(unit: str, day: date) -> Interval | None:
    months = {"year": 6, "decade": 60, "century": 600}.get(unit)
    if months is None:
        return replace(day_of(day), precision=Precision.TIME) if unit == "hour" else None
    middle = shift(day, "month", -months)
    if unit == "year":
        return hull(
            month_of(*_year_month(shift(middle, "month", -1))), month_of(*_year_month(shift(middle, "month", 1)))
        )
    return hull(year_of(middle.year - months // 60), year_of(middle.year + months // 60))


def _year_month(day: date) -> tuple[int, int]:
    return day.year, day.month


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


def _month_offset(number: int, relative: str, when: When, match: re.Match[str]) -> int:
    """Years from the year of writing to the year that a month without a year lies in."""
    assert when.day is not None  # noqa: S101 - for the type checker; the caller has looked
    current = when.day.month
    if relative in _BACKWARD:
        return 0 if number < current else -1
    if relative in _FORWARD:
        return 0 if number > current else 1
    if relative in ("this", "current"):
        return 0
    if when.future:
        return 0 if number >= current else 1
    # "the November vote", without a preposition before the month, may lie a little ahead.
    if not _AFTER_PREPOSITION.search(match.string, max(0, match.start() - 16), match.start()) and not match["phase"]:
        ahead = (number - current) % 12
        if 0 < ahead <= 3:
            return 0 if number > current else 1
    return 0 if number <= current else -1


def _relative_weekend(relative: str, when: When) -> Interval:
    assert when.day is not None  # noqa: S101 - for the type checker; the callers have looked
    this = unit_of(when.day, "weekend")
    assert this.start is not None and this.end is not None  # noqa: S101 - weekends are closed
    begun = when.day >= this.start
    back = 0
    if relative in _BACKWARD:
        back = -1
    elif relative in _FORWARD:
        back = 1 if begun or relative == "next" else 0
    elif relative in ("this", "current"):
        back = -1 if when.day.weekday() == 0 and not when.future else 0
    elif not begun and not when.future:
        back = -1
    return Interval(this.start + back * WEEK, this.end + back * WEEK, Precision.WEEK)


_OFFSETS = {
    "last": -1,
    "this": 0,
    "next": 1,
    "past": -1,
    "this past": -1,
    "this coming": 1,
    "coming": 1,
    "current": 0,
    "the": 0,
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
    "more than": (1, 0),
    "over": (1, 0),
    "nearly": (0, 1),
    "almost": (0, 1),
    "less than": (0, 1),
    "under": (0, 1),
} | dict.fromkeys(("about", "around", "roughly", "approximately", "some"), (1, 1))
_TERROR = re.compile(r",?\s(?:terror|attack|hijack|atrocit)")
_AFTER_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|between|during|of|through|and|to|or)\s$", re.IGNORECASE
)
