"""A claim, and a cluster of claims, with everything that a report says about them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from xref.model import ClaimKind, Cluster, Outlet, Pair, Relation, Status, StoredArticle, StoredClaim
from xref.provenance.origins import count_origins, member_of, trace_origins
from xref.report.findings import Findings, Judgement

UNJUDGED = Judgement("")


@dataclass(frozen=True, slots=True)
class ClaimRow:
    """A claim with its article, publisher and cluster."""

    stored: StoredArticle
    claim: StoredClaim
    outlet: Outlet
    cluster: Cluster
    judgement: Judgement = UNJUDGED


@dataclass(frozen=True, slots=True)
class ClusterRow:
    """A cluster with its members and the conflicts that touch it.

    ``sides``: who stands where in the conflicts; ``withdrawn``: values on which it rests and which were taken back;
    both in words.
    """

    cluster: Cluster
    members: tuple[ClaimRow, ...]
    conflicts: tuple[Pair, ...] = ()
    sides: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def representative(self) -> ClaimRow:
        """The earliest member that is no headline, or the earliest."""
        return next((row for row in self.members if row.claim.claim.kind != ClaimKind.HEADLINE), self.members[0])


def claim_row(findings: Findings, key: int) -> ClaimRow:
    """Return the row of one claim."""
    stored, claim = findings.article_of(key), findings.claims[key]
    cluster = findings.cluster_of.get(key) or _alone(stored, claim)
    judgement = findings.claim_judgements.get(key, UNJUDGED)
    return ClaimRow(stored, claim, findings.outlet(stored.article.outlet), cluster, judgement)


def _alone(stored: StoredArticle, claim: StoredClaim) -> Cluster:
    """A claim that is not linked yet, as its own cluster; it has no id until it is linked."""
    origins = trace_origins([member_of(claim, stored, "", ())])
    low, high = count_origins(origins)
    return Cluster("", (claim.key,), Status.SINGLE_SOURCE, 1, low, high, circular=False, grade="6", origins=origins)


def cluster_row(findings: Findings, cluster: Cluster, conflicts: Mapping[int, Sequence[Pair]]) -> ClusterRow:
    """Return the row of one cluster; ``conflicts`` is what `conflicts_by_claim` gives."""
    touching = dict.fromkeys(pair for key in cluster.members for pair in conflicts.get(key, ()))
    return ClusterRow(cluster, tuple(claim_row(findings, key) for key in cluster.members), tuple(touching))


def conflicts_by_claim(findings: Findings) -> dict[int, list[Pair]]:
    """Return the pairs in conflict by claim key, each under both of its claims."""
    found: dict[int, list[Pair]] = {}
    for pair in findings.pairs:
        if pair.relation == Relation.CONFLICTS and pair.conflict is not None:
            found.setdefault(pair.a, []).append(pair)
            found.setdefault(pair.b, []).append(pair)
    return found
