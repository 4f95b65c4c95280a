"""Whether an article says that a claim is not so."""

from __future__ import annotations

import pytest

from xref.conflict.stance import speaks_against
from xref.settings import DEFAULTS

CLAIM = "A shark swam through a flooded street in Valletta"


@pytest.mark.parametrize(
    ("title", "sentences", "words"),
    [
        ("That shark in Valletta? A hoax", (), "hoax"),
        ("Shark in Valletta", ("The picture of the shark in a flooded street is fake.",), "fake"),
        ("Shark in Valletta", ("Police denied that a shark swam through the street.",), "denied"),
        ("Shark in Valletta", ("The shark in the flooded street isn’t real.",), "isn’t"),
        ("Shark in Valletta", ("A shark swam through a flooded street.",), ""),
        ("Shark in Valletta", ("The story of a shark in a flooded street is false.",), "false"),
        ("Shark in Valletta", ("A shark swam through a flooded street behind a false wall.",), ""),
        ("Shark in Valletta", ("The mayor denied taking bribes.",), ""),
        ("", (), ""),
    ],
)
def test_the_words_that_speak_against_the_claim_are_given(title: str, sentences: tuple[str, ...], words: str) -> None:
    assert speaks_against(CLAIM, title, sentences, DEFAULTS) == words


def test_a_claim_without_content_is_spoken_against_by_titles_only() -> None:
    assert speaks_against("it is", "", ("It is fake.",), DEFAULTS) == ""
