"""The lineage graph: who rests on whom, for one cluster or for many, each edge with the words that show it.

Nodes are articles and sources; an edge leads from who rests to what it rests on, so that every path leads upstream.
A source that is named the same in several articles is one node; nameless ones are nodes of their article.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from xref.claims.outlets_known import names_outlet
from xref.model import UNKNOWN_OUTLET, Attribution, Cluster, Mention, Pair, SourceKind, StoredArticle
from xref.provenance.alike import is_unnamed_document, issuer_key, may_be_one, source_key, speaks_for
from xref.provenance.copies import longest_shared_run
from xref.provenance.cycles import meant_articles
from xref.provenance.evidence import credit_words
from xref.provenance.interest import interest
from xref.provenance.origins import Member, rests_on
from xref.provenance.shared_quotes import quoted_alike, shared_quotes

ARTICLE = "article"
_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


class Tie(StrEnum):
    """Why one node rests on another, or may be one with it."""

    CITES = "cites"  # a sentence credits it, or the source that the sentence credits does
    CREDITS = "credits"  # the article credits it for all of it
    RESTS_ON = "rests on"  # the sentence credits nobody, and the article has its news from there
    PRINTED = "printed"  # an outlet that is credited printed this article of the cluster
    COPIES = "copies"
    SAME_QUOTE = "same quote"
    STANDS_FOR = "stands for"  # "local media", whose quotation that outlet printed
    ISSUED_BY = "issued by"
    SPEAKS_FOR = "speaks for"
    MAY_BE_ONE = "may be one"


@dataclass(frozen=True, slots=True)
class Node:
    """An article, or a source: ``kind`` is "article" or the word for a kind of source.

    ``node_id`` is the same in every report on the same articles. ``name``: the article's id, or the source's name.
    """

    node_id: str
    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Edge:
    """``start`` rests on ``end`` (node ids). ``words`` show it, with their place in the article ``article_id``.

    ``claim``: key of the claim whose sentence it is about. ``strength``, ``hop`` (from 1) and ``hedged`` are those of
    the credit, for other ties "", 0 and false. ``interest``: words that show the source to speak about itself.
    """

    cluster_id: str
    tie: Tie
    start: str
    end: str
    article_id: str
    claim: int
    words: Mention | None = None
    strength: str = ""
    hop: int = 0
    hedged: bool = False
    interest: str = ""


@dataclass(frozen=True, slots=True)
class Lineage:
    """A graph. ``nodes`` in order of first use; ``edges`` by cluster, then member, chain and hop; ties between
    articles and between sources follow.
    """

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


@dataclass(frozen=True, slots=True)
class Case:
    """A cluster with its members in canonical order, and the pairs among them of which one claim copies the other."""

    cluster: Cluster
    members: Sequence[Member]
    copied: Sequence[Pair] = ()


def trace_lineage(cases: Iterable[Case], articles: Mapping[int, StoredArticle]) -> Lineage:
    """Return the lineage graph of clusters.

    Args:
        cases: The clusters, in the order in which their edges shall stand.
        articles: The articles of all members, by key; the names of their outlets tell which source is an outlet.
    """
    graph = _Graph(articles)
    for case in cases:
        for edge in (*_upstream(case, graph), *_across(case, graph), *_among_sources(case, graph)):
            if edge.start == edge.end:
                continue  # a report of an outlet that the outlet itself is said to have
            graph.edges.setdefault((edge.cluster_id, edge.tie, edge.start, edge.end, edge.article_id, edge.words), edge)
    return Lineage(tuple(graph.nodes.values()), tuple(graph.edges.values()))


@dataclass(slots=True)
class _Graph:
    """What is found so far. Nodes are made when an edge first needs them."""

    articles: Mapping[int, StoredArticle]
    nodes: dict[str, Node] = field(default_factory=dict)
    edges: dict[tuple[object, ...], Edge] = field(default_factory=dict)
    publishers: dict[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = {article.article.outlet for article in self.articles.values()} - {UNKNOWN_OUTLET}
        self.publishers = {source_key(name): name for name in sorted(names, reverse=True)}

    def article(self, member: Member) -> str:
        return self._add(f"article:{member.article_id}", ARTICLE, member.article_id)

    def source(self, article_id: str, hop: Attribution) -> str:
        """The node of a source that an article names; "the report" of nobody is a document of that article."""
        name = hop.resolved or "not named"
        if hop.kind in _NAMELESS or is_unnamed_document(hop):
            return self._add(f"{hop.kind.value}:{article_id}:{name}", hop.kind.value, name)
        return self.named(name, hop.kind)

    def named(self, name: str, kind: SourceKind) -> str:
        key = source_key(name)
        if key not in self.publishers and kind is not SourceKind.PERSON:
            short = [full for full in self.publishers if names_outlet(key, full)]
            key = short[0] if len(short) == 1 else key
        if (publisher := self.publishers.get(key)) is not None:
            return self._add(f"outlet:{key}", kind.value if kind in _MEDIA else SourceKind.OUTLET.value, publisher)
        return self._add(f"{'outlet' if kind in _MEDIA else 'source'}:{key}", kind.value, name)

    def _add(self, node_id: str, kind: str, name: str) -> str:
        self.nodes.setdefault(node_id, Node(node_id, kind, name))
        return node_id


def _upstream(case: Case, graph: _Graph) -> Iterator[Edge]:
    """From each member's article along its chains; what an outlet that is credited printed itself follows."""
    for member in case.members:
        stored = graph.articles[member.article_key]
        for hop in stored.credits:
            if hop.origin:
                yield _credit(case, graph, member, None, hop, graph.article(member))
        below = {0: graph.article(member)}
        chain = -1
        for hop in sorted(member.claim.claim.credited, key=lambda hop: (hop.chain, hop.hop)):
            if hop.chain != chain:
                chain, below = hop.chain, {0: graph.article(member)}
            if source_key(hop.resolved) == source_key(member.outlet) and hop.kind not in _NAMELESS:
                continue  # "told the Lantern", in the Lantern
            edge = _credit(case, graph, member, member, hop, below[max(below)])
            below[hop.hop] = edge.end
            yield edge
        for name in rests_on(member):
            yield _resting(case, graph, member, name)
    yield from _printed(case, graph)


def _credit(case: Case, graph: _Graph, member: Member, sentence: Member | None, hop: Attribution, start: str) -> Edge:
    stored = graph.articles[member.article_key]
    return Edge(
        cluster_id=case.cluster.cluster_id,
        tie=Tie.CITES if sentence else Tie.CREDITS,
        start=start,
        end=graph.source(member.article_id, hop),
        article_id=member.article_id,
        claim=member.key,
        words=credit_words(stored, member.claim if sentence else None, hop),
        strength=hop.strength.value,
        hop=hop.hop,
        hedged=hop.hedged,
        interest=interest(stored, member.claim.claim, hop) if sentence else "",
    )


def _resting(case: Case, graph: _Graph, member: Member, name: str) -> Edge:
    """From a member that names no source to the outlet that its article rests on, or that its vague source is."""
    vague = next((hop for hop in member.claim.claim.credited if hop.kind is SourceKind.VAGUE), None)
    start = graph.source(member.article_id, vague) if vague else graph.article(member)
    tie = Tie.STANDS_FOR if vague else Tie.RESTS_ON
    return Edge(
        case.cluster.cluster_id, tie, start, graph.named(name, SourceKind.OUTLET), member.article_id, member.key,
        _first_credit(graph.articles[member.article_key], name) if not vague else None,
    )  # fmt: skip


def _first_credit(article: StoredArticle, name: str) -> Mention | None:
    key = source_key(name)
    for hop in article.credits:
        if source_key(hop.resolved) == key:
            return hop.source
    for item in article.claims:
        for hop in item.claim.attributions:
            if hop.source is not None and source_key(hop.resolved) == key:
                return credit_words(article, item, hop)
    return None


def _printed(case: Case, graph: _Graph) -> Iterator[Edge]:
    """From an outlet that a member credits to the article of this cluster that is meant."""
    meant = {key for member in case.members for key in meant_articles(member, case.members, graph.articles)}
    for member in case.members:
        if member.article_key in meant:
            yield Edge(
                case.cluster.cluster_id, Tie.PRINTED, graph.named(member.outlet, SourceKind.OUTLET),
                graph.article(member), member.article_id, member.key,
            )  # fmt: skip


def _across(case: Case, graph: _Graph) -> Iterator[Edge]:
    """Between articles of a cluster: one copies the other, or both quote the same words; the later one rests."""
    by_key = {member.key: member for member in case.members}
    for pair in case.copied:
        a, b = by_key[pair.a], by_key[pair.b]
        run = longest_shared_run(b.claim.claim, a.claim.claim)
        yield _between(case, graph, Tie.COPIES, b, a, run[0] if run else None)
    claims = [member.claim.claim for member in case.members]
    for first, second in sorted({(min(found), max(found)) for found in shared_quotes(claims)}):
        a, b = case.members[first], case.members[second]
        if a.article_key != b.article_key:
            yield _between(case, graph, Tie.SAME_QUOTE, b, a, quoted_alike(claims[second], claims[first]))


def _between(case: Case, graph: _Graph, tie: Tie, later: Member, earlier: Member, words: Mention | None) -> Edge:
    start, end = graph.article(later), graph.article(earlier)
    return Edge(case.cluster.cluster_id, tie, start, end, later.article_id, later.key, words)


def _among_sources(case: Case, graph: _Graph) -> Iterator[Edge]:
    """Names that may be one source, who issued a document, and whom a person speaks for."""
    named: dict[str, tuple[Member, Attribution]] = {}
    for member in case.members:
        for hop in member.claim.claim.credited:
            if hop.kind not in _NAMELESS and not is_unnamed_document(hop):
                named.setdefault(graph.source(member.article_id, hop), (member, hop))
    for node_id, (member, hop) in named.items():
        own = _key(hop)
        for other_id, (_, other) in named.items():
            if node_id == other_id:
                continue
            tie = None
            if hop.kind is SourceKind.DOCUMENT and own == source_key(other.resolved) != source_key(hop.resolved):
                tie = Tie.ISSUED_BY
            elif other.kind is not SourceKind.PERSON and speaks_for(member.claim.claim, hop, _key(other)):
                tie = Tie.SPEAKS_FOR
            elif node_id < other_id and own != _key(other) and may_be_one(own, _key(other)):
                tie = Tie.MAY_BE_ONE
            if tie is not None:
                yield Edge(case.cluster.cluster_id, tie, node_id, other_id, member.article_id, member.key, hop.source)


def _key(hop: Attribution) -> str:
    return issuer_key(hop.resolved) if hop.kind is SourceKind.DOCUMENT else source_key(hop.resolved)
