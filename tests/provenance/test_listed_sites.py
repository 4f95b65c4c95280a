"""What imported lists say of an outlet."""

from __future__ import annotations

import pytest

from xref.model import Outlet, Rating
from xref.provenance.listed_sites import listed_sites, located, ratings_by_domain, ratings_of
from xref.provenance.registry import Entry, build_registry

LISTED = [
    Rating("names.csv", "quay-city.example", "name", "Quay Gazette"),
    Rating("names.csv", "tidepost.example", "name", "Tide Post"),
    Rating("names.csv", "countypapers.example", "name", "Tide Post"),
    Rating("names.csv", "nera.example", "name", "Nera"),
    Rating("names.csv", "nera.net", "name", "Nera"),
    Rating("care.csv", "harbourcourier.example", "care", "high"),
    Rating("care.csv", "thelark.example", "care", "low"),
    Rating("care.csv", "medium.com", "care", "low"),
    Rating("names.csv", "hbtimes.example", "name", "Harbour Bay Times"),
    Rating("care.csv", "hbtimes.example", "care", "low"),
    Rating("care.csv", "harbourbaytimes.example", "care", "low"),
    Rating("names.csv", "kxyz.example", "name", "Gull Weekly"),
]


@pytest.mark.parametrize(
    ("name", "site"),
    [
        ("Quay Gazette", "quay-city.example"),
        ("The Quay Gazette - News", "quay-city.example"),
        ("Harbour Courier", "harbourcourier.example"),
        ("Harbour Courier News", "harbourcourier.example"),
        ("The Lark", "thelark.example"),
        ("Tide Post", "tidepost.example"),  # spelt like the name, of two that are listed under it
        ("Harbour Bay Times", "hbtimes.example"),  # in more lists than the one that is spelt like it
        ("Gull Weekly", ""),  # perhaps another outlet of that name: the site does not look like it
        ("Nera", ""),  # two sites fit equally well
        ("Medium", ""),  # a platform is nobody's site
        ("Harbour", ""),
        ("Gazette", ""),
    ],
)
def test_a_name_gives_a_site_where_the_lists_leave_no_choice(name: str, site: str) -> None:
    found, why = listed_sites(LISTED).find([name])
    assert found == site
    assert bool(why) == bool(site)


def test_where_the_site_comes_from_is_told() -> None:
    lists = listed_sites(LISTED)
    assert lists.find(["Quay Gazette"])[1] == "in names.csv, under this name"
    assert lists.find(["Harbour Courier"])[1] == "in care.csv, it is spelt like the name"


def test_an_address_or_a_domain_set_by_hand_goes_before_the_lists() -> None:
    stated = [("Harbour Courier", "https://other.example/1"), ("Quay Gazette", ""), ("Tide Post", "")]
    rows = [Outlet("Tide Post", domain="tide.example")]
    found = located(build_registry(stated, rows).entries, LISTED)
    assert {name: entry.outlet.domain for name, entry in found.items()} == {
        "Harbour Courier": "other.example",
        "Quay Gazette": "quay-city.example",
        "Tide Post": "tide.example",
    }


def rated(domain: str, value: str, source: str = "care.csv") -> Rating:
    return Rating(source, domain, "care", value)


@pytest.mark.parametrize(
    ("host", "values"),
    [
        ("blogs.harbour.example", ["0.4"]),  # what is said of the part itself goes before what is said of the whole
        ("live.harbour.example", ["0.7", "B"]),
        ("harbour.example", ["0.7", "B"]),
        ("news.google.com", []),  # what is said of a platform is not said of what is on it
        ("otherharbour.example", []),
    ],
)
def test_a_part_of_a_site_has_its_own_rating_or_that_of_the_whole(host: str, values: list[str]) -> None:
    ratings = [
        rated("blogs.harbour.example", "0.4"),
        rated("harbour.example", "0.7"),
        rated("harbour.example", "B", "other.csv"),
        rated("google.com", "0.9"),
        rated("example", "0.1"),
    ]
    found = ratings_of(Entry(Outlet("X", domain=host)), ratings_by_domain(ratings))
    assert [r.value for r in found] == values + (["B"] if host == "blogs.harbour.example" else [])


def test_each_site_of_an_outlet_shows_its_own_rating() -> None:
    entry = Entry(Outlet("X", domain="a.example"), hosts=(("a.example", 3), ("b.example", 1)))
    ratings = ratings_by_domain([rated("b.example", "0.2"), rated("a.example", "0.7")])
    assert [(r.domain, r.value) for r in ratings_of(entry, ratings)] == [("a.example", "0.7"), ("b.example", "0.2")]
