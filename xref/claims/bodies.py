"""Bodies that speak without a proper name: "the health ministry", "port police", "the operator".

A ministry, a police force, a court or a company that speaks through its office is a source on record; one of its
officials without a name is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xref.claims.word_sets import word_set
from xref.model import Name, NameKind

# Nouns for a body, as the head of "the port authority said".
OFFICES = word_set(
    """
    ministry police coastguard authority court parliament government municipality council directorate headquarters
    bureau agency service department commission committee administration regulator embassy consulate army navy military
    prosecution inspectorate ombudsman watchdog secretariat office board cabinet presidency treasury gendarmerie
    """
)
COMPANIES = word_set(
    """
    company operator firm carrier manufacturer maker airline bank retailer broker developer publisher supplier shipyard
    """
)
GROUPS = word_set(
    "charity party union association federation group organisation organization club foundation institute"
)
_PLACES_OF_WORK = word_set("hospital clinic university school church museum family radio television")
MEDIA_NOUNS = word_set("newspaper paper daily weekly tabloid magazine site website outlet broadcaster channel station")
BODIES = OFFICES | COMPANIES | GROUPS | _PLACES_OF_WORK

# Any of these can mean the one company that an article is about.
_ONE_FIRM = word_set("company operator firm group manufacturer maker carrier")
_LINKING = COMPANIES | GROUPS | MEDIA_NOUNS | word_set("agency committee")
# These speak for themselves: "police said" needs no name, "the company said" does.
_ALONE = word_set(
    """
    police coastguard government parliament municipality council army navy military prosecution gendarmerie court family
    presidency headquarters
    """
)
_INDEFINITE = word_set("a an one some another two three several many any")
_SHORT = 2  # words: "the Norwegian group", "the state carrier"
_WHOSE = re.compile(
    r"^(?:(?:the|its|their|his|her|our|this|that)\s+)*"
    r"(?:(?:country|nation|kingdom|republic|county|state|city|town|region|province|district|island|village)[’']s\s+)?",
    re.IGNORECASE,
)
_NOUN_BEFORE = re.compile(r"(?P<noun>[a-z]+)(?P<comma>,)?\s+(?:[Tt]he\s+)?$")
_NOUN_AFTER = re.compile(
    r"(?:,\s+(?:the|an?|which is an?)\s+(?:[\w’'-]+\s+){0,3}?(?P<noun>[a-z]+)"
    r"(?=[,.;]|\s+(?:in|of|that|which|on|from|for)\b)"
    r"|\s+(?P<last>[a-z]+)\b(?!\s+[^\W\d_a-z]))"
)
# "Revenue at Harbour Cells": the name is that of a company.
_FIGURES_OF = re.compile(
    r"\b(?:revenues?|profits?|sales|earnings|shares?|turnover|stake|chief executive|shareholders)"
    r"\s+(?:at|of|in)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_MINISTRY = re.compile(
    r"\b(?:(?P<first>[a-z]+)\s+ministry\b(?!\s+(?:of|for)\b)|ministry\s+(?:of|for)\s+(?:the\s+)?(?P<last>[a-z]+))",
    re.IGNORECASE,
)
_NO_PORTFOLIO = word_set("the a an its their his her this that said says and by to of from s whose each every another")


@dataclass(frozen=True, slots=True)
class Bodies:
    """What the common nouns of an article stand for.

    ``named`` maps a noun to the one name that the article gives it ("the operator, Sahel Lines"), ``kinds`` the key of
    such a name to what it then is, ``fuller`` lists offset, noun and text of names that end in such a noun ("Port
    Authority"), ``portfolio`` is that of the only ministry in the text ("health"), "" where there are several.
    """

    named: Mapping[str, str] = field(default_factory=dict)
    kinds: Mapping[str, NameKind] = field(default_factory=dict)
    fuller: tuple[tuple[int, str, str], ...] = ()
    portfolio: str = ""

    def stands_for(self, noun: str, offset: int) -> str:
        """The name behind "the operator" or "the department" at an offset, "" when the article does not say."""
        if noun == "ministry" and self.portfolio:
            return f"{self.portfolio} ministry"
        earlier = [text for start, word, text in self.fuller if word == noun and start < offset]
        if earlier:
            return earlier[-1]
        near = _ONE_FIRM if noun in _ONE_FIRM else frozenset({noun})
        return self.named.get(noun) or next((self.named[word] for word in sorted(near) if word in self.named), "")


def find_bodies(raw: str, names: Sequence[Name]) -> Bodies:
    """Return what the nouns of an article stand for, from "the charity X", "the operator, X," and "X, a newspaper"."""
    named: dict[str, str] = {}
    kinds: dict[str, NameKind] = {}
    for name in names:
        span = name.mention.span
        before = _NOUN_BEFORE.search(raw, max(0, span.start - 40), span.start)
        after = _NOUN_AFTER.match(raw, span.end)
        found = []
        if before is not None and (before["comma"] is None or raw.startswith((",", "."), span.end)):
            found.append(before["noun"])
        if after is not None:
            found.append(after["noun"] or after["last"])
        if _FIGURES_OF.search(raw, max(0, span.start - 40), span.start):
            found.append("company")
        for noun in found:
            if noun in _LINKING:
                named.setdefault(noun, " ".join(name.mention.text.split()))
                kinds.setdefault(name.key, NameKind.OUTLET if noun in MEDIA_NOUNS else NameKind.ORGANISATION)
    portfolios = {(m["first"] or m["last"]).lower() for m in _MINISTRY.finditer(raw)} - _NO_PORTFOLIO
    return Bodies(named, kinds, tuple(_fuller(names)), portfolios.pop() if len(portfolios) == 1 else "")


def _fuller(names: Sequence[Name]) -> Iterator[tuple[int, str, str]]:
    for name in names:
        written = name.mention.text.split()
        noun = written[0 if "of" in written else -1].lower()
        if len(written) > 1 and noun in BODIES:
            yield name.mention.span.start, noun, " ".join(written).removeprefix("The ")


def body_name(text: str, head: str, bodies: Bodies, offset: int) -> str:
    """Return the name of a body that is described as ``text``, "" where the text does not say which body it is.

    Articles and "the country's" do not count. A bare "the company" needs a name elsewhere in the article; "a court"
    names no court.

    Args:
        text: The phrase.
        head: Its head word in lower case.
        bodies: Of the article.
        offset: Of the phrase in the article.
    """
    written = " ".join(text.split())
    first = written.split()[0].lower()
    if head not in BODIES or first in _INDEFINITE:
        return ""
    described = _WHOSE.sub("", written)
    words = described.lower().split()
    if words == [head] or (head in COMPANIES | {"group"} and len(words) <= _SHORT):
        known = bodies.stands_for(head, offset)
        return known or (described if words == [head] and head in _ALONE else "")
    return described
