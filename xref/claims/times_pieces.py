"""The pieces of which the forms of time phrases are put together: words that begin one, and patterns.

A space in a pattern stands for one character of white space, see `xref.claims.times_grammar`.
"""

from __future__ import annotations

from xref.claims.number_words import CARDINAL_WORDS, ONES, TENS
from xref.claims.word_sets import word_set

WEEKDAYS = word_set(
    "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun"
)
MONTHS = word_set(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    """
)
SEASONS = word_set("spring summer autumn fall winter")
FIGURE = frozenset({"0"})
PHASES = word_set("early earlier late later mid beginning start end middle close")
RELATIVES = word_set("this last next past coming previous following preceding current same")
COUNTS = word_set("a an few several many couple half dozen hundred thousand") | frozenset((*ONES, *TENS)) | FIGURE
UNITS = word_set(
    """
    second seconds minute minutes hour hours day days night nights week weeks weekend weekends fortnight fortnights
    month months year years decade decades century centuries
    """
)
QUALIFIERS = word_set("more over nearly almost less under about around roughly approximately some at")

WEEKDAY = r"(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY)\b"
DATE_WEEKDAY = (
    r"(?:(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Mon|Tues?|Weds?|Thu(?:rs?)?|Fri|Sat|Sun)\.?)"
    r",? (?:the )?)?"
)
MONTH = (
    r"(?P<month>Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)?|Apr(?:il|\.)?|May|June|Jun\.?|July|Jul\.?"
    r"|Aug(?:ust|\.)?|Sep(?:tember|t\.?|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)(?!\w)"
)
DAY_NUMBER = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?!\w|%|[.:]\d|,\d{3}(?!\d))"
DAY = rf"(?P<day>{DAY_NUMBER})(?:(?: ?[-–—] ?| to | through )(?P<last_day>{DAY_NUMBER}))?"
NOT_A_COUNT = (
    r"(?![\d%]|[,.]\d|[-‑](?:year|foot|page|mile|meter|metre|man|strong|word|point|acre|seat)"
    r"|(?:st|nd|rd|th)\b|s\b)"
)
YEAR = rf"(?P<year>(?:1[0-9]|20)\d\d){NOT_A_COUNT}"
RELATIVE_YEAR = r"(?:of )?(?P<relative_year>last|this|next|that|the same|the following|the previous) year\b"
OF_YEAR = rf"(?:,? (?:of )?{YEAR}| {RELATIVE_YEAR})?"
PHASE = (
    r"(?:(?P<phase>(?i:early|earlier|late|later|mid|beginning of|start of|end of|middle of|close of))"
    r"(?:[- ]on| in)?(?:[- ]the)?[- ])"
)
INNER_PHASE = r"(?:(?P<inner_phase>(?i:early|late|mid))[- ])"
RELATIVE = (
    r"(?P<relative>(?i:this past|this coming|last|this|next|past|coming|previous|following|preceding|current|same))"
)
RELATIVE_OR_THE = RELATIVE.replace("|same", "|same|the")
PART_OF_DAY = r"(?:morning|afternoon|evening|night|midday|noon|midnight|lunchtime)\b"
COUNT = (
    r"(?P<count>\d{1,3}|(?i:a couple of|a couple|couple of|a few|few|several|many|half a dozen|a dozen|dozen|an?"
    rf"|{CARDINAL_WORDS}))"
)
UNIT = r"(?P<unit>second|minute|hour|day|night|week|weekend|fortnight|month|year|decade|century|centurie)s?\b"
LAST = word_set("last final")
NTH = r"(?P<ordinal>(?i:first|second|third|fourth|fifth|last|final))"
OF_MONTH = rf"{MONTH}{OF_YEAR}"
CLOCK = (
    r"(?:(?:1[0-2]|0?[1-9])(?:[:.][0-5]\d)? ?(?:[ap]\.m\.|[ap]m\b|[AP]M\b|A\.M\.|P\.M\.)"
    r"|(?:[01]?\d|2[0-3]):[0-5]\d(?!\d)|(?:[01]\d|2[0-3])[0-5]\d(?= (?:GMT|UTC)\b)|noon\b|midnight\b)"
)
