"""Lists of others are kept as they are; letters come from a rule of a person only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.store_examples import Make
from xref.adapters.memory import MemoryStore
from xref.errors import UsageError
from xref.model import OutletChange, OutletList, Rating
from xref.workflows.outlet_lists import grade_by, import_list, letter_rule
from xref.workflows.outlets import registry_of, set_outlets

HIGH = Rating("care.csv", "hc.example", "care", "High", "one of High, low")
LOW = Rating("care.csv", "quay.example", "care", "low", "one of High, low")
SCORES = [replace(HIGH, measure="score", value="0.93"), replace(LOW, measure="score", value="0.4")]


def store_of(*outlets: tuple[str, str]) -> MemoryStore:
    store = MemoryStore()
    for number, (name, host) in enumerate(outlets):
        article = Make.article(f"{number}", outlet=name, text=f"Number {number}.")
        store.add(replace(article, url=f"https://{host}/{number}"), [])
    return store


def letters(store: MemoryStore) -> dict[str, str]:
    return {outlet.name: outlet.grade for outlet in registry_of(store).outlets}


def test_importing_ratings_gives_no_grade() -> None:
    store = store_of(("Harbour Courier", "www.hc.example"), ("Nera", "nera.example"))
    told, failures = import_list(store, "care.csv", OutletList(ratings=(HIGH, LOW)))
    assert told == ["care.csv: 2 sites; 1 of 2 outlets here are among them"]
    assert not failures
    assert letters(store) == {"Harbour Courier": "F", "Nera": "F"}


def test_a_rule_of_a_person_gives_letters_and_the_reason_is_kept() -> None:
    store = store_of(("Harbour Courier", "hc.example"), ("Quay Post", "quay.example"))
    import_list(store, "care.csv", OutletList(ratings=(HIGH, LOW)))
    grade_by(store, "care.csv", letter_rule("Care", "high=B"))
    courier, post = registry_of(store).outlets
    assert (courier.grade, courier.grade_source) == ("B", "by your rule: care.csv says care = High of hc.example")
    assert (post.grade, post.grade_source) == ("F", "")


def test_bounds_count_from_a_number_up() -> None:
    store = store_of(("Harbour Courier", "hc.example"), ("Quay Post", "quay.example"))
    import_list(store, "care.csv", OutletList(ratings=tuple(SCORES)))
    grade_by(store, "care.csv", letter_rule("score", "0.4+=C, 0.9+=B"))
    assert letters(store) == {"Harbour Courier": "B", "Quay Post": "C"}


def test_a_letter_that_a_person_set_stays() -> None:
    store = store_of(("Harbour Courier", "hc.example"))
    set_outlets(store, [OutletChange("Harbour Courier", grade="F", grade_source="too few articles read")])
    import_list(store, "care.csv", OutletList(ratings=(HIGH,)))
    grade_by(store, "care.csv", letter_rule("care", "high=B"))
    assert letters(store) == {"Harbour Courier": "F"}


def test_sites_of_one_outlet_that_are_rated_differently_give_no_letter() -> None:
    store = store_of(("Harbour Courier", "hc.example"), ("Harbour Courier", "quay.example"))
    import_list(store, "care.csv", OutletList(ratings=(HIGH, LOW)))
    told = grade_by(store, "care.csv", letter_rule("care", "high=B, low=D"))
    assert letters(store) == {"Harbour Courier": "F"}
    assert "hc.example High; quay.example low" in told[0]


@pytest.mark.parametrize("text", ["", "high", "high=", "=B", "high=G", "high=AB", "x+=B", "nan+=B", "high=B, low"])
def test_a_rule_that_is_none_is_refused(text: str) -> None:
    with pytest.raises(UsageError):
        letter_rule("care", text)


def test_a_measure_that_the_list_has_not_is_refused_with_those_it_has() -> None:
    store = store_of(("Harbour Courier", "hc.example"))
    import_list(store, "care.csv", OutletList(ratings=(HIGH, *SCORES)))
    with pytest.raises(UsageError, match="care, score"):
        grade_by(store, "care.csv", letter_rule("quality", "high=B"))


def test_a_table_of_outlets_is_entered_row_by_row_and_wrong_rows_are_told() -> None:
    store = store_of(("Harbour Courier", "hc.example"), ("Quay Post", "quay.example"))
    rows = (
        (2, OutletChange("Harbour Courier", family="Quay Media", aliases=("HC",))),
        (3, OutletChange("Quay Post", grade="X")),
        (4, OutletChange("Quay Post", family="Quay Media")),
    )
    told, failures = import_list(store, "outlets.csv", OutletList(changes=rows))
    assert told == ["outlets.csv: 2 outlets entered, 0 unchanged"]
    assert [failure.place for failure in failures] == ["line 3"]
    assert {outlet.family for outlet in registry_of(store).outlets} == {"Quay Media"}


def test_a_table_that_repeats_what_was_found_by_rule_enters_nothing() -> None:
    store = store_of(("Harbour Courier", "hc.example"), ("Dana Holt", "hc.example"))
    before = list(store.outlets())
    rows = tuple(
        (line, OutletChange(o.name, o.family, o.domain, o.grade, o.grade_source, o.aliases))
        for line, o in enumerate(registry_of(store).outlets, 2)
    )
    told, _ = import_list(store, "outlets.csv", OutletList(changes=rows))
    assert told == ["outlets.csv: 0 outlets entered, 2 unchanged"]
    assert list(store.outlets()) == before
