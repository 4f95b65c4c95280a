"""Corrections, and who still rests on what was taken back."""

from __future__ import annotations

from dataclasses import replace

from tests.factories import credit, make_article, make_claim, stored
from xref.claims.numbers import find_numbers
from xref.model import Cluster, SourceKind, Span, Status, StoredArticle
from xref.report.corrections import correction_rows, withdrawn_by_cluster
from xref.report.findings import Findings, gather_findings

OLD = "The ferry fire near Valletta killed 14 people."
NEW = "The ferry fire near Valletta killed 17 people."
CREDITING = "A ferry fire near Valletta killed fourteen people, the Harbour Courier reported."
COUNTED_ANEW = "A ferry fire near Valletta killed 17 people, the Harbour Courier reported."
BY_ITSELF = "Divers counted 14 people killed in the fire near Valletta."


def article(
    key: int, text: str, outlet: str, *, article_id: str = "", version: int = 1, superseded: bool = False
) -> StoredArticle:
    credits = (credit("Harbour Courier", SourceKind.OUTLET),) if "Harbour Courier" in text else ()
    claim = replace(make_claim(text, attributions=credits), numbers=find_numbers(text, Span(0, len(text))))
    made = make_article(text, article_id=article_id or f"{key}.txt", outlet=outlet, published=f"2024-05-0{key}")
    return replace(stored(key, [claim], made), version=version, superseded=superseded)


def findings(*others: StoredArticle) -> Findings:
    old = article(1, OLD, "Harbour Courier", article_id="fire", superseded=True)
    new = article(2, NEW, "Harbour Courier", article_id="fire", version=2)
    clusters = [
        Cluster(f"c{item.key}", (item.key * 100,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6")
        for item in (new, *others)
    ]
    return gather_findings([old, new, *others], clusters=clusters)


def test_who_credits_the_outlet_for_the_old_value_rests_on_it() -> None:
    (row,) = correction_rows(findings(article(3, CREDITING, "Meridian Wire")))
    assert (row.resting, row.outlets, row.clusters) == ((300,), ("Meridian Wire",), ("c3",))
    assert row.correction.detail == "Harbour Courier changed the number 14 to 17"


def test_who_gives_the_new_value_or_counted_himself_does_not() -> None:
    (row,) = correction_rows(findings(article(3, COUNTED_ANEW, "Meridian Wire"), article(4, BY_ITSELF, "The Kestrel")))
    assert row.resting == ()


def test_a_cluster_that_rests_on_a_withdrawn_value_is_flagged_in_words() -> None:
    assert withdrawn_by_cluster(findings(article(3, CREDITING, "Meridian Wire"))) == {
        "c3": ("Harbour Courier changed the number 14 to 17; still printed by Meridian Wire",)
    }


def test_without_versions_there_is_nothing_to_flag() -> None:
    assert withdrawn_by_cluster(gather_findings([article(3, CREDITING, "Meridian Wire")])) == {}
