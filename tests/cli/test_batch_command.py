"""``xref batch``: many claims against the database."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.program import run

CLAIMS = """\
id,claim,desk
7,The fire on the ferry started at 7.40 p.m.,foreign
8,Nordfjell Cells had revenue of 390 million euros in the third quarter,business
9,A volcano erupted in Iceland,"=HYPERLINK(""x"")"
10,The vessel was licensed to carry 220 people,
"""

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def claims(own_database: Path) -> None:
    Path("claims.csv").write_text(CLAIMS)


def test_a_row_for_each_claim_in_the_order_of_the_list_with_its_own_columns_first() -> None:
    ran = run("batch", "claims.csv")
    assert ran.code == 0
    given = list(csv.DictReader(io.StringIO(CLAIMS)))
    assert [row["id"] for row in ran.rows()] == [row["id"] for row in given]
    assert [row["claim"] for row in ran.rows()] == [row["claim"] for row in given]
    assert ran.out.startswith("id,claim,desk,status,match_score,")


def test_each_claim_has_its_status_and_those_without_a_hit_are_kept() -> None:
    rows = run("batch", "claims.csv").rows()
    assert [row["status"] for row in rows] == ["corroborated", "conflicting", "unseen", "unsettled"]


def test_a_claim_with_another_value_names_both_and_who_says_which() -> None:
    row = run("batch", "claims.csv").rows()[1]
    assert "390 million (this claim) or 412 million (Meridian Wire; " in row["conflict_detail"]
    assert (row["conflict_type"], row["value"]) == ("number", "390 million")


def test_a_claim_is_answered_as_the_only_sentence_of_a_draft_is() -> None:
    Path("one.txt").write_text("Cholera has infected 400 people in the camp of Wadi Samra in Jordan.\n")
    (alone,) = run("check", "one.txt").rows()
    (listed,) = run("batch", "one.txt").rows()
    same = ("status", "match_score", "said_by", "contradicted_by", "reported_value", "cluster_id", "closest_sentence")
    assert {name: alone[name] for name in same} == {name: listed[name] for name in same}
    assert listed["status"] == "conflicting"


def test_cells_that_a_spreadsheet_would_run_are_neutralised() -> None:
    assert run("batch", "claims.csv").rows()[2]["desk"] == '\'=HYPERLINK("x")'


def test_bad_rows_are_told_and_kept_and_do_not_stop_the_rest() -> None:
    Path("claims.csv").write_text("id,claim\n1,\n2,A volcano erupted in Iceland\n3,a,b\n")
    ran = run("batch", "claims.csv")
    assert ran.code == 1
    assert [(row["id"], row["status"]) for row in ran.rows()] == [("1", "failed"), ("2", "unseen"), ("3", "failed")]
    assert "failed: claims.csv, line 2: the row holds no claim" in ran.err
    assert ran.summary == "3 claims: 1 unseen, 2 failed"


def test_the_output_can_be_checked_again() -> None:
    first = run("batch", "claims.csv", "-o", "checked.csv")
    assert first.code == 0
    again = run("batch", "checked.csv").rows()
    assert [row["given_status"] for row in again] == [row["status"] for row in again]


def test_every_format_holds_the_same_rows() -> None:
    rows = run("batch", "claims.csv").rows()
    lines = [json.loads(line) for line in run("batch", "claims.csv", "--format", "jsonl").out.splitlines()]
    assert [line["status"] for line in lines] == [row["status"] for row in rows]
    table = run("batch", "claims.csv", "--format", "table").out.splitlines()
    assert table[0].split()[:3] == ["claim", "status", "match_score"]
    assert len(table) == len(rows) + 2


def test_lists_of_lines_and_records_and_standard_input_are_read() -> None:
    line = "The fire on the ferry started at 7.40 p.m."
    Path("claims.txt").write_text(f"{line}\nA volcano erupted in Iceland\n")
    Path("claims.jsonl").write_text(json.dumps({"claim": line, "n": 1}) + "\n")
    assert [row["status"] for row in run("batch", "claims.txt").rows()] == ["corroborated", "unseen"]
    assert run("batch", "claims.jsonl").rows()[0]["n"] == "1"
    assert len(run("batch", "-", stdin=CLAIMS.encode()).rows()) == 4


@pytest.mark.parametrize(
    ("kinds", "code"),
    [(["conflict"], 3), (["single-source"], 0), (["single-source", "unseen"], 3)],
    ids=["conflict", "single-source", "either"],
)
def test_what_is_not_to_be_found_has_an_exit_code_of_its_own(kinds: list[str], code: int) -> None:
    ran = run("batch", "claims.csv", *(word for kind in kinds for word in ("--fail-on", kind)))
    assert ran.code == code
    assert len(ran.rows()) == 4


def test_a_list_without_a_column_of_claims_names_what_it_has() -> None:
    Path("claims.csv").write_text("id,statement\n1,x\n")
    ran = run("batch", "claims.csv")
    assert (ran.code, ran.out) == (1, "")
    assert "no column holds the claims; the columns are: id, statement. Name one of them claim, text or sentence" in (
        ran.err
    )


def test_bounds_and_days_are_those_of_check() -> None:
    assert {row["status"] for row in run("batch", "claims.csv", "--until", "2019").rows()} == {"unseen"}
    ran = run("batch", "claims.csv", "--published", "someday")
    assert ran.code == 2
    assert "--published: 'someday' is no date" in ran.err
