"""Who stands on each side of a conflict, and on how many origins."""

from __future__ import annotations

from tests.findings_examples import CLASH, CLASH_AGAIN, ferry_findings
from xref.report.sides import origins_behind, sides


def test_each_answer_is_told_with_its_outlets_and_origins() -> None:
    (told,) = sides(ferry_findings(), [CLASH, CLASH_AGAIN])
    assert told.startswith("How many (people)? Fourteen: 2 outlets, 1 origin or 17: 1 outlet, ")


def test_one_origin_behind_two_outlets_counts_once() -> None:
    assert origins_behind(ferry_findings(), [100, 200]) == (1, 1)


def test_without_conflicts_there_are_no_sides() -> None:
    assert sides(ferry_findings(), []) == ()
