from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from xref.errors import InputError
from xref.model import UNKNOWN_OUTLET, Document, Interval, Line, LineKind, Precision, Span
from xref.settings import Settings
from xref.text.article import build_article, content_hash

TEXT = "Old bridge of Orla shut\n\nThe council of Orla voted on Monday to close the old bridge.\n"
DOCUMENT = Document("orla.txt", TEXT)


def test_unstated_metadata_is_unknown_and_the_headline_becomes_the_title() -> None:
    article = build_article(DOCUMENT)
    assert (article.outlet, article.title, article.url) == (UNKNOWN_OUTLET, "Old bridge of Orla shut", "")
    assert (article.published, article.published_text) == (None, "")
    assert article.text == TEXT


def test_stated_title_wins_over_the_headline() -> None:
    assert build_article(replace(DOCUMENT, title=" Bridge  shut ")).title == "Bridge shut"


def test_date_in_a_dateline_is_not_taken_for_the_publication_date() -> None:
    document = Document("a", "ORLA, 24 Mar – The council voted on Monday to close the old bridge.")
    assert build_article(document).published is None


def test_published_keeps_its_precision() -> None:
    article = build_article(replace(DOCUMENT, published="2018-03"))
    assert article.published == Interval(date(2018, 3, 1), date(2018, 4, 1), Precision.MONTH)


def test_unreadable_date_is_reported_with_article_value_and_forms() -> None:
    with pytest.raises(InputError, match=r"orla\.txt.*2023-02-30.*YYYY-MM-DD"):
        build_article(replace(DOCUMENT, published="2023-02-30"))


@pytest.mark.parametrize("text", ["", " \n ", "Share this:\n\nRead more"])
def test_text_without_an_article_is_refused(text: str) -> None:
    with pytest.raises(InputError, match="holds no article text"):
        build_article(Document("a", text))


def test_text_that_is_too_long_is_refused_with_the_limit() -> None:
    with pytest.raises(InputError, match="more than 50"):
        build_article(DOCUMENT, Settings(max_article_chars=50))


def test_lines_of_the_reader_are_kept() -> None:
    lines = (Line(Span(0, 23), LineKind.BODY),)
    assert build_article(replace(DOCUMENT, lines=lines)).lines == lines


def test_same_content_has_the_same_hash_whatever_its_id() -> None:
    assert content_hash(DOCUMENT) == content_hash(replace(DOCUMENT, article_id="other", outlet=UNKNOWN_OUTLET))


@pytest.mark.parametrize(
    "change", [{"outlet": "Orla Post"}, {"title": "x"}, {"url": "x"}, {"published": "2018"}, {"text": TEXT + " "}]
)
def test_any_stated_field_changes_the_hash(change: dict[str, str]) -> None:
    assert content_hash(replace(DOCUMENT, **change)) != content_hash(DOCUMENT)  # type: ignore[arg-type] # any field


def test_fields_cannot_run_into_each_other() -> None:
    assert content_hash(replace(DOCUMENT, title="ab", url="c")) != content_hash(replace(DOCUMENT, title="a", url="bc"))
