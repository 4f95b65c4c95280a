"""When: the time phrases of a sentence as intervals of days, and the time of the event that a claim states."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from xref.claims.calendar_spans import DAY, hull
from xref.claims.times_grammar import RULES, Rule
from xref.claims.times_resolve import When
from xref.claims.times_tense import speaks_of_future
from xref.model import Interval, Mention, Precision, Span, TimeMention

_REPORT_GAP = 15  # characters between a reporting cue and the time of the report: "told reporters on Thursday"


def find_times(raw: str, span: Span, anchor: Interval | None, quoted: Sequence[Span] = ()) -> tuple[TimeMention, ...]:
    """Return the time phrases of ``raw`` inside ``span`` in text order, not overlapping.

    A mention covers the words that fix the interval, open and closed sides included ("since 2011", "from May to July 2016"),
    without "on", "in" and "the".

    Args:
        raw: Text of the article.
        span: Where to look.
        anchor: When the article was published, as precisely as is known. A phrase that hangs on it resolves to all days that
            it can mean for a day of publication inside the anchor. None or an open anchor: such phrases stay unresolved.
        quoted: Quotations. A phrase inside one hangs on the day the words were said, which is not known, so that only phrases
            with their own year resolve there.

    Cost: about 5 microseconds for a sentence without times, 50 to 100 per phrase.
    """
    text = raw[span.start : span.end]
    if _TRIGGER.search(text) is None:
        return ()
    days = _anchor_days(anchor)
    mentions: list[TimeMention] = []
    for phrase in _joined(text, list(_phrases(text))):
        place = Span(phrase.start + span.start, phrase.end + span.start)
        inside = any(mark.contains(place) for mark in quoted)
        interval = _resolved(phrase, () if inside else days, speaks_of_future(text, phrase.start, phrase.end))
        mentions.append(TimeMention(Mention(text[phrase.start : phrase.end], place), interval, inside))
    return tuple(mentions)


def event_time(
    times: Sequence[TimeMention], anchor: Interval | None, cue_spans: Sequence[Span] = ()
) -> Interval | None:
    """Return the time of the event that a claim states, None when the text does not say.

    Times of the report ("said on Thursday", "on Thursday said") and times inside quotations are no times of the event. Of the others
    the narrowest wins, then one that is not wholly after the anchor, then the first in the text.

    Args:
        times: The time phrases of the claim.
        anchor: When the article was published.
        cue_spans: Reporting words ("said", "reported") in the same text.
    """
    candidates = [
        (_width(time.interval), _is_ahead(time.interval, anchor), time.mention.span, time.interval)
        for time in times
        if time.interval is not None and not time.quoted and not _dates_report(time.mention.span, cue_spans)
    ]
    return min(candidates, key=lambda candidate: candidate[:3])[3] if candidates else None


_Resolve = Callable[[When], Interval | None]


@dataclass(frozen=True, slots=True)
class _Phrase:
    """A time phrase at ``text[start:end]`` that is still to be resolved; ``loose`` as in `Rule`, ``rule`` "" once joined."""

    start: int
    end: int
    rule: str
    loose: bool
    resolve: _Resolve


# A name in front of every group would clash between rules, so the alternation only finds which rule matches where.
_ALTERNATION = "|".join(
    f"(?P<{rule.name}>{re.sub(r'[(][?]P=mark[)]', '[/.]', re.sub(r'[(][?]P<[a-z_]+>', '(?:', rule.pattern.pattern))})"
    for rule in RULES
)
_ANY_RULE = re.compile(rf"(?<!\w)(?=[\w'’‘])(?:{_ALTERNATION})")
_RULE_BY_NAME = {rule.name: rule for rule in RULES}
# Some word or figure that every phrase holds; most sentences have none.
_TRIGGER = re.compile(
    r"[Dd]ay|DAY|[Ww]eek|[Yy]ear|[Mm]onth|ago\b|\d\d\d\d|\d0s|\d[/:]\d|\d\s?[ap]\.?m|[AP]\.?M\b|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec"
    r"|[Tt]o(?:night|morrow)|[Nn]ight|[Mm]orning|[Ee]vening|noon|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all\b|[Ww]inter|[Dd]ecade|[Cc]entur|[Hh]our"
    r"|Christmas|[Mm]inutes?\s|second"
)
_NOT_NEXT_WORD = re.compile(r"\w*")


def _phrases(text: str) -> Iterator[_Phrase]:
    position = 0
    while (found := _ANY_RULE.search(text, position)) is not None:
        rule = _RULE_BY_NAME[found.lastgroup or ""]
        match = rule.pattern.match(text, found.start())
        if match is None or not rule.accept(match):
            position = _next_word(text, found.start())
            continue
        end = match.end()
        yield _Phrase(match.start(), end, rule.name, _is_loose(rule, match), _resolver(rule, match))
        position = max(end, found.start() + 1)


def _next_word(text: str, position: int) -> int:
    word = _NOT_NEXT_WORD.match(text, position)
    return max(position + 1, word.end() if word else 0)


def _is_loose(rule: Rule, match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return rule.loose and not (
        groups.get("year") or groups.get("relative_year") or groups.get("relative") or groups.get("week")
    )


def _resolver(rule: Rule, match: re.Match[str]) -> _Resolve:
    def resolve(when: When) -> Interval | None:
        try:
            return rule.resolve(match, when)
        except (ValueError, OverflowError):  # the 31st of June, or a date outside the calendar ("999 centuries ago")
            return None

    return resolve


def _resolved(phrase: _Phrase, days: Sequence[When], future: bool) -> Interval | None:
    """Resolve against every bound of the anchor and return the hull: the truth for any day of publication between them."""
    whole: Interval | None = None
    for when in days or (When(None),):
        interval = phrase.resolve(replace(when, future=future))
        if interval is None:
            return None
        whole = interval if whole is None else hull(whole, interval)
    return whole


def _anchor_days(anchor: Interval | None) -> tuple[When, ...]:
    if anchor is None or anchor.start is None or anchor.end is None:
        return ()
    last = max(anchor.start, anchor.end - DAY)
    return (When(anchor.start),) if last == anchor.start else (When(anchor.start), When(last))


def _joined(text: str, phrases: list[_Phrase]) -> Iterator[_Phrase]:
    """Join phrases that name one time together: clock times with their day, the two ends of a range, and open sides."""
    floor = 0
    merged = _with_ranges(text, _with_list_years(text, _with_offsets(text, _with_clocks(text, phrases))))
    for phrase in merged:
        opened = _with_open_side(text, phrase, floor)
        floor = opened.end
        yield opened


def _with_clocks(text: str, phrases: list[_Phrase]) -> list[_Phrase]:
    joined: list[_Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        if (
            last is not None
            and (last.rule == "clock") != (phrase.rule == "clock")
            and _CLOCK_JOINT.fullmatch(text, last.end, phrase.start)
        ):
            day = phrase if last.rule == "clock" else last
            joined[-1] = _Phrase(last.start, phrase.end, day.rule, day.loose, _at_a_time(day.resolve))
        else:
            joined.append(phrase)
    return joined


def _at_a_time(day: _Resolve) -> _Resolve:
    def resolve(when: When) -> Interval | None:
        interval = day(when)
        if interval is None or interval.precision is not Precision.DAY:
            return interval
        return replace(interval, precision=Precision.TIME)

    return resolve


def _with_offsets(text: str, phrases: list[_Phrase]) -> list[_Phrase]:
    """Join "two days after" with the day that follows; only days are counted, longer units stay unresolved."""
    joined: list[_Phrase] = []
    for phrase in phrases:
        last = joined[-1] if joined else None
        offset = _DAYS_OFF.fullmatch(text, last.start, last.end) if last is not None and last.rule == "story" else None
        if last is not None and offset is not None and text[last.end : phrase.start].strip() in ("", "the", "on"):
            count = _SMALL_COUNTS.get(offset["count"].lower(), 0) or int(offset["count"])
            days = count if offset["way"] == "after" else -count
            joined[-1] = _Phrase(last.start, phrase.end, "story", False, _shifted(phrase.resolve, days))
        else:
            joined.append(phrase)
    return joined


def _shifted(day: _Resolve, days: int) -> _Resolve:
    def resolve(when: When) -> Interval | None:
        interval = day(when)
        if (
            interval is None
            or interval.precision is not Precision.DAY
            or interval.start is None
            or interval.end is None
        ):
            return None
        try:
            return Interval(interval.start + timedelta(days), interval.end + timedelta(days), Precision.DAY)
        except OverflowError:
            return None

    return resolve


def _with_list_years(text: str, phrases: list[_Phrase]) -> list[_Phrase]:
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


def _with_ranges(text: str, phrases: list[_Phrase]) -> list[_Phrase]:
    joined: list[_Phrase] = []
    for phrase in phrases:
        left = joined[-1] if joined else None
        if left is None or left.rule in _NEVER_IN_RANGE or phrase.rule in _NEVER_IN_RANGE:
            joined.append(phrase)
            continue
        before = _RANGE_OPENING.search(text, max(0, left.start - 14), left.start)
        joint = text[left.end : phrase.start].strip().lower()
        if joint not in (_RANGE_JOINTS if before is None else _AFTER_OPENING[before["word"].lower()]):
            joined.append(phrase)
            continue
        start = left.start if before is None else before.start()
        joined[-1] = _Phrase(start, phrase.end, "", False, _range(left, phrase))
    return joined


def _left_end(left: _Resolve, right: _Resolve) -> _Resolve:
    """Resolve the left end as seen from the right one: the latest "May" that is not after "July 2016"."""

    def resolve(when: When) -> Interval | None:
        interval = right(when)
        if interval is None or interval.end is None:
            return None
        return left(When(interval.end - DAY))

    return resolve


def _range(left: _Phrase, right: _Phrase) -> _Resolve:
    first = _left_end(left.resolve, right.resolve) if left.loose else left.resolve

    def resolve(when: When) -> Interval | None:
        low, high = first(when), right.resolve(when)
        if low is None or high is None or low.start is None or high.end is None or low.start >= high.end:
            return None
        return Interval(low.start, high.end, Precision.RANGE)

    return resolve


def _with_open_side(text: str, phrase: _Phrase, floor: int) -> _Phrase:
    """Take in "since", "by", "before", "until" or "after" in front of a phrase."""
    if phrase.rule in _NEVER_OPEN:
        return phrase
    opening = _OPENING.search(text, max(floor, phrase.start - 14), phrase.start)
    if opening is None:
        return (
            replace(phrase, end=onward.end(), resolve=_opened(phrase.resolve, "since", False))
            if (onward := _ONWARD.match(text, phrase.end))
            else phrase
        )
    # "After Monday's attack" may still be on Monday; "after the 2016 election" may still be in 2016.
    of_event = bool(_OF_EVENT.match(text, phrase.end)) or (bool(opening["the"]) and bool(_NOUN.match(text, phrase.end)))
    if opening["the"] and not of_event and phrase.rule == "year":
        return phrase
    word = _SIDES[" ".join(opening["word"].lower().split())]
    return replace(phrase, start=opening.start(), resolve=_opened(phrase.resolve, word, of_event))


def _opened(inner: _Resolve, side: str, of_event: bool) -> _Resolve:
    def resolve(when: When) -> Interval | None:
        interval = inner(when)
        if interval is None:
            return None
        start, end, precision = interval.start, interval.end, interval.precision
        match side:
            case "since":
                return Interval(start, None, precision)
            case "after":
                return Interval(start if of_event else end, None, precision)
            case "before":
                return Interval(None, end if of_event else start, precision)
        return Interval(None, end, precision)

    return resolve


def _width(interval: Interval) -> int:
    if interval.start is None or interval.end is None:
        return 10**9
    return (interval.end - interval.start).days


def _is_ahead(interval: Interval, anchor: Interval | None) -> bool:
    return anchor is not None and anchor.end is not None and interval.start is not None and interval.start >= anchor.end


def _dates_report(time: Span, cues: Sequence[Span]) -> bool:
    return any(0 <= time.start - cue.end <= _REPORT_GAP or 0 <= cue.start - time.end <= 1 for cue in cues)


_CLOCK_JOINT = re.compile(r",?\s(?:on\s|at\s|at\saround\s|at\sabout\s|around\s|about\s)?")
_LIST_JOINT = re.compile(r"\s(?:and|or)\s|,\s(?:and\s)?")
_DAYS_OFF = re.compile(
    r"(?P<count>an?|one|two|three|four|five|six|seven|\d{1,2})\sdays?\s(?P<way>after|before)", re.IGNORECASE
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
_SIDES = {"prior to": "before", "ahead of": "before", "till": "until", "by": "until", "through": "until"} | {
    word: word for word in ("since", "before", "until", "after")
}
_ONWARD = re.compile(r"\s(?:onwards?)\b")
_OF_EVENT = re.compile(r"[’']s?\s\w")
_NOUN = re.compile(r"\s[^\W\d]")
