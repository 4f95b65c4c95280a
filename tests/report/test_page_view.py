from __future__ import annotations

from dataclasses import replace

from tests.findings_examples import COURIER, FOURTEEN, KESTREL, REPEAT, SEVENTEEN, UNDATED, ferry_findings, words_of
from xref.model import Conflict, Outcome, Rating
from xref.provenance.registry import build_registry
from xref.report.findings import Judgement, Judgements, Publishers, gather_findings
from xref.report.page import PageView, page_view


def ferry_page() -> PageView:
    return page_view(ferry_findings(), "1.0")


def test_the_overview_sums_up() -> None:
    overview = ferry_page().overview
    assert (overview.articles, overview.outlets, overview.sentences, overview.clusters) == (4, 4, 4, 3)
    assert dict(overview.statuses)["conflicting"] == 2
    assert overview.circular == 1
    assert overview.days == ("2024-03-12", "2024-03-14")


def test_sentences_that_are_in_no_cluster_are_counted_as_not_compared() -> None:
    view = page_view(gather_findings([COURIER, UNDATED]), "1.0")
    assert (view.overview.unlinked, view.overview.clusters) == (2, 0)


def test_a_conflict_is_a_question_with_the_outlets_that_give_each_answer() -> None:
    view = ferry_page()
    (question,) = view.clusters[0].questions
    names = [outlet.name for outlet in view.outlets]
    assert question.text == "How many (people)"
    assert [(answer.words, [names[at] for at in answer.outlets]) for answer in question.answers] == [
        ("Fourteen", ["Harbour Courier", "The Kestrel"]),
        ("17", ["Meridian Wire"]),
    ]


def test_both_sides_of_a_conflict_can_be_found() -> None:
    view = ferry_page()
    clash = view.clashes[view.clusters[0].clashes[0]]
    sides = [view.clusters[cluster].members[member].text for cluster, member in (clash.a, clash.b)]
    assert sides[0].startswith("Fourteen")
    assert "17" in sides[1]
    assert view.clusters[1].clashes == view.clusters[0].clashes


def test_what_differs_without_conflict_is_told_in_words_once() -> None:
    difference = Conflict(
        "number", "killed: 14, later 17", words_of(FOURTEEN, "Fourteen"), words_of(SEVENTEEN, "17"), Outcome.CHANGED
    )
    base = ferry_findings()
    pairs = [replace(REPEAT, difference=difference), replace(REPEAT, a=100, b=300, difference=difference)]
    view = page_view(replace(base, pairs=tuple(pairs)), "1.0")
    assert [cluster.differences for cluster in view.clusters] == [("changed over time: killed: 14, later 17",)] * 2 + [
        ()
    ]


def test_each_sentence_says_whom_it_credits_upstream() -> None:
    members = ferry_page().clusters[0].members
    assert [member.chains for member in members] == [(("hospital",),), (("Harbour Courier", "hospital"),)]


def test_a_link_says_why_both_stand_together() -> None:
    (link,) = ferry_page().clusters[0].links
    assert (link.a, link.b, link.relation, link.score) == (0, 1, "repeats", 0.9)
    assert link.reasons == ("same numbers: Fourteen",)
    assert link.basis == "both rest on hospital"


def test_outlets_without_articles_are_left_out_and_a_thin_record_has_no_bar() -> None:
    outlets = {outlet.name: outlet for outlet in ferry_page().outlets}
    assert "Lakeside Standard" not in outlets
    assert outlets["Harbour Courier"].record.mean is None
    assert (outlets["Harbour Courier"].family, outlets["Harbour Courier"].grade) == ("Quay Press", "B")


def test_ratings_of_lists_are_shown_as_listed() -> None:
    registry = build_registry([("Harbour Courier", "https://quay.example/1")], [])
    rated = Publishers(registry.entries, ratings=(Rating("list.csv", "quay.example", "care", "high", "low, high"),))
    (outlet,) = page_view(gather_findings([COURIER], publishers=rated), "1.0").outlets
    assert outlet.ratings == ("care = high (quay.example in list.csv; low, high)",)


def test_superseded_versions_are_left_out() -> None:
    old = replace(COURIER, key=9, superseded=True, claims=())
    assert len(page_view(gather_findings([replace(COURIER, version=2), old]), "1.0").articles) == 1


def test_what_a_person_decided_is_shown_with_name_and_note() -> None:
    base = ferry_findings()
    judged = replace(base, pair_judgements={(100, 200): Judgement("positive", "Ana", "2024-05-01", "one count")})
    assert page_view(judged, "1.0").clusters[0].links[0].judged == "positive (Ana, 2024-05-01): one count"
    alone = gather_findings([COURIER], judgements=Judgements({100: Judgement("negative")}))
    assert page_view(alone, "1.0").clusters == ()


def test_highlights_name_conflicts_and_circular_reports_with_most_outlets_first() -> None:
    found = {highlight.reason: highlight.clusters for highlight in ferry_page().highlights}
    assert found == {"conflict": (0, 1), "circular": (0,)}


def test_articles_keep_what_is_no_address_of_the_web_as_text() -> None:
    harmful = replace(KESTREL, article=replace(KESTREL.article, url="javascript:alert(1)"))
    (card,) = page_view(gather_findings([harmful]), "1.0").articles
    assert (card.link, card.address) == ("", "javascript:alert(1)")


def test_the_order_of_the_input_does_not_matter() -> None:
    once = ferry_findings()
    again = gather_findings(
        reversed(list(once.articles.values())),
        clusters=reversed(once.clusters),
        pairs=reversed(once.pairs),
        outlets=reversed(list(once.outlets.values())),
    )
    assert page_view(once, "1.0") == page_view(again, "1.0")
