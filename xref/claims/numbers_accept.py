"""Look-alikes of numbers: parts of names ("Channel 4", "Fajr-5"), phones, "one" as a pronoun; ages and scores."""

from __future__ import annotations

import re

from xref.claims.word_sets import word_set

# Words that are numbered, capitalised: what follows is part of a name, not a count.
_NUMBERED = word_set(
    """
    no nos number article articles channel chapter flight route highway interstate section title resolution bill
    area unit room gate page pages phase boeing airbus apollo windows iphone world version volume part type tier
    category level grade district precinct proposition amendment act rule figure table line lane pier platform
    terminal building apartment suite box studio sector zone block group mark model formula class hb sb
    paragraph clause schedule annex appendix verse psalm season episode day step super bowl stage size week form
    """
)
_NUMBERED_LOWER = word_set("number page pages room form line grade channel chapter section paragraph")
# Capitalised words before a number that do not make it a name: they open a sentence or qualify.
_OPENERS = word_set(
    """
    a about across after all almost among an and another approximately around as at because before being between
    both but by close despite during each estimated even every exactly fewer five for four from had has have his
    how if in including inside into is it its just killed least less like many more most nearly no not of on
    only or other our out over per roughly she he they we since so some than that the their then there these
    this those though through three to today total two under until up upon was were when where which while with
    within yet additional official officials police troops gunmen militants rebels attackers army meanwhile
    however still also
    """
)
# After "one": words that make it a pronoun or part of a phrase of time.
_NOT_COUNTED_BY_ONE = word_set(
    """
    another day hell hand more thing way point time side that who which is was can could must should would may
    might has had will by if with in to for on at and or but as from when where does did the a an we i he she it
    they you then than too so after before like about of into not step night morning afternoon wonder wonders
    need needs know knows want wants never such cannot even reason
    """
)
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w’'.]*)[\s-]$")
_AFTER_DIGITS = re.compile(r"[-/.:]\d|[^\W\d_°]|[-–](?:[A-Z]\b|ish\b)|°?[NSEW]\b")
_GLUED_UNIT = re.compile(r"(?:kg|kgs|km|kms|mph|kph|km/h|mm|cm|m|ft|lbs?|oz|g|ha|MW|GW|kW|hrs?|mins?|yrs?|pp|s)\b")
_COUNTS = re.compile(
    r"[\s-](?:\w+\s){0,2}?(?:people|men|women|children|police|troops|[a-z]{2,}[^su\W]s)\b"
    r"|\s(?:were|was|are|have|dead|killed|injured|wounded)\b|%|-year"
)
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|each|the|this|that|which|some|number|day|another|other|first|last|only|as|my|your|good|great|big"
    r"|new|her|his|just|from|not)\s$",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\sof\s(?:the|his|her|its|their|those|these|our|several|many|two|three|four|five|[A-Z])\b")
_NEXT_WORD = re.compile(r"\s(?P<word>[a-z]+)")
_ONE_WITH_UNIT = re.compile(r"[-%]|\s(?:percent|per\scent|million|billion|thousand|hundred)\b")
_NO_ORDINAL = re.compile(
    r"\s(?:he|she|it|they|we|you|i|the|a|an|that|this|of|to|in|and|or|but|as|on|at|for|is|was|were|by|from|with|when|only"
    r"|because|if|not|all|thing|\w+ed|came|met|began|saw|took|made|became|got|went|ran|won|told|said|heard|appear|has|had"
    r"|have)\b|[-–]"
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|beat|beats|lost|drew|ruled|voted|votes?|wins?|victory|tied|scored?|decision|passed|leads?|led"
    r"|defeat(?:ed|s)?|draw|loss|split|by\sa|approved|and|in\sa)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(
    r"\s(?:win|victory|defeat|draw|loss|decision|vote|ruling|lead|margin|majority|split|against|in|on|at|to|over|that|for"
    r"|with|and)\b|[.,;:)]|$"
)
_TIME_LIKE = re.compile(r"\s(?:o[’']clock|[ap]\.?m\b)", re.IGNORECASE)
_ENUMERATED = re.compile(r"\)(?=\s|$)")
_AGE_AFTER = re.compile(r"[\s-]years?[\s-]old\b|-year-olds\b")
_AGE_BEFORE = re.compile(r"\b(?:aged?|at\sthe\sage\sof|turn(?:ed|ing)|ages)\s$", re.IGNORECASE)
_NAME_BEFORE = re.compile(r"[A-Z][\w’'-]+,\s$")
_APPOSITION_AFTER = re.compile(r"[,.;)]|\sand\s[A-Z]")
_OLDEST = 120


def is_name(text: str, match: re.Match[str]) -> bool:
    """Return whether the number is part of a name, a code, a phone number or an address, or numbers a list."""
    if match["sign"]:
        return False
    low = match["low"] or ""
    if low[:1].isdigit() and _runs_on(text, match):
        return True
    if not low or match["low_scale"] or match["percent"] or "," in low or "." in low:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    return before is not None and _is_numbered(text, before["word"].rstrip("."), low, match.end())


def is_no_count(text: str, match: re.Match[str]) -> bool:
    """Return whether "one" is a pronoun or article, or the number a time of day or the mark of a list item."""
    start, end = match.span()
    if _TIME_LIKE.match(text, end) or (
        _ENUMERATED.match(text, end) and text.rfind("(", 0, start) <= text.rfind(")", 0, start)
    ):
        return True
    if (match["low"] or "").lower() != "one" or match["low_half"] or match["low_scale"] or match["high"]:
        return False
    if _ONE_BEFORE.search(text, max(0, start - 12), start):
        return True
    if _ONE_OF.match(text, end) or _ONE_WITH_UNIT.match(text, end):
        return False
    following = _NEXT_WORD.match(text, end)
    return following is None or following["word"] in _NOT_COUNTED_BY_ONE


def is_no_ordinal(text: str, match: re.Match[str]) -> bool:
    """Return whether "first" is an adverb, "second" a verb or a unit of time, or the word part of a name."""
    if match["digits"]:
        return False
    if match["word"][0].isupper() and match.start() > 0:
        return True
    return _NO_ORDINAL.match(text, match.end()) is not None


def is_score(text: str, match: re.Match[str], low: float, high: float) -> bool:
    """Return whether two figures are the result of a game or a vote ("3-1", "5-4", "passed 52 to 48"), no range."""
    if match["sign"] or low > 999 or high > 999:
        return False
    written = text[match.start("low") : match.end("high")]
    told = _SCORE_BEFORE.search(text, max(0, match.start() - 40), match.start())
    if " " in written:
        return low > high and told is not None
    if not any(dash in written for dash in "-–—"):
        return False
    return low > high or (told is not None and _SCORE_AFTER.match(text, match.end()) is not None)


def is_age(text: str, start: int, end: int) -> bool:
    """Return whether the number at ``text[start:end]`` is an age: "29-year-old", "aged 29", "Ali Rahmani, 29,"."""
    if _AGE_AFTER.match(text, end) or _AGE_BEFORE.search(text, max(0, start - 16), start):
        return True
    figures = text[start:end]
    if not figures.isdecimal() or not 1 <= int(figures) <= _OLDEST:
        return False
    return bool(_NAME_BEFORE.search(text[max(0, start - 30) : start]) and _APPOSITION_AFTER.match(text, end))


def _is_numbered(text: str, word: str, low: str, end: int) -> bool:
    if (word[0].isupper() and word.lower() in _NUMBERED) or word in _NUMBERED_LOWER:
        return True
    if word.lower() in _OPENERS:
        return False
    if low[0].isdigit():
        # "Apollo 11 and", but "in Aleppo 12 people": a lower-case plural says that it counts.
        return word[0].isupper() and not _COUNTS.match(text, end)
    return low[0].isupper() and word[0].isupper()  # "Air Force One"


def _runs_on(text: str, match: re.Match[str]) -> bool:
    """Whether letters or more figures are glued to the number ("3D", "555-123-4567"), units of measure aside."""
    if match["percent"] or match["plus"]:
        return False
    return _AFTER_DIGITS.match(text, match.end()) is not None and not _GLUED_UNIT.match(text, match.end())
