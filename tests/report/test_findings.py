"""Gathering what a report is made from."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, stored
from tests.findings_examples import COURIER, DIED, REPEAT, UNDATED, article_of, ferry_findings
from xref.model import Line, LineKind, Span
from xref.report.findings import article_order, gather_findings, line_around


def test_articles_come_by_day_outlet_and_id_with_unknown_days_last() -> None:
    articles = [
        article_of(5, "E.", "Beacon", "2024-01-02"),
        article_of(4, "D.", "Anchor", "2024-01-02"),
        article_of(3, "C.", "Anchor", "2024-01-02"),
        article_of(2, "B.", "Zephyr", "2023"),
        article_of(1, "A.", "Anchor", ""),
    ]
    assert list(gather_findings(articles).articles) == [2, 3, 4, 5, 1]


def test_claims_of_an_article_come_by_their_place_in_the_text() -> None:
    late, early = make_claim("Late.", index=0, start=50), make_claim("Early.", index=1, start=3)
    assert list(gather_findings([stored(1, [late, early])]).claims) == [101, 100]


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_arguments_does_not_matter(seed: int) -> None:
    once, rng = ferry_findings(), random.Random(seed)
    articles, clusters, pairs = list(once.articles.values()), list(once.clusters), list(once.pairs)
    rng.shuffle(articles)
    rng.shuffle(clusters)
    rng.shuffle(pairs)
    again = gather_findings(articles, clusters=clusters, pairs=pairs)
    assert list(again.articles) == list(once.articles)
    assert list(again.claims) == list(once.claims)
    assert (again.clusters, again.pairs) == (once.clusters, once.pairs)


def test_superseded_articles_keep_their_row_but_not_their_claims() -> None:
    old = replace(COURIER, superseded=True)
    found = gather_findings([old])
    assert list(found.articles) == [1]
    assert not found.claims


@pytest.mark.parametrize("extra", [{"clusters": [DIED]}, {"pairs": [REPEAT]}])
def test_a_claim_that_no_article_holds_is_an_error(extra: dict[str, list[object]]) -> None:
    with pytest.raises(ValueError, match="200"):
        gather_findings([COURIER], **extra)  # type: ignore[arg-type]  # clusters or pairs, as the table says


def test_an_outlet_without_an_entry_cannot_be_judged() -> None:
    assert ferry_findings().outlet("Meridian Wire").grade == "F"


def test_versions_of_one_article_come_in_their_order() -> None:
    second = replace(UNDATED, key=9, version=2)
    assert sorted([second, UNDATED], key=article_order) == [UNDATED, second]


def test_the_line_around_a_source_is_found_and_otherwise_the_source_itself_is_taken() -> None:
    article = stored(
        1, [], replace(make_article("By Ana\nText."), lines=(Line(Span(0, 6), LineKind.DROPPED, "byline"),))
    )
    assert line_around(article, Span(3, 6)) == Span(0, 6)
    assert line_around(article, Span(7, 9)) == Span(7, 9)
