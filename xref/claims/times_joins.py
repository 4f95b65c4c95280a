"""Time phrases that name one time together: a clock time with its day, the two ends of a range, an open side."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from xref.claims.calendar_spans import DAY, day_of
from xref.claims.times_phrases import Phrase, Resolve
from xref.claims.times_when import When
from xref.model import Interval, Precision

_WORD_ROOM = 14  # characters in front of a phrase that hold "between the" or "prior to the"
_CLOCK_JOINT = re.compile(r",?\s(?:on\s|at\s|at\saround\s|at\sabout\s|around\s|about\s)?")
_LIST_JOINT = re.compile(r"\s(?:and|or)\s|,\s(?:and\s)?")
_DAYS_OFF = re.compile(
    r"(?:(?P<count>an?|one|two|three|four|five|six|seven|\d{1,2})\sdays?|day)\s(?P<way>after|before)", re.IGNORECASE
)
_SMALL_COUNTS = {"a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
_NEVER_IN_RANGE = frozenset({"clock", "story", "story_day", "ago", "stretch", "nine_eleven", "years", ""})
_NEVER_OPEN = frozenset({"story", "story_day", "stretch"})
_RANGE_OPENING = re.compile(r"\b(?P<word>from|between)\s(?:the\s)?$", re.IGNORECASE)
_RANGE_JOINTS = frozenset({"to", "through", "-", "–", "—"})
_AFTER_OPENING = {
    "from": frozenset({"to", "until", "till", "through", "to the", "until the", "through the", "-", "–", "—"}),
    "between": frozenset({"and", "and the", "-", "–", "—"}),
}
_OPENING = re.compile(
    r"\b(?P<word>since|by|before|prior\sto|ahead\sof|until|till|through|after)\s(?:on\s)?(?P<the>the\s)?$",
    re.IGNORECASE,
)
_CLOSE_BY = re.compile(r"\b(?:shortly|just|soon|moments|minutes|immediately)\s$", re.IGNORECASE)
_SIDES = {"prior to": "before", "ahead of": "before", "till": "until", "by": "until", "through": "until"} | {
    word: word for word in ("since", "before", "until", "after")
}
_ONWARD = re.compile(r"\s(?:onwards?)\b")
_OF_EVENT = re.compile(r"[’']s?\s\w")
_NOUN = re.compile(r"\s[^\W\d]")


def joined(text: str, phrases: list[Phrase]) -> Iterator[Phrase]:
    """Yield the phrases of ``text``, those that name one time together joined.

    Args:
        text: The sentence.
        phrases: Its single phrases in text order.
    """
    floor = 0
    merged = _with_ranges(text, _with_list_years(text, _with_offsets(text, _with_clocks(text, phrases))))
    for phrase in merged:
        opened = _with_open_side(text, phrase, floor)
        floor = opened.end
        yield opened


def _with_clocks(text: str, phrases: list[Phrase]) -> list[Phrase]:
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if (
            last is not None
            and (last.rule == "clock") != (phrase.rule == "clock")
            and _CLOCK_JOINT.fullmatch(text, last.end, phrase.start)
        ):
            day = phrase if last.rule == "clock" else last
            joined[-1] = Phrase(last.start, phrase.end, day.rule, day.loose, _at_a_time(day.resolve))
        else:
            joined.append(phrase)
    return joined


def _at_a_time(day: Resolve) -> Resolve:
    def resolve(when: When) -> Interval | None:
        interval = day(when)
        if interval is None or interval.precision is not Precision.DAY:
            return interval
        return replace(interval, precision=Precision.TIME)

    return resolve


def _with_offsets(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Join "two days after" with the day that follows; only days are counted, longer units stay unresolved."""
    joined: list[Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        offset = _DAYS_OFF.fullmatch(text, last.start, last.end) if last is not None and last.rule == "story" else None
        if last is not None and offset is not None and text[last.end : phrase.start].strip() in ("", "the", "on"):
            count = _day_count(offset["count"])
            days = count if offset["way"] == "after" else -count
            joined[-1] = Phrase(last.start, phrase.end, "story", False, _shifted(phrase.resolve, days))
        else:
            joined.append(phrase)
    return joined


def _day_count(text: str | None) -> int:
    if text is None:  # "the day after"
        return 1
    return _SMALL_COUNTS.get(text.lower(), 0) or int(text)


def _shifted(day: Resolve, days: int) -> Resolve:
    def resolve(when: When) -> Interval | None:
        interval = day(when)
        if interval is None or interval.precision is not Precision.DAY or interval.start is None:
            return None
        try:
            return day_of(interval.start + timedelta(days))
        except OverflowError:
            return None

    return resolve


def _with_list_years(text: str, phrases: list[Phrase]) -> list[Phrase]:
    """Let "May" in "May and July 2016" take the year of the phrase after it."""
    listed = list(phrases)
    for index in range(len(listed) - 2, -1, -1):
        left, right = listed[index], listed[index + 1]
        if (
            left.rule == right.rule == "month"
            and left.loose
            and not right.loose
            and _LIST_JOINT.fullmatch(text, left.end, right.start)
        ):
            listed[index] = replace(left, loose=False, resolve=_left_end(left.resolve, right.resolve))
    return listed


def _with_ranges(text: str, phrases: list[Phrase]) -> list[Phrase]:
    joined: list[Phrase] = []
    for phrase in phrases:
        left = joined[-1] if joined else None
        if left is None or left.rule in _NEVER_IN_RANGE or phrase.rule in _NEVER_IN_RANGE:
            joined.append(phrase)
            continue
        before = _RANGE_OPENING.search(text, max(0, left.start - _WORD_ROOM), left.start)
        joint = text[left.end : phrase.start].strip().lower()
        if joint not in (_RANGE_JOINTS if before is None else _AFTER_OPENING[before["word"].lower()]):
            joined.append(phrase)
            continue
        start = left.start if before is None else before.start()
        joined[-1] = Phrase(start, phrase.end, "", False, _range(left, phrase))
    return joined


def _left_end(left: Resolve, right: Resolve) -> Resolve:
    """Resolve the left end as seen from the right one: the latest "May" that is not after "July 2016"."""

    def resolve(when: When) -> Interval | None:
        interval = right(when)
        if interval is None or interval.end is None:
            return None
        return left(When(interval.end - DAY))

    return resolve


def _range(left: Phrase, right: Phrase) -> Resolve:
    first = _left_end(left.resolve, right.resolve) if left.loose else left.resolve

    def resolve(when: When) -> Interval | None:
        low, high = first(when), right.resolve(when)
        if low is None or high is None or low.start is None or high.end is None or low.start >= high.end:
            return None
        return Interval(low.start, high.end, Precision.RANGE)

    return resolve


def _with_open_side(text: str, phrase: Phrase, floor: int) -> Phrase:
    """Take in "since", "by", "before", "until" or "after" in front of a phrase."""
    if phrase.rule in _NEVER_OPEN:
        return phrase
    opening = _OPENING.search(text, max(floor, phrase.start - _WORD_ROOM), phrase.start)
    if opening is None or _CLOSE_BY.search(text, max(floor, opening.start() - _WORD_ROOM), opening.start()):
        onward = _ONWARD.match(text, phrase.end)
        if onward is None:
            return phrase
        return replace(phrase, end=onward.end(), resolve=_opened(phrase.resolve, "since", of_event=False))
    # "After Monday's attack" may still be on Monday; "after the 2016 election" may still be in 2016.
    of_event = bool(_OF_EVENT.match(text, phrase.end)) or (bool(opening["the"]) and bool(_NOUN.match(text, phrase.end)))
    if opening["the"] and not of_event and text[phrase.start].isdigit():
        return phrase
    side = _SIDES[" ".join(opening["word"].lower().split())]
    return replace(phrase, start=opening.start(), resolve=_opened(phrase.resolve, side, of_event))


def _opened(inner: Resolve, side: str, of_event: bool) -> Resolve:
    def resolve(when: When) -> Interval | None:
        interval = inner(when)
        if interval is None:
            return None
        start, end, precision = interval.start, interval.end, interval.precision
        on_the_day = of_event or precision is Precision.TIME  # "before noon on Tuesday" is on Tuesday too
        match side:
            case "since":
                return Interval(start, None, precision)
            case "after":
                return Interval(start if on_the_day else end, None, precision)
            case "before":
                return Interval(None, end if on_the_day else start, precision)
        return Interval(None, end, precision)

    return resolve
