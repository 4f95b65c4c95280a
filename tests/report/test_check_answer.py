"""What the reports make of a sentence of a draft: its status, who says it, who contradicts it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.findings_examples import (
    COURIER,
    DIED,
    KESTREL,
    REPEAT,
    UNDATED,
    WIRE,
    article_of,
    clash,
    count,
    words_of,
)
from xref.errors import InputError
from xref.model import ClaimList, Cluster, Conflict, ListedClaim, Origin, Outcome, Pair, Relation, Status, StoredArticle
from xref.report.batch_table import batch_table, given_names
from xref.report.check_answer import CheckAnswer, CheckRow, check_rows, check_table, count_statuses
from xref.report.check_view import counts_in_words, write_check
from xref.report.claim_answer import Scope
from xref.report.findings import gather_findings
from xref.report.tables import write

TEXT = "Fourteen people were killed in the fire."
DRAFT = replace(article_of(-1, TEXT, "this draft", "", numbers=(count(TEXT, "Fourteen", 14),)), key=-1)
OWN = DRAFT.claims[0].key
SCOPE = Scope(claims=4, articles=4, outlets=3)
DIED_17 = Cluster(
    "c2", (300,), Status.SINGLE_SOURCE, 1, 1, 1, circular=False, grade="3", origins=(Origin("ministry", True, (300,)),)
)
REPEATED = replace(DIED, status=Status.REPEATED)


def same(key: int, score: float, difference: Conflict | None = None) -> Pair:
    return Pair(key, OWN, score, Relation.UNSETTLED, difference=difference)


def against(key: int, words: str, article: StoredArticle) -> Pair:
    return clash(key, OWN, words_of(article.article.text, words), words_of(TEXT, "Fourteen"))


def row(*pairs: Pair, cluster: Cluster = REPEATED) -> CheckRow:
    findings = gather_findings(
        [COURIER, KESTREL, WIRE, UNDATED, DRAFT], clusters=[cluster, DIED_17], pairs=[REPEAT, *pairs]
    )
    (found,) = check_rows(CheckAnswer(DRAFT, findings, SCOPE))
    return found


def outlets(found: CheckRow) -> list[str]:
    return [member.stored.article.outlet for member in found.said_by]


def test_a_sentence_of_which_no_report_speaks_is_unseen() -> None:
    found = row()
    assert (found.status, found.score, found.cluster, found.said_by) == (None, None, None, ())


def test_it_has_the_status_of_the_cluster_of_the_closest_report() -> None:
    found = row(same(100, 0.8), same(200, 0.9))
    assert found.status is Status.REPEATED
    assert found.closest is not None
    assert (found.score, found.closest.stored.article.outlet) == (0.9, "The Kestrel")
    assert outlets(found) == ["Harbour Courier", "The Kestrel"]


@pytest.mark.parametrize(("score", "status"), [(0.69, Status.UNSETTLED), (0.70, Status.CORROBORATED)])
def test_corroboration_takes_a_sure_match(score: float, status: Status) -> None:
    assert row(same(100, score), cluster=replace(DIED, status=Status.CORROBORATED)).status is status


def test_a_report_that_contradicts_it_makes_it_conflicting_whatever_its_cluster_is() -> None:
    found = row(same(100, 0.9), against(300, "17", WIRE))
    assert found.status is Status.CONFLICTING
    assert found.contradicted_by == ("Meridian Wire",)
    assert outlets(found) == ["Harbour Courier", "The Kestrel"]
    assert [str(question) for question in found.questions] == [
        "How many (people)? Fourteen (this draft) or 17 (Meridian Wire)"
    ]


def test_where_all_reports_contradict_it_nobody_says_it() -> None:
    found = row(against(300, "17", WIRE))
    assert (found.status, outlets(found)) == (Status.CONFLICTING, [])
    assert found.closest is not None
    assert found.closest.stored.article.outlet == "Meridian Wire"


@pytest.mark.parametrize(
    ("outcome", "said_by", "status"),
    [
        (Outcome.DETAIL, ["Harbour Courier", "The Kestrel"], Status.REPEATED),
        (Outcome.CHANGED, ["The Kestrel"], Status.REPEATED),
        (Outcome.REVIEW, ["The Kestrel"], Status.REPEATED),
    ],
)
def test_an_article_that_gives_another_value_without_conflict_does_not_say_the_same(
    outcome: Outcome, said_by: list[str], status: Status
) -> None:
    words = words_of(TEXT, "Fourteen")
    found = row(same(100, 0.9, Conflict("number", "killed: 13, later 14", words, words, outcome)))
    assert (outlets(found), found.status) == (said_by, status)
    assert [difference.outcome for difference in found.differences] == [outcome]


def test_where_only_one_report_speaks_of_it_and_gives_another_value_it_is_unsettled() -> None:
    words = words_of(TEXT, "Fourteen")
    found = row(same(300, 0.9, Conflict("number", "killed: 17, later 14", words, words, Outcome.CHANGED)))
    assert (outlets(found), found.status) == ([], Status.UNSETTLED)


def test_what_the_reports_disagree_on_among_themselves_is_told_apart() -> None:
    among = clash(100, 300, words_of(COURIER.article.text, "Fourteen"), words_of(WIRE.article.text, "17"))
    found = row(same(100, 0.9), among, cluster=DIED)
    assert found.status is Status.CONFLICTING
    assert (found.against, found.questions, found.contradicted_by) == ((), (), ())
    assert found.disputed == ("How many (people)? Fourteen (Harbour Courier) or 17 (Meridian Wire)",)


def test_statuses_are_counted_in_a_fixed_order_and_other_words_come_last() -> None:
    counts = count_statuses([row(), row(same(100, 0.9)), row()])
    assert counts_in_words(counts) == "3 sentences: 1 repeated, 2 unseen"
    assert counts_in_words(counts | {"failed": 1}, "claim") == "4 claims: 1 repeated, 2 unseen, 1 failed"
    assert counts_in_words({}) == "0 sentences"


def test_the_text_of_a_row_shows_both_values_and_who_says_which() -> None:
    text = "".join(write_check([row(same(100, 0.9), against(300, "17", WIRE)), row()], width=200))
    first, second = text.split("\n\n")
    assert first.splitlines() == [
        "1. conflicting | 2 outlets | origins 1 | circular | match 0.90 | c1 | 0-40",
        "   “Fourteen people were killed in the fire.”",
        "   in conflict: How many (people)? Fourteen (this draft) or 17 (Meridian Wire)",
        "   said by: Harbour Courier; The Kestrel",
        "   rests on: hospital",
        "   closest: Harbour Courier, 2024-03-12: “Fourteen people died on the ferry, the hospital said.”",
    ]
    assert second == "1. unseen | 0-40\n   “Fourteen people were killed in the fire.”\n"


def test_the_cells_of_a_row_that_nobody_speaks_of_are_empty() -> None:
    csv = "".join(write(check_table([row()]), "csv")).splitlines()
    assert csv[1] == f"1,0,40,{TEXT},unseen" + "," * (len(csv[0].split(",")) - 5)


LISTED = ClaimList(
    ("id", "claim"),
    1,
    (
        ListedClaim("line 2", TEXT, ("7", TEXT)),
        ListedClaim("line 3", "", ("8",), InputError("a.csv", "the row holds no claim", "Fill it in.", "line 3")),
        ListedClaim("line 4", TEXT, ("9", TEXT)),
    ),
)


def test_a_list_keeps_its_columns_and_order_and_rows_that_failed() -> None:
    lines = "".join(write(batch_table(LISTED, [row(same(100, 0.9)), row()]), "csv")).splitlines()
    assert [line.split(",")[:3] for line in lines[1:]] == [
        ["7", TEXT, "repeated"],
        ["8", "", "failed"],
        ["9", TEXT, "unseen"],
    ]
    table = "".join(write(batch_table(LISTED, [row(), row()]), "table")).splitlines()
    assert table[0].split()[:2] == ["claim", "status"]


def test_given_columns_never_share_a_name_with_those_of_the_check() -> None:
    assert given_names(["claim", "status", "", "claim", "given_status"]) == (
        "claim", "given_status", "column_3", "given_claim", "given_given_status",
    )  # fmt: skip
