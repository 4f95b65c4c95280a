"""How many: the numbers of a sentence as intervals of values with what they count, and when two of them agree."""

from __future__ import annotations

from xref.claims.word_sets import word_set
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xref.claims.counted import casualty, lost_lives, noun_after
from xref.claims.number_units import TIME_UNITS, Unit, period_after, sign_code, unit_after
from xref.claims.numbers_accept import is_name, is_no_count, is_no_ordinal, is_score
from xref.claims.numbers_grammar import (
    NUMBER,
    ORDINAL,
    SHARE,
    Qualifier,
    end_value,
    figure,
    fraction_value,
    ordinal_value,
    qualifier_after,
    qualifier_before,
    share_value,
    vague_range,
)
from xref.model import Mention, Quantity, Span, TimeMention

_ABOUT = 0.1  # "about 60" is 54 to 66, "nearly 60" 54 to 60
_AGE = re.compile(r"[\s-]years?[\s-]old\b|-year-olds\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|at\sthe\sage\sof|turn(?:ed|ing)|ages)\s$", re.IGNORECASE)
_AGE_APPOSITION_BEFORE = re.compile(r"[A-Z][\w’'-]+,\s$")
_AGE_APPOSITION_AFTER = re.compile(r"[,.;)]|\sand\s[A-Z]")
_SAME_PARTY = re.compile(
    r",?\s?(?:and|or|including|plus|as well as)\s(?:at\sleast\s|another\s|some\s|about\s)?", re.IGNORECASE
)
_TRIGGER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|couple|several|half|third|quarter|first|second|fourth|fifth|sixth|seventh"
    r"|eighth|ninth|tenth|eleventh|twelfth|twentieth)\b|half-",
    re.IGNORECASE,
)


def find_numbers(raw: str, span: Span, times: Sequence[TimeMention] = ()) -> tuple[Quantity, ...]:
    """Return the quantities of ``raw`` inside ``span`` in text order, not overlapping.

    A mention covers the number with its qualifier, currency sign and per cent sign; units in words and the noun follow it.
    Casualties count what happened ("killed", "injured", "arrested", ...) whatever the form. A share is given in per cent; a score
    ("3-1") as the interval of its two figures with unit "score"; an age as unit "year", noun "age"; a rate as "USD/year".

    Args:
        raw: Text of the article.
        span: Where to look.
        times: The time phrases of the sentence: what they cover is no number.
    """
    text = raw[span.start : span.end]
    if _TRIGGER.search(text) is None:
        return ()
    taken = [Span(time.mention.span.start - span.start, time.mention.span.end - span.start) for time in times]
    found: list[Quantity] = []
    last: _Found | None = None
    for number in _numbers(text, taken):
        last = _inherited(text, number, last)
        place = Span(last.start + span.start, last.end + span.start)
        mention = Mention(raw[place.start : place.end], place)
        found.append(Quantity(mention, last.low, last.high, last.unit, last.noun, last.qualifier))
    return tuple(found)


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether the two count the same thing: the same unit, and the same noun (both may be unknown)."""
    return a.unit == b.unit and a.noun == b.noun


def compatible(a: Quantity, b: Quantity) -> bool:
    """Whether both can be true of one thing: the same unit, and the intervals meet or one value is a rounding of the other.

    Rounding: cut to the significant digits of the rounder one, the other gives the same figures (1.23 million and 1.2 million).
    Ordinals and scores must be equal. Symmetric.
    """
    if a.unit != b.unit:
        return False
    if a.unit in ("ordinal", "score"):
        return (a.low, a.high) == (b.low, b.high)
    if _at_most(a.low, b.high) and _at_most(b.low, a.high):
        return True
    exact = [quantity.low for quantity in (a, b) if quantity.low is not None and quantity.low == quantity.high]
    return len(exact) == 2 and _is_rounding(exact[0], exact[1])


@dataclass(frozen=True, slots=True)
class _Found:
    """A quantity with offsets into the sentence; ``noun_end`` is where the words that belong to it end."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""
    noun: str = ""
    qualifier: str = ""
    noun_end: int = 0


def _numbers(text: str, taken: Sequence[Span]) -> Iterator[_Found]:
    position = 0
    while position < len(text):
        match = _next_match(text, position)
        if match is None:
            return
        results = () if _overlaps(match, taken) else _read(text, match, position)
        if not results:
            position = max(match.start() + 1, _skip_rejected(text, match, taken))
            continue
        yield from results
        position = max(max(result.end for result in results), match.start() + 1)


def _next_match(text: str, position: int) -> re.Match[str] | None:
    """The first number at or after ``position``; an ordinal or a share wins over the plain number that it begins with."""
    number = NUMBER.search(text, position)
    ordinal = ORDINAL.search(text, position)
    if ordinal is not None and (number is None or ordinal.start() <= number.start()):
        return ordinal
    if number is not None:
        return SHARE.match(text, number.start()) or number
    return None


def _overlaps(match: re.Match[str], taken: Sequence[Span]) -> bool:
    return any(match.start() < span.end and span.start < match.end() for span in taken)


def _skip_rejected(text: str, match: re.Match[str], taken: Sequence[Span]) -> int:
    """Where to go on after a match that is no number: past the time it lies in, else past its first word or figure."""
    for span in taken:
        if span.start <= match.start() < span.end:
            return span.end
    position = match.start()
    while position < len(text) and (
        text[position].isalnum() or (text[position] in ",.-/:–" and text[position - 1].isdigit())
    ):
        position += 1
    return position


def _read(text: str, match: re.Match[str], floor: int) -> tuple[_Found, ...]:
    if match.re is ORDINAL:
        return _read_ordinal(text, match)
    if match.re is SHARE:
        value = share_value(match)
        return (
            ()
            if value is None
            else (_counted(text, match, floor, _Found(match.start(), match.end(), value, value, "percent")),)
        )
    if is_name(text, match) or is_no_count(text, match):
        return ()
    if match["vague"]:
        low, high = vague_range(match["vague"])
        name = match["vague"].lower()
        qualifier = "" if name == "a couple" else ("several" if high is None else " ".join(name.split()))
        return (_counted(text, match, floor, _Found(match.start(), match.end(), low, high, qualifier=qualifier)),)
    if match["fraction"]:
        value = fraction_value(match["fraction"])
        return (_counted(text, match, floor, _Found(match.start(), match.end(), value, value, "percent")),)
    return _read_figures(text, match, floor)


def _read_ordinal(text: str, match: re.Match[str]) -> tuple[_Found, ...]:
    noun, noun_end = noun_after(text, match.end(), single=True)
    if not noun or is_no_ordinal(text, match):
        return ()
    value = ordinal_value(match)
    return (_Found(match.start(), match.end(), value, value, "ordinal", noun, noun_end=noun_end),)


def _read_figures(text: str, match: re.Match[str], floor: int) -> tuple[_Found, ...]:
    low, high = end_value(match, "low"), end_value(match, "high")
    if low is None:
        return ()
    end = match.end("plus") if match["plus"] else match.end()
    plain = _Found(match.start(), end, low, low, qualifier="at least" if match["plus"] else "")
    if high is None:
        return (_counted(text, match, floor, plain),)
    if is_score(text, match, low, high):
        return (_Found(match.start(), end, min(low, high), max(low, high), "score", noun_end=end),)
    if match["high_scale"] and not match["low_scale"] and low < high:
        low = round(low * high / (figure(match["high"]) or high), 6)
    if text[max(0, match.start() - 5) : match.start()].lower() == "from ":  # "rose from 3 to 5 percent" is no range
        second = _counted(text, match, floor, _Found(match.start("high"), end, high, high))
        first = replace(second, start=match.start(), end=match.start("high") - 4, low=low, high=low)
        return (first, second) if first.end > first.start else (second,)
    if low > high:
        return ()
    return (_counted(text, match, floor, _Found(match.start(), end, low, high, qualifier="range")),)


def _counted(text: str, match: re.Match[str], floor: int, found: _Found) -> _Found:
    """Add qualifier, unit, period and noun to a bare value."""
    unit = _unit(text, match, found)
    end = unit.end if unit is not None and unit.name in ("percent", "percentage point") else found.end
    qualifier = qualifier_before(text, found.start, floor)
    trailing = qualifier_after(text, end) if qualifier is None else None
    if (
        qualifier is not None
        and qualifier.name in ("over", "about")
        and unit is not None
        and unit.name in TIME_UNITS
        and _is_bare_over(text, qualifier)
    ):
        qualifier = None
    found = replace(found, end=end)
    if trailing is not None:
        found = replace(found, end=trailing.end)
    widened = _widened(found, qualifier or trailing)
    after = max(widened.end, unit.end if unit is not None else 0)
    if unit is None:
        return _with_noun(text, match, widened, after)
    scaled = replace(
        widened,
        low=None if widened.low is None else round(widened.low * unit.factor, 6),
        high=None if widened.high is None else round(widened.high * unit.factor, 6),
        unit=unit.name,
        noun_end=after,
    )
    return _with_unit_noun(text, match, scaled, after)


def _unit(text: str, match: re.Match[str], found: _Found) -> Unit | None:
    groups = match.groupdict()
    if sign := groups.get("sign"):
        return Unit(sign_code(sign.strip()), found.end)
    if found.unit == "percent":
        return Unit("percent", found.end)
    if groups.get("percent") and not groups.get("high"):
        return Unit("percent", match.end("percent"))
    # "Millions of dollars", "hundreds of miles"
    position = found.end + 3 if groups.get("vague") and text.startswith(" of", found.end) else found.end
    return unit_after(text, position)


def _is_bare_over(text: str, qualifier: Qualifier) -> bool:
    """Whether "over three days" and "around two weeks" may only place something in time: one word, no "for" before it."""
    return text[qualifier.start : qualifier.end].strip().lower() == "over" and not text[
        : qualifier.start
    ].lower().endswith(("for ", "in ", "last "))


def _widened(found: _Found, qualifier: Qualifier | None) -> _Found:
    if qualifier is None or found.low is None:
        return found
    start, name = min(found.start, qualifier.start), qualifier.name
    low, high = found.low, found.high
    if found.qualifier not in (
        "",
        "at least",
    ):  # "about 10 to 15", "more than several": the number itself is the wider one
        return replace(found, start=start)
    match name:
        case "at least" | "over":
            high = None
        case "at most" | "under":
            low, high = None, found.low
        case "nearly":
            low = round(found.low * (1 - _ABOUT), 6)
        case _:
            low, high = round(found.low * (1 - _ABOUT), 6), round(found.low * (1 + _ABOUT), 6)
    return replace(found, start=start, low=low, high=high, qualifier=name)


def _with_unit_noun(text: str, match: re.Match[str], found: _Found, after: int) -> _Found:
    if found.unit == "year" and _AGE.match(text, match.end()) is not None:
        return replace(found, noun="age")
    of_position = after
    period = period_after(text, after)
    noun, noun_end = "", after
    if text.startswith(" of ", of_position) and found.unit not in TIME_UNITS and not found.unit.isupper():
        noun, noun_end = noun_after(text, of_position)
    elif found.unit == "percent":
        noun, noun_end = noun_after(text, after)
    if period is None and noun:
        period = period_after(text, noun_end)
    unit = (
        f"{found.unit}/{period.name}"
        if period is not None and found.unit not in TIME_UNITS | {"percent"}
        else found.unit
    )
    return replace(found, unit=unit, noun=noun, noun_end=max(noun_end, after))


def _with_noun(text: str, match: re.Match[str], found: _Found, after: int) -> _Found:
    if _is_age(text, found, match):
        return replace(found, unit="year", noun="age", noun_end=after)
    noun, noun_end = noun_after(text, after, single=text[after : after + 1] == "-" or found.low == found.high == 1)
    if noun == "life" and lost_lives(text, found.start):
        return replace(found, noun="killed", noun_end=noun_end)
    happened = casualty(text, found.start, after)
    period = period_after(text, noun_end)
    return replace(found, noun=happened or noun, noun_end=noun_end, unit="" if period is None else f"/{period.name}")


def _is_age(text: str, found: _Found, match: re.Match[str]) -> bool:
    if found.low is None or found.low != found.high or not 1 <= found.low <= 120 or not match["low"]:
        return False
    if _AGE_BEFORE.search(text, max(0, found.start - 16), found.start):
        return True
    before = text[max(0, found.start - 30) : found.start]
    return (
        match["low"].isdigit()
        and bool(_AGE_APPOSITION_BEFORE.search(before))
        and bool(_AGE_APPOSITION_AFTER.match(text, found.end))
    )


def _inherited(text: str, found: _Found, last: _Found | None) -> _Found:
    """Let the second number of "killed 59 people and two dogs" count what the first one counts, when only the first has a verb."""
    if last is None or last.noun not in _HAPPENED or found.unit or found.noun in _HAPPENED or not found.noun:
        return found
    joint = text[last.noun_end : found.start]
    return replace(found, noun=last.noun) if _SAME_PARTY.fullmatch(joint) and found.noun in _PARTIES else found


_HAPPENED = frozenset({"killed", "injured", "arrested", "missing", "displaced", "kidnapped", "evacuated", "rescued"})
_PARTIES = word_set(
    """
    people man woman child soldier officer policeman civilian worker student journalist militant fighter rebel
    protester teenager boy girl baby guard passenger employee aide bystander paramedic doctor villager police
    """
)


def _at_most(low: float | None, high: float | None) -> bool:
    return low is None or high is None or low <= high


def _is_rounding(x: float, y: float) -> bool:
    """Whether the value with fewer significant digits is the other one rounded to as many; both must differ in digits."""
    digits_x, digits_y = _significant(x), _significant(y)
    if digits_x == digits_y or x <= 0 or y <= 0:
        return False
    rounder, finer, digits = (x, y, digits_x) if digits_x < digits_y else (y, x, digits_y)
    unit = 10.0 ** (math.floor(math.log10(finer)) - max(digits, 1) + 1)
    return abs(finer - rounder) <= unit / 2 and abs(finer - rounder) <= _ABOUT * finer


def _significant(value: float) -> int:
    digits = f"{value:.6f}".rstrip("0").rstrip(".") if value != int(value) else str(int(value)).rstrip("0")
    return len(digits.replace(".", "").lstrip("0"))
