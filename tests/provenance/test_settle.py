"""What shared or separate origins make of pairs and clusters."""

from __future__ import annotations

import pytest

from tests.factories import credit, make_article, make_claim, stored
from xref.model import Attribution, Conflict, Mention, Origin, Pair, Relation, Span, Status
from xref.provenance.origins import Member, member_of
from xref.provenance.settle import settle_cluster, settle_pair


def printed(key: int, outlet: str = "", family: str = "", *hops: Attribution) -> Member:
    claim = make_claim(attributions=hops)
    article = stored(key, [claim], make_article(article_id=f"{key}.txt", outlet=outlet or f"Outlet {key}"))
    return member_of(article.claims[0], article, family, ())


A, B = printed(1, "", "", credit("Mira Halloran")), printed(2, "", "", credit("Tomas Reyl"))
MEMBERS = {A.key: A, B.key: B}
HALLORAN, REYL = Origin("Mira Halloran", True, (A.key,)), Origin("Tomas Reyl", True, (B.key,))
SHARED = Origin("Mira Halloran", True, (A.key, B.key))
UNKNOWN_B = Origin("", False, (B.key,))
SURELY = 0.7
PAIR = Pair(A.key, B.key, 0.8, Relation.UNSETTLED)
CLASH = Conflict("number", "killed: 3 or 4", Mention("3", Span(0, 1)), Mention("4", Span(0, 1)))


@pytest.mark.parametrize(
    ("pair", "origins", "relation", "shared"),
    [
        (PAIR, [HALLORAN, REYL], Relation.CORROBORATES, ""),
        (PAIR, [SHARED], Relation.REPEATS, "Mira Halloran"),
        (PAIR, [HALLORAN, UNKNOWN_B], Relation.UNSETTLED, ""),
        (Pair(A.key, B.key, 0.8, Relation.UNSETTLED, copied_text="word " * 12), [HALLORAN, REYL], Relation.REPEATS, ""),
        (Pair(A.key, B.key, 0.8, Relation.CONFLICTS, CLASH), [SHARED], Relation.CONFLICTS, ""),
    ],
)
def test_the_relation_of_a_link_follows_from_its_origins(
    pair: Pair, origins: list[Origin], relation: Relation, shared: str
) -> None:
    settled = settle_pair(pair, origins, MEMBERS, SURELY)
    assert (settled.relation, settled.shared_origin) == (relation, shared)


def test_a_claim_that_names_no_source_of_its_own_corroborates_nothing() -> None:
    silent = printed(2)
    origins = [HALLORAN, REYL]  # its article names Reyl in another sentence
    assert settle_pair(PAIR, origins, {A.key: A, B.key: silent}, SURELY).relation is Relation.UNSETTLED


def test_settling_again_gives_the_same_pair() -> None:
    once = settle_pair(PAIR, [HALLORAN, REYL], MEMBERS, SURELY)
    assert settle_pair(once, [HALLORAN, REYL], MEMBERS, SURELY) == once


def test_two_articles_of_one_publisher_repeat_each_other() -> None:
    one, two = printed(1, family="North Press"), printed(2, family="North Press")
    assert settle_pair(PAIR, [HALLORAN, REYL], {one.key: one, two.key: two}, SURELY).relation == Relation.REPEATS


@pytest.mark.parametrize(
    ("members", "origins", "expected"),
    [
        ([A], [HALLORAN], (Status.SINGLE_SOURCE, 1, False)),
        ([A, B], [HALLORAN, REYL], (Status.CORROBORATED, 2, False)),
        ([A, B], [SHARED], (Status.REPEATED, 2, True)),
        ([A, B], [HALLORAN, UNKNOWN_B], (Status.UNSETTLED, 2, False)),
        ([printed(1, "unknown"), printed(2, "unknown")], [HALLORAN, REYL], (Status.SINGLE_SOURCE, 1, False)),
        ([printed(1, family="N"), printed(2, family="N")], [HALLORAN, REYL], (Status.REPEATED, 2, False)),
        # two identified origins, but both known through one outlet only: the other adds an unknown one
        ([A, B], [HALLORAN, Origin("Tomas Reyl", True, (A.key,)), UNKNOWN_B], (Status.UNSETTLED, 2, False)),
    ],
)
def test_the_status_of_a_cluster(
    members: list[Member], origins: list[Origin], expected: tuple[Status, int, bool]
) -> None:
    assert settle_cluster(origins, members, {Relation.CORROBORATES}) == expected


def test_a_conflict_outweighs_corroboration() -> None:
    assert (
        settle_cluster([HALLORAN, REYL], [A, B], {Relation.CORROBORATES, Relation.CONFLICTS})[0] == Status.CONFLICTING
    )


def test_alike_is_not_enough_for_corroboration() -> None:
    pair = Pair(A.key, B.key, 0.6, Relation.UNSETTLED)
    settled = settle_pair(pair, [HALLORAN, REYL], MEMBERS, SURELY)
    assert settled.relation is Relation.UNSETTLED
    assert settled.basis.endswith("not surely the same claim")


def test_a_cluster_without_a_corroborating_pair_is_unsettled() -> None:
    assert settle_cluster([HALLORAN, REYL], [A, B], {Relation.UNSETTLED})[0] == Status.UNSETTLED
