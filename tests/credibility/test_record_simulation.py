"""Outlets of known reliability: do the intervals of their records hold the truth?

In each event some outlets report a number. An outlet finds it out by a source of its own and is right as often as it is
reliable; wrong numbers differ. A copier takes the text of another report instead, one time in three.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import combinations

import pytest

from tests.factories import make_article, make_claim, stored
from xref.credibility.record import Library, agreement_records, library, posterior
from xref.model import Cluster, Conflict, Mention, Origin, Pair, Relation, Span, Status, StoredArticle

OUTLETS, EVENTS, ROUNDS, WRONG_NUMBERS, COPIED = 10, 120, 30, 5, 1 / 3
WORD = Mention("x", Span(0, 1))


@dataclass(frozen=True)
class Report:
    """What an outlet printed of an event: the number, and the outlet that found it out."""

    key: int
    outlet: int
    number: int
    found_by: int


def reported(event: int, size: int, reliable: list[float], copiers: set[int], dice: random.Random) -> list[Report]:
    """The reports of one event; the true number is 0."""
    found: list[Report] = []
    for place, outlet in enumerate(dice.sample(range(OUTLETS), size)):
        key = event * size + place + 1
        if found and outlet in copiers and dice.random() < COPIED:
            model = dice.choice(found)
            found.append(Report(key, outlet, model.number, model.found_by))
        else:
            right = dice.random() < reliable[outlet]
            found.append(Report(key, outlet, 0 if right else dice.randint(1, WRONG_NUMBERS), outlet))
    return found


def shelf_of(events: list[list[Report]]) -> Library:
    """The reports as articles, with the clusters and pairs that linking would give."""
    articles: list[StoredArticle] = []
    clusters: list[Cluster] = []
    pairs: list[Pair] = []
    for reports in events:
        for report in reports:
            about = make_article(article_id=f"{report.key}", outlet=f"Outlet {report.outlet}")
            articles.append(stored(report.key, [make_claim()], about))
        for number in sorted({report.number for report in reports}):
            members = [report for report in reports if report.number == number]
            origins = tuple(
                Origin(f"source {by}", True, tuple(m.key * 100 for m in members if m.found_by == by))
                for by in dict.fromkeys(member.found_by for member in members)
            )
            name, keys = f"c{members[0].key}", tuple(member.key * 100 for member in members)
            clusters.append(Cluster(name, keys, Status.UNSETTLED, len(keys), 0, 0, False, "6", origins))
        pairs += [_pair(a, b) for a, b in combinations(reports, 2)]
    return library(articles, clusters, pairs, [])


def _pair(a: Report, b: Report) -> Pair:
    keys = (a.key * 100, b.key * 100)
    if a.number != b.number:
        return Pair(*keys, 0.9, Relation.CONFLICTS, Conflict("number", "", WORD, WORD))
    if a.found_by == b.found_by:
        return Pair(*keys, 0.9, Relation.REPEATS, copied_text="word for word")
    return Pair(*keys, 0.9, Relation.CORROBORATES)


def truth(outlet: int, reliable: list[float], copiers: set[int]) -> float:
    """How often what the outlet prints agrees with what another one finds out by itself."""
    others = [reliable[other] for other in range(OUTLETS) if other != outlet]
    own = reliable[outlet]
    if outlet in copiers:
        own = (1 - COPIED) * own + COPIED * sum(others) / len(others)
    return sum(own * other + (1 - own) * (1 - other) / WRONG_NUMBERS for other in others) / len(others)


def coverage(size: int, copiers: set[int]) -> float:
    """Share of the intervals that hold the truth."""
    dice = random.Random(20241278 + size)  # not the numbers by which the correlation was chosen
    held = shown = 0
    for _ in range(ROUNDS):
        reliable = [dice.uniform(0.6, 0.95) for _ in range(OUTLETS)]
        records = agreement_records(shelf_of([reported(e, size, reliable, copiers, dice) for e in range(EVENTS)]))
        for outlet in range(OUTLETS):
            found = posterior(records[f"Outlet {outlet}"])
            if found is not None:
                shown += 1
                held += found.low <= truth(outlet, reliable, copiers) <= found.high
    assert shown > 0.9 * OUTLETS * ROUNDS
    return held / shown


@pytest.mark.parametrize("size", [2, 4, 6])
@pytest.mark.parametrize("copiers", [set(), {0, 1, 2, 3}], ids=["no copiers", "four copiers"])
def test_nine_in_ten_intervals_hold_the_truth(size: int, copiers: set[int]) -> None:
    assert 0.85 <= coverage(size, copiers) <= 0.95
