"""What happened to those counted: "59 people were killed", "killed 59 people", "59 dead", "a death toll of 59"."""

from __future__ import annotations

import re

OUTCOMES = {
    "killed": r"killed|dead|died|dies|die|drowned|perished|slain|shot dead|burned to death|lost their lives",
    "injured": r"injured|wounded|hurt|maimed",
    "arrested": r"arrested|detained|rounded up|taken into custody",
    "missing": r"missing|unaccounted for|disappeared",
    "displaced": r"displaced|made homeless|homeless",
    "kidnapped": r"kidnapped|abducted|taken hostage|taken captive",
    "evacuated": r"evacuated",
    "rescued": r"rescued",
}
"""Noun of the quantity -> words that say it of those counted."""

_CAUSES = {
    "killed": r"kill(?:ed|ing|s)?|claim(?:ed|ing|s)? the lives of|slaughter(?:ed|ing)|massacr(?:ed|ing)"
    r"|murder(?:ed|ing|s)?|executed|executing|deaths of",
    "injured": r"wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|hurt(?:ing)?",
    "arrested": r"arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|rounded up",
    "displaced": r"displac(?:ed|ing|es)",
    "kidnapped": r"kidnap(?:ped|ping|s)?|abduct(?:ed|ing|s)?",
    "evacuated": r"evacuat(?:ed|ing)",
    "rescued": r"rescu(?:ed|ing)",
}
_MOST_BETWEEN = 4  # blanks from a number to a participle that stands alone ("12 people and a child dead")


def _named(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items()).replace(" ", r"\s")


_AUXILIARY = (
    r"(?:were|was|are|is|have|has|had|been|be|being|reported|feared|confirmed|presumed|also|now|later|still|left|found"
    r"|all|shot|and)"
)
_PASSIVE = re.compile(rf"(?P<between>[^.;:!?\d\"“”]{{0,70}}?)\s(?:{_AUXILIARY}\s)+(?:{_named(OUTCOMES)})\b")
# "12 killed in crash", but not "12 militants killed two soldiers": no object may follow.
_PARTICIPLE = re.compile(
    rf"(?P<between>[^.;:!?,\d\"“”]{{0,40}}?)\s(?:{_named(OUTCOMES)})\b(?=\s(?:in|by|at|after|as|when|near|on|and|during"
    r"|outside|from|since|this|last|so|over|across|inside)\b|[.,;:!?)]|$)"
)
_OTHER_VERB = re.compile(
    r"\b(?:said|says|say|told|that|which|who|whose|killed|killing|were|was|are|is|had|has|have|met|after|while|because"
    r"|of\swhom|but|where|before|to)\b"
)
_CAUSE = re.compile(
    rf"\b(?:{_named(_CAUSES)})(?:\s(?:another|an|some|more|a|and|or|and\swounded|and\sinjured|the|all))*\s$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:death\stoll|toll|dead|deaths)\b[^.;\d]{0,40}\b(?:to|of|at|reached|hit|passed|stood\sat|is|was)\s$",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\b(?:claim|cost|lost|took|taking|taken|los)\w*\s$", re.IGNORECASE)


def outcome(text: str, start: int, end: int) -> str:
    """Return what happened to those counted by ``text[start:end]`` ("killed", "injured", ...), "" when nothing is said.

    The nearest words decide: a participle after the number, a verb right before it, a passive after it, then a toll.
    """
    participle = _PARTICIPLE.match(text, end)
    if participle is not None and _is_direct(participle["between"]):
        return participle.lastgroup or ""
    before = text[max(0, start - 60) : start]
    cause = _CAUSE.search(before)
    if cause is not None:
        return cause.lastgroup or ""
    passive = _PASSIVE.match(text, end)
    if passive is not None and not _OTHER_VERB.search(passive["between"]):
        return passive.lastgroup or ""
    return "killed" if _TOLL.search(before) else ""


def takes_lives(text: str, start: int) -> bool:
    """Return whether the verb before ``start`` takes lives: "claimed 17 lives"."""
    return _LIVES.search(text, max(0, start - 16), start) is not None


def _is_direct(between: str) -> bool:
    return between.count(" ") <= _MOST_BETWEEN and not _OTHER_VERB.search(between)
