"""The phrases that name a time: one row of `RULES` per form, as a regular expression with its resolver.

A space in a pattern stands for one character of white space. Prepositions, articles, ranges and open sides ("since",
"between ... and") are no part of the patterns; `xref.claims.times` joins them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from xref.claims import times_accept as accept
from xref.claims import times_resolve as resolve
from xref.claims.number_words import CARDINAL_WORDS
from xref.model import Interval

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
_DATE_WEEKDAY = r"(?:(?P<weekday>(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?),? (?:the )?)?"
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?|Aug(?:ust|\.)?"
    r"|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|%|[.:]\d|,\d{3}(?!\d))"
_DAY = rf"(?P<day>{_DAY_NUMBER})(?:(?: ?[-–—] ?| to | through )(?P<last_day>{_DAY_NUMBER}))?"
_NOT_A_COUNT = (
    r"(?![\d%]|[,.]\d|[-‑](?:year|foot|page|mile|meter|metre|man|strong|word|point|acre|seat)|(?:st|nd|rd|th)\b|s\b)"
)
_YEAR = rf"(?P<year>(?:1[0-9]|20)\d\d){_NOT_A_COUNT}"
_RELATIVE_YEAR = r"(?:of )?(?P<relative_year>last|this|next|that|the same|the following|the previous) year\b"
_PHASE = r"(?:(?P<phase>(?i:early|earlier|late|later|mid|beginning of|start of|end of|middle of|close of))(?:[- ]on| in)?(?:[- ]the)?[- ])"
_RELATIVE = (
    r"(?P<relative>(?i:this past|this coming|last|this|next|past|coming|previous|following|preceding|current|same))"
)
_RELATIVE_OR_THE = _RELATIVE.replace("|same", "|same|the")
_PART_OF_DAY = r"(?:morning|afternoon|evening|night|midday|noon|midnight|lunchtime)\b"
_COUNT = rf"(?P<count>\d{{1,3}}|(?i:a couple of|a couple|a few|few|several|many|couple of|half a dozen|a dozen|dozen|an?|{CARDINAL_WORDS}))"
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie)s?\b"
_SEASON = r"(?P<season>(?i:spring|summer|autumn|fall|winter))\b"

Resolver = Callable[[re.Match[str], resolve.When], Interval | None]
Acceptor = Callable[[re.Match[str]], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time phrase.

    ``loose`` forms ("May", "Monday", "March 3") take their year or week from the other end of a range that they stand in.
    """

    name: str
    pattern: re.Pattern[str]
    resolve: Resolver
    accept: Acceptor
    loose: bool


def _rule(name: str, pattern: str, resolver: Resolver, acceptor: Acceptor = accept.always, loose: bool = False) -> Rule:
    return Rule(name, re.compile(r"(?<!\w)" + pattern.replace(" ", r"\s")), resolver, acceptor, loose)


# Earlier rows win where two forms begin at the same place, so longer forms come first.
RULES: tuple[Rule, ...] = (
    _rule(
        "iso",
        r"(?<![\d/-])(?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?:T[\d:.]+Z?|(?![\d-]))",
        resolve.iso_date,
    ),
    _rule(
        "numeric",
        r"(?<![\d/.,$€£-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/]|\.\d)",
        resolve.numeric_date,
    ),
    _rule("nine_eleven", r"(?<![\d/.-])9/11(?![\d/])", resolve.nine_eleven),
    _rule(
        "clock",
        r"(?<![\d:.,$€£])(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|A\.M\.|P\.M\.)|(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)"
        r"|noon\b|midnight\b)(?: (?:GMT|UTC|BST|CET|[ECMP][SD]?T|local time)\b)?",
        resolve.clock_time,
    ),
    _rule(
        "month_day",
        rf"{_DATE_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:,? ?{_YEAR}| {_RELATIVE_YEAR})?",
        resolve.calendar_date,
        accept.month_day,
        loose=True,
    ),
    _rule(
        "day_month",
        rf"(?<![\d.,$€£:/-]){_DATE_WEEKDAY}{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}| {_RELATIVE_YEAR})?",
        resolve.calendar_date,
        loose=True,
    ),
    _rule(
        "holiday",
        rf"(?P<holiday>Christmas Eve|Christmas Day|Christmas|New Year[’']s Eve|New Year[’']s Day)(?:,? {_YEAR}| {_RELATIVE_YEAR})?",
        resolve.holiday,
        accept.holiday,
    ),
    _rule(
        "century",
        rf"{_PHASE}?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?i:nineteenth|twentieth|eighteenth|seventeenth)) century\b",
        resolve.century,
    ),
    _rule("decade", rf"{_PHASE}?(?P<decade>(?:1[5-9]|20)\d0[’']?s\b|[’'‘]?[2-9]0s\b)", resolve.decade, accept.decade),
    _rule(
        "half",
        rf"(?P<ordinal>(?i:first|second|third|fourth|final|last|latter)) (?P<share>half|quarter) of (?:{_YEAR}|(?P<relative>last|this|next|the) year\b)",
        resolve.share_of_year,
    ),
    _rule(
        "ago",
        r"(?:(?P<qualifier>(?i:more than|over|nearly|almost|less than|under|about|around|roughly|approximately|some|at least)) )?"
        rf"(?:(?:{_COUNT}|(?P<half>(?i:half an?)))(?P<and_half> and a half)? )?{_UNIT}(?P<late_half> and a half)? ago\b"
        r"(?: (?P<inner>today|this week|this month|last week|last month)\b)?",
        resolve.ago,
    ),
    _rule("from_now", rf"(?:in )?{_COUNT} {_UNIT}(?:(?<=s)[’']|(?<!s)[’']s)? (?:from now|hence)\b", resolve.from_now),
    _rule(
        "day_word",
        r"(?:(?i:earlier|later|early|late) )?(?P<word>(?i:day before yesterday|day after tomorrow|today|yesterday|tomorrow|tonight|overnight"
        rf"|this (?:morning|afternoon|evening)|last (?:night|evening)))\b(?: {_PART_OF_DAY})?",
        resolve.day_word,
        accept.day_word,
    ),
    _rule("before_last", r"(?P<unit>week|weekend|month|year) (?P<way>before last|after next)\b", resolve.before_last),
    _rule(
        "story",
        rf"(?:{_COUNT} )?{_UNIT}(?: (?:earlier|later|before|afterwards?|after|prior|previously)\b)",
        resolve.told_by_story,
        accept.story,
    ),
    _rule(
        "story_day",
        r"(?i:next|following|previous|preceding|same) (?:day|morning|afternoon|evening|night)\b",
        resolve.told_by_story,
    ),
    _rule(
        "stretch",
        r"(?P<relative>(?i:past|last|next|coming|previous|following|recent|preceding)) "
        rf"(?:{_COUNT} )?(?P<unit>hour|day|week|month|year|decade)s\b",
        resolve.stretch,
        accept.stretch,
    ),
    _rule(
        "weekday",
        rf"(?:(?i:early|late|later|earlier)(?: on)? )?(?:{_RELATIVE} )?{_WEEKDAY}(?: {_PART_OF_DAY})?(?: (?:of )?(?P<week>last|this|next) week\b)?",
        resolve.weekday,
        accept.weekday,
        loose=True,
    ),
    _rule(
        "season",
        rf"{_PHASE}?(?:{_RELATIVE} )?(?:{_PHASE.replace('phase', 'inner_phase')})?{_SEASON}"
        rf"(?:(?: of|,)? {_YEAR}(?:[-–/](?P<to_year>(?:20)?\d\d)\b)?| {_RELATIVE_YEAR})?",
        resolve.season,
        accept.season,
        loose=True,
    ),
    _rule(
        "month",
        rf"{_PHASE}?(?:{_RELATIVE} )?{_MONTH}(?:,? (?:of )?{_YEAR}| {_RELATIVE_YEAR})?",
        resolve.month,
        accept.month,
        loose=True,
    ),
    _rule(
        "unit",
        rf"{_PHASE}?{_RELATIVE_OR_THE} (?P<unit>week|weekend|month|year|decade|century)(?![-\w])",
        resolve.relative_unit,
        accept.relative_unit,
    ),
    _rule("year_end", r"year[’'-]?s?[- ]end\b", resolve.year_end),
    _rule("weekend", r"(?<=the )weekend\b(?! of)", resolve.bare_weekend),
    _rule(
        "years",
        r"(?P<year>(?:1[5-9]|20)\d\d) ?[-–—/] ?(?P<to_year>(?:(?:1[5-9]|20)\d\d|\d\d))(?![\d%]|[,.]\d|[-/]\d)",
        resolve.year_range,
        accept.years,
    ),
    _rule("year", rf"(?<![\d$€£#№.,/]){_PHASE}?{_YEAR}", resolve.year, accept.year),
)
