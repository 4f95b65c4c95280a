"""Who "the mayor" is, in an article that names the holder of the office."""

from __future__ import annotations

import pytest

from xref.claims.names import find_names, resolve_names
from xref.claims.offices import find_offices
from xref.model import Span


def _holder(raw: str, phrase: str) -> str:
    """The person that the last occurrence of ``phrase`` stands for."""
    offices = find_offices(raw, resolve_names(find_names(raw, Span(0, len(raw)))))
    return offices.holder_of(phrase.lower().split(), raw.lower().rindex(phrase.lower()))


@pytest.mark.parametrize(
    ("raw", "phrase", "holder"),
    [
        ("Ruth Ellery, the mayor of Orla, met them. The mayor left.", "the mayor", "Ruth Ellery"),
        ("Ruth Ellery, mayor of Orla, met them. The mayor left.", "the mayor", "Ruth Ellery"),
        ("They met Mayor Ruth Ellery at noon. The mayor left.", "the mayor", "Ruth Ellery"),
        ("The foreign minister, Karim Haddad, left. The minister was late.", "the minister", "Karim Haddad"),
        ("The trade minister, Karim Haddad, left. The trade minister was late.", "the trade minister", "Karim Haddad"),
        # nobody was named, or somebody else
        ("The mayor left. Ruth Ellery, the mayor of Orla, met them.", "the mayor", "Ruth Ellery"),
        ("The mayor left with Ruth Ellery.", "the mayor", ""),
        ("Karim Haddad met an envoy. The envoy left.", "the envoy", ""),
        ("Karim Haddad, met by an envoy, left. The envoy stayed.", "the envoy", ""),
        ("Karim Haddad, the former mayor of Orla, left. The mayor stayed.", "the mayor", ""),
        ("Karim Haddad, the deputy mayor of Orla, left. The mayor stayed.", "the mayor", ""),
        ("Karim Haddad, an aide to the mayor, left. The mayor stayed.", "the mayor", ""),
        ("The foreign minister, Karim Haddad, left. The health minister stayed.", "the health minister", ""),
        # two hold it
        ("The ministers Karim Haddad, the minister for trade, and Lina Sabri, the minister of health, left. "
         "The minister smiled.", "the minister", ""),
    ],
)  # fmt: skip
def test_an_office_is_held_by_the_one_person_who_is_named_with_it(raw: str, phrase: str, holder: str) -> None:
    expected = holder if raw.lower().rindex(phrase) > raw.find(holder) else ""
    assert _holder(raw, phrase) == expected
