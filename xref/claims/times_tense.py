"""Whether the clause around a time phrase speaks of the future, so that "on Friday" means the next one."""

from __future__ import annotations

import re

_LOOK_AROUND = 90  # characters
_BEFORE = re.compile(
    r"\b(?:will(?!\sof\b)|won[’']t|shall|going to|plans? to|expect(?:s|ed)? to|hop(?:es?|ing) to|intends? to|scheduled|set (?:for|to)|slated|upcoming"
    r"|due(?!\sto\s(?:the|an?|his|her|its|their|this|these|heavy|bad|lack)\b)|(?:is|are) to|to be held|to take place|must|should"
    r"|(?:can|could|may|might)(?!\shave\b)|deadline|by\s$|(?:is|are) (?:expected|due|planned|planning)|vow(?:s|ed)? to|agreed to|preparing to"
    r"|(?<!failed )(?<!refused )(?<!gathered )(?<!managed )(?<!met )(?<!began )(?<!came )(?<!flew )(?<!order )(?<!forced )(?<!able )(?<!had )"
    r"to (?:meet|vote|visit|speak|testify|hold|open|close|decide|travel|host|resume|appear|launch|sign|announce))\b|[’']ll\b"
)
_BY = re.compile(r"\bby (?:the )?$", re.IGNORECASE)
_SETTLED = re.compile(
    r"\b(?:said|says|told|announced|reported|added|wrote|tweeted|confirmed|warned|according|was|were|had|did|met|after|since|ago|fell|broke)\b|[;”\"]"
)
_AFTER = re.compile(r"\b(?:will|won[’']t|shall|(?:is|are) (?:expected|scheduled|due|set|to|planned|slated))\b|[’']ll\b")
_LEADS = re.compile(r"\W*(?:(?:on|in|by|next|from|before|until|early|late|the)\W+)*$", re.IGNORECASE)
_PAST_PERFECT = re.compile(r"\b(?:had|was|were)\b")


def speaks_of_future(text: str, start: int, end: int) -> bool:
    """Return whether the clause that holds ``text[start:end]`` announces something.

    Looks for "will", "is to", "scheduled for" before the phrase, with no past or reporting verb in between, and after a phrase
    that opens the sentence. "By Friday" is a deadline unless the sentence is told in the past.
    """
    before = text[max(0, start - _LOOK_AROUND) : start].replace("\u00a0", " ")
    if _BY.search(before):
        return not _PAST_PERFECT.search(text)
    marker = None
    for marker in _BEFORE.finditer(before):
        pass
    if marker is not None:
        return not _SETTLED.search(before, marker.end())
    if not _LEADS.match(before) or len(before) > 30:
        return False
    after = text[end : end + _LOOK_AROUND]
    coming = _AFTER.search(after)
    return coming is not None and not _SETTLED.search(after, 0, coming.start())
