"""``xref report``: the columns that others rely on, and the same bytes from the same database."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

from tests.program import FIXTURES, LATER, run

# The published interface, written out: a column that is renamed, moved or lost breaks what others built on it.
PAIR_COLUMNS = (
    "relation score a_article a_outlet a_published a_start a_end a_sentence b_article b_outlet "
    "b_published b_start b_end b_sentence conflict_type conflict_detail a_value b_value shared_origin "
    "copied_text reasons judgement"
)
COLUMNS = {
    "claims": (
        "cluster_id status n_outlets n_origins_min n_origins_max circular grade article_id outlet "
        "outlet_family title url published sentence start end context_before context_after kind event_start "
        "event_end event_precision names places numbers attributed_to chain origin hedged judgement judged_by "
        "judged_at note"
    ),
    "clusters": (
        "cluster_id status n_outlets n_origins_min n_origins_max circular grade outlets origins n_articles "
        "n_claims n_conflicts first_published last_published event_start event_end event_precision claim "
        "conflict_detail judgement judged_by judged_at note"
    ),
    "pairs": PAIR_COLUMNS,
    "conflicts": PAIR_COLUMNS,
    "attributions": (
        "article_id outlet sentence_start sentence_end cue cue_start cue_end source source_start source_end "
        "source_kind content_start content_end hop origin strength"
    ),
    "outlets": (
        "outlet family grade grade_source articles claims agreements conflicts n record_mean record_low "
        "record_high repeats originals single_source cites_most"
    ),
    "articles": (
        "article_id version superseded outlet outlet_family title url published claims dropped_lines "
        "copies_of cites content_hash"
    ),
    "lineage": (
        "cluster_id from_kind from_name tie to_kind to_name words words_start words_end article_id outlet published "
        "sentence_start sentence_end hop strength hedged interested status n_outlets n_origins_min n_origins_max "
        "circular single_origin cycles from_id to_id"
    ),
    "origins": (
        "origin kind identified interested n_clusters n_claims n_outlets n_clusters_only n_claims_only "
        "n_outlets_only n_circular_only outlets outlets_only claim clusters clusters_only also_named"
    ),
}
PAIR_APPENDED = (
    "basis judged_by judged_at note a_family a_grade b_family b_grade outcome a_value_start a_value_end "
    "b_value_start b_value_end"
)
APPENDED = {
    "claims": "outlet_stated",
    "clusters": "outlet_families outlet_grades sides withdrawn",
    "pairs": PAIR_APPENDED,
    "conflicts": PAIR_APPENDED,
    "attributions": "resolved chain hedged outlet_family outlet_grade words words_start words_end interested",
    "outlets": "aliases domain domain_source one_because ratings",
    "articles": "outlet_stated outlet_grade",
}
KINDS = sorted(COLUMNS)
STATUSES = {"corroborated", "repeated", "conflicting", "single_source", "unsettled"}
LINKS = {"corroborates", "repeats", "unsettled", "conflicts"}

pytestmark = pytest.mark.usefixtures("own_database")


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_has_the_published_columns_and_new_ones_behind_them(kind: str) -> None:
    header = run("report", kind).out.partition("\r\n")[0].split(",")
    assert header == [*COLUMNS[kind].split(), *APPENDED.get(kind, "").split()]


@pytest.mark.parametrize("kind", KINDS)
def test_a_report_of_the_fixtures_has_rows(kind: str) -> None:
    assert run("report", kind).rows()


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_database_gives_the_same_bytes(kind: str, own_database: Path) -> None:
    first = run("report", kind).out
    shutil.copyfile(own_database, "copy.db")
    assert run("report", kind, "--db", "copy.db").out == first


@pytest.mark.parametrize("kind", KINDS)
def test_all_formats_hold_the_same_rows(kind: str) -> None:
    rows = run("report", kind).rows()
    records = [json.loads(line) for line in run("report", kind, "--format", "jsonl").out.splitlines()]
    assert len(records) == len(rows)
    assert list(records[0]) == list(rows[0])
    assert len(run("report", kind, "--format", "md").out.splitlines()) == len(rows) + 2


def test_a_file_holds_what_would_be_printed() -> None:
    run("report", "clusters", "-o", "clusters.csv")
    assert Path("clusters.csv").read_bytes().decode() == run("report", "clusters").out


def test_statuses_and_flags_are_words_of_the_interface() -> None:
    rows = run("report", "claims").rows()
    assert {row["status"] for row in rows} <= STATUSES
    assert {row["circular"] for row in rows} <= {"0", "1"}
    assert {row["kind"] for row in rows} <= {"claim", "quote", "background", "headline", "caption"}
    assert all(row["grade"][0] in "ABCDEF" and row["grade"][1:] in set("123456") for row in rows)


def test_a_circular_cluster_has_two_outlets_and_at_most_one_origin() -> None:
    circular = [row for row in run("report", "clusters").rows() if row["circular"] == "1"]
    assert circular
    assert all(int(row["n_outlets"]) >= 2 and int(row["n_origins_max"]) <= 1 for row in circular)


def test_a_corroborated_cluster_has_two_outlets_and_two_known_origins() -> None:
    rows = [row for row in run("report", "clusters").rows() if row["status"] == "corroborated"]
    assert rows
    assert all(int(row["n_outlets"]) >= 2 and int(row["n_origins_min"]) >= 2 for row in rows)


def test_origins_are_a_range() -> None:
    rows = run("report", "clusters").rows()
    assert all(0 <= int(row["n_origins_min"]) <= int(row["n_origins_max"]) for row in rows)


@pytest.mark.parametrize("kind", ["pairs", "conflicts"])
def test_sentences_of_plain_text_are_found_at_their_offsets(kind: str) -> None:
    for row in run("report", kind).rows():
        for side in "ab":
            if row[f"{side}_article"].endswith(".txt"):
                text = (FIXTURES / "articles" / row[f"{side}_article"]).read_bytes().decode()
                assert text[int(row[f"{side}_start"]) : int(row[f"{side}_end"])] == row[f"{side}_sentence"]


def test_sources_and_cues_are_found_at_their_offsets() -> None:
    found = 0
    for row in run("report", "attributions").rows():
        if not row["article_id"].endswith(".txt"):
            continue
        text = (FIXTURES / "articles" / row["article_id"]).read_bytes().decode()
        for part in ("source", "cue"):
            if row[part]:
                assert text[int(row[f"{part}_start"]) : int(row[f"{part}_end"])] == row[part]
                found += 1
    assert found > 100


def test_pairs_are_links_and_look_alikes_and_every_scored_pair_on_request() -> None:
    shown, all_pairs = run("report", "pairs").rows(), run("report", "pairs", "--min-score", "0").rows()
    assert {row["relation"] for row in shown} <= LINKS | {"different_event"}
    assert {row["relation"] for row in all_pairs} >= {"unrelated"}
    assert len(all_pairs) > len(shown)
    assert all(0 <= float(row["score"]) <= 1 for row in all_pairs)


def test_the_least_score_bounds_the_pairs() -> None:
    rows = run("report", "pairs", "--min-score", "0.8").rows()
    assert rows
    assert all(float(row["score"]) >= 0.8 for row in rows)


def test_conflicts_say_in_words_what_differs() -> None:
    rows = run("report", "conflicts").rows()
    assert {row["relation"] for row in rows} == {"conflicts"}
    assert all(row["conflict_type"] and row["conflict_detail"] and row["a_value"] and row["b_value"] for row in rows)


def test_the_parts_of_a_pair_come_from_two_articles() -> None:
    assert all(row["a_article"] != row["b_article"] for row in run("report", "pairs", "--min-score", "0").rows())


def test_superseded_versions_are_listed_among_articles_and_nowhere_else() -> None:
    run("ingest", *LATER)
    assert sum(row["superseded"] == "1" for row in run("report", "articles").rows()) == 2
    assert sum(int(row["articles"]) for row in run("report", "outlets").rows()) == 47


def test_csv_is_utf_8_with_crlf_and_one_width() -> None:
    run("report", "claims", "-o", "claims.csv")
    content = Path("claims.csv").read_bytes()
    assert content.endswith(b"\r\n")
    with Path("claims.csv").open(encoding="utf-8", newline="") as file:
        assert {len(row) for row in csv.reader(file)} == {len((COLUMNS["claims"] + " " + APPENDED["claims"]).split())}


def test_only_for_excel_the_csv_begins_with_a_byte_order_mark() -> None:
    run("report", "articles", "-o", "plain.csv")
    run("report", "articles", "--excel", "-o", "excel.csv")
    assert Path("excel.csv").read_bytes() == b"\xef\xbb\xbf" + Path("plain.csv").read_bytes()


def test_a_report_of_an_empty_database_is_its_header(workplace: Path) -> None:
    (workplace / "none").mkdir()
    run("ingest", "none", "--db", "empty.db", "--encoder", "hashing")
    for kind in KINDS:
        ran = run("report", kind, "--db", "empty.db")
        assert (ran.code, ran.out.count("\r\n")) == (0, 1)
