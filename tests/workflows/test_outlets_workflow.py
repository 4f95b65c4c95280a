"""What people say about outlets changes the registry, and can be undone."""

from __future__ import annotations

import pytest

from tests.store_examples import Make
from xref.adapters.memory import MemoryStore
from xref.errors import UsageError
from xref.model import Outlet, OutletChange
from xref.workflows.outlets import merge_outlets, registry_of, set_outlets, split_outlets

COURIER, POST = "Harbour Courier", "Quay Post"


def store_of(*names: str) -> MemoryStore:
    store = MemoryStore()
    for name in names:
        store.add(Make.article(name, outlet=name, text=f"Printed by {name}."), [])
    return store


def outlets(store: MemoryStore) -> list[str]:
    return [outlet.name for outlet in registry_of(store).outlets]


def test_an_outlet_is_set_under_any_of_its_names() -> None:
    store = store_of("CNN (Web News)")
    set_outlets(store, [OutletChange("cnn", family="Wide Media", grade="b", domain="https://www.cnn.com/x")])
    (outlet,) = registry_of(store).outlets
    assert (outlet.family, outlet.grade, outlet.grade_source, outlet.domain) == (
        "Wide Media", "B", "set by hand", "cnn.com",
    )  # fmt: skip


def test_what_is_not_stated_stays_and_what_is_empty_goes() -> None:
    store = store_of(COURIER)
    set_outlets(store, [OutletChange(COURIER, family="Quay Media", grade="B", grade_source="desk")])
    set_outlets(store, [OutletChange(COURIER, domain="hc.example")])
    set_outlets(store, [OutletChange(COURIER, family="", grade="")])
    (outlet,) = registry_of(store).outlets
    assert (outlet.family, outlet.grade, outlet.grade_source, outlet.domain) == ("", "F", "", "hc.example")


@pytest.mark.parametrize(
    "change",
    [
        OutletChange(COURIER, grade="G"),
        OutletChange(COURIER, grade="AB"),
        OutletChange(COURIER, domain="co.uk"),
        OutletChange(COURIER, domain="nonsense"),
        OutletChange(" "),
        OutletChange("unknown", grade="B"),
        OutletChange(COURIER, aliases=("unknown",)),
        OutletChange(COURIER, aliases=("",)),
    ],
)
def test_what_cannot_be_used_is_refused_and_changes_nothing(change: OutletChange) -> None:
    store = store_of(COURIER)
    before = list(store.outlets())
    with pytest.raises(UsageError):
        set_outlets(store, [OutletChange(COURIER, family="Quay Media"), change])
    assert list(store.outlets()) == before


def test_a_name_that_no_article_has_is_entered_and_said_to_be_new() -> None:
    store = store_of(COURIER)
    told = set_outlets(store, [OutletChange("Arbour Courier", grade="B")])
    assert "is new" in told[0]
    assert f"Did you mean '{COURIER}'" in told[0]
    assert outlets(store) == ["Arbour Courier", COURIER]


def test_merging_makes_names_one_and_splitting_undoes_it() -> None:
    store = store_of(COURIER, POST)
    before = registry_of(store)
    merge_outlets(store, COURIER, [POST])
    assert outlets(store) == [COURIER]
    split_outlets(store, [POST])
    assert registry_of(store) == before


def test_what_a_rule_joined_is_kept_apart_by_splitting_and_joined_again_by_merging() -> None:
    store = store_of("AP", "Associated Press")
    assert outlets(store) == ["Associated Press"]
    split_outlets(store, ["AP"])
    assert outlets(store) == ["AP", "Associated Press"]
    merge_outlets(store, "Associated Press", ["AP"])
    assert outlets(store) == ["Associated Press"]


def test_splitting_undoes_one_step_at_a_time_and_says_what_holds_then() -> None:
    store = store_of("AP", "Associated Press", COURIER)
    merge_outlets(store, COURIER, ["AP"])
    assert "by rule it stands for Associated Press" in split_outlets(store, ["AP"])[-1]
    assert outlets(store) == ["Associated Press", COURIER]
    split_outlets(store, ["AP"])
    assert outlets(store) == ["AP", "Associated Press", COURIER]


def test_an_outlet_with_other_names_takes_them_along() -> None:
    store = store_of("AP", "Associated Press", "Harbour Wire")
    merge_outlets(store, "Harbour Wire", ["Associated Press"])
    assert outlets(store) == ["Harbour Wire"]
    split_outlets(store, ["Associated Press"])
    assert outlets(store) == ["Associated Press", "Harbour Wire"]
    assert registry_of(store).find("AP") == "Associated Press"


def test_a_name_goes_to_one_outlet_at_a_time() -> None:
    store = store_of(COURIER, POST, "Nera")
    merge_outlets(store, COURIER, ["Nera"])
    with pytest.raises(UsageError, match="xref outlets split 'Nera'"):
        merge_outlets(store, POST, ["Nera"])


def test_two_outlets_cannot_be_put_under_each_other() -> None:
    store = store_of(COURIER, POST)
    merge_outlets(store, COURIER, [POST])
    told = merge_outlets(store, POST, [COURIER])
    assert told == [f"{COURIER}: that is its name"]
    assert outlets(store) == [COURIER]


@pytest.mark.parametrize(("name", "hint"), [("Nowhere", "no outlet goes by"), (COURIER, "Split one of its other")])
def test_what_cannot_be_split_is_told_with_what_can(name: str, hint: str) -> None:
    store = store_of(COURIER, POST)
    merge_outlets(store, COURIER, [POST])
    with pytest.raises(UsageError, match=hint):
        split_outlets(store, [name])


def test_a_grade_leaves_the_clusters_as_they_are_and_a_family_makes_them_stale() -> None:
    store = store_of(COURIER)
    store.put_clusters([], [])
    set_outlets(store, [OutletChange(COURIER, grade="B")])
    assert not store.clusters_stale()
    set_outlets(store, [OutletChange(COURIER, family="Quay Media")])
    assert store.clusters_stale()


def test_what_was_known_under_a_name_is_known_again_after_it_is_split() -> None:
    store = store_of(COURIER, POST)
    set_outlets(store, [OutletChange(POST, grade="D", grade_source="desk", aliases=("QP",))])
    before = {outlet.name: outlet for outlet in registry_of(store).outlets}[POST]
    merge_outlets(store, COURIER, [POST])
    split_outlets(store, [POST])
    assert {outlet.name: outlet for outlet in registry_of(store).outlets}[POST] == before
    assert before == Outlet(POST, grade="D", grade_source="desk", aliases=("QP",))
