"""Ingest: documents become articles with claims in the store, one transaction each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from xref.claims.cue_reading import ReadCues
from xref.claims.extract import article_credits, extract_claims
from xref.errors import InputError
from xref.model import Article, Attribution, Claim, Document
from xref.ports import Store
from xref.settings import Settings
from xref.text.article import build_article
from xref.text.sentences import split_sentences


@dataclass(frozen=True, slots=True)
class IngestSummary:
    """How many articles were new, changed (another text under a known id), duplicates, and what failed."""

    new: int
    changed: int
    duplicate: int
    failures: tuple[InputError, ...]


@dataclass(frozen=True, slots=True)
class Extracted:
    """An article with its claims and the sources credited for all of it."""

    article: Article
    claims: tuple[Claim, ...]
    credits: tuple[Attribution, ...]


def extract(document: Document, settings: Settings, read_cues: ReadCues | None) -> Extracted:
    """Return the article of ``document`` with its claims; see `extract_claims` for ``read_cues``.

    Raises:
        InputError: The document holds no article text or a date that cannot be read.
    """
    article = build_article(document, settings)
    claims = extract_claims(article, split_sentences(article.text, article.lines), read_cues, document.links)
    return Extracted(article, claims, article_credits(article))


def ingest(
    documents: Iterable[Document | InputError],
    store: Store,
    settings: Settings,
    read_cues: ReadCues | None,
    tell: Callable[[str, str], None],
) -> IngestSummary:
    """Store the documents one by one; what cannot be used is told and the rest goes on.

    Args:
        documents: What the readers yield; errors stand in the place of what could not be read.
        store: Each article is added in one transaction, so a kill leaves it in or out.
        settings: Thresholds of reading.
        read_cues: Reads the sentences of an article for attribution cues; None: the rules do without.
        tell: Called per document with its outcome ("new", "changed", "duplicate", "failed") and its id or error.

    Raises:
        StoreError: The database cannot be written; what was added before stays.
    """
    counts: Counter[str] = Counter()
    failures: list[InputError] = []
    for document in documents:
        try:
            if isinstance(document, InputError):
                raise document
            found = extract(document, settings, read_cues)
        except InputError as error:
            failures.append(error)
            tell("failed", str(error))
            continue
        outcome = store.add(found.article, found.claims, found.credits)
        counts[outcome] += 1
        tell(outcome, found.article.article_id)
    return IngestSummary(counts["new"], counts["changed"], counts["duplicate"], tuple(failures))
