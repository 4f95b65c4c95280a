"""Proper names: where they begin and end, what they name, and which of them are one."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.claims.names import find_known_names, find_names, resolve_names
from xref.claims.transliteration import name_key, same_name
from xref.model import Name, NameKind, Span


def _names(raw: str) -> tuple[Name, ...]:
    return find_names(raw, Span(0, len(raw)))


@pytest.mark.parametrize(
    ("raw", "names"),
    [
        ("Officials met Gen. Karim Haddad in Tehran.", ["Karim Haddad", "Tehran"]),
        ("Former Secretary of State Ruth Ellery spoke.", ["Ruth Ellery"]),
        ("The visit of Iranian Foreign Minister Reza Moradi ended.", ["Reza Moradi"]),
        ("Meridian Authority President Samir Aziz left on Monday.", ["Meridian Authority", "Samir Aziz"]),
        ("Then Ezzat al-Najjar and Omar bin Tariq arrived.", ["Ezzat al-Najjar", "Omar bin Tariq"]),
        ("He works for the Bank of Pelagia and the Ministry of Health.", ["Bank of Pelagia", "Ministry of Health"]),
        ("Haddad’s brother joined the Gaza-based group.", ["Haddad"]),
        ("It backed John F. Mercer of Ohio.", ["John F. Mercer", "Ohio"]),
        ("She leads the Popular Front for the Liberation of Pelagia.", ["Popular Front for the Liberation of Pelagia"]),
        ("Commander of the guard’s Falcon Brigades Qasim Sabri spoke.", ["Falcon Brigades", "Qasim Sabri"]),
        ("Angry messages were sent in August.", []),
        ("But the Palestinian was not there.", []),
        ("“Nobody knows,” I said.", []),
    ],
)
def test_names_begin_and_end_where_they_should(raw: str, names: list[str]) -> None:
    assert [name.mention.text for name in _names(raw)] == names


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        ("It quoted Karim Haddad.", NameKind.PERSON),
        ("It quoted Gen. Haddad.", NameKind.PERSON),
        ("It quoted the Pelagia Gazette.", NameKind.OUTLET),
        ("It quoted the Pelagia News Agency.", NameKind.OUTLET),
        ("It quoted Asharq Al-Awsat.", NameKind.OUTLET),
        ("It quoted Reuters.", NameKind.OUTLET),
        ("It quoted the Interior Ministry.", NameKind.ORGANISATION),
        ("It quoted the PLRC.", NameKind.ORGANISATION),
        ("It crossed the Gaza Strip.", NameKind.OTHER),
        ("It crossed New Pelagia.", NameKind.OTHER),
    ],
)
def test_kind_follows_from_form_and_neighbours(raw: str, kind: NameKind) -> None:
    assert [name.kind for name in _names(raw)] == [kind]


def test_title_case_line_yields_only_names_that_are_known() -> None:
    raw = "Haddad Says Ministry Will Close. Minister Karim Haddad spoke."
    headline = Span(0, 31)
    known = resolve_names(find_names(raw, Span(33, len(raw))))
    assert find_names(raw, headline) == ()
    assert find_known_names(raw, headline, known) == ()
    assert [n.mention.span for n in find_known_names("Karim Haddad Says No", Span(0, 20), known)] == [Span(0, 12)]


def test_known_name_inside_a_word_is_not_found() -> None:
    known = _names("They met in Oman.")
    assert find_known_names("A Romanian, Omani and Oman envoy", Span(0, 32), known)[0].mention.span == Span(22, 26)


def test_surname_takes_the_key_of_the_nearest_earlier_full_name() -> None:
    names = resolve_names(_names("It was Karim Haddad, then it was Lina Haddad, and they asked Haddad about it."))
    assert names[-1].key == name_key("Lina Haddad")


def test_surname_before_its_full_name_is_bound_too() -> None:
    names = resolve_names(_names("They praised Haddad, and later on it was Karim Haddad who left."))
    assert [name.key for name in names] == [name_key("Karim Haddad")] * 2


def test_surname_of_an_organisation_is_not_bound() -> None:
    names = resolve_names(_names("They praised Pelagia, and later on the Bank of Pelagia closed."))
    assert names[0].key == name_key("Pelagia")


def test_acronym_in_brackets_takes_the_key_of_its_expansion_everywhere() -> None:
    names = resolve_names(_names("The Meridian Union of Farmers (MUF) met, and later on the MUF left."))
    assert {name.key for name in names} == {name_key("Meridian Union of Farmers")}


def test_acronym_that_abbreviates_something_else_is_not_bound() -> None:
    names = resolve_names(_names("The Meridian Union (PLRC) met."))
    assert names[1].key == name_key("PLRC")


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Khaled Mashaal", "Khaled Meshaal"),
        ("Qassem Soleimani", "Qassem Suleimani"),
        ("Qassem Soleimani", "Qassam Soleimani"),
        ("Moussa Abu Marzouk", "Moussa Abu Marzouq"),
        ("Moussa Abu Marzouk", "Moussa Abu Marzook"),
        ("Asharq Al-Awsat", "As-Sharq al-Awsat"),
        ("Asharq Al-Awsat", "A-Sharq al-Awsat"),
        ("Saleh al-Arouri", "Saleh Arouri"),
        ("Ismail Haniyeh", "Ismail Haniya"),
        ("Mahmoud Abdel-Qader al-Sarhani", "Mahmud Abd al-Kader al-Sarhani"),
        ("Abdul Rahman Haddad", "Abd el-Rahman Haddad"),
        ("the Al Hayat", "Al-Hayat"),
        ("U.S.", "US"),
        ("José Peña’s", "Jose Pena"),
    ],
)
def test_spellings_of_one_name_have_one_key(a: str, b: str) -> None:
    assert name_key(a) == name_key(b)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Khamenei", "Khomeini"),
        ("al-Qassam Brigades", "al-Quds Brigades"),
        ("Bashar al-Assad", "Asharq Al-Awsat"),
        ("Mahmoud Abbas", "Mahmoud Zahar"),
        ("Hassan", "Hussein"),
        ("Karim Haddad", "Haddad"),  # a surname is bound within an article only
        ("New York Times", "New York Daily Times"),
        ("Bank of Pelagia", "Bank of North Pelagia"),
    ],
)
def test_different_names_never_count_as_one(a: str, b: str) -> None:
    assert not same_name(name_key(a), name_key(b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("John Mercer", "John F. Mercer"),
        ("John Francis Mercer", "John F. Mercer"),
        ("Moussa Abu Marzouk", "Moussa Mohammed Abu Marzook"),
    ],
)
def test_middle_names_do_not_tell_two_names_apart(a: str, b: str) -> None:
    assert same_name(name_key(a), name_key(b))


@given(st.text(max_size=30), st.text(max_size=30))
def test_same_name_is_symmetric(a: str, b: str) -> None:
    assert same_name(name_key(a), name_key(b)) == same_name(name_key(b), name_key(a))


@given(st.text(alphabet="AaBb .’'-ofthe", max_size=60))
def test_names_lie_inside_the_span_in_order(raw: str) -> None:
    names = find_names(raw, Span(0, len(raw)))
    assert all(n.mention.text == raw[n.mention.span.start : n.mention.span.end] and n.key for n in names)
    assert all(a.mention.span.end <= b.mention.span.start for a, b in pairwise(names))
