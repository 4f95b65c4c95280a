"""The pairs of two articles of one event that no score proposes and whose slots contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from xref.conflict.clashes import Slots, find_clash
from xref.conflict.differences import find_change
from xref.conflict.events import same_event
from xref.conflict.reading import Reading, likeness
from xref.model import Pair, Relation
from xref.settings import Settings

Sides = Mapping[int, tuple[Reading, Slots]]
"""The claims of an article by key, in span order, each as the rules read it and with its slots."""
Score = Callable[[int, int], float]
"""The score of the pair of two claims, by their keys."""


def with_clashes(pairs: Sequence[Pair], left: Sides, right: Sides, score: Score, settings: Settings) -> list[Pair]:
    """Return the pairs of two articles, and those below ``min_conflict_score`` that are in conflict nevertheless.

    Where the articles do not surely tell one event, only claims that are alike are looked at.

    Args:
        pairs: What the rules made of the pairs that score enough; with others, in span order.
        left: The claims of the one article.
        right: Those of the other.
        score: Of any pair of theirs.
        settings: Thresholds.
    """
    one_event = tell_one_event(pairs, settings)
    known = {(pair.a, pair.b): pair for pair in pairs}
    for a, (one, slots) in left.items():
        for b, (other, other_slots) in right.items():
            pair = known.get((a, b))
            if not slots.meet(other_slots) or (pair is not None and pair.score >= settings.min_conflict_score):
                continue
            if not one_event and likeness(one.content, other.content) < settings.min_clash_likeness:
                continue
            if same_event(one, other, settings).different or find_change(one, other, settings):
                continue
            if (conflict := find_clash(one, other, settings)) is not None:
                pair = pair or Pair(a, b, score(a, b), Relation.UNRELATED)
                known[a, b] = replace(pair, relation=Relation.CONFLICTS, conflict=conflict)
    return [known[key] for key in sorted(known, key=_place(left, right))]


def tell_one_event(pairs: Sequence[Pair], settings: Settings) -> bool:
    """Whether two articles surely tell of one event: enough of their sentences surely state the same."""
    linked = [pair.score for pair in pairs if pair.relation != Relation.DIFFERENT_EVENT]
    sure = sum(score >= settings.corroboration_score for score in linked)
    return sure >= settings.min_event_links or max(linked, default=0.0) >= settings.sure_event_score


def _place(left: Sides, right: Sides) -> Callable[[tuple[int, int]], tuple[int, int]]:
    rows, columns = ({key: i for i, key in enumerate(side)} for side in (left, right))
    return lambda key: (rows[key[0]], columns[key[1]])
