"""What the page shows: everything in a database as plain values, in canonical order, with no word of markup.

Texts are free of control, bidirectional and invisible characters. A number that stands for an outlet, article, cluster
or member is its position in the tuple that holds it. Days are ISO 8601, intervals half-open.
"""

from __future__ import annotations

from dataclasses import dataclass

from xref.report.page.lineage import Lineage
from xref.report.page.methods import Threshold

Days = tuple[str, str, str]
"""First day, day after the last ("" where open) and precision; empty tuple in its place: not known."""


@dataclass(frozen=True, slots=True)
class RecordCard:
    """The agreement record of an outlet; without ``mean`` the evidence is insufficient."""

    n: float
    agreements: float
    conflicts: float
    mean: float | None = None
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class OutletCard:
    """An outlet with its counts; ``cites`` and ``ratings`` in words."""

    name: str
    grade: str
    record: RecordCard
    grade_source: str = ""
    family: str = ""
    domain: str = ""
    aliases: tuple[str, ...] = ()
    articles: int = 0
    sentences: int = 0
    first: int = 0
    after: int = 0
    alone: int = 0
    cites: tuple[str, ...] = ()
    ratings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ArticleCard:
    """A current version of an article.

    ``link``: its address, where that is one of the web; ``address``: as stated, where it is not.
    """

    id: str
    outlet: int
    title: str = ""
    link: str = ""
    address: str = ""
    published: str = ""
    days: Days | tuple[()] = ()
    sentences: int = 0
    version: int = 1
    copies: tuple[str, ...] = ()
    cites: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SentenceCard:
    """A member of a cluster. ``chains``: whom it credits, from the outlet's own source upstream.

    ``whole``: the chains are those of the article as a whole. ``marks``: see `xref.report.page.marks.Marked`.
    """

    article: int
    text: str
    start: int
    end: int
    kind: str = ""
    marks: tuple[int, ...] = ()
    event: Days | tuple[()] = ()
    chains: tuple[tuple[str, ...], ...] = ()
    whole: bool = False
    hedged: bool = False
    before: str = ""
    after: str = ""
    judged: str = ""


@dataclass(frozen=True, slots=True)
class OriginCard:
    """An origin of a cluster by name, or said to be unknown, and the number of members that rest on it."""

    name: str
    known: bool
    members: int


@dataclass(frozen=True, slots=True)
class AnswerCard:
    """What some outlets answer to a question."""

    words: str
    outlets: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class QuestionCard:
    """What is disputed, with at least two answers."""

    text: str
    answers: tuple[AnswerCard, ...]


@dataclass(frozen=True, slots=True)
class ClashCard:
    """Two sentences in conflict, each as (cluster, member)."""

    detail: str
    slot: str
    a: tuple[int, int]
    b: tuple[int, int]
    judged: str = ""


@dataclass(frozen=True, slots=True)
class LinkCard:
    """Why two members of a cluster stand together."""

    a: int
    b: int
    relation: str
    score: float
    reasons: tuple[str, ...] = ()
    basis: str = ""
    copied: str = ""
    judged: str = ""


@dataclass(frozen=True, slots=True)
class ClusterCard:
    """A claim behind the sentences. ``lead``: the member that stands for it. ``clashes``: positions in the page's.

    ``differences``: what else differs, without conflict, in words.
    """

    id: str
    status: str
    outlets: tuple[int, ...]
    low: int
    high: int
    digit: str
    members: tuple[SentenceCard, ...]
    circular: bool = False
    lead: int = 0
    origins: tuple[OriginCard, ...] = ()
    questions: tuple[QuestionCard, ...] = ()
    clashes: tuple[int, ...] = ()
    differences: tuple[str, ...] = ()
    links: tuple[LinkCard, ...] = ()
    lineage: Lineage | None = None


@dataclass(frozen=True, slots=True)
class Overview:
    """The sums. ``statuses``: each status with its number of clusters. ``days``: first and last of publication."""

    articles: int
    outlets: int
    sentences: int
    clusters: int
    statuses: tuple[tuple[str, int], ...]
    circular: int = 0
    unlinked: int = 0
    days: tuple[str, str] | tuple[()] = ()


@dataclass(frozen=True, slots=True)
class Highlight:
    """Clusters to look at first, for one reason."""

    reason: str
    clusters: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    version: str
    overview: Overview
    outlets: tuple[OutletCard, ...]
    articles: tuple[ArticleCard, ...]
    clusters: tuple[ClusterCard, ...]
    clashes: tuple[ClashCard, ...]
    highlights: tuple[Highlight, ...]
    thresholds: tuple[Threshold, ...]
