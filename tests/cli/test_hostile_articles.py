"""Articles made to harm whoever reads the reports: what they hold is text, and stays text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import run

FORMULA = '=HYPERLINK("https://evil.example","click")'
ESCAPES = "\x1b[31mRed\x1b[0m \x1b]0;title\x07Courier"
BACKWARDS = "Harbour \u202eterces\u202c Courier"
FORMATS = ("table", "csv", "jsonl", "md")


@pytest.fixture(autouse=True)
def quick(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XREF_ENCODER", "hashing")


def put(**fields: str) -> None:
    """Ingest one record; it lies in a folder of its own, so that nothing else changes in the working folder."""
    record = {
        "id": "a-1",
        "outlet": "Harbour Courier",
        "published": "2024-03-04",
        "text": "A storm closed the harbour of Port Ansel on Monday, the harbour master said.",
    }
    Path("in").mkdir(exist_ok=True)
    Path("in/record.jsonl").write_text(json.dumps({**record, **fields}), encoding="utf-8")
    ran = run("ingest", "in/record.jsonl")
    assert ran.code == 0, ran.err


def cells(kind: str) -> list[str]:
    return [cell for row in run("report", kind).rows() for cell in row.values()]


@pytest.mark.parametrize("field", ["id", "outlet", "title", "url"])
def test_a_formula_in_a_field_is_neutralised_in_csv_and_kept_in_json(workplace: Path, field: str) -> None:
    put(**{field: FORMULA})
    for kind in ("claims", "articles"):
        found = cells(kind)
        assert f"'{FORMULA}" in found
        assert FORMULA not in found
        assert json.dumps(FORMULA, ensure_ascii=False) in run("report", kind, "--format", "jsonl").out


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "＝"])
def test_no_cell_of_a_sentence_begins_as_a_formula(workplace: Path, start: str) -> None:
    put(text=f"{start}cmd|' /C calc'!A0 was found in the files of the harbour master on Monday, police said.")
    for cell in cells("claims"):
        assert not cell.lstrip().startswith(("=", "+", "-", "@", "＝"))


@pytest.mark.parametrize("format_name", FORMATS)
@pytest.mark.parametrize("text", [ESCAPES, BACKWARDS], ids=["escapes", "backwards"])
def test_control_sequences_never_reach_a_terminal(workplace: Path, format_name: str, text: str) -> None:
    put(outlet=text, title=text, text=f"{text}: a storm closed the harbour of Port Ansel on Monday, police said.")
    for command in (("report", "claims"), ("report", "outlets"), ("claim", "storm in the harbour")):
        out = run(*command, "--format", format_name).out
        assert "\x1b" not in out
        assert "\x07" not in out
        assert "Red" in out or "Harbour" in out
        if format_name in {"table", "md"}:
            assert "\u202e" not in out


def test_script_in_a_page_is_no_text(workplace: Path) -> None:
    Path("page.html").write_text(
        "<html><head><title>Storm</title><script>alert('head')</script></head><body><article><h1>Storm</h1>"
        "<p>A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.</p>"
        "<script>document.write('<p>Nobody said that ships sank on Monday.</p>')</script>"
        '<p onclick="steal()">Two ferries were late, the <img src=x onerror=alert(1)>operator said on Tuesday.</p>'
        "</article></body></html>"
    )
    run("ingest", "page.html")
    found = " ".join(cells("claims"))
    assert "Two ferries were late" in found
    for harm in ("alert", "document.write", "ships sank", "onerror", "steal"):
        assert harm not in found


def test_tags_in_plain_text_are_kept_as_text_and_escaped_in_markdown(workplace: Path) -> None:
    put(text="<script>alert(1)</script> was written on the harbour wall on Monday, police said.")
    assert "<script>" in " ".join(cells("claims"))
    assert "<script>" not in run("report", "claims", "--format", "md").out


def test_a_bar_or_line_break_in_a_title_does_not_break_a_markdown_table(workplace: Path) -> None:
    put(title="Storm | flood\n| --- |\n| forged | row |")
    lines = run("report", "articles", "--format", "md").out.splitlines()
    assert len(lines) == 3


@pytest.mark.parametrize(
    "article_id", ["../../etc/passwd", "/tmp/evil", "..\\..\\evil.db", "C:\\evil", "a/../../b", "-", "--db", "x\x00y"]
)
def test_an_id_that_looks_like_a_path_touches_no_file(workplace: Path, article_id: str) -> None:
    inner = workplace / "deep" / "inner"
    inner.mkdir(parents=True)
    put(id=article_id)
    for kind in ("claims", "articles", "attributions"):
        assert run("report", kind, "-o", f"{kind}.csv").code == 0
    found = {path.relative_to(workplace).as_posix() for path in workplace.rglob("*")}
    assert found == {
        "deep", "deep/inner", "in", "in/record.jsonl", "xref.db", ".xref.db.linking", "claims.csv", "articles.csv",
        "attributions.csv",
    }  # fmt: skip


def test_sql_in_fields_is_text(workplace: Path) -> None:
    harm = "x'; drop table articles; --"
    put(id=harm, outlet=harm, title=harm, text=f"{harm} was painted on the harbour wall on Monday, police said.")
    assert run("report", "articles").rows()[0]["article_id"] == harm
    assert run("claim", harm).rows()[0]["outlet"] == harm


def test_endless_words_and_brackets_are_read_in_seconds(workplace: Path) -> None:
    put(text="A" * 300_000 + ' said "' * 2_000 + "(" * 20_000 + " " * 50_000 + "\n" * 20_000 + "He said. " * 2_000)
    assert len(run("report", "articles").rows()) == 1


def test_characters_outside_any_script_are_kept(workplace: Path) -> None:
    text = (
        "Zalgo t\u0336e\u0336x\u0336t, 𝔉𝔯𝔞𝔨𝔱𝔲𝔯, \u0600 and 🚢 closed the harbour of Port Ansel on Monday, police said."
    )
    put(text=text)
    assert text in cells("claims")


def test_an_article_that_names_all_outlets_as_its_source_gains_no_origin(workplace: Path) -> None:
    put(text="The dam broke on Monday, Reuters, AP, AFP, the BBC and CNN reported, and the Harbour Courier confirmed.")
    assert {row["status"] for row in run("report", "claims").rows()} == {"single_source"}
