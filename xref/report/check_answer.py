"""What the database holds about the sentences of a draft, or about the claims of a list: one row for each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from xref.model import Conflict, Mention, Outcome, Pair, Relation, Status, StoredArticle, StoredClaim
from xref.report import cells
from xref.report.cells import Column, on_one_line, unique
from xref.report.claim_answer import UNSEEN, Scope, words_against
from xref.report.corrections import withdrawn_by_cluster
from xref.report.findings import Findings
from xref.report.members import ClaimRow, ClusterRow, claim_row, cluster_row, conflicts_by_claim
from xref.report.questions import Question, questions
from xref.report.tables import Table, table_of
from xref.settings import DEFAULTS, Settings


@dataclass(frozen=True, slots=True)
class CheckAnswer:
    """A draft among ``findings``, which hold all reports that state or contradict what it says; what was searched."""

    draft: StoredArticle
    findings: Findings
    scope: Scope


@dataclass(frozen=True, slots=True)
class CheckRow:
    """A sentence and what the reports make of it.

    ``number`` counts from 1. ``status``: that of the best cluster; conflicting where a report contradicts the sentence
    too; None where no report speaks of it. ``score``: the probability that the closest report states the same.
    ``closest``: that report; ``cluster``: its cluster. ``said_by``: the members of the cluster that give no other value
    than the sentence, none where the closest report contradicts it. ``against``: pairs of the sentence and a report
    that contradicts it; ``questions``: the same, grouped, the answer of the sentence first. ``disputed``: what the
    reports disagree on among themselves, in words. ``differences``: what differs without conflict. ``spoken_against``:
    outlets that say it is not so, with their words.
    """

    number: int
    claim: StoredClaim
    status: Status | None = None
    score: float | None = None
    closest: ClaimRow | None = None
    cluster: ClusterRow | None = None
    said_by: tuple[ClaimRow, ...] = ()
    against: tuple[Pair, ...] = ()
    contradicted_by: tuple[str, ...] = ()
    questions: tuple[Question, ...] = ()
    disputed: tuple[str, ...] = ()
    differences: tuple[Conflict, ...] = ()
    spoken_against: tuple[str, ...] = ()

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """What the reports contradict, most telling first."""
        return tuple(pair.conflict for pair in self.against if pair.conflict is not None)

    def value(self, pair: Pair) -> Mention | None:
        """The words of the sentence that differ in a pair."""
        if pair.conflict is None:
            return None
        return pair.conflict.a if pair.a == self.claim.key else pair.conflict.b


def status_word(status: Status | None) -> str:
    """Return a status as reports show it; "unseen" for None."""
    return status.value if status is not None else UNSEEN


def check_rows(answer: CheckAnswer, settings: Settings = DEFAULTS) -> Iterator[CheckRow]:
    """Yield a row for each claim of the draft, in text order."""
    findings = answer.findings
    drafted = {claim.key for claim in answer.draft.claims}
    own: dict[int, list[Pair]] = {key: [] for key in drafted}
    for pair in findings.pairs:
        for key in {pair.a, pair.b} & drafted:
            own[key].append(pair)
    # what the reports disagree on among themselves
    reports = replace(findings, pairs=tuple(p for p in findings.pairs if not {p.a, p.b} & drafted))
    conflicts = conflicts_by_claim(reports)
    withdrawn = withdrawn_by_cluster(reports, settings)
    for number, claim in enumerate(answer.draft.claims, 1):
        row = CheckRow(number, claim)
        yield _judged(row, own[claim.key], findings, conflicts, withdrawn, settings)


def _judged(
    row: CheckRow,
    pairs: Sequence[Pair],
    findings: Findings,
    conflicts: Mapping[int, Sequence[Pair]],
    withdrawn: Mapping[str, tuple[str, ...]],
    settings: Settings,
) -> CheckRow:
    if not pairs:
        return row
    against = sorted((p for p in pairs if p.relation == Relation.CONFLICTS), key=_by_score)
    same = sorted((p for p in pairs if p.relation != Relation.CONFLICTS), key=_by_score)
    best = (same or against)[0]
    closest = claim_row(findings, _other(best, row))
    cluster = cluster_row(findings, closest.cluster, conflicts)
    cluster = replace(cluster, withdrawn=withdrawn.get(cluster.cluster.cluster_id, ()))
    contradicting = {_other(pair, row) for pair in against}
    doubtful = {_other(pair, row) for pair in same if _gives_another_value(pair)}
    # an article that contradicts the sentence does not say the same in its next one
    apart = {findings.claims[key].article_key for key in contradicting | doubtful}
    said_by = tuple(m for m in cluster.members if same and m.stored.key not in apart)
    status = closest.cluster.status
    if against:
        status = Status.CONFLICTING
    elif not said_by or (status is Status.CORROBORATED and best.score < settings.corroboration_score):
        status = Status.UNSETTLED  # not surely the claim that these reports state
    sentence = row.claim.claim.text
    spoken = ((m.stored.article.outlet, words_against(sentence, m.stored, settings)) for m in cluster.members)
    return replace(
        row,
        status=status,
        score=best.score,
        closest=closest,
        cluster=cluster,
        said_by=said_by,
        against=tuple(against),
        contradicted_by=unique(findings.outlet_of(key) for key in findings.claims if key in contradicting),
        questions=tuple(_draft_first(question, row) for question in questions(findings, against)),
        disputed=tuple(map(str, questions(findings, cluster.conflicts))),
        differences=tuple(pair.difference for pair in same if pair.difference is not None),
        spoken_against=unique(f"{outlet} (“{words}”)" for outlet, words in spoken if words),
    )


def _gives_another_value(pair: Pair) -> bool:
    return pair.difference is not None and pair.difference.outcome in {Outcome.CHANGED, Outcome.REVIEW}


def _draft_first(question: Question, row: CheckRow) -> Question:
    answers = sorted(question.answers, key=lambda answer: row.claim.key not in answer.claims)
    return replace(question, answers=tuple(answers))


def _by_score(pair: Pair) -> float:
    return -pair.score


def _other(pair: Pair, row: CheckRow) -> int:
    return pair.b if pair.a == row.claim.key else pair.a


def count_statuses(rows: Iterable[CheckRow]) -> Counter[str]:
    """Return how many rows there are of each status, in the words of `status_word`."""
    return Counter(status_word(row.status) for row in rows)


def check_table(rows: Iterable[CheckRow]) -> Table:
    """Return the rows as a table."""
    return table_of(CHECK_COLUMNS, rows)


def _outlets(members: Iterable[ClaimRow]) -> tuple[str, ...]:
    return unique(member.stored.article.outlet for member in members)


def _origins(row: CheckRow) -> tuple[str, ...]:
    found = row.cluster.cluster.origins if row.cluster else ()
    return unique(cells.described(origin) for origin in found)


def _words(mention: Mention | None) -> str:
    return on_one_line(mention.text) if mention else ""


def _reported_values(row: CheckRow) -> tuple[str, ...]:
    return unique(a.words for question in row.questions for a in question.answers if row.claim.key not in a.claims)


def _first_place(row: CheckRow) -> Mention | None:
    return row.value(row.against[0]) if row.against else None


FOUND_COLUMNS: tuple[Column[CheckRow], ...] = (
    Column("status", lambda row: status_word(row.status), brief=True),
    Column("match_score", lambda row: row.score, brief=True),
    Column("said_by", lambda row: _outlets(row.said_by), brief=True),
    Column("contradicted_by", lambda row: row.contradicted_by),
    Column("conflict_type", lambda row: unique(conflict.slot for conflict in row.conflicts)),
    Column("conflict_detail", lambda row: tuple(map(str, row.questions)), brief=True),
    Column("value", lambda row: unique(_words(row.value(pair)) for pair in row.against)),
    Column("reported_value", _reported_values),
    Column("cluster_id", lambda row: row.cluster.cluster.cluster_id if row.cluster else None),
    Column("n_outlets", lambda row: row.cluster.cluster.n_outlets if row.cluster else None),
    Column("n_origins_min", lambda row: row.cluster.cluster.origins_min if row.cluster else None),
    Column("n_origins_max", lambda row: row.cluster.cluster.origins_max if row.cluster else None),
    Column("circular", lambda row: int(row.cluster.cluster.circular) if row.cluster else None),
    Column("grade", lambda row: row.cluster.cluster.grade if row.cluster else None),
    Column("origins", _origins),
    Column("closest_article", lambda row: row.closest.stored.article.article_id if row.closest else None),
    Column("closest_outlet", lambda row: row.closest.stored.article.outlet if row.closest else None),
    Column("closest_published", lambda row: row.closest.stored.article.published_text if row.closest else None),
    Column("closest_sentence", lambda row: row.closest.claim.claim.text if row.closest else None),
    Column("closest_start", lambda row: row.closest.claim.claim.span.start if row.closest else None),
    Column("closest_end", lambda row: row.closest.claim.claim.span.end if row.closest else None),
    Column("closest_url", lambda row: row.closest.stored.article.url if row.closest else None),
    Column("disputed", lambda row: row.disputed),
    Column("differs", lambda row: unique(f"{d.outcome.value}: {d.detail}" for d in row.differences)),
    Column("withdrawn", lambda row: row.cluster.withdrawn if row.cluster else ()),
    Column("spoken_against", lambda row: row.spoken_against),
)
"""What was found about a sentence, whatever it comes from."""

CHECK_COLUMNS: tuple[Column[CheckRow], ...] = (
    Column("number", lambda row: row.number, brief=True),
    Column("start", lambda row: row.claim.claim.span.start),
    Column("end", lambda row: row.claim.claim.span.end),
    Column("sentence", lambda row: row.claim.claim.text, brief=True),
    *FOUND_COLUMNS,
    Column("value_start", lambda row: place.span.start if (place := _first_place(row)) else None),
    Column("value_end", lambda row: place.span.end if (place := _first_place(row)) else None),
)
