"""Files about outlets."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.adapters.readers.outlet_lists import parse_outlet_list, read_outlet_list
from xref.errors import InputError
from xref.model import OutletChange, OutletList, Rating


def read(text: str) -> OutletList:
    return parse_outlet_list("care.csv", text.encode(), "care.csv")


def test_every_other_column_of_a_list_of_sites_is_a_measure_with_its_raw_value_and_scale() -> None:
    found = read("domain,Care,score\nharbour.example,High ,0.91\nquay.example,low,0.2\n")
    assert found.ratings == (
        Rating("care.csv", "harbour.example", "care", "High", "one of High, low"),
        Rating("care.csv", "harbour.example", "score", "0.91", "0.2 to 0.91 in this list"),
        Rating("care.csv", "quay.example", "care", "low", "one of High, low"),
        Rating("care.csv", "quay.example", "score", "0.2", "0.2 to 0.91 in this list"),
    )


def test_a_site_may_be_given_as_an_address_and_a_measure_may_be_empty() -> None:
    found = read("url,care\nhttps://www.harbour.example/about,high\nquay.example,\n")
    assert [(rating.domain, rating.value) for rating in found.ratings] == [("harbour.example", "high")]


def test_a_site_listed_under_several_names_keeps_them_all() -> None:
    found = read("domain,name\nharbour.example,Harbour Courier\nharbour.example,KHBR\nharbour.example,KHBR\n")
    assert [rating.value for rating in found.ratings] == ["Harbour Courier", "KHBR"]


@pytest.mark.parametrize("cell", ["co.uk", "com", "", "harbour", "10.0.0.1", "not a site", "blogspot.com"])
def test_what_is_no_site_is_told_with_its_line_and_the_rest_goes_on(cell: str) -> None:
    found = read(f"domain,care\n{cell},high\nquay.example,low\n")
    assert [rating.domain for rating in found.ratings] == ["quay.example"]
    (problem,) = found.problems
    assert (problem.source, problem.place) == ("care.csv", "line 2")


def test_many_words_are_counted_and_not_listed() -> None:
    lines = "\n".join(f"s{number}.example,word {number}" for number in range(20))
    assert read(f"domain,care\n{lines}\n").ratings[0].scale == "20 different values"


def test_a_table_of_outlets_says_what_a_person_knows() -> None:
    found = read("outlet,aliases,family,grade\nHarbour Courier,HC; The Courier,Quay Media,B\nNera,,,\n")
    assert found.changes == (
        (2, OutletChange("Harbour Courier", "Quay Media", None, "B", None, ("HC", "The Courier"))),
        (3, OutletChange("Nera")),
    )
    assert not found.ratings


def test_a_row_without_an_outlet_is_told() -> None:
    found = read("outlet,family\n,Quay Media\nNera,Wide\n")
    assert [problem.place for problem in found.problems] == ["line 2"]
    assert [change.name for _, change in found.changes] == ["Nera"]


def test_a_letter_in_a_list_of_sites_is_a_rating_like_any_other() -> None:
    found = read("domain,grade\nharbour.example,A\n")
    assert not found.changes
    assert found.ratings[0].measure == "grade"


@pytest.mark.parametrize("text", ["name,care\nHarbour,high\n", "outlet\nHarbour\n", ""])
def test_a_file_that_says_nothing_about_sites_or_outlets_is_refused(text: str) -> None:
    with pytest.raises(InputError, match=r"care\.csv"):
        read(text)


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"absent\.csv: it cannot be read"):
        read_outlet_list(tmp_path / "absent.csv", "absent.csv")
