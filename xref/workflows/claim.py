"""Answer "who says this?" from the database."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import timedelta

from xref.errors import UsageError
from xref.match.vocabulary import Vocabulary
from xref.model import Interval
from xref.ports import Encoder, Store
from xref.provenance.registry import build_registry
from xref.report.claim_answer import ClaimAnswer, Match, Scope
from xref.settings import Settings
from xref.text.normalise import words
from xref.text.published import ACCEPTED, parse_published
from xref.workflows.naming import outlet_named
from xref.workflows.search import Hit, Query, search
from xref.workflows.surroundings import Surroundings


def answer_claim(
    store: Store, encoder: Encoder, vocabulary: Vocabulary, query: Query, settings: Settings
) -> ClaimAnswer:
    """Return the clusters that speak of the query, best first, with what they conflict with.

    A cluster is as good a match as its best member inside the bounds of the query; all its members are shown, those
    outside the bounds too, since who else reports a claim does not depend on what was asked.

    Raises:
        UsageError: There is no outlet as the query names.
        EncoderError: The database holds vectors of another encoder.
        StoreError: The database cannot be read.
    """
    with store.reading():
        registry = build_registry(store.stated_outlets(), store.outlets())
        query = replace(query, outlet=outlet_named(registry, query.outlet) if query.outlet else "")
        hits = search(store, encoder, vocabulary, query, settings, registry)
        best = _best_of_clusters(hits, store.clusters_of([hit.claim.key for hit in hits]))
        chosen = list(best)[: query.limit]
        found = Surroundings(store, registry, settings).gather(chosen)
        clusters = {cluster.cluster_id: cluster for cluster in found.clusters}
        return ClaimAnswer(
            query=query.text,
            matches=tuple(
                Match(clusters[name], best[name].score, (best[name].reason,)) for name in chosen if name in clusters
            ),
            findings=found,
            scope=scope_of(store, query),
            settings=settings,
        )


def query_of(
    text: str, *, since: str | None = None, until: str | None = None, outlet: str | None = None, limit: int = 10
) -> Query:
    """Return the query for what a user typed.

    Raises:
        UsageError: There are no words in the text, or a date cannot be read.
    """
    if not words(text):
        raise UsageError("there is nothing to look for: give a claim, a few words or a name")
    return replace(bounds_of(since, until, outlet), text=text, limit=limit)


def bounds_of(since: str | None, until: str | None, outlet: str | None) -> Query:
    """Return a query without a text, for what a user typed about days and outlet.

    Raises:
        UsageError: A date cannot be read.
    """
    return Query("", _day("--since", since), _day("--until", until), outlet or "")


def _day(option: str, value: str | None) -> Interval | None:
    if value is None:
        return None
    try:
        return parse_published(value)
    except ValueError as error:
        raise UsageError(f"{option}: {error}. Write {ACCEPTED}") from error


def _best_of_clusters(hits: Sequence[Hit], cluster_of: Mapping[int, str]) -> dict[str, Hit]:
    """The best hit of each cluster, best cluster first; hits come best first."""
    best: dict[str, Hit] = {}
    for hit in hits:
        name = cluster_of.get(hit.claim.key)
        if name is not None:
            best.setdefault(name, hit)
    return best


def scope_of(store: Store, query: Query) -> Scope:
    """Return what a query searches: the database, inside the bounds of the query."""
    counts = store.counts()
    limits = (
        [f"from {query.since.start}"] if query.since else [],
        [f"until {query.until.end - timedelta(days=1)}"] if query.until and query.until.end else [],
        [f"outlet {query.outlet}"] if query.outlet else [],
    )
    return Scope(
        claims=counts["claims"],
        articles=counts["articles"],
        outlets=counts["outlets"],
        limits=tuple(limit for group in limits for limit in group),
    )
