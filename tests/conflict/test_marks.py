"""The marks beside numbers and dates that say how they compare with those of the other sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.told import told
from xref.conflict.marks import Facts, facts_of, marked


def facts(text: str) -> Facts:
    return facts_of(told(text).claim)


@pytest.mark.parametrize(
    ("own", "other", "wanted"),
    [
        ("14 people died.", "Fourteen people died.", "14 = people died."),
        ("At least 14 people died.", "17 people died.", "At least 14 ~ people died."),
        ("More than 14 people died.", "14 people died.", "More than 14 | people died."),
        ("17 people died.", "14 people died.", "17 > people died."),
        ("14 people died.", "17 people died.", "14 < people died."),
        ("14 people died.", "Nobody came.", "14 # people died."),
        ("It cost $14.", "14 people died.", "It cost $14 # ."),
        ("It sank in May 2024.", "It sank on 3 May 2024.", "It sank in May 2024 ~ ."),
        ("It sank on 3 May 2024.", "It sank on 5 May 2024.", "It sank on 3 May 2024 < ."),
        ("It sank.", "It sank on 5 May 2024.", "It sank."),
    ],
)
def test_each_number_and_date_is_followed_by_its_mark(own: str, other: str, wanted: str) -> None:
    assert marked(facts(own), facts(other))[0].split() == wanted.split()


def test_numbers_of_one_noun_are_compared_with_each_other() -> None:
    own, _ = marked(facts("14 people and 3 dogs died."), facts("17 people and 3 dogs died."))
    assert " ".join(own.split()) == "14 < people and 3 = dogs died."


SENTENCES = ["14 people died on 3 May 2024.", "At least 17 people and 3 dogs died.", "It cost $5.", "Nobody came."]


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_without_the_marks_the_sentence_is_as_it_was(a: str, b: str) -> None:
    plain = "".join(character for character in marked(facts(a), facts(b))[0] if character not in "=~|<>#")
    assert "".join(plain.split()) == "".join(a.split())


@given(st.sampled_from(SENTENCES), st.sampled_from(SENTENCES))
def test_swapping_the_sentences_swaps_the_answers(a: str, b: str) -> None:
    assert marked(facts(a), facts(b)) == marked(facts(b), facts(a))[::-1]
