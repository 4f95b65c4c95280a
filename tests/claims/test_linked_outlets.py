"""Links in the text as credits: which lead to a report of another outlet, and what that adds to a sentence."""

from __future__ import annotations

from dataclasses import replace

import pytest

from xref.claims.extract import extract_claims
from xref.claims.linked_outlets import linked_outlet
from xref.model import Document, Line, LineKind, Link, Span
from xref.text.article import build_article
from xref.text.sentences import split_sentences

TIMES = "https://www.nytimes.com/2031/04/02/world/ferry.html"
COURIER = "https://www.harbourcourier.example/2031/ferry"


def _chains(raw: str, linked: str, address: str, outlet: str = "Meridian Weekly", url: str = "") -> list[list[str]]:
    """Whom the one sentence ``raw`` credits, from the article upstream, ``linked`` being a link."""
    start = raw.index(linked)
    lines = (Line(Span(0, len(raw)), LineKind.BODY),)
    links = (Link(Span(start, start + len(linked)), address),)
    document = Document("a", raw, outlet=outlet, url=url, lines=lines, links=links)
    article = build_article(document)
    (claim,) = extract_claims(article, split_sentences(article.text, article.lines), None, document.links)
    chains: dict[int, dict[int, str]] = {}
    for hop in claim.credited:
        chains.setdefault(hop.chain, {})[hop.hop] = hop.resolved
    return [[hops[hop] for hop in sorted(hops)] for _, hops in sorted(chains.items())]


@pytest.mark.parametrize(
    ("address", "name"),
    [
        (TIMES, "New York Times"),
        ("http://news.bbc.co.uk/2/hi/health/2932319.stm", "BBC"),
        ("https://abcnews.go.com/Politics/story?id=1", "ABC News"),
        ("https://apnews.com/0557", "Associated Press"),
        ("https://web.archive.org/web/2031/https://www.theguardian.com/ferry", "The Guardian"),
        (COURIER, "harbourcourier.example"),
        # no report of an outlet
        ("https://www.nytimes.com/", ""),  # a front page
        ("https://harbour-board.example/notices/12", ""),
        ("https://shop.example/times-of-tides", ""),
        ("https://x.com/nytimes/status/1", ""),
        ("/2031/04/ferry", ""),
        ("nytimes.com/2031", ""),
        ("mailto:desk@nytimes.com", ""),
        ("javascript:alert(1)", ""),
        ("https://[", ""),
        ("", ""),
    ],
)
def test_an_address_tells_the_outlet_where_it_leads_to_a_report(address: str, name: str) -> None:
    found = linked_outlet(address)
    assert (found[0] if found else "") == name


@pytest.mark.parametrize(
    ("raw", "linked", "chains"),
    [
        # nobody is credited: what is linked is the source
        ("The ferry was carrying forty drums of diesel.", "carrying forty drums", [["New York Times"]]),
        # the link lies on the words that credit somebody
        ("The ferry was overloaded, Ruth Ellery said.", "said", [["New York Times", "Ruth Ellery"]]),
        ("The ferry was overloaded, Ruth Ellery said.", "Ruth Ellery said", [["New York Times", "Ruth Ellery"]]),
        # and elsewhere in a sentence that credits somebody: background
        ("The ferry, which sank last year, was overloaded, Ruth Ellery said.", "sank last year", [["Ruth Ellery"]]),
        # the text itself says whom it has it from
        ("The ferry was overloaded, the New York Times reported.", "reported", [["New York Times"]]),
        ("The ferry was overloaded, Reuters reported.", "reported", [["Reuters"]]),
        # the reader is told where to go on
        ("The ferry was overloaded; click here for pictures.", "click here for pictures", []),
    ],
)
def test_a_link_credits_the_outlet_it_leads_to(raw: str, linked: str, chains: list[list[str]]) -> None:
    assert _chains(raw, linked, TIMES) == chains


def test_a_link_to_the_own_outlet_credits_nobody() -> None:
    raw, linked = "The ferry was carrying forty drums of diesel.", "carrying"
    assert _chains(raw, linked, TIMES, outlet="New York Times") == []
    assert _chains(raw, linked, COURIER, url="https://harbourcourier.example/2031/other") == []
    assert _chains(raw, linked, COURIER, outlet="Harbour Courier") == []
    assert _chains(raw, linked, COURIER, outlet="unknown") == [["harbourcourier.example"]]


def test_two_linked_reports_are_two_chains() -> None:
    raw = "The ferry was overloaded and its radio was broken."
    links = (Link(Span(4, 9), TIMES), Link(Span(31, 40), COURIER))
    article = build_article(Document("a", raw, lines=(Line(Span(0, len(raw)), LineKind.BODY),)))
    (claim,) = extract_claims(article, split_sentences(raw, article.lines), None, links)
    assert sorted(hop.origin for hop in claim.origins) == ["New York Times", "harbourcourier.example"]
    assert [hop.source.text for hop in claim.origins if hop.source] == [raw[31:40], "ferry"]


def test_a_link_in_a_headline_credits_nobody() -> None:
    raw = "Ferry carried forty drums of diesel"
    article = build_article(Document("a", raw, lines=(Line(Span(0, len(raw)), LineKind.BODY),)))
    article = replace(article, lines=(Line(Span(0, len(raw)), LineKind.HEADLINE),))
    (claim,) = extract_claims(article, split_sentences(raw, article.lines), None, (Link(Span(0, 5), TIMES),))
    assert not claim.credited
