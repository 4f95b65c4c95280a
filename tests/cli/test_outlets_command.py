"""``xref outlets``."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import run


def listed() -> dict[str, dict[str, str]]:
    return {row["outlet"]: row for row in run("outlets", "--format", "csv").rows()}


def claims_of(outlet: str) -> list[dict[str, str]]:
    return [row for row in run("report", "claims").rows() if row["outlet"] == outlet]


def test_the_list_says_what_is_known_and_where_it_comes_from(own_database: Path) -> None:
    rows = listed()
    assert len(rows) == 16
    kestrel = rows["The Kestrel"]
    assert (kestrel["domain"], kestrel["domain_source"]) == ("thekestrel.example", "addresses of 3 of its articles")
    assert (kestrel["grade"], kestrel["grade_source"], kestrel["articles"]) == ("F", "", "3")
    assert kestrel["record"].startswith("insufficient (n ")


def test_what_is_set_shows_in_the_list_and_in_every_report(own_database: Path) -> None:
    ran = run("outlets", "set", "kestrel", "--family", "Northgate Media", "--grade", "c", "--source", "desk, May")
    assert ran.code == 0
    assert "The Kestrel: grade C (desk, May)" in ran.err
    row = listed()["The Kestrel"]
    assert (row["family"], row["grade"], row["grade_source"]) == ("Northgate Media", "C", "desk, May")
    claim = claims_of("The Kestrel")[0]
    assert (claim["outlet_family"], claim["grade"][0]) == ("Northgate Media", "C")
    pairs = [row for row in run("report", "pairs").rows() if row["a_outlet"] == "The Kestrel"]
    assert pairs
    assert {(row["a_family"], row["a_grade"][0]) for row in pairs} == {("Northgate Media", "C")}
    clusters = [row for row in run("report", "clusters").rows() if "The Kestrel" in row["outlets"]]
    assert all("Northgate Media" in row["outlet_families"] for row in clusters)
    assert all("The Kestrel C" in row["outlet_grades"] for row in clusters)


def test_a_merge_joins_outlets_in_every_report_and_a_split_restores_each_byte(own_database: Path) -> None:
    kinds = ("claims", "clusters", "pairs", "outlets", "articles")
    before = {kind: run("report", kind).out for kind in kinds}
    assert run("outlets", "merge", "The Kestrel", "Continental Observer").code == 0
    assert "Continental Observer" not in listed()
    assert listed()["The Kestrel"]["one_because"] == "Continental Observer: said by hand"
    both = claims_of("The Kestrel")
    assert {row["outlet_stated"] for row in both} == {"The Kestrel", "Continental Observer"}
    diesel = run("claim", "smuggled diesel on the ferry", "--limit", "1", "--format", "csv").rows()
    assert {row["n_outlets"] for row in diesel} == {"2"}
    assert run("outlets", "split", "Continental Observer").code == 0
    assert {kind: run("report", kind).out for kind in kinds} == before


def test_a_query_finds_an_outlet_by_any_of_its_names(own_database: Path) -> None:
    run("outlets", "merge", "The Kestrel", "Kes")
    rows = [run("claim", "ferry fire", "--outlet", name, "--format", "csv").out for name in ("The Kestrel", "kes")]
    assert rows[0] == rows[1]
    assert len(rows[0].splitlines()) > 1


def test_show_says_why_names_are_one(own_database: Path) -> None:
    run("outlets", "merge", "The Kestrel", "Continental Observer")
    shown = run("outlets", "show", "continental observer").out.splitlines()
    assert shown[:2] == ["The Kestrel", "   also       Continental Observer (6 articles): said by hand"]
    assert "   family     not known" in shown


def test_ratings_are_shown_with_value_source_and_scale_and_give_no_grade(own_database: Path) -> None:
    Path("care.csv").write_text(
        "domain,care,name\nthekestrel.example,high,Kestrel\nvolna.example,low,Volna\nco.uk,high,X\n"
    )
    ran = run("outlets", "import", "care.csv")
    assert ran.code == 1
    assert "failed: care.csv, line 4: 'co.uk' is no site" in ran.err
    assert "no grade was changed" in ran.err
    row = listed()["The Kestrel"]
    assert "care = high (thekestrel.example in care.csv; one of high, low)" in row["ratings"]
    assert row["grade"] == "F"
    assert "rated" in run("outlets", "show", "The Kestrel").out


def test_a_rule_turns_ratings_into_grades_and_says_so(own_database: Path) -> None:
    Path("care.csv").write_text("domain,care\nthekestrel.example,high\nvolna.example,low\n")
    ran = run("outlets", "import", "care.csv", "--grade-by", "care", "--letters", "high=B, low=D")
    assert ran.code == 0
    assert "The Kestrel: grade B (by your rule: care.csv says care = high of thekestrel.example)" in ran.err
    assert (listed()["The Kestrel"]["grade"], listed()["Volna Daily"]["grade"]) == ("B", "D")


def test_the_list_can_be_filled_in_and_read_back(own_database: Path) -> None:
    assert run("outlets", "--format", "csv", "-o", "outlets.csv").code == 0
    unchanged = run("outlets", "import", "outlets.csv")
    assert "0 outlets entered, 16 unchanged" in unchanged.err
    table = Path("outlets.csv").read_text(encoding="utf-8")
    filled = table.replace("The Kestrel,,thekestrel.example,,F,", "The Kestrel,Kes,thekestrel.example,Nest,B,desk")
    Path("outlets.csv").write_text(filled, encoding="utf-8")
    assert run("outlets", "import", "outlets.csv").code == 0
    row = listed()["The Kestrel"]
    assert [row[name] for name in ("aliases", "family", "grade", "grade_source")] == ["Kes", "Nest", "B", "desk"]


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["set", "The Kestrel"], 2),
        (["set", "The Kestrel", "--grade", "G"], 2),
        (["set", "The Kestrel", "--domain", "co.uk"], 2),
        (["split", "Nowhere Post"], 2),
        (["show", "Nowhere Post"], 2),
        (["import", "absent.csv"], 1),
        (["import", "xref.db", "--grade-by", "care"], 2),
        (["merge", "The Kestrel"], 2),
        (["--format", "pdf"], 2),
    ],
)
def test_wrong_usage_is_one_line_that_says_what_to_do(own_database: Path, arguments: list[str], code: int) -> None:
    ran = run("outlets", *arguments)
    assert ran.code == code
    assert "Traceback" not in ran.err
    assert ran.out == ""


def test_names_of_outlets_run_nothing_in_a_terminal_or_a_spreadsheet(workplace: Path) -> None:
    story = "A storm closed the harbour of Port Ansel on Monday, the harbour master said. It reopened on Tuesday.\n"
    Path("a.txt").write_text(story)
    assert run("ingest", "a.txt", "--outlet", "=cmd()\x1b[31m Post", "--encoder", "hashing").code == 0
    assert "'=cmd()" in run("outlets", "--format", "csv").out
    assert "\x1b" not in run("outlets", "--format", "table").out
    assert "\x1b" not in run("outlets", "show", "=cmd()\x1b[31m Post").out
