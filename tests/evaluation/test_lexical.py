"""The lexical floor, on invented sentences."""

from __future__ import annotations

import math

import pytest

from tests.evaluation.lexical import Bm25, WordCosine
from xref.match.vocabulary import Vocabulary

TEXTS = {
    "mill": "The old mill burned",
    "fire": "A mill burned",
    "dam": "The dam broke",
    "silence": "...",
}


def vocabulary() -> Vocabulary:
    """Two words that nearly every article holds; the others are as rare as can be."""
    return Vocabulary({"the": 99, "a": 90}, 100)


def test_the_cosine_is_that_of_the_idf_weighted_words() -> None:
    words = vocabulary()
    the, a, rare = words.idf("the"), words.idf("a"), words.idf("mill")
    length = math.sqrt(the**2 + 3 * rare**2) * math.sqrt(a**2 + 2 * rare**2)
    cosine = WordCosine(TEXTS, vocabulary()).of([("mill", "fire")])
    assert cosine["mill", "fire"] == pytest.approx(2 * rare**2 / length, abs=1e-5)


def test_a_shared_article_says_little() -> None:
    assert WordCosine(TEXTS, vocabulary()).of([("mill", "dam")])["mill", "dam"] < 0.05


def test_word_forms_are_one_word() -> None:
    assert WordCosine({"x": "mills burning", "y": "mill burned"}, vocabulary()).of([("x", "y")])["x", "y"] == 1.0


def test_a_text_without_words_is_like_nothing() -> None:
    assert WordCosine(TEXTS, vocabulary()).of([("mill", "silence")])["mill", "silence"] == 0.0


def test_all_pairs_are_those_that_share_a_word() -> None:
    every = WordCosine(TEXTS, vocabulary()).all_pairs()
    asked = WordCosine(TEXTS, vocabulary()).of([("mill", "fire"), ("mill", "dam")])
    assert every == asked


def test_bm25_ranks_by_rare_words_and_damps_repetition() -> None:
    texts = {"once": "the mill", "often": "the mill mill mill mill", "never": "the dam"}
    scores = Bm25(texts, vocabulary()).scores("the mill")
    assert scores["never"] < scores["once"] < scores["often"] < 3 * scores["once"]


def test_bm25_is_the_formula_of_the_books() -> None:
    texts = {"short": "mill", "long": "mill dam dam"}
    idf = vocabulary().idf("mill")
    expected = idf * 1 * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 1 / 2))
    assert Bm25(texts, vocabulary()).scores("Mill")["short"] == pytest.approx(expected, abs=1e-5)


def test_a_query_of_unknown_words_finds_nothing() -> None:
    assert set(Bm25(TEXTS, vocabulary()).scores("zeppelin").values()) == {0.0}
