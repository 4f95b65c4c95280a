"""Counts that grow while an event is reported: a higher one of a later report contradicts nothing."""

from __future__ import annotations

from datetime import date

from xref.conflict.lexicon import lemma_set
from xref.conflict.reading import Reading
from xref.model import Quantity
from xref.settings import Settings

GROWING = frozenset({"killed", "injured", "arrested", "missing", "ill", "evacuated"})
"""What grows, by the names of `counted`."""

# In front of a count these say that it was lower before.
_RISING = lemma_set("""
    rise rose risen climb climbed grow grew grown jump jumped increase increased reach reached soar pass
    """)
_RISING_REACH = 6  # words in front of the count


def grown(a: Reading, one: Quantity, b: Reading, other: Quantity, settings: Settings) -> int:
    """Return 1 where ``other`` is ``one`` as it has grown since, -1 the other way round, 0 where neither is.

    The higher count must stand in the later report, which says that it rose or appeared long after the other.
    """
    days = days_between(a, b)
    low, high = one.low or 0, other.low or 0
    if days is None or low == high or (high > low and days < 0) or (high < low and days > 0):
        return 0
    later, number = (b, other) if high > low else (a, one)
    if _rose(later, number) or abs(days) > settings.event_slack_days:
        return 1 if high > low else -1
    return 0


def days_between(a: Reading, b: Reading) -> int | None:
    """Days by which ``b`` was published after ``a``; None where a date is not known."""
    one, other = _day(a), _day(b)
    return None if one is None or other is None else (other - one).days


def _day(reading: Reading) -> date | None:
    return reading.article.published.start if reading.article.published is not None else None


def _rose(reading: Reading, number: Quantity) -> bool:
    first, _ = reading.at(number.mention.span)
    return any(word.lemma in _RISING for word in reading.words[max(0, first - _RISING_REACH) : first])
