"""What a time phrase is read against, and the parts that several forms share: phases, stated years, counts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from xref.claims.calendar_spans import part_of
from xref.claims.number_words import words_value
from xref.model import Interval

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
IN_STORY = frozenset({"previous", "following", "preceding", "same"})
"""Words that hang on an event of the story, which the phrase does not date."""

OFFSETS = {
    **{"last": -1, "past": -1, "this past": -1},
    **{"this": 0, "current": 0, "the": 0},
    **{"next": 1, "coming": 1, "this coming": 1},
}
"""Units from the one of the day of writing."""

_PHASES = {
    "beginning of": "early",
    "start of": "early",
    "middle of": "mid",
    "end of": "late",
    "close of": "late",
}
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


@dataclass(frozen=True, slots=True)
class When:
    """The day a phrase was written on (None: unknown) and whether its clause speaks of the future."""

    day: date | None
    future: bool = False


def phased(whole: Interval, phase: str | None, when: When) -> Interval:
    """Return the part of ``whole`` that the words before it name ("late", "end of"), all of it without such words."""
    if not phase:
        return whole
    lower = " ".join(phase.lower().split())
    return part_of(whole, _PHASES.get(lower, lower), when.day)


def stated_year(match: re.Match[str], when: When) -> int | None:
    """Return the year that the phrase itself gives, in figures or as "last year"; None when it gives none."""
    if match["year"]:
        return int(match["year"])
    relative = match["relative_year"]
    if relative and relative not in _STORY_YEARS and when.day is not None:
        return when.day.year + OFFSETS[relative]
    return None


def count_range(text: str) -> tuple[int, int]:
    """Return the least and the greatest number that "two", "12", "a few" or "a couple of" stand for."""
    lower = " ".join(text.lower().split())
    if lower.isdigit():
        return int(lower), int(lower)
    stem = lower.removeprefix("a ").removesuffix(" of")
    if (vague := _VAGUE_COUNTS.get(lower) or _VAGUE_COUNTS.get(stem)) is not None:
        return vague
    value = int(words_value(lower) or 1)
    return value, value


def month_number(text: str) -> int:
    """Return 1 to 12 for a month or its abbreviation."""
    return MONTHS.index(text[:3].lower()) + 1
