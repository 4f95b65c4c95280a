"""What people say: ratings of sites, and judgements about claims."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from xref.adapters.sqlite import rows
from xref.adapters.sqlite.connection import Connection, Row
from xref.adapters.sqlite.meta import CLUSTERS, STALE, write_fact
from xref.model import ClaimWords, JudgementScope, JudgementValue, PairJudgement, Rating

_RATING_COLUMNS = "source, domain, measure, value, scale"
_JUDGEMENT_COLUMNS = (
    "a_article, a_words, a_start, a_sentence, b_article, b_words, b_start, b_sentence, "
    "judgement, scope, judged_by, judged_at, note, origin, undone_at"
)


def read_ratings(db: Connection) -> Iterator[Rating]:
    """Yield ratings in the order of their import."""
    for row in db.rows(f"select {_RATING_COLUMNS} from outlet_ratings order by rating_key"):  # noqa: S608
        yield Rating(*row)


def put_ratings(db: Connection, source: str, ratings: Iterable[Rating]) -> None:
    """Replace all ratings of a source."""
    with db.writing():
        db.execute("delete from outlet_ratings where source = ?", (source,))
        db.executemany(
            f"insert into outlet_ratings ({_RATING_COLUMNS}) values ({rows.marks(_RATING_COLUMNS)})",  # noqa: S608
            ((source, each.domain, each.measure, each.value, each.scale) for each in ratings),
        )


def read_judgements(db: Connection) -> list[PairJudgement]:
    """Return all judgements, oldest first."""
    sql = f"select judgement_key, batch, {_JUDGEMENT_COLUMNS} from judgements order by judgement_key"  # noqa: S608
    return [_read_judgement(number, batch, row) for number, batch, *row in db.rows(sql)]


def put_judgements(db: Connection, judgements: Iterable[PairJudgement]) -> None:
    """Add judgements under the next numbers, as one batch, all or none."""
    with db.writing():
        first = (db.value("select max(judgement_key) from judgements") or 0) + 1
        batch = (db.value("select max(batch) from judgements") or 0) + 1
        db.executemany(
            f"insert into judgements (judgement_key, batch, {_JUDGEMENT_COLUMNS}) "  # noqa: S608
            f"values (?, ?, {rows.marks(_JUDGEMENT_COLUMNS)})",
            ((number, batch, *_write_judgement(judgement)) for number, judgement in enumerate(judgements, first)),
        )
        write_fact(db, CLUSTERS, STALE)


def undo_judgements(db: Connection, numbers: Iterable[int], at: str) -> None:
    """Mark judgements as undone."""
    with db.writing():
        db.executemany(
            "update judgements set undone_at = ? where judgement_key = ? and undone_at = ''",
            ((at, number) for number in numbers),
        )
        write_fact(db, CLUSTERS, STALE)


def _write_judgement(judgement: PairJudgement) -> Row:
    sides = [value for side in (judgement.a, judgement.b) for value in _write_claim(side)]
    who = (judgement.by, judgement.at, judgement.note, judgement.origin, judgement.undone_at)
    return (*sides, judgement.value, judgement.scope, *who)


def _write_claim(claim: ClaimWords) -> Row:
    return claim.article_id, claim.words, claim.start, claim.sentence


def _read_judgement(number: int, batch: int, row: Sequence[Any]) -> PairJudgement:
    value, scope, by, at, note, origin, undone_at = row[8:]
    a, b = ClaimWords(*row[:4]), ClaimWords(*row[4:8])
    said = JudgementValue(value), JudgementScope(scope)
    return PairJudgement(a, b, *said, by, at, note, origin, undone_at, number, batch)
