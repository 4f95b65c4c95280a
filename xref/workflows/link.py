"""Link: encode the claims of new articles, compare them with the others, group what states the same thing.

Everything that decides about a pair depends on its two articles alone, and clusters on the set of pairs alone, so
adding articles one by one, in any order, gives the same result as adding them all at once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xref.conflict.rules import Rule
from xref.match.judged import Judged, locate
from xref.match.scorer import PairModel
from xref.match.view import fixed_point
from xref.model import Pair
from xref.ports import Encoder, Store
from xref.provenance.registry import build_registry
from xref.settings import Settings
from xref.workflows.compare import compare
from xref.workflows.desk import Desk
from xref.workflows.grouping import group

Progress = Callable[[str, int, int], None]
_BATCH = 50  # articles per transaction: what a kill can undo


@dataclass(frozen=True, slots=True)
class LinkSummary:
    """What `link` did: articles linked now, article pairs compared, pairs stored, clusters in the database."""

    articles: int
    compared: int
    pairs: int
    clusters: int


def quiet(stage: str, done: int, total: int) -> None:
    """Progress that nobody sees."""


def link(
    store: Store,
    encoder: Encoder,
    model: PairModel,
    settings: Settings,
    progress: Progress = quiet,
    rules: Sequence[Rule] = (),
) -> LinkSummary:
    """Link all articles that are not linked yet, then group all claims.

    ``rules`` of conflict, those of plugins, are looked at besides the program's own.

    Interrupted at any point, the next call goes on where this one stopped. Two processes that link one database take
    turns.

    Raises:
        EncoderError: The database holds vectors of another encoder.
        StoreError: The database cannot be written.
    """
    compared = stored = 0
    with store.linking():
        encode_new(store, encoder, progress)
        # what another process added since then is left to it: it waits for this lock
        not_encoded = set(store.without_vectors())
        new = [key for key in store.unlinked() if key not in not_encoded]
        desk = Desk(store, model.vocabulary())

        def compare_two(first: int, second: int) -> list[Pair]:
            return compare(desk.open(first), desk.open(second), model, settings, rules)

        for batch, pairs in _compare_new(store, new, compare_two, settings, progress):
            store.put_links([key for key, _ in batch], pairs)
            compared += sum(count for _, count in batch)
            stored += len(pairs)
        clusters = regroup(store, settings, progress) if new or store.clusters_stale() else store.counts()["clusters"]
    return LinkSummary(len(new), compared, stored, clusters)


def encode_new(store: Store, encoder: Encoder, progress: Progress = quiet) -> None:
    """Encode the claims of the articles that have no vectors yet; each article is stored as soon as it is encoded."""
    store.check_encoder(encoder.identity)
    keys = store.without_vectors()
    for done, article in enumerate(store.articles(keys)):
        progress("encoding", done, len(keys))
        vectors = encoder.encode([item.claim.text for item in article.claims])
        store.put_vectors(article.key, encoder.identity, vectors)
    progress("encoding", len(keys), len(keys))


def regroup(store: Store, settings: Settings, progress: Progress = quiet) -> int:
    """Cluster all claims anew from the stored pairs; return the number of clusters."""
    progress("grouping", 0, 1)
    registry = build_registry(store.stated_outlets(), store.outlets())
    articles = [registry.applied(article) for article in store.articles()]
    judged = locate(store.judgements(), articles)
    pairs = [*store.pairs(settings.min_conflict_score, compared=True), *_faint(store, judged, settings)]
    grouping = group(articles, pairs, registry.outlets, settings, judged)
    store.put_clusters(grouping.clusters, grouping.pairs)
    progress("grouping", 1, 1)
    return len(grouping.clusters)


def _faint(store: Store, judged: Judged, settings: Settings) -> list[Pair]:
    """Pairs below the score from which they are looked at, which a person looked at nevertheless; no conflicts."""
    keys = sorted({key for pair in judged.known for key in pair})
    near = store.pairs_of(keys, both=True) if keys else []
    faint = [pair for pair in near if pair.score < settings.min_conflict_score and pair.conflict is None]
    return [pair for pair in faint if (min(pair.a, pair.b), max(pair.a, pair.b)) in judged.known]


Batch = list[tuple[int, int]]
CompareTwo = Callable[[int, int], list[Pair]]
"""The pairs of two articles, by key and in canonical order; see `compare`."""


def _compare_new(
    store: Store, new: Sequence[int], compare_two: CompareTwo, settings: Settings, progress: Progress
) -> Iterator[tuple[Batch, list[Pair]]]:
    """Yield, per batch of new articles, their keys with how many articles each was compared with, and the pairs."""
    order = store.article_keys()
    place = {key: i for i, key in enumerate(order)}
    is_new = set(new)
    centroids = _centroids(store, order)
    batch: Batch = []
    pairs: list[Pair] = []
    for done, key in enumerate(new):
        progress("comparing", done, len(new))
        near = np.flatnonzero(centroids @ centroids[place[key]] >= settings.min_centroid_cosine)
        # of two new articles the later one does the comparing, so that each pair is compared once
        others = [order[i] for i in near if order[i] != key and (order[i] not in is_new or i < place[key])]
        for other in others:
            first, second = sorted((key, other), key=place.__getitem__)
            pairs += compare_two(first, second)
        batch.append((key, len(others)))
        if len(batch) >= _BATCH:
            yield batch, pairs
            batch, pairs = [], []
    progress("comparing", len(new), len(new))
    if batch:
        yield batch, pairs


def _centroids(store: Store, keys: Sequence[int]) -> NDArray[np.float64]:
    """Unit mean vector per article, zero for an article without claims; shape ``(len(keys), dim)``."""
    rows: list[NDArray[np.float64]] = []
    width = 1
    for start in range(0, len(keys), 500):
        chunk = keys[start : start + 500]
        vectors = store.vectors(chunk)
        for key in chunk:
            # sums of fixed-point rows are exact, so the gate cannot depend on the order of addition
            total = fixed_point(vectors[key]).astype(np.float64).sum(axis=0) if key in vectors else np.zeros(0)
            length = float(np.sqrt(np.square(total).sum()))
            rows.append(np.round(total / length, 6) if length else np.zeros(0))
            width = max(width, len(total))
    return np.stack([row if len(row) else np.zeros(width) for row in rows]) if rows else np.zeros((0, width))
