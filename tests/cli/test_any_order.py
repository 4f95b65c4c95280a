"""The order in which articles come in, and how many at a time, changes nothing; nor does a kill in the middle."""

from __future__ import annotations

import json
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from tests.program import FIXTURES, run, start

KINDS = ("claims", "clusters", "pairs", "conflicts", "attributions", "outlets", "articles")
QUICK = ("--encoder", "hashing")
# Eleven articles of four outlets and two events that read alike, a copy and a record: every kind of link among few.
FEW = ("ferry_*", "nordfjell_*")


def reports(database: object) -> dict[str, str]:
    """All reports as CSV, with every pair that was kept."""
    return {kind: run("report", kind, "--db", database, "--min-score", "0").out for kind in KINDS}


def lay_out(folder: Path, patterns: Iterable[str] = ("*",)) -> list[Path]:
    """One file per article, so that they can be ingested in any order; each record of the wire gets a file."""
    folder.mkdir()
    for pattern in patterns:
        for path in sorted((FIXTURES / "articles").glob(pattern)):
            if path.name != "wire.jsonl":
                shutil.copyfile(path, folder / path.name)
    wire = (FIXTURES / "articles" / "wire.jsonl").read_text("utf-8")
    for line in wire.splitlines():
        (folder / f"{json.loads(line)['id']}.jsonl").write_text(line, encoding="utf-8")
    return sorted(folder.iterdir())


def ingest(files: Sequence[Path], database: str, *options: str) -> None:
    ran = run("ingest", *files, "--manifest", FIXTURES / "manifest.csv", "--db", database, *options)
    assert ran.code == 0, ran.err


@pytest.mark.parametrize("seed", [1, 2])
def test_articles_one_by_one_in_any_order_give_the_reports_of_all_at_once(
    workplace: Path, hashed_database: Path, seed: int
) -> None:
    files = lay_out(workplace / "one_each")
    random.Random(seed).shuffle(files)
    for file in files:
        ingest([file], "shuffled.db", *QUICK)
    assert reports("shuffled.db") == reports(hashed_database)


def test_two_programs_that_ingest_at_once_lose_no_links(workplace: Path, hashed_database: Path) -> None:
    files = lay_out(workplace / "one_each")
    manifest = ("--manifest", FIXTURES / "manifest.csv", "--db", "shared.db", *QUICK)
    running = [start(["ingest", *files[half::2], *manifest], workplace) for half in (0, 1)]
    assert [process.wait(120) for process in running] == [0, 0]
    assert reports("shared.db") == reports(hashed_database)


def test_articles_linked_in_two_lots_give_the_reports_of_all_at_once(workplace: Path, hashed_database: Path) -> None:
    files = lay_out(workplace / "one_each")
    ingest(files[1::2], "halves.db", *QUICK)
    ingest(files[::2], "halves.db", *QUICK)
    assert reports("halves.db") == reports(hashed_database)


def test_with_the_default_encoder_too_order_and_lots_change_nothing(workplace: Path) -> None:
    files = lay_out(workplace / "one_each", FEW)
    ingest(files, "at_once.db")
    random.Random(3).shuffle(files)
    ingest(files[:1], "shuffled.db")
    ingest(files[1:4], "shuffled.db", "--no-link")
    ingest(files[4:], "shuffled.db")
    assert reports("shuffled.db") == reports("at_once.db")


def test_an_article_that_came_and_was_corrected_counts_as_its_last_version(workplace: Path) -> None:
    corrected = FIXTURES / "later" / "mine_tianhe.txt"
    files = [path for path in lay_out(workplace / "one_each") if path.name != corrected.name]
    ingest([*files, corrected], "straight.db", *QUICK)
    ingest([*files, FIXTURES / "articles" / corrected.name], "detour.db", *QUICK)
    ingest([corrected], "detour.db", *QUICK)
    straight, detour = reports("straight.db"), reports("detour.db")
    assert {kind: detour[kind] for kind in KINDS if kind != "articles"} == {
        kind: straight[kind] for kind in KINDS if kind != "articles"
    }


def rows_of(database: Path, table: str) -> int:
    """Rows of a table, 0 while the database is being made."""
    try:
        with sqlite3.connect(f"{database.absolute().as_uri()}?mode=ro", uri=True, timeout=5) as connection:
            return int(connection.execute(f"select count(*) from {table}").fetchone()[0])
    except sqlite3.Error:
        return 0


def kill_when(process: subprocess.Popen[bytes], database: Path, table: str, rows: int) -> None:
    """Kill the program as soon as a table has so many rows."""
    deadline = time.monotonic() + 60
    while rows_of(database, table) < rows and process.poll() is None:
        assert time.monotonic() < deadline
        time.sleep(0.002)
    process.kill()
    _, err = process.communicate()
    if process.returncode != -signal.SIGKILL:
        assert process.returncode == 0, err.decode()
        pytest.skip("the program was done before it could be killed: this machine is busy")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL on Windows")
@pytest.mark.parametrize(("table", "rows"), [("articles", 17), ("vectors", 5), ("pairs", 1)])
def test_a_kill_in_the_middle_costs_nothing_when_the_command_is_run_again(
    workplace: Path, fixture_database: Path, table: str, rows: int
) -> None:
    arguments = ("ingest", FIXTURES / "articles", "--manifest", FIXTURES / "manifest.csv")
    kill_when(start(arguments, workplace), workplace / "xref.db", table, rows)
    sound = run("doctor")
    assert (sound.code, "ok   integrity             sound" in sound.out) == (0, True)
    again = run(*arguments)
    new, changed, duplicate, failed = (int(part.split()[0]) for part in again.summary.split(", "))
    assert (again.code, new + duplicate, changed, failed) == (0, 44, 0, 0)
    assert reports("xref.db") == reports(fixture_database)


@pytest.mark.skipif(sys.platform == "win32", reason="interrupts are another thing on Windows")
def test_an_interrupt_says_that_the_command_can_be_run_again(workplace: Path, fixture_database: Path) -> None:
    arguments = ("ingest", FIXTURES / "articles", "--manifest", FIXTURES / "manifest.csv")
    process = start(arguments, workplace)
    while not rows_of(workplace / "xref.db", "articles"):
        assert process.poll() is None
        time.sleep(0.002)
    process.send_signal(signal.SIGINT)
    out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (130, b"")
    assert err.decode() == ("xref: interrupted; what was stored so far is sound, the same command goes on from here\n")
    assert run(*arguments).code == 0
    assert reports("xref.db") == reports(fixture_database)


@pytest.mark.skipif(sys.platform == "win32", reason="paths of another kind")
def test_two_ingests_at_the_same_time_lose_nothing(workplace: Path, hashed_database: Path) -> None:
    files = lay_out(workplace / "one_each")
    common = ("--manifest", FIXTURES / "manifest.csv", "--no-link")
    running = [start(("ingest", *lot, *common), workplace) for lot in (files[::2], files[1::2])]
    for process in running:
        _, err = process.communicate(timeout=120)
        assert process.returncode == 0, err.decode()
    assert run("link", *QUICK).code == 0
    assert reports("xref.db") == reports(hashed_database)
