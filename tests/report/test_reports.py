"""The reports: their columns, their rows, and which rows are shown."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest

from tests.factories import credit, make_article, make_claim, stored
from tests.findings_examples import (
    COURIER,
    FOURTEEN,
    KESTREL,
    OTHER_EVENT,
    PORT,
    REPEAT,
    SEVENTEEN,
    UNDATED,
    WIRE,
    day,
    dropped,
    ferry_findings,
)
from xref.errors import UsageError
from xref.model import ClaimKind, Cluster, Line, LineKind, Mention, Pair, Relation, SourceKind, Span, Status
from xref.report.findings import Findings, Judgement, Judgements, gather_findings
from xref.report.reports import report_table
from xref.report.tables import write

# as other programs rely on them; new ones are appended
CLAIMS = """
cluster_id status n_outlets n_origins_min n_origins_max circular grade article_id outlet outlet_family title
url published sentence start end context_before context_after kind event_start event_end event_precision names
places numbers attributed_to chain origin hedged judgement judged_by judged_at note
"""
PAIRS = """
relation score a_article a_outlet a_published a_start a_end a_sentence b_article b_outlet b_published b_start
b_end b_sentence conflict_type conflict_detail a_value b_value shared_origin copied_text reasons judgement
"""
ATTRIBUTIONS = """
article_id outlet sentence_start sentence_end cue cue_start cue_end source source_start source_end source_kind
content_start content_end hop origin strength
"""
OUTLETS = """
outlet family grade grade_source articles claims agreements conflicts n record_mean record_low record_high
repeats originals single_source cites_most
"""
KINDS = ("claims", "clusters", "pairs", "conflicts", "attributions", "lineage", "origins", "outlets", "articles")


def rows(kind: str, findings: Findings, min_score: float | None = None) -> list[dict[str, str]]:
    """The report as a reader of its CSV sees it."""
    text = "".join(write(report_table(kind, findings, min_score), "csv"))
    return list(csv.DictReader(io.StringIO(text, newline="")))


def only(found: list[dict[str, str]]) -> dict[str, str]:
    (row,) = found
    return row


@pytest.mark.parametrize(
    ("kind", "columns"),
    [("claims", CLAIMS), ("pairs", PAIRS), ("conflicts", PAIRS), ("attributions", ATTRIBUTIONS), ("outlets", OUTLETS)],
)
def test_columns_keep_their_names_and_order(kind: str, columns: str) -> None:
    expected = columns.split()
    assert list(report_table(kind, ferry_findings()).columns)[: len(expected)] == expected


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("format_name", ["csv", "jsonl", "md", "table"])
def test_every_report_can_be_written_in_every_format_and_empty_too(kind: str, format_name: str) -> None:
    full = "".join(write(report_table(kind, ferry_findings()), format_name))
    empty = "".join(write(report_table(kind, gather_findings([])), format_name))
    assert full.endswith("\n")
    assert full.startswith(empty.split("\n")[0].split(" ")[0])


@pytest.mark.parametrize("kind", KINDS)
def test_no_column_is_named_twice(kind: str) -> None:
    columns = report_table(kind, ferry_findings()).columns
    assert len(set(columns)) == len(columns)


@pytest.mark.parametrize(("kind", "format_name"), [("verdicts", "csv"), ("claims", "xlsx")])
def test_an_unknown_report_or_format_is_a_wrong_usage_that_names_the_choices(kind: str, format_name: str) -> None:
    with pytest.raises(UsageError, match=r"claims|csv"):
        list(write(report_table(kind, ferry_findings()), format_name))


def test_a_table_for_a_terminal_shows_the_brief_columns_only() -> None:
    table = report_table("claims", ferry_findings())
    head = next(iter(write(table, "table", width=160))).split()
    assert "sentence" in head
    assert "context_before" not in head


def test_the_report_of_claims_has_a_row_for_each_claim_in_canonical_order() -> None:
    found = rows("claims", ferry_findings())
    assert [row["sentence"] for row in found][::3] == [FOURTEEN, PORT]
    assert [row["article_id"] for row in found] == ["1.txt", "2.txt", "3.txt", "4.txt"]


def test_a_claim_row_shows_the_cluster_the_outlet_and_the_chain() -> None:
    row = rows("claims", ferry_findings())[1]
    assert row["cluster_id"] == "c1"
    assert (row["status"], row["n_outlets"], row["circular"]) == ("conflicting", "2", "1")
    assert row["chain"] == "The Kestrel <- Harbour Courier <- hospital"
    assert row["attributed_to"] == "Harbour Courier"
    assert row["origin"] == "hospital"


def test_the_grade_of_a_claim_is_the_letter_of_the_outlet_beside_the_digit_of_the_claim() -> None:
    assert [row["grade"] for row in rows("claims", ferry_findings())] == ["B4", "F4", "F4", "F6"]


def test_offsets_of_a_claim_give_its_sentence() -> None:
    for row in rows("claims", ferry_findings()):
        assert row["sentence"] == {"1": FOURTEEN, "3": SEVENTEEN, "4": PORT}.get(row["article_id"][0], row["sentence"])
        assert int(row["end"]) - int(row["start"]) == len(row["sentence"])


def test_a_claim_that_is_not_linked_yet_stands_alone_without_a_cluster_id() -> None:
    row = only(rows("claims", gather_findings([COURIER])))
    assert (row["cluster_id"], row["status"], row["grade"]) == ("", "single_source", "F6")
    assert (row["n_outlets"], row["n_origins_min"], row["n_origins_max"]) == ("1", "1", "1")


def test_a_claim_without_a_source_has_no_known_origin() -> None:
    row = only(rows("claims", gather_findings([UNDATED])))
    assert (row["n_origins_min"], row["n_origins_max"]) == ("0", "1")


def test_what_a_person_decided_is_shown_beside_the_claim() -> None:
    judged = gather_findings(
        [COURIER], judgements=Judgements({100: Judgement("negative", "Ana", "2024-05-01", "not so")})
    )
    row = only(rows("claims", judged))
    assert (row["judgement"], row["judged_by"], row["judged_at"], row["note"]) == (
        "negative",
        "Ana",
        "2024-05-01",
        "not so",
    )


def test_what_a_person_decided_about_a_pair_is_not_shown_beside_other_pairs() -> None:
    base = ferry_findings()
    judged = replace(base, pair_judgements={(100, 300): Judgement("positive", "Ana")})
    assert [row["judgement"] for row in rows("pairs", judged)] == ["", "positive", "", ""]


@pytest.mark.parametrize(
    ("min_score", "relations"),
    [
        (None, ["repeats", "conflicts", "different_event", "conflicts"]),
        (0.0, ["repeats", "conflicts", "different_event", "conflicts", "unrelated"]),
        (0.2, ["repeats", "conflicts", "different_event", "conflicts"]),
        (0.5, ["repeats", "different_event"]),
        (0.95, []),
    ],
)
def test_which_pairs_are_shown(min_score: float | None, relations: list[str]) -> None:
    assert [row["relation"] for row in rows("pairs", ferry_findings(), min_score)] == relations


def test_unrelated_pairs_stay_hidden_from_the_link_score_up_however_alike() -> None:
    alike = Pair(100, 300, 0.8, Relation.UNRELATED)
    assert not rows("pairs", gather_findings([COURIER, WIRE], pairs=[alike]), 0.5)
    assert rows("pairs", gather_findings([COURIER, WIRE], pairs=[alike]), 0.1)


def test_a_look_alike_below_the_link_score_is_shown_on_request_only() -> None:
    faint = replace(OTHER_EVENT, score=0.2)
    found = gather_findings([COURIER, UNDATED], pairs=[faint])
    assert not rows("pairs", found)
    assert rows("pairs", found, 0.0)


def test_a_pair_row_shows_both_sides_and_why() -> None:
    row = rows("pairs", ferry_findings())[0]
    assert (row["a_article"], row["b_article"]) == ("1.txt", "2.txt")
    assert (row["score"], row["shared_origin"], row["reasons"]) == ("0.9", "hospital", "same numbers: Fourteen")
    assert row["basis"] == "both rest on hospital"


def test_a_conflict_row_shows_both_values_and_the_detail_in_words() -> None:
    row = rows("conflicts", ferry_findings())[0]
    assert (row["conflict_type"], row["a_value"], row["b_value"]) == ("number", "Fourteen", "17")
    assert row["conflict_detail"] == "people killed: Fourteen or 17"


def test_the_report_of_conflicts_holds_nothing_else() -> None:
    assert {row["relation"] for row in rows("conflicts", ferry_findings(), 0.0)} == {"conflicts"}


def test_a_cluster_row_sums_up_its_members() -> None:
    row = rows("clusters", ferry_findings())[0]
    assert row["outlets"] == "Harbour Courier; The Kestrel"
    assert (row["n_articles"], row["n_claims"], row["n_conflicts"]) == ("2", "2", "2")
    assert (row["first_published"], row["last_published"]) == ("2024-03-12", "2024-03-13")
    assert (row["claim"], row["grade"], row["origins"]) == (FOURTEEN, "4", "hospital")
    assert row["conflict_detail"] == "people killed: Fourteen or 17; people killed: 14 or 17"


def test_a_headline_does_not_stand_for_a_cluster_that_has_a_sentence() -> None:
    head = make_claim("14 dead", kind=ClaimKind.HEADLINE)
    body = make_claim("Fourteen people died.", index=1, start=20)
    article = stored(1, [head, body])
    cluster = Cluster("c1", (100, 101), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6")
    assert only(rows("clusters", gather_findings([article], clusters=[cluster])))["claim"] == "Fourteen people died."


def test_a_cluster_takes_its_time_from_its_representative_or_else_from_the_earliest_member() -> None:
    plain, dated = make_claim("It burned."), make_claim("It burned on 3 March.", event=day("2024-03-03"))
    articles = [stored(1, [plain]), stored(2, [dated])]
    cluster = Cluster("c1", (100, 200), Status.UNSETTLED, 2, 0, 2, circular=False, grade="6")
    row = only(rows("clusters", gather_findings(articles, clusters=[cluster])))
    assert (row["event_start"], row["event_end"], row["event_precision"]) == ("2024-03-03", "2024-03-04", "day")


def test_each_hop_is_a_row_of_the_report_of_attributions() -> None:
    found = rows("attributions", ferry_findings())
    assert [(row["article_id"], row["hop"], row["resolved"]) for row in found] == [
        ("1.txt", "1", "hospital"),
        ("2.txt", "1", "Harbour Courier"),
        ("2.txt", "2", "hospital"),
        ("3.txt", "1", "ministry"),
    ]
    assert (found[1]["source"], found[1]["source_start"], found[1]["cue"]) == ("the Harbour Courier", "33", "reported")
    assert (found[2]["source_kind"], found[2]["strength"]) == ("organisation", "named on record")


def test_a_position_or_hearsay_is_listed_with_an_empty_origin() -> None:
    stance = replace(credit("dockers"), origin="")
    row = only(rows("attributions", gather_findings([stored(1, [make_claim(attributions=[stance])])])))
    assert (row["resolved"], row["origin"]) == ("dockers", "")


def test_a_credit_of_the_whole_article_is_listed_with_the_line_that_gives_it() -> None:
    text = "Storm hits\n(Meridian Wire)"
    wire = replace(credit("Meridian Wire", SourceKind.AGENCY), source=Mention("Meridian Wire", Span(12, 25)))
    lines = (Line(Span(0, 10), LineKind.HEADLINE), Line(Span(11, 26), LineKind.DROPPED, "credit"))
    article = stored(1, [], replace(make_article(text), lines=lines), credits=[wire])
    row = only(rows("attributions", gather_findings([article])))
    assert (row["sentence_start"], row["sentence_end"], row["source_start"]) == ("11", "26", "12")
    assert row["cue"] == ""


def test_superseded_versions_are_listed_among_articles_only() -> None:
    old = replace(COURIER, key=9, superseded=True, claims=())
    found = gather_findings([replace(COURIER, version=2), old])
    assert [(row["version"], row["superseded"]) for row in rows("articles", found)] == [("1", "1"), ("2", "0")]
    assert len(rows("claims", found)) == 1
    assert len(rows("attributions", found)) == 1


def test_an_article_row_names_what_it_cites_and_copies_and_counts_dropped_lines() -> None:
    copy = replace(REPEAT, copied_text="killed people on the ferry")
    lines = (*KESTREL.article.lines, dropped(Span(0, 3)))
    kestrel = replace(KESTREL, article=replace(KESTREL.article, lines=lines))
    first, second = rows("articles", gather_findings([COURIER, kestrel], pairs=[copy]))
    assert (second["copies_of"], second["cites"], second["dropped_lines"]) == ("1.txt", "Harbour Courier", "1")
    assert first["copies_of"] == ""


def test_of_two_copies_of_one_day_it_is_not_known_which_is_the_copy() -> None:
    same_day = replace(KESTREL, article=replace(KESTREL.article, published=COURIER.article.published))
    copy = replace(REPEAT, copied_text="killed people on the ferry")
    found = rows("articles", gather_findings([COURIER, same_day], pairs=[copy]))
    assert [row["copies_of"] for row in found] == ["2.txt", "1.txt"]


def test_outlets_are_listed_by_name_with_and_without_articles() -> None:
    found = rows("outlets", ferry_findings())
    assert [row["outlet"] for row in found] == sorted(
        ["Harbour Courier", "Lakeside Standard", "Meridian Wire", "The Kestrel", "unknown"]
    )
    assert (found[0]["family"], found[0]["grade"], found[0]["articles"]) == ("Quay Press", "B", "1")
    assert found[1]["articles"] == "0"


def test_a_thin_record_is_said_to_be_insufficient() -> None:
    row = rows("outlets", ferry_findings())[0]
    assert (row["record_mean"], row["record_low"], row["record_high"]) == ("insufficient",) * 3


def test_json_lines_keep_numbers_and_lists_and_what_is_not_known() -> None:
    lines: Iterator[str] = write(report_table("claims", ferry_findings()), "jsonl")
    row = json.loads(next(lines))
    assert row["n_outlets"] == 2
    assert row["attributed_to"] == ["hospital"]
    assert row["event_start"] is None


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_findings_in_another_order_give_the_same_bytes(kind: str) -> None:
    once = ferry_findings()
    again = gather_findings(
        reversed(list(once.articles.values())),
        clusters=reversed(once.clusters),
        pairs=reversed(once.pairs),
        outlets=reversed(list(once.outlets.values())),
    )
    assert "".join(write(report_table(kind, once, 0), "csv")) == "".join(write(report_table(kind, again, 0), "csv"))
