"""Two numbers that a third report gives side by side are no conflict."""

from __future__ import annotations

from collections.abc import Callable

from tests.told import Told, conflicts, told
from xref.conflict.reading import Reading, read
from xref.model import Pair, Relation
from xref.workflows.two_counts import without_two_counts

TWELVE = told("Police arrested 12 people at the march against the harbour fees.")
SEVEN = told("Police arrested seven people at the march against the harbour fees.", by="Meridian Wire")
BOTH = told("Police arrested 12 people in Valletta and seven in Sliema.", by="The Kestrel")
TWENTY = told("Police arrested 20 people at the march.", by="The Kestrel")


def reader(*claims: Told) -> Callable[[int], Reading]:
    return lambda key: read(claims[key].claim, claims[key].article)


def pairs(third: Relation) -> list[Pair]:
    (conflict,) = conflicts(TWELVE, SEVEN)
    return [Pair(0, 1, 0.4, Relation.CONFLICTS, conflict), Pair(0, 2, 0.5, third)]


def test_a_third_report_that_gives_both_takes_the_conflict_away() -> None:
    first, second = without_two_counts(pairs(Relation.UNSETTLED), reader(TWELVE, SEVEN, BOTH))
    assert (first.conflict, first.relation) == (None, Relation.UNRELATED)
    assert second == pairs(Relation.UNSETTLED)[1]


def test_a_third_report_with_another_number_does_not() -> None:
    given = pairs(Relation.UNSETTLED)
    assert without_two_counts(given, reader(TWELVE, SEVEN, TWENTY)) == given


def test_a_report_of_another_event_does_not() -> None:
    given = pairs(Relation.DIFFERENT_EVENT)
    assert without_two_counts(given, reader(TWELVE, SEVEN, BOTH)) == given
