"""Some clusters with all that a reader needs to judge them: their articles, and the clusters that contradict them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.model import Cluster, Pair, Relation, StoredArticle
from xref.ports import Store
from xref.provenance.registry import Registry
from xref.report.findings import Findings, Publishers, gather_findings
from xref.settings import Settings


def gather_around(
    store: Store,
    registry: Registry,
    chosen: Sequence[str],
    settings: Settings,
    drafts: Sequence[StoredArticle] = (),
    drafted: Sequence[Pair] = (),
) -> Findings:
    """Return the ``chosen`` clusters, those that contradict them, the articles of both and the pairs among them.

    Args:
        store: The database, inside `Store.reading`.
        registry: The names of its outlets.
        chosen: Cluster ids.
        settings: Thresholds.
        drafts: Articles that are not in the database and are to stand among the others.
        drafted: Pairs of a claim of a draft and a claim of a chosen cluster.
    """
    clusters = list(store.clusters(chosen))
    members = [key for cluster in clusters for key in cluster.members]
    pairs = store.pairs_of(members)
    conflicts = [pair for pair in pairs if pair.relation == Relation.CONFLICTS]
    rivals = store.clusters_of(sorted({key for pair in conflicts for key in (pair.a, pair.b)} - set(members)))
    others = list(store.clusters(sorted(set(rivals.values()) - set(chosen))))
    found = _articles(store, [*clusters, *others])
    articles = [registry.applied(article) for article in (*found, *_versions(store, found))]
    shown = {claim.key for article in articles for claim in article.claims}
    gathered = gather_findings(
        [*articles, *drafts],
        clusters=[*clusters, *others],
        pairs=[*(pair for pair in pairs if pair.a in shown and pair.b in shown), *drafted],
        publishers=Publishers(registry.entries),
    )
    return _spread(gathered, settings) if conflicts or drafted else gathered


def _spread(gathered: Findings, settings: Settings) -> Findings:
    from xref.report.spread import spread_conflicts  # noqa: PLC0415 - most queries need not wait for the rules

    return spread_conflicts(gathered, settings)


def _articles(store: Store, clusters: Sequence[Cluster]) -> list[StoredArticle]:
    keys = [key for cluster in clusters for key in cluster.members]
    return list(store.articles(sorted({claim.article_key for claim in store.claims(keys)})))


def _versions(store: Store, found: Sequence[StoredArticle]) -> Iterator[StoredArticle]:
    """All versions of the articles of which there are several, apart from what was found already."""
    return store.articles(sorted(set(store.versions()) - {stored.key for stored in found}), superseded=True)
