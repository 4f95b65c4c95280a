"""Where an article stands to a claim that somebody asks for: whether it tells it as so, or says that it is not."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.conflict.lexicon import FUNCTION, lemma
from xref.settings import Settings
from xref.text.normalise import words

# Words by which reports say that a story is not so. A false wall is a wall, a false report is none.
_NOT_SO = re.compile(
    r"\b(?:hoax(?:es|ed)?|fak(?:e|es|ed|ery)|bogus|phony|falsely|untrue|debunk\w*|den(?:y|ies|ied|ying|ials?)"
    r"|false(?=\W*$|[^\w\s]|\s(?:claims?|reports?|rumou?rs?|stor(?:y|ies)|news|information|and|but|that|by|or)\b)"
    r"|satir\w+|parody|fabricat\w+|made[- ]up|prank\w*|staged|photoshop\w*|doctored|retract\w*|disput(?:e|es|ed|ing)"
    r"|refut\w+|dismiss(?:es|ed|ing|al)|myth|urban legend|not (?:true|real|a real)|no (?:truth|evidence|basis)"
    r"|(?:is|are|did|was|were|has|have|do|does)n[’']t|never happened|misinformation|unfounded|baseless|nonsense|rubbish"
    r"|scam|mistaken(?:ly)?|incorrect\w*|inaccurate|fooled|duped)\b",
    re.IGNORECASE,
)


def speaks_against(claim: str, title: str, sentences: Sequence[str], settings: Settings) -> str:
    """Return the words by which an article says that a claim is not so, "" where it does not.

    The title counts as it is, a sentence where it tells of the claim. Words only: that a claim is denied by quoting its
    contrary is not seen, and a denial of something else in the same sentence is taken for one of the claim.
    """
    found = _NOT_SO.search(title)
    if found is not None:
        return found[0]
    asked = _content(claim)
    for sentence in sentences:
        cue = _NOT_SO.search(sentence)
        if cue is not None and asked and len(asked & _content(sentence)) / len(asked) >= settings.min_stance_share:
            return cue[0]
    return ""


def _content(text: str) -> frozenset[str]:
    return frozenset(base for word in words(text) if (base := lemma(word)) and base not in FUNCTION)
