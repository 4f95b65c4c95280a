"""What an outlet does with the news: prints it first, repeats others, stands alone, and whom it credits."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from xref.claims.sources import article_sources
from xref.credibility.record import Library
from xref.model import UNKNOWN_OUTLET, Interval, Pair, Relation, Status, StoredArticle
from xref.provenance.origins import source_key

_MOST_CITED = 3


@dataclass(frozen=True, slots=True)
class Habits:
    """Counts of one outlet.

    ``repeats``: claims that another outlet had before, or that credit it. ``originals``: clusters of at least two
    outlets that it printed before anybody else. ``single_source``: clusters that nobody else printed. ``cites_most``:
    the outlets and agencies that most of its articles credit, with the number of articles.
    """

    articles: int = 0
    claims: int = 0
    repeats: int = 0
    originals: int = 0
    single_source: int = 0
    cites_most: tuple[tuple[str, int], ...] = ()


def outlet_habits(shelf: Library) -> dict[str, Habits]:
    """Return the counts of each outlet that has articles, by name.

    Publication is known to the day at best: where two outlets print on the same day, neither counts as the first.
    """
    articles = Counter(article.article.outlet for article in shelf.articles.values())
    claims: Counter[str] = Counter()
    for article in shelf.articles.values():
        claims[article.article.outlet] += len(article.claims)
    repeating = {key for pair in shelf.pairs for key in _repeating(pair, shelf)}
    repeats = Counter(shelf.outlet_of(key) for key in repeating)
    originals = Counter(outlet for cluster in shelf.clusters for outlet in _first(cluster.members, shelf))
    alone = Counter(
        shelf.outlet_of(cluster.members[0]) for cluster in shelf.clusters if cluster.status == Status.SINGLE_SOURCE
    )
    cited = _cited(shelf)
    return {
        outlet: Habits(
            articles[outlet],
            claims[outlet],
            repeats[outlet],
            originals[outlet],
            alone[outlet],
            _most(cited.get(outlet, Counter())),
        )
        for outlet in sorted(articles)
    }


def _repeating(pair: Pair, shelf: Library) -> Iterator[int]:
    """The claims of a pair that repeat the other one: printed on a later day, or crediting the other's outlet."""
    if pair.relation != Relation.REPEATS or shelf.outlet_of(pair.a) == shelf.outlet_of(pair.b):
        return
    for key, other in ((pair.a, pair.b), (pair.b, pair.a)):
        own, theirs = (shelf.articles[shelf.article_of[k]] for k in (key, other))
        if is_before(theirs.article.published, own.article.published) or _credits(own, key, theirs.article.outlet):
            yield key


def is_before(a: Interval | None, b: Interval | None) -> bool:
    """Whether ``a`` certainly ends before ``b`` begins; dates that are not known are never before."""
    if a is None or b is None or a.end is None or b.start is None:
        return False
    return a.end <= b.start


def _credits(article: StoredArticle, key: int, outlet: str) -> bool:
    if outlet == UNKNOWN_OUTLET:
        return False
    claim = next(stored.claim for stored in article.claims if stored.key == key)
    return any(source_key(hop.resolved) == source_key(outlet) for hop in (*claim.attributions, *article.credits))


def _first(members: tuple[int, ...], shelf: Library) -> tuple[str, ...]:
    """The outlet that printed a cluster before all others, if there are others and the dates tell."""
    earliest: dict[str, list[Interval | None]] = {}
    for key in members:
        article = shelf.articles[shelf.article_of[key]].article
        earliest.setdefault(article.outlet, []).append(article.published)
    if len(earliest) < 2:
        return ()
    first = shelf.outlet_of(members[0])
    others = [date for outlet, dates in earliest.items() if outlet != first for date in dates]
    if first == UNKNOWN_OUTLET or not all(is_before(earliest[first][0], date) for date in others):
        return ()
    return (first,)


def _cited(shelf: Library) -> dict[str, Counter[str]]:
    """For each outlet, in how many of its articles it credits which other outlet or agency."""
    cited: dict[str, Counter[str]] = {}
    for article in shelf.articles.values():
        own = article.article.outlet
        sources = article_sources([stored.claim for stored in article.claims], article.credits)
        cited.setdefault(own, Counter()).update(name for name in sources if source_key(name) != source_key(own))
    return cited


def _most(cited: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(cited.items(), key=lambda item: (-item[1], item[0]))[:_MOST_CITED])
