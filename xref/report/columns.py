"""The columns of every report, in their fixed order; new ones are appended at the end of their table.

``start`` and ``end`` are half-open code-point offsets into the raw text of the article as ingested. ``event_start``
and ``event_end`` are half-open too: ISO days, of which ``event_end`` is the day after the last one. ``published`` is as
written in the input. A brief column is shown where there is little room, on a terminal.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from xref.model import Cluster, Interval, Mention, Relation
from xref.report import cells, lineage_rows, rows
from xref.report.cells import Column, on_one_line, unique
from xref.report.conflict_rows import DIFFERENT_EVENT, conflict_rows
from xref.report.corrections import CORRECTION_COLUMNS, CorrectionRow, correction_rows
from xref.report.findings import Findings
from xref.report.lineage_columns import LINEAGE_COLUMNS, ORIGIN_COLUMNS
from xref.report.members import ClaimRow, ClusterRow
from xref.report.outlet_columns import OUTLET_COLUMNS
from xref.report.rows import ArticleRow, AttributionRow, PairRow, Selection

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class ReportKind(Generic[S]):
    """A report: its columns, and what its rows are about."""

    columns: tuple[Column[S], ...]
    sources: Callable[[Findings, Selection], Iterable[S]]


def _numbers_of(cluster: Callable[[S], Cluster]) -> tuple[Column[S], ...]:
    """What is counted of a cluster, shown alike in every report."""
    return (
        Column("cluster_id", lambda row: cluster(row).cluster_id),
        Column("status", lambda row: cluster(row).status.value, brief=True),
        Column("n_outlets", lambda row: cluster(row).n_outlets, brief=True),
        Column("n_origins_min", lambda row: cluster(row).origins_min, brief=True),
        Column("n_origins_max", lambda row: cluster(row).origins_max, brief=True),
        Column("circular", lambda row: int(cluster(row).circular)),
    )


def _event(event: Callable[[S], Interval | None]) -> tuple[Column[S], ...]:
    return (
        Column("event_start", lambda row: cells.start_day(event(row))),
        Column("event_end", lambda row: cells.end_day(event(row))),
        Column("event_precision", lambda row: cells.precision(event(row))),
    )


CLAIM_COLUMNS: tuple[Column[ClaimRow], ...] = (
    *_numbers_of(lambda row: row.cluster),
    Column("grade", lambda row: cells.grade(row.outlet.grade, row.cluster), brief=True),
    Column("article_id", lambda row: row.stored.article.article_id),
    Column("outlet", lambda row: row.stored.article.outlet, brief=True),
    Column("outlet_family", lambda row: row.outlet.family),
    Column("title", lambda row: row.stored.article.title),
    Column("url", lambda row: row.stored.article.url),
    Column("published", lambda row: row.stored.article.published_text, brief=True),
    Column("sentence", lambda row: row.claim.claim.text, brief=True),
    Column("start", lambda row: row.claim.claim.span.start),
    Column("end", lambda row: row.claim.claim.span.end),
    Column("context_before", lambda row: row.claim.claim.context_before),
    Column("context_after", lambda row: row.claim.claim.context_after),
    Column("kind", lambda row: row.claim.claim.kind.value),
    *_event(lambda row: row.claim.claim.event),
    Column("names", lambda row: cells.names(row.claim.claim)),
    Column("places", lambda row: cells.places(row.claim.claim)),
    Column("numbers", lambda row: cells.numbers(row.claim.claim)),
    Column("attributed_to", lambda row: cells.attributed_to(row.claim.claim), brief=True),
    Column("chain", lambda row: cells.chain_text(row.stored, row.claim.claim)),
    Column("origin", lambda row: cells.origin_names(row.stored, row.claim.claim)),
    Column("hedged", lambda row: int(row.claim.claim.hedged)),
    Column("judgement", lambda row: row.judgement.value),
    Column("judged_by", lambda row: row.judgement.by),
    Column("judged_at", lambda row: row.judgement.at),
    Column("note", lambda row: row.judgement.note),
    Column("outlet_stated", lambda row: row.stored.outlet_stated or row.stored.article.outlet),
)


def _published(members: Iterable[ClaimRow], last: bool) -> str | None:
    """The earliest or latest date of publication, as written; members come by date, unknown ones last."""
    dated = [row.stored.article.published_text for row in members if row.stored.article.published is not None]
    return dated[-1 if last else 0] if dated else None


def _cluster_event(row: ClusterRow) -> Interval | None:
    """The event time of the representative, else of the earliest member that has one."""
    events = (member.claim.claim.event for member in (row.representative, *row.members))
    return next((event for event in events if event is not None), None)


CLUSTER_COLUMNS: tuple[Column[ClusterRow], ...] = (
    *_numbers_of(lambda row: row.cluster),
    Column("grade", lambda row: row.cluster.grade, brief=True),
    Column("outlets", lambda row: unique(member.stored.article.outlet for member in row.members), brief=True),
    Column("origins", lambda row: tuple(cells.described(origin) for origin in row.cluster.origins), brief=True),
    Column("n_articles", lambda row: len({member.stored.key for member in row.members})),
    Column("n_claims", lambda row: len(row.members)),
    Column("n_conflicts", lambda row: len(row.conflicts)),
    Column("first_published", lambda row: _published(row.members, last=False)),
    Column("last_published", lambda row: _published(row.members, last=True)),
    *_event(_cluster_event),
    Column("claim", lambda row: row.representative.claim.claim.text, brief=True),
    Column("conflict_detail", lambda row: unique(pair.conflict.detail for pair in row.conflicts if pair.conflict)),
    Column("judgement", lambda row: unique(member.judgement.value for member in row.members)),
    Column("judged_by", lambda row: unique(member.judgement.by for member in row.members)),
    Column("judged_at", lambda row: unique(member.judgement.at for member in row.members)),
    Column("note", lambda row: unique(member.judgement.note for member in row.members)),
    Column("outlet_families", lambda row: unique(member.outlet.family for member in row.members)),
    Column("outlet_grades", lambda row: unique(f"{m.outlet.name} {m.outlet.grade}" for m in row.members)),
    Column("sides", lambda row: row.sides),
    Column("withdrawn", lambda row: row.withdrawn),
)


def _side(letter: str, side: Callable[[PairRow], ClaimRow]) -> tuple[Column[PairRow], ...]:
    return (
        Column(f"{letter}_article", lambda row: side(row).stored.article.article_id),
        Column(f"{letter}_outlet", lambda row: side(row).stored.article.outlet, brief=True),
        Column(f"{letter}_published", lambda row: side(row).stored.article.published_text),
        Column(f"{letter}_start", lambda row: side(row).claim.claim.span.start),
        Column(f"{letter}_end", lambda row: side(row).claim.claim.span.end),
        Column(f"{letter}_sentence", lambda row: side(row).claim.claim.text, brief=True),
    )


def _value(mention: Mention | None) -> str | None:
    return on_one_line(mention.text) if mention else None


def _outcome(row: PairRow) -> str:
    if row.difference is not None:
        return row.difference.outcome.value
    return DIFFERENT_EVENT if row.pair.relation == Relation.DIFFERENT_EVENT else ""


PAIR_COLUMNS: tuple[Column[PairRow], ...] = (
    Column("relation", lambda row: row.pair.relation.value, brief=True),
    Column("score", lambda row: row.pair.score, brief=True),
    *_side("a", lambda row: row.a),
    *_side("b", lambda row: row.b),
    Column("conflict_type", lambda row: row.difference.slot if row.difference else None),
    Column("conflict_detail", lambda row: row.difference.detail if row.difference else None, brief=True),
    Column("a_value", lambda row: _value(row.difference.a if row.difference else None)),
    Column("b_value", lambda row: _value(row.difference.b if row.difference else None)),
    Column("shared_origin", lambda row: row.pair.shared_origin),
    Column("copied_text", lambda row: row.pair.copied_text),
    Column("reasons", lambda row: row.pair.reasons),
    Column("judgement", lambda row: row.judgement.value),
    Column("basis", lambda row: row.pair.basis),
    Column("judged_by", lambda row: row.judgement.by),
    Column("judged_at", lambda row: row.judgement.at),
    Column("note", lambda row: row.judgement.note),
    Column("a_family", lambda row: row.a.outlet.family),
    Column("a_grade", lambda row: cells.grade(row.a.outlet.grade, row.a.cluster)),
    Column("b_family", lambda row: row.b.outlet.family),
    Column("b_grade", lambda row: cells.grade(row.b.outlet.grade, row.b.cluster)),
    Column("outcome", _outcome),
    Column("a_value_start", lambda row: row.difference.a.span.start if row.difference else None),
    Column("a_value_end", lambda row: row.difference.a.span.end if row.difference else None),
    Column("b_value_start", lambda row: row.difference.b.span.start if row.difference else None),
    Column("b_value_end", lambda row: row.difference.b.span.end if row.difference else None),
)


ATTRIBUTION_COLUMNS: tuple[Column[AttributionRow], ...] = (
    Column("article_id", lambda row: row.stored.article.article_id),
    Column("outlet", lambda row: row.stored.article.outlet, brief=True),
    Column("sentence_start", lambda row: row.sentence.start),
    Column("sentence_end", lambda row: row.sentence.end),
    Column("cue", lambda row: row.hop.cue.text if row.hop.cue else None, brief=True),
    Column("cue_start", lambda row: row.hop.cue.span.start if row.hop.cue else None),
    Column("cue_end", lambda row: row.hop.cue.span.end if row.hop.cue else None),
    Column("source", lambda row: row.hop.source.text if row.hop.source else None, brief=True),
    Column("source_start", lambda row: row.hop.source.span.start if row.hop.source else None),
    Column("source_end", lambda row: row.hop.source.span.end if row.hop.source else None),
    Column("source_kind", lambda row: row.hop.kind.value, brief=True),
    Column("content_start", lambda row: row.hop.content.start if row.hop.content else None),
    Column("content_end", lambda row: row.hop.content.end if row.hop.content else None),
    Column("hop", lambda row: row.hop.hop, brief=True),
    Column("origin", lambda row: row.hop.origin, brief=True),
    Column("strength", lambda row: row.hop.strength.value, brief=True),
    Column("resolved", lambda row: row.hop.resolved),
    Column("chain", lambda row: row.hop.chain),
    Column("hedged", lambda row: int(row.hop.hedged)),
    Column("outlet_family", lambda row: row.outlet.family),
    Column("outlet_grade", lambda row: row.outlet.grade),
    Column("words", lambda row: on_one_line(row.words.text) if row.words else None),
    Column("words_start", lambda row: row.words.span.start if row.words else None),
    Column("words_end", lambda row: row.words.span.end if row.words else None),
    Column("interested", lambda row: on_one_line(row.interest)),
)


ARTICLE_COLUMNS: tuple[Column[ArticleRow], ...] = (
    Column("article_id", lambda row: row.stored.article.article_id, brief=True),
    Column("version", lambda row: row.stored.version, brief=True),
    Column("superseded", lambda row: int(row.stored.superseded), brief=True),
    Column("outlet", lambda row: row.stored.article.outlet, brief=True),
    Column("outlet_family", lambda row: row.outlet.family),
    Column("title", lambda row: row.stored.article.title, brief=True),
    Column("url", lambda row: row.stored.article.url),
    Column("published", lambda row: row.stored.article.published_text, brief=True),
    Column("claims", lambda row: len(row.stored.claims), brief=True),
    Column("dropped_lines", lambda row: row.dropped_lines),
    Column("copies_of", lambda row: row.copies_of),
    Column("cites", lambda row: row.cites, brief=True),
    Column("content_hash", lambda row: row.stored.article.content_hash),
    Column("outlet_stated", lambda row: row.stored.outlet_stated or row.stored.article.outlet),
    Column("outlet_grade", lambda row: row.outlet.grade),
)


def corrected(findings: Findings, selection: Selection) -> Iterator[CorrectionRow]:
    """Yield what articles took back, added or put otherwise in a later version."""
    return correction_rows(findings, selection.settings)


REPORTS: dict[str, ReportKind[Any]] = {
    "claims": ReportKind(CLAIM_COLUMNS, rows.claim_rows),
    "clusters": ReportKind(CLUSTER_COLUMNS, rows.cluster_rows),
    "pairs": ReportKind(PAIR_COLUMNS, rows.pair_rows),
    "conflicts": ReportKind(PAIR_COLUMNS, conflict_rows),
    "corrections": ReportKind(CORRECTION_COLUMNS, corrected),
    "attributions": ReportKind(ATTRIBUTION_COLUMNS, rows.attribution_rows),
    "outlets": ReportKind(OUTLET_COLUMNS, rows.outlet_rows),
    "articles": ReportKind(ARTICLE_COLUMNS, rows.article_rows),
    "lineage": ReportKind(LINEAGE_COLUMNS, lineage_rows.edge_rows),
    "origins": ReportKind(ORIGIN_COLUMNS, lineage_rows.origin_rows),
}
"""By the word that names a report on the command line."""
