"""What people decided holds before scores and before what comparing ruled out."""

from __future__ import annotations

import pytest

from tests.factories import credit, make_article, make_claim, stored
from xref.match.judged import locate, words_of
from xref.model import (
    Attribution,
    Conflict,
    JudgementValue,
    Mention,
    Pair,
    PairJudgement,
    Relation,
    Span,
    StoredArticle,
)
from xref.settings import DEFAULTS
from xref.workflows.grouping import Grouping, group

SAME, OTHER, UNSURE = JudgementValue.POSITIVE, JudgementValue.NEGATIVE, JudgementValue.UNSURE
TEXTS = ("The pier burned.", "A fire destroyed the pier.", "The pier was lost in a fire.")


def articles(*credits: Attribution) -> list[StoredArticle]:
    """Three articles of three outlets, each with one claim and its credit."""
    named = credits or tuple(credit(name) for name in ("Ilse Orr", "Mira Halloran", "Tomas Reyl"))
    return [
        stored(key, [make_claim(text, attributions=[hop])], make_article(article_id=f"{key}", outlet=f"Outlet {key}"))
        for key, (text, hop) in enumerate(zip(TEXTS, named, strict=True), 1)
    ]


def said(a: int, b: int, value: JudgementValue) -> PairJudgement:
    sides = [words_of(str(key), articles()[key - 1].claims[0]) for key in (a, b)]
    return PairJudgement(sides[0], sides[1], value, by="Ana")


def grouped(pairs: list[Pair], *judgements: PairJudgement) -> Grouping:
    found = articles()
    return group(found, pairs, (), DEFAULTS, locate(judgements, found))


def clusters(grouping: Grouping) -> list[tuple[int, ...]]:
    return [cluster.members for cluster in grouping.clusters]


def pair(
    a: int, b: int, score: float = 0.9, relation: Relation = Relation.UNSETTLED, *, conflict: bool = False
) -> Pair:
    word = Mention("x", Span(0, 1))
    found = Conflict("number", "differs", word, word) if conflict else None
    return Pair(a * 100, b * 100, score, Relation.CONFLICTS if conflict else relation, found)


def test_a_pair_judged_negative_is_no_link_and_stays_apart() -> None:
    grouping = grouped([pair(1, 2)], said(1, 2, OTHER))
    assert clusters(grouping) == [(100,), (200,), (300,)]
    assert (grouping.pairs[0].relation, grouping.pairs[0].basis) == (
        Relation.UNRELATED,
        "judged not to be the same claim by Ana",
    )


def test_a_conflict_between_claims_judged_to_be_different_is_none() -> None:
    before = grouped([pair(1, 2, 0.2, conflict=True)])
    after = grouped([pair(1, 2, 0.2, conflict=True)], said(2, 1, OTHER))
    assert [c.status.value for c in before.clusters] == ["conflicting", "conflicting", "single_source"]
    assert [c.status.value for c in after.clusters] == ["single_source"] * 3
    assert after.pairs[0].relation == Relation.UNRELATED


@pytest.mark.parametrize(
    "found", [[], [pair(1, 2, 0.02, Relation.UNRELATED)], [pair(1, 2, 0.9, Relation.DIFFERENT_EVENT)]]
)
def test_a_pair_judged_positive_is_one_claim_whatever_comparing_found(found: list[Pair]) -> None:
    grouping = grouped(found, said(1, 2, SAME))
    assert clusters(grouping) == [(100, 200), (300,)]
    if found:
        (settled,) = grouping.pairs
        assert settled.relation == Relation.CORROBORATES
        assert settled.score == found[0].score
        assert settled.basis == "different origins: Ilse Orr; Mira Halloran; judged to be the same claim by Ana"


def test_what_is_tied_by_people_is_not_parted_by_what_comparing_ruled_out() -> None:
    ruled_out = [pair(1, 3, 0.9, Relation.DIFFERENT_EVENT)]
    assert clusters(grouped(ruled_out, said(1, 2, SAME), said(2, 3, SAME))) == [(100, 200, 300)]


def test_what_joins_a_claim_is_parted_from_all_that_it_is_tied_to() -> None:
    pairs = [pair(1, 3), pair(2, 3)]
    assert clusters(grouped(pairs, said(1, 2, SAME), said(2, 3, OTHER))) == [(100, 200), (300,)]


def test_where_judgements_contradict_each_other_claims_stay_apart() -> None:
    grouping = grouped([], said(1, 2, SAME), said(2, 3, SAME), said(1, 3, OTHER))
    assert clusters(grouping) == [(100, 200), (300,)]


def test_an_unsure_judgement_changes_nothing() -> None:
    pairs = [pair(1, 2), pair(1, 3, 0.9, Relation.DIFFERENT_EVENT)]
    assert grouped(pairs, said(1, 2, UNSURE), said(1, 3, UNSURE)) == grouped(pairs)
