from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.text.normalise import fold, stem, words


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("the\u00a0“Orla” bridge", 'The "orla" bridge'),
        ("Łódź – été", "lodz - ete"),
        ("Iran’s", "iran's"),
        ("ﬁre\u200b", "fire"),
        ("a  b\n c", "a b c"),
        ("wait…", "wait..."),
        ("STRASSE", "straße"),
    ],
)
def test_writings_of_the_same_words_fold_alike(a: str, b: str) -> None:
    assert fold(a) == fold(b)


def test_different_words_stay_different() -> None:
    assert fold("Orla") != fold("Orly")
    assert fold("3.5") != fold("35")


def test_marks_of_other_scripts_are_kept() -> None:
    assert fold("が") != fold("か")


@given(st.text(max_size=100))
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Orla’s 1,200 boats", ("orla", "1200", "boats")),
        ("3.5% of As-Sharq", ("3.5", "of", "as", "sharq")),
        ("the U.S. did, didn't it?", ("the", "u.s", "did", "didn't", "it")),
        ("It’s here", ("it", "here")),
        ("", ()),
        ("— …", ()),
    ],
)
def test_words_are_folded_tokens_without_possessive(text: str, expected: tuple[str, ...]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "family",
    [
        "meet meets meeting", "move moves moved moving", "stop stops stopped stopping", "agree agrees agreed agreeing",
        "carry carries carried", "watch watches watched watching", "box boxes", "house houses housed",
        "use uses used using",
        "release releases released releasing", "press presses pressed", "die dies died dying",
        "attack attacks attacked",
    ],
)  # fmt: skip
def test_forms_of_a_word_share_a_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


@pytest.mark.parametrize(
    "word", ["news", "this", "king", "united", "tunis", "hamas", "bus", "12", "u.s", "during", "speed"]
)
def test_words_that_only_look_inflected_are_left_apart(word: str) -> None:
    assert stem(word) in {word, word.removesuffix("s")}
    assert len(stem(word)) >= len(word) - (1 if word == "hamas" else 0)
