"""Two numbers that a third report gives side by side are two counts, and no conflict.

"Police arrested 12 people in one town and seven in the next" shows that 12 and seven do not exclude each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

from xref.conflict.counting import counted
from xref.conflict.reading import Reading
from xref.model import Mention, Pair, Relation

Reader = Callable[[int], Reading]
"""Reads a claim by its key."""


def without_two_counts(pairs: Sequence[Pair], read: Reader) -> list[Pair]:
    """Return the pairs; those in conflict over two numbers that a claim paired with one of them gives both are not."""
    disputed = [pair for pair in pairs if pair.conflict is not None and pair.conflict.slot == "number"]
    near = _neighbours(pairs, {key for pair in disputed for key in (pair.a, pair.b)})
    two = {(pair.a, pair.b) for pair in disputed if _gives_both(pair, (near[pair.a] | near[pair.b]), read)}
    return [_no_conflict(pair) if (pair.a, pair.b) in two else pair for pair in pairs]


def _no_conflict(pair: Pair) -> Pair:
    return replace(pair, conflict=None, relation=Relation.UNRELATED)


def _neighbours(pairs: Iterable[Pair], wanted: set[int]) -> dict[int, set[int]]:
    found: dict[int, set[int]] = defaultdict(set)
    for pair in pairs:
        if pair.relation == Relation.DIFFERENT_EVENT:
            continue
        if pair.a in wanted:
            found[pair.a].add(pair.b)
        if pair.b in wanted:
            found[pair.b].add(pair.a)
    return found


def _gives_both(pair: Pair, others: set[int], read: Reader) -> bool:
    if pair.conflict is None:
        return False
    values = [_value(read(key), words) for key, words in ((pair.a, pair.conflict.a), (pair.b, pair.conflict.b))]
    if None in values:
        return False
    return any(set(values) <= _values(read(key)) for key in others - {pair.a, pair.b})


Value = tuple[str, str, float | None, float | None]


def _value(reading: Reading, words: Mention) -> Value | None:
    number = next((q for q in reading.claim.numbers if q.mention.span.overlaps(words.span)), None)
    return None if number is None else (number.unit, counted(reading, number) or number.noun, number.low, number.high)


def _values(reading: Reading) -> set[Value]:
    what = {counted(reading, q) or q.noun for q in reading.claim.numbers}
    shared = next(iter(what - {""})) if len(what - {""}) == 1 else ""
    return {(q.unit, counted(reading, q) or q.noun or shared, q.low, q.high) for q in reading.claim.numbers}
