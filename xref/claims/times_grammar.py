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
from xref.claims import times_parts as parts
from xref.claims import times_relative as relative
from xref.claims.number_words import ORDINALS
from xref.claims.times_pieces import (
    CLOCK,
    COUNT,
    COUNTS,
    DATE_WEEKDAY,
    DAY,
    FIGURE,
    INNER_PHASE,
    LAST,
    MONTH,
    MONTHS,
    NTH,
    OF_MONTH,
    OF_YEAR,
    PART_OF_DAY,
    PHASE,
    PHASES,
    QUALIFIERS,
    RELATIVE,
    RELATIVE_OR_THE,
    RELATIVE_YEAR,
    RELATIVES,
    SEASONS,
    UNIT,
    UNITS,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
)
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
        FIGURE,
        r"(?<![\d/-])(?P<iso>(?:1[5-9]|20)\d\d-(?:0[1-9]|1[0-2])-(?:[0-2]\d|3[01]))(?:T[\d:.]+Z?|(?![\d-]))",
        dates.iso_date,
    ),
    _rule(
        "numeric",
        FIGURE,
        r"(?<![\d/.,$€£-])(?P<first>\d{1,2})(?P<mark>[/.])(?P<second>\d{1,2})(?P=mark)"
        r"(?P<year>(?:19|20)\d\d|(?<=/)\d\d)(?![\d/]|\.\d)",
        dates.numeric_date,
    ),
    _rule("nine_eleven", FIGURE, r"(?<![\d/.-])9/11(?![\d/])", dates.nine_eleven),
    _rule(
        "clock",
        FIGURE | {"noon", "midnight"},
        rf"(?<![\d:.,$€£]){CLOCK}(?: (?:GMT|UTC|BST|CET|[ECMP][SD]?T|local time)\b)?",
        relative.unresolved,
    ),
    _rule(
        "week_of_month",
        frozenset(ORDINALS) | LAST,
        rf"{NTH} week (?:of|in) {OF_MONTH}",
        parts.week_of_month,
    ),
    _rule(
        "weekday_of_month",
        frozenset(ORDINALS) | LAST,
        rf"{NTH} {WEEKDAY} (?:of|in) {OF_MONTH}",
        parts.weekday_of_month,
    ),
    _rule(
        "months_of_year",
        word_set("first last final"),
        rf"(?P<ordinal>(?i:first|last|final)) {COUNT} months of (?:{YEAR}|(?P<relative>last|this|next|the) year\b)",
        parts.months_of_year,
    ),
    _rule("months_up_to", COUNTS, rf"{COUNT} months to {OF_MONTH}", parts.months_up_to),
    _rule(
        "other_week",
        WEEKDAYS | {"a"},
        rf"(?:a week (?:from|(?P<ago>ago) on) {WEEKDAY}|{WEEKDAY.replace('weekday', 'day_name')} week\b)",
        parts.weekday_of_other_week,
    ),
    _rule(
        "month_day",
        MONTHS | WEEKDAYS,
        rf"{DATE_WEEKDAY}{MONTH} (?:the )?{DAY}(?:,? ?{YEAR}| {RELATIVE_YEAR})?",
        dates.calendar_date,
        accept.month_day,
        loose=True,
    ),
    _rule(
        "day_month",
        FIGURE | WEEKDAYS,
        rf"(?<![\d.,$€£:/-]){DATE_WEEKDAY}{DAY} (?:of )?{MONTH}(?:,? {YEAR}| {RELATIVE_YEAR})?",
        dates.calendar_date,
        loose=True,
    ),
    _rule(
        "holiday",
        word_set("christmas new"),
        r"(?P<holiday>Christmas Eve|Christmas Day|Christmas|New Year[’']s Eve|New Year[’']s Day)"
        rf"(?:,? {YEAR}| {RELATIVE_YEAR})?",
        dates.holiday,
        accept.holiday,
    ),
    _rule(
        "century",
        FIGURE | PHASES | frozenset(ORDINALS),
        rf"{PHASE}?(?P<century>\d{{1,2}}(?:st|nd|rd|th)|(?i:seventeenth|eighteenth|nineteenth|twentieth)) century\b",
        dates.century,
    ),
    _rule(
        "decade",
        FIGURE | PHASES,
        rf"{PHASE}?(?P<decade>(?:1[5-9]|20)\d0[’']?s\b|[’'‘]?[2-9]0s\b)",
        dates.decade,
        accept.decade,
    ),
    _rule(
        "decade_in_words",
        PHASES | word_set("twenties thirties forties fifties sixties seventies eighties nineties"),
        rf"{PHASE}?(?P<tens>(?i:twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties))\b",
        parts.decade_in_words,
        accept.decade_in_words,
    ),
    _rule(
        "half",
        frozenset(ORDINALS) | word_set("final last latter"),
        r"(?P<ordinal>(?i:first|second|third|fourth|final|last|latter)) (?P<share>half|quarter) of "
        rf"(?:{YEAR}|(?P<relative>last|this|next|the) year\b)",
        dates.share_of_year,
    ),
    _rule(
        "ago",
        COUNTS | UNITS | QUALIFIERS,
        r"(?:(?P<qualifier>(?i:more than|over|nearly|almost|less than|under|about|around|roughly|approximately|some"
        rf"|at least)) )?(?:(?:{COUNT}|(?P<half>(?i:half an?)))(?P<and_half> and a half)? )?{UNIT}"
        r"(?P<late_half> and a half)? ago\b(?: (?P<inner>today|this week|this month|last week|last month)\b)?",
        relative.ago,
    ),
    _rule(
        "from_now",
        COUNTS,
        rf"{COUNT} {UNIT}(?:(?<=s)[’']|(?<!s)[’']s)? (?:from now|hence)\b",
        relative.from_now,
    ),
    _rule(
        "day_word",
        word_set("earlier later early late day today yesterday tomorrow tonight overnight this last"),
        r"(?:(?i:earlier|later|early|late) )?(?P<word>(?i:day before yesterday|day after tomorrow|today|yesterday"
        r"|tomorrow|tonight|overnight|this (?:morning|afternoon|evening)|last (?:night|evening)))\b"
        rf"(?: {PART_OF_DAY})?",
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
        COUNTS | UNITS,
        rf"(?:{COUNT} )?{UNIT}(?: (?:earlier|later|before|afterwards?|after|prior|previously)\b)",
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
        RELATIVES | {"recent"},
        r"(?P<relative>(?i:past|last|next|coming|previous|following|recent|preceding)) "
        rf"(?:{COUNT} )?(?P<unit>hour|day|week|month|year|decade)s\b",
        relative.stretch,
        accept.stretch,
    ),
    _rule(
        "weekday",
        WEEKDAYS | RELATIVES | PHASES,
        rf"(?:(?i:early|late|later|earlier)(?: on)? )?(?:{RELATIVE} )?{WEEKDAY}(?: {PART_OF_DAY})?"
        r"(?: (?:of )?(?P<week>last|this|next) week\b)?",
        relative.weekday,
        accept.weekday,
        loose=True,
    ),
    _rule(
        "season",
        SEASONS | RELATIVES | PHASES,
        rf"{PHASE}?(?:{RELATIVE} )?{INNER_PHASE}?(?P<season>(?i:spring|summer|autumn|fall|winter))\b"
        rf"(?:(?: of|,)? {YEAR}(?:[-–/](?P<to_year>(?:20)?\d\d)\b)?| {RELATIVE_YEAR})?",
        relative.season,
        accept.season,
        loose=True,
    ),
    _rule(
        "month",
        MONTHS | RELATIVES | PHASES,
        rf"{PHASE}?(?:{RELATIVE} )?{MONTH}{OF_YEAR}",
        relative.month,
        accept.month,
        loose=True,
    ),
    _rule(
        "unit",
        RELATIVES | PHASES,
        rf"{PHASE}?{RELATIVE_OR_THE} (?P<unit>week|weekend|month|year|decade|century)(?![-\w])",
        relative.relative_unit,
        accept.relative_unit,
    ),
    _rule("year_end", frozenset({"year"}), r"year[’'-]?s?[- ]end\b", relative.year_end),
    _rule("weekend", frozenset({"weekend"}), r"(?<=the )weekend\b(?! of)", relative.bare_weekend),
    _rule(
        "years",
        FIGURE,
        r"(?P<year>(?:1[5-9]|20)\d\d) ?[-–—/] ?(?P<to_year>(?:(?:1[5-9]|20)\d\d|\d\d))(?![\d%]|[,.]\d|[-/]\d)",
        dates.year_range,
        accept.years,
    ),
    _rule("year", FIGURE | PHASES, rf"(?<![\d$€£#№.,/]){PHASE}?{YEAR}", dates.year, accept.year),
)


def rules_by_word() -> dict[str, tuple[Rule, ...]]:
    """Return for each word that a time phrase can begin with the rules to try there, in the order of `RULES`."""
    return {word: tuple(rule for rule in RULES if word in rule.begins) for word in sorted(_all_beginnings())}


def _all_beginnings() -> frozenset[str]:
    return frozenset().union(*(rule.begins for rule in RULES))
