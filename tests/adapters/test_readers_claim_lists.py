"""Lists of claims: CSV, JSON lines, one claim a line."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.adapters.readers.claim_lists import parse_claim_list, read_claim_list
from xref.errors import InputError
from xref.model import ClaimList
from xref.settings import DEFAULTS

STORM, RAIN = "A storm closed the harbour.", "It rained in Baku."


def read(text: str, name: str = "claims.csv") -> ClaimList:
    return parse_claim_list(name, text.encode())


def texts(listed: ClaimList) -> list[str]:
    return [row.text for row in listed.rows]


@pytest.mark.parametrize("column", ["claim", "text", "sentence", " Claim "])
def test_the_claim_stands_in_a_column_of_one_of_three_names(column: str) -> None:
    listed = read(f"id,{column}\n1,{STORM}\n2,{RAIN}\n")
    assert texts(listed) == [STORM, RAIN]
    assert listed.claim == 1


def test_a_column_claim_wins_over_a_column_text() -> None:
    assert texts(read(f"text,claim\nnotes,{STORM}\n")) == [STORM]


def test_all_cells_are_kept_in_order() -> None:
    listed = read(f"id;claim;desk\n7;{STORM};foreign\n")
    assert listed.columns == ("id", "claim", "desk")
    assert listed.rows[0].cells == ("7", STORM, "foreign")


def test_what_was_neutralised_for_the_spreadsheet_is_restored() -> None:
    assert texts(read("claim\n'=2 of 3 were hurt\n")) == ["=2 of 3 were hurt"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f'{{"id": 1, "claim": "{STORM}"}}\n\n{{"claim": "{RAIN}"}}\n', "claims.jsonl"),
        (f"{STORM}\n\n  {RAIN}\n", "claims.txt"),
        (f"{STORM}\n{RAIN}\n", "-"),
        (f'{{"claim": "{STORM}"}}\n{{"claim": "{RAIN}"}}\n', "-"),
        (f'id,"claim"\n1,{STORM}\n2,{RAIN}\n', "-"),
    ],
    ids=["jsonl", "lines", "stdin lines", "stdin jsonl", "stdin csv"],
)
def test_other_formats_hold_the_same_claims(text: str, name: str) -> None:
    assert texts(read(text, name)) == [STORM, RAIN]


def test_records_have_the_columns_of_all_of_them() -> None:
    listed = read(f'{{"claim": "{STORM}", "n": 2}}\n{{"desk": ["a"], "claim": "{RAIN}"}}\n', "a.jsonl")
    assert listed.columns == ("claim", "n", "desk")
    assert [row.cells for row in listed.rows] == [(STORM, "2", ""), (RAIN, "", '["a"]')]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        ("7,", "list.csv, line 3: the row holds no claim. Fill it in"),
        ("7,?!", "list.csv, line 3: the row holds no claim. Fill it in"),
        ("7,a storm,b,c", "list.csv, line 3: the row has 4 cells, the header 2. Quote cells"),
        (
            f"7,{'a storm ' * 700}",
            "list.csv, line 3: the claim has 5,600 characters, more than 5,000. Check a text with",
        ),
    ],
    ids=["blank", "no words", "ragged", "long"],
)
def test_a_bad_row_is_kept_in_its_place_with_its_problem(row: str, problem: str) -> None:
    first, second, third = read(f"id,claim\n6,{STORM}\n{row}\n8,{RAIN}\n", "list.csv").rows
    assert (first.problem, third.problem) == (None, None)
    assert str(second.problem).startswith(problem)
    assert second.cells[0] == "7"


def test_a_broken_record_is_kept_in_its_place() -> None:
    _, second, third = read(f'{{"claim": "{STORM}"}}\n{{oops\n{{"claim": "{RAIN}"}}\n', "a.jsonl").rows
    assert str(second.problem).startswith("a.jsonl, line 2: the line is no JSON record")
    assert third.text == RAIN


@pytest.mark.parametrize(
    ("text", "name", "problem"),
    [
        (
            "id,note\n1,x\n",
            "a.csv",
            "a.csv: no column holds the claims; the columns are: id, note. Name one of them claim",
        ),
        ('{"id": 1}\n', "a.jsonl", "a.jsonl: no column holds the claims; the columns are: id. Name one of them claim"),
        ("oops\n", "a.jsonl", "a.jsonl: none of its lines is a JSON record"),
        (" \n", "a.csv", "a.csv: it is empty"),
        ("PK\x03\x04...", "a.xlsx", "a.xlsx: it is a workbook, not CSV"),
    ],
    ids=["columns", "fields", "no records", "empty", "workbook"],
)
def test_a_list_that_cannot_be_used_says_why(text: str, name: str, problem: str) -> None:
    with pytest.raises(InputError) as caught:
        read(text, name)
    assert str(caught.value).startswith(problem)


def test_a_file_is_read_up_to_a_bound(tmp_path: Path) -> None:
    path = tmp_path / "claims.csv"
    path.write_text(f"claim\n{STORM}\n", encoding="utf-16")
    assert texts(read_claim_list(path)) == [STORM]
    with pytest.raises(InputError, match="cannot be read"):
        read_claim_list(tmp_path / "nowhere.csv", DEFAULTS)
