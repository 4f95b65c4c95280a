"""How often an outlet agreed with others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_article, make_claim, stored
from xref.credibility.record import (
    Record,
    agreement_records,
    copy_components,
    library,
    posterior,
    rest_on_different_origins,
)
from xref.model import Cluster, Conflict, Mention, Origin, Outlet, Pair, Relation, Span, Status, StoredArticle
from xref.settings import DEFAULTS, Settings

WORDS = Mention("x", Span(0, 1))
NOBODY = ""


def story(outlets: Sequence[str], origins: Sequence[str], *, claims: int = 1) -> tuple[list[StoredArticle], Cluster]:
    """One article of ``claims`` sentences per outlet, all in one cluster, each article resting on its own origin.

    Articles have keys 1, 2, ...; their claims ``key * 100 + index``. Equal names are one origin, "" is not identified.
    """
    articles = [
        stored(
            key,
            [make_claim(index=i, start=50 * i) for i in range(claims)],
            make_article(article_id=f"{key}.txt", outlet=outlet, published=f"2024-01-{key:02}"),
        )
        for key, outlet in enumerate(outlets, 1)
    ]
    keys = {key: tuple(key * 100 + i for i in range(claims)) for key in range(1, len(outlets) + 1)}
    found: dict[str, tuple[int, ...]] = {}
    for key, name in enumerate(origins, 1):
        label = name or f"?{key}"
        found[label] = (*found.get(label, ()), *keys[key])
    named = tuple(Origin(name.lstrip("?"), not name.startswith("?"), members) for name, members in found.items())
    members = tuple(key for group in keys.values() for key in group)
    return articles, Cluster("c1", members, Status.UNSETTLED, len(outlets), 0, len(named), False, "6", named)


def agreement(a: int, b: int, copied_text: str = "") -> Pair:
    return Pair(a, b, 0.9, Relation.CORROBORATES, copied_text=copied_text)


def conflict(a: int, b: int) -> Pair:
    return Pair(a, b, 0.9, Relation.CONFLICTS, Conflict("number", "", WORDS, WORDS))


def copy(a: int, b: int) -> Pair:
    return Pair(a, b, 0.9, Relation.REPEATS, copied_text="word for word")


def records(
    told: tuple[list[StoredArticle], Cluster], pairs: Sequence[Pair], outlets: Sequence[Outlet] = ()
) -> dict[str, Record]:
    articles, cluster = told
    return agreement_records(library(articles, [cluster], pairs, outlets))


def test_independent_agreement_and_conflict_count_for_both_outlets() -> None:
    told = story(["North", "South", "East"], ["police", "hospital", "ministry"])
    found = records(told, [agreement(100, 200), conflict(100, 300)])
    assert (found["South"], found["East"]) == (Record(1, 0), Record(0, 1))
    assert found["North"].agreements == found["North"].conflicts > 0


def test_comparisons_of_one_claim_weigh_less_than_those_of_as_many_claims() -> None:
    told = story(["North", "South", "East", "West"], ["police", "hospital", "ministry", "mayor"])
    found = records(told, [agreement(100, key) for key in (200, 300, 400)])
    assert found["North"].agreements == pytest.approx(3 / (1 + 2 * DEFAULTS.record_claim_correlation))
    assert found["South"].agreements == 1


@pytest.mark.parametrize(
    ("outlets", "origins"),
    [
        (["North", "South"], ["police", "police"]),
        (["North", "South"], ["police", NOBODY]),
        (["North", "South"], [NOBODY, NOBODY]),
        (["North", "North"], ["police", "hospital"]),
        (["North", "unknown"], ["police", "hospital"]),
    ],
)
@pytest.mark.parametrize("pair", [agreement(100, 200), conflict(100, 200)])
def test_evidence_that_is_not_independent_is_left_out(outlets: list[str], origins: list[str], pair: Pair) -> None:
    assert records(story(outlets, origins), [pair]) == {}


def test_outlets_of_one_publisher_do_not_agree_with_each_other() -> None:
    told = story(["North", "South"], ["police", "hospital"])
    family = [Outlet("North", family="Press"), Outlet("South", family="Press")]
    assert records(told, [agreement(100, 200)], family) == {}
    assert records(told, [agreement(100, 200)], family[:1])


@pytest.mark.parametrize(
    "relation", [Relation.REPEATS, Relation.UNSETTLED, Relation.DIFFERENT_EVENT, Relation.UNRELATED]
)
def test_other_relations_say_nothing_about_a_record(relation: Relation) -> None:
    told = story(["North", "South"], ["police", "hospital"])
    assert records(told, [Pair(100, 200, 0.9, relation)]) == {}


def test_a_copied_passage_is_no_independent_evidence() -> None:
    told = story(["North", "South"], ["police", "hospital"])
    assert records(told, [agreement(100, 200, copied_text="word for word")]) == {}


def test_copies_are_one_voice() -> None:
    told = story(["North", "South", "East", "West"], ["police", "hospital", "hospital", "hospital"])
    pairs = [agreement(100, key) for key in (200, 300, 400)]
    copies = [copy(200, 300), copy(300, 400)]
    assert records(told, pairs)["North"].agreements > 1.5
    assert records(told, [*pairs, *copies])["North"].agreements == pytest.approx(1)


def test_being_copied_does_not_lower_the_weight_of_the_one_who_was_copied() -> None:
    told = story(["North", "South", "East"], ["police", "hospital", "police"])
    assert records(told, [agreement(100, 200), copy(100, 300)])["North"].agreements == 1


def test_an_outlet_that_prints_one_text_twice_counts_once() -> None:
    told = story(["North", "North", "South"], ["police", "police", "hospital"])
    pairs = [agreement(100, 300), agreement(200, 300), copy(100, 200)]
    assert records(told, pairs)["North"].agreements == pytest.approx(1)


def test_several_sentences_of_an_article_for_one_claim_count_once() -> None:
    told = story(["North", "South"], ["police", "hospital"], claims=2)
    pairs = [agreement(a, b) for a in (100, 101) for b in (200, 201)]
    assert records(told, pairs)["North"].agreements == 1


def test_agreement_and_conflict_between_the_same_articles_both_count() -> None:
    told = story(["North", "South"], ["police", "hospital"], claims=2)
    found = records(told, [agreement(100, 200), conflict(101, 201)])["North"]
    assert found.agreements == found.conflicts > 0


def test_superseded_articles_and_their_claims_are_not_on_the_shelf() -> None:
    articles, cluster = story(["North", "South"], ["police", "hospital"])
    shelf = library([replace(articles[0], superseded=True), articles[1]], [replace(cluster, members=(200,))], [], [])
    assert list(shelf.articles) == [2]


def test_the_order_of_pairs_does_not_change_a_single_bit() -> None:
    told = story([f"O{i}" for i in range(8)], [f"source {i}" for i in range(8)])
    pairs = [agreement(a * 100, b * 100) for a in range(1, 9) for b in range(a + 1, 9)]
    pairs += [copy(200, 300), copy(300, 400), copy(600, 700)]
    assert records(told, pairs) == records(told, pairs[::-1])


def test_claims_of_different_clusters_are_compared_by_the_names_of_their_origins() -> None:
    one = Cluster("c1", (100,), Status.CONFLICTING, 1, 1, 1, False, "6", (Origin("The Police", True, (100,)),))
    same = Cluster("c2", (200,), Status.CONFLICTING, 1, 1, 1, False, "6", (Origin("the police", True, (200,)),))
    other = replace(same, origins=(Origin("hospital", True, (200,)),))
    assert not rest_on_different_origins(conflict(100, 200), {100: one, 200: same})
    assert rest_on_different_origins(conflict(100, 200), {100: one, 200: other})


def test_a_claim_that_is_not_linked_has_no_known_origin() -> None:
    assert not rest_on_different_origins(conflict(100, 200), {})


def test_copies_of_copies_are_one_component() -> None:
    articles, cluster = story(["A", "B", "C", "D"], ["a", "b", "c", "d"])
    shelf = library(articles, [cluster], [copy(100, 200), copy(300, 200), agreement(300, 400)], [])
    assert copy_components(shelf) == {**dict.fromkeys((1, 2, 3), frozenset({1, 2, 3})), 4: frozenset({4})}


def test_a_record_of_fewer_than_ten_pairs_is_insufficient() -> None:
    assert posterior(Record(9.9, 0)) is None
    assert posterior(Record(5, 5)) is not None


def test_the_mean_follows_the_prior_of_four_to_two() -> None:
    found = posterior(Record(10, 2))
    assert found is not None
    assert found.mean == pytest.approx((4 + 10) / (4 + 10 + 2 + 2))


def test_the_interval_holds_nine_tenths_of_a_beta_distribution() -> None:
    # Beta(1, 1) is uniform, so its central 90 % lie between .05 and .95; Beta(2, 1) has the distribution function x^2
    uniform = Settings(record_prior_agreements=1, record_prior_conflicts=1, record_least_evidence=0)
    flat = posterior(Record(0, 0), uniform)
    once = posterior(Record(1, 0), uniform)
    assert flat is not None
    assert once is not None
    assert [flat.mean, flat.low, flat.high] == pytest.approx([0.5, 0.05, 0.95])
    assert [once.low, once.high] == pytest.approx([0.05**0.5, 0.95**0.5])


@given(st.floats(0, 500), st.floats(0, 500))
def test_the_interval_lies_in_zero_to_one_around_the_median(agreements: float, conflicts: float) -> None:
    found = posterior(Record(agreements, conflicts))
    if found is not None:
        assert 0 <= found.low < found.high <= 1
        assert found.low < found.mean < found.high


def test_more_evidence_makes_the_interval_narrower() -> None:
    few, many = posterior(Record(8, 4)), posterior(Record(80, 40))
    assert few is not None
    assert many is not None
    assert many.high - many.low < few.high - few.low
