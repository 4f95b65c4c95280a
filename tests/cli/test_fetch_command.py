"""``xref fetch``, from the address to the claim."""

from __future__ import annotations

from pathlib import Path

from tests.adapters.test_readers_html import PAGE
from tests.program import run
from tests.web_server import Answer, serving


def test_a_fetched_page_can_be_ingested_and_asked_about(workplace: Path) -> None:
    with serving({"/bridge": Answer(PAGE.encode())}) as site:
        ran = run("fetch", site.url("/bridge"), site.url("/none"), "--local", "--delay", 0)
        assert ran.code == 1
        assert "1 archived, 0 known, 1 failed" in ran.err
        assert f"failed: {site.url('/none')}: the server answers 404 Not Found. Check the address." in ran.err
        assert run("fetch", site.url("/bridge"), "--local").summary == "0 archived, 1 known, 0 failed"
    assert run("ingest", "fetched.warc.gz", "--encoder", "hashing").summary.startswith("1 new")
    (article,) = run("report", "articles").rows()
    assert (article["outlet"], article["published"]) == ("Orla Post", "2018-03-24")


def test_the_own_network_is_not_asked_unless_that_is_meant(workplace: Path) -> None:
    with serving({"/": Answer(PAGE.encode())}) as site:
        ran = run("fetch", site.url("/"))
    assert ran.code == 1
    assert "own network" in ran.err
    assert site.asked == []
