"""Numbers of a sentence with qualifier, unit and noun, as offsets into the sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from xref.claims.casualties import OUTCOMES, outcome, takes_lives
from xref.claims.counted_nouns import noun_after
from xref.claims.number_units import TIME_UNITS, Unit, period_after, sign_code, unit_after
from xref.claims.numbers_accept import is_age, is_name, is_no_count, is_no_ordinal, is_score
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
from xref.claims.word_sets import word_set
from xref.model import Span

_ABOUT = 0.1  # "about 60" is 54 to 66, "nearly 60" 54 to 60
_SAME_PARTY = re.compile(
    r",?\s?(?:and|or|including|plus|as\swell\sas)\s(?:at\sleast\s|another\s|some\s|about\s)?", re.IGNORECASE
)
# Who can share the fate of those named before: "killed 59 people and 12 soldiers".
_PARTIES = word_set(
    """
    people man woman child soldier officer policeman civilian worker student journalist militant fighter rebel protester
    teenager boy girl baby guard passenger employee aide bystander paramedic doctor villager police
    """
)
_IN_MENTION = frozenset({"percent", "percentage point"})
_TRIGGER = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty|forty|fifty|sixty"
    r"|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores|couple|several|half|third"
    r"|quarter|first|second|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|twentieth)\b|half-",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Number:
    """A quantity at ``text[start:end]``; ``noun_end`` is where the words that belong to it end."""

    start: int
    end: int
    low: float | None
    high: float | None
    unit: str = ""
    noun: str = ""
    qualifier: str = ""
    noun_end: int = 0


def read_numbers(text: str, taken: Sequence[Span]) -> Iterator[Number]:
    """Yield the numbers of a sentence in text order, not overlapping.

    Args:
        text: The sentence.
        taken: Stretches of the sentence that hold no numbers (times).
    """
    if _TRIGGER.search(text) is None:
        return
    last: Number | None = None
    position = 0
    while position < len(text) and (match := _next_match(text, position)) is not None:
        numbers = () if _overlaps(match, taken) else _read(text, match, position)
        for number in numbers:
            last = _with_shared_fate(text, number, last)
            yield last
        position = max(number.end for number in numbers) if numbers else _after_rejected(text, match, taken)
        position = max(position, match.start() + 1)


def _next_match(text: str, position: int) -> re.Match[str] | None:
    """The first number at or after ``position``; an ordinal or a share wins over the plain number it begins with."""
    number = NUMBER.search(text, position)
    ordinal = ORDINAL.search(text, position)
    if ordinal is not None and (number is None or ordinal.start() <= number.start()):
        return ordinal
    return (SHARE.match(text, number.start()) or number) if number is not None else None


def _overlaps(match: re.Match[str], taken: Sequence[Span]) -> bool:
    return any(match.start() < span.end and span.start < match.end() for span in taken)


def _after_rejected(text: str, match: re.Match[str], taken: Sequence[Span]) -> int:
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


def _read(text: str, match: re.Match[str], floor: int) -> tuple[Number, ...]:
    if match.re is ORDINAL:
        return _read_ordinal(text, match)
    if match.re is SHARE:
        return _read_share(text, match, floor, share_value(match))
    if is_name(text, match) or is_no_count(text, match):
        return ()
    if match["fraction"]:
        return _read_share(text, match, floor, fraction_value(match["fraction"]))
    return _read_vague(text, match, floor) if match["vague"] else _read_figures(text, match, floor)


def _read_ordinal(text: str, match: re.Match[str]) -> tuple[Number, ...]:
    noun, noun_end = noun_after(text, match.end(), single=True)
    if not noun or is_no_ordinal(text, match):
        return ()
    value = ordinal_value(match)
    return (Number(match.start(), match.end(), value, value, "ordinal", noun, noun_end=noun_end),)


def _read_share(text: str, match: re.Match[str], floor: int, value: float | None) -> tuple[Number, ...]:
    if value is None:
        return ()
    return (_completed(text, match, floor, Number(match.start(), match.end(), value, value, "percent")),)


def _read_vague(text: str, match: re.Match[str], floor: int) -> tuple[Number, ...]:
    name = " ".join(match["vague"].lower().split())
    low, high = vague_range(name)
    qualifier = "several" if high is None else name
    if low == high:  # "a couple"
        qualifier = ""
    return (_completed(text, match, floor, Number(match.start(), match.end(), low, high, qualifier=qualifier)),)


def _read_figures(text: str, match: re.Match[str], floor: int) -> tuple[Number, ...]:
    low, high = end_value(match, "low"), end_value(match, "high")
    if low is None:
        return ()
    start, end = match.span()
    if high is None:
        qualifier = "at least" if match["plus"] else ""
        number = _completed(
            text, match, floor, Number(start, end, low, None if qualifier else low, qualifier=qualifier)
        )
        # "One" without a noun is a pronoun: "the new one".
        return () if match["low"].lower() == "one" and not (number.noun or number.unit) else (number,)
    if is_score(text, match, low, high):
        return (Number(start, end, min(low, high), max(low, high), "score", noun_end=end),)
    if match["high_scale"] and not match["low_scale"] and low < high:  # "3 to 4 million"
        low = round(low * high / (figure(match["high"]) or high), 6)
    if text[:start].lower().endswith("from "):  # "rose from 3 to 5 percent" gives two values, no range
        second = _completed(text, match, floor, Number(match.start("high"), end, high, high))
        return (replace(second, start=start, end=match.end("low"), low=low, high=low), second)
    return (_completed(text, match, floor, Number(start, end, low, high, qualifier="range")),) if low <= high else ()


def _completed(text: str, match: re.Match[str], floor: int, bare: Number) -> Number:
    """Add qualifier, unit, period and noun to a bare value."""
    unit = _unit(text, match, bare)
    end = unit.end if unit is not None and unit.name in _IN_MENTION else bare.end
    qualifier = qualifier_before(text, bare.start, floor)
    if qualifier is not None and unit is not None and unit.name in TIME_UNITS and _places_in_time(text, qualifier):
        qualifier = None
    if qualifier is None:
        qualifier = qualifier_after(text, end)
    number = _widened(replace(bare, end=end), qualifier)
    if unit is None:
        return _with_noun(text, match, number)
    after = max(number.end, unit.end)
    low = None if number.low is None else round(number.low * unit.factor, 6)
    high = None if number.high is None else round(number.high * unit.factor, 6)
    return _with_unit_noun(text, replace(number, low=low, high=high, unit=unit.name, noun_end=after), match.end())


def _unit(text: str, match: re.Match[str], bare: Number) -> Unit | None:
    groups = match.groupdict()
    if sign := groups.get("sign"):
        return Unit(sign_code(sign.strip()), bare.end)
    if bare.unit == "percent":
        return Unit("percent", bare.end)
    if groups.get("percent") and not groups.get("high"):
        return Unit("percent", match.end("percent"))
    # "Millions of dollars", "hundreds of miles"
    position = bare.end + 3 if groups.get("vague") and text.startswith(" of", bare.end) else bare.end
    return unit_after(text, position)


def _places_in_time(text: str, qualifier: Qualifier) -> bool:
    """Whether "over three days" only says when: "for over three days" counts."""
    word = text[qualifier.start : qualifier.end].strip().lower()
    return word == "over" and not text[: qualifier.start].lower().endswith(("for ", "in ", "last "))


def _widened(number: Number, qualifier: Qualifier | None) -> Number:
    if qualifier is None or number.low is None:
        return number
    start, end = min(number.start, qualifier.start), max(number.end, qualifier.end)
    if number.qualifier:  # "about 10 to 15", "more than a dozen or so": the number itself is the wider one
        return replace(number, start=start, end=end)
    value = number.low
    low: float | None = value
    high: float | None = value
    match qualifier.name:
        case "at least" | "over":
            high = None
        case "at most" | "under":
            low = None
        case "nearly":
            low = round(value * (1 - _ABOUT), 6)
        case _:
            low, high = round(value * (1 - _ABOUT), 6), round(value * (1 + _ABOUT), 6)
    return replace(number, start=start, end=end, low=low, high=high, qualifier=qualifier.name)


def _with_unit_noun(text: str, number: Number, value_end: int) -> Number:
    """Add what is measured ("tons of cocaine", "40% of voters"), the period of a rate, or that it is an age."""
    unit, after = number.unit, number.noun_end
    if unit in TIME_UNITS:
        return replace(number, noun="age") if unit == "year" and is_age(text, number.start, value_end) else number
    noun, noun_end = "", after
    measures = text.startswith(" of ", after) and not unit.isupper() and not unit.startswith("degree")
    if measures or unit == "percent":
        noun, noun_end = noun_after(text, after)
    period = period_after(text, after) or (period_after(text, noun_end) if noun else None)
    if period is not None and unit != "percent":
        unit = f"{unit}/{period.name}"
    return replace(number, unit=unit, noun=noun, noun_end=max(noun_end, after))


def _with_noun(text: str, match: re.Match[str], number: Number) -> Number:
    after = number.end
    if number.low == number.high and match.groupdict().get("low") and is_age(text, number.start, match.end()):
        return replace(number, unit="year", noun="age", noun_end=after)
    single = text.startswith("-", after) or (number.low == 1 and number.high in (1, None))
    noun, noun_end = noun_after(text, after, single)
    if noun == "life" and takes_lives(text, number.start):
        return replace(number, noun="killed", noun_end=noun_end)
    period = period_after(text, noun_end)
    unit = "" if period is None else f"/{period.name}"
    return replace(number, noun=outcome(text, number.start, after) or noun, noun_end=noun_end, unit=unit)


def _with_shared_fate(text: str, number: Number, last: Number | None) -> Number:
    """Let the second number of "killed 59 people and 12 soldiers" count what the first one counts."""
    if last is None or last.noun not in OUTCOMES or number.unit or number.noun not in _PARTIES:
        return number
    joint = text[last.noun_end : number.start]
    return replace(number, noun=last.noun) if _SAME_PARTY.fullmatch(joint) else number
