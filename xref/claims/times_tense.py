"""Whether the clause around a time phrase speaks of the future, so that "on Friday" means the next one."""

from __future__ import annotations

import re

_LOOK_AROUND = 90  # characters
_MARKERS = (
    "will(?! of)",
    "won[’']t",
    "shall",
    "must",
    "should",
    "(?:can|could|may|might)(?! have)",
    "going to",
    "(?:they|we|s) plan to|plans to|planning to|planned to",
    "(?:expect(?:s|ed)?|hop(?:es?|ing)|intends?|vow(?:s|ed)?|agreed|preparing) to",
    "(?:is|are) (?:to|expected|due|planned|planning)",
    "scheduled|slated|upcoming|deadline|ahead of",
    "set (?:for|to)",
    "to (?:be held|take place)",
    "due(?! to (?:the|an?|his|her|its|their|this|these|heavy|bad|lack))",
    "(?:has|have) until",
    "(?:starts?|begins?|(?:re)?opens?|[Pp]olls close|expires?|resumes?|takes? (?:effect|place))",
)
# "To meet on Friday", but not "failed to meet" and "came to meet".
_NOT_BEFORE_TO = (
    "failed",
    "refused",
    "gathered",
    "managed",
    "met",
    "began",
    "came",
    "flew",
    "order",
    "forced",
    "able",
    "had",
)
_INFINITIVE = (
    "".join(f"(?<!{word} )" for word in _NOT_BEFORE_TO)
    + "to (?:meet|vote|visit|speak|testify|hold|open|close|decide|travel|host|resume|appear|launch|sign|announce)"
)
_BEFORE = re.compile(rf"\b(?:{'|'.join(_MARKERS)}|{_INFINITIVE})\b|[’']ll\b")
_DEADLINE = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
_SETTLED = re.compile(
    r"\b(?:said|says|told|announced|reported|added|wrote|tweeted|confirmed|warned|according|was|were|had|did|met|after"
    r"|since|ago|fell|broke|passed)\b|[;”\"]"
)
_AFTER = re.compile(r"\b(?:will|won[’']t|shall|(?:is|are) (?:expected|scheduled|due|set|to|planned|slated))\b|[’']ll\b")
_LEADS = re.compile(r"\W*(?:(?:on|in|by|next|from|before|until|early|late|the)\W+)*$", re.IGNORECASE)
_PAST = re.compile(r"\b(?:had|was|were)\b")


def speaks_of_future(text: str, start: int, end: int) -> bool:
    """Return whether the clause that holds ``text[start:end]`` announces something.

    Looks for "will", "is to", "scheduled for" before the phrase, with no past or reporting verb in between, and after a
    phrase that opens the sentence. "By Friday" is a deadline unless the sentence is told in the past.
    """
    before = text[max(0, start - _LOOK_AROUND) : start].replace("\u00a0", " ")
    if _DEADLINE.search(before):
        return not _PAST.search(text)
    markers = [marker.end() for marker in _BEFORE.finditer(before)]
    if markers:
        return not _SETTLED.search(before, markers[-1])
    if len(before) > 30 or not _LEADS.match(before):
        return False
    after = text[end : end + _LOOK_AROUND]
    coming = _AFTER.search(after)
    return coming is not None and not _SETTLED.search(after, 0, coming.start())
