"""What cannot be used: the message names file, place and remedy, the exit code tells, and the rest goes on."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import FIXTURES, Ran, run, run_process

BAD = FIXTURES / "bad"
STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
QUICK = ("--encoder", "hashing")
WITHOUT_RIGHTS = ("setpriv", "--bounding-set=-dac_override,-dac_read_search")
DATE_FORMS = "Write YYYY, YYYY-MM, YYYY-MM-DD"


def record(number: int, **fields: str) -> str:
    return json.dumps({"id": f"r-{number}", "outlet": "Harbour Courier", "text": f"Part {number}. {STORY}", **fields})


@pytest.fixture
def good(workplace: Path) -> Path:
    """An article that can be used, which comes after the bad one in name order."""
    (workplace / "in").mkdir()
    (workplace / "in" / "z_good.txt").write_text(STORY)
    return workplace / "in"


# name, content, what the message says
FILES = [
    ("empty.txt", b"", "failed: empty.txt: it is empty. Give a file with an article in it."),
    ("blank.txt", b" \n\n\t\n", "failed: blank.txt: it is empty. Give a file with an article in it."),
    ("binary.txt", (BAD / "binary.bin.txt").read_bytes(), "failed: binary.txt: it holds "),
    ("zeros.txt", bytes(10_000), "failed: zeros.txt: it holds "),
    ("picture.png", b"\x89PNG\r\n", "failed: picture.png: unknown format '.png'. Known are .txt, "),
    ("empty.html", b"<html><body></body></html>", "failed: empty.html: no article text was found in the page. Save "),
    ("empty.jsonl", b"\n\n", "failed: empty.jsonl: it is empty. Give "),
    ("empty.csv", b"", "failed: empty.csv: it is empty. Give "),
    ("no_text.csv", b"id,outlet\n1,Harbour Courier\n", "failed: no_text.csv: no column holds the article text; "),
    ("list.json", b"[1, 2]", "failed: list.json: none of its records is an article. Give "),
    ("cut.json", b'{"text": "A sto', "failed: cut.json: it is no JSON: "),
    ("deep.json", b"[" * 100_000, "failed: deep.json: it is no JSON: nested too deeply. Mend it"),
    (
        "menu.txt",
        b"Share\nAdvertisement\n",
        "failed: menu.txt: it holds no article text. Check that the file is an article.",
    ),
]


@pytest.mark.parametrize(("name", "content", "message"), FILES, ids=[name for name, _, _ in FILES])
def test_a_bad_file_is_named_with_a_remedy_and_the_rest_goes_on(
    good: Path, name: str, content: bytes, message: str
) -> None:
    (good / name).write_bytes(content)
    ran = run("ingest", good, *QUICK)
    assert (ran.code, ran.summary) == (1, "1 new, 0 changed, 0 duplicate, 1 failed")
    assert message in ran.err
    assert run("report", "articles").rows()[0]["article_id"] == "z_good.txt"


def test_the_bad_fixtures_fail_each_in_its_place_and_the_others_go_in(workplace: Path) -> None:
    ran = run("ingest", BAD, *QUICK)
    assert ran.code == 1
    for place in ("binary.bin.txt: ", "broken.jsonl, line 2: ", "empty.txt: ", "bad_manifest.csv: "):
        assert f"failed: {place}" in ran.err
    found = {row["article_id"] for row in run("report", "articles").rows()}
    assert {"latin1.txt", "truncated.html", "ok-1", "ok-2"} <= found


def test_a_wrongly_encoded_text_is_read_by_its_likely_encoding(workplace: Path) -> None:
    run("ingest", BAD / "latin1.txt", *QUICK)
    assert "Café owner in Bességny" in run("report", "claims").out


def test_of_a_page_that_breaks_off_the_rest_is_read(workplace: Path) -> None:
    assert run("ingest", BAD / "truncated.html", *QUICK).code == 0
    assert run("report", "articles").rows()[0]["outlet"] == "Northgate Herald"


def test_broken_lines_of_records_are_named_and_the_good_ones_go_in(workplace: Path) -> None:
    lines = [record(1), '{"id": "cut', record(3), "7", '{"id": "r-5", "outlet": "No Text"}', "", record(7)]
    (workplace / "wire.jsonl").write_text("\n".join(lines))
    ran = run("ingest", "wire.jsonl", *QUICK)
    assert (ran.code, ran.summary) == (1, "3 new, 0 changed, 0 duplicate, 3 failed")
    assert [f"failed: wire.jsonl, line {n}: " in ran.err for n in range(1, 8)] == [n in {2, 4, 5} for n in range(1, 8)]


def test_a_huge_text_file_is_refused_at_once(good: Path) -> None:
    with (good / "dump.txt").open("wb") as file:
        file.truncate(50_000_000)
    begun = time.monotonic()
    ran = run("ingest", good, *QUICK)
    assert time.monotonic() - begun < 10
    assert "failed: dump.txt: it is larger than 20,000,000 bytes. Split it into smaller files." in ran.err
    assert ran.summary == "1 new, 0 changed, 0 duplicate, 1 failed"


def test_a_huge_file_of_records_without_a_line_break_is_refused_in_seconds(good: Path) -> None:
    with (good / "dump.jsonl").open("wb") as file:
        file.truncate(50_000_000)
    begun = time.monotonic()
    ran = run("ingest", good, *QUICK)
    assert time.monotonic() - begun < 10
    assert "failed: dump.jsonl" in ran.err
    assert len(ran.err) < 1000
    assert ran.summary == "1 new, 0 changed, 0 duplicate, 1 failed"


def test_a_huge_record_is_refused_and_its_neighbours_go_in(workplace: Path) -> None:
    (workplace / "wire.jsonl").write_text("\n".join([record(1), record(2, text=STORY * 300_000), record(3)]))
    ran = run("ingest", "wire.jsonl", *QUICK)
    assert ran.summary == "2 new, 0 changed, 0 duplicate, 1 failed"
    assert "failed: r-2: the text has 28,800,000 characters, more than 2,000,000. Split it into articles." in ran.err


def test_a_file_that_is_not_there_is_named_and_the_others_go_in(good: Path) -> None:
    ran = run("ingest", "nowhere.txt", good, *QUICK)
    assert "failed: nowhere.txt: it cannot be read: No such file or directory. Check the path" in ran.err
    assert (ran.code, ran.summary) == (1, "1 new, 0 changed, 0 duplicate, 1 failed")


def test_what_was_stored_before_a_bad_file_stays(workplace: Path) -> None:
    (workplace / "a_good.txt").write_text(STORY)
    (workplace / "b_bad.txt").write_bytes(b"")
    run("ingest", "a_good.txt", "b_bad.txt", *QUICK)
    assert run("ingest", "a_good.txt", *QUICK).summary == "0 new, 0 changed, 1 duplicate, 0 failed"


# manifest, message
MANIFESTS = [
    (
        (BAD / "bad_manifest.csv").read_text("utf-8"),
        "m.csv: the manifest has no column 'file'; its columns are: name, ",
    ),
    ("", "m.csv: it is empty."),
    ("file,outlet\na.txt,A\na.txt,B\n", "m.csv, line 3: a second row for a.txt. Keep one row for each file."),
    ("file,outlet\na.txt,A, B\n", "m.csv, line 2: the row has 3 cells, the header 2. Quote cells"),
    ("file,outlet\n,A\n", "m.csv, line 2: the row names no file. Fill in the column file."),
]


@pytest.mark.parametrize(("content", "message"), MANIFESTS)
def test_a_manifest_that_cannot_be_used_stops_before_anything_is_stored(good: Path, content: str, message: str) -> None:
    Path("m.csv").write_text(content)
    ran = run("ingest", good, "--manifest", "m.csv", *QUICK)
    assert ran.code == 1
    assert f"xref: {message}" in ran.err
    assert not Path("xref.db").exists()


def test_a_manifest_that_is_not_there_is_named(good: Path) -> None:
    ran = run("ingest", good, "--manifest", "nowhere.csv", *QUICK)
    assert (ran.code, ran.err) == (
        1,
        "xref: nowhere.csv: the manifest cannot be read: No such file or directory. Check --manifest.\n",
    )


def test_an_impossible_date_in_the_manifest_fails_its_article_only(workplace: Path) -> None:
    (workplace / "storm.txt").write_text(STORY)
    ran = run("ingest", BAD / "latin1.txt", "storm.txt", "--manifest", BAD / "impossible_date_manifest.csv", *QUICK)
    assert ran.summary == "1 new, 0 changed, 0 duplicate, 1 failed"
    assert "failed: latin1.txt: published: '2023-02-30' is no date: " in ran.err
    assert f"{DATE_FORMS}, " in ran.err


def test_an_impossible_date_in_a_record_fails_that_record_only(workplace: Path) -> None:
    (workplace / "wire.jsonl").write_text("\n".join([record(1, published="2023-02-30"), record(2)]))
    ran = run("ingest", "wire.jsonl", *QUICK)
    assert ran.summary == "1 new, 0 changed, 0 duplicate, 1 failed"
    assert "failed: r-1: published: '2023-02-30' is no date: " in ran.err


def test_an_impossible_date_as_an_option_is_wrong_usage_and_nothing_is_stored(good: Path) -> None:
    ran = run("ingest", good, "--published", "2023-02-30", *QUICK)
    assert ran.code == 2
    assert "xref: --published: '2023-02-30' is no date: day " in ran.err
    assert DATE_FORMS in ran.err
    assert not Path("xref.db").exists()


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


def test_a_folder_without_articles_is_said_to_be_so(workplace: Path) -> None:
    (workplace / "empty").mkdir()
    ran = run("ingest", "empty", *QUICK)
    assert ran.summary == "0 new, 0 changed, 0 duplicate, 0 failed"
    assert "no articles were found in empty" in ran.err


def test_names_with_odd_characters_are_shown_as_escapes(good: Path) -> None:
    (good / "a\x1b[31m\n.txt").write_bytes(b"")
    assert "failed: a\\x1b[31m\\n.txt: it is empty" in run("ingest", good, *QUICK).err
