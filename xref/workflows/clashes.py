"""The pairs of two articles of one event that no score proposes and whose slots contradict each other."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from xref.conflict.clashes import find_clash, slots_of
from xref.conflict.differences import find_change
from xref.conflict.events import same_event
from xref.conflict.reading import Reading
from xref.model import Pair, Relation
from xref.settings import Settings

Score = Callable[[int, int], float]
"""The score of the pair of two claims, by their keys."""


def with_clashes(
    pairs: Sequence[Pair], left: Mapping[int, Reading], right: Mapping[int, Reading], score: Score, settings: Settings
) -> list[Pair]:
    """Return the pairs of two articles that tell one event, and those below ``min_conflict_score`` that are in
    conflict nevertheless.

    Args:
        pairs: What the rules made of the pairs that score enough; with others, in span order.
        left: The claims of the one article by key, in span order.
        right: Those of the other.
        score: Of any pair of theirs.
        settings: Thresholds.
    """
    known = {(pair.a, pair.b): pair for pair in pairs}
    slots = {key: slots_of(reading) for key, reading in (*left.items(), *right.items())}
    for a, one in left.items():
        for b, other in right.items():
            pair = known.get((a, b))
            if not slots[a].meet(slots[b]) or (pair is not None and pair.score >= settings.min_conflict_score):
                continue
            if same_event(one, other, settings).different or find_change(one, other, settings):
                continue
            if (conflict := find_clash(one, other, settings)) is not None:
                pair = pair or Pair(a, b, score(a, b), Relation.UNRELATED)
                known[a, b] = replace(pair, relation=Relation.CONFLICTS, conflict=conflict)
    return [known[key] for key in sorted(known, key=_place(left, right))]


def tell_one_event(pairs: Sequence[Pair], settings: Settings) -> bool:
    """Whether two articles surely tell of one event: enough of their sentences surely state the same."""
    same = (p for p in pairs if p.score >= settings.corroboration_score and p.relation != Relation.DIFFERENT_EVENT)
    return sum(1 for _ in same) >= settings.min_event_links


def _place(left: Mapping[int, Reading], right: Mapping[int, Reading]) -> Callable[[tuple[int, int]], tuple[int, int]]:
    rows, columns = ({key: i for i, key in enumerate(side)} for side in (left, right))
    return lambda key: (rows[key[0]], columns[key[1]])
