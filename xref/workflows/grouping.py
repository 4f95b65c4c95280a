"""From scored pairs to clusters with their origins, and to the final relation of each pair."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from xref.conflict.reading import read
from xref.credibility.grade import grade_cluster
from xref.match.judged import NOTHING_JUDGED, Judged
from xref.model import (
    Cluster,
    JudgementValue,
    Origin,
    Outlet,
    Pair,
    Relation,
    StoredArticle,
)
from xref.provenance.members import members_of
from xref.provenance.origins import Member, count_origins, trace_origins
from xref.provenance.settle import settle_cluster, settle_pair
from xref.settings import Settings
from xref.workflows.compare import copied_articles
from xref.workflows.partition import Links, apply_judgement, partition, verdict_of
from xref.workflows.two_counts import without_two_counts


@dataclass(frozen=True, slots=True)
class Grouping:
    """All clusters in the order of their first members, and all pairs with their final relation."""

    clusters: tuple[Cluster, ...]
    pairs: tuple[Pair, ...]


def group(
    articles: Sequence[StoredArticle],
    pairs: Sequence[Pair],
    outlets: Iterable[Outlet],
    settings: Settings,
    judged: Judged = NOTHING_JUDGED,
) -> Grouping:
    """Return the clusters of all claims of ``articles``, which are given in canonical order.

    A claim without a match is a cluster of its own. Pairs inside a cluster become links, whose relation follows from
    the origins of the whole cluster; pairs above the link score that clustering kept apart are said to be so. What
    people decided, ``judged``, holds before what comparing found.
    """
    members = members_of(articles, {outlet.name: outlet.family for outlet in outlets})
    order = list(members)
    articles_of = {claim.key: article.article for article in articles for claim in article.claims}
    pairs = without_two_counts(
        [apply_judgement(pair, judged) for pair in pairs],
        lambda key: read(members[key].claim.claim, articles_of[key]),
    )
    edges = {(p.a, p.b): p.score for p in pairs if _may_join(p, settings)}
    cannot = [(p.a, p.b) for p in pairs if p.relation == Relation.DIFFERENT_EVENT or _gives_another_figure(p)]
    article_of = {key: member.article_key for key, member in members.items()}
    links = Links(edges, cannot, judged.chosen(JudgementValue.POSITIVE), judged.chosen(JudgementValue.NEGATIVE))
    groups = partition(article_of, links, settings)
    cluster_of = {key: number for number, keys in enumerate(groups) for key in keys}
    inside: dict[int, list[Pair]] = defaultdict(list)
    outside: list[Pair] = []
    relations: dict[int, set[Relation]] = defaultdict(set)
    for pair in pairs:
        number = cluster_of[pair.a]
        (inside[number] if number == cluster_of[pair.b] else outside).append(pair)
        if pair.conflict is not None and not judged.parts(pair.a, pair.b):
            relations[number].add(Relation.CONFLICTS)
            relations[cluster_of[pair.b]].add(Relation.CONFLICTS)
    copies = copied_articles(pairs, article_of)
    clusters = []
    settled = [_apart(pair, judged, settings) for pair in outside]
    for number, keys in enumerate(groups):
        group_members = [members[key] for key in keys]
        lifted = [(pair.a, pair.b) for pair in inside[number] if pair.copied_text]
        origins = trace_origins(group_members, copies if len(keys) > 1 else (), lifted)
        own = [_settled(pair, origins, members, judged, settings) for pair in inside[number]]
        relations[number].update(pair.relation for pair in own)
        clusters.append(_cluster(group_members, origins, relations[number]))
        settled += own
    place = {key: i for i, key in enumerate(order)}
    settled.sort(key=lambda pair: (place[pair.a], place[pair.b]))
    return Grouping(_graded(clusters, settled, members), tuple(settled))


def _gives_another_figure(pair: Pair) -> bool:
    """Whether two claims count the same thing differently: two claims in conflict, each with origins of its own.

    In one cluster the sources of either figure would stand behind both.
    """
    return pair.conflict is not None and pair.conflict.slot == "number"


def _may_join(pair: Pair, settings: Settings) -> bool:
    if pair.relation == Relation.DIFFERENT_EVENT:
        return False
    return pair.score >= settings.min_conflict_score


def _settled(
    pair: Pair, origins: Sequence[Origin], members: Mapping[int, Member], judged: Judged, settings: Settings
) -> Pair:
    """A pair inside a cluster; what a person said to be one claim is sure to be one."""
    said = judged.of(pair.a, pair.b)
    if said is None or said.value is not JudgementValue.POSITIVE:
        return settle_pair(pair, origins, members, settings.corroboration_score)
    settled = settle_pair(replace(pair, score=1.0), origins, members, settings.corroboration_score)
    return replace(settled, score=pair.score, basis="; ".join(filter(None, (settled.basis, verdict_of(said)))))


def _apart(pair: Pair, judged: Judged, settings: Settings) -> Pair:
    """A pair whose claims ended in different clusters."""
    said = judged.of(pair.a, pair.b)
    if said is not None and judged.parts(pair.a, pair.b):
        different = pair.relation == Relation.DIFFERENT_EVENT
        relation = Relation.DIFFERENT_EVENT if different else Relation.UNRELATED
        return replace(pair, relation=relation, shared_origin="", basis=verdict_of(said))
    if pair.conflict is not None:
        return replace(pair, relation=Relation.CONFLICTS, shared_origin="", basis="")
    if pair.relation == Relation.DIFFERENT_EVENT:
        return replace(pair, shared_origin="", basis="")
    if pair.score >= settings.link_score:
        basis = "alike, but their other matches belong to different clusters"
        return replace(pair, relation=Relation.UNRELATED, shared_origin="", basis=basis)
    return replace(pair, relation=Relation.UNRELATED, shared_origin="", basis="")


def _cluster(members: Sequence[Member], origins: tuple[Origin, ...], relations: Collection[Relation]) -> Cluster:
    low, high = count_origins(origins)
    status, n_outlets, circular = settle_cluster(origins, members, relations)
    return Cluster(
        cluster_id=cluster_id(members[0]),
        members=tuple(member.key for member in members),
        status=status,
        n_outlets=n_outlets,
        origins_min=low,
        origins_max=high,
        circular=circular,
        grade="6",  # until `_graded`
        origins=origins,
    )


def _graded(clusters: Sequence[Cluster], pairs: Iterable[Pair], members: Mapping[int, Member]) -> tuple[Cluster, ...]:
    """Set the Admiralty digit of each cluster, which depends on the clusters that contradict it."""
    claims = {key: member.claim for key, member in members.items()}
    cluster_of = {key: found for found in clusters for key in found.members}
    against: dict[str, list[Pair]] = defaultdict(list)
    for pair in pairs:
        if pair.relation == Relation.CONFLICTS:
            for name in {cluster_of[pair.a].cluster_id, cluster_of[pair.b].cluster_id}:
                against[name].append(pair)
    return tuple(
        replace(found, grade=grade_cluster(found, claims, against[found.cluster_id], cluster_of)) for found in clusters
    )


def cluster_id(first: Member) -> str:
    """Return the name of the cluster that begins with ``first``: "c" and 12 hex digits of the claim's article and
    place.

    It does not depend on keys or on the order of ingest, so notes that name a cluster stay valid while it keeps its
    earliest member.
    """
    place = f"{first.article_id}\x1f{first.claim.claim.span.start}"
    return "c" + hashlib.sha256(place.encode()).hexdigest()[:12]
