"""The answer to "who says this?": the clusters that speak of a claim, and the same answer as a table."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.conflict.stance import speaks_against
from xref.model import Cluster, Pair, StoredArticle
from xref.report import cells
from xref.report.cells import Column, on_one_line, unique
from xref.report.findings import Findings
from xref.report.members import ClaimRow, claim_row, conflicts_by_claim
from xref.report.tables import Table, table_of
from xref.settings import DEFAULTS, Settings

UNSEEN = "unseen"
"""What is said in place of a status where no report speaks of something."""


@dataclass(frozen=True, slots=True)
class Match:
    """A cluster that speaks of the claim; ``score`` in ``[0, 1]`` says how well, ``why`` in short phrases."""

    cluster: Cluster
    score: float
    why: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What was searched; ``first`` and ``last`` are dates of publication, "" if not known; ``limits`` are in words."""

    claims: int
    articles: int
    outlets: int
    first: str = ""
    last: str = ""
    limits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ClaimAnswer:
    """What the database holds about a claim.

    ``matches`` come best first. ``findings`` hold at least the articles of their members and of the claims that these
    conflict with, and the pairs among them. ``settings`` are the thresholds by which it was found.
    """

    query: str
    matches: tuple[Match, ...]
    findings: Findings
    scope: Scope
    settings: Settings = DEFAULTS


@dataclass(frozen=True, slots=True)
class AnswerRow:
    """A member of a matching cluster; ``rank`` counts the clusters from 1.

    ``against``: words by which its article says that what was asked for is not so, see `speaks_against`.
    """

    rank: int
    match: Match
    member: ClaimRow
    conflicts: tuple[Pair, ...] = ()
    against: str = ""


def answer_rows(answer: ClaimAnswer) -> Iterator[AnswerRow]:
    """Yield the members of the matching clusters, best cluster first, members in canonical order."""
    conflicts = conflicts_by_claim(answer.findings)
    for rank, match in enumerate(answer.matches, 1):
        for key in match.cluster.members:
            member = claim_row(answer.findings, key)
            against = words_against(answer.query, member.stored, answer.settings)
            yield AnswerRow(rank, match, member, tuple(conflicts.get(key, ())), against)


def words_against(query: str, stored: StoredArticle, settings: Settings = DEFAULTS) -> str:
    """The words by which an article says that what was asked for is not so, "" where it does not."""
    sentences = [item.claim.text for item in stored.claims]
    return on_one_line(speaks_against(query, stored.article.title, sentences, settings))


def answer_table(answer: ClaimAnswer) -> Table:
    """Return the answer as a table with a row for each member."""
    return table_of(ANSWER_COLUMNS, answer_rows(answer))


ANSWER_COLUMNS: tuple[Column[AnswerRow], ...] = (
    Column("rank", lambda row: row.rank, brief=True),
    Column("match_score", lambda row: row.match.score, brief=True),
    Column("cluster_id", lambda row: row.match.cluster.cluster_id),
    Column("status", lambda row: row.match.cluster.status.value, brief=True),
    Column("n_outlets", lambda row: row.match.cluster.n_outlets),
    Column("n_origins_min", lambda row: row.match.cluster.origins_min),
    Column("n_origins_max", lambda row: row.match.cluster.origins_max),
    Column("circular", lambda row: int(row.match.cluster.circular)),
    Column("grade", lambda row: cells.grade(row.member.outlet.grade, row.match.cluster), brief=True),
    Column("article_id", lambda row: row.member.stored.article.article_id),
    Column("outlet", lambda row: row.member.stored.article.outlet, brief=True),
    Column("published", lambda row: row.member.stored.article.published_text, brief=True),
    Column("sentence", lambda row: row.member.claim.claim.text, brief=True),
    Column("start", lambda row: row.member.claim.claim.span.start),
    Column("end", lambda row: row.member.claim.claim.span.end),
    Column("attributed_to", lambda row: cells.attributed_to(row.member.claim.claim), brief=True),
    Column("chain", lambda row: cells.chain_text(row.member.stored, row.member.claim.claim)),
    Column("origin", lambda row: cells.origin_names(row.member.stored, row.member.claim.claim)),
    Column("conflict_type", lambda row: unique(pair.conflict.slot for pair in row.conflicts if pair.conflict)),
    Column("conflict_detail", lambda row: unique(pair.conflict.detail for pair in row.conflicts if pair.conflict)),
    Column("title", lambda row: row.member.stored.article.title),
    Column("url", lambda row: row.member.stored.article.url),
    Column("spoken_against", lambda row: row.against),
)
