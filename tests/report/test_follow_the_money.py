"""Claims as entities of FollowTheMoney: what becomes of articles, sources, ties, claims and conflicts."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from tests.factories import credit
from tests.findings_examples import COURIER, KESTREL, UNDATED, article_of, ferry_findings
from xref.model import Cluster, Origin, Outlet, SourceKind, Status
from xref.provenance.lineage import Node
from xref.report.exports.follow_the_money import Entity, entities, is_proper, schema_of
from xref.report.findings import Findings, gather_findings
from xref.report.lineage_rows import lineage_of
from xref.report.rows import Selection, cluster_rows


def exported(findings: Findings, *only: str) -> list[Entity]:
    rows = [row for row in cluster_rows(findings, Selection()) if not only or row.cluster.cluster_id in only]
    return list(entities(findings, rows, lineage_of(findings)))


def of(found: list[Entity], schema: str) -> list[Entity]:
    return [entity for entity in found if entity.schema == schema]


def value(entity: Entity, name: str) -> str:
    return " | ".join(entity.properties.get(name, ()))


FERRY = exported(ferry_findings())


def test_an_article_keeps_its_text_date_and_publisher() -> None:
    article = next(entity for entity in of(FERRY, "Article") if value(entity, "fileName") == "1.txt")
    assert value(article, "bodyText") == COURIER.article.text
    assert value(article, "publishedAt") == "2024-03-12"
    publisher = next(entity for entity in of(FERRY, "Organization") if value(entity, "name") == "Harbour Courier")
    (tie,) = (
        entity
        for entity in of(FERRY, "Documentation")
        if value(entity, "role") == "publisher" and value(entity, "document") == article.entity_id
    )
    assert value(tie, "entity") == publisher.entity_id


def test_an_unknown_outlet_is_nobody() -> None:
    found = exported(gather_findings([UNDATED], clusters=[Cluster(
        "c3", (400,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6", origins=(Origin("", False, (400,)),)
    )]))  # fmt: skip
    assert Counter(entity.schema for entity in found) == {"Article": 1, "Note": 1}


def test_a_credit_is_a_tie_with_the_words_that_show_it() -> None:
    name = {entity.entity_id: value(entity, "name") or value(entity, "title") for entity in FERRY}
    ties = {
        (name[entity.properties["document"][0]], name[entity.properties["entity"][0]], value(entity, "summary"))
        for entity in of(FERRY, "Documentation")
        if value(entity, "role") == "cites"
    }
    assert ("2.txt", "Harbour Courier", "the Harbour Courier reported") in ties
    relays = [entity for entity in of(FERRY, "UnknownLink") if value(entity, "role") == "cites"]
    assert [(name[e.properties["subject"][0]], name[e.properties["object"][0]]) for e in relays] == [
        ("Harbour Courier", "hospital")
    ]


def test_a_claim_is_a_note_about_whom_its_reports_credit() -> None:
    note = next(entity for entity in of(FERRY, "Note") if value(entity, "keywords").endswith("circular"))
    assert value(note, "name") == COURIER.article.text
    assert value(note, "summary") == "In conflict; 2 outlets, origins 1, circular: many voices, one origin; grade B/F4"
    assert "The Kestrel, 2024-03-13, characters 0 to " in value(note, "description")
    assert "In conflict: people killed: Fourteen or 17" in value(note, "description")
    assert len(note.properties["proof"]) == 2
    about = {entity.entity_id: value(entity, "name") for entity in FERRY}
    assert {about[entity] for entity in note.properties["entity"]} == {"hospital", "Harbour Courier"}


def test_claims_in_conflict_are_linked_once() -> None:
    (link,) = (entity for entity in of(FERRY, "UnknownLink") if value(entity, "role") == "in conflict")
    notes = {entity.entity_id for entity in of(FERRY, "Note")}
    assert {*link.properties["subject"], *link.properties["object"]} < notes
    assert link.properties["summary"] == (
        "people killed: Fourteen or 17", "people killed: 14 or 17"
    )  # fmt: skip


def test_a_conflict_with_a_claim_that_is_not_exported_is_told_and_not_linked() -> None:
    found = exported(ferry_findings(), "c1")
    assert [entity for entity in of(found, "UnknownLink") if value(entity, "role") == "in conflict"] == []
    assert "people killed: 14 or 17" in value(of(found, "Note")[0], "description")


def test_each_entity_stands_once_and_every_reference_is_to_one_of_them() -> None:
    ids = [entity.entity_id for entity in FERRY]
    assert len(ids) == len(set(ids))
    for entity in FERRY:
        for name in ("document", "entity", "subject", "object", "proof", "resolved"):
            assert set(entity.properties.get(name, ())) <= set(ids)


def test_bodies_without_a_proper_name_are_another_one_in_each_claim() -> None:
    def story(key: int, source: str, kind: SourceKind) -> Findings:
        texts = ("Two ferries burned in Sevrin.", "The bridge of Tolmo fell.")
        stories = [
            article_of(key + place, text, f"Outlet {place}", "2024-03-12", attributions=(credit(source, kind),))
            for place, text in enumerate(texts)
        ]
        return gather_findings(stories, clusters=[
            Cluster(f"c{s.key}", (s.key * 100,), Status.SINGLE_SOURCE, 1, 1, 1, circular=False, grade="6")
            for s in stories
        ])  # fmt: skip

    def sources(source: str, kind: SourceKind) -> int:
        return sum(value(entity, "name") == source for entity in exported(story(1, source, kind)))

    assert sources("police", SourceKind.ORGANISATION) == 2
    assert sources("Halloran", SourceKind.PERSON) == 2
    assert sources("Mira Halloran", SourceKind.PERSON) == 1
    assert sources("Nordfjell Cells", SourceKind.ORGANISATION) == 1
    assert sources("one official", SourceKind.ANONYMOUS) == 0


@pytest.mark.parametrize(
    ("kind", "name", "schema", "proper"),
    [
        ("person", "Mira Halloran", "Person", True),
        ("person", "Halloran", "Person", False),
        ("organisation", "police", "PublicBody", False),
        ("organisation", "Police", "PublicBody", False),
        ("organisation", "Tunisian ministry of health", "PublicBody", False),
        ("organisation", "Ministry of Health", "PublicBody", True),
        ("organisation", "Civic Dawn", "Organization", True),
        ("organisation", "NATO", "Organization", True),
        ("agency", "Reuters", "Organization", True),
        ("outlet", "volna.example", "Organization", True),
        ("document", "harbour authority log", "Document", False),
        ("anonymous", "one official", "", False),
        ("article", "1.txt", "Article", False),
    ],
)
def test_what_a_source_is(kind: str, name: str, schema: str, proper: bool) -> None:
    node = Node("x", kind, name)
    assert (schema_of(node), is_proper(node)) == (schema, proper)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "https://a@quay.example", "quay.example/story"])
def test_an_address_that_no_link_may_lead_to_is_left_out(url: str) -> None:
    harmful = replace(KESTREL, article=replace(KESTREL.article, url=url))
    cluster = Cluster("c1", (200,), Status.SINGLE_SOURCE, 1, 1, 1, circular=False, grade="6")
    findings = gather_findings([harmful], clusters=[cluster], outlets=[Outlet("The Kestrel", domain="x y'>")])
    found = exported(findings)
    assert [value(entity, "sourceUrl") for entity in of(found, "Article")] == [""]
    assert [value(entity, "website") for entity in of(found, "Organization")] == [""] * len(of(found, "Organization"))
