"""The Store in plain dictionaries: for tests, for `xref demo`, and for trying articles without a file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from dataclasses import replace
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from xref.adapters.memory_people import People
from xref.adapters.memory_search import rank
from xref.adapters.memory_watched import WatchedInMemory
from xref.adapters.sqlite.search import WEIGHTS, telling_words
from xref.adapters.sqlite.vectors import check_identity, check_shape
from xref.model import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Outlet,
    Pair,
    PairJudgement,
    Rating,
    Relation,
    StoredArticle,
    StoredClaim,
)
from xref.report.findings import article_order

# ruff: noqa: D102  the methods are documented where callers look: in `xref.ports.Store`


class MemoryStore(WatchedInMemory):
    """`xref.ports.Store` that ends with the process.

    It behaves as the one on a file does, down to the rounding of vectors to float16; `search_text` ranks by the
    same formula but knows no word forms ("burned" is not "burning").
    """

    def __init__(self) -> None:
        super().__init__()
        self._articles: dict[int, StoredArticle] = {}
        self._hashes: set[str] = set()
        self._versions: dict[str, list[int]] = {}
        self._claims: dict[int, StoredClaim] = {}
        self._linked: set[int] = set()
        self._identity: str | None = None
        self._vectors: dict[int, NDArray[np.float16]] = {}
        self._pairs: dict[tuple[int, int], Pair] = {}
        self._clusters: dict[str, Cluster] = {}
        self._stale = False
        self._other_events: set[tuple[int, int]] = set()
        self._people = People()
        self._reading = 0

    def close(self) -> None:
        """Do nothing: there is nothing to release."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    @contextmanager
    def reading(self) -> Iterator[None]:
        self._reading += 1
        try:
            yield
        finally:
            self._reading -= 1

    def add(self, article: Article, claims: Sequence[Claim], credits: Sequence[Attribution] = ()) -> str:
        self._check_writable()
        if article.content_hash in self._hashes:
            return "duplicate"
        versions = self._versions.setdefault(article.article_id, [])
        if versions:
            self._supersede(self._articles[versions[-1]])
        key, first = len(self._articles) + 1, len(self._claims) + 1
        stored_claims = tuple(StoredClaim(at, key, claim) for at, claim in enumerate(claims, first))
        versions.append(key)
        self._hashes.add(article.content_hash)
        self._articles[key] = StoredArticle(key, article, stored_claims, len(versions), credits=tuple(credits))
        self._claims.update((claim.key, claim) for claim in stored_claims)
        self._people.outlets.setdefault(article.outlet, Outlet(article.outlet))
        return "changed" if len(versions) > 1 else "new"

    def articles(self, keys: Iterable[int] | None = None, *, superseded: bool = False) -> Iterator[StoredArticle]:
        wanted = self._articles.keys() if keys is None else self._articles.keys() & set(keys)
        chosen = [self._articles[key] for key in wanted if superseded or not self._articles[key].superseded]
        return iter(sorted(chosen, key=article_order))

    def article_keys(self) -> list[int]:
        return [stored.key for stored in self.articles()]

    def versions(self) -> list[int]:
        every = list(self.articles(superseded=True))
        several = {stored.article.article_id for stored in every if stored.superseded}
        return [stored.key for stored in every if stored.article.article_id in several]

    def unlinked(self) -> list[int]:
        return [key for key in self.article_keys() if key not in self._linked]

    def claims(self, keys: Sequence[int]) -> list[StoredClaim]:
        return [self._claims[key] for key in keys if key in self._claims]

    def articles_of(self, claim_keys: Sequence[int]) -> Mapping[int, Article]:
        return {claim.key: self._articles[claim.article_key].article for claim in self.claims(claim_keys)}

    def encoder_identity(self) -> str | None:
        return self._identity

    def check_encoder(self, identity: str) -> None:
        check_identity(self._identity, identity, "The articles in memory")

    def without_vectors(self) -> list[int]:
        return [key for key in self.article_keys() if key not in self._vectors]

    def put_vectors(self, article_key: int, identity: str, vectors: NDArray[np.float32]) -> None:
        self._check_writable()
        self.check_encoder(identity)
        stored = self._articles[article_key]
        check_shape(vectors, len(stored.claims))
        if not stored.superseded:
            self._identity = identity
            self._vectors[article_key] = vectors.astype(np.float16)

    def vectors(self, article_keys: Sequence[int]) -> Mapping[int, NDArray[np.float32]]:
        return {key: self._vectors[key].astype(np.float32) for key in article_keys if key in self._vectors}

    def all_vectors(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        if not self._vectors:
            return np.empty(0, dtype=np.int64), np.empty((0, 0), dtype=np.float32)
        ordered = sorted(self._vectors)
        keys = [claim.key for key in ordered for claim in self._articles[key].claims]
        return np.array(keys, dtype=np.int64), np.vstack([self._vectors[key] for key in ordered]).astype(np.float32)

    def linking(self) -> AbstractContextManager[None]:
        return nullcontext()  # it lives in one process

    def put_links(self, linked: Sequence[int], pairs: Iterable[Pair]) -> None:
        self._check_writable()
        kept = [pair for pair in pairs if self._is_current(pair.a) and self._is_current(pair.b)]
        self._pairs.update(((pair.a, pair.b), pair) for pair in kept)
        for pair in kept:
            different = pair.relation == Relation.DIFFERENT_EVENT
            (self._other_events.add if different else self._other_events.discard)((pair.a, pair.b))
        self._linked.update(linked)
        self._stale = True

    def pairs(self, min_score: float = 0.0, *, compared: bool = False) -> Iterator[Pair]:
        kept = (p for p in self._pairs.values() if p.score >= min_score or (compared and p.conflict is not None))
        if compared:
            different = Relation.DIFFERENT_EVENT
            kept = (replace(p, relation=different) if (p.a, p.b) in self._other_events else p for p in kept)
        return iter(self._in_order(kept))

    def pairs_of(self, claim_keys: Sequence[int], *, both: bool = False) -> list[Pair]:
        chosen = set(claim_keys)
        enough = all if both else any
        return self._in_order(pair for pair in self._pairs.values() if enough((pair.a in chosen, pair.b in chosen)))

    def clear_links(self, *, vectors: bool = False) -> None:
        self._check_writable()
        self._pairs.clear()
        self._clusters.clear()
        self._linked.clear()
        self._stale = True
        if vectors:
            self._vectors.clear()
            self._identity = None

    def put_clusters(self, clusters: Iterable[Cluster], relations: Iterable[Pair]) -> None:
        self._check_writable()
        self._clusters = {}
        for cluster in clusters:
            self._keep_members(cluster)
        for pair in relations:
            stored = self._pairs.get((pair.a, pair.b))
            if stored is not None:
                self._pairs[pair.a, pair.b] = replace(
                    stored, relation=pair.relation, shared_origin=pair.shared_origin, basis=pair.basis
                )
        self._stale = False

    def clusters(self, ids: Iterable[str] | None = None) -> Iterator[Cluster]:
        wanted = self._clusters.keys() if ids is None else self._clusters.keys() & set(ids)
        chosen = [self._clusters[cluster_id] for cluster_id in wanted]
        return iter(sorted(chosen, key=lambda cluster: (self._claim_order(cluster.members[0]), cluster.cluster_id)))

    def clusters_of(self, claim_keys: Sequence[int]) -> Mapping[int, str]:
        chosen = set(claim_keys)
        return {key: found.cluster_id for found in self._clusters.values() for key in found.members if key in chosen}

    def clusters_stale(self) -> bool:
        return self._stale

    def search_text(self, query: str, limit: int) -> list[tuple[int, float]]:
        scores = rank(
            {claim.key: self._weighted_words(claim) for claim in self._current_claims()}, telling_words(query)
        )
        return sorted(scores.items(), key=lambda hit: (-hit[1], self._claim_order(hit[0])))[: max(0, limit)]

    def outlets(self) -> Iterator[Outlet]:
        return iter([self._people.outlets[name] for name in sorted(self._people.outlets)])

    def put_outlets(self, outlets: Iterable[Outlet]) -> None:
        self._check_writable()
        self._stale |= self._people.put_outlets(outlets)

    def stated_outlets(self) -> Iterator[tuple[str, str]]:
        return ((stored.article.outlet, stored.article.url) for stored in self.articles())

    def ratings(self) -> Iterator[Rating]:
        return (rating for ratings in self._people.ratings.values() for rating in ratings)

    def put_ratings(self, source: str, ratings: Iterable[Rating]) -> None:
        self._check_writable()
        self._people.put_ratings(source, ratings)

    def judgements(self) -> list[PairJudgement]:
        return list(self._people.judgements)

    def put_judgements(self, judgements: Iterable[PairJudgement]) -> None:
        self._check_writable()
        self._people.put_judgements(judgements)
        self._stale = True

    def undo_judgements(self, numbers: Iterable[int], at: str) -> None:
        self._check_writable()
        self._people.undo_judgements(numbers, at)
        self._stale = True

    def counts(self) -> Mapping[str, int]:
        current = list(self.articles())
        return {
            "articles": len(current),
            "superseded": len(self._articles) - len(current),
            "unlinked": len(self.unlinked()),
            "claims": sum(len(stored.claims) for stored in current),
            "outlets": len({stored.article.outlet for stored in current}),
            "vectors": sum(len(vectors) for vectors in self._vectors.values()),
            "pairs": len(self._pairs),
            "clusters": len(self._clusters),
        }

    def integrity(self) -> list[str]:
        """Return no problems: nothing but this class has touched the dictionaries."""
        return []

    def _check_writable(self) -> None:
        if self._reading:
            raise RuntimeError("a write inside reading()")

    def _supersede(self, stored: StoredArticle) -> None:
        self._articles[stored.key] = replace(stored, superseded=True)
        self._vectors.pop(stored.key, None)
        gone = {claim.key for claim in stored.claims}
        self._pairs = {key: pair for key, pair in self._pairs.items() if gone.isdisjoint(key)}
        clusters, self._clusters = self._clusters, {}
        for cluster in clusters.values():
            self._keep_members(cluster)
        self._stale = True

    def _keep_members(self, cluster: Cluster) -> None:
        members = tuple(key for key in cluster.members if self._is_current(key))
        if members:
            self._clusters[cluster.cluster_id] = replace(cluster, members=members)

    def _is_current(self, claim_key: int) -> bool:
        return not self._articles[self._claims[claim_key].article_key].superseded

    def _current_claims(self) -> Iterator[StoredClaim]:
        return (claim for stored in self.articles() for claim in stored.claims)

    def _weighted_words(self, claim: StoredClaim) -> dict[str, float]:
        article = self._articles[claim.article_key].article
        words: dict[str, float] = {}
        for text, weight in zip((claim.claim.text, article.title, article.outlet), WEIGHTS, strict=True):
            for word in telling_words(text):
                words[word] = words.get(word, 0.0) + weight
        return words

    def _in_order(self, pairs: Iterable[Pair]) -> list[Pair]:
        return sorted(pairs, key=lambda pair: (self._claim_order(pair.a), self._claim_order(pair.b)))

    def _claim_order(self, claim_key: int) -> tuple[bool, str, str, str, int, int]:
        return *article_order(self._articles[self._claims[claim_key].article_key]), claim_key
