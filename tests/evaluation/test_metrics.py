"""Figures of rankings and sets, against values worked out by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.metrics import (
    average_precision,
    best_f1,
    macro_f1,
    mean,
    prf,
    r_precision,
    rank,
    ranking_precision,
    recall_at,
    reciprocal_rank,
)

Y, N = True, False


@pytest.mark.parametrize(
    ("ranked", "positives", "expected"),
    [
        ([Y, Y, N], 2, 1.0),
        ([Y, N, Y], 2, (1 + 2 / 3) / 2),
        ([N, N, Y], 1, 1 / 3),
        ([Y, N], 2, 0.5),  # one positive was never ranked
        ([N, N], 1, 0.0),
        ([], 0, 0.0),
    ],
)
def test_average_precision_is_the_mean_precision_at_the_hits(
    ranked: list[bool], positives: int, expected: float
) -> None:
    assert average_precision(ranked, positives) == pytest.approx(expected)


def test_keys_are_ranked_by_score_and_ties_by_name() -> None:
    assert rank({"mill": 0.2, "lock": 0.9, "dam": 0.2}) == ["lock", "dam", "mill"]


def test_positives_without_a_score_lower_the_precision_of_a_ranking() -> None:
    assert ranking_precision({"lock": 0.9, "mill": 0.4}, {"lock", "dam"}) == 0.5


@pytest.mark.parametrize(
    ("found", "gold", "expected"),
    [
        ("ab", "ab", (1.0, 1.0, 1.0)),
        ("abcd", "ab", (0.5, 1.0, 2 / 3)),
        ("a", "ab", (1.0, 0.5, 2 / 3)),
        ("", "ab", (0.0, 0.0, 0.0)),
        ("a", "", (0.0, 0.0, 0.0)),
    ],
)
def test_precision_recall_and_f1_of_sets(found: str, gold: str, expected: tuple[float, float, float]) -> None:
    assert prf(found, gold) == pytest.approx(expected)


def test_the_best_f1_comes_with_its_threshold() -> None:
    best = best_f1({"a": 0.9, "b": 0.8, "c": 0.6, "d": 0.1}, {"a", "c"})
    assert (best.threshold, best.precision, best.recall) == pytest.approx((0.6, 2 / 3, 1.0))
    assert best.f1 == pytest.approx(0.8)


def test_equal_scores_cannot_be_told_apart_by_a_threshold() -> None:
    best = best_f1({"a": 0.5, "b": 0.5, "c": 0.5}, {"a"})
    assert best.f1 == pytest.approx(0.5)


def test_the_best_f1_of_nothing_found_is_nought() -> None:
    assert best_f1({"a": 0.5}, {"b"}).f1 == 0.0


@given(
    st.dictionaries(st.integers(0, 12), st.sampled_from([0.1, 0.3, 0.3, 0.7]), min_size=1), st.sets(st.integers(0, 12))
)
def test_the_best_f1_is_that_of_the_best_of_all_thresholds(scores: dict[int, float], gold: set[int]) -> None:
    tried = (prf({key for key in scores if scores[key] >= t}, gold)[2] for t in scores.values())
    assert best_f1(scores, gold).f1 == pytest.approx(max(tried))


@pytest.mark.parametrize(("ranked", "expected"), [([Y, N], 1.0), ([N, N, Y, Y], 1 / 3), ([N], 0.0), ([], 0.0)])
def test_the_reciprocal_rank_is_that_of_the_first_hit(ranked: list[bool], expected: float) -> None:
    assert reciprocal_rank(ranked) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("ranked", "positives", "expected"), [([Y, N, Y], 2, 0.5), ([Y, Y, N], 2, 1.0), ([Y], 4, 0.25), ([Y], 0, 0.0)]
)
def test_r_precision_looks_at_as_many_as_there_are_positives(
    ranked: list[bool], positives: int, expected: float
) -> None:
    assert r_precision(ranked, positives) == expected


def test_recall_at_ten_counts_what_stands_among_the_first_ten() -> None:
    ranked = [Y] + [N] * 9 + [Y]
    assert recall_at(ranked, 10, 4) == 0.25


def test_the_mean_of_nothing_is_nought() -> None:
    assert (mean([]), mean([0.5, 1.0])) == (0.0, 0.75)


def test_each_label_counts_alike_however_rare() -> None:
    assert macro_f1([0, 0, 0, 1], [0, 0, 0, 1]) == pytest.approx(1.0)
    assert macro_f1([0, 0, 0, 0], [0, 0, 0, 1]) == pytest.approx((6 / 7) / 2)
