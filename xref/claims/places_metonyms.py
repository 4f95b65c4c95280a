"""Whether a country or capital stands for its government: "Tehran said", "ties with Tehran", "Iran-backed"."""

from __future__ import annotations

import re

_BACK = 40  # characters looked at before a name
_LOCATION_BEFORE = re.compile(
    r"\b(?:in|inside|outside|near|across|throughout|into|around|at|within|visited|visiting|entered|left|leaving|from|to"
    r"|through|over|via|reached|off|onto|capital|city|town|village|province|strip|of)\s(?:the\s|downtown\s|central\s"
    r"|northern\s|southern\s|eastern\s|western\s|nearby\s|neighbou?ring\s|greater\s|rural\s)*$",
    re.IGNORECASE,
)
_ORIGIN_BEFORE = re.compile(r"\b(?:from|of)\s$", re.IGNORECASE)  # "with men from Iran's guards"
_INSIDE_BEFORE = re.compile(r"\b(?:in|inside|into|across|near|on|off|over|from|to)\s(?:the\s)?$", re.IGNORECASE)
_TIES_BEFORE = re.compile(
    r"(?:\b(?:ties|relations|relationship|rapprochement|alliance|deal|agreement|pact|war|dialogue|contacts?|negotiations?"
    r"|links|trade|talks|cooperation|tensions?|friendship|rift|feud|break|broke|sided?|allied|aligned)\s"
    r"(?:with|between|to)\s(?:the\s)?(?:\w+\sand\s)?"
    r"|\b(?:pressure\son|sanctions\s(?:on|against)|support\s(?:from|of|for)|loyal(?:ty)?\sto|backing\s(?:of|from)"
    r"|threats?\s(?:from|to|against)|funding\sfrom|aid\sfrom"
    r"|(?:backed|supported|sponsored|funded|facilitated|controlled|led|armed|trained|ruled|recogni[sz]ed|opposed|condemned"
    r"|accused|denied|rejected)\sby|accus(?:ed|es|ing)|urg(?:ed|es|ing)|blam(?:ed|es|ing)|warn(?:ed|s|ing)"
    r"|criti[cz]i[sz](?:ed|es|ing)|condemn(?:ed|s|ing)|with|against)\s(?:the\s)?|\b(?:pro|anti|non)-)$",
    re.IGNORECASE,
)
# "Officials from Iran", "the president of Egypt": where they come from, not where they are.
_PEOPLE_FROM = re.compile(
    r"\b(?:officials?|representatives?|members?|leaders?|delegat(?:es?|ions?)|envoys?|ambassadors?|ministers?|president|king"
    r"|emir|ruler|people|government|army|military|troops|forces|soldiers|diplomats?|commanders?|fighters|militias?"
    r"|intelligence|agents?|funding|money|arms|weapons|rockets|citizens?|nationals?|regime|republic)"
    r"\s(?:of|from)\s(?:the\s)?$",
    re.IGNORECASE,
)
_BETWEEN = re.compile(
    r"(?<!border )(?<!road )(?<!route )(?<!flight )(?<!flights )\bbetween\s(?:the\s)?(?:\w+\sand\s)?$",
    re.IGNORECASE,
)
# What follows a name that is neither a subject nor an adjective, and happenings and buildings that are at the place.
_NOT_ACTING = re.compile(
    r"\s(?:in|on|and|or|to|for|at|by|with|from|is|was|as|after|before|when|where|that|which|who|while|but|since|are|were|if"
    r"|than|because|until|during|over|under|into|so|a|an|the|not|of|about|this|last|next|through|without|against|between"
    r"|earthquake|quake|attacks?|bombings?|blasts?|explosions?|shootings?|protests?|rall(?:y|ies)|fires?|floods?|airport"
    r"|embassy|consulate|talks|summit|conference|meetings?|court|hospital|prison|suburbs?|streets?|border|airstrikes?"
    r"|strikes?|raids?|siege|offices?|markets?|mosque|church|hotel|area|region|bureau|neighbou?rhoods?|crash|visit|trip"
    r"|early|late|today|yesterday|earlier|later|alone|itself|too|again|amid|near|ahead|via|along|around)\b"
)
_ACTS = re.compile(r"\s[a-z]|'s?\s")
# "Tehran and the group back the regime"
_ACTS_WITH = re.compile(
    r"\sand\s(?:the\s)?\w+\s(?:agreed?|backe?d?|support(?:ed)?|want(?:ed)?|sa(?:y|id)|den(?:y|ied)|sign(?:ed)?|have|had|will"
    r"|would|opposed?|shared?|resumed?|restored?|cut|broke)\b"
)
_SPONSOR = re.compile(
    r"-(?:backed|sponsored|led|allied|funded|aligned|supported|controlled|supplied|made|brokered|imposed|trained|mediated"
    r"|born)\b"
)
# "U.S. officials", "the UK government", "EU leaders": the abbreviation is an adjective.
_ADJECTIVES = frozenset({"US", "U.S.", "UK", "U.K.", "EU", "E.U.", "UAE", "U.S.A."})
_NOUN_AFTER = re.compile(
    r"\s(?!(?:in|on|and|or|to|for|at|by|with|from|is|was|has|had|have|will|as|after|before|when|where|that|which|who|while"
    r"|but|since|are|were|could|would|should|may|might|can|did|does|do|if|than|because|until|during|over|under|into|so|a"
    r"|an|the|not|also|of|about|this|last|next|through|without|against|between|should)\b)"
    r"(?:[a-z]|Embassy|Senate|Army|Navy|Supreme|House|Congress|State|District|Attorney|Marine|Air|Secretary|President"
    r"|Ambassador|Treasury|Department|Justice|Capitol|Court|Special|Central|Coast|Border|Postal|Chamber|Department)"
)


def stands_for_government(text: str, name: str, start: int, end: int) -> bool:
    """Return whether the country or capital at ``text[start:end]`` stands for its government or people.

    A preposition of place before the name makes it a location, unless the words say "ties with" or "officials from".
    Else a name is a location where no verb, noun or possessive hangs on it: "a quake hit Japan", not "Japan sent".
    """
    before = text[max(0, start - _BACK) : start]
    if any(pattern.search(before) for pattern in (_TIES_BEFORE, _PEOPLE_FROM, _BETWEEN)) or _SPONSOR.match(text, end):
        return True
    if name in _ADJECTIVES and _NOUN_AFTER.match(text, end):
        return _INSIDE_BEFORE.search(before) is None
    if _LOCATION_BEFORE.search(before) and not (_ORIGIN_BEFORE.search(before) and text.startswith("'s", end)):
        return False
    acts = _ACTS.match(text, end) is not None and _NOT_ACTING.match(text, end) is None
    return acts or _ACTS_WITH.match(text, end) is not None
