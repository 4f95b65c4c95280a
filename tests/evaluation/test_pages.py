"""The scorer of saved pages."""

from __future__ import annotations

import gzip
import json
from datetime import date
from pathlib import Path

import pytest

from tests.evaluation.corpus import Workplace
from tests.evaluation.pages import Page, day_of, page_figures, score_of_pages, shingle_counts, title_words
from xref.adapters.encoders import open_encoder

BODY = "The old mill in Varnholt burned down on Friday night and nobody was hurt, the fire brigade of the town said."
MENU = "Subscribe now for only one crown a week and read all of our stories without any advertisement at all"
URL = "https://varnholt.example/2021/03/05/old-mill-burned-down-friday/"


def test_shingles_are_counted_as_shares() -> None:
    assert shingle_counts("a b c d e", "a b c d e") == (1.0, 0.0, 0.0)
    assert shingle_counts("a b c d", "w x y z") == (0.0, 0.5, 0.5)
    assert shingle_counts("a b c d e", "a b c d") == (0.5, 0.0, 0.5)


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        (URL, {"old", "mill", "burned", "down", "friday"}),
        ("https://varnholt.example/news/12345", None),
        ("https://varnholt.example/old-mill", None),
    ],
)
def test_title_words_are_read_off_an_address(url: str, wanted: set[str] | None) -> None:
    assert title_words(url) == wanted


@pytest.mark.parametrize(
    ("url", "day"),
    [
        (URL, date(2021, 3, 5)),
        ("https://varnholt.example/story/2021-03-05/mill", date(2021, 3, 5)),
        ("https://varnholt.example/stories/2021/mar/05/mill/", date(2021, 3, 5)),
        ("https://varnholt.example/2021/03/mill", None),
        ("https://varnholt.example/2021/02/30/mill", None),
    ],
)
def test_day_is_read_off_an_address(url: str, day: date | None) -> None:
    assert day_of(url) == day


def test_figures_tell_right_from_wrong() -> None:
    truth = {"a": {"articleBody": BODY, "url": URL}, "b": {"articleBody": BODY, "url": URL}}
    right = Page(BODY, "Old mill burned down on Friday", "2021-03-06")
    wrong = Page(f"{BODY} {MENU}", "Varnholt Courier", "2021-03-08")
    figures = page_figures(truth, {"a": right, "b": wrong})
    assert (figures.titles, figures.dates, figures.recall) == (0.5, 0.5, 1.0)
    assert 0.5 < figures.precision < 1.0


def test_whole_folder_is_scored_beside_trafilatura(tmp_path: Path) -> None:
    page = f"""<html><head><title>Old mill burned down</title><meta property="og:title" content="Old mill burned down">
    <meta property="article:published_time" content="2021-03-05"></head><body><nav><a href="/">{MENU}</a></nav>
    <article><h1>Old mill burned down</h1><p>{BODY}</p><p>{BODY.replace("mill", "barn")}</p></article></body></html>"""
    (tmp_path / "html").mkdir()
    (tmp_path / "html" / "a.html.gz").write_bytes(gzip.compress(page.encode()))
    gold = {"a": {"articleBody": f"{BODY}\n{BODY.replace('mill', 'barn')}", "url": URL}}
    (tmp_path / "ground-truth.json").write_text(json.dumps(gold), encoding="utf-8")
    result = score_of_pages("pages", tmp_path, Workplace(tmp_path, open_encoder("hashing")))
    assert [row.of for row in result.rows] == ["xref", "trafilatura"]
    assert all((row.figures["F1"] or 0) > 0.9 for row in result.rows)
    assert "titles right 1.000  dates right 1.000" in result.lines[1]
