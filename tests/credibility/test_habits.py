"""Who prints first, who repeats, who stands alone, whom they credit."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.factories import credit, make_article, make_claim, stored
from xref.credibility.habits import Habits, is_before, outlet_habits
from xref.credibility.record import library
from xref.model import Attribution, Cluster, Pair, Relation, SourceKind, Status, StoredArticle
from xref.text.published import parse_published

NORTH = credit("North", SourceKind.OUTLET)
WIRE = credit("Meridian Wire", SourceKind.AGENCY)


def printed(
    key: int, outlet: str, published: str, *, says: Sequence[Attribution] = (), credits: Sequence[Attribution] = ()
) -> StoredArticle:
    article = make_article(article_id=f"{key}.txt", outlet=outlet, published=published)
    return stored(key, [make_claim(attributions=says)], article, credits)


def habits(
    articles: Sequence[StoredArticle], *, pairs: Sequence[Pair] = (), status: Status = Status.REPEATED
) -> dict[str, Habits]:
    members = tuple(article.key * 100 for article in articles)
    cluster = Cluster("c1", members, status, len(articles), 1, 1, circular=False, grade="6")
    return outlet_habits(library(articles, [cluster], pairs, []))


def repeat(a: int, b: int) -> Pair:
    return Pair(a, b, 0.9, Relation.REPEATS)


def test_articles_and_claims_are_counted_by_outlet() -> None:
    found = habits([printed(1, "North", "2024"), printed(2, "North", "2024"), printed(3, "South", "2024")])
    assert (found["North"].articles, found["North"].claims, found["South"].articles) == (2, 2, 1)


@pytest.mark.parametrize(
    ("days", "repeats"),
    [
        (("2024-01-01", "2024-01-02"), (0, 1)),
        # who was first on one day, in one month, or at an unknown time, is not known
        (("2024-01-01", "2024-01-01"), (0, 0)),
        (("2024-01", "2024-01-31"), (0, 0)),
        (("2024-01-01", ""), (0, 0)),
    ],
)
def test_who_prints_on_a_later_day_repeats(days: tuple[str, str], repeats: tuple[int, int]) -> None:
    found = habits([printed(1, "North", days[0]), printed(2, "South", days[1])], pairs=[repeat(100, 200)])
    assert (found["North"].repeats, found["South"].repeats) == repeats


def test_who_credits_the_other_repeats_it_on_the_same_day_too() -> None:
    articles = [printed(1, "North", "2024-01-01"), printed(2, "South", "2024-01-01", says=[NORTH])]
    found = habits(articles, pairs=[repeat(100, 200)])
    assert (found["North"].repeats, found["South"].repeats) == (0, 1)


def test_a_claim_that_repeats_two_others_counts_once() -> None:
    articles = [printed(1, "North", "2024-01-01"), printed(2, "East", "2024-01-02"), printed(3, "South", "2024-01-03")]
    found = habits(articles, pairs=[repeat(100, 300), repeat(200, 300)])
    assert found["South"].repeats == 1


def test_an_outlet_does_not_repeat_itself() -> None:
    articles = [printed(1, "North", "2024-01-01"), printed(2, "North", "2024-01-02")]
    assert habits(articles, pairs=[repeat(100, 200)])["North"].repeats == 0


def test_corroboration_is_no_repetition() -> None:
    articles = [printed(1, "North", "2024-01-01"), printed(2, "South", "2024-01-02")]
    found = habits(articles, pairs=[Pair(100, 200, 0.9, Relation.CORROBORATES)])
    assert found["South"].repeats == 0


@pytest.mark.parametrize(
    ("told", "originals"),
    [
        ([("North", "2024-01-01"), ("South", "2024-01-02")], {"North": 1, "South": 0}),
        ([("North", "2024-01-01"), ("South", "2024-01-01")], {"North": 0, "South": 0}),
        ([("North", "2024-01-01"), ("South", "")], {"North": 0, "South": 0}),
        ([("North", "2024-01-01"), ("North", "2024-01-02")], {"North": 0}),
        ([("unknown", "2024-01-01"), ("South", "2024-01-02")], {"unknown": 0, "South": 0}),
        # the first article is what counts, however late the others
        ([("North", "2024-01-01"), ("South", "2024-01-02"), ("North", "2024-01-03")], {"North": 1, "South": 0}),
    ],
)
def test_an_original_was_printed_before_anybody_else_had_it(
    told: list[tuple[str, str]], originals: dict[str, int]
) -> None:
    found = habits([printed(key, outlet, day) for key, (outlet, day) in enumerate(told, 1)])
    assert {outlet: counts.originals for outlet, counts in found.items()} == originals


def test_a_claim_that_nobody_else_has_counts_as_single_source() -> None:
    assert habits([printed(1, "North", "2024")], status=Status.SINGLE_SOURCE)["North"].single_source == 1
    assert habits([printed(1, "North", "2024")], status=Status.CONFLICTING)["North"].single_source == 0


def test_the_outlets_that_most_articles_credit_come_first() -> None:
    articles = [
        printed(1, "South", "2024", says=[NORTH], credits=[WIRE]),
        printed(2, "South", "2024", credits=[WIRE]),
        printed(3, "South", "2024", says=[credit("Mira Halloran")]),
    ]
    assert habits(articles)["South"].cites_most == (("Meridian Wire", 2), ("North", 1))


def test_no_more_than_three_are_listed_and_ties_go_by_name() -> None:
    says = [credit(name, SourceKind.OUTLET, chain=i) for i, name in enumerate(["Delta", "Beta", "Gamma", "Alpha"])]
    assert [name for name, _ in habits([printed(1, "South", "2024", says=says)])["South"].cites_most] == [
        "Alpha",
        "Beta",
        "Delta",
    ]


def test_an_outlet_does_not_cite_itself() -> None:
    assert habits([printed(1, "North", "2024", says=[NORTH])])["North"].cites_most == ()


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("2024-01-01", "2024-01-02", True),
        ("2023", "2024-01-01", True),
        ("2024-01-02", "2024-01-01", False),
        ("2024-01", "2024-01-31", False),
    ],
)
def test_a_date_is_before_another_only_when_it_has_passed(a: str, b: str, expected: bool) -> None:
    assert is_before(parse_published(a), parse_published(b)) is expected
    assert not is_before(None, parse_published(b))
    assert not is_before(parse_published(a), None)
