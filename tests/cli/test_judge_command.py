"""``xref judge``."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.program import LATER, run

Row = dict[str, str]
KINDS = ("claims", "clusters", "pairs", "outlets")


def report(kind: str, *options: object) -> list[Row]:
    return run("report", kind, *options).rows()


def fill(kind: str, chosen: Callable[[Row], bool], value: str, *options: object) -> list[Row]:
    """Write a report as a sheet with the judgement filled in where ``chosen``; return those rows."""
    rows = report(kind, *options)
    judged = [row for row in rows if chosen(row)]
    for row in judged:
        row["judgement"] = value
    with Path(f"{kind}.csv").open("w", encoding="utf-8-sig", newline="") as file:
        sheet = csv.DictWriter(file, list(rows[0]), delimiter=";")
        sheet.writeheader()
        sheet.writerows(rows)
    return judged


def judge(kind: str) -> str:
    ran = run("judge", "import", f"{kind}.csv", "--by", "Ana Reyl")
    assert ran.code == 0, ran.err
    return ran.summary


def everything() -> dict[str, str]:
    return {kind: run("report", kind, *(("--min-score", 0) if kind == "pairs" else ())).out for kind in KINDS}


def cluster_of(article: str, start: str) -> str:
    (found,) = [row["cluster_id"] for row in report("claims") if (row["article_id"], row["start"]) == (article, start)]
    return found


def sides(row: Row) -> tuple[str, str]:
    return cluster_of(row["a_article"], row["a_start"]), cluster_of(row["b_article"], row["b_start"])


def first(relation: str) -> Callable[[Row], bool]:
    seen: list[Row] = []

    def choose(row: Row) -> bool:
        if row["relation"] == relation and not seen:
            seen.append(row)
            return True
        return False

    return choose


def judged_pair(row: Row) -> Row:
    key = ("a_article", "a_start", "b_article", "b_start")
    (found,) = [each for each in report("pairs", "--min-score", 0) if all(each[name] == row[name] for name in key)]
    return found


def test_a_link_judged_negative_is_cut_and_undoing_restores_each_byte(own_database: Path) -> None:
    before = everything()
    (row,) = fill("pairs", first("corroborates"), "negative")
    assert len(set(sides(row))) == 1
    assert judge("pairs") == "1 entered, 0 unchanged, 0 failed"
    assert len(set(sides(row))) == 2
    after = judged_pair(row)
    assert (after["relation"], after["judgement"], after["judged_by"]) == ("unrelated", "negative", "Ana Reyl")
    assert after["judged_at"].endswith("Z")
    assert [row for row in report("pairs") if row["judgement"]] == [after]
    assert run("judge", "undo").err == "1 judgement undone: 1\n"
    assert everything() == before


def test_another_event_judged_positive_is_the_same_claim_and_undoing_restores_each_byte(own_database: Path) -> None:
    before = everything()
    (row,) = fill("pairs", first("different_event"), "positive")
    judge("pairs")
    assert len(set(sides(row))) == 1
    assert judged_pair(row)["relation"] in {"corroborates", "repeats", "unsettled"}
    assert "judged to be the same claim by Ana Reyl" in judged_pair(row)["basis"]
    run("judge", "undo")
    assert everything() == before


def test_a_pair_of_hardly_any_likeness_can_be_judged_and_undone(own_database: Path) -> None:
    before = everything()
    (row,) = fill("pairs", first("unrelated"), "positive", "--min-score", 0)
    judge("pairs")
    assert judged_pair(row)["relation"] in {"corroborates", "repeats", "unsettled"}
    run("judge", "undo")
    assert everything() == before


def test_judgements_hold_when_everything_is_linked_anew(own_database: Path) -> None:
    fill("pairs", first("repeats"), "negative")
    judge("pairs")
    fill("pairs", first("different_event"), "positive")
    judge("pairs")
    before = everything()
    assert run("link", "--rebuild").code == 0
    assert everything() == before


def test_judgements_hold_when_articles_come_in_and_are_corrected(own_database: Path) -> None:
    corrected = {"mine_tianhe.txt", "mw-20240313-ferry"}

    def chosen(row: Row) -> bool:
        return row["relation"] == "repeats" and bool({row["a_article"], row["b_article"]} & corrected)

    rows = fill("pairs", chosen, "negative")
    judge("pairs")
    assert run("ingest", *LATER).code == 0
    states = [row["state"] for row in run("judge", "list", "--format", "csv").rows()]
    assert states.count("holds") >= 1
    assert set(states) <= {"holds", "claims not found"}
    held = [row for row in report("pairs", "--min-score", 0) if row["judgement"]]
    assert len(held) == states.count("holds")
    assert all(row["relation"] in {"unrelated", "different_event"} for row in held)
    assert rows


def test_a_claim_is_taken_out_of_its_cluster(own_database: Path) -> None:
    wanted = max(report("clusters"), key=lambda row: int(row["n_claims"]))["cluster_id"]
    members = [row for row in report("claims") if row["cluster_id"] == wanted]
    out = members[-1]
    fill("claims", lambda row: (row["article_id"], row["start"]) == (out["article_id"], out["start"]), "negative")
    judge("claims")
    assert cluster_of(out["article_id"], out["start"]) != cluster_of(members[0]["article_id"], members[0]["start"])
    (row,) = [row for row in report("claims") if row["judgement"]]
    assert (row["sentence"], row["judged_by"]) == (out["sentence"], "Ana Reyl")


def test_a_cluster_judged_right_says_so(own_database: Path) -> None:
    (row,) = fill("clusters", lambda row: row["n_claims"] == "3" and row["n_outlets"] == "3", "positive")[:1] or [{}]
    judge("clusters")
    (after,) = [each for each in report("clusters") if each["cluster_id"] == row["cluster_id"]]
    assert (after["judgement"], after["judged_by"]) == ("positive", "Ana Reyl")


def test_a_sheet_exported_again_and_read_back_changes_nothing(own_database: Path) -> None:
    fill("pairs", first("repeats"), "unsure")
    judge("pairs")
    assert run("report", "pairs", "--format", "csv", "-o", "pairs.csv").code == 0
    assert run("judge", "import", "pairs.csv").summary == "0 entered, 1 unchanged, 0 failed"


def test_the_list_says_what_holds_and_with_all_what_does_not(own_database: Path) -> None:
    fill("pairs", first("repeats"), "unsure")
    judge("pairs")
    run("judge", "undo")
    assert run("judge", "list", "--format", "csv").rows() == []
    (row,) = run("judge", "list", "--all", "--format", "csv").rows()
    assert row["state"].startswith("undone 20")
    assert (row["judgement"], row["origin"].partition(",")[0]) == ("unsure", "pairs.csv")


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["import", "absent.csv"], 1),
        (["import", "xref.db"], 1),
        (["undo"], 2),
        (["undo", "7"], 2),
        (["undo", "x"], 2),
        (["list", "--format", "pdf"], 2),
    ],
)
def test_wrong_usage_is_told_in_a_line(own_database: Path, arguments: list[str], code: int) -> None:
    ran = run("judge", *arguments)
    assert (ran.code, ran.out) == (code, "")
    assert "Traceback" not in ran.err


def test_contradicting_rows_are_told_with_their_lines(own_database: Path) -> None:
    members = max(report("clusters"), key=lambda row: int(row["n_claims"]))["cluster_id"]
    claims = [row for row in report("claims") if row["cluster_id"] == members]
    a, b, c = ((row["article_id"], row["start"], row["sentence"]) for row in claims[:3])
    with Path("pairs.csv").open("w", encoding="utf-8", newline="") as file:
        sheet = csv.writer(file)
        sheet.writerow(
            ["a_article", "a_start", "a_sentence", "b_article", "b_start", "b_sentence", "judgement", "judged_by"]
        )
        for one, other, value in ((a, b, "positive"), (b, c, "positive"), (a, c, "negative")):
            sheet.writerow([*one, *other, value, "Ana"])
    ran = run("judge", "import", "pairs.csv")
    assert ran.code == 1
    assert "failed: pairs.csv, line 2, 3, 4: these contradict each other" in ran.err
    assert ran.summary == "0 entered, 0 unchanged, 1 failed"
