"""Labels against links and clusters, on an invented event of three articles."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.evaluation.claims_gold import (
    Labels,
    claims_at,
    cluster_errors,
    clusters_of_sentences,
    floor_scores,
    link_figures,
    read_labels,
    score_sentences,
)
from tests.factories import make_article, make_claim, stored
from xref.adapters.models import load_vocabulary
from xref.model import Cluster, Pair, Relation, Span, Status
from xref.report.findings import Findings, gather_findings

TEXT = "The mill burned down on Friday. Nobody was hurt."
GOLD = {
    "events": [
        {
            "event": "mill",
            "sentences": {
                sid: {"article": article, "start": start, "end": end}
                for sid, article, start, end in (
                    ("S1", "a", 0, 31),
                    ("S2", "a", 32, 48),
                    ("S3", "b", 0, 31),
                    ("S4", "b", 32, 48),
                    ("S5", "c", 0, 31),
                )
            },
            "same": [{"ids": ["S1", "S3", "S5"], "independent": False}, {"ids": ["S1", "S2"]}],
            "conflict": [{"pair": ["S4", "S2"], "type": "number", "why": "", "hard": True}],
        },
        {"event": "dam", "sentences": {"S1": {"article": "d", "start": 0, "end": 31}}, "same": [], "conflict": []},
    ]
}
LABELS = read_labels(GOLD)
# keys of the claims: article number * 100 + place of the sentence
A1, A2, B1, B2, C1, D1 = 100, 101, 200, 201, 300, 400


def found(*pairs: Pair, clusters: tuple[tuple[int, ...], ...] = ()) -> Findings:
    articles = []
    for key, name in enumerate("abcd", 1):
        claims = [make_claim(TEXT[:31]), make_claim(TEXT[32:], index=1, start=32)]
        articles.append(stored(key, claims, make_article(TEXT, article_id=name)))
    made = [Cluster(f"c{n}", keys, Status.UNSETTLED, 1, 0, 1, False, "6") for n, keys in enumerate(clusters)]
    return gather_findings(articles, pairs=pairs, clusters=made)


def test_labels_of_one_article_are_no_pair_of_reports() -> None:
    assert LABELS.same == {
        ("mill/S1", "mill/S3"): False,
        ("mill/S1", "mill/S5"): False,
        ("mill/S3", "mill/S5"): False,
    }


def test_a_conflict_names_its_sentences_in_order() -> None:
    assert LABELS.conflicts == {("mill/S2", "mill/S4"): (True, "number")}


def test_all_pairs_of_different_articles_of_an_event_can_be_right_or_wrong() -> None:
    pairs = set(LABELS.pairs())
    assert len(pairs) == 8
    assert ("mill/S1", "mill/S2") not in pairs


@pytest.mark.parametrize(
    ("span", "same_place"),
    [(Span(0, 31), True), (Span(0, 15), True), (Span(10, 60), True), (Span(20, 60), False), (Span(31, 48), False)],
)
def test_a_claim_is_a_labelled_sentence_when_half_of_the_shorter_is_shared(span: Span, same_place: bool) -> None:
    labels = Labels({"mill/S1": ("a", span)}, {}, {})
    findings = found()
    assert (A1 in claims_at(labels, findings)) is same_place


def test_the_best_score_of_a_pair_of_sentences_counts() -> None:
    whole = replace(LABELS, places={**LABELS.places, "mill/S1": ("a", Span(0, 48))})
    pairs = (Pair(A1, B1, 0.3, Relation.UNRELATED), Pair(A2, B1, 0.8, Relation.REPEATS))
    scored = score_sentences(whole, found(*pairs))
    assert scored.scores["mill/S1", "mill/S3"] == 0.8
    assert ("mill/S1", "mill/S3") in scored.linked


def test_a_link_between_two_events_is_stray_whichever_sentences_it_joins() -> None:
    pairs = (Pair(A1, D1 + 1, 0.9, Relation.UNSETTLED), Pair(A1, D1, 0.9, Relation.UNRELATED))
    assert score_sentences(LABELS, found(*pairs)).stray == 1


def test_figures_of_links() -> None:
    pairs = (
        Pair(A1, B1, 0.9, Relation.REPEATS),  # right
        Pair(A1, B2, 0.8, Relation.UNSETTLED),  # wrong
        Pair(A1, C1, 0.4, Relation.UNRELATED),  # missed
        Pair(A1, D1, 0.7, Relation.UNSETTLED),  # stray
    )
    figures = link_figures(LABELS, score_sentences(LABELS, found(*pairs)))
    assert figures.ap == pytest.approx((1 + 2 / 3) / 3)
    assert (figures.precision, figures.recall) == pytest.approx((1 / 3, 1 / 3))
    assert figures.stray == pytest.approx(1 / 3)
    assert figures.candidates == pytest.approx(2 / 3)
    assert (figures.best.threshold, figures.best.f1) == pytest.approx((0.4, 2 / 3))


def test_a_conflict_that_the_labels_know_is_neither_right_nor_wrong_as_a_link() -> None:
    pairs = (Pair(A1, B1, 0.9, Relation.REPEATS), Pair(A2, B2, 0.8, Relation.CONFLICTS))
    assert link_figures(LABELS, score_sentences(LABELS, found(*pairs))).precision == 1.0


def test_a_conflict_that_the_labels_do_not_know_is_a_wrong_link() -> None:
    pairs = (Pair(A1, B1, 0.9, Relation.REPEATS), Pair(A1, B2, 0.8, Relation.CONFLICTS))
    assert link_figures(LABELS, score_sentences(LABELS, found(*pairs))).precision == 0.5


@pytest.mark.parametrize(
    ("clusters", "split", "mis_merge", "stray"),
    [
        ({"S1": "x", "S3": "x", "S5": "x", "S2": "y", "S4": "z"}, 0.0, 0.0, 0.0),
        ({"S1": "x", "S3": "x", "S5": "w", "S2": "y", "S4": "z"}, 2 / 3, 0.0, 0.0),
        ({"S1": "x", "S3": "x", "S5": "x", "S2": "y"}, 0.0, 0.0, 0.0),  # S4 is no claim, nobody misses it
        ({"S1": "x", "S3": "x", "S2": "y"}, 2 / 3, 0.0, 0.0),  # S5 is no claim: two labels cannot be found
        ({"S1": "x", "S3": "x", "S5": "x", "S4": "x"}, 0.0, 2 / 5, 0.0),
        ({"S1": "x", "S3": "x", "S5": "x", "S2": "y", "S4": "y"}, 0.0, 0.0, 0.0),  # a conflict may share a cluster
        ({"S1": "x", "S3": "x", "S5": "x", "S2": "x"}, 0.0, 2 / 5, 0.0),  # two of one article are no pair
    ],
)
def test_splits_and_wrong_merges_are_counted_apart(
    clusters: dict[str, str], split: float, mis_merge: float, stray: float
) -> None:
    errors = cluster_errors(LABELS, {f"mill/{sid}": {cluster} for sid, cluster in clusters.items()})
    assert (errors.split, errors.mis_merge, errors.stray) == pytest.approx((split, mis_merge, stray))


def test_sentences_of_two_events_in_one_cluster_are_stray_and_no_wrong_merge() -> None:
    errors = cluster_errors(LABELS, {"mill/S1": {"x"}, "mill/S3": {"x"}, "dam/S1": {"x"}})
    assert (errors.mis_merge, errors.stray) == pytest.approx((0.0, 2 / 3))


def test_a_sentence_in_two_clusters_is_together_with_both() -> None:
    errors = cluster_errors(LABELS, {"mill/S1": {"x", "y"}, "mill/S3": {"x"}, "mill/S5": {"y"}})
    assert errors.split == pytest.approx(1 / 3)


def test_the_clusters_of_a_sentence_are_those_of_its_claims() -> None:
    findings = found(clusters=((A1, B1), (A2,), (B2,), (C1,), (D1,), (C1 + 1,), (D1 + 1,)))
    clusters = clusters_of_sentences(LABELS, findings)
    assert clusters["mill/S1"] == clusters["mill/S3"] == {"c0"}
    assert clusters["mill/S2"] == {"c1"}


def test_the_floor_compares_the_words_of_the_labelled_sentences() -> None:
    floor = floor_scores(LABELS, dict.fromkeys("abcd", TEXT), load_vocabulary())
    assert floor["mill/S1", "mill/S3"] == pytest.approx(1.0)
    assert floor["mill/S1", "mill/S4"] < 0.3
    assert ("dam/S1", "mill/S1") not in floor
