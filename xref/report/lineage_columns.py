"""The columns of the reports on lineage: who rests on whom, and what falls with an origin."""

from __future__ import annotations

from xref.report.cells import HOP_MARK, Column, on_one_line, unique
from xref.report.lineage_rows import EdgeRow, OriginRow

LINEAGE_COLUMNS: tuple[Column[EdgeRow], ...] = (
    Column("cluster_id", lambda row: row.edge.cluster_id),
    Column("from_kind", lambda row: row.start.kind),
    Column("from_name", lambda row: on_one_line(row.start.name), brief=True),
    Column("tie", lambda row: row.edge.tie.value, brief=True),
    Column("to_kind", lambda row: row.end.kind, brief=True),
    Column("to_name", lambda row: on_one_line(row.end.name), brief=True),
    Column("words", lambda row: on_one_line(row.edge.words.text) if row.edge.words else None, brief=True),
    Column("words_start", lambda row: row.edge.words.span.start if row.edge.words else None),
    Column("words_end", lambda row: row.edge.words.span.end if row.edge.words else None),
    Column("article_id", lambda row: row.stored.article.article_id),
    Column("outlet", lambda row: row.stored.article.outlet),
    Column("published", lambda row: row.stored.article.published_text),
    Column("sentence_start", lambda row: row.sentence.start),
    Column("sentence_end", lambda row: row.sentence.end),
    Column("hop", lambda row: row.edge.hop or None),
    Column("strength", lambda row: row.edge.strength),
    Column("hedged", lambda row: int(row.edge.hedged)),
    Column("interested", lambda row: on_one_line(row.edge.interest)),
    Column("status", lambda row: row.cluster.status.value),
    Column("n_outlets", lambda row: row.cluster.n_outlets),
    Column("n_origins_min", lambda row: row.cluster.origins_min),
    Column("n_origins_max", lambda row: row.cluster.origins_max),
    Column("circular", lambda row: int(row.cluster.circular)),
    Column("single_origin", lambda row: int(len(row.cluster.origins) == 1)),
    Column("cycles", lambda row: tuple(HOP_MARK.join((*cycle, cycle[0])) for cycle in row.cycles)),
    Column("from_id", lambda row: on_one_line(row.start.node_id)),
    Column("to_id", lambda row: on_one_line(row.end.node_id)),
)

ORIGIN_COLUMNS: tuple[Column[OriginRow], ...] = (
    Column("origin", lambda row: on_one_line(row.support.name), brief=True),
    Column("kind", lambda row: row.support.kind, brief=True),
    Column("identified", lambda row: int(row.support.known), brief=True),
    Column("interested", lambda row: on_one_line(row.support.interest)),
    Column("n_clusters", lambda row: len(row.support.clusters)),
    Column("n_claims", lambda row: len(row.support.claims)),
    Column("n_outlets", lambda row: len(row.support.outlets)),
    Column("n_clusters_only", lambda row: len(row.support.clusters_only)),
    Column("n_claims_only", lambda row: len(row.support.claims_only), brief=True),
    Column("n_outlets_only", lambda row: len(row.support.outlets_only)),
    Column("n_circular_only", lambda row: sum(cluster.circular for cluster in row.support.clusters_only)),
    Column("outlets", lambda row: row.support.outlets),
    Column("outlets_only", lambda row: row.support.outlets_only, brief=True),
    Column("claim", lambda row: on_one_line(row.claim), brief=True),
    Column("clusters", lambda row: unique(cluster.cluster_id for cluster in row.support.clusters)),
    Column("clusters_only", lambda row: unique(cluster.cluster_id for cluster in row.support.clusters_only)),
    Column("also_named", lambda row: tuple(map(on_one_line, row.support.also))),
)
