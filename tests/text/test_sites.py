"""Whose site an address is on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.text.sites import host_of, label_of, levels, registered, site_of


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.bbc.co.uk/news/world-1", "bbc.co.uk"),
        ("https://news.bbc.co.uk/2/hi.stm", "bbc.co.uk"),
        ("https://www.bbc.com/news", "bbc.com"),
        ("bbc.co.uk", "bbc.co.uk"),
        ("https://co.uk/", ""),  # a public suffix is nobody's site
        ("https://politics.blogs.harbour.example/a", "harbour.example"),
        ("HTTPS://WWW.HARBOUR.EXAMPLE./a", "harbour.example"),
        ("https://harbour.example:8080/a?u=https://other.example", "harbour.example"),
        ("https://harbour.example@other.example/", "other.example"),  # what stands before the @ is a user name
        ("https://abcnews.go.com/Politics/story", "abcnews.go.com"),
        ("https://espn.go.com/", "espn.go.com"),
        ("https://go.com/", ""),
        ("https://harbour.substack.com/p/one", "harbour.substack.com"),
        ("https://open.substack.com/pub/harbour", ""),
        ("https://harbour.blogspot.com/2020/01/", "harbour.blogspot.com"),
        ("https://medium.com/@harbour/one", ""),
        ("https://news.google.com/articles/1", ""),
        ("https://blogs.x.com/one", ""),
        ("https://x.com/harbour/status/1", ""),
        ("https://x.com.au/", "x.com.au"),  # another registrant than that of x.com
        ("https://notx.com/", "notx.com"),
        ("https://web.archive.org/web/20200101000000/https://www.harbour.example/a", "harbour.example"),
        ("https://archive.ph/o/AbC/http://harbour.example/a", "harbour.example"),
        ("https://archive.ph/AbC", ""),
        ("https://www.google.com/amp/s/www.harbour.example/a", "harbour.example"),
        ("https://127.0.0.1/a", ""),
        ("https://[2001:db8::1]/a", ""),
        ("http://[", ""),
        ("http://localhost/", ""),
        ("file.txt#3", "file.txt"),  # txt is no known ending; nothing tells a file name from a host
        ("", ""),
        ("mailto:desk@harbour.example", ""),
        ("https://zürich-blatt.example/a", "xn--zrich-blatt-thb.example"),
    ],
)
def test_the_site_of_an_address_is_what_its_publisher_registered(address: str, site: str) -> None:
    assert site_of(address) == site


def test_a_host_is_given_without_the_parts_that_say_nothing() -> None:
    assert host_of("https://www1.harbour.example/") == "harbour.example"
    assert host_of("https://m.harbour.example/") == "harbour.example"
    assert host_of("https://m.example/") == "m.example"
    assert host_of("https://amphibians.example/") == "amphibians.example"


@pytest.mark.parametrize(
    ("host", "found"),
    [
        ("a.b.harbour.example", ("a.b.harbour.example", "b.harbour.example", "harbour.example")),
        ("harbour.example", ("harbour.example",)),
        ("news.bbc.co.uk", ("news.bbc.co.uk", "bbc.co.uk")),
        ("news.google.com", ("news.google.com",)),
        ("blogs.x.com", ("blogs.x.com",)),
        ("abcnews.go.com", ("abcnews.go.com",)),
        ("live.abcnews.go.com", ("live.abcnews.go.com", "abcnews.go.com")),
        ("", ()),
    ],
)
def test_what_holds_for_a_site_holds_for_its_parts_and_for_no_part_of_a_platform(
    host: str, found: tuple[str, ...]
) -> None:
    assert levels(host) == found


def test_sites_of_one_name_in_two_countries_have_one_label() -> None:
    assert label_of("bbc.co.uk") == label_of("bbc.com") == "bbc"
    assert label_of("theharbour.example") == "harbour"
    assert label_of("the.example") == "the"


@given(st.text(max_size=60))
def test_no_text_is_too_strange_to_look_for_a_site_in_it(text: str) -> None:
    host = host_of(text)
    site = site_of(text)
    assert site == "" or host.endswith(site)
    assert registered(site) in {site, site.partition(".")[2]} or not site
