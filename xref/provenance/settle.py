"""What shared or separate origins make of a linked pair, and of a whole cluster."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from xref.model import UNKNOWN_OUTLET, Origin, Pair, Relation, SourceKind, Status
from xref.provenance.alike import is_unnamed_document
from xref.provenance.origins import Member

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})


def settle_pair(pair: Pair, origins: Sequence[Origin], members: Mapping[int, Member]) -> Pair:
    """Return ``pair`` with its link spelt out: corroborates, repeats, unsettled, or conflicts where one was found.

    Corroboration takes two claims that each name whom they are from, and no origin that they share.

    Args:
        pair: A pair of claims of one cluster.
        origins: What `trace_origins` gave for that cluster.
        members: The cluster's members by claim key.
    """
    if pair.conflict is not None:
        return replace(pair, relation=Relation.CONFLICTS, shared_origin="", basis="")
    rests_a = [origin for origin in origins if pair.a in origin.members]
    rests_b = [origin for origin in origins if pair.b in origin.members]
    shared = [origin for origin in rests_a if origin in rests_b]
    name = next((origin.name for origin in shared if origin.name), "")
    if pair.copied_text:
        return replace(pair, relation=Relation.REPEATS, shared_origin=name, basis="one copies the other")
    if shared:
        basis = f"both rest on {name}" if name else "both come down one chain"
        return replace(pair, relation=Relation.REPEATS, shared_origin=name, basis=basis)
    if _one_house(members[pair.a], members[pair.b]):
        return replace(pair, relation=Relation.REPEATS, shared_origin="", basis="both articles are of one publisher")
    known_a, known_b = ([o.name for o in rests if o.known] for rests in (rests_a, rests_b))
    if known_a and known_b and all(_names_source(members[key]) for key in (pair.a, pair.b)):
        basis = f"different origins: {known_a[0]}; {known_b[0]}"
        return replace(pair, relation=Relation.CORROBORATES, shared_origin="", basis=basis)
    return replace(pair, relation=Relation.UNSETTLED, shared_origin="", basis="an origin is not known")


def settle_cluster(origins: Sequence[Origin], members: Sequence[Member], in_conflict: bool) -> tuple[Status, int, bool]:
    """Return (status, number of outlets, circular) of a cluster.

    Outlets of one family count once, and an unknown outlet counts only where there is no known one. ``circular``: at
    least two outlets and at most one origin. A cluster is corroborated when two identified origins reached print
    through two houses.
    """
    houses = {member.family or member.outlet for member in members if member.outlet != UNKNOWN_OUTLET}
    names = {member.outlet for member in members if member.outlet != UNKNOWN_OUTLET}
    n_outlets = max(1, len(names))
    circular = n_outlets >= 2 and len(origins) <= 1
    if in_conflict:
        return Status.CONFLICTING, n_outlets, circular
    if len(houses) < 2:
        return (Status.SINGLE_SOURCE if n_outlets < 2 else Status.REPEATED), n_outlets, circular
    if len(origins) <= 1:
        return Status.REPEATED, n_outlets, circular
    if _through_two_houses([origin for origin in origins if origin.known], members):
        return Status.CORROBORATED, n_outlets, circular
    return Status.UNSETTLED, n_outlets, circular


def _names_source(member: Member) -> bool:
    """Whether the claim itself names whom it is from: a wire or a source that its article names elsewhere is none."""
    return any(hop.kind not in _NAMELESS and not is_unnamed_document(hop) for hop in member.claim.claim.origins)


def _one_house(a: Member, b: Member) -> bool:
    if UNKNOWN_OUTLET in (a.outlet, b.outlet):
        return False
    return a.outlet == b.outlet or bool(a.family and a.family == b.family)


def _through_two_houses(known: Sequence[Origin], members: Sequence[Member]) -> bool:
    house = {m.key: m.family or m.outlet for m in members if m.outlet != UNKNOWN_OUTLET}
    reached = [{house[key] for key in origin.members if key in house} for origin in known]
    return any(a and b and len(a | b) >= 2 for i, a in enumerate(reached) for b in reached[i + 1 :])
