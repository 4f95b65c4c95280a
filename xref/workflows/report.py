"""Gather what a report is made from."""

from __future__ import annotations

from xref.match.judged import locate
from xref.ports import Store
from xref.provenance.lineage import Lineage
from xref.provenance.registry import build_registry
from xref.report.findings import Findings, Publishers, gather_findings
from xref.report.judgements import judgements_of
from xref.report.lineage_rows import lineage_of
from xref.report.page import PageView, page_view
from xref.report.reports import report_table
from xref.report.spread import spread_conflicts
from xref.report.tables import Table
from xref.settings import DEFAULTS, Settings


def report(store: Store, kind: str, min_score: float | None, settings: Settings, cluster: str | None = None) -> Table:
    """Return the report of a kind, see `xref.report.columns.REPORTS`; ``cluster``: the only one it is about.

    Raises:
        UsageError: There is no such report or cluster.
        StoreError: The database cannot be read.
    """
    with store.reading():
        found = findings(store, lists=kind == "outlets", settings=settings)
        return report_table(kind, found, min_score, settings, cluster)


def lineage(store: Store, cluster: str | None = None, settings: Settings = DEFAULTS) -> Lineage:
    """Return the lineage graph of the database, or of one cluster.

    Raises:
        UsageError: There is no such cluster.
        StoreError: The database cannot be read.
    """
    with store.reading():
        return lineage_of(findings(store, settings=settings), cluster)


def page(store: Store, version: str, settings: Settings) -> PageView:
    """Return what the page for reading shows. Errors as for `report`."""
    with store.reading():
        return page_view(findings(store, lists=True, settings=settings), version, settings)


def findings(store: Store, *, lists: bool = False, settings: Settings = DEFAULTS) -> Findings:
    """Return everything in the database, superseded versions of articles included; ``lists`` of sites on demand."""
    registry = build_registry(store.stated_outlets(), store.outlets())
    articles = [registry.applied(article) for article in store.articles(superseded=True)]
    pairs = list(store.pairs())
    judged = locate(store.judgements(), articles)
    found = gather_findings(
        articles,
        clusters=store.clusters(),
        pairs=pairs,
        publishers=Publishers(registry.entries, registry.doubts, tuple(store.ratings()) if lists else ()),
        judgements=judgements_of(judged, pairs),
    )
    return spread_conflicts(found, settings)
