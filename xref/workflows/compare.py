"""Compare two articles claim by claim: which pairs may state the same thing, are another event, or conflict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property, partial

import numpy as np
from numpy.typing import NDArray

from xref.conflict.clashes import Slots, slots_of
from xref.conflict.differences import find_change, find_detail
from xref.conflict.events import same_event
from xref.conflict.reading import Reading, read
from xref.conflict.rules import Rule, find_conflicts
from xref.match.features import article_likeness
from xref.match.reasons import match_reasons
from xref.match.scorer import PairModel, Side, score_articles
from xref.match.view import FIXED_POINT, ArticleView
from xref.match.vocabulary import Vocabulary
from xref.model import Pair, Relation, StoredArticle
from xref.provenance.copies import containment, copied_run, shingles
from xref.settings import Settings
from xref.workflows.clashes import Score, with_clashes
from xref.workflows.votes import with_votes

_COPIED_PAIRS = 2  # one lifted sentence tells where that sentence is from, not the whole article


@dataclass(frozen=True)
class Comparand:
    """An article ready to be compared: as stored, as the pair features see it, and how telling its words are.

    What most articles are never asked for is worked out when it is: the shingles (see `shingles`), and in ``readings``
    the claims, by their place, as the rules read them.
    """

    stored: StoredArticle
    view: ArticleView
    vocabulary: Vocabulary
    readings: dict[int, Reading] = field(default_factory=dict)

    @cached_property
    def shingles(self) -> NDArray[np.int64]:
        """The word runs of the article, as `containment` compares them."""
        return shingles([item.claim for item in self.stored.claims])

    def side(self) -> Side:
        """The article as the scorer takes it."""
        return Side(self.view, [item.claim.text for item in self.stored.claims])

    def reading(self, i: int) -> Reading:
        """The ``i``-th claim as the rules read it."""
        if i not in self.readings:
            self.readings[i] = read(self.stored.claims[i].claim, self.stored.article)
        return self.readings[i]

    @cached_property
    def slots(self) -> dict[int, tuple[Reading, Slots]]:
        """The claims by key, each as the rules read it and with what another can contradict."""
        found = {item.key: self.reading(i) for i, item in enumerate(self.stored.claims)}
        return {key: (reading, slots_of(reading)) for key, reading in found.items()}


def compare(a: Comparand, b: Comparand, model: PairModel, settings: Settings, rules: Sequence[Rule] = ()) -> list[Pair]:
    """Return the scored pairs of two articles that are worth keeping, in span order.

    ``a`` comes before ``b`` in canonical order. Relations are provisional: "unsettled" stands for a link whose
    origins have not been looked at. The result depends on the two articles only, whatever else the database holds.
    ``rules`` of conflict are looked at besides those of `xref.conflict.rules`.
    """
    if not a.view.n or not b.view.n:
        return []
    likeness = article_likeness(a.view, b.view)
    if likeness < settings.min_article_likeness:
        return []
    scores = score_articles(a.side(), b.side(), model, settings)
    pairs = []
    for i, j in np.argwhere(scores >= settings.min_kept_score):
        left, right = a.stored.claims[i], b.stored.claims[j]
        score = float(scores[i, j])
        pair = Pair(left.key, right.key, score, Relation.UNRELATED)
        if score >= settings.min_conflict_score:
            cosine = float(a.view.vectors[i] @ b.view.vectors[j]) / FIXED_POINT**2
            pair = _judge(pair, (a.reading(i), b.reading(j)), cosine, settings, rules)
        if pair.relation == Relation.UNSETTLED or pair.conflict:
            alike = partial(containment, a.shingles, b.shingles)
            run = copied_run((left.claim, right.claim), alike, a.vocabulary.idf, settings)
            pair = replace(pair, copied_text=run.text if run else "")
        pairs.append(pair)
    if likeness >= settings.story_likeness:
        pairs = with_clashes(pairs, a.slots, b.slots, _score_of(a, b, scores), settings)
    if model.contradict is None:
        return pairs
    readings: dict[int, Reading] = {}
    for side in (a, b):
        readings |= {side.stored.claims[i].key: reading for i, reading in side.readings.items()}
    return with_votes(pairs, readings, model.contradict, settings)


def _score_of(a: Comparand, b: Comparand, scores: NDArray[np.float64]) -> Score:
    rows, columns = ({item.key: i for i, item in enumerate(side.stored.claims)} for side in (a, b))
    return lambda left, right: float(scores[rows[left], columns[right]])


def _judge(
    pair: Pair, readings: tuple[Reading, Reading], cosine: float, settings: Settings, rules: Sequence[Rule]
) -> Pair:
    """Decide between another event, a conflict, and a (provisional) link."""
    a, b = readings
    check = same_event(a, b, settings)
    if check.different:
        return replace(pair, relation=Relation.DIFFERENT_EVENT, reasons=check.reasons)
    reasons = match_reasons(a.claim, b.claim, cosine)
    changed = find_change(a, b, settings)
    if not changed and (conflicts := find_conflicts(a, b, settings, rules)):
        return replace(pair, relation=Relation.CONFLICTS, conflict=conflicts[0], reasons=reasons)
    if pair.score >= settings.link_score:
        difference = changed or find_detail(a, b, settings)
        return replace(pair, relation=Relation.UNSETTLED, difference=difference, reasons=reasons)
    return replace(pair, difference=changed, reasons=reasons)


def copied_articles(pairs: Sequence[Pair], article_of: dict[int, int]) -> set[tuple[int, int]]:
    """Article keys (smaller first) of which one copies the other: at least two pairs of their claims are copied."""
    found: Counter[tuple[int, int]] = Counter()
    for pair in pairs:
        if pair.copied_text:
            a, b = article_of[pair.a], article_of[pair.b]
            found[min(a, b), max(a, b)] += 1
    return {articles for articles, number in found.items() if number >= _COPIED_PAIRS}
