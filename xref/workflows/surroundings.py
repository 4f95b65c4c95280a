"""Some clusters with all that a reader needs to judge them: their articles, and the clusters that contradict them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from xref.model import Cluster, Pair, Relation, StoredArticle
from xref.ports import Store
from xref.provenance.registry import Registry
from xref.report.findings import Findings, Publishers, gather_findings
from xref.settings import Settings


class Surroundings:
    """Gathers what surrounds clusters of a database; used inside `Store.reading`, for one question or many."""

    def __init__(self, store: Store, registry: Registry, settings: Settings) -> None:
        """Gather from ``store``, with the outlets of ``registry`` under their names."""
        self._store = store
        self._registry = registry
        self._settings = settings

    def gather(
        self, chosen: Sequence[str], drafts: Sequence[StoredArticle] = (), drafted: Sequence[Pair] = ()
    ) -> Findings:
        """Return the ``chosen`` clusters, those that contradict them, the articles of both and the pairs among them.

        Args:
            chosen: Cluster ids.
            drafts: Articles that are not in the database and are to stand among the others.
            drafted: Pairs of a claim of a draft and a claim of a chosen cluster.
        """
        clusters = list(self._store.clusters(chosen))
        members = [key for cluster in clusters for key in cluster.members]
        pairs = self._store.pairs_of(members)
        conflicts = [pair for pair in pairs if pair.relation == Relation.CONFLICTS]
        rivals = self._store.clusters_of(sorted({key for pair in conflicts for key in (pair.a, pair.b)} - set(members)))
        others = list(self._store.clusters(sorted(set(rivals.values()) - set(chosen))))
        found = [self._registry.applied(article) for article in self._articles([*clusters, *others])]
        known = {article.key for article in found}
        articles = [*found, *(version for version in self._versions if version.key not in known)]
        shown = {claim.key for article in articles for claim in article.claims}
        gathered = gather_findings(
            [*articles, *drafts],
            clusters=[*clusters, *others],
            pairs=[*(pair for pair in pairs if pair.a in shown and pair.b in shown), *drafted],
            publishers=Publishers(self._registry.entries),
        )
        return _spread(gathered, self._settings) if conflicts or drafted else gathered

    def _articles(self, clusters: Sequence[Cluster]) -> Iterator[StoredArticle]:
        keys = [key for cluster in clusters for key in cluster.members]
        return self._store.articles(sorted({claim.article_key for claim in self._store.claims(keys)}))

    @cached_property
    def _versions(self) -> tuple[StoredArticle, ...]:
        """All versions of the articles of which there are several."""
        found = self._store.articles(self._store.versions(), superseded=True)
        return tuple(self._registry.applied(article) for article in found)


def _spread(gathered: Findings, settings: Settings) -> Findings:
    from xref.report.spread import spread_conflicts  # noqa: PLC0415 - most queries need not wait for the rules

    return spread_conflicts(gathered, settings)
