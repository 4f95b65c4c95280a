"""``xref init``, and how ``xref.toml`` works on the commands: option before environment before file before default."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import FIXTURES, run

STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
QUICK = ("--encoder", "hashing")


def configured(text: str, folder: Path = Path()) -> None:
    (folder / "xref.toml").write_text(text)


def test_init_makes_a_project_that_works_and_tells_the_next_steps(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    ran = run("init", "ferry fire")
    assert (ran.code, ran.out) == (0, "")
    assert ran.err.splitlines()[:2] == ["made: ferry fire/xref.toml", "made: ferry fire/articles"]
    assert "  1. cd 'ferry fire'\n" in ran.err
    assert "xref ingest articles" in ran.err
    monkeypatch.chdir("ferry fire")
    Path("articles/storm.txt").write_text(STORY)
    assert run("ingest", "articles", *QUICK).code == 0
    assert Path("xref.db").exists()
    monkeypatch.chdir("articles")
    assert "Vantongeren" in run("claim", "storm closed the harbour", *QUICK).out
    assert not Path("xref.db").exists()


def test_init_changes_nothing_that_is_there(workplace: Path) -> None:
    configured("# mine")
    ran = run("init")
    assert ran.code == 2
    assert ran.err == "xref: xref.toml is there already and was left as it is. Edit it, or name another folder\n"
    assert Path("xref.toml").read_text() == "# mine"
    assert [path.name for path in workplace.iterdir()] == ["xref.toml"]


def test_the_database_of_option_environment_file_and_default_in_that_order(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(*options: str) -> str:
        return run("claim", "storm", *options).err.partition(": there is no such database")[0]

    assert asked() == "xref: xref.db"
    configured('db = "file.db"')
    assert asked() == "xref: file.db"
    monkeypatch.setenv("XREF_DB", "environment.db")
    assert asked() == "xref: environment.db"
    assert asked("--db", "option.db") == "xref: option.db"


@pytest.mark.parametrize(
    "words", [("outlets",), ("outlets", "show", "X"), ("judge", "list"), ("report", "claims"), ("link",)]
)
def test_commands_below_commands_take_the_database_of_the_file_too(workplace: Path, words: tuple[str, ...]) -> None:
    configured('db = "file.db"')
    assert run(*words).err.startswith("xref: file.db: there is no such database")


def test_the_encoder_and_the_manifest_of_the_file_are_used(workplace: Path) -> None:
    configured('encoder = "hashing"\n[ingest]\nmanifest = "sheet.csv"\n')
    Path("storm.txt").write_text(STORY)
    Path("sheet.csv").write_text("file,outlet\nstorm.txt,Harbour Courier\n")
    assert run("ingest", "storm.txt").summary == "1 new, 0 changed, 0 duplicate, 0 failed"
    assert run("report", "articles").rows()[0]["outlet"] == "Harbour Courier"
    assert "hashing" in run("doctor").out


def test_the_outlet_of_the_file_is_that_of_articles_of_which_nothing_else_tells_one(workplace: Path) -> None:
    configured('[ingest]\noutlet = "Our Newsroom"\n')
    for number, fields in enumerate(({}, {"outlet": "Volna"}, {"url": "https://kestrel.example/a"})):
        Path(f"{number}.json").write_text(json.dumps({"id": str(number), "text": f"Part {number}. {STORY}", **fields}))
    assert run("ingest", "0.json", "1.json", "2.json", "--no-link").code == 0
    outlets = {row["article_id"]: row["outlet"] for row in run("report", "articles").rows()}
    assert outlets == {"0": "Our Newsroom", "1": "Volna", "2": "kestrel.example"}


def test_the_format_of_the_file_holds_where_none_is_asked_for(own_database: Path) -> None:
    configured('format = "jsonl"')
    assert json.loads(run("outlets").out.splitlines()[0])["grade"] == "F"
    assert run("outlets", "--format", "md").out.startswith("|")
    assert run("outlets", "--excel").out.startswith("\ufeffoutlet,")
    assert run("report", "html", "-o", "page.html").code == 0


def test_a_format_of_the_file_that_is_none_is_told_with_the_file(own_database: Path) -> None:
    configured('format = "xlsx"')
    ran = run("report", "claims")
    assert ran.code == 2
    assert ran.err.startswith(f"xref: {own_database.parent / 'xref.toml'}: format: there is no format 'xlsx'. Choose ")


def test_a_threshold_of_the_file_decides(own_database: Path) -> None:
    question = ("claim", "smuggled diesel on the ferry", "--limit", 50, "--format", "csv")
    before = {row["cluster_id"] for row in run(*question).rows()}
    configured("[thresholds]\nmin_query_words = 1.0\nmin_query_cosine = 1.0\n")
    after = {row["cluster_id"] for row in run(*question).rows()}
    assert after < before


def test_a_threshold_of_the_file_decides_what_is_linked(workplace: Path) -> None:
    articles = ("ingest", FIXTURES / "articles", "--manifest", FIXTURES / "manifest.csv", *QUICK)
    configured("[thresholds]\nmin_article_likeness = 1.0\n")
    assert run(*articles).code == 0
    assert run("report", "pairs", "--min-score", 0).rows() == []


def test_a_broken_file_stops_commands_with_its_line(own_database: Path) -> None:
    configured('db = "xref.db"\nformt = "csv"\n')
    ran = run("claim", "storm")
    assert (ran.code, ran.out) == (2, "")
    assert ran.err.endswith("xref.toml, line 2: there is no key 'formt'. Did you mean format?\n")


def test_doctor_shows_the_file_in_force_and_says_when_it_is_broken(
    workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "ok   configuration         none; `xref init` makes one\n" in run("doctor").out
    configured('db = "file.db"\n[thresholds]\nlink_score = 0.5\n')
    file = workplace / "xref.toml"
    (workplace / "sub").mkdir()
    monkeypatch.chdir("sub")
    ran = run("doctor")
    assert ran.code == 0
    assert f"ok   configuration         {file}: db = ../file.db, link_score = 0.5\n" in ran.out
    configured("db = 1", workplace)
    ran = run("doctor")
    assert ran.code == 1
    assert f"BAD  configuration         {file}, line 1: db is 1. Write a text in quotes" in ran.out


def test_the_variable_names_a_file(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("other.toml").write_text('db = "other.db"')
    configured('db = "file.db"')
    monkeypatch.setenv("XREF_CONFIG", "other.toml")
    assert run("claim", "storm").err.startswith("xref: other.db: ")
    monkeypatch.setenv("XREF_CONFIG", "gone.toml")
    ran = run("claim", "storm")
    assert ran.code == 2
    assert ran.err.startswith("xref: gone.toml: the configuration cannot be read: No such file or directory. Check ")


def test_no_command_but_the_demonstration_passes_over_the_thresholds_of_the_file() -> None:
    commands = (FIXTURES.parent / "xref" / "cli").glob("*.py")
    assert [path.name for path in commands if "DEFAULTS" in path.read_text("utf-8")] == ["demo.py"]
