"""Gather the claims of an export."""

from __future__ import annotations

from collections.abc import Iterator

from xref.ports import Store
from xref.report.claim_answer import ClaimAnswer
from xref.report.exports import EXPORTS
from xref.report.findings import Findings
from xref.report.members import ClusterRow
from xref.report.rows import Selection, cluster_rows
from xref.settings import Settings
from xref.workflows.report import findings


def export(store: Store, kind: str, settings: Settings, answer: ClaimAnswer | None = None) -> Iterator[str]:
    """Return an export, see `EXPORTS`.

    With an ``answer`` it holds the claims that answer the query, best first; without, those that several outlets print,
    that are in conflict or that a person judged: those in conflict first, then those that most outlets print.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.reading():
        found = findings(store)
    rows = list(cluster_rows(found, Selection(settings=settings)))
    if answer is not None:
        rank = {match.cluster.cluster_id: place for place, match in enumerate(answer.matches)}
        chosen = [row for row in rows if row.cluster.cluster_id in rank]
        chosen.sort(key=lambda row: rank[row.cluster.cluster_id])
        return EXPORTS[kind](found, chosen, answer.query)
    telling = [row for row in rows if row.conflicts or row.cluster.n_outlets > 1 or _is_judged(found, row)]
    telling.sort(key=lambda row: (not row.conflicts, -row.cluster.n_outlets))
    return EXPORTS[kind](found, telling)


def _is_judged(found: Findings, row: ClusterRow) -> bool:
    keys = set(row.cluster.members)
    return not keys.isdisjoint(found.claim_judgements) or any(a in keys and b in keys for a, b in found.pair_judgements)
