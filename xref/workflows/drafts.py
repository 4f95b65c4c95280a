"""Texts that are to be checked and not stored, in the form of articles: their keys are negative."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from xref.claims.cue_reading import ReadCues
from xref.claims.extract import extract_claims
from xref.model import Claim, ClaimKind, Document, Line, LineKind, Sentence, Span, StoredArticle, StoredClaim
from xref.settings import Settings
from xref.text.article import build_article
from xref.text.sentences import split_sentences
from xref.workflows.ingest import extract

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


def claims_as_drafts(
    texts: Iterable[tuple[str, str]], settings: Settings, read_cues: ReadCues | None
) -> list[StoredArticle]:
    """Return a draft with one claim for each text; each comes with what it is called in messages.

    A text is one claim, however many sentences it has, and whether or not it states anything.

    Raises:
        InputError: A text is too long, or empty.
    """
    return [_one_claim(-1 - at, *named, settings, read_cues) for at, named in enumerate(texts)]


def _one_claim(key: int, name: str, text: str, settings: Settings, read_cues: ReadCues | None) -> StoredArticle:
    text = " ".join(text.split())
    whole = Span(0, len(text))
    article = build_article(Document(name, text, lines=(Line(whole, LineKind.BODY),)), settings)
    sentence = Sentence(whole, text, LineKind.BODY, 0)
    found = extract_claims(article, [sentence], read_cues) or (Claim(0, whole, text, ClaimKind.CLAIM, 0),)
    return StoredArticle(key, replace(article, outlet=CLAIM), (StoredClaim(key, key, found[0]),))
