"""Look-alikes of numbers: parts of names ("Channel 4", "Fajr-5"), phone numbers, "one" as a pronoun, "second" as a verb; and scores."""

from __future__ import annotations

from xref.claims.word_sets import word_set
import re

# Words that are numbered: what follows is a name, not a count.
_NUMBERED = word_set(
    """
    no nos number article articles channel chapter flight route highway interstate section title resolution bill
    area unit room gate page pages phase boeing airbus apollo windows iphone world version volume part type tier
    category level grade district precinct proposition amendment act rule figure table line lane pier platform
    terminal building apartment suite box studio sector zone block group mark model formula fifa nasa class hb
    sb agent opcode paragraph clause schedule annex appendix verse psalm season episode day step super bowl
    stage size week
    """
)  # fmt: skip
# Capitalised words before a number that do not make it a name: they open a sentence or qualify.
_OPENERS = word_set(
    """
    a about across after all almost among an and another approximately around as at because before being between
    both but by close despite during each estimated even every exactly fewer five for four from had has have his
    how if in including inside into is it its just killed least less like many more most nearly no not of on
    only or other our out over per roughly she he they we since so some than that the their then there these
    this those though three through to today total two under until up upon was were when where which while with
    within yet additional official officials police troops gunmen militants rebels attackers israel syria iraq
    army meanwhile however still also
    """
)  # fmt: skip
_WORD_BEFORE = re.compile(r"(?P<word>[^\W\d_][\w’'.]*)[\s-]$")
_AFTER_DIGITS = re.compile(r"[-/.:]\d|[^\W\d_°]|[-–](?:[A-Z]\b|ish\b)|°?[NSEW]\b")
_GLUED_UNIT = re.compile(r"(?:kg|kgs|km|kms|mph|kph|km/h|mm|cm|m|ft|lbs?|oz|g|ha|MW|GW|kW|hrs?|mins?|yrs?|pp|s)\b")
_ONE_BEFORE = re.compile(
    r"\b(?:no|any|every|each|the|this|that|which|some|number|day|another|other|first|last|only|as|my|your|good|great|big|new|her|his|just|from|not)\s$",
    re.IGNORECASE,
)
_ONE_AFTER = re.compile(
    r"\s(?:of\s(?:the|his|her|its|their|those|these|our|several|many|two|three|four|five|[A-Z])\b"
    r"|(?!another\b|day\b|hell\b|hand\b|more\b|thing\b|way\b|point\b|time\b|side\b|that\b|who\b|which\b|is\b|was\b|can\b|could\b|must\b|should\b"
    r"|would\b|may\b|might\b|has\b|had\b|will\b|by\b|if\b|with\b|in\b|to\b|for\b|on\b|at\b|and\b|or\b|but\b|as\b|from\b|when\b|where\b|does\b|did\b"
    r"|the\b|a\b|an\b|we\b|i\b|he\b|she\b|it\b|they\b|you\b|then\b|than\b|too\b|so\b|after\b|before\b|like\b|about\b|of\b|into\b|not\b|step\b|night\b"
    r"|morning\b|afternoon\b|wonders?\b|has\b|needs?\b|knows?\b|wants?\b|never\b|might\b|such\b|cannot\b|even\b|reason\b|year\b(?=\s(?:ago|later|earlier)))[a-z])"
)
_SECOND_AFTER = re.compile(
    r"\s(?:he|she|it|they|we|you|i|the|a|an|that|this|of|to|in|and|or|but|as|on|at|for|is|was|were|by|from|with|when|only|because|if|not|all|thing)\b|[-–]"
)
_ORDINAL_VERB = re.compile(
    r"\s(?:\w+ed|came|met|began|saw|took|made|became|got|went|ran|won|told|said|heard|learned|appear|came|has|had|have)\b"
)
_SCORE_BEFORE = re.compile(
    r"\b(?:won|beat|beats|lost|drew|ruled|voted|vote|votes|wins?|victory|tied|score|scored|decision|passed|lead|led|leads|defeat(?:ed|s)?|draw|loss"
    r"|split|by\sa|approved|and|in\sa)\b[^.;]{0,30}$",
    re.IGNORECASE,
)
_SCORE_AFTER = re.compile(
    r"\s(?:win|victory|defeat|draw|loss|decision|vote|ruling|lead|margin|majority|split|against|in|on|at|to|over|that|for|with|and)\b|[.,;:)]|$"
)
_TIME_LIKE = re.compile(r"\s(?:o[’']clock|[ap]\.?m\b)", re.IGNORECASE)


def is_name(text: str, match: re.Match[str]) -> bool:
    """Return whether the number is part of a name, a code, a phone number or an address."""
    if match["sign"]:
        return False
    low = match["low"] or ""
    if low[:1].isdigit() and _runs_on(text, match):
        return True
    if not low or match["low_scale"] or match["percent"] or "," in low or "." in low:
        return False
    before = _WORD_BEFORE.search(text, max(0, match.start() - 24), match.start())
    if before is None:
        return (
            match.start() > 0
            and text[match.start() - 1] in "’'`‘"
            and text[match.start() - 2 : match.start() - 1].isspace()
        )
    word = before["word"].rstrip(".")
    if word.lower() in _NUMBERED and (word[0].isupper() or word in ("number", "page", "pages", "no", "room")):
        return not (word in ("no",) and low[0].isalpha())
    if low[0].isdigit():
        # "Apollo 11 and", but "in Aleppo 12 people": a lower-case plural says that it counts.
        return word[0].isupper() and word.lower() not in _OPENERS and not _COUNTS.match(text, match.end())
    # "Air Force One", "the Gang of Eight"
    return (
        low[0].isupper() and match.start() > 0 and (word[0].isupper() or word == "of") and word.lower() not in _OPENERS
    )


def is_no_count(text: str, match: re.Match[str]) -> bool:
    """Return whether "one" is a pronoun or article, or the number a time of day."""
    low = (match["low"] or "").lower()
    if _TIME_LIKE.match(text, match.end()):
        return True
    if low != "one" or match["low_half"] or match["low_scale"] or match["high"]:
        return False
    if _ONE_BEFORE.search(text, max(0, match.start() - 12), match.start()):
        return True
    return not (
        _ONE_AFTER.match(text, match.end())
        or text[match.end() : match.end() + 1] in "-%"
        or _PERCENT_AFTER.match(text, match.end())
    )


def is_no_ordinal(text: str, match: re.Match[str]) -> bool:
    """Return whether "first" is an adverb or "second" a verb or a unit of time."""
    if match["digits"]:
        return False
    if match["word"][0].isupper() and match.start() > 0:
        return True
    return bool(_SECOND_AFTER.match(text, match.end()) or _ORDINAL_VERB.match(text, match.end()))


def is_score(text: str, match: re.Match[str], low: float, high: float) -> bool:
    """Return whether two figures with a dash are the result of a game or a vote ("3-1", "5-4"), not a range."""
    written = text[match.start("low") : match.end("high")]
    if match["sign"] or " " in written or not any(dash in written for dash in "-–—") or low > 999 or high > 999:
        return False
    if low > high:
        return True
    return bool(_SCORE_BEFORE.search(text, max(0, match.start() - 40), match.start())) and bool(
        _SCORE_AFTER.match(text, match.end())
    )


def _runs_on(text: str, match: re.Match[str]) -> bool:
    """Whether letters or more figures are glued to the number ("3D", "555-123-4567"), units of measure aside."""
    end = match.end("plus") if match["plus"] else match.end()
    if match["percent"] or match["plus"]:
        return False
    after = _AFTER_DIGITS.match(text, end)
    return after is not None and not _GLUED_UNIT.match(text, end)


_PERCENT_AFTER = re.compile(r"\s(?:percent|per\scent|million|billion|thousand|hundred)\b")
_COUNTS = re.compile(
    r"[\s-](?:\w+\s){0,2}?(?:people|men|women|children|police|troops|[a-z]{2,}[^su\W]s|[a-z]+ees)\b|\s(?:were|was|are|have|dead|killed|injured|wounded)\b|%|-year"
)
