"""A conflict holds for all who say the same."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import stored
from tests.told import Told, conflicts, told
from xref.model import Cluster, Conflict, Mention, Outcome, Pair, Relation, Span, Status, StoredArticle
from xref.report.findings import Findings, gather_findings
from xref.report.spread import spread_conflicts
from xref.settings import DEFAULTS

COURIER = told("The ferry fire near Valletta killed 14 people.")
WIRE = told("The ferry fire near Valletta killed 17 people.", by="Meridian Wire")
KESTREL = told("Fourteen people were killed on the ferry, doctors say.", by="The Kestrel")
BOTH = told("The fire killed 14 people, not 17 people killed as first told.", by="The Kestrel")


def article(key: int, item: Told) -> StoredArticle:
    return stored(key, [item.claim], replace(item.article, article_id=f"{key}.txt"))


def findings(third: Told, *more: Pair) -> Findings:
    """The Courier and a third report in one cluster, the wire, which contradicts the Courier, in another."""
    (conflict,) = conflicts(COURIER, WIRE)
    clusters = [
        Cluster("c1", (100, 300), Status.CONFLICTING, 2, 0, 2, circular=False, grade="4"),
        Cluster("c2", (200,), Status.CONFLICTING, 1, 0, 1, circular=False, grade="4"),
    ]
    pairs = [Pair(100, 200, 0.4, Relation.CONFLICTS, conflict), *more]
    return gather_findings([article(1, COURIER), article(2, WIRE), article(3, third)], clusters=clusters, pairs=pairs)


def against(found: Findings) -> dict[frozenset[int], Pair]:
    return {frozenset((pair.a, pair.b)): pair for pair in found.pairs if pair.relation is Relation.CONFLICTS}


def test_who_gives_the_same_value_is_in_conflict_with_the_other_side_too() -> None:
    pairs = against(spread_conflicts(findings(KESTREL), DEFAULTS))
    assert set(pairs) == {frozenset((100, 200)), frozenset((200, 300))}
    added = pairs[frozenset((200, 300))]
    assert added.conflict is not None
    assert {added.conflict.a.text, added.conflict.b.text} == {"Fourteen", "17"}
    assert "The Kestrel" in added.conflict.detail
    assert added.basis == "states the same as another report that is in conflict"


def test_who_gives_both_values_shows_that_they_are_two_counts() -> None:
    found = findings(BOTH)
    assert spread_conflicts(found, DEFAULTS) == found


def test_what_was_taken_for_another_event_stays_apart() -> None:
    found = findings(KESTREL, Pair(200, 300, 0.4, Relation.DIFFERENT_EVENT, reasons=("another place",)))
    assert spread_conflicts(found, DEFAULTS) == found


def test_a_pair_that_is_known_keeps_its_score() -> None:
    found = findings(KESTREL, Pair(200, 300, 0.9, Relation.UNRELATED))
    assert against(spread_conflicts(found, DEFAULTS))[frozenset((200, 300))].score == 0.9


MET = told("The mayor met the developer Ilmar Voss in a hotel.", by="The Kestrel")
MET_TOO = told("The mayor met developer Ilmar Voss at the hotel.", by="Harbour Courier")
DENIES = told("The mayor denied that she had met the developer in a hotel.", by="Meridian Wire")
DENIES_TOO = told("She disputed that a developer had met her in the hotel.", by="Lakeside Standard")
FOUND_NOT = told("Police found that the developer had not met her in the hotel.", by="Lakeside Standard")


def denied(fourth: Told) -> set[frozenset[int]]:
    """The pairs in conflict where reports 1 and 2 tell of a meeting, 3 denies it, and ``fourth`` is beside 3."""
    conflict = next(found for found in conflicts(MET, DENIES) if found.slot == "denial")
    clusters = [
        Cluster("c1", (100, 200), Status.CONFLICTING, 2, 0, 2, circular=False, grade="4"),
        Cluster("c2", (300, 400), Status.CONFLICTING, 2, 0, 2, circular=False, grade="4"),
    ]
    pairs = [
        Pair(100, 200, 0.9, Relation.UNSETTLED),
        Pair(100, 300, 0.4, Relation.CONFLICTS, conflict),
        Pair(300, 400, 0.8, Relation.UNSETTLED),
    ]
    told_by = [MET, MET_TOO, DENIES, fourth]
    found = gather_findings([article(i, item) for i, item in enumerate(told_by, 1)], clusters=clusters, pairs=pairs)
    return set(against(spread_conflicts(found, DEFAULTS)))


def test_a_denial_holds_against_all_who_tell_of_it_and_for_all_who_deny_it() -> None:
    assert denied(DENIES_TOO) == {frozenset((x, y)) for x in (100, 200) for y in (300, 400)}


def test_what_somebody_found_not_to_be_so_is_no_denial_by_the_party() -> None:
    assert denied(FOUND_NOT) == {frozenset((100, 300)), frozenset((200, 300))}


def test_a_doubt_of_the_reader_gives_way_to_a_conflict() -> None:
    words = Mention("14", Span(0, 2))
    doubt = Conflict("review", "look", words, words, Outcome.REVIEW)
    found = findings(KESTREL, Pair(200, 300, 0.9, Relation.UNRELATED, difference=doubt))
    assert frozenset((200, 300)) in against(spread_conflicts(found, DEFAULTS))
