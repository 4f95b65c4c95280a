"""``xref watch``: a folder into which articles arrive."""

from __future__ import annotations

import re
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.program import Ran, run, start

STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
AGAIN = "The harbour of Port Ansel was closed by a storm on Monday, according to the harbour master.\n"
QUICK = ("--encoder", "hashing", "--settle", "0.05")


@pytest.fixture
def inbox(workplace: Path) -> Path:
    (workplace / "in" / "north").mkdir(parents=True)
    (workplace / "in" / "a.txt").write_text(STORY)
    (workplace / "in" / "north" / "b.txt").write_text(AGAIN)
    return workplace / "in"


def once(*options: object) -> Ran:
    return run("watch", "in", "--once", *QUICK, *options)


def articles() -> dict[str, str]:
    return {row["article_id"]: row["outlet"] for row in run("report", "articles").rows() if row["superseded"] == "0"}


def test_once_takes_in_what_is_there_and_links_it(inbox: Path) -> None:
    ran = once()
    assert (ran.code, ran.out) == (0, "")
    assert ran.summary == "2 new, 0 changed, 0 duplicate, 0 failed"
    assert set(articles()) == {"a.txt", "north/b.txt"}
    assert run("report", "clusters").rows()
    assert "not linked" not in run("report", "claims").err


def test_it_makes_the_database_that_ingest_makes(inbox: Path) -> None:
    once()
    assert run("ingest", "in", "--db", "other.db", "--encoder", "hashing").code == 0
    assert run("report", "claims").out == run("report", "claims", "--db", "other.db").out


def test_what_is_in_already_is_not_read_again(inbox: Path) -> None:
    once()
    assert once().summary == "0 new, 0 changed, 0 duplicate, 0 failed"
    (inbox / "a.txt").write_text(STORY + "It reopened on Tuesday.\n")
    assert once().summary == "0 new, 1 changed, 0 duplicate, 0 failed"


def test_a_bad_file_is_told_each_time_and_does_not_stop_the_rest(inbox: Path) -> None:
    (inbox / "aa.txt").write_text("")
    for summary in ("2 new, 0 changed, 0 duplicate, 1 failed", "0 new, 0 changed, 0 duplicate, 1 failed"):
        ran = once()
        assert ran.code == 1
        assert "failed: aa.txt: it is empty. Give a file with an article in it." in ran.err
        assert ran.summary == summary


def test_manifest_and_options_are_those_of_ingest(inbox: Path) -> None:
    Path("manifest.csv").write_text("file,outlet\nnorth/b.txt,Nera Times\n")
    once("--manifest", "manifest.csv", "--published", "2024-05-06")
    assert articles() == {"a.txt": "unknown", "north/b.txt": "Nera Times"}
    Path("manifest.csv").write_text("file,outlet\nnorth/b.txt,Nera Times\na.txt,Quay Gazette\n")
    assert once("--manifest", "manifest.csv", "--published", "2024-05-06").summary.startswith("0 new, 1 changed")
    assert articles() == {"a.txt": "Quay Gazette", "north/b.txt": "Nera Times"}


def test_a_database_in_the_folder_is_no_article(inbox: Path) -> None:
    assert once("--db", "in/xref.db").code == 0
    assert once("--db", "in/xref.db").code == 0


def test_without_linking_it_only_stores(inbox: Path) -> None:
    assert once("--no-link").code == 0
    assert "2 articles are not linked yet" in run("report", "claims").err
    once()
    assert "not linked" not in run("report", "claims").err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("nowhere",), 1, "nowhere: it is no folder that can be read. Name the folder to watch."),
        (("in", "--published", "someday"), 2, "--published: 'someday' is no date"),
        (("in", "--manifest", "none.csv"), 1, "none.csv: the manifest cannot be read"),
        (("in", "--settle", "-1"), 2, "--settle"),
    ],
    ids=["folder", "date", "manifest", "settle"],
)
def test_what_cannot_be_watched_is_said(inbox: Path, arguments: tuple[str, ...], code: int, said: str) -> None:
    ran = run("watch", *arguments, "--once")
    assert ran.code == code
    assert said in ran.err
    assert not Path("xref.db").exists()


@pytest.fixture(params=[("every", "--every", "0.2"), ("told",)], ids=["every", "told"])
def watching(request: pytest.FixtureRequest, inbox: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The program, watching the folder, either way."""
    process = start(["watch", "in", *QUICK, *request.param[1:]], inbox.parent)
    yield process
    if process.poll() is None:
        process.kill()
    process.communicate()


def told(process: subprocess.Popen[bytes], pattern: str) -> None:
    """Read what the program says until a line matches."""
    assert process.stderr is not None
    deadline = time.monotonic() + 60
    for line in process.stderr:
        if re.search(pattern, line.decode()):
            return
        assert time.monotonic() < deadline
    pytest.fail(f"it ended without saying {pattern!r}")


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM], ids=["interrupt", "terminate"])
def test_what_arrives_is_taken_in_until_it_is_ended(
    watching: subprocess.Popen[bytes], inbox: Path, end: signal.Signals
) -> None:
    told(watching, r"^2 new, 0 changed")
    (inbox / "c.txt").write_text("Twelve ships waited outside Port Ansel on Tuesday, the coastguard said.\n")
    told(watching, r"^new: c\.txt")
    told(watching, r"^1 new, 0 changed")
    (inbox / "a.txt").write_text(STORY + "It reopened on Tuesday.\n")
    told(watching, r"^changed: a\.txt")
    told(watching, r"^0 new, 1 changed")
    watching.send_signal(end)
    _, err = watching.communicate(timeout=60)
    assert watching.returncode == 0
    assert err.decode().strip() == "ended: 3 new, 1 changed, 0 duplicate, 0 failed"
    assert len(articles()) == 3
    assert "not linked" not in run("report", "claims").err
