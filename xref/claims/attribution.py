"""Who is credited in a sentence, with which words, for what, and through whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from xref.claims.attribution_binding import is_own
from xref.claims.attribution_chains import Credit, chains
from xref.claims.attribution_cues import (
    ACTS,
    AGENT_VERBS,
    BE,
    CUES,
    ESTIMATES,
    HEARSAY,
    HEARSAY_ADVERBS,
    HEDGES,
    MODALS,
    CueForm,
    CueGroup,
)
from xref.claims.attribution_marks import likely, marked, verb_content
from xref.claims.attribution_nodes import nodes, relayed_by
from xref.claims.attribution_quoting import joined, quoted_source, says_what_is_quoted, through_outlet
from xref.claims.attribution_sources import Phrase, appositive_head, phrase_after, phrase_before
from xref.claims.attribution_state import State
from xref.claims.attribution_verbs import (
    gives_figure,
    group_start,
    is_figure,
    is_noun_use,
    is_passive,
    read_verb,
)
from xref.claims.attribution_view import View
from xref.claims.attribution_words import BY_MEANS, LABEL_SOURCES, NO_LABELS
from xref.claims.bodies import BODIES
from xref.claims.name_words import STARTERS
from xref.claims.places import find_places
from xref.model import Attribution, Mention, NameKind, SourceKind, Span, Strength

_PAST = frozenset({CueForm.PAST, CueForm.PARTICIPLE})
_LONGEST_LABEL = 4  # words of a name before a colon
_NAME_LINKS = frozenset({"of", "the", "de", "al", "bin", "and", "."})
_SEPARATORS = frozenset({"and", "but", "while", ";", "whereas"})


def find_attributions(seen: View, state: State) -> tuple[Attribution, ...]:
    """Return the attributions of one sentence, chain by chain, hop 1 first.

    Args:
        seen: The sentence; cues inside its quotations are the speaker's, not the article's. Where a reader of cues has
            read it (``seen.chances``), its marks add stances that the rules do not know and drop cues that are none.
        state: What earlier sentences offer to "he", "the report", "the newspaper".

    The outlet of the article itself is no hop. A stance ("endorses", "would say") and talk without a source ("it is
    believed") come last, each a chain of its own with an empty ``origin``.
    """
    found, subjects = _credits(seen, state)
    kept = [_bounded(seen, credit, found) for credit in found]
    hedge = next((w for at, w in enumerate(seen.words) if w.lower in HEDGES and not seen.quoted[at]), None)
    if hedge is not None:
        kept = [replace(credit, hedged=True) for credit in kept]
        if hedge.lower in HEARSAY_ADVERBS and not any(c.cue.span.contains(hedge.span) for c in kept):
            kept.append(Credit(Mention(hedge.text, hedge.span), (), seen.span, hedged=True))
    return chains([*kept, *marked(seen, kept, subjects, state)])


def _credits(seen: View, state: State) -> tuple[list[Credit], list[Phrase]]:
    """The credits of the sentence in text order, without those of the article's own outlet and voice, and the subjects
    of their verbs."""
    label = _label(seen, state)
    found = [] if label is None else [label]
    subjects: list[Phrase] = []
    for at in range(len(seen.words)):
        if seen.quoted[at] or not seen.words[at].is_word:
            continue
        credit, subject = _credit_at(seen, at, subjects, state)
        if subject is not None:
            subjects.append(subject)
        if credit is not None:
            others = tuple(source for source in credit.sources if not is_own(source, state))
            if others or not credit.sources:
                found.append(replace(credit, sources=others))
    return likely(seen, joined(found)), subjects


_Found = tuple[Credit | None, Phrase | None]


def _credit_at(seen: View, at: int, earlier: Sequence[Phrase], state: State) -> _Found:
    """The credit whose cue ends at a word, and the subject that later verbs of the sentence may share."""
    word = seen.lower(at)
    if word == "according" and seen.lower(at + 1) == "to":
        return _according(seen, at, at + 1, state), None
    if _is_account(seen, at):
        return _according(seen, at, at + 3, state), None
    if word in {"citing", "quoting"}:
        return _citing(seen, at, state), None
    if word in BE:
        return _estimate(seen, at, state), None
    if word not in CUES or says_what_is_quoted(seen, at):
        return None, None
    return _passive(seen, at, state) or _active(seen, at, earlier, state)


def _is_account(seen: View, at: int) -> bool:
    """ "by the account of two officials" credits them as "according to" does; ``at`` is where it begins."""
    return seen.lower(at) == "by" and [seen.lower(at + i) for i in (1, 2, 3)] == ["the", "account", "of"]


def _according(seen: View, at: int, end: int, state: State) -> Credit | None:
    """The source after the words from ``at`` to ``end``."""
    phrase = phrase_after(seen, end + 1)
    if phrase is None:
        return None
    sources = (*relayed_by(seen, phrase[1] + 1, state), *nodes(seen, phrase, state))
    content = seen.span
    if at <= 1 or seen.lower(at - 1) in {"but", "and"}:
        content = Span(seen.words[phrase[1]].end, seen.span.end)
    elif seen.lower(phrase[1] + 1) in {".", ""}:
        content = Span(seen.span.start, seen.words[at - 1].end)
    return Credit(seen.mention(at, end), sources, content, relay=True)


def _estimate(seen: View, at: int, state: State) -> Credit | None:
    """ "The police estimate is 2,500": a body's count with its figure right after the verb."""
    if seen.lower(at - 1) not in ESTIMATES or not is_figure(seen.lower(at + 1)):
        return None
    phrase = phrase_before(seen, at)
    if phrase is None:
        return None
    whose = [seen.lower(i).removesuffix("'s").removesuffix("’s") for i in range(phrase[0], phrase[1])]
    if not BODIES.intersection(whose) and not seen.names_in(seen.mention(*phrase).span):
        return None  # "the final count was 12"
    return Credit(seen.mention(at, at), nodes(seen, phrase, state), seen.span, figure=True)


def _citing(seen: View, at: int, state: State) -> Credit | None:
    phrase = phrase_after(seen, at + 1)
    return (
        Credit(seen.mention(at, at), nodes(seen, phrase, state), seen.span, cited=True) if phrase is not None else None
    )


def _passive(seen: View, at: int, state: State) -> _Found | None:
    """ "was reported by X", "cited by X", "is said to", "it is believed"; None when the verb is none of these."""
    word, start = seen.lower(at), group_start(seen, at)
    if CUES[word].form not in _PAST or is_noun_use(seen, at):
        return None
    subject = phrase_before(seen, start) or appositive_head(seen, start)
    if seen.lower(at + 1) == "by" and not seen.lower(at + 2).endswith("ing") and seen.lower(at + 2) not in BY_MEANS:
        phrase = phrase_after(seen, at + 2) if CUES[word].lemma in AGENT_VERBS else None
        if phrase is None:
            return None
        content = Span(seen.words[phrase[1]].end, seen.span.end)
        return Credit(seen.mention(start, at + 1), nodes(seen, phrase, state), content, relay=True), subject
    if word in HEARSAY and (is_passive(seen, start, at) or seen.lower(at + 1) == "to"):
        return Credit(seen.mention(start, at), (), seen.span, hedged=True), subject
    return None


def _active(seen: View, at: int, earlier: Sequence[Phrase], state: State) -> _Found:
    """A verb with its subject, where the rules are sure that it credits it; stances are left to the reader's marks."""
    verb = read_verb(seen, at, earlier)
    if not verb.sure or verb.subject is None:
        return None, None
    cue = CUES[seen.lower(at)]
    if cue.group is CueGroup.STANCE:
        return None, verb.subject
    modal = any(seen.lower(i) in MODALS for i in range(verb.start, at))
    sources = nodes(seen, verb.subject, state)
    sources = (*through_outlet(seen, at, sources, state), *sources, *quoted_source(seen, at, state))
    content = verb_content(seen, at, verb.subject, inverted=verb.inverted)
    return Credit(
        seen.mention(verb.start, at),
        sources,
        content,
        stance=modal,
        act=cue.lemma in ACTS,
        figure=gives_figure(seen, at),
    ), verb.subject


def _label(seen: View, state: State) -> Credit | None:
    """ "Report: Ministers meet ..." and "Jane Doe: ...": the source stands before a colon."""
    colon = next((i for i in range(1, min(7, len(seen.words))) if seen.words[i].text == ":"), None)
    if colon is None or colon + 1 >= len(seen.words):
        return None
    vague = seen.lower(colon - 1) in LABEL_SOURCES
    if not vague and (colon > _LONGEST_LABEL or not _is_label_name(seen, colon)):
        return None
    sources = nodes(seen, (0, colon - 1), state)
    if vague and sources[0].strength is Strength.UNNAMED:
        sources = (replace(sources[0], kind=SourceKind.VAGUE),)
    return Credit(seen.mention(colon, colon), sources, Span(seen.words[colon].end, seen.span.end))


def _is_label_name(seen: View, end: int) -> bool:
    """Whether the words before ``end`` are a name, not "Note" or "Editor's note"."""
    first = seen.lower(0)
    named = all(w.is_capitalised or w.lower in _NAME_LINKS for w in seen.words[:end])
    return named and first not in NO_LABELS and first not in STARTERS and not _is_topic(seen, end)


def _is_topic(seen: View, end: int) -> bool:
    """Whether the name before a colon says what or where the news is about: "Port Ellen: two more boats lost"."""
    label = seen.mention(0, end - 1)
    if find_places(seen.raw, label.span):
        return True
    if re.search(rf"\b(?:in|at|near|off|outside|around|across)\s+(?:the\s+)?{re.escape(label.text)}\b", seen.raw):
        return True
    speaks = any(name.kind is not NameKind.OTHER for name in seen.names_in(label.span))
    return not seen.title_case and not speaks and seen.words[end + 1].text[0].islower()


def _bounded(seen: View, credit: Credit, others: Sequence[Credit]) -> Credit:
    """Cut the content of a credit where a later clause has its own source: "X said A, but Y said B"."""
    if credit.content is None or credit.relay:
        return credit
    for other in others:
        named = other.sources[0].mention if other.sources and not other.relay else None
        if other is credit or named is None:
            continue
        begin = named.span.start
        if credit.cue.span.end < begin < credit.content.end and _separated(seen, begin):
            return replace(credit, content=Span(credit.content.start, begin))
    return credit


def _separated(seen: View, offset: int) -> bool:
    """Whether a new clause begins at the noun phrase that starts at ``offset``."""
    before = seen.at_offset(offset) - 1
    while before > 0 and seen.lower(before) in {"the", "a", "later", "then"}:
        before -= 1
    return seen.lower(before) in _SEPARATORS
