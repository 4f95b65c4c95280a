"""Agreement record of an outlet: how often what it printed was matched, or contradicted, by independent origins.

Source: a Beta posterior over agreements and conflicts. In simulation, removing copies mattered more than any weighting
of outlets (a vote .63, over origins .71, Beta over origins .73), so copies are what this takes most care of.
The record says how often an outlet agreed with others, not how often it was right.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from xref.credibility.grade import origins_of
from xref.model import LINKS, UNKNOWN_OUTLET, Cluster, Outlet, Pair, Relation, StoredArticle
from xref.provenance.origins import source_key
from xref.settings import DEFAULTS, Settings


@dataclass(frozen=True, slots=True)
class Record:
    """Weighted agreements and conflicts of one outlet."""

    agreements: float = 0.0
    conflicts: float = 0.0

    @property
    def n(self) -> float:
        """Weight of all the evidence."""
        return self.agreements + self.conflicts


@dataclass(frozen=True, slots=True)
class Posterior:
    """Share of agreements that the evidence supports: mean and the bounds of the central interval, in ``[0, 1]``."""

    mean: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Library:
    """What the counts of outlets are taken from.

    ``articles``: current ones, by article key. ``article_of``: article key by claim key. ``family``: by outlet name,
    the name itself where no family is known.
    """

    articles: Mapping[int, StoredArticle]
    clusters: tuple[Cluster, ...]
    pairs: tuple[Pair, ...]
    article_of: Mapping[int, int]
    cluster_of: Mapping[int, Cluster]
    family: Mapping[str, str]

    def outlet_of(self, claim_key: int) -> str:
        """Name of the outlet that printed a claim."""
        return self.articles[self.article_of[claim_key]].article.outlet


def library(
    articles: Iterable[StoredArticle], clusters: Iterable[Cluster], pairs: Iterable[Pair], outlets: Iterable[Outlet]
) -> Library:
    """Return the articles that are not superseded with their clusters, pairs and publishers."""
    current = {article.key: article for article in articles if not article.superseded}
    families = {outlet.name: outlet.family for outlet in outlets if outlet.family}
    names = {article.article.outlet for article in current.values()}
    kept = tuple(clusters)
    return Library(
        articles=current,
        clusters=kept,
        pairs=tuple(pairs),
        article_of={claim.key: article.key for article in current.values() for claim in article.claims},
        cluster_of={key: cluster for cluster in kept for key in cluster.members},
        family={name: families.get(name, name) for name in names},
    )


def agreement_records(shelf: Library, settings: Settings = DEFAULTS) -> dict[str, Record]:
    """Return the record of each outlet that has one, by name; "unknown" has none.

    Counted are pairs that corroborate each other or conflict, printed by different publishers and resting on identified
    origins that differ. Several sentences of an article that state one claim count once for each article they are
    compared with. Copies are one voice: such evidence weighs 1 / (size of the other article's copy component), and
    1 / (number of copies by the same outlet) on its own side.

    The comparisons of one claim stand or fall together: if it is wrong, all conflict. Together they weigh
    ``w / (1 + (w - 1) * record_claim_correlation)``, where ``w`` is their number with copies as one voice.

    Source: the last is the design effect of cluster samples (Kish 1965).
    """
    component = copy_components(shelf)
    evidence = {unit for pair in shelf.pairs for unit in _evidence(pair, shelf)}
    compared: dict[tuple[int, str], list[tuple[bool, float]]] = {}
    # sums of fractions depend on the order of addition, and sets have none
    for relation, own, other, cluster, _ in sorted(evidence):
        weight = 1 / len(component[other])
        compared.setdefault((own, cluster), []).append((relation == Relation.CONFLICTS, weight))
    sums: dict[str, list[float]] = {}
    for (own, _), weighed in compared.items():
        outlet = shelf.articles[own].article.outlet
        twins = sum(shelf.articles[key].article.outlet == outlet for key in component[own])
        voices = sum(weight for _, weight in weighed)
        together = 1 + max(0.0, voices - 1) * settings.record_claim_correlation
        totals = sums.setdefault(outlet, [0.0, 0.0])
        for conflicts, weight in weighed:
            totals[conflicts] += weight / (together * twins)
    return {outlet: Record(agreements, conflicts) for outlet, (agreements, conflicts) in sorted(sums.items())}


_Evidence = tuple[str, int, int, str, str]


def _evidence(pair: Pair, shelf: Library) -> tuple[_Evidence, ...]:
    """The pair seen from both sides: relation, own article, other article, own cluster, other cluster."""
    if pair.relation not in (Relation.CORROBORATES, Relation.CONFLICTS) or pair.copied_text:
        return ()
    if not _two_houses(pair, shelf) or not rest_on_different_origins(pair, shelf.cluster_of):
        return ()
    a, b = shelf.article_of[pair.a], shelf.article_of[pair.b]
    left, right = shelf.cluster_of[pair.a].cluster_id, shelf.cluster_of[pair.b].cluster_id
    return (pair.relation.value, a, b, left, right), (pair.relation.value, b, a, right, left)


def _two_houses(pair: Pair, shelf: Library) -> bool:
    a, b = shelf.outlet_of(pair.a), shelf.outlet_of(pair.b)
    return UNKNOWN_OUTLET not in (a, b) and shelf.family[a] != shelf.family[b]


def rest_on_different_origins(pair: Pair, cluster_of: Mapping[int, Cluster]) -> bool:
    """Whether both claims reach an identified origin and share none; an origin that is not known is not independent."""
    a, b = origins_of(pair.a, cluster_of), origins_of(pair.b, cluster_of)
    known_a, known_b = ({source_key(origin.name) for origin in side if origin.known} for side in (a, b))
    return bool(known_a and known_b) and not known_a & known_b and not any(origin in b for origin in a)


def copy_components(shelf: Library) -> dict[int, frozenset[int]]:
    """Return for each article key the keys of all articles it is joined with by copied passages, itself included."""
    component = {key: frozenset((key,)) for key in shelf.articles}
    for pair in shelf.pairs:
        if not pair.copied_text or pair.relation not in LINKS:
            continue
        a, b = component[shelf.article_of[pair.a]], component[shelf.article_of[pair.b]]
        if a != b:
            joined = a | b
            component.update(dict.fromkeys(joined, joined))
    return component


def posterior(record: Record, settings: Settings = DEFAULTS) -> Posterior | None:
    """Return the Beta posterior of a record, or None when the evidence is insufficient for any statement."""
    from scipy.special import betaincinv  # noqa: PLC0415 - slow to import, and only one report needs it

    if record.n < settings.record_least_evidence:
        return None
    a = settings.record_prior_agreements + record.agreements
    b = settings.record_prior_conflicts + record.conflicts
    tail = (1 - settings.record_interval) / 2
    return Posterior(a / (a + b), float(betaincinv(a, b, tail)), float(betaincinv(a, b, 1 - tail)))
