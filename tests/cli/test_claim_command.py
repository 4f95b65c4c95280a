"""``xref claim``: who says this?"""

from __future__ import annotations

import csv
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import run, run_process, start

CIRCULAR = "gigawatt-hours of cells shipped from the plant in Skarvdal between July and September"
CREDITED = "drums of smuggled diesel on the ferry"
COLUMNS = (
    "rank,match_score,cluster_id,status,n_outlets,n_origins_min,n_origins_max,circular,grade,article_id,outlet,published,"
    "sentence,start,end,attributed_to,chain,origin,conflict_type,conflict_detail,title,url,spoken_against"
)

pytestmark = pytest.mark.usefixtures("own_database")


def test_a_circular_report_is_said_to_be_one() -> None:
    ran = run("claim", CIRCULAR, "--format", "table", "--limit", "1")
    assert (ran.code, ran.err) == (0, "")
    first = ran.out.partition("\n")[0]
    assert first.startswith("1. repeated | 3 outlets | origins 0-1 | circular | grade F6 | ")


def test_each_outlet_is_shown_with_its_date_sentence_and_source() -> None:
    out = " ".join(run("claim", CREDITED, "--format", "table", "--limit", "1").out.split())
    assert "2024-03-13 The Kestrel Smuggled diesel may have fed the blaze" in out
    assert "the news site The Kestrel has reported. [credits: The Kestrel]" in out
    assert "2024-03-15 The Pavonia Times" in out


def test_a_conflict_is_shown_with_the_answers_of_each_side() -> None:
    out = " ".join(run("claim", "people killed in the ferry fire in Ras Dalia", "--format", "table").out.split())
    assert "in conflict: How many (killed)?" in out
    assert "Fourteen (" in out
    assert "or Seventeen (" in out


def test_the_explanation_gives_reasons_offsets_and_cues() -> None:
    brief = run("claim", CREDITED, "--format", "table", "--limit", "1").out
    full = run("claim", CREDITED, "--format", "table", "--limit", "1", "--explain").out
    assert full.startswith(brief)
    for evidence in (
        "why this answers: ",
        "alike: ",
        "because: ",
        "(ferry_dalia_continental.txt ",
        "hop 1 “",
        ", cue “",
    ):
        assert evidence in full[len(brief) :]


def test_piped_output_is_csv_with_fixed_columns() -> None:
    ran = run("claim", CIRCULAR)
    assert ran.out.partition("\r\n")[0] == COLUMNS


def test_every_format_holds_the_same_members() -> None:
    rows = run("claim", CIRCULAR, "--limit", "2").rows()
    lines = run("claim", CIRCULAR, "--limit", "2", "--format", "jsonl").out.splitlines()
    assert [json.loads(line)["sentence"] for line in lines] == [row["sentence"] for row in rows]
    table = run("claim", CIRCULAR, "--limit", "2", "--format", "md").out.splitlines()
    assert len(table) == len(rows) + 2  # a head and a rule


def test_a_cell_with_a_line_break_stays_one_record() -> None:
    ran = run("claim", CIRCULAR, "--limit", "100")
    assert all(row["rank"].isdigit() and None not in row for row in ran.rows())


def test_the_limit_counts_clusters_not_rows() -> None:
    assert {row["rank"] for row in run("claim", "ferry fire", "--limit", "3").rows()} == {"1", "2", "3"}


def test_claims_published_before_or_after_the_bounds_do_not_answer() -> None:
    def days(*options: str) -> set[str]:
        rows = run("claim", "ferry caught fire outside the port", "--limit", "3", *options).rows()
        return {row["published"][:7] for row in rows if row["rank"] == "1"}

    # a cluster that answers is shown whole: reports of September look back at March
    assert "2024-03" in days("--until", "2024-06")
    assert "2024-03" not in days("--until", "2024-01")
    assert "2024-09" in days("--since", "2024-06")
    assert "2024-09" not in days("--since", "2024-10")


def test_the_last_day_of_a_bound_is_inside() -> None:
    rows = run("claim", "drums of smuggled diesel", "--since", "2024-03-15", "--until", "2024-03-15").rows()
    assert "The Pavonia Times" in {row["outlet"] for row in rows}


def test_an_outlet_bounds_who_answers_and_not_who_is_shown_beside_it() -> None:
    rows = run("claim", "managers knew water was seeping in", "--outlet", "northgate herald", "--limit", "1").rows()
    assert {"Northgate Herald", "The Pavonia Times"} <= {row["outlet"] for row in rows}


def test_nothing_found_says_what_was_searched() -> None:
    ran = run("claim", "volcano erupts in Iceland", "--format", "table")
    words = " ".join(ran.out.split())
    assert ran.code == 0
    assert words.startswith("Nothing was found that speaks of “volcano erupts in Iceland”. Searched: ")
    assert " claims in 44 articles of 16 outlets" in words
    assert words.endswith("Silence is not denial: other articles may well report it.")


def test_nothing_found_is_an_empty_table_with_the_word_on_stderr() -> None:
    ran = run("claim", "volcano erupts in Iceland", "--format", "csv", "--outlet", "The Kestrel")
    assert (ran.code, ran.out) == (0, f"{COLUMNS}\r\n")
    assert ran.err.startswith("Nothing was found that speaks of “volcano erupts in Iceland”. Searched: ")
    assert "outlet The Kestrel" in ran.err


@pytest.mark.parametrize(
    "text",
    [
        "ferry's \"fire\" -- '; drop table claims",
        'ferry AND (NOT fire) NEAR/3 "',
        "text:ferry* ^fire + {a b}",
        "🚢 🔥 ferry",
        "عبارة في ميناء رأس داليا",
        "ferry\x00fire\x1b[31m",
        "FERRY\tFIRE\nRAS  DALIA",
        "f" * 10_000,
        "ferry fire " * 900,
        "ﬁre on the ferry",
        "a",
        "-",
    ],
    ids=range(12),
)
def test_no_query_breaks_anything(text: str) -> None:
    before = Path("xref.db").read_bytes()
    ran = run("claim", "--limit", "1", "--format", "table", "--", text)
    assert ran.code == (2 if text == "-" else 0)
    assert "\x1b" not in ran.out + ran.err
    assert Path("xref.db").read_bytes() == before


def test_words_in_another_script_are_found() -> None:
    (row,) = run("claim", "عبارة في ميناء رأس داليا", "--limit", "1").rows()
    assert row["article_id"] == "ferry_dalia_courier.txt"


def test_half_of_a_surrogate_pair_in_the_query_breaks_nothing() -> None:
    assert run("claim", "ferry \udcff fire", "--limit", "1").code == 0


def test_the_answer_can_go_to_a_file() -> None:
    expected = run("claim", CIRCULAR).out
    assert run("claim", CIRCULAR, "-o", "answer.csv").out == ""
    assert Path("answer.csv").read_bytes().decode() == expected


def test_for_excel_the_answer_begins_with_a_byte_order_mark() -> None:
    run("claim", CIRCULAR, "--excel", "-o", "answer.csv")
    assert Path("answer.csv").read_bytes().startswith(b"\xef\xbb\xbfrank,")


def test_a_query_writes_nothing_into_the_folder() -> None:
    run("claim", CIRCULAR)
    assert [path.name for path in Path().iterdir()] == ["xref.db"]


@pytest.mark.parametrize("arguments", [("claim", "storm harbour", "--format", "table"), ("report", "claims")])
def test_articles_that_are_not_linked_yet_are_said_to_be_so(arguments: tuple[str, ...]) -> None:
    Path("storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, the harbour master said.\n")
    run("ingest", "storm.txt", "--no-link")
    ran = run(*arguments)
    assert ran.code == 0
    assert "1 article is not linked yet and in no cluster: run `xref link`\n" in ran.err
    assert run("link").code == 0
    assert "not linked" not in run(*arguments).err


HEAVY = ("torch", "sentence_transformers", "transformers", "trafilatura", "pandas", "sqlite_utils", "scipy", "sklearn")
LOADED = f"""
import sys
sys.argv = ["xref", "claim", "ferry fire", "--limit", "1", "--format", "table"]
from xref.cli import main
try:
    main()
except SystemExit as stop:
    assert not stop.code
print("loaded:", *sorted(set({HEAVY!r}) & set(sys.modules)))
"""


def test_a_query_loads_no_heavy_library(workplace: Path) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], cwd=workplace, capture_output=True, check=True, text=True)
    assert done.stdout.splitlines()[-1] == "loaded:"


def test_a_reader_that_goes_away_is_no_error(workplace: Path) -> None:
    process = start(("report", "pairs", "--min-score", "0"), workplace)
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(100)
    process.stdout.close()
    assert process.wait(60) == 0
    assert process.stderr.read() == b""
    process.stderr.close()


def test_the_installed_program_prints_csv_into_a_pipe(workplace: Path) -> None:
    ran = run_process("claim", CIRCULAR, "--limit", "1", folder=workplace)
    assert (ran.code, ran.err) == (0, "")
    assert ran.rows()[0]["outlet"] == "Meridian Wire"


@pytest.mark.skipif(shutil.which("script") is None, reason="a terminal is made by the program script")
def test_on_a_terminal_the_answer_is_text_and_not_csv(workplace: Path) -> None:
    command = f"{sys.executable} -c 'from xref.cli import main; main()' claim 'smuggled diesel' --limit 1"
    done = subprocess.run(
        ["script", "-qec", command, "/dev/null"], cwd=workplace, capture_output=True, check=True, text=True
    )
    assert re.match(r"1\. [a-z ]+ \| \d+ outlets? \| origins ", done.stdout)


def test_records_of_the_answer_parse_as_csv_of_rfc_4180() -> None:
    text = run("claim", CIRCULAR).out
    assert text.endswith("\r\n")
    assert {len(row) for row in csv.reader(text.splitlines(keepends=True))} == {len(COLUMNS.split(","))}
