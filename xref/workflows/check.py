"""Check sentences that are not in the database against it: a draft, or a list of claims. Nothing is stored."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from xref.conflict.reading import Reading, read
from xref.conflict.rules import Rule
from xref.match.lone import for_lone_sentences
from xref.match.scorer import PairModel
from xref.match.view import build_view
from xref.model import Pair, Relation, StoredArticle
from xref.ports import Encoder, Store
from xref.provenance.registry import Registry, build_registry
from xref.report.check_answer import CheckAnswer
from xref.report.findings import article_order
from xref.settings import Settings
from xref.workflows.claim import scope_of
from xref.workflows.compare import Comparand, compare
from xref.workflows.desk import Desk
from xref.workflows.link import Progress, quiet
from xref.workflows.naming import outlet_named
from xref.workflows.search import Query, admits
from xref.workflows.surroundings import Surroundings
from xref.workflows.two_counts import Reader, without_two_counts

_ENCODED_AT_ONCE = 256  # drafts whose claims are encoded together
_TELLING = frozenset({Relation.UNSETTLED, Relation.CONFLICTS})


@dataclass(frozen=True, slots=True)
class Tools:
    """What reads the sentences: the encoder of the database, the pair scorer, and the rules of conflict of plugins."""

    encoder: Encoder
    model: PairModel
    rules: Sequence[Rule] = ()


def check(
    store: Store,
    tools: Tools,
    drafts: Sequence[StoredArticle],
    bounds: Query,
    settings: Settings,
    progress: Progress = quiet,
) -> Iterator[CheckAnswer]:
    """Yield for each draft what the database holds about its claims.

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
        UsageError: There is no outlet as the bounds name.
        EncoderError: The database holds vectors of another encoder.
        StoreError: The database cannot be read.
    """
    with store.reading():
        store.check_encoder(tools.encoder.identity)
        checker = _Checker(store, tools, bounds, settings)
        total = sum(len(draft.claims) for draft in drafts)
        done = 0
        for start in range(0, len(drafts), _ENCODED_AT_ONCE):
            chunk = drafts[start : start + _ENCODED_AT_ONCE]
            vectors = iter(tools.encoder.encode([item.claim.text for draft in chunk for item in draft.claims]))
            for draft in chunk:
                found: list[Pair] = []
                for claim in draft.claims:
                    progress("checking", done, total)
                    found += checker.compare(replace(draft, claims=(claim,)), next(vectors))
                    done += 1
                yield checker.answer(draft, found)
        progress("checking", total, total)


class _Checker:
    """Compares lone sentences with the articles of a database."""

    def __init__(self, store: Store, tools: Tools, bounds: Query, settings: Settings) -> None:
        self._store = store
        registry = build_registry(store.stated_outlets(), store.outlets())
        bounds = replace(bounds, outlet=outlet_named(registry, bounds.outlet) if bounds.outlet else "")
        self._shelf = _Shelf(store, registry, bounds, settings)
        self._model, self._settings = for_lone_sentences(tools.model, settings)
        self._rules = tools.rules
        self._vocabulary = tools.model.vocabulary()
        self._desk = Desk(store, self._vocabulary, registry)
        self._surroundings = Surroundings(store, registry, settings)
        self._scope = scope_of(store, bounds)

    def compare(self, lone: StoredArticle, vector: NDArray[np.float32]) -> Iterator[Pair]:
        """Yield the pairs in which a report states the same as the one claim of ``lone``, or contradicts it."""
        side = Comparand(lone, build_view(lone, vector[np.newaxis], self._vocabulary), self._vocabulary)
        for key in self._shelf.articles_near(lone.claims[0].claim.text, vector):
            a, b = sorted((side, self._desk.open(key)), key=lambda comparand: article_order(comparand.stored))
            yield from (
                pair for pair in compare(a, b, self._model, self._settings, self._rules) if pair.relation in _TELLING
            )

    def answer(self, draft: StoredArticle, found: Sequence[Pair]) -> CheckAnswer:
        """The clusters that speak of a draft with all that surrounds them, and the draft among them."""
        # the keys of drafts are negative, so the larger one is that of the report
        cluster_of = self._store.clusters_of(sorted({max(pair.a, pair.b) for pair in found}))
        linked = [pair for pair in found if max(pair.a, pair.b) in cluster_of]
        near = [replace(pair, conflict=None) for pair in self._store.pairs_of(sorted(cluster_of))]  # as neighbours
        settled = without_two_counts([*linked, *near], _reader(self._store, draft))[: len(linked)]
        kept = [pair for pair in settled if pair.relation in _TELLING]
        findings = self._surroundings.gather(sorted(set(cluster_of.values())), [draft], kept)
        return CheckAnswer(draft, findings, self._scope)


class _Shelf:
    """The claims of the database, to be searched by meaning and by words."""

    def __init__(self, store: Store, registry: Registry, bounds: Query, settings: Settings) -> None:
        self._store = store
        self._registry = registry
        self._bounds = bounds
        self._most = settings.check_candidates
        bounded = bounds.since or bounds.until or bounds.outlet
        self._proposed = settings.query_candidates if bounded else self._most  # of which some lie outside the bounds
        self._keys, self._matrix = store.all_vectors()
        self._encoded = set(self._keys.tolist())

    def articles_near(self, text: str, vector: NDArray[np.float32]) -> list[int]:
        """Keys of the articles inside the bounds whose claims are most like a sentence, in ascending order."""
        if not len(self._keys):
            return []
        cosines = np.round(self._matrix @ vector, 4)
        nearest = [int(self._keys[at]) for at in np.argsort(-cosines, kind="stable")[: self._proposed]]
        sharing = [key for key, _ in self._store.search_text(text, self._proposed) if key in self._encoded]
        articles = self._store.articles_of(sorted({*nearest, *sharing}))
        inside = {key for key, article in articles.items() if admits(self._bounds, article, self._registry)}
        chosen = {key for keys in (nearest, sharing) for key in [key for key in keys if key in inside][: self._most]}
        return sorted({claim.article_key for claim in self._store.claims(sorted(chosen))})


def _reader(store: Store, draft: StoredArticle) -> Reader:
    """Read claims of a draft and of the database by their keys."""
    drafted = {item.key: item.claim for item in draft.claims}

    @cache
    def reading(key: int) -> Reading:
        if key in drafted:
            return read(drafted[key], draft.article)
        return read(store.claims([key])[0].claim, store.articles_of([key])[key])

    return reading
