"""Find the clusters that speak of a text: full-text search and vectors together, judged by shared words and likeness.

Neither alone suffices: BM25 misses paraphrases, vectors miss names and numbers (Kazemi et al. 2022 find them equal
on fact checks, and better together). Each proposes claims; one score orders them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from xref.claims.transliteration import name_key
from xref.match.vocabulary import Vocabulary
from xref.model import Article, Interval, StoredClaim
from xref.ports import Encoder, Store
from xref.provenance.registry import Registry
from xref.settings import Settings
from xref.text.normalise import fold, stem, words


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for. ``since`` and ``until`` bound the day of publication; ``outlet`` is that of the
    registry, any case."""

    text: str
    since: Interval | None = None
    until: Interval | None = None
    outlet: str = ""
    limit: int = 10


@dataclass(frozen=True, slots=True)
class Hit:
    """A claim that was found, with its score in ``[0, 1]`` and why, in words."""

    claim: StoredClaim
    score: float
    reason: str


def search(
    store: Store, encoder: Encoder, vocabulary: Vocabulary, query: Query, settings: Settings, registry: Registry
) -> list[Hit]:
    """Return the claims that speak of the query, best first; ties in canonical order.

    The score is the mean of the cosine and of the share of the query's words, weighed by idf, that the claim (or, at
    half weight, its title) holds; names count as held in any transliteration. Cost: one pass over all vectors.

    Raises:
        EncoderError: The database holds vectors of another encoder.
    """
    store.check_encoder(encoder.identity)
    cosines = _cosines(store, encoder, query.text)
    nearest = sorted(cosines, key=cosines.__getitem__, reverse=True)[: settings.query_candidates]
    texts = store.search_text(query.text, settings.query_candidates)
    keys = sorted({*nearest, *(key for key, _ in texts)})
    articles = store.articles_of(keys)
    wanted = _Wanted(query.text, vocabulary)
    hits = []
    for claim in store.claims(keys):
        if not admits(query, articles[claim.key], registry):
            continue
        held, shared = wanted.held_by(claim, articles[claim.key])
        cosine = cosines.get(claim.key, 0.0)
        if held >= settings.min_query_words or cosine >= settings.min_query_cosine:
            score = round((max(cosine, 0.0) + held) / 2, 4)
            hits.append(Hit(claim, score, _reason(shared, cosine)))
    return sorted(hits, key=lambda hit: -hit.score)


def _cosines(store: Store, encoder: Encoder, text: str) -> dict[int, float]:
    keys, matrix = store.all_vectors()
    if not len(keys):
        return {}
    vector = encoder.encode([text])[0]
    return dict(zip(keys.tolist(), np.round(matrix @ vector, 4).tolist(), strict=True))


class _Wanted:
    """The words of a query with their weights."""

    def __init__(self, text: str, vocabulary: Vocabulary) -> None:
        self._weights = {stem(word): vocabulary.idf(stem(word)) for word in words(text)}
        self._shown = {stem(word): word for word in words(text)}
        self._names = {stem(word): name_key(word) for word in words(text)}
        self._total = sum(self._weights.values()) or 1.0

    def held_by(self, claim: StoredClaim, article: Article) -> tuple[float, list[str]]:
        """Return the weighted share of the words that the claim holds, in ``[0, 1]``, and those words."""
        inside = {stem(word) for word in words(claim.claim.text)}
        names = {part for name in claim.claim.names for part in name.key.split()}
        title = {stem(word) for word in words(article.title)}
        held = 0.0
        shared = []
        for word, weight in self._weights.items():
            if word in inside or (self._names[word] in names and len(word) > 3):
                held += weight
                shared.append(self._shown[word])
            elif word in title:
                held += weight / 2
        return held / self._total, shared


def _reason(shared: Sequence[str], cosine: float) -> str:
    holds = f"holds {', '.join(shared)}; " if shared else ""
    return f"{holds}alike in meaning: {cosine:.2f}"


def admits(query: Query, article: Article, registry: Registry) -> bool:
    """Whether an article is inside the bounds; one without a date is outside any."""
    if query.outlet and fold(query.outlet) != fold(registry.outlet_of(article.outlet, article.url)):
        return False
    published = article.published
    if query.since and (published is None or published.end is None or not _reaches(published, query.since)):
        return False
    if query.until and (published is None or published.start is None):
        return False
    return not (
        query.until and published and published.start and query.until.end and published.start >= query.until.end
    )


def _reaches(published: Interval, since: Interval) -> bool:
    return bool(published.end and since.start and published.end > since.start)
