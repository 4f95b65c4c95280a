"""What is a conflict, and what only looks like one: the same checks for the cases of every slot."""

from __future__ import annotations

import pytest

from tests.conflict_cases import FLAGGED, NEAR_MISSES
from tests.told import Told, conflicts, labelled, slots


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_incompatible_details_are_a_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot in slots(a, b)
    assert slot in slots(b, a)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(NEAR_MISSES))
def test_near_misses_are_no_conflict_either_way_round(slot: str, a: Told, b: Told) -> None:
    assert slot not in slots(a, b)
    assert slot not in slots(b, a)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_both_mentions_are_words_of_their_own_claim(slot: str, a: Told, b: Told) -> None:
    for conflict in conflicts(a, b):
        for mention, side in ((conflict.a, a), (conflict.b, b)):
            assert mention.text == side.article.text[mention.span.start : mention.span.end]
            assert side.claim.span.contains(mention.span)


@pytest.mark.parametrize(("slot", "a", "b"), labelled(FLAGGED))
def test_a_claim_never_conflicts_with_itself(slot: str, a: Told, b: Told) -> None:
    assert slots(a, a) == []
    assert slots(b, b) == []
