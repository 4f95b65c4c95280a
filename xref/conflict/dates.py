"""Dates: one event put on different days."""

from __future__ import annotations

from xref.conflict.events import dated_words, on_days
from xref.conflict.lexicon import word_set
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.wording import days_in_words, either
from xref.model import Conflict, Interval, Precision, TimeMention
from xref.settings import Settings
from xref.text.normalise import words

_WEEKDAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_UNITS = frozenset({Precision.MONTH, Precision.YEAR})
_REACH = 8  # words on each side that say what a date is about


def date_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Both claims date one event by the same unit (day, month, year), differently but close together."""
    one, other = a.claim.event, b.claim.event
    if one is None or other is None or not _same_unit(one, other) or one.meets(other):
        return None
    left, right = dated_words(a), dated_words(b)
    if left is None or right is None or not one.meets(other, settings.event_slack_days):
        return None
    if _WEEKDAYS & set(words(left.mention.text)) & set(words(right.mention.text)):
        return None  # the same day of the week: one article looks ahead to it, the other back
    if _dates_too(a, right) or _dates_too(b, left) or not _one_event(a, left, b, right, settings):
        return None
    topic = f"date of the event, {days_in_words(one)} or {days_in_words(other)}"
    return either("date", topic, (a, left.mention), (b, right.mention))


def _same_unit(one: Interval, other: Interval) -> bool:
    if None in (one.start, one.end, other.start, other.end):
        return False
    return (on_days(one) and on_days(other)) or (one.precision == other.precision and one.precision in _UNITS)


def _dates_too(reading: Reading, time: TimeMention) -> bool:
    """Whether the claim names that day as well, so that it holds both."""
    named = [t.interval for t in reading.claim.times if t.interval is not None]
    return time.interval is not None and any(interval.meets(time.interval) for interval in named)


def _one_event(a: Reading, left: TimeMention, b: Reading, right: TimeMention, settings: Settings) -> bool:
    """Whether the words around both dates, and the claims as a whole, say the same."""
    one, other = a.around(left.mention.span, _REACH), b.around(right.mention.span, _REACH)
    if len(one & other) < settings.min_dated_words or likeness(a.content, b.content) < settings.min_claim_likeness:
        return False
    return bool(shared_names(a.claim.names, b.claim.names))
