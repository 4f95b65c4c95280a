from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.factories import credit, make_article, make_claim, stored
from tests.findings_examples import COURIER, DIED, KESTREL, REPEAT
from xref.model import Attribution, Cluster, Origin, Pair, Relation, SourceKind, Status, StoredArticle, Strength
from xref.report.findings import gather_findings
from xref.report.members import cluster_row
from xref.report.page.lineage import EdgeKind, Lineage, NodeKind, lineage_of


def graph(*articles: StoredArticle, origins: tuple[Origin, ...] = (), copied: tuple[Pair, ...] = ()) -> Lineage:
    members = tuple(claim.key for article in articles for claim in article.claims)
    cluster = Cluster("c", members, Status.UNSETTLED, 2, 0, 2, circular=False, grade="6", origins=origins)
    findings = gather_findings(articles, clusters=[cluster])
    return lineage_of(cluster_row(findings, cluster, {}), copied)


def article(key: int, outlet: str, *chains: tuple[Attribution, ...]) -> StoredArticle:
    hops = tuple(
        replace(hop, chain=at, hop=place) for at, chain in enumerate(chains) for place, hop in enumerate(chain, 1)
    )
    return stored(key, [make_claim(attributions=hops)], make_article(outlet=outlet, article_id=f"{key}.txt"))


def edges(found: Lineage) -> set[tuple[str, str, str]]:
    return {(found.nodes[edge.start].label, found.nodes[edge.end].label, edge.kind.value) for edge in found.edges}


HOSPITAL = credit("hospital", SourceKind.ORGANISATION)
OFFICIALS = replace(credit("officials", SourceKind.VAGUE), strength=Strength.UNNAMED)


def test_a_chain_leads_from_the_source_through_the_outlet_to_who_repeats_it() -> None:
    findings = gather_findings([COURIER, KESTREL], clusters=[DIED], pairs=[REPEAT])
    found = lineage_of(cluster_row(findings, DIED, {}))
    assert edges(found) == {
        ("hospital", "Harbour Courier", "credits"),
        ("Harbour Courier", "The Kestrel", "credits"),
    }
    assert {node.label: node.column for node in found.nodes} == {"hospital": 0, "Harbour Courier": 1, "The Kestrel": 2}


def test_officials_of_two_articles_are_two_nodes() -> None:
    found = graph(article(1, "A Post", (OFFICIALS,)), article(2, "B Post", (OFFICIALS,)))
    assert [node.label for node in found.nodes].count("officials") == 2
    assert {node.kind for node in found.nodes} == {NodeKind.OUTLET, NodeKind.NAMELESS}


def test_one_named_source_of_two_articles_is_one_node() -> None:
    found = graph(article(1, "A Post", (HOSPITAL,)), article(2, "B Post", (HOSPITAL,)))
    assert edges(found) == {("hospital", "A Post", "credits"), ("hospital", "B Post", "credits")}


def test_what_counts_as_one_origin_for_another_reason_is_tied() -> None:
    found = graph(
        article(1, "A Post", (HOSPITAL,)), article(2, "B Post"), origins=(Origin("hospital", True, (100, 200)),)
    )
    assert ("hospital", "B Post", "one voice") in edges(found)


def test_two_origins_are_not_tied() -> None:
    harbour = credit("harbour authority", SourceKind.ORGANISATION)
    found = graph(
        article(1, "A Post", (HOSPITAL,)),
        article(2, "B Post", (harbour,)),
        origins=(Origin("hospital", True, (100,)), Origin("harbour authority", True, (200,))),
    )
    assert {kind for _, _, kind in edges(found)} == {"credits"}


def test_a_member_with_two_sources_does_not_make_them_one() -> None:
    police = credit("police", SourceKind.ORGANISATION)
    found = graph(
        article(1, "A Post", (HOSPITAL,), (police,)),
        origins=(Origin("hospital", True, (100,)), Origin("police", True, (100,))),
    )
    assert edges(found) == {("hospital", "A Post", "credits"), ("police", "A Post", "credits")}


def test_a_copy_is_drawn_as_one() -> None:
    pair = Pair(100, 200, 0.9, Relation.REPEATS, copied_text="words in a row")
    assert edges(graph(article(1, "A Post"), article(2, "B Post"), copied=(pair,))) == {("A Post", "B Post", "copies")}


def test_an_outlet_without_any_tie_stands_alone() -> None:
    found = graph(article(1, "A Post", (HOSPITAL,)), article(2, "B Post"))
    assert {node.label: node.alone for node in found.nodes} == {"A Post": False, "B Post": True, "hospital": False}


def test_articles_of_unknown_outlets_are_not_one_outlet() -> None:
    assert len(graph(article(1, "unknown"), article(2, "unknown")).nodes) == 2


def test_outlets_that_credit_each_other_are_drawn_both_ways() -> None:
    a, b = credit("A Post", SourceKind.OUTLET), credit("B Post", SourceKind.OUTLET)
    found = graph(article(1, "A Post", (b,)), article(2, "B Post", (a,)))
    assert edges(found) == {("A Post", "B Post", "credits"), ("B Post", "A Post", "credits")}


NAMES = ("A Post", "B Post", "C Post", "hospital", "police")


@given(
    st.lists(
        st.tuples(st.sampled_from(NAMES[:3]), st.lists(st.sampled_from(NAMES), max_size=3)), min_size=1, max_size=6
    )
)
def test_no_two_nodes_lie_on_one_place_and_every_edge_joins_nodes(told: list[tuple[str, list[str]]]) -> None:
    articles = [
        article(key, outlet, tuple(credit(name, SourceKind.ORGANISATION) for name in chain)) if chain
        else article(key, outlet)
        for key, (outlet, chain) in enumerate(told, 1)
    ]  # fmt: skip
    found = graph(*articles)
    assert len({(node.column, node.row) for node in found.nodes}) == len(found.nodes)
    for edge in found.edges:
        start, end = found.nodes[edge.start], found.nodes[edge.end]
        assert len(edge.via) == max(0, end.column - start.column - 1)
        assert edge.kind is EdgeKind.CREDITS
