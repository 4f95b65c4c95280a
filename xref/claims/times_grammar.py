"""The phrases that name a time: one row of `RULES` per form, as a regular expression with its resolver.

A space in a pattern stands for one character of white space. Prepositions, articles, ranges and open sides ("since",
"between ... and") are no part of the patterns; `xref.claims.times_joins` adds them.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from xref.claims import times_accept as accept
from xref.claims import times_dates as dates
from xref.claims import times_relative as relative
from xref.claims.number_words import CARDINAL_WORDS, ONES, ORDINALS, TENS
from xref.claims.times_when import When
from xref.claims.word_sets import word_set
from xref.model import Interval

Resolver = Callable[[re.Match[str], When], Interval | None]
Acceptor = Callable[[re.Match[str]], bool]


@dataclass(frozen=True, slots=True)
class Rule:
    """A form of time phrase.

    ``begins`` holds the words (lower-case) that it can begin with; "0" stands for any figure. ``loose`` forms ("May",
    "Monday", "March 3") take their year or week from the other end of a range that they stand in.
    """

    name: str
    begins: frozenset[str]
    pattern: re.Pattern[str]
    resolve: Resolver
    accept: Acceptor
    loose: bool


_WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
)
_MONTHS = word_set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
_SEASONS = word_set("spring summer autumn fall winter")
_FIGURE = frozenset({"0"})
_PHASES = word_set("early earlier late later mid beginning start end middle close")
_RELATIVES = word_set("this last next past coming previous following preceding current same")
_COUNTS = word_set("a an few several many couple half dozen hundred thousand") | frozenset((*ONES, *TENS)) | _FIGURE
_UNITS = word_set(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights
    month months year years decade decades century centuries
    """
)
_QUALIFIERS = word_set("more over nearly almost less under about around roughly approximately some at")

_WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
_DATE_WEEKDAY = (
    r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?)"
    r",? (?:the )?)?"
)
_MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
_DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|%|[.:]\d|,\d{3}(?!\d))"
_DAY = rf"(?P<day>{_DAY_NUMBER})(?:(?: ?[-–—] ?| to | through )(?P<last_day>{_DAY_NUMBER}))?"
_NOT_A_COUNT = (
    r"(?![\d%]|[,.]\d|[-‑](?:year|foot|page|mile|meter|metre|man|strong|word|point|acre|seat)"
    r"|(?:st|nd|rd|th)\b|s\b)"
)
_YEAR = rf"(?P<year>(?:1[0-9]|20)\d\d){_NOT_A_COUNT}"
_RELATIVE_YEAR = r"(?:of )?(?P<relative_year>last|this|next|that|the same|the following|the previous) year\b"
_OF_YEAR = rf"(?:,? (?:of )?{_YEAR}| {_RELATIVE_YEAR})?"
_PHASE = (
    r"(?:(?P<phase>(?i:early|earlier|late|later|mid|beginning of|start of|end of|middle of|close of))"
    r"(?:[- ]on| in)?(?:[- ]the)?[- ])"
)
_INNER_PHASE = r"(?:(?P<inner_phase>(?i:early|late|mid))[- ])"
_RELATIVE = (
    r"(?P<relative>(?i:this past|this coming|last|this|next|past|coming|previous|following|preceding|current|same))"
)
_RELATIVE_OR_THE = _RELATIVE.replace("|same", "|same|the")
_PART_OF_DAY = r"(?:morning|afternoon|evening|night|midday|noon|midnight|lunchtime)\b"
_COUNT = (
    r"(?P<count>\d{1,3}|(?i:a couple of|a couple|couple of|a few|few|several|many|half a dozen|a dozen|dozen|an?"
    rf"|{CARDINAL_WORDS}))"
)
_UNIT = r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie)s?\b"
_CLOCK = (
    r"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|A\.M\.|P\.M\.)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)|noon\b|midnight\b)"
)


def _rule(
    name: str,
    begins: frozenset[str],
    pattern: str,
    resolve: Resolver,
    acceptor: Acceptor = accept.always,
    *,
    loose: bool = False,
) -> Rule:
    return Rule(name, begins, re.compile(r"(?<!\w)" + pattern.replace(" ", r"\s")), resolve, acceptor, loose)


# Earlier rows win where two forms begin at the same place, so longer forms come first.
RULES: tuple[Rule, ...] = (
    _rule(
        "iso",
        _FIGURE,
        r"(?<![\d/-])(?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?:T[\d:.]+Z?|(?![\d-]))",
        dates.iso_date,
    ),
    _rule(
        "numeric",
        _FIGURE,
        r"(?<![\d/.,$€£-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/]|\.\d)",
        dates.numeric_date,
    ),
    _rule("nine_eleven", _FIGURE, r"(?<![\d/.-])9/11(?![\d/])", dates.nine_eleven),
    _rule(
        "clock",
        _FIGURE | {"noon", "midnight"},
        rf"(?<![\d:.,$€£]){_CLOCK}(?: (?:GMT|UTC|BST|CET|[ECMP][SD]?T|local time)\b)?",
        relative.unresolved,
    ),
    _rule(
        "month_day",
        _MONTHS | _WEEKDAYS,
        rf"{_DATE_WEEKDAY}{_MONTH} (?:the )?{_DAY}(?:,? ?{_YEAR}| {_RELATIVE_YEAR})?",
        dates.calendar_date,
        accept.month_day,
        loose=True,
    ),
    _rule(
        "day_month",
        _FIGURE | _WEEKDAYS,
        rf"(?<![\d.,$€£:/-]){_DATE_WEEKDAY}{_DAY} (?:of )?{_MONTH}(?:,? {_YEAR}| {_RELATIVE_YEAR})?",
        dates.calendar_date,
        loose=True,
    ),
    _rule(
        "holiday",
        word_set("christmas new"),
        r"(?P<holiday>Christmas Eve|Christmas Day|Christmas|New Year[’']s Eve|New Year[’']s Day)"
        rf"(?:,? {_YEAR}| {_RELATIVE_YEAR})?",
        dates.holiday,
        accept.holiday,
    ),
    _rule(
        "century",
        _FIGURE | _PHASES | frozenset(ORDINALS),
        rf"{_PHASE}?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?i:seventeenth|eighteenth|nineteenth|twentieth)) century\b",
        dates.century,
    ),
    _rule(
        "decade",
        _FIGURE | _PHASES,
        rf"{_PHASE}?(?P<decade>(?:1[5-9]|20)\d0[’']?s\b|[’'‘]?[2-9]0s\b)",
        dates.decade,
        accept.decade,
    ),
    _rule(
        "half",
        frozenset(ORDINALS) | word_set("final last latter"),
        r"(?P<ordinal>(?i:first|second|third|fourth|final|last|latter)) (?P<share>half|quarter) of "
        rf"(?:{_YEAR}|(?P<relative>last|this|next|the) year\b)",
        dates.share_of_year,
    ),
    _rule(
        "ago",
        _COUNTS | _UNITS | _QUALIFIERS,
        r"(?:(?P<qualifier>(?i:more than|over|nearly|almost|less than|under|about|around|roughly|approximately|some"
        rf"|at least)) )?(?:(?:{_COUNT}|(?P<half>(?i:half an?)))(?P<and_half> and a half)? )?{_UNIT}"
        r"(?P<late_half> and a half)? ago\b(?: (?P<inner>today|this week|this month|last week|last month)\b)?",
        relative.ago,
    ),
    _rule(
        "from_now",
        _COUNTS,
        rf"{_COUNT} {_UNIT}(?:(?<=s)[’']|(?<!s)[’']s)? (?:from now|hence)\b",
        relative.from_now,
    ),
    _rule(
        "day_word",
        word_set("earlier later early late day today yesterday tomorrow tonight overnight this last"),
        r"(?:(?i:earlier|later|early|late) )?(?P<word>(?i:day before yesterday|day after tomorrow|today|yesterday"
        r"|tomorrow|tonight|overnight|this (?:morning|afternoon|evening)|last (?:night|evening)))\b"
        rf"(?: {_PART_OF_DAY})?",
        relative.day_word,
        accept.day_word,
    ),
    _rule(
        "before_last",
        word_set("week month year"),
        r"(?P<unit>week|month|year) (?P<way>before last|after next)\b",
        relative.before_last,
    ),
    _rule(
        "story",
        _COUNTS | _UNITS,
        rf"(?:{_COUNT} )?{_UNIT}(?: (?:earlier|later|before|afterwards?|after|prior|previously)\b)",
        relative.unresolved,
        accept.story,
    ),
    _rule(
        "story_day",
        word_set("next following previous preceding same"),
        r"(?i:next|following|previous|preceding|same) (?:day|morning|afternoon|evening|night)\b",
        relative.unresolved,
    ),
    _rule(
        "stretch",
        _RELATIVES | {"recent"},
        r"(?P<relative>(?i:past|last|next|coming|previous|following|recent|preceding)) "
        rf"(?:{_COUNT} )?(?P<unit>hour|day|week|month|year|decade)s\b",
        relative.stretch,
        accept.stretch,
    ),
    _rule(
        "weekday",
        _WEEKDAYS | _RELATIVES | _PHASES,
        rf"(?:(?i:early|late|later|earlier)(?: on)? )?(?:{_RELATIVE} )?{_WEEKDAY}(?: {_PART_OF_DAY})?"
        r"(?: (?:of )?(?P<week>last|this|next) week\b)?",
        relative.weekday,
        accept.weekday,
        loose=True,
    ),
    _rule(
        "season",
        _SEASONS | _RELATIVES | _PHASES,
        rf"{_PHASE}?(?:{_RELATIVE} )?{_INNER_PHASE}?(?P<season>(?i:spring|summer|autumn|fall|winter))\b"
        rf"(?:(?: of|,)? {_YEAR}(?:[-–/](?P<to_year>(?:20)?\d\d)\b)?| {_RELATIVE_YEAR})?",
        relative.season,
        accept.season,
        loose=True,
    ),
    _rule(
        "month",
        _MONTHS | _RELATIVES | _PHASES,
        rf"{_PHASE}?(?:{_RELATIVE} )?{_MONTH}{_OF_YEAR}",
        relative.month,
        accept.month,
        loose=True,
    ),
    _rule(
        "unit",
        _RELATIVES | _PHASES,
        rf"{_PHASE}?{_RELATIVE_OR_THE} (?P<unit>week|weekend|month|year|decade|century)(?![-\w])",
        relative.relative_unit,
        accept.relative_unit,
    ),
    _rule("year_end", frozenset({"year"}), r"year[’'-]?s?[- ]end\b", relative.year_end),
    _rule("weekend", frozenset({"weekend"}), r"(?<=the )weekend\b(?! of)", relative.bare_weekend),
    _rule(
        "years",
        _FIGURE,
        r"(?P<year>(?:1[5-9]|20)\d\d) ?[-–—/] ?(?P<to_year>(?:(?:1[5-9]|20)\d\d|\d\d))(?![\d%]|[,.]\d|[-/]\d)",
        dates.year_range,
        accept.years,
    ),
    _rule("year", _FIGURE | _PHASES, rf"(?<![\d$€£#№.,/]){_PHASE}?{_YEAR}", dates.year, accept.year),
)


def rules_by_word() -> dict[str, tuple[Rule, ...]]:
    """Return for each word that a time phrase can begin with the rules to try there, in the order of `RULES`."""
    return {word: tuple(rule for rule in RULES if word in rule.begins) for word in sorted(_all_beginnings())}


def _all_beginnings() -> frozenset[str]:
    return frozenset().union(*(rule.begins for rule in RULES))
