"""Articles, claims, pairs and clusters to fill a store with; all people and outlets are invented."""

from __future__ import annotations

import hashlib
from datetime import date, timedelta
from pathlib import Path

from xref.adapters.sqlite import SqliteStore
from xref.model import (
    Article,
    Claim,
    ClaimKind,
    ClaimWords,
    Cluster,
    Interval,
    JudgementScope,
    JudgementValue,
    Line,
    LineKind,
    Pair,
    PairJudgement,
    Precision,
    Relation,
    Span,
    Status,
)
from xref.ports import Store

CLAIMS_EACH = 20


class Make:
    """Makes values of the model."""

    @staticmethod
    def article(
        article_id: str = "ferry.txt",
        *,
        outlet: str = "Quayside Gazette",
        title: str = "",
        text: str = "The ferry left.",
        day: str | None = "2021-03-04",
    ) -> Article:
        start = None if day is None else date.fromisoformat(day)
        published = None if start is None else Interval(start, start + timedelta(days=1), Precision.DAY)
        content = "\0".join((text, outlet, title, day or ""))
        return Article(
            article_id=article_id,
            outlet=outlet,
            title=title,
            url="",
            published_text=day or "",
            published=published,
            text=text,
            content_hash=hashlib.sha256(content.encode()).hexdigest(),
            lines=(Line(Span(0, len(text)), LineKind.BODY),),
        )

    @staticmethod
    def claims(*texts: str) -> list[Claim]:
        return [Claim(i, Span(i * 100, i * 100 + len(t)), t, ClaimKind.CLAIM, i) for i, t in enumerate(texts)]

    @staticmethod
    def pair(a: int, b: int, *, score: float = 0.9, relation: Relation = Relation.UNSETTLED) -> Pair:
        return Pair(a, b, score, relation)

    @staticmethod
    def cluster(cluster_id: str, *members: int) -> Cluster:
        return Cluster(cluster_id, members, Status.UNSETTLED, len(members), 0, len(members), circular=False, grade="6")

    @staticmethod
    def judgement(value: JudgementValue = JudgementValue.POSITIVE) -> PairJudgement:
        a = ClaimWords("early", "0" * 64, 0, "A fire broke out.")
        b = ClaimWords("late", "f" * 64, 12, "The pier burned.")
        return PairJudgement(a, b, value, JudgementScope.CLAIM, "Mira", "2021-03-04T10:00:00Z", "see photo", "p.csv, 2")

    def fill(self, store: Store, article: Article, *texts: str) -> tuple[int, list[int]]:
        """Add an article; return its key and those of its claims."""
        known = {stored.key for stored in store.articles(superseded=True)}
        store.add(article, self.claims(*texts))
        (added,) = [stored for stored in store.articles() if stored.key not in known]
        return added.key, [claim.key for claim in added.claims]


def add_many(database: Path, writer: int, count: int) -> None:
    """Add ``count`` articles of ``CLAIMS_EACH`` claims; the work of the processes that tests start."""
    with SqliteStore.open(database, create=True) as store:
        for number in range(count):
            article = Make.article(f"{writer}-{number}", text=f"Report {number} of writer {writer}.")
            store.add(article, Make.claims(*(f"Ferry {number} left pier {i}." for i in range(CLAIMS_EACH))))
