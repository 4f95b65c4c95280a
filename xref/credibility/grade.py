"""The Admiralty digit of a claim: how well what is in the database supports it, apart from who printed it.

Source: the credibility of information in the Admiralty code (NATO AJP-2.1), with conditions that a program can check.
The letter for the outlet is another axis, which a person sets; the two stand side by side and never become one figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from xref.model import Cluster, Origin, Pair, Relation, Status, StoredClaim, Strength
from xref.provenance.origins import source_key

MEANINGS = {
    "1": "confirmed by independent origins, in conflict with none",
    "2": "probable: identified origins agree, but none speaks on record or they did not reach print separately",
    "3": "possible: one origin on record, and a compatible one that is not identified",
    "4": "doubtful: in conflict",
    "5": "improbable: contradicted by two or more origins, and by no fewer than support it",
    "6": "cannot be judged: one origin or a circular report",
}


def claim_digit(
    status: Status, n_origins_min: int, n_conflicting_origins: int, has_named_origin: bool, compatible_other: bool
) -> str:
    """Return the digit "1" to "6" (see `MEANINGS`).

    Args:
        status: What the cluster of the claim amounts to.
        n_origins_min: Identified origins of the cluster.
        n_conflicting_origins: Identified origins that state something incompatible and do not also support the claim.
        has_named_origin: Whether at least one origin is named on record.
        compatible_other: Whether another origin, identified or not, states the same.

    Two origins reported by a single outlet stay "6": all that is known of them rests on that outlet.
    """
    if n_conflicting_origins >= 2 and n_conflicting_origins >= n_origins_min:
        return "5"
    if status == Status.CONFLICTING or n_conflicting_origins:
        return "4"
    if status == Status.CORROBORATED:
        return "1" if has_named_origin else "2"
    if status == Status.UNSETTLED and n_origins_min >= 2:
        return "2"
    if status == Status.UNSETTLED and has_named_origin and compatible_other:
        return "3"
    return "6"


def grade_cluster(
    cluster: Cluster,
    claims: Mapping[int, StoredClaim],
    pairs: Iterable[Pair],
    cluster_of: Mapping[int, Cluster],
) -> str:
    """Return the digit of a cluster.

    Args:
        cluster: With its origins and status; its own ``grade`` is not looked at.
        claims: By claim key, the members at least.
        pairs: The pairs that touch the cluster; those without a conflict are passed over.
        cluster_of: The cluster of each claim that the pairs name.
    """
    return claim_digit(
        cluster.status,
        cluster.origins_min,
        len(opposing_origins(cluster, pairs, cluster_of)),
        any(is_on_record(claims[key]) for key in cluster.members),
        cluster.origins_max >= 2,
    )


def opposing_origins(cluster: Cluster, pairs: Iterable[Pair], cluster_of: Mapping[int, Cluster]) -> tuple[str, ...]:
    """Return the names of the identified origins that contradict a cluster from outside, in order of the pairs.

    A conflict between two members is no contradiction of the whole: which side the cluster stands for is not known. An
    origin that also supports the cluster has changed its account and is left out.
    """
    members = frozenset(cluster.members)
    own = {source_key(origin.name) for origin in cluster.origins if origin.known}
    found: dict[str, str] = {}
    for pair in pairs:
        if pair.relation != Relation.CONFLICTS or (pair.a in members) == (pair.b in members):
            continue
        other = pair.b if pair.a in members else pair.a
        for origin in origins_of(other, cluster_of):
            if origin.known and source_key(origin.name) not in own:
                found.setdefault(source_key(origin.name), origin.name)
    return tuple(found.values())


def origins_of(key: int, cluster_of: Mapping[int, Cluster]) -> tuple[Origin, ...]:
    """Return the origins that the claim ``key`` rests on; empty for a claim without a cluster."""
    cluster = cluster_of.get(key)
    return tuple(origin for origin in cluster.origins if key in origin.members) if cluster else ()


def is_on_record(stored: StoredClaim) -> bool:
    """Whether a claim reaches a source that is named on record."""
    return any(hop.strength == Strength.NAMED and hop.origin for hop in stored.claim.origins)
