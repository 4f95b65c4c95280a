"""What sort of statement a sentence makes, and whether it states anything that can be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.claims.attribution_cues import HEDGES
from xref.claims.word_sets import word_set
from xref.model import Attribution, ClaimKind, LineKind, Mention, Sentence, Span, TimeMention

_QUOTE_SHARE = 0.6  # of the characters; the rest is "she said"
_SHORTEST = 3  # words that a headline or caption needs
_SURELY_VERBAL = 8  # words; a body sentence as long as this has a verb, whether or not the table knows it
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_QUESTION = re.compile(r"\?[\"”’»)\]]*$")
_EXCLAMATION = re.compile(r"!+[\"”’»)\]]*$")
# Calls on the reader, furniture of pages, greetings.
_APPEALS = (
    r"please|click|tap|subscribe|sign up|follow (?:us|him|her|me|@)|read (?:more|also|the full)|see also|share this",
    r"join (?:us|our)|watch (?:live|now|the video|below|above)|listen to|scroll|download|write to",
    r"(?:contact|email|reach) (?:us|him|her|them)",
    r"let us know|tell us|stay tuned|don[’']t (?:miss|forget)|welcome|good (?:morning|evening|afternoon)|hello|hi",
    r"thank(?:s| you) for (?:reading|watching|subscribing|visiting|your)|photos? by|image|advertisement|copyright",
    r"all rights reserved|related",
)
_APPEAL = re.compile(rf"^(?:{'|'.join(_APPEALS)})\b", re.IGNORECASE)
_OPINION = re.compile(
    r"^(?:(?:but|and|so|well|now|frankly|personally),?\s+)?(?:I|we) "
    r"(?:think|believe|hope|wish|feel|guess|suppose|love|wonder|fear|doubt)\b",
    re.IGNORECASE,
)
_FINITE = word_set(
    """
    is are was were be been being am has have had do does did will would can could may might must shall should said
    says told made came went took gave got won lost led held met left began became ran sent set put found kept brought
    thought saw knew fell rose hit cut let spent built fought broke spoke wrote drew grew sold paid shot struck stood
    drove meant shut bought chose threw flew swore tore wore woke caught taught sought fled sank lay
    """
)
_VERB = re.compile(rf"\b(?:{'|'.join(sorted(_FINITE))}|\w+(?:ed|n[’']t)|\w{{3,}}(?:es|s))\b", re.IGNORECASE)
# The perfect, the progressive, "is a ...": what stands or goes on, without a day of its own.
_STATES = (
    r"(?:has|have|had)\s+(?:(?:\w+ly|also|never|long|always|often)\s+)*(?:been|\w+e[dn]|made|had|come|gone|done|become|led|held)",
    r"(?:is|are|remains?|was|were)\s+(?:(?:\w+ly|also|still|now)\s+)*"
    r"(?:\w+(?:ing|ed)\b|an?\b|the\b|keen|key|part|home|under|in\b|at\b|among|one|not)",
    r"supports?|backs?|relies|rely|needs?|wants?|seeks?|controls?|rules?|consists?|belongs?|depends?|holds|maintains?",
    r"considers?|remains?",
)
_STATIVE = re.compile(rf"\b(?:{'|'.join(_STATES)})\b", re.IGNORECASE)
# A standing relation and how it drifts: "Relations between A and B soured over C".
_RELATION = re.compile(
    r"^(?:the\s+)?(?:\w+\s+){0,2}(?:relations|ties|relationship|rivalry|alliance|friendship|links|tensions)\b",
    re.IGNORECASE,
)
_HEDGE_PHRASES = (
    r"(?:may|might|could)\s+(?:\w+ly\s+|also\s+|well\s+)?have",
    r"(?:may|might)\s+(?:\w+ly\s+|also\s+|well\s+)?be",
    r"(?:is|are|was|were|been)\s+(?:\w+ly\s+)?(?:said|thought|believed|suspected|feared|alleged|understood|reported)\s+to",
    r"(?:appear|seem)(?:s|ed)?\s+to|(?:un|not\s+)clear\s+(?:whether|if)|unconfirmed|unverified|alleged|purported|rumou?rs?",
)
_HEDGE = re.compile(rf"\b(?:{'|'.join((*sorted(HEDGES), *_HEDGE_PHRASES))})\b", re.IGNORECASE)
_BY_LINE = {LineKind.HEADLINE: ClaimKind.HEADLINE, LineKind.CAPTION: ClaimKind.CAPTION}


def claim_kind(
    sentence: Sentence,
    quotes: Sequence[Mention] = (),
    attributions: Sequence[Attribution] = (),
    times: Sequence[TimeMention] = (),
) -> ClaimKind | None:
    """Return the kind of claim a sentence makes, None when it states nothing that can be checked.

    ``quotes`` are the quotations inside the sentence. In doubt a sentence is a claim: one that is left out can never
    be matched.
    None for questions, bare exclamations, calls on the reader, the article's own first-person opinions and fragments
    without a
    verb; a headline and a caption need no verb.
    """
    if sentence.kind in _BY_LINE:
        if _QUESTION.search(sentence.text) and _quoted_share(sentence.span, quotes) < _QUOTE_SHARE:
            return None
        return _BY_LINE[sentence.kind] if len(_WORD.findall(sentence.text)) >= _SHORTEST else None
    share = _quoted_share(sentence.span, quotes)
    if not _states(sentence.text, share, attributions):
        return None
    if share >= _QUOTE_SHARE:
        return ClaimKind.QUOTE
    if not any(a.origin for a in attributions) and not _dated(times) and _is_background(sentence.text):
        return ClaimKind.BACKGROUND
    return ClaimKind.CLAIM


def _states(text: str, quoted_share: float, attributions: Sequence[Attribution]) -> bool:
    words = _WORD.findall(text)
    if len(words) < 2 or _APPEAL.match(text):
        return False
    if any(a.cue is not None and a.origin for a in attributions):
        return True
    if _QUESTION.search(text) and quoted_share < _QUOTE_SHARE:
        return False
    if _EXCLAMATION.search(text) and len(words) <= 8:
        return False
    if quoted_share < _QUOTE_SHARE and _OPINION.match(text):
        return False
    return len(words) >= _SURELY_VERBAL or _VERB.search(text) is not None


def _quoted_share(span: Span, quotes: Sequence[Mention]) -> float:
    quoted = sum(min(q.span.end, span.end) - max(q.span.start, span.start) for q in quotes if q.span.overlaps(span))
    return quoted / max(1, span.end - span.start)


def _dated(times: Sequence[TimeMention]) -> bool:
    return any(
        t.interval is not None and t.interval.start is not None and t.interval.end is not None and not t.quoted
        for t in times
    )


def _is_background(text: str) -> bool:
    return _RELATION.search(text) is not None or _STATIVE.search(text) is not None


def is_hedged(text: str, quotes: Sequence[Mention], start: int) -> bool:
    """Whether a sentence from offset ``start`` on hedges ("reportedly", "may have") outside its quotations."""
    return any(
        not any(q.span.start <= start + match.start() < q.span.end for q in quotes) for match in _HEDGE.finditer(text)
    )
