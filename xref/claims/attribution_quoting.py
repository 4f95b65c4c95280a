"""Who stands behind, and before, the source of a verb: "M quoted X", "X said in an interview with M"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xref.claims.attribution_binding import SOURCE_NOUNS, describe
from xref.claims.attribution_chains import Credit
from xref.claims.attribution_cues import CUES, CueForm
from xref.claims.attribution_nodes import nodes
from xref.claims.attribution_sources import phrase_after
from xref.claims.attribution_state import MEDIA_KINDS, Source, State, outlet_source
from xref.claims.attribution_verbs import group_start, is_passive
from xref.claims.attribution_view import View
from xref.model import NameKind

_QUOTING = frozenset({"quote", "cite"})
_TALKS = frozenset({"interview", "interviews", "interviewed", "speaking", "talking", "appearing", "appearance"})
_PUT_OUT = frozenset({"published", "aired", "broadcast", "carried", "posted", "printed"})
_LINKS = frozenset({"with", "to", "on", "by", "in", "for", "from"})
_TALK_REACH = 6  # words between "interview" and the outlet
_VERB_REACH = 3  # words between "said" and "on Israel Radio"
_ON = {"say": "on", "write": "in"}


def quoted_source(view: View, at: int, state: State) -> tuple[Source, ...]:
    """Return whom a medium quotes: the object of "quoted" or "cited" at a position, when it can be a source."""
    if CUES[view.lower(at)].lemma not in _QUOTING:
        return ()
    phrase = phrase_after(view, at + 1)
    if phrase is None:
        return ()
    named = view.names_in(view.mention(*phrase).span)
    can_speak = any(view.lower(i) in SOURCE_NOUNS for i in range(phrase[0], phrase[1] + 1))
    return nodes(view, phrase, state) if named or can_speak else ()


def says_what_is_quoted(view: View, at: int) -> bool:
    """Whether a verb is the "saying" of "M quoted X as saying": no cue of its own."""
    if CUES[view.lower(at)].form is not CueForm.ING or view.lower(at - 1) != "as":
        return False
    quoting = (i for i in range(at - 2, -1, -1) if view.lower(i) in CUES and CUES[view.lower(i)].lemma in _QUOTING)
    verb = next(quoting, None)
    return verb is not None and not is_passive(view, group_start(view, verb), verb)


def through_outlet(view: View, at: int, sources: Sequence[Source], state: State) -> tuple[Source, ...]:
    """Return the outlet that the ``sources`` of the verb at a position spoke to, () where they are media themselves.

    "X told M", "X said on M", "in an interview with M, X said": the article has it from M, which has it from X.
    """
    if any(source.kind in MEDIA_KINDS for source in sources):
        return ()
    lemma = CUES[view.lower(at)].lemma
    if lemma == "tell":
        return _listener(view, at, state)
    link = _ON.get(lemma)
    for i in range(at + 1, min(at + 1 + _VERB_REACH, len(view.words))):
        if link is not None and view.lower(i) == link and not view.quoted[i]:
            return _outlet_at(view, i + 1, state)
    for start in range(len(view.words)):
        if view.lower(start) not in _TALKS or view.quoted[start]:
            continue
        near = range(start + 1, min(start + 1 + _TALK_REACH, len(view.words)))
        for i in near:
            if view.lower(i) in {",", ".", "that"}:
                break
            if view.lower(i) in _LINKS and (found := _outlet_at(view, i + 1, state)):
                return found
    return ()


def _listener(view: View, at: int, state: State) -> tuple[Source, ...]:
    listener = phrase_after(view, at + 1)
    if listener is None or not view.names_in(view.mention(*listener).span):
        return ()
    heard = describe(view, *listener, state)
    return (heard,) if heard.kind in MEDIA_KINDS else ()


def _outlet_at(view: View, at: int, state: State) -> tuple[Source, ...]:
    """The outlet whose name begins at a position, behind an article at most."""
    at += view.lower(at) in {"the", "a", "an"}
    start = view.words[at].start if at < len(view.words) else -1
    outlet = next((n for n in view.names if n.mention.span.start == start and n.kind is NameKind.OUTLET), None)
    return (outlet_source(outlet.mention, outlet, state),) if outlet is not None else ()


def joined(credits: Sequence[Credit]) -> list[Credit]:
    """Return the credits with "citing M, which quoted X" as one: the sources of both, M once."""
    found: list[Credit] = []
    for credit in credits:
        at = next((i for i, earlier in enumerate(found) if earlier.cited and _goes_on(earlier, credit)), None)
        if at is None:
            found.append(credit)
        else:
            found[at] = replace(found[at], sources=(*found[at].sources, *credit.sources[1:]))
    return found


def _goes_on(citing: Credit, quoting: Credit) -> bool:
    return len(quoting.sources) > 1 and citing.sources[-1].resolved == quoting.sources[0].resolved
