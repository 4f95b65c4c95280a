"""Whether two texts name one person, on a list of 259 pairs of names from the news."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.claims.people import Described, one_person, sounds_like
from xref.claims.transliteration import name_key, same_name

Pair = tuple[Described, Described]


def _read() -> tuple[list[Pair], list[Pair]]:
    """The pairs that name one person, and those that name two."""
    pairs: dict[str, list[Pair]] = {"same": [], "different": []}
    for line in (Path(__file__).parent / "gold_people.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            a, of_a, b, of_b, verdict = line.split(" | ")
            pairs[verdict].append((Described(a, of_a), Described(b, of_b)))
    return pairs["same"], pairs["different"]


SAME, DIFFERENT = _read()


@pytest.mark.parametrize(("a", "b"), DIFFERENT, ids=lambda person: person.name)
def test_two_people_are_never_taken_for_one(a: Described, b: Described) -> None:
    assert one_person(a, b) == one_person(b, a) == ""


def test_most_spellings_of_one_person_are_found() -> None:
    assert len(SAME) >= 150
    assert sum(bool(one_person(a, b)) for a, b in SAME) / len(SAME) >= 0.92


def test_sound_alone_would_merge_different_people() -> None:
    keys = [(name_key(a.name), name_key(b.name)) for a, b in DIFFERENT]
    assert sum(same_name(a, b) or sounds_like(a, b) for a, b in keys) > 10


@pytest.mark.parametrize(
    ("a", "b", "why"),
    [
        (Described("Mira Halloran", "hospital director"), Described("Mira J. Halloran"), "nothing against it"),
        (Described("Rashid Ghanem", "harbour master"), Described("Rached Ghanim", "the harbour’s master"), "harbour"),
        (Described("Rashid Ghanem", "harbour master"), Described("Rached Ghanim"), ""),
        (Described("Rashid Ghanem", "Tunisian baker"), Described("Rached Ghanim", "Tunisian pilot"), ""),
        (Described("Ghanem", "harbour master"), Described("Ghanim", "harbour master"), ""),
        (Described("Rashid Ghanem", "son of the mayor"), Described("Rashid Ghanem", "mayor"), ""),
        (Described("", ""), Described("", ""), ""),
    ],
)
def test_names_resolve_with_what_the_texts_say(a: Described, b: Described, why: str) -> None:
    found = one_person(a, b)
    assert why in found
    assert bool(found) == bool(why)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Ali Khamenei", "Ruhollah Khomeini"),
        ("Khamenei", "Khomeini"),
        ("al-Qassam Brigades", "al-Quds Brigades"),
        ("Bashar al-Assad", "Asharq Al-Awsat"),
        ("Mahmoud Abbas", "Mahmoud Zahar"),
        ("Hassan Diab", "Hussein Diab"),
        ("Hamid Karzai", "Ahmed Karzai"),
    ],
)
def test_names_that_only_look_alike_do_not_sound_alike(a: str, b: str) -> None:
    assert not sounds_like(name_key(a), name_key(b))
    assert one_person(Described(a, "leader of the movement"), Described(b, "leader of the movement")) == ""
