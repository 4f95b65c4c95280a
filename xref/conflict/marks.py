"""Marks beside the numbers and dates of two sentences, which say how each compares with those of the other sentence.

A small network reads words well and compares figures badly, so that the comparing is done for it: "more than 51 ~
guests" says that the other sentence holds a number that fits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.claims.numbers import comparable, compatible
from xref.model import Claim, Interval, Mention, Quantity, TimeMention

EQUAL, FITS, EDGE, HIGHER, LOWER, ALONE = "=", "~", "|", ">", "<", "#"
"""The other sentence holds the same value; one that can be true with it; just the value that "more than" and "fewer
than" leave out; only lower ones; only higher ones; none of that unit. For dates: later, earlier."""


_EXCLUDING = frozenset({EDGE, HIGHER, LOWER})


@dataclass(frozen=True, slots=True)
class Facts:
    """A sentence with its numbers and dates; ``start`` is its offset, from which those of the mentions count."""

    text: str
    start: int
    numbers: tuple[Quantity, ...]
    times: tuple[TimeMention, ...]


def facts_of(claim: Claim) -> Facts:
    """What `marked` needs of a claim."""
    return Facts(claim.text, claim.span.start, claim.numbers, claim.times)


def marked(a: Facts, b: Facts) -> tuple[str, str]:
    """Both sentences with a mark behind each number and each date."""
    return _with_marks(a, b), _with_marks(b, a)


def excluded(a: Facts, b: Facts) -> tuple[Mention, Mention] | None:
    """The first number or date of each sentence that none of the other fits; None where one of them has none."""
    one, other = _without_match(a, b), _without_match(b, a)
    return (one, other) if one is not None and other is not None else None


def _without_match(own: Facts, other: Facts) -> Mention | None:
    found = [number.mention for number in own.numbers if number_mark(number, other.numbers) in _EXCLUDING]
    found += [time.mention for time in own.times if time_mark(time, other.times) in _EXCLUDING]
    return min(found, key=lambda mention: mention.span, default=None)


def _with_marks(own: Facts, other: Facts) -> str:
    places = [(number.mention.span.end, number_mark(number, other.numbers)) for number in own.numbers]
    places += [(time.mention.span.end, time_mark(time, other.times)) for time in own.times]
    text = own.text
    for end, mark in sorted(places, reverse=True):
        at = end - own.start
        if mark and 0 < at <= len(text):
            text = f"{text[:at]} {mark} {text[at:].lstrip()}"
    return text


def number_mark(number: Quantity, others: Sequence[Quantity]) -> str:
    """The mark of a number beside those of the other sentence; of those of one unit the ones of its noun count."""
    near = [other for other in others if other.unit == number.unit and not _unbounded(other)]
    near = [other for other in near if comparable(number, other)] or near
    if not near or _unbounded(number):
        return ALONE
    if any((other.low, other.high) == (number.low, number.high) for other in near):
        return EQUAL
    fitting = [other for other in near if compatible(number, other)]
    if fitting:
        return EDGE if all(_left_out(number, other) or _left_out(other, number) for other in fitting) else FITS
    nearest = min(near, key=lambda other: abs(_middle(other) - _middle(number)))
    return HIGHER if _middle(number) > _middle(nearest) else LOWER


def time_mark(time: TimeMention, others: Sequence[TimeMention]) -> str:
    """The mark of a date beside those of the other sentence, "" where the date is not known."""
    if time.interval is None:
        return ""
    near = [other.interval for other in others if other.interval is not None]
    if not near:
        return ALONE
    if any((other.start, other.end) == (time.interval.start, time.interval.end) for other in near):
        return EQUAL
    if any(other.meets(time.interval) for other in near):
        return FITS
    day = _day(time.interval)
    nearest = min(near, key=lambda other: abs(_day(other) - day))
    return HIGHER if day > _day(nearest) else LOWER


def _unbounded(number: Quantity) -> bool:
    return number.low is None and number.high is None


def _left_out(bound: Quantity, other: Quantity) -> bool:
    """Whether ``bound`` is "more than N" or "fewer than N" and the other just N."""
    limit = {"over": bound.low, "under": bound.high}.get(bound.qualifier)
    return limit is not None and other.low == other.high == limit


def _middle(number: Quantity) -> float:
    if number.low is None or number.high is None:
        return number.low if number.low is not None else number.high or 0.0
    return (number.low + number.high) / 2


def _day(interval: Interval) -> int:
    """A day of the interval as a number."""
    day = interval.start or interval.end
    return day.toordinal() if day is not None else 0
