"""Gather the claims of an export."""

from __future__ import annotations

from collections.abc import Iterator

from xref.ports import Store
from xref.report.claim_answer import ClaimAnswer
from xref.report.exports import EXPORTS
from xref.report.exports.follow_the_money import Entity, entities
from xref.report.findings import Findings
from xref.report.lineage_rows import lineage_of
from xref.report.members import ClusterRow
from xref.report.rows import Selection, cluster_rows
from xref.settings import Settings
from xref.workflows.report import findings


def export(store: Store, kind: str, settings: Settings, answer: ClaimAnswer | None = None) -> Iterator[str]:
    """Return an export, see `EXPORTS`, of the claims that `_chosen` tells.

    Raises:
        StoreError: The database cannot be read.
    """
    with store.reading():
        found = findings(store, settings=settings)
    return EXPORTS[kind](found, _chosen(found, settings, answer), answer.query if answer else "")


def export_entities(store: Store, settings: Settings, answer: ClaimAnswer | None = None) -> Iterator[Entity]:
    """Return the same claims with all that belongs to them as entities of FollowTheMoney. Errors as for `export`."""
    with store.reading():
        found = findings(store, settings=settings)
    return entities(found, _chosen(found, settings, answer), lineage_of(found))


def _chosen(found: Findings, settings: Settings, answer: ClaimAnswer | None) -> list[ClusterRow]:
    """The claims that answer a query, best first; without one those that several outlets print, that are in conflict
    or that a person judged: those in conflict first, then those that most outlets print.
    """
    rows = list(cluster_rows(found, Selection(settings=settings)))
    if answer is not None:
        rank = {match.cluster.cluster_id: place for place, match in enumerate(answer.matches)}
        chosen = [row for row in rows if row.cluster.cluster_id in rank]
        return sorted(chosen, key=lambda row: rank[row.cluster.cluster_id])
    telling = [row for row in rows if row.conflicts or row.cluster.n_outlets > 1 or _is_judged(found, row)]
    return sorted(telling, key=lambda row: (not row.conflicts, -row.cluster.n_outlets))


def _is_judged(found: Findings, row: ClusterRow) -> bool:
    keys = set(row.cluster.members)
    return not keys.isdisjoint(found.claim_judgements) or any(a in keys and b in keys for a, b in found.pair_judgements)
