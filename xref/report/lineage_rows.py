"""What the rows of the reports on lineage are about: an edge of the graph, and an origin with what falls with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.errors import UsageError
from xref.model import Cluster, Pair, Span, StoredArticle
from xref.provenance.cycles import Cycle, citation_cycles
from xref.provenance.falls import Support, supports
from xref.provenance.lineage import Case, Edge, Lineage, Node, trace_lineage
from xref.provenance.members import members_of
from xref.provenance.origins import Member
from xref.report.findings import Findings
from xref.report.rows import Selection


@dataclass(frozen=True, slots=True)
class EdgeRow:
    """An edge with its nodes, the article whose words show it, and its cluster with the circles of credits in it."""

    edge: Edge
    start: Node
    end: Node
    stored: StoredArticle
    sentence: Span
    cluster: Cluster
    cycles: tuple[Cycle, ...]


@dataclass(frozen=True, slots=True)
class OriginRow:
    """An origin, and a sentence of the largest cluster that falls with it, else of the largest that rests on it."""

    support: Support
    claim: str


def cases_of(findings: Findings, only: str | None = None) -> tuple[list[Case], dict[int, Member]]:
    """Return the clusters (or one) with their members, and all claims of the database as members.

    Raises:
        UsageError: There is no cluster ``only``.
    """
    current = [stored for stored in findings.articles.values() if not stored.superseded]
    members = members_of(current, {name: outlet.family for name, outlet in findings.outlets.items()})
    clusters = [cluster for cluster in findings.clusters if only in {None, cluster.cluster_id}]
    if only is not None and not clusters:
        raise UsageError(f"there is no cluster {only!r}. `xref report clusters` and `xref claim` name them")
    copied: dict[str, list[Pair]] = {}
    for pair in findings.pairs:
        cluster = findings.cluster_of.get(pair.a)
        if pair.copied_text and cluster is not None and cluster is findings.cluster_of.get(pair.b):
            copied.setdefault(cluster.cluster_id, []).append(pair)
    return [
        Case(cluster, [members[key] for key in cluster.members], copied.get(cluster.cluster_id, ()))
        for cluster in clusters
    ], members


def case_of(findings: Findings, cluster: Cluster) -> Case:
    """Return one cluster with its members; ``findings`` need hold no other articles than theirs."""
    keys = {findings.claims[key].article_key for key in cluster.members}
    families = {name: outlet.family for name, outlet in findings.outlets.items()}
    members = members_of([findings.articles[key] for key in findings.articles if key in keys], families)
    return Case(cluster, [members[key] for key in cluster.members])


def lineage_of(findings: Findings, only: str | None = None) -> Lineage:
    """Return the lineage graph of the database, or of one cluster.

    Raises:
        UsageError: There is no such cluster.
    """
    cases, _ = cases_of(findings, only)
    return trace_lineage(cases, findings.articles)


def edge_rows(findings: Findings, selection: Selection) -> Iterator[EdgeRow]:
    """Yield the edges of the lineage graph, cluster by cluster."""
    cases, _ = cases_of(findings, selection.cluster)
    graph = trace_lineage(cases, findings.articles)
    nodes = {node.node_id: node for node in graph.nodes}
    by_id = {case.cluster.cluster_id: case.cluster for case in cases}
    cycles = {case.cluster.cluster_id: citation_cycles(case.members, findings.articles) for case in cases}
    for edge in graph.edges:
        ends = nodes[edge.start], nodes[edge.end]
        sentence = findings.claims[edge.claim].claim.span
        about = by_id[edge.cluster_id], cycles[edge.cluster_id]
        yield EdgeRow(edge, *ends, findings.article_of(edge.claim), sentence, *about)


def origin_rows(findings: Findings, selection: Selection) -> Iterator[OriginRow]:
    """Yield the origins, those on which a claim of most outlets stands alone first."""
    cases, members = cases_of(findings, selection.cluster)
    for support in supports([case.cluster for case in cases], members, findings.articles):
        largest = max(support.clusters_only or support.clusters, key=lambda cluster: len(cluster.members))
        rests = next((key for key in support.claims if key in largest.members), largest.members[0])
        yield OriginRow(support, findings.claims[rests].claim.text)
