"""Phrases that name several sources at once: "a report by P in M", "a report from A, cited by B", "M's P"."""

from __future__ import annotations

from xref.claims.attribution_binding import DOCUMENTS, ROLES, describe
from xref.claims.attribution_sources import Phrase, phrase_after
from xref.claims.attribution_state import Source, State, full_name, outlet_source
from xref.claims.attribution_view import View
from xref.claims.word_sets import word_set
from xref.model import Name, NameKind, SourceKind, Strength

_RELAYING = word_set(
    """
    cited quoted reported carried relayed published reprinted referenced translated aired broadcast posted
    """
)
_JOURNALISTS = word_set("reporter correspondent columnist journalist editor anchor writer analyst host")


def nodes(view: View, phrase: Phrase, state: State) -> tuple[Source, ...]:
    """Return the sources that a phrase names, the nearest to the article first.

    A medium with a person of its own is two hops: "a report by P in M" -> M, then P; so is a reporter who was
    introduced so before.
    """
    first, last = phrase
    mention = view.mention(first, last)
    names = view.names_in(mention.span)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    person = next((n for n in names if n.kind is NameKind.PERSON), None)
    if outlet is not None and person is not None and _belongs_to(view, phrase, outlet, person):
        medium = outlet_source(outlet.mention, outlet, state)
        return medium, Source(person.mention, full_name(person, state), SourceKind.PERSON, Strength.NAMED)
    source = _named_after(view, last, state) or describe(view, first, last, state)
    medium_of = state.reporters.get(source.resolved)
    return (source,) if medium_of is None else (medium_of, source)


def _named_after(view: View, last: int, state: State) -> Source | None:
    """The person in "the council's chairman, Jane Doe": a role whose holder is named right after a comma."""
    if view.lower(last) not in ROLES or view.lower(last + 1) != "," or not view.is_word(last + 2):
        return None
    start = view.words[last + 2].start
    person = next((n for n in view.names if n.mention.span.start == start and n.kind is NameKind.PERSON), None)
    if person is None:
        return None
    after = view.lower(view.at_offset(person.mention.span.end))
    named = Source(person.mention, full_name(person, state), SourceKind.PERSON, Strength.NAMED)
    return named if after in {",", ".", "", "who"} else None


def relayed_by(view: View, at: int, state: State) -> tuple[Source, ...]:
    """Return the relay in ", cited by B", whose comma stands at ``at``; () when there is none."""
    start = at + 1 if view.lower(at) == "," else at
    if view.lower(start) == "as":
        start += 1
    if view.lower(start) not in _RELAYING:
        return ()
    by = next((i for i in (start + 1, start + 2) if view.lower(i) in {"by", "in", "on"}), None)
    phrase = phrase_after(view, by + 1) if by is not None else None
    return nodes(view, phrase, state) if phrase is not None else ()


def _belongs_to(view: View, phrase: Phrase, outlet: Name, person: Name) -> bool:
    """Whether the person works for the outlet: a report by P in M, M's P, P of M, M correspondent P."""
    words = [view.lower(i) for i in range(phrase[0], phrase[1] + 1)]
    if set(words) & (DOCUMENTS | _JOURNALISTS):
        return True
    if outlet.mention.span.start < person.mention.span.start:
        gap = view.raw[outlet.mention.span.end : person.mention.span.start]
        return gap.startswith(("’s", "'s", "’ ", "' "))
    gap = view.raw[person.mention.span.end : outlet.mention.span.start].strip(" ,")
    return gap in {"of", "of the", "from", "at", "with"}
