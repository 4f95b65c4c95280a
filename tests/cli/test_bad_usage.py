"""Wrong usage, and databases, folders and disks that cannot be used: a clear message, the right exit code, no harm."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import FIXTURES, Ran, program, run, run_process

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


# arguments, exit code, what the message says: what is wrong, and the next step
FIRST_STEPS = [
    (("report", "claim"), 2, "there is no report of 'claim'. Did you mean claims? Choose one of: claims, clusters, "),
    (("report", "claims", "-f", "cvs"), 2, "there is no format 'cvs'. Did you mean csv? Choose one of: table, csv, "),
    (("export", "mem"), 2, "there is no export of 'mem'. Did you mean memo? Choose one of: "),
    (("conflicts", "--type", "numbers"), 2, "--type: there is no 'numbers'. Did you mean number? Choose one of: "),
    (("clam", "ferry"), 2, "No such command 'clam'. Did you mean 'claim'?"),
    (("claim", "ferry", "--limt", "3"), 2, "No such option: --limt (Possible options: --limit)"),
    (
        ("claim", "ferry", "--outlet", "Meridan Wires"),
        2,
        "there is no outlet 'Meridan Wires' in the database. Did you mean 'Meridian Wire'? `xref outlets` lists them",
    ),
    (
        ("conflicts", "--outlet", "Nowhere Gazette"),
        2,
        "there is no outlet 'Nowhere Gazette' in the database. `xref outlets` lists them",
    ),
    (("outlets", "show", "Nowhere Gazette"), 2, "there is no outlet 'Nowhere Gazette' in the database. `xref outlets`"),
    (("report", "lineage", "--cluster", "x"), 2, "there is no cluster 'x'. `xref report clusters` and `xref claim`"),
    (
        ("claim", "ferry", "--since", "13.3.2024"),
        2,
        "--since: '13.3.2024' is no date that can be read. Write YYYY, YYYY-MM, YYYY-MM-DD",
    ),
    (("claim", "ferry", *QUICK), 1, "Use the same --encoder, or write all vectors anew with `xref link --rebuild`"),
    (
        ("ingest", "notes.docx"),
        1,
        "unknown format '.docx'. An article can be saved as .txt, .html or .pdf. Known are .txt, ",
    ),
    (("ingest", "gone"), 1, "failed: gone: it cannot be read: No such file or directory. Check the path"),
    (("judge", "import", "notes.docx"), 1, "Make one with `xref report pairs --format csv -o pairs.csv` and fill in"),
    (("judge", "undo", "7"), 2, "there is no judgement 7. `xref judge list --all` lists them"),
    (("init", "notes.docx"), 2, "notes.docx is no folder. Name another folder"),
    (("claim", "ferry", "--db", "empty.db"), 1, "the database is empty. Fill it with `xref ingest`, or name another"),
]


@pytest.mark.parametrize(
    ("arguments", "code", "said"), FIRST_STEPS, ids=[" ".join(words) for words, _, _ in FIRST_STEPS]
)
def test_a_mistake_of_a_new_user_is_told_with_the_next_step(
    own_database: Path, arguments: tuple[str, ...], code: int, said: str
) -> None:
    Path("notes.docx").write_text("name,words\na,b\n")
    Path("empty.db").touch()
    ran = run(*arguments)
    assert ran.code == code
    assert said in ran.err


def test_a_question_need_not_be_quoted(own_database: Path) -> None:
    quoted = run("claim", "smuggled diesel on the ferry", "--limit", 1)
    assert quoted.code == 0
    assert run("claim", "smuggled", "diesel", "--limit", 1, "on", "the", "ferry").out == quoted.out


def test_articles_without_an_outlet_are_counted_and_said_how_to_name_it(workplace: Path) -> None:
    Path("a.txt").write_text(STORY)
    Path("b.json").write_text('{"text": "A fire closed the harbour of Port Ansel, police said.", "outlet": "Volna"}')
    ran = run("ingest", "a.txt", "b.json", "--no-link")
    assert "1 of these state no outlet, so they are no voice of their own: name it with --outlet or a" in ran.err
    assert "no outlet" not in run("ingest", "a.txt", "b.json", "--no-link", "--outlet", "Courier").err


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="this system has no terminals that a program can open")
@pytest.mark.parametrize(
    "arguments",
    [
        ("--help",),
        ("claim",),
        ("claim", "smuggled diesel", "--explain"),
        ("conflicts",),
        ("ingest", "storm.txt"),
        ("x",),
    ],
    ids=" ".join,
)
def test_with_no_color_a_terminal_gets_no_colour(own_database: Path, arguments: tuple[str, ...]) -> None:
    Path("storm.txt").write_text(STORY)
    shown = on_a_terminal(*arguments, folder=own_database.parent)
    assert shown.strip()
    # moving the cursor and erasing a line (ends in letters other than m) is what progress is made of, and no colour
    assert [code for code in re.findall(r"\x1b\[([\d;]*)m", shown) if code.strip("0;")] == []


def on_a_terminal(*arguments: str, folder: Path) -> str:
    """What the program writes where both outputs are a terminal and NO_COLOR is set."""
    mine, theirs = os.openpty()
    environment = {**os.environ, "NO_COLOR": "1", "TERM": "xterm-256color", "COLUMNS": "100"}
    process = subprocess.Popen(
        [*program(), *arguments], cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    pieces = []
    try:
        while piece := os.read(mine, 65_536):
            pieces.append(piece)
    except OSError:  # how a terminal says on Linux that nobody writes any more
        pass
    finally:
        os.close(mine)
        process.wait(timeout=120)
    return b"".join(pieces).decode()
