"""What people decided, as reports show it, and as `xref judge list` lists it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from xref.match.judged import Judged, contradictions, holding, pair_of
from xref.model import Pair, PairJudgement
from xref.report.cells import Column
from xref.report.findings import Judgement, Judgements
from xref.report.tables import Table, table_of


@dataclass(frozen=True, slots=True)
class JudgementRow:
    """A judgement, and in words whether it holds."""

    judgement: PairJudgement
    state: str


def judgements_of(judged: Judged, pairs: Iterable[Pair]) -> Judgements:
    """Return what holds, by the claims and by the pairs that reports show."""
    return Judgements(
        claims={key: _shown(judgement) for key, judgement in judged.claims.items()},
        pairs={(p.a, p.b): _shown(said) for p in pairs if (said := judged.of(p.a, p.b)) is not None},
    )


def judgement_rows(judgements: list[PairJudgement], judged: Judged, *, undone: bool) -> Iterator[JudgementRow]:
    """Yield the judgements that hold, oldest first; with ``undone`` those that do not hold any more as well."""
    newest = {pair_of(judgement): judgement.number for judgement in holding(judgements)}
    lost = {judgement.number for judgement in judged.lost}
    for judgement in judgements:
        last = newest.get(pair_of(judgement))
        if judgement.undone_at:
            state = f"undone {judgement.undone_at}"
        elif last is not None and last != judgement.number:
            state = f"replaced by {last}"
        else:
            yield JudgementRow(judgement, "claims not found" if judgement.number in lost else "holds")
            continue
        if undone:
            yield JudgementRow(judgement, state)


def judgements_table(judgements: list[PairJudgement], judged: Judged, *, undone: bool = False) -> Table:
    """Return the list of judgements as a table."""
    return table_of(JUDGEMENT_COLUMNS, judgement_rows(judgements, judged, undone=undone))


def contradiction_texts(judgements: Iterable[PairJudgement]) -> Iterator[str]:
    """Yield in words what holds and cannot hold together, which undoing can bring about."""
    for found in contradictions(holding(judgements)):
        *ties, parting = (str(judgement.number) for judgement in found)
        tied = ", ".join(ties)
        yield f"judgements {tied} and {parting} contradict each other; {parting} is followed, as it keeps claims apart"


def _shown(judgement: PairJudgement) -> Judgement:
    return Judgement(judgement.value.value, judgement.by, judgement.at, judgement.note)


JUDGEMENT_COLUMNS: tuple[Column[JudgementRow], ...] = (
    Column("number", lambda row: row.judgement.number, brief=True),
    Column("judgement", lambda row: row.judgement.value.value, brief=True),
    Column("state", lambda row: row.state, brief=True),
    Column("judged_by", lambda row: row.judgement.by, brief=True),
    Column("judged_at", lambda row: row.judgement.at, brief=True),
    Column("note", lambda row: row.judgement.note, brief=True),
    Column("a_article", lambda row: row.judgement.a.article_id),
    Column("a_sentence", lambda row: row.judgement.a.sentence, brief=True),
    Column("b_article", lambda row: row.judgement.b.article_id),
    Column("b_sentence", lambda row: row.judgement.b.sentence, brief=True),
    Column("scope", lambda row: row.judgement.scope.value),
    Column("batch", lambda row: row.judgement.batch),
    Column("origin", lambda row: row.judgement.origin),
)
