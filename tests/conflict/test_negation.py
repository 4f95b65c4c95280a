"""Scope of negation: by word, inside the clause."""

from __future__ import annotations

import pytest

from tests.told import told
from xref.conflict.negation import denials, negated_words
from xref.conflict.reading import read


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("The insurance does not cover the quay.", ["cover"]),
        ("The ferry didn't leave.", ["leave"]),
        ("The owner has never been charged.", ["charged"]),
        ("No survivors were found.", ["survivors"]),
        ("The crew left without warning signals.", ["signals"]),
        ("The owner has no plans to resign.", ["plans", "resign"]),
        ("The owner refused to pay.", ["pay"]),
        ("The ferry will not be immediately raised.", ["raised"]),
        ("Lebanon noted a notable note.", []),  # "no" inside words
        ("The owner not only paid but thanked the crew.", []),
        ("The owner no longer pays.", []),
        ("The crew is not, the owner said, paid.", []),  # the clause ends before the predicate
        ("He failed in 2019.", []),  # failed without what
    ],
)
def test_negation_reaches_the_predicate_of_its_clause(text: str, heads: list[str]) -> None:
    claim = told(text)
    reading = read(claim.claim, claim.article)
    assert [reading.words[negated.head].token.text for negated in negated_words(reading)] == heads


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Voss denied that he had paid.", ["denied"]),
        ("Voss denies paying the pilots.", ["denies"]),
        ("The port disputed the report.", ["disputed"]),
        ("Voss did not deny the report.", []),
        ("Voss was denied a visa.", []),
        ("The law is meant to deny pilots a visa.", []),
        ("The disputed report was signed.", []),
    ],
)
def test_a_denial_denies_a_statement(text: str, verbs: list[str]) -> None:
    claim = told(text)
    reading = read(claim.claim, claim.article)
    assert [reading.words[at].token.text for at in denials(reading)] == verbs
