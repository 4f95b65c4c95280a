"""What "the company" and "the ministry" of an article stand for."""

from __future__ import annotations

import pytest

from xref.claims.bodies import Bodies, body_name, find_bodies
from xref.claims.names import find_names
from xref.model import NameKind, Span


def _bodies(raw: str) -> Bodies:
    return find_bodies(raw, find_names(raw, Span(0, len(raw))))


@pytest.mark.parametrize(
    ("raw", "noun", "name"),
    [
        ("The operator, Harbour Lines, lost a ship.", "operator", "Harbour Lines"),
        ("It burned, according to the operator, Harbour Lines.", "company", "Harbour Lines"),
        ("The charity Clear Brook sent two doctors.", "charity", "Clear Brook"),
        ("Sound Cells, the Norwegian battery maker, made a profit.", "group", "Sound Cells"),
        ("Revenue at Sound Cells rose by a tenth.", "group", "Sound Cells"),
        ("The port is shut, wrote Al-Sahil, a newspaper in the region.", "newspaper", "Al-Sahil"),
        ("The Port Authority shut the gates.", "authority", "Port Authority"),
        ("The health ministry counts forty. The ministry sent help.", "ministry", "health ministry"),
        ("The ministry of health counts forty.", "ministry", "health ministry"),
        # near misses
        ("The health ministry and the energy ministry disagree.", "ministry", ""),
        ("The operator lost a ship, Harbour Lines said.", "operator", ""),
        ("Ruth Ellery told the charity that it was over.", "charity", ""),
        ("The bank Sound Trust lent the money.", "company", ""),
    ],
)
def test_a_noun_stands_for_the_name_that_the_article_gives_it(raw: str, noun: str, name: str) -> None:
    assert _bodies(raw).stands_for(noun, len(raw)) == name


def test_a_medium_and_a_company_get_their_kind_from_the_noun_beside_them() -> None:
    bodies = _bodies("The news site The Sparrow wrote that the carrier Harbour Lines was broke.")
    assert set(bodies.kinds.values()) == {NameKind.OUTLET, NameKind.ORGANISATION}


@pytest.mark.parametrize(
    ("text", "head", "name"),
    [
        ("the country’s health ministry", "ministry", "health ministry"),
        ("port police", "police", "port police"),
        ("the coastguard", "coastguard", "coastguard"),
        ("the county government", "government", "county government"),
        ("a court", "court", ""),
        ("the company", "company", ""),
        ("the ministry", "ministry", ""),
        ("the sailor", "sailor", ""),
    ],
)
def test_a_body_is_named_where_the_words_say_which_one_it_is(text: str, head: str, name: str) -> None:
    assert body_name(text, head, Bodies(), 0) == name
