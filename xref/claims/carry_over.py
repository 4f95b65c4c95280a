"""Sentences without a cue of their own that go on with a report or a quotation."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from xref.claims.attribution_cues import RESULTS
from xref.claims.attribution_state import State
from xref.claims.word_sets import word_set
from xref.model import Attribution, Mention, Sentence, SourceKind, Strength

# "The meeting, attended by ...": a definite subject that takes up what was just reported.
_TOPICS = word_set(
    """
    meetings? talks? reports? visits? agreements? deals? statements? attacks? plans? documents? letters? trip dinner
    gathering session summit delegation sides pair discussions? article newspaper daily study survey poll figures?
    incidents? strikes? operations? explosions? shooting victims? suspects? group source official
    """
)
_CONTINUES = re.compile(
    rf"(?:he|she|they|it|(?:the|this|that|these|those)\s+(?:\w+\s+)?(?:{'|'.join(sorted(_TOPICS))}))\b", re.IGNORECASE
)
_RESULT = re.compile(rf"\b(?:{'|'.join(sorted(RESULTS))})\b", re.IGNORECASE)
_MONEY = re.compile(
    r"[$€£¥]\s?\d|\d[\d.,]*\s?(?:[mb]n|million|billion|[mb])?\s+(?:\w+\s+)?(?:euros?|dollars?|pounds?|yen|yuan|kroner)\b"
)
_RELAYED = frozenset(
    {SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT, SourceKind.ANONYMOUS, SourceKind.VAGUE}
)

_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.VAGUE})


def carried_over(sentence: Sentence, found: Sequence[Attribution], state: State) -> tuple[Attribution, ...]:
    """Return the chains of the previous sentence for one that goes on with its report, () otherwise.

    Talk without a source ("is said to have", among the ``found`` attributions of the sentence) goes on with what a
    medium reported in the sentence before, wherever that stands; it says nothing about whom the medium has it from.

    Only inside a paragraph, only from a relayed report (an outlet, a document, unnamed sources), and only when the
    sentence
    begins with a definite subject that continues it. The source and cue are None: the words stand in an earlier
    sentence.
    """
    if any(a.strength is Strength.HEDGED and a.cue is not None for a in found):
        media = [replace(a, origin=a.resolved) for a in state.last if a.origin and a.hop == 1 and a.kind in _MEDIA]
        if media:
            return _inherited(media, sentence)
    if sentence.paragraph != state.paragraph or not _CONTINUES.match(sentence.text):
        return ()
    relayed = [a for a in state.last if a.origin and a.kind in _RELAYED and a.hop == 1]
    chains = {a.chain for a in relayed}
    return _inherited([a for a in state.last if a.chain in chains], sentence)


def carried_results(sentence: Sentence, state: State) -> tuple[Attribution, ...]:
    """Return the chains of the latest sentence that credits somebody with the results of a company, for another
    sentence about results ("The operating loss shrank to €21m"), () otherwise: both are from its books.

    A sum of money must stand in it; the source and the cue are None, as in `carried_over`.
    """
    return _inherited(state.results, sentence) if state.results and gives_results(sentence.text) else ()


def gives_results(text: str) -> bool:
    """Whether a sentence states a profit, a loss or a revenue with a sum of money."""
    return bool(_RESULT.search(text)) and bool(_MONEY.search(text))


def continued_quote(sentence: Sentence, quotes: Sequence[Mention], state: State) -> tuple[Attribution, ...]:
    """Return the chains of the previous sentence for one wholly inside quotation marks in the same paragraph."""
    inside = any(q.span.start - 1 <= sentence.span.start and sentence.span.end <= q.span.end + 2 for q in quotes)
    if not inside or sentence.paragraph != state.paragraph:
        return ()
    return _inherited([a for a in state.last if a.origin], sentence)


def _inherited(attributions: Sequence[Attribution], sentence: Sentence) -> tuple[Attribution, ...]:
    once = {(a.chain, a.hop): a for a in reversed(attributions)}
    return tuple(replace(once[k], source=None, cue=None, content=sentence.span, hedged=False) for k in sorted(once))
