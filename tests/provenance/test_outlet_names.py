"""What the name of an outlet says besides who it is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.provenance.outlet_names import (
    initials_of,
    is_abbreviation,
    letters_of,
    names_nobody,
    plain_name,
    shorter_names,
    site_in_name,
)


@pytest.mark.parametrize(
    ("name", "plain", "left_out"),
    [
        ("Harbour Courier (Web News)", "Harbour Courier", "(Web News)"),
        ("Harbour Courier - News", "Harbour Courier", "News"),
        ("Harbour Courier – Opinion", "Harbour Courier", "Opinion"),
        ("Harbour Courier: Editorials", "Harbour Courier", "Editorials"),
        ("Harbour Courier - Editorial (Online)", "Harbour Courier", "Editorial (Online)"),
        ("  Harbour   Courier ", "Harbour Courier", ""),
        ("Guest Writer - Right", "Guest Writer", "Right"),
        # near misses: another country, another paper, a hyphen inside a name, nothing left
        ("The Harbour (Nigeria)", "The Harbour (Nigeria)", ""),
        ("Harbour-News", "Harbour-News", ""),
        ("Atlanta Journal-Constitution", "Atlanta Journal-Constitution", ""),
        ("Harbour Opinion", "Harbour Opinion", ""),
        ("(News)", "(News)", ""),
    ],
)
def test_an_edition_or_section_is_no_part_of_the_name(name: str, plain: str, left_out: str) -> None:
    assert plain_name(name) == (plain, left_out)


@pytest.mark.parametrize("name", ["Guest Writer - Right", "guest writer", "unknown", "Unknown", "N/A", "-", "Opinion"])
def test_a_label_that_says_what_sort_of_text_it_is_names_nobody(name: str) -> None:
    assert names_nobody(name)


@pytest.mark.parametrize("name", ["The Guest Writers’ Review", "Staff and Anchor", "Other Voices", "X", "صحيفة"])
def test_a_name_with_such_words_in_it_names_somebody(name: str) -> None:
    assert not names_nobody(name)


@pytest.mark.parametrize(
    ("name", "shorter"),
    [
        ("NPQ Online News", ["NPQ News", "NPQ"]),
        ("NPQ News", ["NPQ"]),
        ("Harbour News Opinion", ["Harbour News"]),
        ("Harbour Online", ["Harbour"]),
        ("Harbour News", []),  # "Harbour" may be another paper
        ("Online Harbour", []),
        ("Harbour Courier", []),
    ],
)
def test_words_of_an_edition_may_be_left_out_where_a_name_remains(name: str, shorter: list[str]) -> None:
    assert list(shorter_names(name)) == shorter


@pytest.mark.parametrize(
    ("name", "found"),
    [("ToI", True), ("A.P.", True), ("HC", True), ("SCMP", True), ("A", False), ("Ha", False), ("Time", False),
     ("HARBOURS", False), ("H C", False), ("TnO", True), ("Tnoo", False)],
)  # fmt: skip
def test_initials_are_told_from_short_names(name: str, found: bool) -> None:
    assert is_abbreviation(name) == found


def test_initials_count_small_words_or_leave_them_out() -> None:
    assert initials_of("Times of Pelagia") == {"top", "tp"}
    assert initials_of("The Harbour Courier") == {"thc", "hc"}
    assert initials_of("Agence Pelagia-Presse") == {"app"}
    assert initials_of("Courier") == frozenset()


def test_a_name_that_is_an_address_gives_its_site() -> None:
    assert site_in_name("HarbourNews.example") == ("harbournews.example", "harbournews")
    assert site_in_name("www.harbour.co.uk") == ("harbour.co.uk", "harbour")
    assert site_in_name("Harbour News") == ("", "")
    assert site_in_name("St. Ansel Courier") == ("", "")
    assert letters_of("The Harbour News!") == "harbournews"


@given(st.text(max_size=40))
def test_a_plain_name_is_plain(name: str) -> None:
    plain, _ = plain_name(name)
    assert plain_name(plain) == (plain, "")
