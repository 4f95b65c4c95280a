"""What sort of statement a sentence makes, and whether it states anything that can be checked."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.model import Attribution, ClaimKind, LineKind, Mention, Sentence, Span, TimeMention

_QUOTE_SHARE = 0.6  # of the characters; the rest is "she said"
_SHORTEST = 3  # words a statement needs
_WORD = re.compile(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*")
_QUESTION = re.compile(r"\?[\"”’»)\]]*$")
_EXCLAMATION = re.compile(r"!+[\"”’»)\]]*$")
# Calls on the reader, furniture of pages, greetings.
_APPEAL = re.compile(
    r"^(?:please|click|tap|subscribe|sign up|follow (?:us|him|her|me|@)|read (?:more|also|the full)|see also|share this|join (?:us|our)|"
    r"watch (?:live|now|the video|below|above)|listen to|scroll|download|contact (?:us|him|her)|email (?:us|him|her)|reach (?:him|her|them|us)|"
    r"write to|let us know|tell us|stay tuned|don[’']t (?:miss|forget)|welcome|good (?:morning|evening|afternoon)|hello|hi|"
    r"thank(?:s| you)|photos? by|image|advertisement|copyright|all rights reserved|related)\b",
    re.IGNORECASE,
)
_OPINION = re.compile(r"^(?:(?:but|and|so|well|now|frankly|personally),?\s+)?(?:I|we) (?:think|believe|hope|wish|feel|guess|suppose|love|wonder|fear|doubt)\b",
                      re.IGNORECASE)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|being|am|has|have|had|do|does|did|will|would|can|could|may|might|must|shall|should|\w+(?:ed|n[’']t)|"
    r"said|says|told|made|came|went|took|gave|got|won|lost|led|held|met|left|began|became|ran|sent|set|put|found|kept|brought|thought|saw|knew|fell|"
    r"rose|hit|cut|let|spent|built|fought|broke|spoke|wrote|drew|grew|sold|paid|shot|struck|stood|\w{3,}(?:es|s))\b",
    re.IGNORECASE,
)
_STATIVE = re.compile(
    r"\b(?:(?:has|have|had)\s+(?:\w+ly\s+|also\s+|never\s+|long\s+|always\s+|often\s+)*(?:been|\w+ed|\w+en|made|had|come|gone|done|become|led|held)|"
    r"(?:is|are|remains?|was|were)\s+(?:\w+ly\s+|also\s+|still\s+|now\s+|currently\s+)*(?:\w+ing\b|\w+ed\b|an?\b|the\b|keen|key|part|home|under|in\b|at\b|among|one|not)|"
    r"supports?|backs?|relies|rely|needs?|wants?|seeks?|controls?|rules?|consists?|belongs?|depends?|holds|maintains?|considers?|remains?)\b",
    re.IGNORECASE,
)
# A standing relation and how it drifts: "Relations between A and B soured over C".
_RELATION = re.compile(r"^(?:the\s+)?(?:\w+\s+){0,2}(?:relations|ties|relationship|rivalry|alliance|friendship|links|tensions)\b", re.IGNORECASE)
_BY_LINE = {LineKind.HEADLINE: ClaimKind.HEADLINE, LineKind.CAPTION: ClaimKind.CAPTION}


def claim_kind(
    sentence: Sentence,
    quotes: Sequence[Mention] = (),
    attributions: Sequence[Attribution] = (),
    times: Sequence[TimeMention] = (),
) -> ClaimKind | None:
    """Return the kind of claim a sentence makes, None when it states nothing that can be checked.

    ``quotes`` are the quotations inside the sentence. In doubt a sentence is a claim: one that is left out can never be matched.
    None for questions, bare exclamations, calls on the reader, the article's own first-person opinions and fragments without a
    verb; a headline and a caption need no verb.
    """
    if sentence.kind in _BY_LINE:
        return _BY_LINE[sentence.kind] if len(_WORD.findall(sentence.text)) >= _SHORTEST else None
    share = _quoted_share(sentence.span, quotes)
    if not _states(sentence.text, share, attributions):
        return None
    if share >= _QUOTE_SHARE:
        return ClaimKind.QUOTE
    if not attributions and not _dated(times) and _is_background(sentence.text):
        return ClaimKind.BACKGROUND
    return ClaimKind.CLAIM


def _states(text: str, quoted_share: float, attributions: Sequence[Attribution]) -> bool:
    words = _WORD.findall(text)
    if len(words) < _SHORTEST or _APPEAL.match(text):
        return False
    credited = any(a.cue is not None for a in attributions)
    if credited:
        return True
    if _QUESTION.search(text) and quoted_share < _QUOTE_SHARE:
        return False
    if _EXCLAMATION.search(text) and len(words) <= 8:
        return False
    if quoted_share < _QUOTE_SHARE and _OPINION.match(text):
        return False
    return len(words) >= 8 or _VERB.search(text) is not None


def _quoted_share(span: Span, quotes: Sequence[Mention]) -> float:
    quoted = sum(min(q.span.end, span.end) - max(q.span.start, span.start) for q in quotes if q.span.overlaps(span))
    return quoted / max(1, span.end - span.start)


def _dated(times: Sequence[TimeMention]) -> bool:
    return any(t.interval is not None and t.interval.start is not None and t.interval.end is not None and not t.quoted for t in times)


def _is_background(text: str) -> bool:
    return _RELATION.search(text) is not None or _STATIVE.search(text) is not None
