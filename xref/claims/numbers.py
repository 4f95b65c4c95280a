"""How many: the numbers of a sentence as intervals of values with what they count, and when two of them agree."""

from __future__ import annotations

import math
from collections.abc import Sequence

from xref.claims.numbers_reading import read_numbers
from xref.model import Mention, Quantity, Span, TimeMention

_ROUNDED_FROM = 1000.0  # whole numbers below are taken at their word: 11 dead are not 10
_ROUNDING = 0.1  # share of the value that a rounding may change
_MUST_BE_EQUAL = frozenset({"ordinal", "score"})


def find_numbers(raw: str, span: Span, times: Sequence[TimeMention] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of ``raw`` inside ``span`` in text order, not overlapping.

    A mention covers the number with its qualifier, currency sign and per cent sign; units in words and the noun
    follow it. Casualties count what happened ("killed", "injured", "arrested", ...) whatever the form. A share is given
    in per cent; a score ("3-1") as the interval of its two figures with unit "score"; an age as unit "year", noun
    "age"; a rate as "USD/year".

    Args:
        raw: Text of the article.
        span: Where to look.
        times: The time phrases of the sentence: what they cover is no number.
    """
    text = raw[span.start : span.end]
    taken = [Span(time.mention.span.start - span.start, time.mention.span.end - span.start) for time in times]
    quantities: list[Quantity] = []
    for number in read_numbers(text, taken):
        place = Span(number.start + span.start, number.end + span.start)
        mention = Mention(raw[place.start : place.end], place)
        quantities.append(Quantity(mention, number.low, number.high, number.unit, number.noun, number.qualifier))
    return tuple(quantities)


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether the two count the same thing: the same unit, and the same noun (both may be unknown). Symmetric."""
    return a.unit == b.unit and a.noun == b.noun


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true of one thing: the same unit, and the intervals meet or one value is the other rounded.

    Rounding: cut to the significant digits of the rounder one, the finer one gives the same figures (1.23 million and
    1.2 million); only for fractions and from a thousand up. Ordinals and scores must be equal. Symmetric.
    """
    if a.unit != b.unit:
        return False
    if a.unit in _MUST_BE_EQUAL:
        return (a.low, a.high) == (b.low, b.high)
    if _reaches(a.low, b.high) and _reaches(b.low, a.high):
        return True
    exact = [quantity.low for quantity in (a, b) if quantity.low is not None and quantity.low == quantity.high]
    return len(exact) == 2 and _is_rounding(min(exact), max(exact))


def _reaches(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


def _is_rounding(less: float, more: float) -> bool:
    if less <= 0 or (more < _ROUNDED_FROM and less.is_integer() and more.is_integer()):
        return False
    rounder, finer = sorted((less, more), key=_significant_digits)
    digits = _significant_digits(rounder)
    if digits == _significant_digits(finer):
        return False
    step = 10.0 ** (math.floor(math.log10(finer)) - digits + 1)
    return abs(finer - rounder) <= min(step / 2, _ROUNDING * finer)


def _significant_digits(value: float) -> int:
    if value.is_integer():
        return max(1, len(str(int(value)).rstrip("0")))
    return len(f"{value:.6f}".strip("0").replace(".", "").lstrip("0"))
