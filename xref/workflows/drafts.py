"""Texts that are to be checked and not stored, in the form of articles: their keys are negative."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from xref.claims.cue_reading import ReadCues
from xref.claims.extract import extract_claims
from xref.model import Claim, ClaimKind, Document, Line, LineKind, Sentence, Span, StoredArticle, StoredClaim
from xref.settings import Settings
from xref.text.article import build_article
from xref.text.sentences import split_sentences
from xref.workflows.ingest import extract
from xref.workflows.link import Progress, quiet

_CLOCK = re.compile(r"\d[:.]\d\d|\b[ap]\.?m\b|o['’]clock|\bnoon\b|\bmidnight\b|\bhours\b", re.IGNORECASE)
DRAFT = "this draft"
CLAIM = "this claim"
"""What stands for the outlet where a conflict says who gives which value."""


def draft_of(document: Document, settings: Settings, read_cues: ReadCues | None) -> StoredArticle:
    """Return a draft with its claims, offsets as in the text of ``document``.

    Raises:
        InputError: It holds no article text, or a date that cannot be read.
    """
    found = extract(document, settings, read_cues)
    claims = tuple(StoredClaim(-1 - claim.index, -1, claim) for claim in found.claims)
    return StoredArticle(-1, replace(found.article, outlet=DRAFT), claims, credits=found.credits)


def count_sentences(draft: StoredArticle) -> int:
    """Return how many sentences a draft has, those that state nothing to be checked too."""
    return len(split_sentences(draft.article.text, draft.article.lines))


def needs_a_day(draft: StoredArticle) -> bool:
    """Whether a draft without a day names a day that cannot be understood without one; a time of day needs none."""
    times = (time for item in draft.claims for time in item.claim.times if time.interval is None)
    return draft.article.published is None and any(not _CLOCK.search(time.mention.text) for time in times)


def claims_as_drafts(
    texts: Sequence[tuple[str, str]],
    published: str | None,
    settings: Settings,
    read_cues: ReadCues | None,
    progress: Progress = quiet,
) -> list[StoredArticle]:
    """Return a draft with one claim for each text; each comes with what it is called in messages.

    A text is one claim, however many sentences it has, and whether or not it states anything. ``published`` is the day
    by which its words for time are understood.

    Raises:
        InputError: A text is too long, or the day cannot be read.
    """
    drafts = []
    for at, (name, text) in enumerate(texts):
        progress("reading", at, len(texts))
        line = " ".join(text.split())
        document = Document(name, line, published=published, lines=(Line(Span(0, len(line)), LineKind.BODY),))
        drafts.append(_one_claim(-1 - at, document, settings, read_cues))
    progress("reading", len(texts), len(texts))
    return drafts


def _one_claim(key: int, document: Document, settings: Settings, read_cues: ReadCues | None) -> StoredArticle:
    article, text = build_article(document, settings), document.text
    whole = Span(0, len(text))
    sentence = Sentence(whole, text, LineKind.BODY, 0)
    found = extract_claims(article, [sentence], read_cues) or (Claim(0, whole, text, ClaimKind.CLAIM, 0),)
    return StoredArticle(key, replace(article, outlet=CLAIM), (StoredClaim(key, key, found[0]),))
