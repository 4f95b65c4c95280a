"""``--help``, ``xref demo`` and ``xref doctor``."""

from __future__ import annotations

import csv
import shlex
import sqlite3
from pathlib import Path

import pytest

from tests.adapters.test_readers_warc import PAGE_RECORD, archive
from tests.program import run, run_process
from xref import __version__, cli
from xref.cli.fail_on import FOUND

COMMANDS = (
    *("init", "ingest", "watch", "fetch", "link", "claim", "conflicts", "check", "batch", "report", "export"),
    *("outlets", "judge", "demo", "doctor"),
)
KINDS = (
    "claims",
    "clusters",
    "pairs",
    "conflicts",
    "corrections",
    "attributions",
    "lineage",
    "origins",
    "outlets",
    "articles",
)


def test_help_lists_every_command_and_teaches_by_examples(workplace: Path) -> None:
    ran = run("--help")
    assert (ran.code, ran.err) == (0, "")
    assert all(f"\n  {command} " in ran.out for command in COMMANDS)
    assert "xref never says what" in ran.out
    assert ran.out.count("    xref ") >= 5


@pytest.mark.parametrize("command", COMMANDS)
def test_help_of_a_command_has_examples_and_fits_a_screen(workplace: Path, command: str) -> None:
    for option in ("--help", "-h"):
        ran = run(command, option)
        assert ran.code == 0
        assert ran.out.startswith(f"Usage: xref {command} ")
        assert f"    xref {command}" in ran.out
        assert len(ran.out.splitlines()) <= 50


def examples() -> list[str]:
    """The examples of all help texts, without those that begin in another program, need the web, or never end."""
    groups = [group.typer_instance for group in cli.app.registered_groups if group.typer_instance]
    apps = [cli.app, *groups]
    texts = [*(app.info.epilog for app in apps), *(c.epilog for app in apps for c in app.registered_commands)]
    lines = [line.strip() for text in texts for line in str(text).splitlines()]
    ours = {line.partition("   ")[0] for line in lines if line.startswith("xref ")}
    endless = {line for line in ours if line.startswith("xref watch") and "--once" not in line}
    return sorted(line for line in ours - endless if line != "xref demo" and not line.startswith("xref fetch"))


@pytest.mark.parametrize("example", examples())
def test_every_example_of_the_help_is_understood(own_database: Path, example: str) -> None:
    Path("articles").mkdir()
    Path("articles/storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    Path("story.html").write_text("<p>A storm closed the harbour of Port Ansel on Monday, police said.</p>" * 3)
    Path("fetched.warc.gz").write_bytes(archive(PAGE_RECORD))
    Path("manifest.csv").write_text("file,outlet\nstorm.txt,Harbour Courier\n")
    Path("ratings.csv").write_text("domain,reporting\nvolna.example,high\n")
    Path("quality.csv").write_text("domain,pc1\nvolna.example,0.7\n")
    Path("outlets.csv").write_text("outlet,family\nVolna Daily,Volna Media\n")
    for draft in ("draft.txt", "draft.md", "claims.txt"):
        Path(draft).write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    Path("claims.csv").write_text("claim\nA storm closed the harbour of Port Ansel on Monday.\n")
    program, *words = shlex.split(example)
    if words[:2] == ["export", "ftm"]:
        pytest.importorskip("followthemoney", reason="it is optional: pip install 'xref[ftm]'")
    if words[:2] == ["outlets", "split"]:
        run("outlets", "merge", "Volna Daily", words[2])
    if words[0] == "judge":
        judged_sheets()
    ran = run(*words)
    assert program == "xref"
    assert ran.code in ({0, FOUND} if "--fail-on" in words else {0}), ran.err


def judged_sheets() -> None:
    """Sheets with judgements, of which that of the pairs is read."""
    header, *rows = run("report", "pairs", "--format", "csv").out.splitlines(keepends=True)
    columns = header.rstrip().split(",")
    sheet = [dict(zip(columns, cells, strict=True)) for cells in csv.reader(rows[:4])]
    for name in ("pairs", "clusters"):
        with Path(f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns)
            writer.writeheader()
            writer.writerows({**row, "judgement": "unsure", "judged_by": "Ana"} for row in sheet)
    assert run("judge", "import", "pairs.csv").summary == "4 entered, 0 unchanged, 0 failed"


def test_the_demonstration_shows_a_claim_a_conflict_and_a_circular_report_and_writes_the_reports(
    workplace: Path,
) -> None:
    ran = run("demo", "--output", "out")
    assert ran.code == 0
    claim, conflict, circular = ran.out.split("\n== ")[1:]
    assert claim.startswith("A claim and who reports it: xref claim")
    assert " | 3 outlets | " in claim
    assert "\n1. conflicting | " in conflict
    assert "in conflict: How many" in conflict
    assert " | circular | " in circular
    assert {path.name for path in Path("out").glob("*.csv")} == {f"{kind}.csv" for kind in KINDS}
    assert run("report", "pairs", "--db", "out/demo.db").out.encode() == Path("out/pairs.csv").read_bytes()


def test_the_demonstration_can_be_repeated_and_gives_the_same_files(workplace: Path) -> None:
    files = []
    for _ in range(2):
        assert run("demo", "--output", "out", "--encoder", "hashing").code == 0
        files.append({path.name: path.read_bytes() for path in Path("out").glob("*.csv")})
    assert files[0] == files[1]


def test_the_demonstration_without_a_folder_uses_a_new_one(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(workplace))
    ran = run("demo", "--encoder", "hashing")
    (folder,) = workplace.iterdir()
    assert ran.code == 0
    assert str(folder) in ran.err


def test_a_sound_database_is_said_to_be_sound(own_database: Path) -> None:
    ran = run("doctor")
    assert (ran.code, ran.err) == (0, "")
    lines = {line[5:27].strip(): line for line in ran.out.splitlines()}
    assert all(line.startswith("ok   ") for line in lines.values())
    assert lines["integrity"].endswith(" sound")
    assert "44 articles, 0 superseded, 0 unlinked" in lines["contents"]
    assert "as shipped" in lines["pair_scorer"]
    assert "16 without a grade" in lines["outlets"]


def test_without_a_database_the_installation_is_checked_and_nothing_is_made(workplace: Path) -> None:
    ran = run("doctor")
    assert ran.code == 0
    assert "ok   database              xref.db does not exist yet; xref ingest makes it" in ran.out
    assert list(workplace.iterdir()) == []


def test_a_database_with_a_missing_vector_is_bad_and_the_remedy_works(own_database: Path) -> None:
    with sqlite3.connect(own_database) as connection:
        connection.execute("update vectors set n = n + 1 where article_key = (select min(article_key) from vectors)")
    connection.close()
    ran = run("doctor")
    assert ran.code == 1
    assert "BAD  integrity" in ran.out
    assert "`xref link --rebuild`" in ran.out
    assert run("link", "--rebuild").code == 0
    assert run("doctor").code == 0


def test_a_file_that_is_no_database_is_bad(workplace: Path) -> None:
    Path("notes.txt").write_text("A storm closed the harbour.\n" * 100)
    ran = run("doctor", "--db", "notes.txt")
    assert (ran.code, ran.err) == (1, "")
    assert "BAD  database              notes.txt: this is no SQLite database" in ran.out


def test_another_encoder_than_that_of_the_database_is_bad_and_said_how_to_mend(own_database: Path) -> None:
    ran = run("doctor", "--encoder", "hashing")
    assert ran.code == 1
    assert "BAD  vectors " in ran.out
    assert "give --encoder, or run `xref link --rebuild`" in ran.out


def test_articles_that_wait_are_counted(workplace: Path) -> None:
    Path("storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    run("ingest", "storm.txt", "--no-link")
    assert "1 articles wait for `xref link`" in run("doctor").out


def test_the_version_is_told(workplace: Path) -> None:
    ran = run("--version")
    assert (ran.code, ran.out, ran.err) == (0, f"xref {__version__}\n", "")


def test_the_installed_program_shows_its_help(workplace: Path) -> None:
    ran = run_process("--help", folder=workplace)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("Usage: xref ")
