"""Clusters of claims by constrained average linkage.

Average linkage joins two clusters by the mean probability over all pairs across them, so one wrong edge cannot chain
two stories together, as connected components do (on ECB+ those lose a third of the pair precision). A cannot-link
pair keeps two clusters apart for good; must-link pairs are joined before anything else.

Pairs that were never scored count as probability 0, but pairs inside one article do not count at all: they are never
scored, and two sentences of an article that restate one claim should not weaken its match with another article. The
result depends on the set of pairs alone, not on their order: ties are broken by the given order of the claims. A
connected component of the pairs can be clustered by itself, which is what makes adding articles one by one give the
same clusters as adding them all at once.

Source: agglomerative clustering with the Lance-Williams update for group averages (Lance and Williams 1967), on a
sparse graph with a heap, O(E log E) for E pairs of a component; cannot-links after Wagstaff and Cardie 2000.
"""

from __future__ import annotations

import heapq
from collections import Counter
from collections.abc import Hashable, Iterable, Mapping, Sequence
from typing import TypeVar

Key = TypeVar("Key", bound=Hashable)
Edge = tuple[int, int]


def cluster(
    order: Sequence[Key],
    scores: Mapping[tuple[Key, Key], float],
    cannot: Iterable[tuple[Key, Key]],
    threshold: float,
    article_of: Mapping[Key, Hashable] | None = None,
    must: Iterable[tuple[Key, Key]] = (),
) -> list[tuple[Key, ...]]:
    """Partition ``order`` into clusters; members keep that order, clusters are ordered by their first member.

    Args:
        order: All claims, each once; earlier claims win ties.
        scores: Probability in ``[0, 1]`` per pair, either way round; absent pairs count as 0.
        cannot: Pairs that must not end in one cluster.
        threshold: Smallest mean probability, in ``(0, 1]``, at which two clusters join.
        article_of: The article of each claim; without it every claim counts as an article of its own.
        must: Pairs that must end in one cluster, whatever their score; where ``cannot`` forbids it, that holds.

    Raises:
        ValueError: ``threshold`` is not positive, or a pair names a claim that is not in ``order``.
    """
    if threshold <= 0:
        raise ValueError("threshold must be positive: pairs that were never scored count as 0")
    place = {key: i for i, key in enumerate(order)}
    try:
        edges = {_edge(place[a], place[b]): score for (a, b), score in scores.items()}
        barred = {_edge(place[a], place[b]) for a, b in cannot}
        tied = sorted({_edge(place[a], place[b]) for a, b in must})
    except KeyError as missing:
        raise ValueError(f"a pair names a claim that is not in the order: {missing}") from None
    articles = list(range(len(order))) if article_of is None else [article_of[key] for key in order]
    agglomeration = _Agglomeration(articles, edges, barred, threshold)
    agglomeration.tie(tied)
    merged = agglomeration.run()
    return [tuple(order[i] for i in group) for group in merged]


def components(order: Sequence[Key], pairs: Iterable[tuple[Key, Key]]) -> list[tuple[Key, ...]]:
    """Connected components of ``pairs`` over ``order``, singletons included; ordered as in `cluster`."""
    parent = {key: key for key in order}

    def root(key: Key) -> Key:
        while parent[key] != key:
            parent[key] = parent[parent[key]]
            key = parent[key]
        return key

    for a, b in pairs:
        parent[root(b)] = root(a)
    groups: dict[Key, list[Key]] = {}
    for key in order:
        groups.setdefault(root(key), []).append(key)
    return [tuple(group) for group in groups.values()]


def _edge(a: int, b: int) -> Edge:
    return (a, b) if a < b else (b, a)


class _Agglomeration:
    """State of one run: per live cluster its members and, per neighbour, the sum of probabilities across."""

    def __init__(
        self, articles: Sequence[Hashable], edges: Mapping[Edge, float], barred: set[Edge], threshold: float
    ) -> None:
        n = len(articles)
        self.members: dict[int, list[int]] = {i: [i] for i in range(n)}
        self.articles = {i: Counter([article]) for i, article in enumerate(articles)}
        self.sums: dict[int, dict[int, float]] = {i: {} for i in range(n)}
        self.barred: dict[int, set[int]] = {i: set() for i in range(n)}
        self.threshold = threshold
        self.heap: list[tuple[float, int, int, int]] = []
        for a, b in barred:
            self.barred[a].add(b)
            self.barred[b].add(a)
        for (a, b), score in sorted(edges.items()):
            if a != b:
                self.sums[a][b] = self.sums[b][a] = score
        for a in range(n):
            for b in self.sums[a]:
                if a < b:
                    self._push(a, b)

    def tie(self, pairs: Iterable[Edge]) -> None:
        """Join the clusters of each pair that are not barred from each other."""
        home = {i: i for i in self.members}
        for pair in pairs:
            a, b = sorted(home[i] for i in pair)
            if a != b and b not in self.barred[a]:
                home.update(dict.fromkeys(self.members[b], a))
                self._join(a, b)

    def run(self) -> list[list[int]]:
        while self.heap:
            negative, a, b, size = heapq.heappop(self.heap)
            alive = a in self.members and b in self.members
            if alive and len(self.members[a]) * len(self.members[b]) == size and -negative == self._mean(a, b):
                self._join(a, b)
        return [sorted(group) for _, group in sorted(self.members.items())]

    def _mean(self, a: int, b: int) -> float:
        """Mean probability over the pairs across two clusters that are of different articles; there is at least one."""
        one, other = self.articles[a], self.articles[b]
        inside = sum(count * other[article] for article, count in one.items())
        pairs = len(self.members[a]) * len(self.members[b]) - inside
        # rounded, so that the order in which equal sums were added up cannot decide a tie
        return round(self.sums[a][b] / pairs, 9)

    def _push(self, a: int, b: int) -> None:
        a, b = _edge(a, b)
        if b in self.barred[a]:
            return
        mean = self._mean(a, b)
        if mean >= self.threshold:
            heapq.heappush(self.heap, (-mean, a, b, len(self.members[a]) * len(self.members[b])))

    def _join(self, a: int, b: int) -> None:
        """Merge ``b`` into ``a`` (``a < b``: a cluster is named by its first claim)."""
        self.members[a] += self.members.pop(b)
        self.articles[a] += self.articles.pop(b)
        for other in self.barred.pop(b):
            self.barred[other].discard(b)
            self.barred[other].add(a)
            self.barred[a].add(other)
        for other, total in self.sums.pop(b).items():
            del self.sums[other][b]
            if other != a:
                self.sums[a][other] = self.sums[other][a] = self.sums[a].get(other, 0.0) + total
        for other in self.sums[a]:
            self._push(a, other)
