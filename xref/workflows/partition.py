"""Claims into clusters: by the scores of their pairs, what comparing ruled out, and what people decided."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from xref.match.cluster import cluster, components
from xref.match.judged import Judged
from xref.model import JudgementValue, Pair, PairJudgement, Relation
from xref.settings import Settings

Edge = tuple[int, int]
_VERDICTS = {
    JudgementValue.POSITIVE: "judged to be the same claim",
    JudgementValue.NEGATIVE: "judged not to be the same claim",
    JudgementValue.UNSURE: "judged as unsure",
}


@dataclass(frozen=True, slots=True)
class Links:
    """What speaks for and against two claims being one.

    ``scores``: probabilities by pair. ``other_events``: pairs that comparing ruled out. ``same``, ``different``: what
    people decided, which holds before both.
    """

    scores: Mapping[Edge, float]
    other_events: Sequence[Edge]
    same: Sequence[Edge] = ()
    different: Sequence[Edge] = ()


def apply_judgement(pair: Pair, judged: Judged) -> Pair:
    """Return a pair as far as a person decided about it: the same claim is no other event."""
    said = judged.of(pair.a, pair.b)
    if said is None or said.value is not JudgementValue.POSITIVE or pair.relation != Relation.DIFFERENT_EVENT:
        return pair
    return replace(pair, relation=Relation.UNSETTLED)


def verdict_of(judgement: PairJudgement) -> str:
    """Return what a person decided, in words."""
    return _VERDICTS[judgement.value] + (f" by {judgement.by}" if judgement.by else "")


def partition(article_of: Mapping[int, int], links: Links, settings: Settings) -> list[tuple[int, ...]]:
    """Cluster each connected component by itself; singletons stay as they are. Claims come in canonical order."""
    order = list(article_of)
    place = {key: i for i, key in enumerate(order)}
    tied = _ties(order, links)
    parts = components(order, [*links.scores, *links.same])
    part_of = {key: number for number, part in enumerate(parts) for key in part}
    scores: dict[int, dict[Edge, float]] = defaultdict(dict)
    barred: dict[int, list[Edge]] = defaultdict(list)
    must: dict[int, list[Edge]] = defaultdict(list)
    for (a, b), score in links.scores.items():
        scores[part_of[a]][a, b] = score
    ruled_out = [(a, b) for a, b in links.other_events if tied[a] != tied[b]]
    for a, b in (*ruled_out, *links.different):
        if part_of[a] == part_of[b]:
            barred[part_of[a]].append((a, b))
    for a, b in links.same:
        must[part_of[a]].append((a, b))
    groups: list[tuple[int, ...]] = []
    for number, part in enumerate(parts):
        if len(part) == 1:
            groups.append(part)
        else:
            here = (scores[number], barred[number], settings.cluster_score, article_of, must[number])
            groups += cluster(part, *here)
    groups.sort(key=lambda keys: place[keys[0]])
    return groups


def _ties(order: Sequence[int], links: Links) -> dict[int, int]:
    """For each claim the number of the group that people tied it into."""
    tied = components(order, links.same) if links.same else [(key,) for key in order]
    return {key: number for number, group in enumerate(tied) for key in group}
