"""Who filled a role: "<thing> was led by X", "X led <thing>", "X, who led <thing>", "X signed for <side>"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.conflict.lexicon import AUXILIARIES, lemma, lemma_set, word_set
from xref.conflict.negation import negated_words
from xref.conflict.participants import persons
from xref.conflict.reading import Reading, content_of
from xref.model import Name

_PASSIVE = lemma_set("""
    led headed chaired commanded signed sponsored introduced written authored founded owned appointed nominated
    hosted directed drafted proposed piloted killed shot arrested
    """)
# Roles that one person fills at a time, told in the active voice; others are shared too often.
_ACTIVE = word_set("led headed chaired commanded piloted captained signed founded")
_SAME_ROLE = {lemma("headed"): lemma("led"), lemma("captained"): lemma("commanded")}
_REACH = 5  # words between "by" and the name, for titles, and words that name the thing
_APPOSITION = word_set("the a an its his her their deputy former who")


@dataclass(frozen=True, slots=True)
class Filled:
    """A role, the content words for the thing in which it is held, who holds it, and the verb as written."""

    role: str
    verb: str
    thing: frozenset[str]
    name: Name


def filled_roles(reading: Reading) -> tuple[Filled, ...]:
    """The roles that a claim says who filled, in text order; negated ones are none."""
    negated = {n.head for n in negated_words(reading)}
    found: list[Filled] = []
    for at, word in enumerate(reading.words[:-1]):
        if at not in negated and word.lemma in _PASSIVE and reading.words[at + 1].lower == "by":
            found += _passive(reading, at)
        elif at not in negated and word.lower in _ACTIVE:
            found += _active(reading, at)
    return tuple(found)


def _passive(reading: Reading, at: int) -> Iterator[Filled]:
    behind = reading.words[at + 2 : at + 2 + _REACH]
    names = [n for n in persons(reading.claim.names) if any(w.token.start == n.mention.span.start for w in behind)]
    thing = content_of(reading.words[max(0, at - _REACH) : at])
    if names and thing:
        yield _filled(reading, at, thing, names[0])


def _active(reading: Reading, at: int) -> Iterator[Filled]:
    before = reading.words[at - 1].lower if at else ""
    following = reading.words[at + 1].lower
    if before in AUXILIARIES - {"had", "has", "have"} or following in {"by", "to", "up", "off", "in"}:
        return
    name = _holder(reading, at)
    clause = reading.words[at].clause
    thing = content_of(w for w in reading.words[at + 1 : at + 1 + _REACH] if w.clause == clause)
    if name is not None and thing:
        yield _filled(reading, at, thing, name)


def _holder(reading: Reading, at: int) -> Name | None:
    """The person in front of the verb: at once, before "who", or before an apposition between commas."""
    start = reading.words[at].token.start
    before = [name for name in persons(reading.claim.names) if name.mention.span.end <= start]
    if not before:
        return None
    name = before[-1]
    between = reading.between(name.mention.span.end, start)
    gap = reading.mention(name.mention.span.end, start).text
    if all(word.lower in {"who", "had", "has", "have"} for word in between):
        return name
    apposition = gap.startswith(",") and gap.rstrip().endswith(",") and between[0].lower in _APPOSITION
    return name if apposition and gap.count(",") == 2 else None


def _filled(reading: Reading, at: int, thing: frozenset[str], name: Name) -> Filled:
    verb = reading.words[at]
    return Filled(_SAME_ROLE.get(verb.lemma, verb.lemma), verb.lower, thing, name)
