"""``xref conflicts``: what do the reports disagree on?"""

from __future__ import annotations

import pytest

from tests.program import LATER, run

pytestmark = pytest.mark.usefixtures("own_database")


def test_it_is_the_report_of_conflicts() -> None:
    assert run("conflicts").out == run("report", "conflicts").out


def test_every_row_has_both_values_at_their_offsets_and_a_sentence() -> None:
    rows = run("conflicts").rows()
    assert rows
    for row in rows:
        for side in "ab":
            start, end = int(row[f"{side}_value_start"]), int(row[f"{side}_value_end"])
            shift = int(row[f"{side}_start"])
            value = row[f"{side}_sentence"][start - shift : end - shift]
            assert " ".join(value.split()) == row[f"{side}_value"]
            assert row[f"{side}_outlet"] in row["conflict_detail"]


@pytest.mark.parametrize(
    ("kind", "column", "value"),
    [
        ("number", "conflict_type", "number"),
        ("denial", "outcome", "denial"),
        ("changed-over-time", "outcome", "changed over time"),
        ("Differs in detail", "outcome", "differs in detail"),
        ("different_event", "outcome", "different event"),
    ],
)
def test_one_kind_can_be_asked_for(kind: str, column: str, value: str) -> None:
    assert {row[column] for row in run("conflicts", "--type", kind).rows()} == {value}


def test_without_a_kind_changes_and_details_are_left_out() -> None:
    assert {row["outcome"] for row in run("conflicts").rows()} <= {"conflict", "denial"}


def test_one_of_the_two_reports_is_by_the_outlet() -> None:
    rows = run("conflicts", "--outlet", "meridian wire").rows()
    assert rows
    assert all("Meridian Wire" in (row["a_outlet"], row["b_outlet"]) for row in rows)


def test_one_of_the_two_reports_is_recent_enough() -> None:
    rows = run("conflicts", "--since", "2024-10").rows()
    assert 0 < len(rows) < len(run("conflicts").rows())
    assert all(max(row["a_published"], row["b_published"]) >= "2024-10" for row in rows)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [(("--type", "weather"), "there is no 'weather'. Choose one of: "), (("--since", "soon"), "--since: ")],
)
def test_what_cannot_be_asked_for_is_wrong_usage(arguments: tuple[str, str], said: str) -> None:
    ran = run("conflicts", *arguments)
    assert ran.code == 2
    assert said in ran.err


def test_corrections_are_told_with_the_values_of_both_versions() -> None:
    assert run("ingest", *LATER).code == 0
    rows = {row["detail"]: row for row in run("report", "corrections").rows()}
    row = rows["Tianhe Evening News changed the number twenty-three to twenty-one"]
    assert (row["change"], row["old_version"], row["new_version"]) == ("changed value", "1", "2")
    for side in ("old", "new"):
        shift = int(row[f"{side}_start"])
        words = row[f"{side}_sentence"][int(row[f"{side}_value_start"]) - shift : int(row[f"{side}_value_end"]) - shift]
        assert words == row[f"{side}_value"]
