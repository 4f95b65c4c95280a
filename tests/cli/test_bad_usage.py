"""Wrong usage, and databases, folders and disks that cannot be used: a clear message, the right exit code, no harm."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import FIXTURES, Ran, run, run_process

BAD = FIXTURES / "bad"
STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
QUICK = ("--encoder", "hashing")
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")


@pytest.fixture
def good(workplace: Path) -> Path:
    """A folder with an article that can be used."""
    (workplace / "in").mkdir()
    (workplace / "in" / "good.txt").write_text(STORY)
    return workplace / "in"


@pytest.mark.parametrize("option", ["--since", "--until"])
@pytest.mark.parametrize("value", ["2023-02-30", "yesterday", ""])
def test_a_bound_that_is_no_date_is_wrong_usage(own_database: Path, option: str, value: str) -> None:
    ran = run("claim", "ferry fire", option, value)
    assert ran.code == 2
    assert f"xref: {option}: {value!r} is no date" in ran.err


# arguments, what the message says
WRONG_USAGE = [
    ((), "Usage: xref"),
    (("claims",), "No such command 'claims'"),
    (("ingest",), "Missing argument"),
    (("claim",), "Missing argument"),
    (("claim", "ferry", "--colour"), "No such option: --colour"),
    (("claim", "ferry", "--limit", "0"), "Invalid value for '--limit'"),
    (("claim", "ferry", "--limit", "many"), "Invalid value for '--limit'"),
    (("claim", "ferry", "--format", "xlsx"), "there is no format 'xlsx'. Choose one of: table, csv, jsonl, md"),
    (("claim", "ferry", "--format", "md", "--excel"), "--excel goes with --format csv, not with md"),
    (("claim", ""), "there is nothing to look for"),
    (("claim", " ?! "), "there is nothing to look for"),
    (("report", "rumours"), "there is no report of 'rumours'. Choose one of: claims, clusters, pairs, "),
    (("report", "claims", "--format", "xlsx"), "there is no format 'xlsx'. Choose one of: table, csv, jsonl, md"),
    (("report", "claims", "--format", "table", "--excel"), "--excel goes with --format csv, not with table"),
    (("report", "pairs", "--min-score", "2"), "Invalid value for '--min-score'"),
    (("report", "claims", "-o", "nowhere/claims.csv"), "cannot write nowhere/claims.csv: no such file or directory. "),
    (("report", "claims", "-o", "."), "'-o'"),
    (("report", "claims", "--db", "."), "'--db'"),
    (("demo", "-o", "xref.db"), "'-o'"),
]


@pytest.mark.parametrize(("arguments", "message"), WRONG_USAGE, ids=[" ".join(words) for words, _ in WRONG_USAGE])
def test_wrong_usage_has_exit_code_2_and_says_what_is_right(
    own_database: Path, arguments: tuple[str, ...], message: str
) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert message in ran.err + ran.out


def test_an_encoder_that_is_not_there_is_named_before_anything_is_stored(good: Path) -> None:
    ran = run("ingest", good, "--encoder", "no-such-model")
    assert ran.code == 1
    assert "The encoder 'no-such-model' cannot be loaded" in ran.err
    assert not Path("xref.db").exists()


@pytest.mark.parametrize("arguments", [("claim", "ferry"), ("report", "claims"), ("link",)])
def test_a_missing_database_is_named_with_the_command_that_makes_one(
    workplace: Path, arguments: tuple[str, ...]
) -> None:
    ran = run(*arguments)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == ("xref: xref.db: there is no such database. Name one with --db, or make one with `xref ingest`\n")
    assert list(workplace.iterdir()) == []


@pytest.fixture(params=[("ingest", str(FIXTURES / "articles" / "mine_pavonia.txt")), ("claim", "ferry"), ("link",)])
def command(request: pytest.FixtureRequest) -> tuple[str, ...]:
    """Commands that open the database to write, to read, and to change."""
    words: tuple[str, ...] = request.param
    return words


def test_a_database_of_another_program_is_refused_and_not_changed(workplace: Path, command: tuple[str, ...]) -> None:
    with sqlite3.connect("notes.db") as other:
        other.execute("create table notes (text)")
    before = Path("notes.db").read_bytes()
    ran = run(*command, "--db", "notes.db")
    assert ran.code == 1
    assert "xref: notes.db: this is a database of another program; it was not changed. Name another" in ran.err
    assert Path("notes.db").read_bytes() == before


def test_a_text_file_as_database_is_refused_and_not_changed(workplace: Path, command: tuple[str, ...]) -> None:
    Path("notes.txt").write_text(STORY * 100)
    ran = run(*command, "--db", "notes.txt")
    assert ran.code == 1
    assert "xref: notes.txt: this is no SQLite database" in ran.err
    assert Path("notes.txt").read_text() == STORY * 100


def test_a_database_in_a_folder_that_is_not_there_is_refused(good: Path) -> None:
    ran = run("ingest", good, "--db", "nowhere/xref.db", *QUICK)
    assert ran.code == 1
    assert "xref: nowhere/xref.db: its folder does not exist. Make the folder nowhere first" in ran.err


def test_a_damaged_database_is_refused(own_database: Path) -> None:
    content = bytearray(own_database.read_bytes())
    content[100:60_000] = b"\xff" * 59_900
    own_database.write_bytes(content)
    ran = run("report", "claims")
    assert ran.code == 1
    assert "xref: xref.db: the database is damaged" in ran.err


@pytest.fixture
def read_only(own_database: Path) -> Iterator[Path]:
    """A database in a folder that may be read and not written to."""
    folder = own_database.parent
    own_database.chmod(0o444)
    folder.chmod(0o555)
    try:
        yield folder
    finally:
        folder.chmod(0o755)


def bound_by_permissions(*arguments: object, folder: Path) -> Ran:
    """Run the program so that permissions count, which root has to be told."""
    if os.geteuid() != 0:
        return run_process(*arguments, folder=folder)
    if shutil.which("setpriv") is None:
        pytest.skip("root is not bound by permissions, and there is no setpriv to change that")
    return run_process(*arguments, folder=folder, wrapper=WITHOUT_RIGHTS)


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no such permissions on this system")
def test_a_database_in_a_read_only_folder_can_be_read(read_only: Path) -> None:
    ran = bound_by_permissions("report", "clusters", folder=read_only)
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no such permissions on this system")
def test_a_database_in_a_read_only_folder_cannot_be_ingested_into(read_only: Path) -> None:
    ran = bound_by_permissions("ingest", BAD / "latin1.txt", *QUICK, "--no-link", folder=read_only)
    assert ran.code == 1
    assert ran.err.startswith("xref: xref.db: the database or its folder cannot be written ")


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="folders have no such permissions on this system")
def test_a_report_is_not_written_into_a_read_only_folder(read_only: Path) -> None:
    ran = bound_by_permissions("report", "clusters", "-o", "clusters.csv", folder=read_only)
    assert (ran.code, ran.err) == (
        1, "xref: cannot write clusters.csv: permission denied. Choose a folder that you may write to\n",
    )  # fmt: skip


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no device that is always full")
def test_a_full_disk_is_reported(own_database: Path) -> None:
    ran = run("report", "claims", "-o", "/dev/full")
    assert ran.code == 1
    assert "xref: cannot write /dev/full: no space left on device. Free some space" in ran.err


def test_a_report_that_cannot_be_made_leaves_the_old_file(own_database: Path) -> None:
    Path("rumours.csv").write_text("old")
    assert run("report", "rumours", "-o", "rumours.csv").code == 2
    assert Path("rumours.csv").read_text() == "old"
