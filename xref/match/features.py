"""Features of claim pairs of two articles, all pairs at once.

The telling ones weigh a shared word less the more often it occurs in both articles: within one story, everybody says
"storm", so a shared "storm" says little about which sentences match (`focused_jaccard`, alone AP 0.46 on data/basil,
where the cosine of the sentence encoder reaches 0.32).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from xref.match.view import FIXED_POINT, ArticleView, Postings

Matrix = NDArray[np.float64]

FEATURES: tuple[str, ...] = (
    "cosine", "cosine_squared", "cosine_x_focused", "cosine_lead", "cosine_lead_best", "cosine_rank",
    "cosine_rank_worst", "jaccard", "containment", "shared_weight", "focused_jaccard", "focused_containment",
    "focused_lead", "focused_lead_best", "focused_rank", "focused_rank_worst", "bigrams", "trigrams",
    "trigram_share", "names_jaccard", "names_containment", "names_shared", "names_missed", "numbers_shared",
    "numbers_missed", "numbers_one_sided", "places_shared", "places_missed", "quote_containment",
    "quote_inside", "quote_one_sided", "quote_both", "quote_missed", "time_meets", "time_apart", "neighbours",
    "diagonal", "length_ratio", "length_min", "length_max", "position_gap", "both_early", "article_likeness",
    "article_best",
)  # fmt: skip


def pair_features(a: ArticleView, b: ArticleView) -> NDArray[np.float32]:
    """Return the features of all claim pairs, shape ``(a.n, b.n, len(FEATURES))``, float32.

    Symmetric: swapping the articles transposes the first two axes. The value of a pair depends on the two articles
    only. Both articles must have at least one claim. Cost: O(a.n * b.n * (dim + shared terms)).
    """
    f: dict[str, Matrix] = {}
    cosine = (a.vectors @ b.vectors.T).astype(np.float64) / FIXED_POINT**2
    f["cosine"], f["cosine_squared"] = cosine, cosine * cosine
    focused = _word_overlap(f, a, b)
    f["cosine_x_focused"] = cosine * focused
    for name, values in (("cosine", cosine), ("focused", focused)):
        standing(f, name, values)
    _word_runs(f, a, b)
    _names_and_numbers(f, a, b)
    _quotes(f, a, b)
    _times(f, a, b)
    _surroundings(f, a, b, cosine + focused)
    return np.stack([np.broadcast_to(f[name], cosine.shape) for name in FEATURES], axis=-1).astype(np.float32)


def article_likeness(a: ArticleView, b: ArticleView) -> float:
    """Cosine of the tf-idf profiles of two articles, in ``[0, 1]``, rounded to 1e-6."""
    _, left, right = np.intersect1d(a.words.distinct, b.words.distinct, assume_unique=True, return_indices=True)
    return round(float((a.profile[left] * b.profile[right]).sum()), 6)


def _incidence(postings: Postings, terms: NDArray[np.int64], n: int) -> Matrix:
    """0/1 matrix, shape ``(n, len(terms))``; ``terms`` is sorted and a subset of ``postings.distinct``."""
    matrix = np.zeros((n, len(terms)))
    if len(terms):
        at = np.minimum(np.searchsorted(terms, postings.terms), len(terms) - 1)
        hit = terms[at] == postings.terms
        matrix[postings.claims[hit], at[hit]] = 1.0
    return matrix


def _shared(a: Postings, b: Postings, na: int, nb: int) -> tuple[Matrix, Matrix, NDArray[np.int64]]:
    terms = np.intersect1d(a.distinct, b.distinct, assume_unique=True)
    return _incidence(a, terms, na), _incidence(b, terms, nb), terms


def _counts(a: Postings, b: Postings, na: int, nb: int) -> Matrix:
    left, right, _ = _shared(a, b, na, nb)
    product: Matrix = left @ right.T
    return product


def _ratio(part: Matrix, whole: Matrix) -> Matrix:
    ratio: Matrix = part / np.where(whole > 0, whole, 1.0)
    return ratio


def _word_overlap(f: dict[str, Matrix], a: ArticleView, b: ArticleView) -> Matrix:
    left, right, terms = _shared(a.words, b.words, a.n, b.n)
    at_a, at_b = np.searchsorted(a.words.distinct, terms), np.searchsorted(b.words.distinct, terms)
    idf = a.word_idf[at_a]
    shared = (left * idf) @ right.T
    sum_a, sum_b = a.idf_sums[:, None], b.idf_sums[None, :]
    f["jaccard"] = _ratio(shared, sum_a + sum_b - shared)
    f["containment"] = _ratio(shared, np.minimum(sum_a, sum_b))
    f["shared_weight"] = np.log1p(shared)
    repeats = a.words.counts[at_a] + b.words.counts[at_b] - 2
    # multiples of 1/256, so that the sums below are exact in any order
    weight = np.rint(256 * idf / (1 + np.log1p(repeats))) / 256
    focused = (left * weight) @ right.T
    sum_a = sum_a + (left @ (weight - idf))[:, None]
    sum_b = sum_b + (right @ (weight - idf))[None, :]
    jaccard = _ratio(focused, sum_a + sum_b - focused)
    f["focused_jaccard"] = jaccard
    f["focused_containment"] = _ratio(focused, np.minimum(sum_a, sum_b))
    return jaccard


def standing(f: dict[str, Matrix], name: str, values: Matrix) -> None:
    """Add to ``f`` how each pair stands among the alternatives of either claim: lead over the best rival, and rank."""
    rows, columns = _lead(values), _lead(values.T).T
    f[f"{name}_lead"], f[f"{name}_lead_best"] = np.minimum(rows, columns), np.maximum(rows, columns)
    row_rank, column_rank = _rank(values), _rank(values.T).T
    f[f"{name}_rank"] = np.log1p(np.minimum(row_rank, column_rank))
    f[f"{name}_rank_worst"] = np.log1p(np.maximum(row_rank, column_rank))


def _lead(values: Matrix) -> Matrix:
    if values.shape[1] == 1:
        return values.copy()
    top = np.partition(values, -2, axis=1)
    second, best = top[:, -2:-1], top[:, -1:]
    lead: Matrix = values - np.where(values >= best, second, best)
    return lead


def _rank(values: Matrix) -> Matrix:
    """How many values of the row are larger, all rows at once: equal values share the place of the first of them."""
    order = np.argsort(-values, axis=1, kind="stable")
    ranked = np.take_along_axis(values, order, axis=1)
    places = np.broadcast_to(np.arange(values.shape[1], dtype=np.float64), values.shape).copy()
    places[:, 1:][ranked[:, 1:] == ranked[:, :-1]] = 0.0
    ranks = np.empty_like(values)
    np.put_along_axis(ranks, order, np.maximum.accumulate(places, axis=1), axis=1)
    return ranks


def _word_runs(f: dict[str, Matrix], a: ArticleView, b: ArticleView) -> None:
    f["bigrams"] = np.log1p(_counts(a.bigrams, b.bigrams, a.n, b.n))
    trigrams = _counts(a.trigrams, b.trigrams, a.n, b.n)
    f["trigrams"] = np.log1p(trigrams)
    f["trigram_share"] = _ratio(trigrams, np.minimum(a.trigrams.sizes[:, None], b.trigrams.sizes[None, :]))


def _names_and_numbers(f: dict[str, Matrix], a: ArticleView, b: ArticleView) -> None:
    left, right, terms = _shared(a.names, b.names, a.n, b.n)
    idf = a.name_idf[np.searchsorted(a.names.distinct, terms)]
    shared = (left * idf) @ right.T
    sum_a, sum_b = a.name_sums[:, None], b.name_sums[None, :]
    f["names_jaccard"] = _ratio(shared, sum_a + sum_b - shared)
    f["names_containment"] = _ratio(shared, np.minimum(sum_a, sum_b))
    f["names_shared"] = np.log1p(shared)
    f["names_missed"] = _missed(shared, sum_a, sum_b)
    for name, x, y in (("numbers", a.numbers, b.numbers), ("places", a.places, b.places)):
        count = _counts(x, y, a.n, b.n)
        f[f"{name}_shared"] = np.log1p(count)
        f[f"{name}_missed"] = _missed(count, x.sizes[:, None], y.sizes[None, :])
    f["numbers_one_sided"] = ((a.numbers.sizes[:, None] > 0) != (b.numbers.sizes[None, :] > 0)).astype(np.float64)


def _missed(shared: Matrix, size_a: Matrix, size_b: Matrix) -> Matrix:
    """1 where both sides have some and share none."""
    missed: Matrix = ((shared == 0) & (size_a > 0) & (size_b > 0)).astype(np.float64)
    return missed


def _quotes(f: dict[str, Matrix], a: ArticleView, b: ArticleView) -> None:
    size_a, size_b = a.quoted.sizes[:, None], b.quoted.sizes[None, :]
    both = _counts(a.quoted, b.quoted, a.n, b.n)
    f["quote_containment"] = _ratio(both, np.minimum(size_a, size_b)) * ((size_a > 1) & (size_b > 1))
    a_in_b = _ratio(_counts(a.quoted, b.bigrams, a.n, b.n), size_a) * (size_a > 2)
    b_in_a = _ratio(_counts(a.bigrams, b.quoted, a.n, b.n), size_b) * (size_b > 2)
    f["quote_inside"] = np.maximum(a_in_b, b_in_a)
    f["quote_one_sided"] = np.abs(a.is_quote[:, None] - b.is_quote[None, :])
    f["quote_both"] = a.is_quote[:, None] * b.is_quote[None, :]
    f["quote_missed"] = ((both == 0) & (size_a > 3) & (size_b > 3)).astype(np.float64)


def _times(f: dict[str, Matrix], a: ArticleView, b: ArticleView) -> None:
    start = np.maximum(a.event_days[:, None, 0], b.event_days[None, :, 0])
    end = np.minimum(a.event_days[:, None, 1], b.event_days[None, :, 1])
    known = ~np.isnan(start) & ~np.isnan(end)
    with np.errstate(invalid="ignore"):
        f["time_meets"] = (known & (start < end)).astype(np.float64)
        f["time_apart"] = (known & (start >= end)).astype(np.float64)


def surroundings(values: Matrix, outside: float = 0.0) -> tuple[Matrix, Matrix]:
    """For each pair the best of the pairs one step down or up the diagonal, and the best of all eight neighbours.

    Beyond the edge of the matrix every value is ``-outside``.
    """
    padded = np.pad(values, 1, constant_values=-outside)
    diagonal = np.maximum(padded[:-2, :-2], padded[2:, 2:])
    crossed = np.maximum(padded[:-2, 2:], padded[2:, :-2])
    sides = np.maximum(np.maximum(padded[1:-1, 2:], padded[1:-1, :-2]), np.maximum(padded[2:, 1:-1], padded[:-2, 1:-1]))
    return diagonal, np.maximum(np.maximum(diagonal, crossed), sides)


def _surroundings(f: dict[str, Matrix], a: ArticleView, b: ArticleView, support: Matrix) -> None:
    """Neighbouring sentences that match too, place in the article, length, and how alike the two articles are."""
    f["diagonal"], f["neighbours"] = surroundings(support)
    shorter, longer = (
        np.minimum(a.lengths[:, None], b.lengths[None, :]),
        np.maximum(a.lengths[:, None], b.lengths[None, :]),
    )
    f["length_ratio"], f["length_min"], f["length_max"] = shorter / longer, np.log1p(shorter), np.log1p(longer)
    f["position_gap"] = np.abs(a.position[:, None] - b.position[None, :])
    f["both_early"] = np.exp(-5 * (a.position[:, None] + b.position[None, :]))
    f["article_likeness"] = np.full((1, 1), article_likeness(a, b))
    f["article_best"] = np.full((1, 1), float(np.sort(support, axis=None)[-3:].mean()))
