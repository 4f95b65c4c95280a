"""Check sentences that are not in the database against it: a draft, or a list of claims. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from xref.conflict.reading import Reading, read
from xref.match.lone import for_lone_sentences
from xref.match.scorer import PairModel
from xref.match.view import build_view
from xref.model import Pair, Relation, StoredArticle
from xref.ports import Encoder, Store
from xref.provenance.registry import Registry, build_registry
from xref.report.check_answer import CheckAnswer
from xref.report.findings import Findings, article_order
from xref.settings import Settings
from xref.workflows.claim import scope_of
from xref.workflows.compare import Comparand, compare
from xref.workflows.desk import Desk
from xref.workflows.link import Progress, quiet
from xref.workflows.search import Query, admits
from xref.workflows.surroundings import gather_around
from xref.workflows.two_counts import Reader, without_two_counts


@dataclass(frozen=True, slots=True)
class Tools:
    """What reads the sentences: the encoder of the database and the pair scorer."""

    encoder: Encoder
    model: PairModel


def check(
    store: Store,
    tools: Tools,
    drafts: Sequence[StoredArticle],
    bounds: Query,
    settings: Settings,
    progress: Progress = quiet,
) -> CheckAnswer:
    """Return what the database holds about each claim of the drafts.

    Each sentence is compared alone with the articles that speak of the like, so what is found about it does not depend
    on the rest of its draft. Its values are set against those of the reports by the rules for conflicts.

    Args:
        store: The database; it is only read.
        tools: What reads the sentences.
        drafts: Their keys, and those of their claims, are negative and occur once.
        bounds: Days of publication and outlet of the reports that are compared; its text is not used.
        settings: Thresholds.
        progress: Told how many claims are done.

    Raises:
        EncoderError: The database holds vectors of another encoder.
        StoreError: The database cannot be read.
    """
    with store.reading():
        store.check_encoder(tools.encoder.identity)
        registry = build_registry(store.stated_outlets(), store.outlets())
        bounds = replace(bounds, outlet=registry.find(bounds.outlet) or bounds.outlet)
        shelf = _Shelf(store, registry, bounds, settings)
        desk = _Checker(store, tools, registry, settings)
        asked = [(draft, claim) for draft in drafts for claim in draft.claims]
        vectors = tools.encoder.encode([claim.claim.text for _, claim in asked])
        found: list[Pair] = []
        for done, ((draft, claim), vector) in enumerate(zip(asked, vectors, strict=True)):
            progress("checking", done, len(asked))
            keys = shelf.articles_near(claim.claim.text, vector)
            found += desk.compare(replace(draft, claims=(claim,)), vector, keys)
        progress("checking", len(asked), len(asked))
        return CheckAnswer(tuple(drafts), _findings(store, registry, drafts, found, settings), scope_of(store, bounds))


class _Shelf:
    """The claims of the database, to be searched by meaning and by words."""

    def __init__(self, store: Store, registry: Registry, bounds: Query, settings: Settings) -> None:
        self._store = store
        self._registry = registry
        self._bounds = bounds
        self._most = settings.check_candidates
        self._keys, self._matrix = store.all_vectors()
        self._encoded = set(self._keys.tolist())

    def articles_near(self, text: str, vector: NDArray[np.float32]) -> list[int]:
        """Keys of the articles inside the bounds whose claims are most like a sentence, in ascending order."""
        if not len(self._keys):
            return []
        cosines = np.round(self._matrix @ vector, 4)
        nearest = np.argsort(-cosines, kind="stable")[: self._most]
        proposed = {int(self._keys[at]) for at in nearest}
        proposed |= {key for key, _ in self._store.search_text(text, self._most) if key in self._encoded}
        articles = self._store.articles_of(sorted(proposed))
        claims = self._store.claims([key for key in articles if admits(self._bounds, articles[key], self._registry)])
        return sorted({claim.article_key for claim in claims})


class _Checker:
    """Compares a lone sentence with articles of the database."""

    def __init__(self, store: Store, tools: Tools, registry: Registry, settings: Settings) -> None:
        self._model, self._settings = for_lone_sentences(tools.model, settings)
        self._vocabulary = tools.model.vocabulary()
        self._desk = Desk(store, self._vocabulary, registry)

    def compare(self, lone: StoredArticle, vector: NDArray[np.float32], keys: Sequence[int]) -> Iterator[Pair]:
        """Yield the pairs in which a report states the same as the one claim of ``lone``, or contradicts it."""
        view = build_view(lone, vector[np.newaxis], self._vocabulary)
        side = Comparand(lone, view, self._vocabulary)
        for key in keys:
            other = self._desk.open(key)
            a, b = sorted((side, other), key=lambda comparand: article_order(comparand.stored))
            for pair in compare(a, b, self._model, self._settings):
                if pair.relation in {Relation.UNSETTLED, Relation.CONFLICTS}:
                    yield pair


def _findings(
    store: Store, registry: Registry, drafts: Sequence[StoredArticle], found: Sequence[Pair], settings: Settings
) -> Findings:
    """The clusters that speak of the drafts with all that surrounds them, and the drafts among them."""
    reported = sorted({max(pair.a, pair.b) for pair in found})  # the keys of drafts are negative
    cluster_of = store.clusters_of(reported)
    linked = [pair for pair in found if max(pair.a, pair.b) in cluster_of]
    near = [replace(pair, conflict=None) for pair in store.pairs_of(sorted(cluster_of))]  # only as neighbours
    settled = without_two_counts([*linked, *near], _reader(store, drafts))[: len(linked)]
    kept = [pair for pair in settled if pair.relation in {Relation.UNSETTLED, Relation.CONFLICTS}]
    return gather_around(store, registry, sorted(set(cluster_of.values())), settings, drafts, kept)


def _reader(store: Store, drafts: Sequence[StoredArticle]) -> Reader:
    """Read claims of drafts and of the database by their keys."""
    drafted = {item.key: (item.claim, draft.article) for draft in drafts for item in draft.claims}

    @cache
    def reading(key: int) -> Reading:
        if key in drafted:
            return read(*drafted[key])
        return read(store.claims([key])[0].claim, store.articles_of([key])[key])

    return reading
