"""``xref check``: a draft against the database, sentence by sentence."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest

from tests.pdf_files import pdf_of
from tests.program import run

DRAFT = """\
Fire on the Ras Dalia ferry

The fire started at around 7.40 p.m., according to the harbour authority. What will come next?

Forty drums of smuggled diesel were hidden on the car deck. A volcano erupted in Iceland on Sunday, killing 3 people.
"""
STARTED, DRUMS, VOLCANO = "The fire started", "Forty drums", "A volcano"

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.fixture(autouse=True)
def draft(own_database: Path) -> Path:
    Path("draft.txt").write_text(DRAFT)
    return Path("draft.txt")


def row_of(rows: list[dict[str, str]], beginning: str) -> dict[str, str]:
    return next(row for row in rows if row["sentence"].startswith(beginning))


def checked(text: str, *options: object) -> dict[str, str]:
    """The one row of a draft of one sentence."""
    Path("one.txt").write_text(f"{text}\n")
    (row,) = run("check", "one.txt", *options).rows()
    return row


def test_each_sentence_has_its_status() -> None:
    rows = run("check", "draft.txt").rows()
    assert row_of(rows, STARTED)["status"] == "corroborated"
    assert row_of(rows, DRUMS)["status"] == "conflicting"
    assert row_of(rows, VOLCANO)["status"] == "unseen"


def test_a_sentence_that_nobody_reports_has_empty_cells_and_no_zeros() -> None:
    row = row_of(run("check", "draft.txt").rows(), VOLCANO)
    told = {name: cell for name, cell in row.items() if cell}
    assert told.keys() == {"number", "start", "end", "sentence", "status"}


def test_offsets_are_those_of_the_draft() -> None:
    rows = run("check", "draft.txt").rows()
    assert len(rows) == 4
    for row in rows:
        assert DRAFT[int(row["start"]) : int(row["end"])] == row["sentence"]
        if row["value_start"]:
            assert DRAFT[int(row["value_start"]) : int(row["value_end"])] in row["value"]


def test_who_says_the_same_and_on_how_many_origins_it_rests() -> None:
    row = row_of(run("check", "draft.txt").rows(), STARTED)
    assert row["said_by"] == "Dalia Courier; Meridian Wire; El Manara Daily"
    assert (row["n_outlets"], row["n_origins_min"], row["n_origins_max"]) == ("3", "2", "2")
    assert row["origins"] == "harbour authority log; coastguard recordings"


@pytest.mark.parametrize(
    ("sentence", "slot", "value", "reported"),
    [
        ("Nordfjell Cells said revenue in the third quarter was 390 million euros.", "number", "390 million", "412"),
        ("The march in Brannstad on Saturday drew between 9,000 and 11,000 people.", "number", "9,000", "2,500"),
    ],
    ids=["money", "crowd"],
)
def test_a_value_that_no_report_gives_is_in_conflict_with_those_that_give_another(
    sentence: str, slot: str, value: str, reported: str
) -> None:
    row = checked(sentence)
    assert row["status"] == "conflicting"
    assert slot in row["conflict_type"].split("; ")
    assert value in row["value"]
    assert reported in row["reported_value"]
    assert "(this draft) or " in row["conflict_detail"]
    assert all(outlet in row["conflict_detail"] for outlet in row["contradicted_by"].split("; "))


def test_a_date_is_set_against_those_of_the_reports_when_the_day_of_the_draft_is_said() -> None:
    sentence = "The Civic Dawn leader Borislav Tenchovski met the tycoon Dmitri Zavorotny in Vienna on Saturday."
    assert "date" not in checked(sentence)["conflict_type"]
    row = checked(sentence, "--published", "2025-02-10")
    assert "date" in row["conflict_type"].split("; ")
    assert "When? Saturday (this draft) or Thursday" in row["conflict_detail"]


def test_a_day_is_asked_for_where_words_need_one() -> None:
    told = "the draft has no day, so words like “on Tuesday” were not compared: say it with --published"
    assert told in run("check", "draft.txt").err
    assert told not in run("check", "draft.txt", "--published", "2024-03-16").err
    Path("one.txt").write_text("The ship was licensed for 220 passengers.\n")
    assert told not in run("check", "one.txt").err


def test_a_report_that_contradicts_the_sentence_does_not_say_it() -> None:
    row = row_of(run("check", "draft.txt").rows(), DRUMS)
    assert set(row["said_by"].split("; ")).isdisjoint(row["contradicted_by"].split("; "))
    assert "Dalia Courier" in row["contradicted_by"]
    assert "The Kestrel" in row["said_by"]


def test_the_rest_of_the_draft_changes_nothing_about_a_sentence() -> None:
    alone = checked("The fire started at around 7.40 p.m., according to the harbour authority.")
    among = row_of(run("check", "draft.txt").rows(), STARTED)
    own = {"number", "start", "end"}
    assert {k: v for k, v in alone.items() if k not in own} == {k: v for k, v in among.items() if k not in own}


def test_the_text_for_a_terminal_says_who_says_which() -> None:
    out = " ".join(run("check", "draft.txt", "--format", "table").out.split())
    assert "2. corroborated | 3 outlets | origins 2 | match " in out
    assert "said by: Dalia Courier; Meridian Wire; El Manara Daily rests on: harbour authority log" in out
    assert "in conflict: Is it so? Forty drums of smuggled diesel were hidden on the car deck (this draft) or " in out
    assert "4. unseen | " in out


def test_the_summary_counts_sentences_and_says_what_was_searched() -> None:
    told = run("check", "draft.txt").summary
    assert told.startswith("4 sentences: 1 corroborated, ")
    assert "1 unseen; 1 more states nothing to check. Searched: " in told
    assert " claims in 44 articles of 16 outlets." in told


def test_nothing_is_stored(own_database: Path) -> None:
    before = own_database.read_bytes()
    assert run("check", "draft.txt").code == 0
    assert own_database.read_bytes() == before


def test_standard_input_markup_and_pdf_are_read_as_ingest_reads_them() -> None:
    sentence = "The fire started at around 7.40 p.m., according to the harbour authority."
    page = f"<html><body><article><p>{sentence}</p><p>{'It is a long story. ' * 20}</p></article></body></html>"
    Path("draft.html").write_text(page)
    Path("draft.pdf").write_bytes(pdf_of([[sentence]]))
    expected = "corroborated"
    assert row_of(run("check", "-", stdin=DRAFT.encode()).rows(), STARTED)["status"] == expected
    assert row_of(run("check", "draft.html").rows(), STARTED)["status"] == expected
    assert row_of(run("check", "draft.pdf").rows(), STARTED)["status"] == expected


def test_every_format_has_the_same_rows() -> None:
    rows = run("check", "draft.txt", "--format", "csv").rows()
    lines = [json.loads(line) for line in run("check", "draft.txt", "--format", "jsonl").out.splitlines()]
    assert [line["sentence"] for line in lines] == [row["sentence"] for row in rows]
    assert [line["status"] for line in lines] == [row["status"] for row in rows]
    assert len(run("check", "draft.txt", "--format", "md").out.splitlines()) == len(rows) + 2


def test_bounds_leave_reports_out() -> None:
    sentence = "The fire started at around 7.40 p.m., according to the harbour authority."
    assert checked(sentence, "--since", "2025")["status"] == "unseen"
    assert checked(sentence, "--until", "2024-03-13")["status"] == "corroborated"
    assert checked(sentence, "--outlet", "sofia lantern")["status"] == "unseen"
    assert checked(sentence, "--outlet", "el manara daily")["closest_outlet"] == "El Manara Daily"


@pytest.mark.parametrize(
    ("wanted", "code"),
    [(("conflict",), 3), (("unseen",), 3), (("repeated",), 0), (("repeated", "unseen"), 3), ((), 0)],
    ids=["conflict", "unseen", "repeated", "either", "nothing"],
)
def test_what_is_not_to_be_found_has_an_exit_code_of_its_own_and_the_output_is_written(
    wanted: tuple[str, ...], code: int
) -> None:
    options = [word for kind in wanted for word in ("--fail-on", kind)]
    ran = run("check", "draft.txt", "-o", "checked.csv", *options)
    assert ran.code == code
    assert len(list(csv.DictReader(io.StringIO(Path("checked.csv").read_text())))) == 4
    assert ("found what --fail-on names: " in ran.err) == (code == 3)


@pytest.mark.parametrize(
    ("argument", "code", "said"),
    [
        ("nowhere.txt", 1, "nowhere.txt: it cannot be read: No such file or directory. Check the path"),
        (".", 1, "it is a folder. Name the file with the draft"),
        ("two.jsonl", 1, "two.jsonl: it holds 2 texts. Check one draft at a time"),
        ("empty.txt", 1, "empty.txt: it is empty"),
    ],
)
def test_what_is_no_draft_is_named(argument: str, code: int, said: str) -> None:
    Path("two.jsonl").write_text('{"text": "It rained in Baku."}\n{"text": "It rained in Oslo."}\n')
    Path("empty.txt").write_text("\n")
    ran = run("check", argument)
    assert (ran.code, ran.out) == (code, "")
    assert said in ran.err


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("--published", "someday"), "--published: 'someday' is no date"),
        (("--since", "soon"), "--since: 'soon' is no date"),
        (("--fail-on", "rumour"), "--fail-on"),
        (("--format", "xlsx"), "there is no format 'xlsx'"),
        (("--outlet", "Quay Gazette"), "there is no outlet 'Quay Gazette' in the database"),
    ],
    ids=["published", "since", "fail-on", "format", "outlet"],
)
def test_wrong_usage_is_said(options: tuple[str, str], said: str) -> None:
    ran = run("check", "draft.txt", *options)
    assert ran.code == 2
    assert said in ran.err


def test_a_hostile_draft_cannot_write_markup_formulas_or_escapes() -> None:
    text = "=HYPERLINK(1) the fire on the ferry \x1b[31m started at 7.40 p.m., the <script> harbour authority said."
    Path("bad.txt").write_text(f"{text}\n")
    (row,) = csv.DictReader(io.StringIO(run("check", "bad.txt").out))
    assert row["sentence"].startswith("'=HYPERLINK")
    assert "\x1b" not in run("check", "bad.txt", "--format", "table").out
    assert "<script>" not in run("check", "bad.txt", "--format", "md").out


def test_articles_that_are_not_linked_yet_are_told_and_do_no_harm() -> None:
    Path("new.txt").write_text("The fire on the ferry started at 7.40 p.m., the harbour authority said.\n")
    assert run("ingest", "new.txt", "--no-link").code == 0
    ran = run("check", "draft.txt")
    assert ran.code == 0
    assert "1 article is not linked yet and in no cluster" in ran.err
