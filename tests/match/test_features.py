"""Pair features: symmetric, bounded, and independent of what else was seen before."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from tests.factories import make_article, make_claim, stored
from xref.match.features import FEATURES, _rank, article_likeness, pair_features
from xref.match.view import ArticleView, build_view
from xref.match.vocabulary import Vocabulary

COURIER = (
    "The ferry Anneliese sank off Port Sorrel on Sunday with 14 people aboard.",
    "Captain Ilse Marrow said the bilge pumps had failed.",
    "Divers will return to the wreck on Tuesday.",
)
GAZETTE = (
    "Fourteen people were aboard the Anneliese when she went down near Port Sorrel.",
    "The bilge pumps failed, according to the captain, Ilse Marrow.",
)


def unit_rows(n: int, seed: int) -> Any:
    rows = np.random.default_rng(seed).normal(size=(n, 16)).astype(np.float32)
    return rows / np.linalg.norm(rows, axis=1, keepdims=True)


def view(key: int, sentences: tuple[str, ...], vocabulary: Vocabulary | None = None) -> ArticleView:
    claims = [make_claim(text, index=i) for i, text in enumerate(sentences)]
    article = stored(key, claims, make_article(" ".join(sentences), article_id=str(key)))
    return build_view(article, unit_rows(len(claims), key), vocabulary or Vocabulary({"the": 90}, 100))


def feature(values: np.ndarray, name: str) -> np.ndarray:
    return values[..., FEATURES.index(name)]


def both() -> tuple[ArticleView, ArticleView]:
    vocabulary = Vocabulary({"the": 90, "people": 50}, 100)
    return view(1, COURIER, vocabulary), view(2, GAZETTE, vocabulary)


def test_there_is_one_value_per_pair_and_feature() -> None:
    a, b = both()
    values = pair_features(a, b)
    assert values.shape == (3, 2, len(FEATURES))
    assert np.isfinite(values).all()


def test_swapping_the_articles_transposes_the_values() -> None:
    a, b = both()
    assert np.array_equal(pair_features(a, b), pair_features(b, a).transpose(1, 0, 2))


def test_values_do_not_depend_on_what_was_seen_before() -> None:
    seasoned = Vocabulary({"the": 90, "people": 50}, 100)
    view(9, ("Quite other words came first here, and many of them.",), seasoned)
    late = pair_features(view(1, COURIER, seasoned), view(2, GAZETTE, seasoned))
    assert np.array_equal(pair_features(*both()), late)


def test_matching_sentences_stand_out_from_the_others() -> None:
    focused = feature(pair_features(*both()), "focused_jaccard")
    assert focused[0, 0] == focused[0].max()
    assert focused[1, 1] == focused[:, 1].max() > 2 * focused[2, 1]


def test_a_word_that_both_articles_repeat_counts_for_less() -> None:
    vocabulary = Vocabulary({}, 100)
    once = pair_features(view(1, ("storm harbour",), vocabulary), view(2, ("storm bridge",), vocabulary))
    often = ("storm harbour", "storm quay", "storm pier")
    repeated = pair_features(view(3, often, vocabulary), view(4, ("storm bridge", "storm road"), vocabulary))
    assert feature(repeated, "focused_jaccard")[0, 0] < feature(once, "focused_jaccard")[0, 0]
    assert feature(repeated, "jaccard")[0, 0] == feature(once, "jaccard")[0, 0]


def test_equal_articles_are_wholly_alike_and_strangers_not_at_all() -> None:
    vocabulary = Vocabulary({}, 100)
    a, b = view(1, COURIER, vocabulary), view(2, ("Quarterly profit rose.",), vocabulary)
    assert article_likeness(a, a) == 1.0
    assert article_likeness(a, b) == 0.0


def test_the_wrong_number_of_vectors_is_a_callers_mistake() -> None:
    article = stored(1, [make_claim()])
    with pytest.raises(ValueError, match="2 vectors for 1 claims"):
        build_view(article, unit_rows(2, 1), Vocabulary({}, 1))


def test_ranks_count_the_larger_values_of_the_row() -> None:
    values = np.random.default_rng(3).integers(0, 5, size=(6, 9)).astype(np.float64)
    larger = (values[:, None, :] > values[:, :, None]).sum(axis=2)
    assert np.array_equal(_rank(values), larger)
