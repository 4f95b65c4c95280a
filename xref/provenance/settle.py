"""What shared or separate origins make of a linked pair, and of a whole cluster."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

from xref.model import UNKNOWN_OUTLET, Origin, Pair, Relation, SourceKind, Status
from xref.provenance.alike import is_unnamed_document
from xref.provenance.hedges import lost_hedge
from xref.provenance.origins import Member

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})


def settle_pair(pair: Pair, origins: Sequence[Origin], members: Mapping[int, Member], least_score: float) -> Pair:
    """Return ``pair`` with its link spelt out: corroborates, repeats, unsettled, or conflicts where one was found.

    Corroboration takes two claims that each name whom they are from, no origin that they share, and a score that makes
    it hardly possible that they state different things.

    Args:
        pair: A pair of claims of one cluster.
        origins: What `trace_origins` gave for that cluster.
        members: The cluster's members by claim key.
        least_score: Probability in ``[0, 1]`` from which a pair may corroborate.
    """
    name = ""
    if pair.conflict is not None:
        relation, basis = Relation.CONFLICTS, ""
    elif (path := _shared_path(pair, origins, members)) is not None:
        relation, (name, basis) = Relation.REPEATS, path
        basis = "; ".join(filter(None, (basis, lost_hedge(members[pair.a], members[pair.b]))))
    else:
        relation, basis = _independence(pair, origins, members, least_score)
    return replace(pair, relation=relation, shared_origin=name, basis=basis)


def _shared_path(pair: Pair, origins: Sequence[Origin], members: Mapping[int, Member]) -> tuple[str, str] | None:
    """The name of what both claims come from ("" where it has none) and why they do, or None when nothing says so."""
    shared = [origin for origin in origins if pair.a in origin.members and pair.b in origin.members]
    name = next((origin.name for origin in shared if origin.name), "")
    if pair.copied_text:
        return name, "one copies the other"
    if shared:
        return name, f"both rest on {name}" if name else "both come down one chain"
    if _one_house(members[pair.a], members[pair.b]):
        return "", "both articles are of one publisher"
    return None


def _independence(
    pair: Pair, origins: Sequence[Origin], members: Mapping[int, Member], least_score: float
) -> tuple[Relation, str]:
    known_a, known_b = ([o.name for o in origins if o.known and key in o.members] for key in (pair.a, pair.b))
    if not (known_a and known_b and all(_names_source(members[key]) for key in (pair.a, pair.b))):
        return Relation.UNSETTLED, "an origin is not known"
    basis = f"different origins: {known_a[0]}; {known_b[0]}"
    if pair.score < least_score:
        return Relation.UNSETTLED, f"{basis}; but not surely the same claim"
    return Relation.CORROBORATES, basis


def settle_cluster(
    origins: Sequence[Origin], members: Sequence[Member], relations: Collection[Relation]
) -> tuple[Status, int, bool]:
    """Return (status, number of outlets, circular) of a cluster whose pairs, also with others, have ``relations``.

    Outlets of one family count once, and an unknown outlet counts only where there is no known one. ``circular``: at
    least two outlets and at most one origin. A cluster is corroborated when one of its pairs is, and two identified
    origins reached print through two houses.
    """
    houses = {member.family or member.outlet for member in members if member.outlet != UNKNOWN_OUTLET}
    names = {member.outlet for member in members if member.outlet != UNKNOWN_OUTLET}
    n_outlets = max(1, len(names))
    circular = n_outlets >= 2 and len(origins) <= 1
    if Relation.CONFLICTS in relations:
        return Status.CONFLICTING, n_outlets, circular
    if len(houses) < 2:
        return (Status.SINGLE_SOURCE if n_outlets < 2 else Status.REPEATED), n_outlets, circular
    if len(origins) <= 1:
        return Status.REPEATED, n_outlets, circular
    known = [origin for origin in origins if origin.known]
    if Relation.CORROBORATES in relations and _through_two_houses(known, members):
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
