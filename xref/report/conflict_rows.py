"""Which pairs the report of conflicts shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.model import EXCLUDING, Conflict, Interval, Outcome, Pair, Relation, StoredArticle
from xref.report.findings import Findings
from xref.report.members import UNJUDGED, claim_row
from xref.report.rows import PairRow, Selection

ALL = "all"


@dataclass(frozen=True, slots=True)
class Disputes:
    """Which differences are wanted.

    ``kinds``: slots ("number", "date", ...) and outcomes ("denial", "changed over time", "different event", ...), or
    "all"; empty for conflicts and denials. ``since``: one of the two articles was published on that
    day or after. ``outlet``: one of the two is by that outlet, as the registry names it.
    """

    kinds: frozenset[str] = frozenset()
    since: Interval | None = None
    outlet: str = ""

    def admits(self, pair: Pair) -> bool:
        """Whether the difference is of a wanted kind."""
        found = difference_of(pair)
        if found is None:
            return pair.relation == Relation.DIFFERENT_EVENT and DIFFERENT_EVENT in self.kinds
        if self.kinds:
            return bool(self.kinds & {ALL, found.slot, found.outcome.value})
        return found.outcome in EXCLUDING

    def covers(self, articles: tuple[StoredArticle, StoredArticle]) -> bool:
        """Whether one of the two articles is by the wanted outlet, and one was published since the wanted day."""
        return any(self._is_recent(item) for item in articles) and (
            not self.outlet or any(item.article.outlet == self.outlet for item in articles)
        )

    def _is_recent(self, item: StoredArticle) -> bool:
        if self.since is None or self.since.start is None:
            return True
        published = item.article.published
        return published is not None and published.end is not None and published.end > self.since.start


DIFFERENT_EVENT = "different event"
KINDS = (
    *(outcome.value for outcome in Outcome),
    DIFFERENT_EVENT,
    "number",
    "date",
    "place",
    "person",
    "agent",
    "polarity",
    "certainty",
    "quote wording",
    "quote object",
    "who said it",
    ALL,
)
"""What ``Disputes.kinds`` may hold: outcomes, then slots."""


def difference_of(pair: Pair) -> Conflict | None:
    """What differs between the two claims, whether or not it is a conflict; None for pairs that a person took apart."""
    if pair.conflict is not None:
        return pair.conflict if pair.relation == Relation.CONFLICTS else None
    return None if pair.relation == Relation.DIFFERENT_EVENT else pair.difference


def dispute_rows(findings: Findings, disputes: Disputes) -> Iterator[PairRow]:
    """Yield the pairs that are wanted, in the order of their first and then their second claim."""
    for pair in findings.pairs:
        articles = (findings.article_of(pair.a), findings.article_of(pair.b))
        if disputes.admits(pair) and disputes.covers(articles):
            judgement = findings.pair_judgements.get((pair.a, pair.b), UNJUDGED)
            yield PairRow(pair, claim_row(findings, pair.a), claim_row(findings, pair.b), judgement)


def conflict_rows(findings: Findings, selection: Selection) -> Iterator[PairRow]:
    """Yield the conflicts and denials; with a ``min_score`` those that score as much."""
    rows = dispute_rows(findings, Disputes())
    return (row for row in rows if selection.min_score is None or row.pair.score >= selection.min_score)
