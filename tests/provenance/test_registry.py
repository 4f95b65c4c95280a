"""Which names stand for one outlet, and why."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import credit, make_article, make_claim, stored
from xref.model import UNKNOWN_OUTLET, Outlet, SourceKind
from xref.provenance.registry import Registry, build_registry

SAID = "said by hand"


def registry(*names: str, outlets: Sequence[Outlet] = ()) -> Registry:
    """The registry of one article each of the names; "name @ host" states an address."""
    stated = [(name, f"https://{host}/1" if host else "") for name, _, host in (n.partition(" @ ") for n in names)]
    rows = {name: Outlet(name) for name, _ in stated} | {outlet.name: outlet for outlet in outlets}
    return build_registry(stated, rows.values())


def together(found: Registry) -> list[set[str]]:
    groups: dict[str, set[str]] = {}
    for naming in found.namings.values():
        groups.setdefault(naming.outlet, set()).add(naming.name)
    return [group for _, group in sorted(groups.items())]


@pytest.mark.parametrize(
    ("names", "outlet", "because"),
    [
        (["Asharq Al-Awsat", "As-Sharq al-Awsat", "A-Sharq al-Awsat"], "Asharq Al-Awsat", "list of well-known outlets"),
        (["AP", "Associated Press", "The Associated Press"], "Associated Press", "list of well-known outlets"),
        (["Al-Bilad al-Youm", "Al Bilad Al-Youm"], "Al Bilad Al-Youm", "another spelling"),
        (["The Harbour Courier", "Harbour Courier"], "The Harbour Courier", "another spelling"),
        (["CNN (Web News)", "CNN - Editorial"], "CNN", "“(Web News)” is an edition or section"),
        (["New York Times - News", "NYT"], "New York Times", "“News” is an edition or section"),
        (["Harbour Courier", "Harbour Courier Online"], "Harbour Courier", "“Online” is an edition or section of Harb"),
        (["NPR Online News"], "NPR", "“Online News” is an edition or section of NPR"),
        (["HarbourNews.example", "Harbour News"], "Harbour News", "its address"),
        (["RollingStone.com"], "Rolling Stone", "its address"),
        (["hcourier.example", "Harbour Courier @ www.hcourier.example"], "Harbour Courier", "its address"),
        (["ToI", "Times of Israel"], "Times of Israel", "its initials, which no other outlet here has"),
        (["HC", "Harbour Courier"], "Harbour Courier", "its initials, which no other outlet here has"),
        (["BBC @ bbc.co.uk", "BBC News @ bbc.com"], "BBC", "list of well-known outlets"),
    ],
)
def test_names_of_one_outlet_are_one_and_the_reason_is_told(names: list[str], outlet: str, because: str) -> None:
    found = registry(*names)
    assert [entry.outlet.name for entry in found.entries.values()] == [outlet]
    assert any(because in naming.because for naming in found.namings.values())


@pytest.mark.parametrize(
    "names",
    [
        # the pairs of people and bodies that must never merge
        ["Khamenei", "Khomeini"],
        ["al-Qassam Brigades", "al-Quds Brigades"],
        ["Bashar al-Assad", "Asharq Al-Awsat"],
        ["Mahmoud Abbas", "Mahmoud Zahar"],
        # outlets whose names are near
        ["Al-Quds", "Al-Quds Al-Arabi"],
        ["New York Times", "New York Post", "The Times", "Times of India"],
        ["CNN", "CNBC", "CBN"],
        ["Fox News", "Fox Business"],
        ["Harbour News", "Harbour"],
        ["Harbour Courier", "Harbour Courier (Nigeria)"],
        ["HC", "Harbour Courier", "Hill Chronicle"],  # whose initials?
        ["Observer @ observer.example", "The Observer @ observer.co.uk", "Continental Observer"][1:],
        ["Al-Watan @ alwatan.sy", "Al Watan @ alwatanvoice.com"],
        ["ABC @ abc.net.au", "ABC News @ abcnews.go.com"],
        ["DR.com @ wnd.com", "Drum Report @ other.example"],
        ["wnd.example", "Drum Report @ wnd.example"],  # one article there does not make it its site
    ],
)
def test_names_that_are_near_are_not_one(names: list[str]) -> None:
    assert len(registry(*names).entries) == len(names)


def test_one_name_by_its_spelling_on_two_sites_is_a_doubt() -> None:
    (doubt,) = registry("Al-Watan @ alwatan.sy", "Al Watan @ alwatanvoice.com").doubts
    assert {doubt.a, doubt.b} == {"Al-Watan", "Al Watan"}
    assert "different sites" in doubt.why


def test_initials_of_two_outlets_are_a_doubt_with_each() -> None:
    doubts = registry("HC", "Harbour Courier", "Hill Chronicle").doubts
    assert {(doubt.a, doubt.b) for doubt in doubts} == {("HC", "Harbour Courier"), ("HC", "Hill Chronicle")}


def test_a_single_name_is_left_as_it_is() -> None:
    assert list(registry("BBC News").entries) == ["BBC News"]


def test_what_a_person_said_holds_before_the_rules() -> None:
    put = Outlet("Hill Chronicle", aliases=("HC",))
    found = registry("HC", "Harbour Courier", "Hill Chronicle", outlets=[put])
    assert together(found) == [{"Harbour Courier"}, {"HC", "Hill Chronicle"}]
    assert found.namings["HC"].because == SAID


def test_an_alias_takes_the_editions_and_spellings_of_its_own_outlet_along() -> None:
    put = Outlet("Harbour Courier", aliases=("Quay Post",))
    found = registry("Harbour Courier", "Quay Post", "Quay Post - Opinion", "The Quay Post", outlets=[put])
    assert len(found.entries) == 1
    assert found.namings["The Quay Post"].outlet == "Harbour Courier"


def test_an_alias_that_is_no_own_name_is_taken_alone() -> None:
    put = Outlet("Harbour Courier", aliases=("ToI",))
    found = registry("Harbour Courier", "ToI", "Times of Israel", outlets=[put])
    assert together(found) == [{"Harbour Courier", "ToI"}, {"Times of Israel"}]


def test_aliases_may_form_a_chain() -> None:
    rows = [Outlet("A Post", aliases=("B Post",)), Outlet("B Post", aliases=("C Post",)), Outlet("C Post")]
    assert registry("C Post", outlets=rows).outlet_of("C Post", "") == "A Post"


def test_a_circle_of_aliases_in_a_database_does_not_hang() -> None:
    rows = [Outlet("A Post", aliases=("B Post",)), Outlet("B Post", aliases=("A Post",))]
    assert len(registry("A Post", "B Post", outlets=rows).entries) == 1


def test_a_name_that_is_to_stay_apart_joins_nothing() -> None:
    found = registry("AP", "Associated Press", outlets=[Outlet("AP", apart=True)])
    assert len(found.entries) == 2
    assert found.namings["AP"].outlet == "AP"


def test_an_outlet_has_what_is_known_under_any_of_its_names() -> None:
    rows = [
        Outlet("CNN (Web News)", family="Wide Media", grade="C", grade_source="desk"),
        Outlet("CNN", domain="cnn.com"),
    ]
    (outlet,) = registry("CNN (Web News)", "CNN", outlets=rows).outlets
    assert outlet == Outlet("CNN", "Wide Media", "cnn.com", "C", "desk", ("CNN (Web News)",))


@pytest.mark.parametrize(
    ("name", "url", "outlet"),
    [
        ("Guest Writer - Right", "https://www.harbour.example/2", "Harbour Courier"),
        ("unknown", "https://www.harbour.example/2", "Harbour Courier"),
        ("unknown", "https://quay.example/2", "quay.example"),
        ("unknown", "https://news.google.com/articles/2", UNKNOWN_OUTLET),
        ("unknown", "https://x.com/somebody/status/2", UNKNOWN_OUTLET),
        ("Guest Writer - Right", "", UNKNOWN_OUTLET),
        ("Nera Wire", "https://www.harbour.example/2", "Nera Wire"),
    ],
)
def test_who_is_not_named_is_known_by_the_site_unless_anybody_publishes_there(name: str, url: str, outlet: str) -> None:
    stated = [("Harbour Courier", "https://harbour.example/1"), (name, url)]
    found = build_registry(stated, [Outlet(name) for name, _ in stated])
    assert found.outlet_of(name, url) == outlet
    assert outlet in found.entries


def test_the_domain_of_an_outlet_is_where_most_of_its_articles_are() -> None:
    names = [
        "Harbour Courier @ harbour.example",
        "Harbour Courier @ blogs.harbour.example",
        "Harbour Courier @ other.example",
    ]
    (entry,) = registry(*names).entries.values()
    assert entry.outlet.domain == "harbour.example"
    assert entry.domain_source == "addresses of 2 of its articles"
    assert [host for host, _ in entry.hosts] == ["blogs.harbour.example", "harbour.example", "other.example"]


def test_a_platform_is_the_domain_of_the_outlet_only_that_is_called_by_its_name() -> None:
    found = registry("Yahoo! News @ news.yahoo.com", "Harbour Courier @ news.yahoo.com")
    assert [entry.outlet.domain for entry in found.entries.values()] == ["", "yahoo.com"]


def test_outlets_on_one_site_are_one_house_unless_their_families_are_known() -> None:
    columnist = "Dana Holt @ harbour.example"
    paper = "Harbour Courier @ harbour.example"
    assert {o.family for o in registry(columnist, paper).outlets} == {"harbour.example"}
    owned = [Outlet("Harbour Courier", family="Quay Media")]
    assert {o.family for o in registry(columnist, paper, outlets=owned).outlets} == {"Quay Media"}
    own = [*owned, Outlet("Dana Holt", family="Holt")]
    assert {o.family for o in registry(columnist, paper, outlets=own).outlets} == {"Quay Media", "Holt"}


def test_an_article_stands_under_the_name_of_its_outlet_and_keeps_the_stated_one() -> None:
    found = registry("CNN (Web News)", "CNN")
    article = stored(1, [make_claim()], make_article(outlet="CNN (Web News)"))
    applied = found.applied(article)
    assert (applied.article.outlet, applied.outlet_stated) == ("CNN", "CNN (Web News)")
    plain = stored(2, [make_claim()], make_article(outlet="CNN"))
    assert found.applied(plain) == plain


def test_a_source_of_a_name_given_by_hand_is_the_outlet() -> None:
    found = registry("Harbour Courier", outlets=[Outlet("Harbour Courier", aliases=("The Grey Lady",))])
    named = credit("the Grey Lady", SourceKind.OUTLET)
    person = credit("the Grey Lady", SourceKind.PERSON)
    applied = found.applied(stored(1, [make_claim(attributions=[named, person])], credits=[named]))
    hops = applied.claims[0].claim.attributions
    assert [(hop.resolved, hop.origin) for hop in hops] == [
        ("Harbour Courier", "Harbour Courier"),
        ("the Grey Lady", "the Grey Lady"),
    ]
    assert applied.credits[0].resolved == "Harbour Courier"


def test_find_knows_every_name_in_any_spelling() -> None:
    found = registry("Asharq Al-Awsat", "CNN (Web News)")
    assert found.find("asharq al-awsat") == found.find("Al-Sharq al-Awsat") == "Asharq Al-Awsat"
    assert found.find("CNN (Web News)") == found.find("CNN") == "CNN"
    assert found.find("Harbour Courier") is None


NAMES = ["AP", "Associated Press", "HC", "Harbour Courier", "Harbour Courier - News", "Hill Chronicle", "hc.example"]


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=7))
def test_the_registry_does_not_depend_on_the_order_of_the_articles(names: list[str]) -> None:
    first = registry(*names)
    assert registry(*reversed(names)) == first
    assert all(naming.outlet in first.entries for naming in first.namings.values())


def test_the_registry_does_not_depend_on_the_order_of_what_people_entered() -> None:
    rows = [Outlet("A Post", aliases=("B Post",)), Outlet("B Post", aliases=("C Post",)), Outlet("HC", apart=True)]
    assert len({repr(registry("A Post", "C Post", "HC", outlets=order)) for order in permutations(rows)}) == 1


def test_a_site_that_a_text_links_to_is_the_outlet_that_publishes_there() -> None:
    found = registry("Harbour Courier @ hcourier.example", "Orla Post")
    linked = credit("hcourier.example", kind=SourceKind.OUTLET)
    article = stored(1, [make_claim(attributions=[linked])])
    (hop,) = found.applied(article).claims[0].claim.attributions
    assert (hop.resolved, hop.origin) == ("Harbour Courier", "Harbour Courier")
