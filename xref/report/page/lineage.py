"""Who rests on whom in one cluster, as a small graph with its places: sources to the left, outlets to the right."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise

from xref.model import UNKNOWN_OUTLET, Attribution, Origin, Pair, SourceKind
from xref.provenance.alike import is_unnamed_document, source_key
from xref.report.cells import article_chains
from xref.report.formats.plain import shown
from xref.report.members import ClusterRow

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
_SWEEPS = 4
_PASSED = 0.5  # rows that an edge takes where it passes a column
_End = tuple[int, int]


class NodeKind(StrEnum):
    """What a node of the graph is."""

    OUTLET = "outlet"
    SOURCE = "source"
    NAMELESS = "nameless"


class EdgeKind(StrEnum):
    """Why one node leads to another; ``ONE_VOICE``: the program counts both as one origin, for another reason."""

    CREDITS = "credits"
    COPIES = "copies"
    ONE_VOICE = "one voice"


@dataclass(frozen=True, slots=True)
class Node:
    """A source or an outlet. ``column`` counts from the left, ``row`` from the top of its column, both from 0.

    ``alone``: an outlet that credits nobody and is in nobody's debt, as far as the texts tell.
    """

    label: str
    kind: NodeKind
    column: int = 0
    row: float = 0.0
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """What the node ``start`` says reaches the node ``end``; both are positions in `Lineage.nodes`.

    ``via``: the rows at which it passes the columns between them.
    """

    start: int
    end: int
    kind: EdgeKind
    via: tuple[float, ...] = ()


@dataclass(frozen=True, slots=True)
class Lineage:
    """The graph. No edges: nobody credits anybody."""

    nodes: tuple[Node, ...] = ()
    edges: tuple[Edge, ...] = ()


@dataclass(slots=True)
class _Draft:
    """Nodes by key in order of first use, and edges between keys; the first kind of an edge stays."""

    nodes: dict[str, tuple[str, NodeKind]] = field(default_factory=dict)
    edges: dict[tuple[str, str], EdgeKind] = field(default_factory=dict)

    def node(self, key: str, label: str, kind: NodeKind) -> str:
        self.nodes.setdefault(key, (label, kind))
        return key

    def edge(self, start: str, end: str, kind: EdgeKind) -> None:
        if start != end and (kind is EdgeKind.CREDITS or (end, start) not in self.edges):
            self.edges.setdefault((start, end), kind)


def lineage_of(row: ClusterRow, copied: Iterable[Pair] = ()) -> Lineage:
    """Return the graph of a cluster.

    Args:
        row: The cluster with its members.
        copied: Pairs among its members of which one copies the other, the earlier one first.

    Equal names are one node; "officials" of two articles are two. Two outlets may credit each other.
    """
    draft = _Draft()
    outlet_of = {
        member.claim.key: _outlet_key(member.stored.article.outlet, member.stored.key) for member in row.members
    }
    for member in row.members:
        draft.node(outlet_of[member.claim.key], shown(member.stored.article.outlet), NodeKind.OUTLET)
    ends: dict[int, list[str]] = {}
    for member in row.members:
        outlet = outlet_of[member.claim.key]
        for chain in article_chains(member.stored, member.claim.claim):
            end = _add_chain(draft, outlet, chain, member.stored.key)
            ends.setdefault(member.claim.key, []).append(end)
    for pair in copied:
        draft.edge(outlet_of[pair.a], outlet_of[pair.b], EdgeKind.COPIES)
    for origin in row.cluster.origins:
        _join_origin(draft, origin, ends, outlet_of)
    return _laid_out(draft)


def _outlet_key(outlet: str, article: int) -> str:
    return f"unknown {article}" if outlet == UNKNOWN_OUTLET else f"name {source_key(outlet)}"


def _add_chain(draft: _Draft, outlet: str, chain: Sequence[Attribution], article: int) -> str:
    """Add the hops of a chain and return the key of the furthest one."""
    end = outlet
    for hop in chain:
        label = shown(hop.resolved)
        if not label:
            continue
        key, kind = _source(hop, label, article)
        draft.node(key, label, kind)
        draft.edge(key, end, EdgeKind.CREDITS)
        end = key
    return end


def _source(hop: Attribution, label: str, article: int) -> tuple[str, NodeKind]:
    if hop.kind in _NAMELESS:
        return f"{article} {label}", NodeKind.NAMELESS
    if is_unnamed_document(hop):
        return f"document {source_key(label)}", NodeKind.NAMELESS
    return f"name {source_key(label)}", NodeKind.SOURCE


def _join_origin(draft: _Draft, origin: Origin, ends: dict[int, list[str]], outlet_of: dict[int, str]) -> None:
    """Tie each stray end to the origin's own node, where the credits alone do not show that both count as one."""
    found = [key for member in origin.members for key in ends.get(member, [outlet_of[member]])]
    different = list(dict.fromkeys(found))
    named = f"name {source_key(origin.name)}" if origin.name else ""
    hub = named if named in draft.nodes else next(iter(different), "")
    reached = _reach(draft, hub)
    for key in different:
        if key not in reached and not _parallel(draft, key, hub, origin, ends):
            draft.edge(hub, key, EdgeKind.ONE_VOICE)
            reached = _reach(draft, hub)


def _parallel(draft: _Draft, key: str, hub: str, origin: Origin, ends: dict[int, list[str]]) -> bool:
    """Whether a member credits ``key`` beside the hub, so that it may be the end of another origin of that member."""
    return any(key in ends.get(member, ()) and hub in ends.get(member, ()) for member in origin.members)


def _reach(draft: _Draft, start: str) -> set[str]:
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        new = [end for (first, end) in draft.edges if first == here and end not in found]
        found.update(new)
        waiting += new
    return found


def _laid_out(draft: _Draft) -> Lineage:
    keys = list(draft.nodes)
    number = {key: place for place, key in enumerate(keys)}
    ends = [(number[a], number[b]) for a, b in draft.edges]
    outlet = [draft.nodes[key][1] is NodeKind.OUTLET for key in keys]
    columns = _columns(ends, outlet)
    ways = [_way(end, columns) for end in ends]
    rows = _rows(columns, ways)
    edges = tuple(
        Edge(*end, kind, tuple(rows[place] for place in way[1:-1]))
        for end, kind, way in zip(ends, draft.edges.values(), ways, strict=True)
    )
    tied = {place for end in ends for place in end}
    nodes = tuple(
        Node(label, kind, columns[place], rows[place], alone=kind is NodeKind.OUTLET and place not in tied)
        for place, (label, kind) in enumerate(draft.nodes.values())
    )
    return Lineage(nodes, edges)


def _columns(ends: Sequence[_End], outlet: Sequence[bool]) -> list[int]:
    """The longest way to each node from a node that nothing leads to; outlets that lead nowhere stand at the right."""
    count = len(outlet)
    depth = [0] * count
    for _ in range(count):  # in a cycle the depths would grow for ever
        changed = False
        for start, end in ends:
            if depth[end] <= depth[start] < count - 1:
                depth[end] = depth[start] + 1
                changed = True
        if not changed:
            break
    used = {value: place for place, value in enumerate(sorted(set(depth)))}
    last = max(used.values(), default=0)
    leads = {start for start, _ in ends}
    return [last if outlet[place] and place not in leads else used[depth[place]] for place in range(count)]


def _way(end: _End, columns: list[int]) -> tuple[int, ...]:
    """The places that an edge passes, one in each column; those between its nodes are added to ``columns``."""
    between = range(columns[end[0]] + 1, columns[end[1]])
    first = len(columns)
    columns.extend(between)
    return (end[0], *range(first, first + len(between)), end[1])


def _rows(columns: Sequence[int], ways: Sequence[Sequence[int]]) -> list[float]:
    """Places from the top in each column, so that edges cross little: each stands beside the mean of its neighbours.

    Source: the barycentre heuristic of layered drawings (Sugiyama, Tagawa and Toda 1981).
    """
    near: list[list[int]] = [[] for _ in columns]
    passed = {place for way in ways for place in way[1:-1]}
    for way in ways:
        for a, b in pairwise(way):
            near[a].append(b)
            near[b].append(a)
    by_column: dict[int, list[int]] = {}
    for place, column in enumerate(columns):
        by_column.setdefault(column, []).append(place)
    size = [_PASSED if place in passed else 1.0 for place in range(len(columns))]
    tallest = max((sum(size[place] for place in group) for group in by_column.values()), default=0.0)
    rows = [0.0] * len(columns)
    for group in by_column.values():
        _spread(group, size, tallest, rows)
    for sweep in range(_SWEEPS):
        for column in sorted(by_column, reverse=sweep % 2 == 0):
            group = by_column[column]
            mean = {p: sum(rows[n] for n in near[p]) / len(near[p]) if near[p] else rows[p] for p in group}
            group.sort(key=lambda place, mean=mean: mean[place])  # type: ignore[misc]
            _spread(group, size, tallest, rows)
    return rows


def _spread(group: Sequence[int], size: Sequence[float], tallest: float, rows: list[float]) -> None:
    """Give the places of one column their rows, about the middle."""
    at = (tallest - sum(size[place] for place in group)) / 2
    for place in group:
        rows[place] = round(at + (size[place] - 1) / 2, 2)
        at += size[place]
