"""What only the conflict reader sees needs review."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from tests.told import conflicts, told
from xref.conflict.differences import find_detail
from xref.conflict.reading import read
from xref.model import Claim, Outcome, Pair, Relation
from xref.settings import DEFAULTS
from xref.workflows.votes import with_votes

A = told("The ferry fire killed 14 people near Valletta.")
B = told("The ferry fire near Valletta killed 17 people.", by="Meridian Wire")
C = told("The ferry fire near Valletta killed fourteen people.", by="Meridian Wire")
WIDE, CLOSE = told("They met in Lebanon."), told("They met in Beirut.")
READINGS = {1: read(A.claim, A.article), 2: read(B.claim, B.article)}
SURE, UNSURE = 1.0, DEFAULTS.min_review_vote - 0.01


class Panel:
    """A judge that gives one vote to all pairs and keeps what it was asked."""

    def __init__(self, vote: float) -> None:
        self.vote = vote
        self.asked: list[tuple[Claim, Claim]] = []

    def __call__(self, pairs: Sequence[tuple[Claim, Claim]]) -> NDArray[np.float64]:
        self.asked += pairs
        return np.full(len(pairs), self.vote)


def test_a_pair_that_the_reader_takes_for_a_conflict_needs_review_and_keeps_its_relation() -> None:
    (pair,) = with_votes([Pair(1, 2, 0.6, Relation.UNSETTLED)], READINGS, Panel(SURE), DEFAULTS)
    assert pair.relation is Relation.UNSETTLED
    assert pair.conflict is None
    assert pair.difference is not None
    assert pair.difference.outcome is Outcome.REVIEW
    assert "Harbour Courier" in pair.difference.detail
    assert "Meridian Wire" in pair.difference.detail
    assert (pair.difference.a.text, pair.difference.b.text) == ("14", "17")


def test_values_that_can_both_be_true_are_not_asked_for() -> None:
    panel = Panel(SURE)
    given = [Pair(1, 2, 0.6, Relation.UNSETTLED)]
    assert with_votes(given, {1: READINGS[1], 2: read(C.claim, C.article)}, panel, DEFAULTS) == given
    assert panel.asked == []


def test_a_vote_below_the_bound_changes_nothing() -> None:
    given = [Pair(1, 2, 0.6, Relation.UNSETTLED)]
    assert with_votes(given, READINGS, Panel(UNSURE), DEFAULTS) == given


@pytest.mark.parametrize(
    "pair",
    [
        pytest.param(Pair(1, 2, 0.6, Relation.CONFLICTS, conflicts(A, B)[0]), id="a worded conflict"),
        pytest.param(Pair(1, 2, 0.6, Relation.DIFFERENT_EVENT), id="another event"),
        pytest.param(Pair(1, 2, DEFAULTS.link_score - 0.01, Relation.UNRELATED), id="hardly alike"),
        pytest.param(
            Pair(
                1,
                2,
                0.6,
                Relation.UNSETTLED,
                difference=find_detail(read(WIDE.claim, WIDE.article), read(CLOSE.claim, CLOSE.article), DEFAULTS),
            ),
            id="a difference in detail",
        ),
    ],
)
def test_what_is_settled_is_not_asked_for(pair: Pair) -> None:
    panel = Panel(SURE)
    assert with_votes([pair], READINGS, panel, DEFAULTS) == [pair]
    assert panel.asked == []
