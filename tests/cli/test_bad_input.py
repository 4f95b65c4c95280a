"""What cannot be used: the message names file, place and remedy, the exit code tells, and the rest goes on."""

from __future__ import annotations

import json
import shlex
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.program import FIXTURES, program, run

BAD = FIXTURES / "bad"
STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said.\n"
QUICK = ("--encoder", "hashing")
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
    ("picture.png", b"\x89PNG\r\n", "failed: picture.png: unknown format '.png'. An article can be saved as "),
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


def test_a_folder_without_articles_is_said_to_be_so(workplace: Path) -> None:
    (workplace / "empty").mkdir()
    ran = run("ingest", "empty", *QUICK)
    assert ran.summary == "0 new, 0 changed, 0 duplicate, 0 failed"
    assert "no articles were found in empty" in ran.err


def test_names_with_odd_characters_are_shown_as_escapes(good: Path) -> None:
    (good / "a\x1b[31m\n.txt").write_bytes(b"")
    assert "failed: a\\x1b[31m\\n.txt: it is empty" in run("ingest", good, *QUICK).err


@pytest.mark.skipif(sys.platform == "win32", reason="the pipe is that of a Unix shell")
def test_talk_that_nobody_reads_does_not_stop_the_work(workplace: Path) -> None:
    words = [*program(), "ingest", str(BAD), *QUICK]
    subprocess.run(["/bin/sh", "-c", f"{shlex.join(words)} 2>&1 | true"], cwd=workplace, check=True)
    assert len(run("report", "articles").rows()) == 4
