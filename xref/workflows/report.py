"""Gather what a report is made from."""

from __future__ import annotations

from xref.ports import Store
from xref.report.findings import Findings, gather_findings
from xref.report.reports import report_table
from xref.report.tables import Table
from xref.settings import Settings


def report(store: Store, kind: str, min_score: float | None, settings: Settings) -> Table:
    """Return the report of a kind, see `xref.report.columns.REPORTS`.

    Raises:
        UsageError: There is no such report.
        StoreError: The database cannot be read.
    """
    with store.reading():
        return report_table(kind, findings(store), min_score, settings)


def findings(store: Store) -> Findings:
    """Return everything in the database, superseded versions of articles included."""
    return gather_findings(
        store.articles(superseded=True),
        clusters=store.clusters(),
        pairs=store.pairs(),
        outlets=store.outlets(),
    )
