"""The vote of the conflict reader, where numbers or dates exclude each other and no rule says what that amounts to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from xref.conflict.marks import excluded, facts_of
from xref.conflict.reading import Reading
from xref.conflict.wording import either
from xref.match.scorer import Contradiction
from xref.model import Conflict, Mention, Outcome, Pair, Relation
from xref.settings import Settings


def with_votes(
    pairs: Sequence[Pair], readings: Mapping[int, Reading], read: Contradiction, settings: Settings
) -> list[Pair]:
    """Return the pairs; links that only the reader takes for a contradiction need review and keep their relation.

    Pairs with a worded difference, of other events, or whose numbers and dates can all be true together are not asked
    for: what the reader says of mere words is not worth looking at (see its card).

    Args:
        pairs: What the rules made of them.
        readings: The claims of at least those pairs that score ``link_score``, by key.
        read: The conflict reader.
        settings: Thresholds.
    """
    asked = [(pair, values) for pair in pairs if (values := _open_values(pair, readings, settings)) is not None]
    if not asked:
        return list(pairs)
    votes = read([(readings[pair.a].claim, readings[pair.b].claim) for pair, _ in asked])
    doubted = {
        (pair.a, pair.b): _review(pair, values, readings)
        for (pair, values), vote in zip(asked, votes, strict=True)
        if vote >= settings.min_review_vote
    }
    return [
        replace(pair, difference=doubted[pair.a, pair.b]) if (pair.a, pair.b) in doubted else pair for pair in pairs
    ]


def _open_values(pair: Pair, readings: Mapping[int, Reading], settings: Settings) -> tuple[Mention, Mention] | None:
    """The values that exclude each other in a link of which no rule has said anything."""
    worded = pair.conflict is not None or pair.difference is not None
    if worded or pair.relation != Relation.UNSETTLED or pair.score < settings.link_score:
        return None
    return excluded(facts_of(readings[pair.a].claim), facts_of(readings[pair.b].claim))


def _review(pair: Pair, values: tuple[Mention, Mention], readings: Mapping[int, Reading]) -> Conflict:
    sides = zip((readings[pair.a], readings[pair.b]), values, strict=True)
    found = either("review", "a reader had better look whether these exclude each other", *sides)
    return replace(found, outcome=Outcome.REVIEW)
