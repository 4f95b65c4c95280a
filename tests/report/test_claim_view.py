"""The answer to a query, as text and as rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.factories import credit, make_article, make_claim, stored
from tests.findings_examples import (
    CLASH,
    COURIER,
    DIED,
    DIED_17,
    FOURTEEN,
    KESTREL,
    OPEN,
    UNDATED,
    article_of,
    ferry_findings,
)
from xref.model import Cluster, Origin, Relation, SourceKind, Status
from xref.report.claim_answer import ClaimAnswer, Match, Scope, answer_rows, answer_table
from xref.report.claim_view import headline, write_answer
from xref.report.findings import Findings, gather_findings
from xref.report.tables import write

SCOPE = Scope(claims=4, articles=4, outlets=3, first="2024-03-12", last="2024-03-14")


def answer(*clusters: Cluster, findings: Findings | None = None) -> ClaimAnswer:
    matches = tuple(Match(cluster, 0.9 - 0.1 * i, ("same names: ferry",)) for i, cluster in enumerate(clusters))
    return ClaimAnswer("deaths on the ferry", matches, findings or ferry_findings(), SCOPE)


def text(given_answer: ClaimAnswer, width: int = 200, *, explain: bool = False) -> str:
    return "".join(write_answer(given_answer, width=width, explain=explain))


def single(article_text: str, outlet: str = "Gazette", published: str = "2024-01-02") -> ClaimAnswer:
    article = article_of(1, article_text, outlet, published)
    cluster = Cluster(
        "c9", (100,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6", origins=(Origin("", False, (100,)),)
    )
    return answer(cluster, findings=gather_findings([article], clusters=[cluster]))


def test_a_cluster_begins_with_what_it_amounts_to() -> None:
    first = text(answer(DIED)).splitlines()[0]
    assert first == "1. conflicting | 2 outlets | origins 1 | circular | grade 4 (outlets B, F) | match 0.90 | c1"


@pytest.mark.parametrize(
    ("cluster", "letters", "expected"),
    [
        (
            Cluster("c", (1,), Status.CORROBORATED, 3, 2, 3, False, "2"),
            ("C",),
            "corroborated | 3 outlets | origins 2-3 | grade C2",
        ),
        (
            Cluster("c", (1,), Status.SINGLE_SOURCE, 1, 0, 1, False, "6"),
            ("F",),
            "single source | 1 outlet | origins 0-1 | grade F6",
        ),
        (
            Cluster("c", (1,), Status.REPEATED, 2, 1, 1, True, "6"),
            ("A", "D"),
            "repeated | 2 outlets | origins 1 | circular | grade 6 (outlets A, D)",
        ),
    ],
)
def test_the_headline_keeps_both_axes_of_the_grade_apart(
    cluster: Cluster, letters: tuple[str, ...], expected: str
) -> None:
    assert headline(cluster, letters) == expected


def test_each_member_shows_its_date_outlet_sentence_and_whom_it_credits() -> None:
    lines = text(answer(DIED)).splitlines()
    assert lines[1] == f"   2024-03-12  Harbour Courier  {FOURTEEN} [credits: hospital]"
    assert lines[2].endswith("citing the hospital. [credits: Harbour Courier <- hospital]")


def test_a_member_that_credits_nobody_is_said_to() -> None:
    assert "[credits nobody]" in text(answer(OPEN))
    assert "no date" in text(answer(OPEN))


def test_a_source_of_the_whole_article_is_told_from_one_of_the_sentence() -> None:
    claim = make_claim()
    article = stored(1, [claim], make_article(), credits=[credit("Meridian Wire", SourceKind.AGENCY)])
    cluster = replace(OPEN, members=(100,))
    assert "[the article credits: Meridian Wire]" in text(
        answer(cluster, findings=gather_findings([article], clusters=[cluster]))
    )


def test_a_conflict_is_a_question_with_the_answers_grouped_by_outlet() -> None:
    expected = "in conflict: How many (people)? Fourteen (Harbour Courier; The Kestrel) or 17 (Meridian Wire)"
    assert expected in text(answer(DIED))
    assert expected in text(answer(DIED_17))


def test_a_cluster_of_several_members_names_its_origins() -> None:
    assert "rests on: hospital" in text(answer(DIED))


def test_clusters_come_in_the_order_of_the_matches() -> None:
    found = text(answer(OPEN, DIED))
    assert found.index("| c3") < found.index("| c1")
    assert "\n\n2. " in found


def test_an_explanation_gives_the_evidence_of_each_pair_and_the_words_of_each_hop() -> None:
    found = text(answer(DIED), explain=True)
    assert "why this answers: same names: ferry" in found
    assert "0.90 repeats: Harbour Courier (1.txt 0-53, 2024-03-12) and The Kestrel (2.txt 0-" in found
    assert "shared origin: hospital" in found
    assert "0.30 conflicts:" in found
    assert "hop 1 “the Harbour Courier” = Harbour Courier (outlet, named outlet), cue “reported”" in found
    assert "hop 2 “the hospital” = hospital (organisation, named on record), cue “citing”" in found


def test_evidence_is_kept_for_those_who_ask() -> None:
    assert "hop 1" not in text(answer(DIED))


def test_copied_words_are_part_of_the_evidence() -> None:
    base = ferry_findings()
    pairs = [
        replace(pair, copied_text="died on the ferry") if pair.relation == Relation.REPEATS else pair
        for pair in base.pairs
    ]
    found = text(answer(DIED, findings=replace(base, pairs=tuple(pairs))), explain=True)
    assert "copied text: “died on the ferry”" in found


def test_a_hop_that_credits_nobody_is_explained_as_a_position() -> None:
    stance = replace(credit("dockers"), origin="")
    article = stored(1, [make_claim(attributions=[stance])])
    cluster = replace(OPEN, members=(100,))
    found = text(answer(cluster, findings=gather_findings([article], clusters=[cluster])), explain=True)
    assert "[credits nobody]" in found
    assert "a position or hearsay, which credits nobody" in found


def test_finding_nothing_says_what_was_searched_and_that_silence_is_not_denial() -> None:
    nothing = ClaimAnswer(
        "a moon\x1b[2J of cheese", (), ferry_findings(), replace(SCOPE, claims=1234, limits=("outlet Gazette",))
    )
    assert text(nothing, 300) == (
        "Nothing was found that speaks of “a moon of cheese”. Searched: 1,234 claims in 4 articles of 3 outlets, "
        "published 2024-03-12 to 2024-03-14, outlet Gazette. "
        "Silence is not denial: other articles may well report it.\n"
    )


def test_one_is_counted_in_the_singular_and_unknown_dates_are_left_out() -> None:
    found = text(ClaimAnswer("x", (), gather_findings([]), Scope(1, 1, 1)), 300)
    assert "1 claim in 1 article of 1 outlet. " in found


def test_hostile_text_cannot_reach_the_terminal() -> None:
    found = text(single("\x1b[2JFire\u202e at sea\x07", outlet="Ga\x1b[31mzette"))
    assert "\x1b" not in found
    assert "\u202e" not in found
    assert "Gazette  Fire at sea" in found


@pytest.mark.parametrize("width", [40, 60, 80, 120])
def test_lines_keep_to_the_width_of_the_terminal(width: int) -> None:
    lines = text(answer(DIED, DIED_17, OPEN), width, explain=True).splitlines()
    assert max(map(len, lines)) <= width


def test_on_a_narrow_terminal_the_sentence_has_lines_of_its_own() -> None:
    lines = text(answer(DIED), 40).splitlines()
    assert "   2024-03-12 Harbour Courier" in lines


def test_a_long_sentence_hangs_under_its_beginning() -> None:
    lines = text(single("word " * 40 + "end."), 80).splitlines()
    at = lines[1].index("word")
    assert lines[2].startswith(" " * at + "word")


@given(st.text(max_size=80).filter(lambda t: t.strip()), st.text(max_size=20), st.integers(10, 120))
def test_any_text_can_be_shown(sentence: str, outlet: str, width: int) -> None:
    found = text(single(sentence, outlet or "x"), width, explain=True)
    assert found.endswith("\n")
    assert "\x1b" not in found


def test_the_same_answer_as_rows_has_a_row_for_each_member() -> None:
    found = list(answer_rows(answer(DIED, OPEN)))
    assert [(row.rank, row.member.stored.key) for row in found] == [(1, 1), (1, 2), (2, 4)]


def test_the_columns_of_an_answer_keep_their_names_and_order() -> None:
    assert " ".join(answer_table(answer(DIED)).columns) == (
        "rank match_score cluster_id status n_outlets n_origins_min n_origins_max circular grade article_id outlet "
        "published sentence start end attributed_to chain origin conflict_type conflict_detail title url "
        "spoken_against"
    )


def test_conflicts_stand_in_the_row_of_the_member_that_has_them() -> None:
    lines = "".join(write(answer_table(answer(DIED, OPEN)), "csv")).splitlines()
    assert "people killed: Fourteen or 17" in lines[1]
    assert "people killed: 14 or 17" in lines[2]
    assert "people killed" not in lines[3]


@pytest.mark.parametrize("word", ["verdict", "truth", "fake", "bias"])
def test_the_answer_does_not_judge(word: str) -> None:
    whole = text(answer(DIED, OPEN), explain=True) + text(ClaimAnswer("x", (), gather_findings([]), SCOPE))
    assert word not in whole.lower()


def test_findings_may_be_narrower_than_the_database() -> None:
    findings = gather_findings([COURIER, KESTREL], clusters=[DIED])
    assert "in conflict" not in text(answer(DIED, findings=findings))
    assert CLASH not in findings.pairs
    assert UNDATED.key not in findings.articles


def test_origins_without_a_name_are_counted() -> None:
    nameless = tuple(Origin("", False, (key,)) for key in (100, 200))
    assert "rests on: not credited (2)" in text(answer(replace(DIED, origins=nameless)))


def test_a_timestamp_is_shown_as_its_day() -> None:
    assert "   2024-01-02  Gazette" in text(single("Fire.", published="2024-01-02T07:20:00Z"))


def test_an_explanation_shows_the_credit_of_the_article_beside_a_position() -> None:
    stance = replace(credit("dockers"), origin="")
    article = stored(1, [make_claim(attributions=[stance])], credits=[credit("Meridian Wire", SourceKind.AGENCY)])
    cluster = replace(OPEN, members=(100,))
    found = text(answer(cluster, findings=gather_findings([article], clusters=[cluster])), explain=True)
    assert "[the article credits: Meridian Wire]" in found
    assert "= Meridian Wire (agency" in found
