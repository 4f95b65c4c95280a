"""Chains through an outlet: whom it quotes, who spoke to it, and what earlier sentences say that "the report" is."""

from __future__ import annotations

import pytest

from xref.claims.extract import extract_claims
from xref.model import Document, Line, LineKind, Span
from xref.text.article import build_article
from xref.text.sentences import split_sentences


def _chains(text: str, outlet: str = "Meridian Weekly") -> list[list[str]]:
    """The credited chains of the last sentence of a paragraph, from the article upstream."""
    article = build_article(Document("a", text, outlet=outlet, lines=(Line(Span(0, len(text)), LineKind.BODY),)))
    claim = extract_claims(article, split_sentences(text, article.lines), None)[-1]
    chains: dict[int, dict[int, str]] = {}
    for hop in claim.credited:
        chains.setdefault(hop.chain, {})[hop.hop] = hop.resolved
    return [[hops[hop] for hop in sorted(hops)] for _, hops in sorted(chains.items())]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        (
            "The Pelagia Gazette reported that Reuters quoted a Harbour Union official as saying the port would close.",
            ["Pelagia Gazette", "Reuters", "Harbour Union official"],
        ),
        (
            "The port will close, Reuters reported, citing the Pelagia Gazette, which quoted two officials.",
            ["Reuters", "Pelagia Gazette", "two officials"],
        ),
        (
            "The Kestrel, citing a report in the Continental Observer which quoted an anonymous post, said it sank.",
            ["Kestrel", "Continental Observer", "anonymous post"],
        ),
        ("Reuters quoted Ruth Ellery as saying that the port would close.", ["Reuters", "Ruth Ellery"]),
        # what is quoted is nobody
        ("Ruth Ellery cited concerns over the state of the hull.", ["Ruth Ellery"]),
    ],
)
def test_whom_a_medium_quotes_is_upstream_of_it(text: str, chain: list[str]) -> None:
    assert _chains(text) == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("In an interview with the Pelagia Gazette, Ruth Ellery said it sank.", ["Pelagia Gazette", "Ruth Ellery"]),
        ("Ruth Ellery said in an interview with Reuters that it sank.", ["Reuters", "Ruth Ellery"]),
        ("Speaking to Reuters, Ruth Ellery said that it sank.", ["Reuters", "Ruth Ellery"]),
        ("Ruth Ellery said on Israel Radio that it sank.", ["Israel Radio", "Ruth Ellery"]),
        ("Ruth Ellery told Reuters that it sank.", ["Reuters", "Ruth Ellery"]),
        # no outlet, or the article's own
        ("In an interview with a colleague, Ruth Ellery said it sank.", ["Ruth Ellery"]),
        ("In an interview with the Meridian Weekly, Ruth Ellery said it sank.", ["Ruth Ellery"]),
        ("Ruth Ellery said on Monday that Reuters had closed.", ["Ruth Ellery"]),
    ],
)
def test_the_outlet_that_somebody_spoke_to_comes_before_him(text: str, chain: list[str]) -> None:
    assert _chains(text) == [chain]


@pytest.mark.parametrize(
    ("text", "chain"),
    [
        ("The Pelagia Gazette carried a story about the ferry. The report said it had no boats.", ["Pelagia Gazette"]),
        ("The Pelagia Gazette wrote a story. According to the report, it had no boats.", ["Pelagia Gazette"]),
        ("A report by the Harbour Union found rust. The report said it had no boats.", ["Harbour Union report"]),
        ("The army said it hit a depot. A spokesman said two people died.", ["army"]),
        ("Ruth Ellery, the mayor of Orla, met the union. The mayor said the port would close.", ["Ruth Ellery"]),
        # nothing says which
        ("The Pelagia Gazette and the Orla Post met. The report said it had no boats.", ["report"]),
        ("Ruth Ellery said it was old. A spokesman said it had no boats.", ["spokesman"]),
        ("Ruth Ellery met the union. The mayor said the port would close.", ["mayor"]),
    ],
)  # fmt: skip
def test_a_phrase_that_refers_back_stands_for_what_the_article_named(text: str, chain: list[str]) -> None:
    assert _chains(text) == [chain]
