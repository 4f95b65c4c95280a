"""Figures on the fixtures: links, clusters, conflicts, look-alike events, origins."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from fixtures.gold.resolve import LABELS, locate, resolve
from tests.evaluation.claims_gold import (
    Labels,
    claims_at,
    cluster_errors,
    clusters_of_sentences,
    link_figures,
    read_labels,
    score_sentences,
)
from tests.evaluation.metrics import prf
from xref.model import LINKS, Pair, Relation, Span
from xref.provenance.members import members_of
from xref.provenance.origins import count_origins, trace_origins
from xref.report.findings import Findings
from xref.report.sides import origins_behind
from xref.workflows.compare import copied_articles

# Slots that the labels name otherwise than the program.
_SLOTS = {"quote_wording": "quote wording", "quote_object": "quote object", "speaker": "who said it"}


@dataclass(frozen=True, slots=True)
class FixtureScores:
    """Shares in [0, 1] but for the counts; see `score_fixtures`."""

    same_ap: float
    same_f1: float
    same_p: float
    same_r: float
    clusters_split: float
    clusters_mis_merged: float
    clusters_across_stories: float
    conflict_p: float
    conflict_r: float
    hard_conflict_r: float
    typed_conflict_r: float
    events_kept_apart: float
    conflicts_between_events: int
    origins_exact: float
    circular_found: float
    origins_exact_given_groups: float
    circular_given_groups: float
    copies_called_corroborated: int
    false_corroboration: float


FALLING_IS_BETTER = frozenset(
    {
        "clusters_split",
        "clusters_mis_merged",
        "clusters_across_stories",
        "conflicts_between_events",
        "copies_called_corroborated",
        "false_corroboration",
    }
)
"""Figures of errors: a floor under the others is a ceiling over these."""


def score_fixtures(findings: Findings) -> FixtureScores:
    """Score a database of the fixture articles against ``fixtures/gold/labels.json``.

    Only pairs of labelled sentences count, so a link to a sentence that nobody labelled is neither right nor wrong.
    """
    written = json.loads(LABELS.read_text(encoding="utf-8"))
    texts = _texts(findings)
    keys = _Keys(findings)
    labels = fixture_labels(findings)
    scored = score_sentences(labels, findings)
    links = link_figures(labels, scored)
    clusters = cluster_errors(labels, clusters_of_sentences(labels, findings))
    flagged = scored.relations[Relation.CONFLICTS]
    cp, cr, _ = prf(flagged, labels.conflicts)
    hard = {names for names, (is_hard, _) in labels.conflicts.items() if is_hard}
    right = flagged & labels.conflicts.keys()
    typed = {names for names in right if _slot_fits(scored.best[names], labels.conflicts[names][1])}
    apart = _apart_pairs(written, keys, texts)
    related = {frozenset((pair.a, pair.b)): pair.relation for pair in findings.pairs}
    joined = {pair for pair in apart if related.get(pair) in LINKS or _one_cluster(findings, pair)}
    given = list(_given_groups(written, findings, keys, texts))
    told_circular = [most <= 1 for group, (_, most) in given if group["circular"]]
    one_origin = {names for names in scored.linked & labels.same.keys() if labels.same[names] is False}
    corroborated = {pair for pair, relation in related.items() if relation is Relation.CORROBORATES}
    return FixtureScores(
        same_ap=links.ap,
        same_f1=links.f1,
        same_p=links.precision,
        same_r=links.recall,
        clusters_split=clusters.split,
        clusters_mis_merged=clusters.mis_merge,
        clusters_across_stories=clusters.stray,
        conflict_p=cp,
        conflict_r=cr,
        hard_conflict_r=len(flagged & hard) / len(hard),
        typed_conflict_r=len(typed) / len(labels.conflicts),
        events_kept_apart=1 - len(joined) / len(apart),
        conflicts_between_events=len({pair for pair in apart if related.get(pair) is Relation.CONFLICTS}),
        origins_exact=_origins_exact(written, findings, keys, texts),
        circular_found=_circular_found(written, findings, keys, texts),
        origins_exact_given_groups=sum(_wanted(group) == found for group, found in given) / len(given),
        circular_given_groups=sum(told_circular) / len(told_circular),
        copies_called_corroborated=len(_copied_pairs(written, findings) & corroborated),
        false_corroboration=len(one_origin & scored.relations[Relation.CORROBORATES]) / max(1, len(one_origin)),
    )


def fixture_labels(findings: Findings) -> Labels:
    """The labels of the fixtures on whole sentences: they are written by first words, which is too little to compare.

    A label whose first words lie in no claim keeps them.
    """
    labels = read_labels(resolve(json.loads(LABELS.read_text(encoding="utf-8")), _texts(findings)))
    spans = {key: claim.claim.span for key, claim in findings.claims.items()}
    whole = {name: spans[key] for key, names in claims_at(labels, findings).items() for name in names}
    places = {name: (article, whole.get(name, span)) for name, (article, span) in labels.places.items()}
    return replace(labels, places=places)


def _texts(findings: Findings) -> dict[str, str]:
    current = (stored.article for stored in findings.articles.values() if not stored.superseded)
    return {article.article_id: article.text for article in current}


class _Keys:
    """Claim keys by place: the claim that overlaps a labelled prefix most."""

    def __init__(self, findings: Findings) -> None:
        self._claims: dict[str, list[tuple[Span, int]]] = {}
        for stored in findings.articles.values():
            if not stored.superseded:
                spans = [(item.claim.span, item.key) for item in stored.claims]
                self._claims[stored.article.article_id] = spans

    def at(self, article: str, start: int, end: int) -> int | None:
        shared = [(min(end, s.end) - max(start, s.start), key) for s, key in self._claims[article]]
        overlap, key = max(shared, default=(0, 0))
        return key if overlap > 0 else None


def _slot_fits(pair: Pair, slot: str) -> bool:
    return pair.conflict is not None and pair.conflict.slot == _SLOTS.get(slot, slot)


def _label_key(sentence: Mapping[str, str], keys: _Keys, texts: Mapping[str, str]) -> int | None:
    start, end = locate(sentence["article"], sentence["prefix"], texts[sentence["article"]])
    return keys.at(sentence["article"], start, end)


def _apart_pairs(labels: Mapping[str, Any], keys: _Keys, texts: Mapping[str, str]) -> set[frozenset[int]]:
    found = set()
    for group in labels["different_events"]:
        members = [_label_key(sentence, keys, texts) for sentence in group["members"]]
        for a, b in itertools.combinations([key for key in members if key is not None], 2):
            found.add(frozenset((a, b)))
    return {pair for pair in found if len(pair) == 2}


def _one_cluster(findings: Findings, pair: frozenset[int]) -> bool:
    a, b = pair
    return findings.cluster_of[a].cluster_id == findings.cluster_of[b].cluster_id


def _groups(
    labels: Mapping[str, Any], keys: _Keys, texts: Mapping[str, str]
) -> Iterable[tuple[Mapping[str, Any], list[int]]]:
    for group in labels["same"]:
        members = [_label_key(sentence, keys, texts) for sentence in group["members"]]
        known = [key for key in members if key is not None]
        if len({sentence["article"] for sentence in group["members"]}) > 1 and len(known) == len(members):
            yield group, known


def _origins_exact(labels: Mapping[str, Any], findings: Findings, keys: _Keys, texts: Mapping[str, str]) -> float:
    """Of the groups that ended in one cluster as a whole, the share whose [min, max] of origins is the labelled one.

    Where the cluster holds a conflict, those are counted that stand with the group, as the report on clusters does: a
    member that the program found in conflict with one of the group is the other side.
    """
    right = asked = 0
    for group, members in _groups(labels, keys, texts):
        clusters = {findings.cluster_of[key].cluster_id: findings.cluster_of[key] for key in members}
        if len(clusters) == 1:
            (cluster,) = clusters.values()
            asked += 1
            against = {other for pair in findings.pairs for other in _against(pair, members)}
            side = [key for key in cluster.members if key not in against]
            right += origins_behind(findings, side) == _wanted(group)
    return right / max(1, asked)


def _against(pair: Pair, members: Collection[int]) -> set[int]:
    """The claim, if any, that a pair sets against some members."""
    inside = {key for key in (pair.a, pair.b) if key in members}
    return {pair.a, pair.b} - inside if pair.relation is Relation.CONFLICTS and len(inside) == 1 else set()


def _wanted(group: Mapping[str, Any]) -> tuple[int, int]:
    wanted = group["origins"]
    return (wanted, wanted) if isinstance(wanted, int) else (wanted[0], wanted[1])


def _given_groups(
    labels: Mapping[str, Any], findings: Findings, keys: _Keys, texts: Mapping[str, str]
) -> Iterator[tuple[Mapping[str, Any], tuple[int, int]]]:
    """The labelled groups with the [least, most] origins that they would have as clusters."""
    current = [stored for stored in findings.articles.values() if not stored.superseded]
    members = members_of(current, {name: outlet.family for name, outlet in findings.outlets.items()})
    copied = copied_articles(findings.pairs, {key: member.article_key for key, member in members.items()})
    lifted = [(pair.a, pair.b) for pair in findings.pairs if pair.copied_text]
    place = {key: number for number, key in enumerate(members)}
    for group, found in _groups(labels, keys, texts):
        ordered = [members[key] for key in sorted(set(found), key=place.__getitem__)]
        yield group, count_origins(trace_origins(ordered, copied, lifted))


def _circular_found(labels: Mapping[str, Any], findings: Findings, keys: _Keys, texts: Mapping[str, str]) -> float:
    right = asked = 0
    for group, members in _groups(labels, keys, texts):
        if group["circular"]:
            asked += 1
            right += all(findings.cluster_of[key].origins_max <= 1 for key in members)
    return right / max(1, asked)


def _copied_pairs(labels: Mapping[str, Any], findings: Findings) -> set[frozenset[int]]:
    """All claim pairs of two articles of which one is labelled a copy of the other."""
    claims: dict[str, list[int]] = {}
    for stored in findings.articles.values():
        if not stored.superseded:
            claims[stored.article.article_id] = [item.key for item in stored.claims]
    found = set()
    for copy in labels["copies"]:
        found |= {frozenset((x, y)) for x in claims[copy["copy"]] for y in claims[copy["of"]]}
    return found
