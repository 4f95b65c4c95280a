"""Constrained average linkage: what joins, what may not, and that order does not matter."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from xref.match.cluster import cluster, components


def test_claims_without_pairs_stay_alone() -> None:
    assert cluster(["a", "b"], {}, [], 0.5) == [("a",), ("b",)]


def test_claims_join_at_the_threshold() -> None:
    assert cluster(["a", "b"], {("b", "a"): 0.5}, [], 0.5) == [("a", "b")]


def test_one_strong_edge_does_not_chain_two_groups() -> None:
    within = {("a", "b"): 0.9, ("c", "d"): 0.9}
    assert cluster("abcd", {**within, ("b", "c"): 0.8}, [], 0.4) == [("a", "b"), ("c", "d")]


def test_claims_that_cannot_link_end_apart_whatever_the_score() -> None:
    assert cluster("ab", {("a", "b"): 0.99}, [("b", "a")], 0.1) == [("a",), ("b",)]


def test_a_bar_holds_for_whole_clusters() -> None:
    scores = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.8}
    assert cluster("abc", scores, [("a", "c")], 0.3) == [("a", "b"), ("c",)]


def test_ties_go_to_the_earlier_claims() -> None:
    assert cluster("abc", {("a", "b"): 0.6, ("b", "c"): 0.6}, [], 0.5) == [("a", "b"), ("c",)]


def test_pairs_inside_an_article_do_not_weaken_a_match() -> None:
    scores = {("a1", "b1"): 0.9, ("a2", "b1"): 0.9, ("a1", "c1"): 0.7}
    articles = {"a1": "a", "a2": "a", "b1": "b", "c1": "c"}
    assert cluster(["a1", "a2", "b1", "c1"], scores, [], 0.6, articles) == [("a1", "a2", "b1"), ("c1",)]
    assert cluster(["a1", "a2", "b1", "c1"], scores, [], 0.6) == [("a1", "b1"), ("a2",), ("c1",)]


def test_claims_that_must_link_end_together_whatever_the_score() -> None:
    assert cluster("abc", {("a", "b"): 0.9}, [], 0.5, must=[("c", "a")]) == [("a", "c"), ("b",)]
    assert cluster("ab", {}, [], 0.5, must=[("a", "b")]) == [("a", "b")]


def test_what_joins_claims_that_must_link_joins_by_its_mean_score_with_both() -> None:
    scores = {("a", "c"): 0.9, ("b", "c"): 0.3}
    assert cluster("abc", scores, [], 0.6, must=[("a", "b")]) == [("a", "b", "c")]
    assert cluster("abc", scores, [], 0.7, must=[("a", "b")]) == [("a", "b"), ("c",)]


def test_a_bar_holds_against_claims_that_must_link() -> None:
    assert cluster("abc", {}, [("a", "c")], 0.5, must=[("a", "b"), ("b", "c")]) == [("a", "b"), ("c",)]


def test_a_pair_outside_the_order_is_a_callers_mistake() -> None:
    with pytest.raises(ValueError, match="not in the order"):
        cluster("ab", {("a", "z"): 0.6}, [], 0.5)


def test_a_threshold_of_zero_is_a_callers_mistake() -> None:
    with pytest.raises(ValueError, match="positive"):
        cluster("ab", {}, [], 0.0)


Graph = tuple[int, dict[tuple[int, int], float], list[tuple[int, int]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    n = draw(st.integers(1, 8))
    every = list(itertools.combinations(range(n), 2))
    scores = draw(st.dictionaries(st.sampled_from(every), st.integers(0, 100).map(lambda x: x / 100))) if every else {}
    barred = draw(st.lists(st.sampled_from(every), max_size=3)) if every else []
    return n, scores, barred


def slow_linkage(
    n: int,
    scores: dict[tuple[int, int], float],
    barred: list[tuple[int, int]],
    least: float,
    start: Sequence[Sequence[int]] = (),
) -> set[frozenset[int]]:
    """Try every pair of clusters in every round: the definition, without a heap."""
    groups = [sorted(group) for group in start] or [[i] for i in range(n)]
    while True:
        best: tuple[float, int, int] | None = None
        for x, y in itertools.combinations(range(len(groups)), 2):
            across = [(min(i, j), max(i, j)) for i in groups[x] for j in groups[y]]
            if any(pair in barred for pair in across) or not any(pair in scores for pair in across):
                continue
            mean = round(sum(scores.get(pair, 0.0) for pair in across) / len(across), 9)
            if mean >= least and (best is None or mean > best[0]):
                best = (mean, x, y)
        if best is None:
            return {frozenset(group) for group in groups}
        _, x, y = best
        groups[x] = sorted(groups[x] + groups[y])
        del groups[y]
        groups.sort(key=lambda group: group[0])


@given(graphs())
@settings(max_examples=150)
def test_the_heap_gives_what_the_definition_gives(graph: Graph) -> None:
    n, scores, barred = graph
    assert {frozenset(g) for g in cluster(range(n), scores, barred, 0.4)} == slow_linkage(n, scores, barred, 0.4)


@given(graphs(), st.sets(st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1])))
def test_clustering_goes_on_from_what_must_link(graph: Graph, ties: set[tuple[int, int]]) -> None:
    n, scores, barred = graph
    must = [(a, b) for a, b in sorted(ties) if b < n]
    tied = components(range(n), must)
    free = [(a, b) for a, b in barred if not any(a in group and b in group for group in tied)]
    assert {frozenset(g) for g in cluster(range(n), scores, free, 0.4, must=must)} == slow_linkage(
        n, scores, free, 0.4, tied
    )


@given(graphs(), st.randoms(use_true_random=False))
def test_the_order_of_the_pairs_does_not_matter(graph: Graph, random: object) -> None:
    n, scores, barred = graph
    shuffled = list(scores.items())
    random.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis hands a random.Random
    assert cluster(range(n), dict(shuffled), barred[::-1], 0.4) == cluster(range(n), scores, barred, 0.4)


@given(graphs())
def test_components_can_be_clustered_one_by_one(graph: Graph) -> None:
    n, scores, barred = graph
    parts = []
    for part in components(range(n), scores):
        inside = {pair: score for pair, score in scores.items() if pair[0] in part}
        parts += cluster(part, inside, [b for b in barred if b[0] in part and b[1] in part], 0.4)
    assert sorted(parts) == sorted(cluster(range(n), scores, barred, 0.4))
