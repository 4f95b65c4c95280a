"""What people decided about claims, as constraints on clusters: pairs that must be one and pairs that cannot be.

A judgement names its claims by article and words, so it holds on when articles are read or linked anew. Of one pair the
newest judgement that is not undone holds. "A is B, B is C, A is not C" is a contradiction: it is told, never settled in
silence; where one gets into a database all the same, what is kept apart stays apart.
"""

from __future__ import annotations

import hashlib
import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from xref.model import ClaimWords, JudgementScope, JudgementValue, PairJudgement, StoredArticle, StoredClaim

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
Place = tuple[str, str]
"""Article id and digest of the words."""
PlacePair = frozenset[Place]
"""Two claims, either way round."""


@dataclass(frozen=True, slots=True)
class Judged:
    """Judgements by the claims of the database.

    ``pairs``: what holds, by the keys of both claims, the smaller first. ``claims``: the newest that holds of a claim
    that was judged by itself or with all of its cluster. ``known``: pairs that were ever judged. ``lost``: what holds
    about claims that no current article has any more.
    """

    pairs: Mapping[tuple[int, int], PairJudgement] = field(default_factory=dict)
    claims: Mapping[int, PairJudgement] = field(default_factory=dict)
    known: frozenset[tuple[int, int]] = frozenset()
    lost: tuple[PairJudgement, ...] = ()

    def of(self, a: int, b: int) -> PairJudgement | None:
        """What holds about two claims."""
        return self.pairs.get((min(a, b), max(a, b)))

    def parts(self, a: int, b: int) -> bool:
        """Whether two claims are judged not to be the same."""
        said = self.of(a, b)
        return said is not None and said.value is JudgementValue.NEGATIVE

    def chosen(self, value: JudgementValue) -> list[tuple[int, int]]:
        """The pairs that are judged so, in order."""
        return sorted(pair for pair, judgement in self.pairs.items() if judgement.value is value)


NOTHING_JUDGED = Judged()


def digest_of(sentence: str) -> str:
    """Return the sha256 of a sentence, by which it is found again, also as a sheet shows it.

    Runs of white space count as one space, control characters as U+FFFD.
    """
    text = " ".join(_CONTROL.sub("\ufffd", sentence).split())
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def words_of(article_id: str, claim: StoredClaim) -> ClaimWords:
    """Return how a judgement names a claim."""
    text = claim.claim.text
    return ClaimWords(article_id, digest_of(text), claim.claim.span.start, " ".join(text.split()))


def pair_of(judgement: PairJudgement) -> PlacePair:
    """Return the claims of a judgement."""
    return frozenset(_places(judgement))


def holding(judgements: Iterable[PairJudgement]) -> list[PairJudgement]:
    """Return what holds, oldest first: of each pair the newest judgement that is not undone."""
    newest: dict[PlacePair, PairJudgement] = {}
    for judgement in judgements:
        if not judgement.undone_at:
            newest.pop(pair_of(judgement), None)
            newest[pair_of(judgement)] = judgement
    return list(newest.values())


def locate(judgements: Sequence[PairJudgement], articles: Iterable[StoredArticle]) -> Judged:
    """Return the judgements by the claims of the articles that are not superseded.

    Of equal sentences in one article the one nearest to where it was judged is meant.
    """
    if not judgements:
        return NOTHING_JUDGED
    wanted = {side.article_id for judgement in judgements for side in (judgement.a, judgement.b)}
    places: dict[Place, list[StoredClaim]] = {}
    for article in articles:
        if article.superseded or article.article.article_id not in wanted:
            continue
        for claim in article.claims:
            places.setdefault((article.article.article_id, digest_of(claim.claim.text)), []).append(claim)
    pairs: dict[tuple[int, int], PairJudgement] = {}
    claims: dict[int, PairJudgement] = {}
    lost: list[PairJudgement] = []
    for judgement in holding(judgements):
        keys = _keys(judgement, places)
        if keys is None:
            lost.append(judgement)
            continue
        pairs[min(keys), max(keys)] = judgement
        if judgement.scope is not JudgementScope.PAIR:
            claims.update(dict.fromkeys(keys if judgement.scope is JudgementScope.CLUSTER else keys[:1], judgement))
    ever = (_keys(judgement, places) for judgement in judgements)
    return Judged(pairs, claims, frozenset((min(keys), max(keys)) for keys in ever if keys), tuple(lost))


def contradictions(judgements: Iterable[PairJudgement]) -> Iterator[tuple[PairJudgement, ...]]:
    """Yield what cannot hold together among judgements that hold: those that tie two claims, then the one that parts
    them."""
    held = list(judgements)
    ties: dict[Place, list[tuple[Place, PairJudgement]]] = {}
    for judgement in held:
        if judgement.value is JudgementValue.POSITIVE:
            a, b = _places(judgement)
            ties.setdefault(a, []).append((b, judgement))
            ties.setdefault(b, []).append((a, judgement))
    for judgement in held:
        if judgement.value is JudgementValue.NEGATIVE:
            path = _path(ties, *_places(judgement))
            if path is not None:
                yield (*path, judgement)


def _path(
    ties: Mapping[Place, Sequence[tuple[Place, PairJudgement]]], start: Place, end: Place
) -> tuple[PairJudgement, ...] | None:
    """The shortest way of ties from one claim to another."""
    ways: dict[Place, tuple[PairJudgement, ...]] = {start: ()}
    waiting = deque([start])
    while waiting:
        here = waiting.popleft()
        if here == end:
            return ways[here]
        for there, judgement in ties.get(here, ()):
            if there not in ways:
                ways[there] = (*ways[here], judgement)
                waiting.append(there)
    return None


def _places(judgement: PairJudgement) -> tuple[Place, Place]:
    a, b = judgement.a, judgement.b
    return (a.article_id, a.words), (b.article_id, b.words)


def _keys(judgement: PairJudgement, places: Mapping[Place, Sequence[StoredClaim]]) -> tuple[int, int] | None:
    """The keys of both claims; None where one is no longer there."""
    keys = []
    for side in (judgement.a, judgement.b):
        same = places.get((side.article_id, side.words), ())
        if not same:
            return None
        keys.append(min(same, key=lambda claim: (abs(claim.claim.span.start - side.start), claim.key)).key)
    return (keys[0], keys[1]) if keys[0] != keys[1] else None
