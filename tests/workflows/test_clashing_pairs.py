"""Pairs that no score proposes, in articles that surely tell one event."""

from __future__ import annotations

import pytest

from tests.news import read as article
from xref.conflict.clashes import slots_of
from xref.conflict.reading import read
from xref.model import Pair, Relation, StoredArticle
from xref.settings import DEFAULTS
from xref.workflows.clashes import Sides, tell_one_event, with_clashes

COURIER = article(1, "Harbour Courier", "Shopkeepers in Split marched on the quay.", "Some 2,500 people took part.")
KESTREL = article(2, "The Kestrel", "Shopkeepers in Split marched on the quay.", "Four thousand people turned out.")


def sides(stored: StoredArticle) -> Sides:
    readings = {item.key: read(item.claim, stored.article) for item in stored.claims}
    return {key: (reading, slots_of(reading)) for key, reading in readings.items()}


SAME = Pair(100, 200, 0.95, Relation.UNSETTLED)


def test_clashing_claims_are_in_conflict_at_the_score_that_they_have() -> None:
    faint = Pair(101, 201, 0.02, Relation.UNRELATED)
    first, found = with_clashes([SAME, faint], sides(COURIER), sides(KESTREL), lambda a, b: 0.0, DEFAULTS)
    assert first == SAME
    assert found.conflict is not None
    assert (found.a, found.b, found.score, found.relation) == (101, 201, 0.02, Relation.CONFLICTS)


def test_a_pair_that_was_not_kept_is_kept_when_it_clashes() -> None:
    found = with_clashes([SAME], sides(COURIER), sides(KESTREL), lambda a, b: 0.004, DEFAULTS)
    assert [(pair.a, pair.b, pair.score) for pair in found] == [(100, 200, 0.95), (101, 201, 0.004)]


def test_what_the_rules_have_judged_is_left_alone() -> None:
    judged = Pair(101, 201, 0.2, Relation.UNRELATED)
    assert with_clashes([SAME, judged], sides(COURIER), sides(KESTREL), lambda a, b: 0.0, DEFAULTS) == [SAME, judged]


MET = "The mayor met the developer Ilmar Voss in a hotel in Split."
DENIED = "The mayor denied that she had met the developer Ilmar Voss in a hotel in Split."


def test_without_a_sure_event_only_claims_that_are_alike_are_compared() -> None:
    courier = article(1, "Harbour Courier", MET, "Some 2,500 people marched along the old quay.")
    kestrel = article(2, "The Kestrel", DENIED, "Four thousand turned out, by the count of shopkeepers.")
    found = with_clashes([], sides(courier), sides(kestrel), lambda a, b: 0.02, DEFAULTS)
    assert [(pair.a, pair.b) for pair in found] == [(100, 200)]


ONE_EVENT = [
    pytest.param([0.95], True, id="one that is nearly certain"),
    pytest.param([0.75, 0.72], True, id="two that are sure"),
    pytest.param([0.75, 0.4], False, id="one that is sure"),
    pytest.param([], False, id="none"),
]


@pytest.mark.parametrize(("scores", "expected"), ONE_EVENT)
def test_sure_matches_make_one_event(scores: list[float], expected: bool) -> None:
    pairs = [Pair(100 + i, 200 + i, score, Relation.UNSETTLED) for i, score in enumerate(scores)]
    assert tell_one_event(pairs, DEFAULTS) is expected
    apart = [Pair(pair.a, pair.b, pair.score, Relation.DIFFERENT_EVENT) for pair in pairs]
    assert not tell_one_event(apart, DEFAULTS)
