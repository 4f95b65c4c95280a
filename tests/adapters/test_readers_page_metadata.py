from __future__ import annotations

import json

import pytest

from tests.adapters.test_readers_html import PAGE, page
from xref.adapters.readers.page_metadata import PageMetadata, page_metadata

URL = "https://orla.example/bridge"


def stated(head: str, before: str = "") -> PageMetadata:
    return page_metadata(f"{before}<html><head>{head}</head><body><p>Text.</p></body></html>")


def json_ld(value: object) -> PageMetadata:
    return stated(f'<script type="application/ld+json">{json.dumps(value)}</script>')


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Old bridge shut",
    "datePublished": "2018-03-24T10:00:00+01:00",
    "author": [{"@type": "Person", "name": "Ida Brekke"}, {"name": "Carl Dorn"}],
    "publisher": {"@type": "Organization", "name": "Orla Post"},
    "mainEntityOfPage": {"@id": URL},
}


@pytest.mark.parametrize(
    "value",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@context": "https://schema.org", "@graph": [{"@type": "WebSite", "name": "Orla"}, ARTICLE]},
        {**ARTICLE, "@type": ["Thing", "ReportageNewsArticle"]},
        {**ARTICLE, "@type": "https://schema.org/NewsArticle", "mainEntityOfPage": URL},
    ],
    ids=["object", "list", "graph", "types", "address of the type"],
)
def test_an_article_in_json_ld_states_everything(value: object) -> None:
    assert json_ld(value) == PageMetadata(
        URL, "Orla Post", "Old bridge shut", "2018-03-24", ("Ida Brekke", "Carl Dorn")
    )


@pytest.mark.parametrize("value", [{"@type": "Product", "headline": "Offer"}, "text", 7, [[[[[[[ARTICLE]]]]]]], None])
def test_other_json_ld_states_nothing(value: object) -> None:
    assert json_ld(value) == PageMetadata()


def test_broken_json_ld_does_not_hide_the_rest() -> None:
    found = stated('<script type="application/ld+json">{"@type": </script><meta property="og:title" content="Bridge">')
    assert found.title == "Bridge"


def test_open_graph_and_meta_elements_state_what_json_ld_does_not() -> None:
    found = stated(
        '<meta property="og:site_name" content="Orla Post"><meta property="og:url" content="https://orla.example/1">'
        '<meta name="Parsely-Pub-Date" content="2018-03-24T10:00:00Z"><meta name="author" content="Ida Brekke">'
    )
    assert found == PageMetadata("https://orla.example/1", "Orla Post", "", "2018-03-24", ("Ida Brekke",))


def test_the_canonical_address_wins() -> None:
    found = stated(f'<meta property="og:url" content="https://orla.example/?x=1"><link rel="canonical" href="{URL}">')
    assert found.url == URL


@pytest.mark.parametrize(
    "mark",
    [
        f"<!-- saved from url=(0027){URL} -->",
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Sat Mar 24 2018\n-->",
    ],
    ids=["save as", "SingleFile"],
)
def test_the_comment_of_a_browser_tells_where_a_page_was_saved(mark: str) -> None:
    assert stated("", mark).url == URL
    assert stated("", f"<!DOCTYPE html>\n{mark}").url == URL


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "/bridge", "about:internet"])
def test_what_is_no_address_of_the_web_is_none(address: str) -> None:
    assert stated(f'<link rel="canonical" href="{address}">').url == ""


@pytest.mark.parametrize("date", ["yesterday", "0001-01-01T00:00:00Z", "24/03/2018", "20180324", "2018-03"])
def test_what_is_no_iso_day_is_no_date(date: str) -> None:
    assert stated(f'<meta name="date" content="{date}">').published == ""


def test_the_address_of_a_profile_is_no_author() -> None:
    assert stated('<meta property="article:author" content="https://facebook.example/ida">').authors == ()


def test_a_page_without_anything_states_nothing() -> None:
    assert page_metadata("") == PageMetadata()
    assert page_metadata("\x00<") == PageMetadata()


def test_a_saved_page_keeps_its_authors_and_gets_its_address_from_the_browsers_mark() -> None:
    saved = f"<!-- saved from url=(0027){URL} -->" + PAGE.replace(
        '<link rel="canonical" href="https://orla.example/bridge">', '<meta name="author" content="Ida Brekke">'
    )
    found = page(saved)
    assert found.url == URL
    assert found.extra == (("author", "Ida Brekke"),)
