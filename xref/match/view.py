"""An article as the pair features see it: vectors in fixed point and postings of words, names, numbers and quotes."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xref.match.vocabulary import Vocabulary
from xref.model import Claim, Interval, Quantity, StoredArticle
from xref.text.normalise import stem, words

# Vectors are rounded to multiples of 1/2048. Integers of that size have dot products below 2**24, which float32 adds
# exactly in any order: a cosine is the same whether articles come one by one or all at once.
FIXED_POINT = 2048.0


@dataclass(frozen=True, slots=True)
class Postings:
    """Which terms each claim holds: parallel arrays sorted by term; ``terms`` lists each term once per claim.

    ``distinct`` are the sorted different terms, ``counts`` in how many claims each occurs, and ``sizes`` the number of
    different terms per claim, shape ``(n_claims,)``.
    """

    terms: NDArray[np.int64]
    claims: NDArray[np.intp]
    distinct: NDArray[np.int64]
    counts: NDArray[np.int64]
    sizes: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class ArticleView:
    """What `pair_features` needs of one article with ``n`` claims.

    ``vectors``: fixed-point rows, shape ``(n, dim)``. ``idf_sums``: idf weight of each claim's words, shape ``(n,)``.
    ``event_days``: first and last-plus-one day of the claim's event as ordinals, NaN when unknown, shape ``(n, 2)``.
    """

    key: int
    n: int
    outlet: str
    published: Interval | None
    vectors: NDArray[np.float32]
    words: Postings
    word_idf: NDArray[np.float64]
    idf_sums: NDArray[np.float64]
    bigrams: Postings
    trigrams: Postings
    quoted: Postings
    names: Postings
    name_idf: NDArray[np.float64]
    name_sums: NDArray[np.float64]
    numbers: Postings
    places: Postings
    is_quote: NDArray[np.float64]
    lengths: NDArray[np.float64]
    position: NDArray[np.float64]
    event_days: NDArray[np.float64]
    profile: NDArray[np.float64]


def fixed_point(vectors: NDArray[np.float32]) -> NDArray[np.float32]:
    """Unit rows as whole multiples of ``1 / FIXED_POINT``, kept as float32; shape unchanged."""
    whole: NDArray[np.float32] = np.rint(vectors * FIXED_POINT).astype(np.float32)
    return whole


def build_view(stored: StoredArticle, vectors: NDArray[np.float32], vocabulary: Vocabulary) -> ArticleView:
    """Return the view of one article.

    Args:
        stored: The article with its claims.
        vectors: Unit rows of the claims in order, shape ``(n_claims, dim)``.
        vocabulary: Shared by all views that are compared; it grows.

    Raises:
        ValueError: The number of vectors is not the number of claims.
    """
    claims = [item.claim for item in stored.claims]
    if len(vectors) != len(claims):
        raise ValueError(f"{len(vectors)} vectors for {len(claims)} claims")
    numbered = [[vocabulary.number(stem(word)) for word in words(claim.text)] for claim in claims]
    quoted = [_quoted_words(claim, vocabulary) for claim in claims]
    word_postings = _postings(numbered)
    word_idf = vocabulary.idf_of(word_postings.distinct)
    names = _postings([_name_words(claim, vocabulary) for claim in claims])
    name_idf = vocabulary.idf_of(names.distinct)
    return ArticleView(
        key=stored.key,
        n=len(claims),
        outlet=stored.article.outlet,
        published=stored.article.published,
        vectors=fixed_point(vectors),
        words=word_postings,
        word_idf=word_idf,
        idf_sums=_weight_sums(word_postings, word_idf, len(claims)),
        bigrams=_postings([_ngrams(row, 2) for row in numbered]),
        trigrams=_postings([_ngrams(row, 3) for row in numbered]),
        quoted=_postings([[gram for row in rows for gram in _ngrams(row, 2)] for rows in quoted]),
        names=names,
        name_idf=name_idf,
        name_sums=_weight_sums(names, name_idf, len(claims)),
        numbers=_postings([[vocabulary.number(value) for value in _values(claim.numbers)] for claim in claims]),
        places=_postings([_place_words(claim, vocabulary) for claim in claims]),
        is_quote=np.array([bool(claim.quotes) for claim in claims], dtype=np.float64),
        lengths=np.array([max(1, len(row)) for row in numbered], dtype=np.float64),
        position=np.arange(len(claims)) / max(1, len(claims) - 1),
        event_days=_event_days(claims),
        profile=_profile(word_postings, word_idf),
    )


def _postings(rows: Sequence[Iterable[int]]) -> Postings:
    unique = [sorted(set(row)) for row in rows]
    sizes = np.array([len(row) for row in unique], dtype=np.float64)
    terms = np.array([term for row in unique for term in row], dtype=np.int64)
    claims = np.repeat(np.arange(len(rows), dtype=np.intp), sizes.astype(np.intp))
    order = np.argsort(terms, kind="stable")
    distinct, counts = np.unique(terms, return_counts=True)
    return Postings(terms[order], claims[order], distinct, counts.astype(np.int64), sizes)


def _ngrams(row: Sequence[int], size: int) -> list[int]:
    grams = []
    for i in range(len(row) - size + 1):
        gram = 0
        for number in row[i : i + size]:
            gram = gram << 21 | number
        grams.append(gram)
    return grams


def _quoted_words(claim: Claim, vocabulary: Vocabulary) -> list[list[int]]:
    return [[vocabulary.number(stem(word)) for word in words(quote.mention.text)] for quote in claim.quotes]


def _name_words(claim: Claim, vocabulary: Vocabulary) -> list[int]:
    return [vocabulary.number(word) for name in claim.names for word in name.key.split()]


def _place_words(claim: Claim, vocabulary: Vocabulary) -> list[int]:
    return [vocabulary.number(f"place:{name}") for place in claim.places for name in (place.name, *place.within[:1])]


def _values(numbers: Iterable[Quantity]) -> list[str]:
    values = []
    for number in numbers:
        if number.unit == "ordinal":
            continue
        low, high = number.low, number.high
        values += [f"number:{value:g}" for value in {low, high} if value is not None]
    return values


def _weight_sums(postings: Postings, weights: NDArray[np.float64], n: int) -> NDArray[np.float64]:
    each = weights[np.searchsorted(postings.distinct, postings.terms)]
    return np.bincount(postings.claims, weights=each, minlength=n).astype(np.float64)


def _event_days(claims: Sequence[Claim]) -> NDArray[np.float64]:
    days = np.full((len(claims), 2), np.nan)
    for row, claim in enumerate(claims):
        if claim.event is not None:
            days[row, 0] = claim.event.start.toordinal() if claim.event.start else -np.inf
            days[row, 1] = claim.event.end.toordinal() if claim.event.end else np.inf
    return days


def _profile(postings: Postings, idf: NDArray[np.float64]) -> NDArray[np.float64]:
    """Unit tf-idf weights of the article's words, aligned with ``postings.distinct``."""
    weights = (1 + np.log(np.maximum(postings.counts, 1))) * idf
    length = float(np.sqrt(np.square(weights).sum()))
    unit: NDArray[np.float64] = weights / length if length else weights
    return unit
