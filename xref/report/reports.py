"""The reports by name: findings in, a table out."""

from __future__ import annotations

from xref.errors import UsageError, choices
from xref.report.columns import REPORTS
from xref.report.findings import Findings
from xref.report.outlet_columns import LIST_COLUMNS
from xref.report.rows import Selection, outlet_rows
from xref.report.tables import Table, table_of
from xref.settings import DEFAULTS, Settings

OF_ONE_CLUSTER = frozenset({"lineage", "origins"})
"""The reports that can be about one cluster."""


def report_table(
    kind: str,
    findings: Findings,
    min_score: float | None = None,
    settings: Settings = DEFAULTS,
    cluster: str | None = None,
) -> Table:
    """Return the report of a kind ("claims", "pairs", ...; see `REPORTS`).

    Args:
        kind: The word for the report.
        findings: What it is made from.
        min_score: Least score of the pairs that are shown; None for links and look-alikes of other events.
        settings: Thresholds.
        cluster: Id of the only cluster that reports on lineage are about; None for all.

    Raises:
        UsageError: There is no such report, or no such cluster, or the report is not about one cluster.
    """
    if kind not in REPORTS:
        raise UsageError(f"there is no report of {kind!r}. {choices(kind, [*REPORTS, 'html'])}")
    if cluster is not None and kind not in OF_ONE_CLUSTER:
        raise UsageError(f"--cluster goes with {' and '.join(sorted(OF_ONE_CLUSTER))}, not with {kind}")
    if cluster is not None and all(found.cluster_id != cluster for found in findings.clusters):
        raise UsageError(f"there is no cluster {cluster!r}. `xref report clusters` and `xref claim` name them")
    report = REPORTS[kind]
    return table_of(report.columns, report.sources(findings, Selection(min_score, settings, cluster)))


def outlets_table(findings: Findings, settings: Settings = DEFAULTS) -> Table:
    """Return the list of outlets with what is known about each and where it comes from."""
    return table_of(LIST_COLUMNS, outlet_rows(findings, Selection(settings=settings)))
