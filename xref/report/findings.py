"""Everything that a report is made from, as one value."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xref.model import Cluster, Outlet, Pair, Rating, Span, StoredArticle, StoredClaim
from xref.provenance.listed_sites import located, ratings_by_domain
from xref.provenance.outlet_groups import Doubt
from xref.provenance.registry import Entry


@dataclass(frozen=True, slots=True)
class Judgement:
    """What a person decided about a claim or pair: "positive", "negative" or "unsure"; by whom, when (ISO), a note."""

    value: str
    by: str = ""
    at: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Judgements:
    """What people decided, by claim key, and by the keys of both claims of a pair in the order of the pair."""

    claims: Mapping[int, Judgement] = field(default_factory=dict)
    pairs: Mapping[tuple[int, int], Judgement] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Publishers:
    """What the registry knows of outlets, by name, which of them may be one, and what lists say of sites."""

    entries: Mapping[str, Entry] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()
    ratings: tuple[Rating, ...] = ()


NO_JUDGEMENTS = Judgements()
NO_PUBLISHERS = Publishers()


@dataclass(frozen=True, slots=True)
class Findings:
    """What a report is made from; `gather_findings` builds it. All collections are in canonical order.

    ``articles``: by article key, superseded ones too. ``claims``: by claim key, of the current articles. ``outlets``:
    by name. ``cluster_of``: by claim key; claims that are not linked yet are absent. ``claim_judgements``: by claim
    key; ``pair_judgements``: by the two claim keys of a pair. ``entries``: what the registry knows of an outlet, by its
    name; ``ratings``: what lists say of a site, by domain; ``doubts``: outlets that may be one.
    """

    articles: Mapping[int, StoredArticle]
    claims: Mapping[int, StoredClaim]
    clusters: tuple[Cluster, ...] = ()
    pairs: tuple[Pair, ...] = ()
    outlets: Mapping[str, Outlet] = field(default_factory=dict)
    cluster_of: Mapping[int, Cluster] = field(default_factory=dict)
    claim_judgements: Mapping[int, Judgement] = field(default_factory=dict)
    pair_judgements: Mapping[tuple[int, int], Judgement] = field(default_factory=dict)
    entries: Mapping[str, Entry] = field(default_factory=dict)
    ratings: Mapping[str, tuple[Rating, ...]] = field(default_factory=dict)
    doubts: tuple[Doubt, ...] = ()

    def article_of(self, claim_key: int) -> StoredArticle:
        """The article that holds a claim."""
        return self.articles[self.claims[claim_key].article_key]

    def outlet_of(self, claim_key: int) -> str:
        """The name of the outlet that printed a claim."""
        return self.article_of(claim_key).article.outlet

    def outlet(self, name: str) -> Outlet:
        """What is known about an outlet; for one that is not in the list its name only."""
        return self.outlets.get(name) or Outlet(name)


def gather_findings(
    articles: Iterable[StoredArticle],
    *,
    clusters: Iterable[Cluster] = (),
    pairs: Iterable[Pair] = (),
    outlets: Iterable[Outlet] = (),
    publishers: Publishers = NO_PUBLISHERS,
    judgements: Judgements = NO_JUDGEMENTS,
) -> Findings:
    """Return findings in canonical order, whatever the order of the arguments.

    Args:
        articles: All whose claims the clusters and pairs name; superseded ones are for the report of articles only.
        clusters: With members among the claims of the current articles.
        pairs: Likewise.
        outlets: What is known about publishers; it may lack outlets of the articles. Those of ``publishers`` are added.
        publishers: The registry, under whose names the articles stand.
        judgements: What people decided.

    Raises:
        ValueError: A cluster or a pair names a claim that no current article holds.
    """
    ordered = sorted(articles, key=article_order)
    claims = {
        stored.key: stored
        for article in ordered
        if not article.superseded
        for stored in sorted(article.claims, key=lambda claim: (claim.claim.span, claim.claim.index))
    }
    rank = {key: place for place, key in enumerate(claims)}
    kept_pairs, kept_clusters = list(pairs), list(clusters)
    named = {key for pair in kept_pairs for key in (pair.a, pair.b)} | {k for c in kept_clusters for k in c.members}
    if missing := named - rank.keys():
        raise ValueError(f"no current article holds the claims {sorted(missing)[:5]} that pairs or clusters name")
    kept_pairs.sort(key=lambda pair: (rank[pair.a], rank[pair.b]))
    kept_clusters.sort(key=lambda cluster: rank[cluster.members[0]])
    by_name = located(publishers.entries, publishers.ratings)
    known = [*outlets, *(entry.outlet for entry in by_name.values())]
    return Findings(
        articles={article.key: article for article in ordered},
        claims=claims,
        clusters=tuple(kept_clusters),
        pairs=tuple(kept_pairs),
        outlets={outlet.name: outlet for outlet in sorted(known, key=lambda outlet: outlet.name)},
        cluster_of={key: cluster for cluster in kept_clusters for key in cluster.members},
        claim_judgements=judgements.claims,
        pair_judgements=judgements.pairs,
        entries=by_name,
        ratings=ratings_by_domain(publishers.ratings),
        doubts=publishers.doubts,
    )


def article_order(stored: StoredArticle) -> tuple[bool, str, str, str, int]:
    """Sort key of articles: day of publication (unknown ones last), outlet, article id, version."""
    article = stored.article
    start = article.published.start if article.published else None
    return (start is None, start.isoformat() if start else "", article.outlet, article.article_id, stored.version)


def line_around(article: StoredArticle, span: Span) -> Span:
    """The line of the raw text that holds ``span``, or ``span`` itself when it lies in none."""
    return next((line.span for line in article.article.lines if line.span.contains(span)), span)
