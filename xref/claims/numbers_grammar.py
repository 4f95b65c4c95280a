"""The forms of numbers: figures, words, vague counts, shares, ranges; and the words around them that widen them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.claims.number_units import CURRENCY_SIGN
from xref.claims.number_words import CARDINAL_WORDS, FRACTIONS, ONES, ORDINALS, SCALES, SUFFIXES, words_value

_DIGITS = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
# "3.5m" is a million unless a measure follows ("5m deep").
_SCALE = (
    r"(?:[\s-](?i:hundred|thousand|million|billion|trillion)\b|\s?(?:mln|mn|bn|bln|tn|trn)\b|[kKMbB](?![\w-])"
    r"|m(?![\w-]|\s(?:deep|high|long|wide|tall|away|above|below|sprint|apart)\b))"
)
_CARDINAL = CARDINAL_WORDS.replace(" ", r"\s")
_WORDS = (
    r"(?i:(?:half\sa[\s-]|half-)(?:million|billion|trillion|thousand|dozen)"
    rf"|(?:half\sa|an?|{_CARDINAL}|\d{{1,3}})\sdozen|{_CARDINAL})"
)
_VAGUE = (
    r"(?i:(?:tens|dozens|hundreds)\sof\s(?:thousands|millions|billions)|dozens|hundreds|thousands|millions|billions"
    r"|trillions|scores(?=\sof\b)|a\scouple(?=\sof\b)|(?:several|a\sfew)\s(?:dozen|hundred|thousand|million|billion)|several)\b"
)
_FRACTION = (
    r"(?i:(?:one|two|three|four|five|seven|nine)[\s-](?:thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)"
    r"|a\s(?:third|quarter|fifth|tenth)(?=\sof\b)|(?<!first\s)(?<!second\s)(?<!latter\s)half(?=\s(?:of|the|its|their|all|his|her)\b))\b"
)


def _value(name: str) -> str:
    half = rf"(?P<{name}_half>\sand\sa\shalf\b|\s?½)?"
    return rf"(?P<{name}>{_DIGITS}(?!\d|\.\d)|{_WORDS}\b){half}(?P<{name}_scale>{_SCALE})?"


NUMBER = re.compile(
    r"(?<![\w/#@])(?<![\d\s$€£][.,:])(?<![^\W\d]-)(?<!\d-)(?:(?P<between>[Bb]etween\s))?"
    rf"(?P<sign>{CURRENCY_SIGN}\s?)?"
    rf"(?:(?P<vague>{_VAGUE})|(?P<fraction>{_FRACTION})|{_value('low')}"
    r"(?P<percent>\s?%|\sper\s?cent\b)?"
    rf"(?:(?(between)\sand\s|(?:\s?[-–—]\s?(?=[$€£\d])|\sto\s))(?:{CURRENCY_SIGN})?{_value('high')})?)"
    r"(?P<plus>\+(?!\d))?"
)
"""A number, or two that are the ends of a range; ``low`` and ``high`` hold the figures or words of the ends."""

_PART = "|".join(list(ONES)[1:11])
SHARE = re.compile(
    rf"(?P<part>\d{{1,3}}|(?i:{_PART}))\s(?:in|out\sof)\s(?:every\s)?"
    rf"(?P<whole>\d{{1,3}}(?:,\d{{3}})*|(?i:{_PART}|twenty|a\shundred|a\sthousand))\b"
    r"(?![,.]\d|\s(?:million|billion|thousand))"
)
"""A share such as "one in five" or "3 out of 4"."""

ORDINAL = re.compile(
    rf"(?<![\w-])(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th)|(?P<word>(?i:{'|'.join(ORDINALS)})))(?=[\s-])"
)

_VAGUE_RANGES = {
    "several": (3.0, None),
    "a couple": (2.0, 2.0),
    "dozens": (24.0, 99.0),
    "scores": (40.0, 99.0),
    "hundreds": (200.0, 999.0),
    "thousands": (2e3, 9999.0),
    "millions": (2e6, 9_999_999.0),
    "billions": (2e9, 9_999_999_999.0),
    "trillions": (2e12, 9_999_999_999_999.0),
}
_MULTIPLES = {"tens": (20.0, 99.999), "dozens": (24.0, 99.999), "hundreds": (200.0, 999.999)}


@dataclass(frozen=True, slots=True)
class Qualifier:
    """Words that widen a number; ``name`` is what `Quantity.qualifier` says."""

    name: str
    start: int
    end: int


_QUALIFIERS = {
    "at least": r"at least|no fewer than|no less than|not less than|a minimum of|minimum of|not fewer than",
    "at most": r"up to|as many as|as much as|at most|a maximum of|maximum of|no more than|not more than",
    "over": r"more than|over|above|upwards? of|in excess of|well over|just over|exceeding|a little over|far more than",
    "under": r"fewer than|less than|under|below|well under",
    "nearly": r"nearly|almost|close to|just under|approaching|just shy of",
    "about": r"about|around|roughly|approximately|approx\.|some|an estimated|estimated|circa"
    r"|in the region of|more or less",
}
_QUALIFIER = re.compile(
    (
        r"(?<!\w)(?:" + "|".join(f"({words})" for words in _QUALIFIERS.values()) + r") (?:(?:the|another|a further) )?$"
    ).replace(" ", r"\s"),
    re.IGNORECASE,
)
_QUALIFIER_NAMES = tuple(_QUALIFIERS)
_TRAILING = re.compile(r"\s(?:(or\smore|or\sabove|at\sleast|or\sso|or\sfewer|or\sless))\b", re.IGNORECASE)
_TRAILING_NAMES = {
    "or more": "at least",
    "or above": "at least",
    "at least": "at least",
    "or so": "about",
    "or fewer": "at most",
    "or less": "at most",
}


def qualifier_before(text: str, start: int, floor: int) -> Qualifier | None:
    """Return the qualifier that ends right before ``start``, searching no further back than ``floor``."""
    found = _QUALIFIER.search(text, max(floor, start - 26), start)
    if found is None or found.lastindex is None:
        return None
    return Qualifier(_QUALIFIER_NAMES[found.lastindex - 1], found.start(), found.end())


def qualifier_after(text: str, end: int) -> Qualifier | None:
    """Return the qualifier that follows a number ending at ``end`` ("40 or more")."""
    found = _TRAILING.match(text, end)
    if found is None:
        return None
    return Qualifier(_TRAILING_NAMES[" ".join(found[1].lower().split())], found.start(), found.end())


def vague_range(text: str) -> tuple[float, float | None]:
    """Return the least and the greatest value of "dozens", "tens of thousands", "several hundred"."""
    words = text.lower().replace("-", " ").split()
    key = " ".join(words)
    if key in _VAGUE_RANGES:
        return _VAGUE_RANGES[key]
    if words[0] in _MULTIPLES:
        low, high = _MULTIPLES[words[0]]
        scale = SCALES[words[-1].removesuffix("s")]
        return low * scale, float(int(high * scale))
    scale = SCALES[words[-1]]
    return (2 if "few" in words else 3) * scale, None


def fraction_value(text: str) -> float:
    """Return a fraction as a percentage ("two thirds" is 66.67), rounded to two digits."""
    words = text.lower().replace("-", " ").split()
    share = FRACTIONS[words[-1].removesuffix("s")]
    count = 1.0 if len(words) == 1 or words[0] == "a" else (words_value(words[0]) or 1.0)
    return round(100 * count * share, 2)


def share_value(match: re.Match[str]) -> float | None:
    """Return "1 in 3" as a percentage, None when the part is not smaller than the whole."""
    part, whole = figure(match["part"]), figure(match["whole"])
    return round(100 * part / whole, 2) if part is not None and whole is not None and part < whole else None


def ordinal_value(match: re.Match[str]) -> float:
    """Return the value of an ordinal."""
    return float(match["digits"]) if match["digits"] else ORDINALS[match["word"].lower()]


def end_value(match: re.Match[str], name: str) -> float | None:
    """Return the value of the end ``name`` ("low", "high") of a `NUMBER` match with its scale, or None."""
    text = match[name]
    if text is None:
        return None
    value = figure(text)
    if value is None:
        return None
    if match[f"{name}_half"]:
        value += 0.5
    scale = (match[f"{name}_scale"] or "").strip(" -\u00a0\n\t").lower()
    # Rounding hides that 1.23 * 1e6 is no whole number in binary.
    return round(value * SUFFIXES[scale], 6) if scale in SUFFIXES else value


def figure(text: str) -> float | None:
    """Return the value of figures ("2,000") or words ("half a million", "two dozen")."""
    lower = text.lower().replace("-", " ")
    if lower[0].isdigit() and lower[-1].isdigit():
        return float(lower.replace(",", ""))
    words = lower.split()
    if words[0] == "half":
        return SCALES[words[-1]] / 2
    if words[-1] == "dozen":
        count = figure(" ".join(words[:-1]))
        return 12.0 * (count if count else 1.0)
    return 1.0 if lower in ("a", "an") else words_value(lower)
