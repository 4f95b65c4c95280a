"""Scoring in two steps: what is read, what the reading changes, and that a score depends on two articles only."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from tests.match.test_features import COURIER, GAZETTE, view
from xref.match.features import FEATURES, pair_features
from xref.match.scorer import (
    SECOND_FEATURES,
    PairModel,
    Regression,
    Side,
    probability,
    score_articles,
    second_features,
    worth_reading,
)
from xref.match.vocabulary import Vocabulary
from xref.settings import DEFAULTS


def regression(names: Sequence[str], intercept: float = 0.0, **coefficients: float) -> Regression:
    slopes = np.array([coefficients.get(name, 0.0) for name in names])
    return Regression(tuple(names), np.zeros(len(names)), np.ones(len(names)), slopes, intercept)


class Reader:
    """Finds alike what shares a number of words, and notes what it was asked."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        self.asked += pairs
        return np.array([len(set(a.split()) & set(b.split())) - 2.0 for a, b in pairs])


def model(reader: Reader, first: Regression | None = None) -> PairModel:
    return PairModel(
        first or regression(FEATURES, -3.0, focused_jaccard=20.0), regression(SECOND_FEATURES, read=1.0), reader, {}, 1
    )


def sides() -> tuple[Side, Side]:
    words = Vocabulary({"the": 90}, 100)
    return Side(view(1, COURIER, words), COURIER), Side(view(2, GAZETTE, words), GAZETTE)


def test_scores_are_probabilities_with_four_digits() -> None:
    scores = score_articles(*sides(), model(Reader()), DEFAULTS)
    assert scores.shape == (3, 2)
    assert ((scores >= 0) & (scores <= 1)).all()
    assert np.array_equal(scores, scores.round(4))


def test_the_second_step_decides_about_what_was_read() -> None:
    reader = Reader()
    scores = score_articles(*sides(), model(reader), DEFAULTS)
    expected = probability(reader([(COURIER[1], GAZETTE[1])]))
    assert scores[1, 1] == expected[0]


def test_swapping_the_articles_swaps_the_scores() -> None:
    a, b = sides()
    there, back = (score_articles(*pair, model(Reader()), DEFAULTS) for pair in ((a, b), (b, a)))
    assert there.any()
    assert np.array_equal(there, back.T)


def test_what_the_first_step_rules_out_is_not_read_and_can_be_no_link() -> None:
    reader = Reader()
    settings = replace(DEFAULTS, min_read_logit=0.0, min_read_logit_apart=0.0, min_story_logit=-20.0)
    first = regression(FEATURES, -3.0, focused_jaccard=20.0)
    scores = score_articles(*sides(), model(reader, first), settings)
    a, b = sides()
    ruled_out = first.logits(pair_features(a.view, b.view)) < 0
    assert 0 < len(reader.asked) == int((~ruled_out).sum()) < 6
    assert (scores[ruled_out] <= DEFAULTS.max_unread_score).all()
    assert DEFAULTS.max_unread_score < DEFAULTS.min_conflict_score


def test_two_articles_without_a_likely_pair_are_not_read_at_all() -> None:
    reader = Reader()
    scores = score_articles(*sides(), model(reader, regression(FEATURES, -2.5)), DEFAULTS)
    assert not reader.asked
    assert (scores <= DEFAULTS.max_unread_score).all()


def test_at_most_so_many_pairs_are_read_and_the_most_alike_first() -> None:
    first = np.array([[0.0, 3.0, 1.0], [2.0, -1.0, 4.0]])
    chosen = worth_reading(first, 1.0, replace(DEFAULTS, max_reads_per_claim=0.6))
    assert chosen.tolist() == [[0, 1], [1, 0], [1, 2]]


def test_articles_of_different_stories_are_read_less_closely() -> None:
    first = np.array([[2.0, 2.0, 2.0], [-2.0, -4.0, -5.0]])
    assert len(worth_reading(first, DEFAULTS.story_likeness, DEFAULTS)) == 6
    assert len(worth_reading(first, DEFAULTS.story_likeness - 0.01, DEFAULTS)) == 4
    assert len(worth_reading(first - 2.0, DEFAULTS.story_likeness, DEFAULTS)) == 3


@given(st.lists(st.floats(-9, 9), min_size=6, max_size=6), st.floats(0.1, 2.0))
def test_no_pair_below_the_bound_is_read(values: list[float], share: float) -> None:
    first = np.array(values).reshape(2, 3)
    settings = replace(DEFAULTS, max_reads_per_claim=share)
    chosen = worth_reading(first, 1.0, settings)
    assert len(chosen) <= max(1, 5 * share)
    assert all(first[i, j] >= settings.min_read_logit - 1e-6 for i, j in chosen)


def test_an_article_without_claims_has_no_scores() -> None:
    a, _ = sides()
    assert score_articles(a, Side(view(3, ()), ()), model(Reader()), DEFAULTS).shape == (3, 0)


def test_second_features_tell_how_a_pair_stands_among_its_rivals() -> None:
    features = np.zeros((2, 2, len(FEATURES)), dtype=np.float32)
    read = np.array([[4.0, 1.0], [1.0, -6.0]])
    found = second_features(features, np.zeros((2, 2)), read)
    assert found.shape == (2, 2, len(SECOND_FEATURES))
    lead = found[..., SECOND_FEATURES.index("read_lead")]
    assert lead[0, 0] == 3.0
    assert lead[0, 1] == -3.0
    assert found[0, 1, SECOND_FEATURES.index("read_diagonal")] == -8.0
    assert found[1, 1, SECOND_FEATURES.index("read_diagonal")] == 4.0


def test_no_evidence_and_no_intercept_is_an_even_chance() -> None:
    assert probability(regression(FEATURES).logits(np.zeros((1, len(FEATURES)), dtype=np.float32))) == 0.5


def test_weights_for_other_features_are_refused() -> None:
    other = regression(("cosine",))
    with pytest.raises(ValueError, match="fit it again"):
        replace(model(Reader()), first=other)
    with pytest.raises(ValueError, match="fit it again"):
        replace(model(Reader()), second=other)
