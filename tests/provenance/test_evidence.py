"""The words in which a source is credited."""

from __future__ import annotations

from tests.news import read
from xref.model import StoredArticle
from xref.provenance.evidence import credit_words


def quoted(article: StoredArticle, at: int) -> list[str]:
    """The words for each hop of a claim; they stand where they are said to."""
    item = article.claims[at]
    found = [credit_words(article, item, hop) for hop in item.claim.credited]
    for words in found:
        assert words is not None
        assert article.article.text[words.span.start : words.span.end] == words.text
    return [words.text for words in found if words is not None]


def test_the_words_reach_from_the_source_to_its_cue() -> None:
    article = read(1, "Sound News", "Two boats sank on Monday, the harbour master of Port Ansel said.")
    assert quoted(article, 0) == ["the harbour master of Port Ansel said"]


def test_each_hop_of_a_chain_has_its_own_words() -> None:
    article = read(
        1,
        "Sound News",
        "Two boats sank on Monday, according to a statement by the coastguard, the Kestrel Gazette reported.",
    )
    assert quoted(article, 0) == [
        "the Kestrel Gazette reported",
        "according to a statement by the coastguard",
    ]


def test_a_sentence_that_takes_over_a_credit_has_the_words_of_the_sentence_that_gives_it() -> None:
    article = read(
        1,
        "Sound News",
        "According to a report from the Kestrel Gazette, cited by Radio Pelagia on Sunday, two envoys met in Oslo last "
        "month. The meeting, attended by the mayor, was about fish.",
    )
    assert quoted(article, 1)[-1].lower().startswith("according to a report from the kestrel gazette")


def test_the_credit_of_a_whole_article_has_its_line() -> None:
    article = read(1, "Sound News", "PORT ANSEL, Norway (Meridian Wire) - Two boats sank in the harbour on Monday.")
    (hop,) = article.credits
    words = credit_words(article, None, hop)
    assert words is not None
    assert words.text == "Meridian Wire"
