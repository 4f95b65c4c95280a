"""Figures on labelled pairs: average precision, F1, conflicts, look-alike events, origins."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from fixtures.gold.resolve import LABELS, locate, resolve
from xref.model import LINKS, Pair, Relation, Span
from xref.report.findings import Findings

# Slots that the labels name otherwise than the program.
_SLOTS = {"quote_wording": "quote wording", "quote_object": "quote object", "speaker": "who said it"}

Place = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class FixtureScores:
    """Shares in [0, 1] but for the counts; see `score_fixtures`."""

    same_ap: float
    same_f1: float
    same_p: float
    same_r: float
    conflict_p: float
    conflict_r: float
    hard_conflict_r: float
    typed_conflict_r: float
    events_kept_apart: float
    conflicts_between_events: int
    origins_exact: float
    circular_found: float
    copies_called_corroborated: int
    false_corroboration: float


def score_fixtures(findings: Findings) -> FixtureScores:
    """Score a database of the fixture articles against ``fixtures/gold/labels.json``.

    Only pairs of labelled sentences count, so a link to a sentence that nobody labelled is neither right nor wrong.
    """
    labels = json.loads(LABELS.read_text(encoding="utf-8"))
    current = [stored for stored in findings.articles.values() if not stored.superseded]
    texts = {stored.article.article_id: stored.article.text for stored in current}
    gold = resolve(labels, texts)
    keys = _Keys(findings)
    scored = {frozenset((pair.a, pair.b)): pair for pair in findings.pairs}
    same = _same_pairs(gold, keys)
    conflicts = _conflict_pairs(gold, keys)
    labelled = {frozenset(pair) for event in gold["events"] for pair in _pairs_of(event, keys)}
    ranked = sorted((pair for key, pair in scored.items() if key in labelled), key=lambda p: (-p.score, p.a, p.b))
    linked = {key for key, pair in scored.items() if key in labelled and pair.relation in LINKS}
    flagged = {key for key, pair in scored.items() if key in labelled and pair.relation == Relation.CONFLICTS}
    p, r, f1 = prf(linked - (flagged & conflicts.keys() - same.keys()), same.keys())
    cp, cr, _ = prf(flagged, conflicts.keys())
    hard = {key for key, (is_hard, _) in conflicts.items() if is_hard}
    typed = {key for key in flagged & conflicts.keys() if _slot_fits(scored[key], conflicts[key][1])}
    apart = _apart_pairs(labels, keys, texts)
    joined = {key for key in apart if key in linked or _one_cluster(findings, key)}
    one_origin = {key for key in linked & same.keys() if same[key] is False}
    corroborated = {key for key, pair in scored.items() if pair.relation == Relation.CORROBORATES}
    return FixtureScores(
        same_ap=average_precision([frozenset((x.a, x.b)) in same for x in ranked], len(same)),
        same_f1=f1,
        same_p=p,
        same_r=r,
        conflict_p=cp,
        conflict_r=cr,
        hard_conflict_r=len(flagged & hard) / len(hard),
        typed_conflict_r=len(typed) / len(conflicts),
        events_kept_apart=1 - len(joined) / len(apart),
        conflicts_between_events=len({key for key in apart if key in flagged}),
        origins_exact=_origins_exact(labels, findings, keys, texts),
        circular_found=_circular_found(labels, findings, keys, texts),
        copies_called_corroborated=len(_copied_pairs(labels, findings) & corroborated),
        false_corroboration=len(one_origin & corroborated) / max(1, len(one_origin)),
    )


def average_precision(ranked: Sequence[bool], positives: int) -> float:
    """Mean of the precision at each hit; positives that are not ranked count as never found."""
    hits, total = 0, 0.0
    for rank, hit in enumerate(ranked, 1):
        if hit:
            hits += 1
            total += hits / rank
    return total / positives if positives else 0.0


def prf(found: Iterable[object], gold: Iterable[object]) -> tuple[float, float, float]:
    """Precision, recall, F1."""
    found, gold = set(found), set(gold)
    hit = len(found & gold)
    p, r = hit / max(1, len(found)), hit / max(1, len(gold))
    return p, r, 2 * p * r / (p + r) if p + r else 0.0


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


def _sentence_keys(event: Mapping[str, Any], keys: _Keys) -> dict[str, int]:
    places = {sid: keys.at(s["article"], s["start"], s["end"]) for sid, s in event["sentences"].items()}
    return {sid: key for sid, key in places.items() if key is not None}


def _pairs_of(event: Mapping[str, Any], keys: _Keys) -> Iterable[tuple[int, int]]:
    return itertools.combinations(sorted(set(_sentence_keys(event, keys).values())), 2)


def _same_pairs(gold: Mapping[str, Any], keys: _Keys) -> dict[frozenset[int], bool | None]:
    found: dict[frozenset[int], bool | None] = {}
    for event in gold["events"]:
        at = _sentence_keys(event, keys)
        for row in event["same"]:
            pair = frozenset(at.get(sid, -n) for n, sid in enumerate(row["ids"], 1))
            if len(pair) == 2:  # a label whose sentence is no claim stays in, and is never found
                found[pair] = row["independent"]
    return found


def _conflict_pairs(gold: Mapping[str, Any], keys: _Keys) -> dict[frozenset[int], tuple[bool, str]]:
    found: dict[frozenset[int], tuple[bool, str]] = {}
    for event in gold["events"]:
        at = _sentence_keys(event, keys)
        for item in event["conflict"]:
            pair = frozenset(at.get(sid, -n) for n, sid in enumerate(item["pair"], 1))
            if len(pair) == 2:
                found[pair] = (item["hard"], item["type"])
    return found


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
    """Of the groups that ended in one cluster as a whole, the share whose [min, max] of origins is the labelled one."""
    right = asked = 0
    for group, members in _groups(labels, keys, texts):
        clusters = {findings.cluster_of[key].cluster_id: findings.cluster_of[key] for key in members}
        if len(clusters) == 1:
            (cluster,) = clusters.values()
            wanted = group["origins"]
            low, high = (wanted, wanted) if isinstance(wanted, int) else wanted
            asked += 1
            right += (cluster.origins_min, cluster.origins_max) == (low, high)
    return right / max(1, asked)


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
