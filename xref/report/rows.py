"""What a row of each report is about, in the order in which the rows are printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from xref.claims.sources import article_sources
from xref.credibility.habits import Habits, is_before, outlet_habits
from xref.credibility.record import Posterior, Record, agreement_records, library, posterior
from xref.model import (
    LINKS,
    Attribution,
    Conflict,
    LineKind,
    Mention,
    Outlet,
    Pair,
    Rating,
    Relation,
    Span,
    StoredArticle,
)
from xref.provenance.evidence import credit_words
from xref.provenance.interest import interest
from xref.provenance.listed_sites import NAME, ratings_of
from xref.provenance.registry import Entry
from xref.report.corrections import withdrawn_by_cluster
from xref.report.findings import Findings, Judgement, line_around
from xref.report.members import UNJUDGED, ClaimRow, ClusterRow, claim_row, cluster_row, conflicts_by_claim
from xref.report.sides import sides
from xref.settings import DEFAULTS, Settings


@dataclass(frozen=True, slots=True)
class Selection:
    """Which pairs a report shows; ``min_score`` None: all links, and other events that look like the same one.

    ``cluster``: the id of the one cluster that reports on lineage are about; None for all.
    """

    min_score: float | None = None
    settings: Settings = DEFAULTS
    cluster: str | None = None

    def admits(self, pair: Pair) -> bool:
        """Whether a pair is shown; unrelated ones only when asked for with a ``min_score`` below the link score."""
        link_score = self.settings.link_score
        if self.min_score is None:
            return pair.relation in LINKS or (pair.relation == Relation.DIFFERENT_EVENT and pair.score >= link_score)
        return pair.score >= self.min_score and (pair.relation != Relation.UNRELATED or self.min_score < link_score)


@dataclass(frozen=True, slots=True)
class PairRow:
    """A scored pair with both sides."""

    pair: Pair
    a: ClaimRow
    b: ClaimRow
    judgement: Judgement = UNJUDGED

    @property
    def difference(self) -> Conflict | None:
        """What differs between the sides, whether or not it is a conflict."""
        if self.pair.conflict is not None and self.pair.relation != Relation.CONFLICTS:
            return None  # taken apart by a person, or two counts
        return self.pair.conflict or self.pair.difference


@dataclass(frozen=True, slots=True)
class AttributionRow:
    """One hop, and the sentence that credits it; for credits of a whole article the line that does.

    ``words`` credit the source, perhaps in an earlier sentence; ``interest`` shows that it speaks about itself.
    """

    stored: StoredArticle
    sentence: Span
    hop: Attribution
    outlet: Outlet
    words: Mention | None = None
    interest: str = ""


@dataclass(frozen=True, slots=True)
class OutletRow:
    """An outlet with its counts; ``posterior`` is None when the evidence is insufficient.

    ``entry`` is what the registry knows of it, ``ratings`` what lists say of its sites.
    """

    outlet: Outlet
    habits: Habits
    record: Record
    posterior: Posterior | None
    entry: Entry | None = None
    ratings: tuple[Rating, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleRow:
    """A version of an article; ``copies_of`` and ``cites`` list article ids and names of outlets."""

    stored: StoredArticle
    outlet: Outlet
    dropped_lines: int
    copies_of: tuple[str, ...] = field(default=())
    cites: tuple[str, ...] = field(default=())


def claim_rows(findings: Findings, selection: Selection) -> Iterator[ClaimRow]:
    """Yield every claim of the current articles by (published, outlet, article, start), unknown dates last."""
    return (claim_row(findings, key) for key in findings.claims)


def pair_rows(findings: Findings, selection: Selection) -> Iterator[PairRow]:
    """Yield the pairs that the selection admits, in the order of their first and then their second claim.

    Without a ``min_score`` those that a person judged are shown too, whatever became of them.
    """
    for pair in findings.pairs:
        judgement = findings.pair_judgements.get((pair.a, pair.b), UNJUDGED)
        judged = bool(judgement.value) and selection.min_score is None
        if judged or selection.admits(pair):
            yield PairRow(pair, claim_row(findings, pair.a), claim_row(findings, pair.b), judgement)


def cluster_rows(findings: Findings, selection: Selection) -> Iterator[ClusterRow]:
    """Yield the clusters in the order of their first members."""
    conflicts = conflicts_by_claim(findings)
    withdrawn = withdrawn_by_cluster(findings, selection.settings)
    for cluster in findings.clusters:
        row = cluster_row(findings, cluster, conflicts)
        taken_back = withdrawn.get(cluster.cluster_id, ())
        yield replace(row, sides=sides(findings, row.conflicts), withdrawn=taken_back)


def attribution_rows(findings: Findings, selection: Selection) -> Iterator[AttributionRow]:
    """Yield every hop by article, those credited for the whole article first, then claim, chain and hop."""
    for stored in findings.articles.values():
        if stored.superseded:
            continue
        outlet = findings.outlet(stored.article.outlet)
        for hop in stored.credits:
            span = hop.source.span if hop.source else Span(0, 0)
            yield AttributionRow(stored, line_around(stored, span), hop, outlet, credit_words(stored, None, hop))
        for claim in stored.claims:
            for hop in sorted(claim.claim.attributions, key=lambda hop: (hop.chain, hop.hop)):
                words, about = credit_words(stored, claim, hop), interest(stored, claim.claim, hop)
                yield AttributionRow(stored, claim.claim.span, hop, outlet, words, about)


def outlet_rows(findings: Findings, selection: Selection) -> Iterator[OutletRow]:
    """Yield the outlets that are known or have articles, by name."""
    shelf = library(findings.articles.values(), findings.clusters, findings.pairs, findings.outlets.values())
    habits, records = outlet_habits(shelf), agreement_records(shelf, selection.settings)
    for name in sorted({*findings.outlets, *habits}):
        record = records.get(name, Record())
        shown = posterior(record, selection.settings)
        entry = findings.entries.get(name)
        ratings = tuple(
            rating for rating in (ratings_of(entry, findings.ratings) if entry else ()) if rating.measure != NAME
        )
        yield OutletRow(findings.outlet(name), habits.get(name, Habits()), record, shown, entry, ratings)


def article_rows(findings: Findings, selection: Selection) -> Iterator[ArticleRow]:
    """Yield every version of every article in canonical order."""
    copied = _copied_from(findings)
    for key, stored in findings.articles.items():
        dropped = sum(line.kind == LineKind.DROPPED for line in stored.article.lines)
        cites = article_sources([item.claim for item in stored.claims], stored.credits)
        outlet = findings.outlet(stored.article.outlet)
        yield ArticleRow(stored, outlet, dropped, tuple(sorted(copied.get(key, ()))), cites)


def _copied_from(findings: Findings) -> dict[int, set[str]]:
    """Ids of the articles with which each shares copied passages; of two days the later article copies."""
    found: dict[int, set[str]] = {}
    for pair in findings.pairs:
        if not pair.copied_text or pair.relation not in LINKS:
            continue
        a, b = findings.article_of(pair.a), findings.article_of(pair.b)
        for copy, model in ((a, b), (b, a)):
            if not is_before(copy.article.published, model.article.published):
                found.setdefault(copy.key, set()).add(model.article.article_id)
    return found
