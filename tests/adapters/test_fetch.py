"""Fetching, against a server on this machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from tests.adapters.test_readers_feeds import RSS
from tests.adapters.test_readers_html import PAGE
from tests.pdf_files import pdf_of
from tests.web_server import Answer, Reply, Site, serving
from xref.adapters.fetch import Archive, Fetched, Manners, fetch
from xref.adapters.readers.warc import read_warc
from xref.errors import InputError, XrefError
from xref.model import Document

OK = Answer(PAGE.encode())


@pytest.fixture
def site() -> Iterator[Site]:
    with serving({"/bridge": OK, "/second": OK}) as running:
        yield running


@pytest.fixture
def slept() -> list[float]:
    return []


@pytest.fixture
def manners(slept: list[float]) -> Manners:
    return Manners(agent="xref/test", timeout=2, local=True, sleep=slept.append)


def outcomes(
    arguments: list[str], folder: Path, manners: Manners, *, delay: float = 0.0, again: bool = False
) -> list[str]:
    """What became of each address: the outcome, or the problem."""
    archive = Archive(folder / "a.warc.gz")
    found = fetch(arguments, archive, manners, delay=delay, again=again)
    return [item.outcome if isinstance(item, Fetched) else item.problem for item in found]


def archived(folder: Path) -> list[str]:
    """The addresses of the articles in the archive."""
    data = (folder / "a.warc.gz").read_bytes()
    return [found.article_id for found in read_warc("a.warc.gz", data) if isinstance(found, Document)]


def test_a_page_is_archived_as_it_came_and_can_be_read(site: Site, tmp_path: Path, manners: Manners) -> None:
    assert outcomes([site.url("/bridge")], tmp_path, manners) == ["archived"]
    assert archived(tmp_path) == [site.url("/bridge")]
    assert site.asked == [("/robots.txt", "xref/test"), ("/bridge", "xref/test")]


def test_what_robots_txt_forbids_is_not_asked_for(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /second\n", kind="text/plain")
    found = outcomes([site.url("/second"), site.url("/bridge")], tmp_path, manners)
    assert found == ["the site's robots.txt forbids it", "archived"]
    assert site.paths() == ["/bridge"]


def test_rules_for_this_program_win_over_those_for_all(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/robots.txt"] = Answer(b"User-agent: *\nDisallow:\n\nUser-agent: xref\nDisallow: /\n")
    assert outcomes([site.url("/bridge")], tmp_path, manners) == ["the site's robots.txt forbids it"]


@pytest.mark.parametrize(
    ("status", "outcome"),
    [(404, "archived"), (410, "archived"), (401, "the site forbids robots"), (403, "the site forbids robots"),
     (503, "its robots.txt cannot be read: the server answers 503 Service Unavailable")],
)  # fmt: skip
def test_without_rules_all_is_allowed_and_without_an_answer_nothing(
    site: Site, tmp_path: Path, manners: Manners, status: int, outcome: str
) -> None:
    site.replies["/robots.txt"] = Answer(b"", status)
    assert outcomes([site.url("/bridge")], tmp_path, manners) == [outcome]


def test_between_two_pages_of_a_site_the_longer_delay_is_kept(
    site: Site, tmp_path: Path, manners: Manners, slept: list[float]
) -> None:
    site.replies["/robots.txt"] = Answer(b"User-agent: *\nCrawl-delay: 7\n")
    outcomes([site.url("/bridge"), site.url("/second")], tmp_path, manners, delay=1)
    (waited,) = slept
    assert 6 < waited <= 7


def failing_first(times: int, failure: Answer) -> Reply:
    left = [failure] * times
    return lambda: left.pop() if left else OK


def test_what_fails_in_passing_is_asked_again_later(
    site: Site, tmp_path: Path, manners: Manners, slept: list[float]
) -> None:
    site.replies["/bridge"] = failing_first(2, Answer(b"", 503))
    assert outcomes([site.url("/bridge")], tmp_path, manners) == ["archived"]
    assert slept == [1, 2]


def test_a_server_that_asks_for_time_gets_it_within_bounds(
    site: Site, tmp_path: Path, manners: Manners, slept: list[float]
) -> None:
    site.replies["/bridge"] = failing_first(1, Answer(b"", 429, headers={"Retry-After": "5"}))
    site.replies["/second"] = failing_first(1, Answer(b"", 503, headers={"Retry-After": "86400"}))
    assert outcomes([site.url("/bridge"), site.url("/second")], tmp_path, manners) == ["archived"] * 2
    assert slept == [5, 60]


def test_after_three_tries_a_page_is_given_up_and_the_rest_goes_on(
    site: Site, tmp_path: Path, manners: Manners
) -> None:
    site.replies["/bad"] = Answer(b"", 500)
    found = outcomes([site.url("/bad"), site.url("/bridge")], tmp_path, manners)
    assert found == ["the server answers 500 Internal Server Error", "archived"]
    assert site.paths().count("/bad") == 3


def test_what_is_missing_is_asked_for_once(site: Site, tmp_path: Path, manners: Manners) -> None:
    assert outcomes([site.url("/none")], tmp_path, manners) == ["the server answers 404 Not Found"]
    assert site.paths() == ["/none"]


def test_a_page_that_is_too_large_is_refused(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/bridge"] = Answer(b"x" * 100_001)
    small = replace(manners, most_bytes=100_000)
    assert outcomes([site.url("/bridge")], tmp_path, small) == ["it is larger than 100,000 bytes"]


def test_a_page_that_comes_too_slowly_is_given_up(site: Site, tmp_path: Path, manners: Manners) -> None:
    assert outcomes([site.url("/bridge")], tmp_path, replace(manners, whole=-1.0))[0].endswith("it comes too slowly")


def test_a_server_that_breaks_off_is_asked_again(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/bridge"] = failing_first(1, Answer(b"half", headers={"Content-Length": "4000"}))
    assert outcomes([site.url("/bridge")], tmp_path, replace(manners, timeout=0.5)) == ["archived"]


def test_redirections_are_followed_and_the_page_keeps_the_address_that_was_asked_for(
    site: Site, tmp_path: Path, manners: Manners
) -> None:
    site.replies["/old"] = Answer(b"", 301, headers={"Location": "/bridge"})
    assert outcomes([site.url("/old")], tmp_path, manners) == ["archived"]
    assert archived(tmp_path) == [site.url("/old")]


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("file:///etc/passwd", "no address of the web"),
        ("javascript:alert(1)", "no address of the web"),
        ("/loop", "redirected more than 5 times"),
        ("/forbidden", "robots.txt forbids it"),
    ],
)
def test_redirections_lead_nowhere_else(
    site: Site, tmp_path: Path, manners: Manners, target: str, problem: str
) -> None:
    site.replies["/robots.txt"] = Answer(b"User-agent: *\nDisallow: /forbidden\n")
    site.replies["/loop"] = Answer(b"", 302, headers={"Location": target})
    assert problem in outcomes([site.url("/loop")], tmp_path, manners)[0]


OWN = "127.0.0.1 localhost [::1] 10.0.0.1 192.168.1.1 169.254.169.254 [::ffff:127.0.0.1] 0.0.0.0"


@pytest.mark.parametrize("host", OWN.split())
def test_machines_of_the_own_network_are_not_asked_unless_that_is_meant(
    tmp_path: Path, manners: Manners, host: str
) -> None:
    (found,) = outcomes([f"http://{host}:9/secret"], tmp_path, replace(manners, local=False))
    assert "own network" in found


def test_what_the_archive_holds_is_not_fetched_again_unless_asked_for(
    site: Site, tmp_path: Path, manners: Manners
) -> None:
    assert outcomes([site.url("/bridge")], tmp_path, manners) == ["archived"]
    assert outcomes([site.url("/bridge"), site.url("/second")], tmp_path, manners) == ["known", "archived"]
    assert outcomes([site.url("/bridge")], tmp_path, manners, again=True) == ["archived"]
    assert archived(tmp_path) == [site.url(path) for path in ("/bridge", "/second", "/bridge")]


def test_the_entries_of_a_feed_are_fetched(site: Site, tmp_path: Path, manners: Manners) -> None:
    feed = RSS.replace("https://orla.example/bridge", site.url("/bridge")).replace(
        "https://orla.example/2", site.url("/second")
    )
    site.replies["/feed"] = Answer(feed.encode(), kind="application/rss+xml")
    assert outcomes([site.url("/feed")], tmp_path, manners) == ["feed", "archived", "archived"]


def test_a_feed_in_a_feed_is_not_followed(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/feed"] = Answer(
        RSS.replace("https://orla.example/bridge", site.url("/feed2")).encode(), kind="text/xml"
    )
    site.replies["/feed2"] = Answer(RSS.encode(), kind="text/xml")
    found = outcomes([site.url("/feed")], tmp_path, manners)
    assert found[:2] == ["feed", "it is no page but text/xml"]


def test_a_list_an_opml_file_and_a_saved_feed_name_addresses(site: Site, tmp_path: Path, manners: Manners) -> None:
    listed, opml = tmp_path / "list.txt", tmp_path / "feeds.opml"
    listed.write_text(f"# my list\n\n{site.url('/bridge')} # bridge\n{site.url('/bridge')}\nftp://x.example/\n")
    opml.write_text(f'<opml version="2.0"><body><outline xmlUrl="{site.url("/second")}"/></body></opml>')
    found = outcomes([str(listed), str(opml), str(tmp_path / "none.txt")], tmp_path, manners)
    assert found[:3] == ["archived", "'ftp://x.example/' is no address of the web", "archived"]
    assert found[3].startswith("it is no address and cannot be read as a file")


def test_a_pdf_is_archived_and_read_and_a_picture_is_not(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/report.pdf"] = Answer(pdf_of([["The council voted on Monday."]]), kind="application/pdf")
    site.replies["/picture"] = Answer(b"\x89PNG", kind="image/png")
    found = outcomes([site.url("/report.pdf"), site.url("/picture")], tmp_path, manners)
    assert found == ["archived", "it is no page but image/png"]
    assert archived(tmp_path) == [site.url("/report.pdf")]


def test_letters_outside_ascii_are_asked_for_as_escapes(site: Site, tmp_path: Path, manners: Manners) -> None:
    site.replies["/br%C3%BCcke"] = OK
    assert outcomes([site.url("/brücke")], tmp_path, manners) == ["archived"]


def test_a_host_that_does_not_exist_is_told(tmp_path: Path, manners: Manners) -> None:
    found = outcomes(["http://no-such-host.invalid/", f"http://{'a' * 70}.example/"], tmp_path, manners)
    assert all("robots.txt cannot be read" in problem for problem in found)


def test_a_file_that_is_no_archive_is_not_added_to(tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text("notes")
    with pytest.raises(XrefError, match="no archive"):
        Archive(other)
    assert other.read_text() == "notes"


def test_an_error_names_the_address(site: Site, tmp_path: Path, manners: Manners) -> None:
    (found,) = fetch([site.url("/none")], Archive(tmp_path / "a.warc.gz"), manners, delay=0)
    assert isinstance(found, InputError)
    assert found.source == site.url("/none")
