"""Circles of credits."""

from __future__ import annotations

import pytest

from tests.factories import credit, make_article, make_claim, stored
from tests.news import members
from xref.model import SourceKind, StoredArticle
from xref.provenance.cycles import citation_cycles


def printed(key: int, outlet: str, credits: str = "", published: str = "2024-03-04") -> StoredArticle:
    hops = [credit(credits, SourceKind.OUTLET)] if credits else []
    article = make_article("It rained.", article_id=f"{key}.txt", outlet=outlet, published=published)
    return stored(key, [make_claim("It rained.", attributions=hops)], article)


def cycles(*articles: StoredArticle) -> tuple[tuple[str, ...], ...]:
    return citation_cycles(members(*articles), {item.key: item for item in articles})


def test_two_outlets_that_credit_each_other_are_a_circle() -> None:
    assert cycles(printed(1, "Kestrel", "Observer"), printed(2, "Observer", "Kestrel")) == (("Kestrel", "Observer"),)


def test_a_circle_of_three_begins_with_the_earliest_article() -> None:
    found = cycles(
        printed(1, "Kestrel", "Courier", "2024-03-04"),
        printed(2, "Observer", "Kestrel", "2024-03-05"),
        printed(3, "Courier", "Observer", "2024-03-06"),
    )
    assert found == (("Kestrel", "Courier", "Observer"),)


def test_a_chain_is_no_circle() -> None:
    assert cycles(printed(1, "Kestrel"), printed(2, "Observer", "Kestrel"), printed(3, "Courier", "Observer")) == ()


def test_an_outlet_that_follows_up_its_own_report_makes_no_circle() -> None:
    first, relay = printed(1, "Kestrel", published="2024-03-04"), printed(2, "Observer", "Kestrel", "2024-03-05")
    assert cycles(first, relay, printed(3, "Kestrel", "Observer", "2024-03-06")) == ()


@pytest.mark.parametrize("name", ["Kestrel", "unknown"])
def test_an_outlet_that_credits_itself_is_no_circle(name: str) -> None:
    assert cycles(printed(1, name, name), printed(2, name, name)) == ()
