"""Number words ("twenty-three", "half a million") and their values."""

from __future__ import annotations

import re

_ONES = """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen
"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_ORDINALS = """
    first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
    sixteenth seventeenth eighteenth nineteenth twentieth
"""

ONES = {word: float(value) for value, word in enumerate(_ONES.split())}
TENS = {word: float(10 * value) for value, word in enumerate(_TENS.split(), start=2)}
SCALES = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12, "dozen": 12.0}
# Written right after figures: "3.5m", "€2bn", "$50 million", "10k".
SUFFIXES = {
    **{"k": 1e3, "m": 1e6, "mn": 1e6, "mln": 1e6, "bn": 1e9, "b": 1e9, "bln": 1e9, "tn": 1e12, "trn": 1e12},
    **{word: value for word, value in SCALES.items() if word != "dozen"},
}
ORDINALS = {word: float(value) for value, word in enumerate(_ORDINALS.split(), start=1)}
_PARTS = {"half": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "eighth": 8, "tenth": 10}
FRACTIONS = {word: 1 / parts for word, parts in _PARTS.items()}
_ONE = "|".join(sorted(ONES, key=len, reverse=True))
_TEN = "|".join(TENS)
_UNDER_HUNDRED = rf"(?:(?:{_TEN})(?:[- ](?:one|two|three|four|five|six|seven|eight|nine))?|{_ONE})"
CARDINAL_WORDS = (
    rf"(?:(?:an?|{_UNDER_HUNDRED})(?: (?:hundred|thousand|million|billion|trillion))+"
    rf"(?:,? (?:and )?{_UNDER_HUNDRED}(?: (?:hundred|thousand))?\b)*|{_UNDER_HUNDRED})"
)
"""Regular expression (no groups) for cardinal numbers in words; "a" and "an" only before a scale word."""

_PIECES = re.compile(r"[a-z]+")


def words_value(text: str) -> float | None:
    """Return the value of a cardinal in words ("two hundred and six" is 206), None when a word is no number."""
    total = current = 0.0
    for word in _PIECES.findall(text.lower()):
        if word == "and":
            continue
        if word in ("a", "an"):
            current = 1.0
        elif (value := ONES.get(word, TENS.get(word))) is not None:
            current += value
        elif (scale := SCALES.get(word)) is None:
            return None
        elif scale <= 100:
            current = (current or 1.0) * scale
        else:
            total += (current or 1.0) * scale
            current = 0.0
    return total + current
