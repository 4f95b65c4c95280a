"""Look-alikes of time phrases: a month that is a surname, a year that is a count, a week day in the name of a paper."""

from __future__ import annotations

import re

_LOOK_BACK = 24
# Months that are also words or names need a word before them that takes a time, a day, or a year.
_NAME_MONTHS = frozenset({"march", "april", "june", "august"})
_SHORT = 3  # letters: "May" and abbreviations
_TIME_PREPOSITION = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|between|during|of|through|throughout|for|last|past|next|this|each"
    r"|as of|prior to|to|(?:January|February|March|April|May|June|July|August|September|October|November|December)"
    r",?(?: and| or| to)?)\s$",
    re.IGNORECASE,
)
_MARCHES = re.compile(r"\s(?:for|on|against|of|to|through|toward)\b|\s[A-Z]")
_DETERMINER_BEFORE = re.compile(r"\b(?:the|an?|his|her|its|their|last|this|year[’']s)\s$", re.IGNORECASE)
_STORY_GOES_ON = re.compile(r"\s(?:last|next|yesterday|tomorrow|hour|day|week|month|year)\b")
_NOUN_FOLLOWS = re.compile(r"\s[a-z]")
_NAMED_DAY_BEFORE = re.compile(
    r"\b(?:Black|Good|Super|Ash|Cyber|Bloody|Palm|Easter|Shrove|Giving|Maundy|News|Ruby|Joe|Casual|Mail on|Man)\s$"
)
_REPEATED_BEFORE = re.compile(r"\b(?:every|each|any|most|other|per)\s$", re.IGNORECASE)
_PAPER_AFTER = re.compile(
    r"\s(?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|People|Post|Star|World|Night|Morning|Evening|Best|Group"
    r"|Club|Review|Standard|Tribune)\b"
)
_TODAY_BEFORE = re.compile(r"\b[A-Z][\w’']*\s$")
_COUNTED = re.compile(
    r"\s(?:people|persons?|men|women|children|troops|soldiers|officers|police|dead|deaths|votes?|jobs|words|miles?|km"
    r"|kilomet\w+|met(?:er|re)s?|feet|tons?|tonnes|pages?|passengers|workers|employees|students|members|houses|homes"
    r"|families|refugees|migrants|fighters|rockets|missiles|calories|hours|days|weeks|months|years|seats|users|cases"
    r"|villages|protesters|others|more|times|barrels|bottles|dollars|euros|pounds|rubles|percent)\b|-(?:strong|odd|plus)\b"
)
_NUMBERED_BEFORE = re.compile(
    r"(?:\b(?i:page|pages|pp|p|no|number|chapter|room|flight|route|highway|interstate|section|article|title|resolution"
    r"|bill|hb|sb|area|unit|boeing|airbus|windows|vision|agenda|world war|line|channel|size|extension|apollo|box|ext"
    r"|square|nearly|almost|about|around|roughly|approximately|some|over|than|least|most|exactly|only|another|all|these"
    r"|those|killed|killing|many|few as)\.?|[$€£#№]|\+\d{1,3})[\s-]$"
)
_YEAR_BEFORE = re.compile(r"(?:[^\W\d_][’'.]?[\s-]|[,;:]\s|(?<!\d)[(\[–—,©-]\s?)$")
_OLD_YEAR_BEFORE = re.compile(
    r"\b(?:in|since|until|till|by|before|after|from|of|during|year|early|late|and|to|the|back)\s$|[(]$", re.IGNORECASE
)
_OLD_YEAR_AFTER = re.compile(r"\s?[,.;:)\]–—’'\"”]|$|\s(?:and|to|by|when|after|as|with|the|at|on|for|was|were|until)\b")
_THE_BEFORE = re.compile(r"\b(?:the|these)\s$", re.IGNORECASE)
_DEGREES_BEFORE = re.compile(r"\b(?:temperatures?|degrees|highs?|lows?|upper|lower)\b[^.]*$", re.IGNORECASE)
_SEASON_BEFORE = re.compile(
    r"\b(?:in|over|during|by|since|until|till|before|through|throughout|after|of|for|from)\s(?:the\s)?$", re.IGNORECASE
)
_FALL_BEFORE = re.compile(r"\b(?:in|over|during|by|since|until)\s(?:the\s)?$", re.IGNORECASE)
_SEASON_OF = re.compile(r"\s(?:of|in|from|below|apart|short|under|into|back|on|out|off|to)\b(?!\s\d{4})|[-’']")


def always(match: re.Match[str]) -> bool:
    """Accept every match."""
    return True


def month_day(match: re.Match[str]) -> bool:
    """Reject "May 5" after a first name and "march 8 people"; a year or a week day settles it."""
    return not _COUNTED.match(match.string, match.end()) or bool(match["year"])


def holiday(match: re.Match[str]) -> bool:
    """Reject "Christmas" as an adjective ("Christmas tree")."""
    return match["holiday"] != "Christmas" or bool(match["year"]) or not _NOUN_FOLLOWS.match(match.string, match.end())


def decade(match: re.Match[str]) -> bool:
    """Accept two digits only after "the" ("the 90s"), never an age ("in her 90s") or a temperature."""
    if (match["decade"][0] in "12" and len(match["decade"]) >= 5) or match["decade"][0] in "’'‘":
        return True
    before = _before(match)
    return bool(_THE_BEFORE.search(before)) and not _DEGREES_BEFORE.search(before) and match["decade"][0] in "56789"


def decade_in_words(match: re.Match[str]) -> bool:
    """Reject ages and temperatures ("in her nineties", "a high in the sixties")."""
    before = _before(match)
    return bool(_THE_BEFORE.search(before)) and not _DEGREES_BEFORE.search(before)


def story(match: re.Match[str]) -> bool:
    """Reject "the day before yesterday" and counts that only look like one ("hour after hour")."""
    return not _STORY_GOES_ON.match(match.string, match.end())


def stretch(match: re.Match[str]) -> bool:
    """Reject a bare "last days" or "next years", which name no stretch up to now."""
    return bool(match["count"]) or match["relative"].lower() in ("past", "coming", "recent")


def day_word(match: re.Match[str]) -> bool:
    """Reject "USA Today" and other names that end in a capitalised "Today"."""
    return match["word"] != "Today" or not _TODAY_BEFORE.search(_before(match))


def weekday(match: re.Match[str]) -> bool:
    """Reject papers and programmes ("Sunday Times", "Fox News Sunday"), named days ("Black Friday"), "every Monday"."""
    before = _before(match)
    if _REPEATED_BEFORE.search(before) or _NAMED_DAY_BEFORE.search(before):
        return False
    return not _PAPER_AFTER.match(match.string, match.end())


def season(match: re.Match[str]) -> bool:
    """Accept a bare season only where the words before it take a time: "over the summer", not "fall of the king"."""
    if match["year"] or match["relative_year"] or match["relative"]:
        return True
    if match["season"][0].isupper() or _SEASON_OF.match(match.string, match.end()):
        return False
    if match["phase"] or match["inner_phase"]:
        return True
    before = _before(match)
    return bool((_FALL_BEFORE if match["season"] == "fall" else _SEASON_BEFORE).search(before))


def month(match: re.Match[str]) -> bool:
    """Accept a month that is also a name only with a year, a modifier, or a word before it that takes a time."""
    name = match["month"].rstrip(".").lower()
    if match["year"] or match["relative_year"] or match["phase"]:
        return True
    if match["relative"]:
        return not _COUNTED.match(match.string, match.end())
    before = match.string[max(0, match.start("month") - _LOOK_BACK) : match.start("month")]
    if _TIME_PREPOSITION.search(before):
        return True
    if len(name) <= _SHORT:
        return False
    if name not in _NAME_MONTHS:
        return True
    after = match.end()
    named = _MARCHES.match(match.string, after) or not _NOUN_FOLLOWS.match(match.string, after)
    return not named and bool(_DETERMINER_BEFORE.search(before))


def relative_unit(match: re.Match[str]) -> bool:
    """Accept "the year" only after a phase ("the end of the year")."""
    relative = match["relative"].lower()
    if relative == "the":
        return bool(match["phase"]) and match["phase"].lower() not in ("later",)
    return True


def years(match: re.Match[str]) -> bool:
    """Reject "2018-03" (a month), and phone numbers."""
    last = match["to_year"]
    first = int(match["year"])
    return int(last) > first if len(last) == 4 else int(last) > first % 100


def year(match: re.Match[str]) -> bool:
    """Reject counts ("2007 passengers"), sums and numbers of pages, flights and resolutions."""
    value = int(match["year"])
    if _COUNTED.match(match.string, match.end()):
        return False
    before = match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
    if match["phase"]:
        return True
    if _NUMBERED_BEFORE.search(before):
        return False
    if value < 1900:
        return bool(_OLD_YEAR_BEFORE.search(before)) and bool(_OLD_YEAR_AFTER.match(match.string, match.end()))
    return not before.strip() or bool(_YEAR_BEFORE.search(before))


def _before(match: re.Match[str]) -> str:
    return match.string[max(0, match.start() - _LOOK_BACK) : match.start()]
