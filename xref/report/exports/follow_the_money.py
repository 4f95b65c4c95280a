"""Claims as entities of FollowTheMoney, the model of Aleph, OpenSanctions and nomenklatura.

An article is an Article, published (Documentation) by its outlet, an Organization. Who is credited is a Person, an
Organization, a PublicBody or a Document; that an article credits it is a Documentation, that a source relays another
an UnknownLink, each with the words that show it. Names in the articles are Mentions. A claim is a Note about those whom
its reports credit, with the articles as its proof; what is in conflict is linked. Nameless sources are no entities.

Who has a proper name is one entity in all claims, as in the lineage graph. "The police", "the health ministry" or a
surname are another one in each claim: two that are one can be joined later, one that is two can hardly be taken apart.

Here entities are plain values; the library, which is optional, cleans and checks them where they are written.
"""

from __future__ import annotations

import hashlib
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from xref.claims.bodies import BODIES, OFFICES
from xref.model import UNKNOWN_OUTLET, NameKind, Pair, SourceKind, StoredArticle
from xref.provenance.alike import source_key
from xref.provenance.lineage import ARTICLE, Edge, Lineage, Node, Tie
from xref.report.cells import described, start_day, unique
from xref.report.exports.memo import summary
from xref.report.findings import Findings
from xref.report.formats.plain import bare, shown
from xref.report.members import ClaimRow, ClusterRow
from xref.report.web import web_address

_LONGEST_NAME = 380  # characters; the model allows 384
_SCHEMATA = {
    SourceKind.PERSON.value: "Person",
    SourceKind.ORGANISATION.value: "Organization",
    SourceKind.OUTLET.value: "Organization",
    SourceKind.AGENCY.value: "Organization",
    SourceKind.DOCUMENT.value: "Document",
}
_NAMED = {NameKind.PERSON: "Person", NameKind.ORGANISATION: "Organization"}
_ENTITIES = frozenset({"Person", "Organization", "PublicBody"})


@dataclass(frozen=True, slots=True)
class Entity:
    """An entity of the model: the name of its schema, and the values of its properties as text, in order.

    The same articles give the same ``entity_id``.
    """

    entity_id: str
    schema: str
    properties: Mapping[str, Sequence[str]]


def entities(findings: Findings, rows: Sequence[ClusterRow], lineage: Lineage) -> Iterator[Entity]:
    """Yield the entities of some clusters, each once: articles and outlets, sources, ties, mentions, claims, conflicts.

    Args:
        findings: What the database holds.
        rows: The clusters.
        lineage: The graph of at least these clusters.
    """
    chosen = {row.cluster.cluster_id: row for row in rows}
    stories = {member.stored.key: member.stored for row in rows for member in row.members}
    graph = _Graph(lineage, chosen, stories.values())
    told: set[str] = set()
    for entity in chain(
        map(_article, stories.values()),
        (made for stored in stories.values() for made in _publisher(findings, stored)),
        graph.entities(),
        (made for edge in graph.edges if (made := _tie(edge, graph)) is not None),
        (made for stored in stories.values() for made in _mentions(stored, graph)),
        (_claim(row, graph) for row in rows),
        _conflicts(findings, rows),
    ):
        if entity.entity_id not in told:
            told.add(entity.entity_id)
            yield entity


class _Graph:
    """The lineage of the chosen claims: its edges, and which of its nodes are entities."""

    def __init__(self, lineage: Lineage, chosen: Container[str], stories: Iterable[StoredArticle]) -> None:
        self.edges = tuple(edge for edge in lineage.edges if edge.cluster_id in chosen)
        self.articles = {stored.article.article_id: article_id(stored) for stored in stories}
        self._nodes = {node.node_id: node for node in lineage.nodes}
        ends = ((end, edge.cluster_id) for edge in self.edges for end in (edge.start, edge.end))
        self._used = dict.fromkeys((end, cluster) for end, cluster in ends if self._nodes[end].kind in _SCHEMATA)
        self._by_name = {
            source_key(self._nodes[node].name): self.entity(node, cluster)
            for node, cluster in self._used
            if is_proper(self._nodes[node]) and self.schema(node) in _ENTITIES
        }

    def entity(self, node_id: str, cluster_id: str) -> str | None:
        """The id of the entity that a node is in a claim; nameless sources have none."""
        node = self._nodes[node_id]
        if node.kind == ARTICLE:
            return self.articles.get(node.name)
        if node.kind not in _SCHEMATA:
            return None
        return _id("source", node_id) if is_proper(node) else _id("source", node_id, cluster_id)

    def schema(self, node_id: str) -> str:
        """The schema of the entity of a node; "" for nameless sources."""
        return schema_of(self._nodes[node_id])

    def entities(self) -> Iterator[Entity]:
        """The sources of the claims."""
        for node_id, cluster_id in self._used:
            schema, name = self.schema(node_id), shown(self._nodes[node_id].name)
            properties = {"title": [name], "fileName": [name]} if schema == "Document" else {"name": [name]}
            yield _entity(self.entity(node_id, cluster_id) or "", schema, properties)

    def named(self, name: str) -> str | None:
        """The id of the person or body of a name, if it is credited somewhere."""
        return self._by_name.get(source_key(name))


def is_proper(node: Node) -> bool:
    """Whether a name means one source wherever it stands: an outlet, a full name, a capital letter inside or alone."""
    if node.kind in {SourceKind.OUTLET.value, SourceKind.AGENCY.value}:
        return True
    first, *others = node.name.split() or [""]
    if node.kind == SourceKind.PERSON.value:
        return bool(others)
    if others:
        return any(word[0].isupper() for word in others)
    return first[:1].isupper() and first.lower() not in BODIES


def schema_of(node: Node) -> str:
    """The schema of a node, "" for nameless sources; an office of a state ("health ministry") is a public body."""
    if node.kind == ARTICLE:
        return "Article"
    words = set(node.name.lower().split())
    if node.kind == SourceKind.ORGANISATION.value and words & OFFICES:
        return "PublicBody"
    return _SCHEMATA.get(node.kind, "")


def article_id(stored: StoredArticle) -> str:
    """The id of an article's entity, the same for all its versions."""
    return _id("article", stored.article.outlet, stored.article.article_id)


def _article(stored: StoredArticle) -> Entity:
    article = stored.article
    return _entity(article_id(stored), "Article", {
        "title": [shown(article.title) or shown(article.article_id)],
        "fileName": [shown(article.article_id)],
        "publishedAt": [article.published_text if start_day(article.published) is None else _day(stored)],
        "publisher": [shown(article.outlet)] if article.outlet != UNKNOWN_OUTLET else [],
        "sourceUrl": [web_address(article.url)],
        "language": ["eng"],
        "bodyText": [bare(article.text)],
    })  # fmt: skip


def _day(stored: StoredArticle) -> str:
    """When an article was published, to the precision that is known: 2024, 2024-03, 2024-03-13."""
    published = stored.article.published
    day = start_day(published) or ""
    cut = {"year": 4, "month": 7}.get(published.precision.value if published else "", 10)
    return day[:cut]


def _publisher(findings: Findings, stored: StoredArticle) -> Iterator[Entity]:
    name = stored.article.outlet
    if name == UNKNOWN_OUTLET:
        return
    outlet = findings.outlet(name)
    publisher, story = _id("source", f"outlet:{source_key(name)}"), article_id(stored)
    yield _entity(publisher, "Organization", {
        "name": [shown(name)],
        "alias": [shown(alias) for alias in outlet.aliases],
        "website": [web_address(f"https://{outlet.domain}")] if outlet.domain else [],
    })  # fmt: skip
    yield _entity(_id("publisher", story, publisher), "Documentation", {
        "document": [story], "entity": [publisher], "role": ["publisher"], "date": [_day(stored)],
    })  # fmt: skip


def _tie(edge: Edge, graph: _Graph) -> Entity | None:
    start, end = (graph.entity(node, edge.cluster_id) for node in (edge.start, edge.end))
    if start is None or end is None or start == end or edge.tie is Tie.PRINTED:  # which `_publisher` has told
        return None
    words = [shown(edge.words.text)] if edge.words else []
    common = {"role": [edge.tie.value], "summary": words, "proof": [graph.articles.get(edge.article_id, "")]}
    name = _id("tie", edge.tie.value, start, end, edge.article_id, edge.cluster_id, *words)
    if graph.schema(edge.start) == "Article" and graph.schema(edge.end) in _ENTITIES:
        return _entity(name, "Documentation", {"document": [start], "entity": [end], **common})
    return _entity(name, "UnknownLink", {"subject": [start], "object": [end], **common})


def _mentions(stored: StoredArticle, graph: _Graph) -> Iterator[Entity]:
    """The persons and organisations that an article names, each once, in its fullest form there."""
    fullest: dict[str, tuple[str, str]] = {}
    for item in stored.claims:
        for name in item.claim.names:
            schema = _NAMED.get(name.kind)
            if schema is not None and len(name.mention.text) > len(fullest.get(name.key, ("", ""))[0]):
                fullest[name.key] = (name.mention.text, schema)
    story = article_id(stored)
    for key, (text, schema) in fullest.items():
        yield _entity(_id("mention", story, key), "Mention", {
            "document": [story],
            "name": [shown(text)],
            "detectedSchema": [schema],
            "resolved": [graph.named(text) or ""],
        })  # fmt: skip


def _claim(row: ClusterRow, graph: _Graph) -> Entity:
    members = {member.claim.key for member in row.members}
    credited = (edge for edge in graph.edges if edge.claim in members and graph.schema(edge.end) in _ENTITIES)
    conflicts = unique(shown(pair.conflict.detail) for pair in row.conflicts if pair.conflict)
    return _entity(_claim_id(row), "Note", {
        "name": [_short(row.representative.claim.claim.text)],
        "summary": [summary(row)],
        "description": ["\n".join(map(_report, row.members)), *(f"In conflict: {detail}" for detail in conflicts)],
        "notes": [f"Rests on: {shown(described(origin))}" for origin in row.cluster.origins],
        "keywords": [row.cluster.status.value.replace("_", " "), *(["circular"] if row.cluster.circular else [])],
        "entity": [graph.entity(edge.end, edge.cluster_id) or "" for edge in credited],
        "proof": [article_id(member.stored) for member in row.members],
    })  # fmt: skip


def _report(member: ClaimRow) -> str:
    article, span = member.stored.article, member.claim.claim.span
    place = f"characters {span.start} to {span.end} of {shown(article.article_id)}"
    return f"{shown(article.outlet)}, {shown(article.published_text) or 'no date'}, {place}: " \
           f"“{shown(member.claim.claim.text)}”"  # fmt: skip


def _conflicts(findings: Findings, rows: Sequence[ClusterRow]) -> Iterator[Entity]:
    """Links between claims of which one says what the other excludes; inside one claim its Note tells it."""
    by_claim = {key: row for row in rows for key in row.cluster.members}
    between: dict[tuple[str, str], list[Pair]] = {}
    for row in rows:
        for pair in row.conflicts:
            one, other = by_claim.get(pair.a), by_claim.get(pair.b)
            if one is not None and other is not None and one is not other:
                found = between.setdefault((_claim_id(one), _claim_id(other)), [])
                if pair not in found:
                    found.append(pair)
    for (left, right), pairs in between.items():
        told = [pair.conflict for pair in pairs if pair.conflict is not None]
        yield _entity(_id("conflict", left, right), "UnknownLink", {
            "subject": [left],
            "object": [right],
            "role": ["in conflict"],
            "summary": [shown(conflict.detail) for conflict in told],
            "proof": [article_id(findings.article_of(key)) for pair in pairs for key in (pair.a, pair.b)],
        })  # fmt: skip


def _claim_id(row: ClusterRow) -> str:
    return _id("claim", row.cluster.cluster_id)


def _short(text: str) -> str:
    words = shown(text)
    return words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1].rstrip() + "…"


def _id(*parts: str) -> str:
    """An id that depends on nothing but its parts; the model allows letters, digits, dots and hyphens."""
    return f"xref-{hashlib.sha256(chr(0).join(parts).encode('utf-8', 'surrogatepass')).hexdigest()[:40]}"


def _entity(entity_id: str, schema: str, properties: Mapping[str, Sequence[str]]) -> Entity:
    """The entity without empty and repeated values."""
    filled = {name: tuple(dict.fromkeys(value for value in values if value)) for name, values in properties.items()}
    return Entity(entity_id, schema, {name: values for name, values in filled.items() if values})
