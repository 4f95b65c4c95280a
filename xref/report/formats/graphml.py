"""The lineage graph as GraphML, which Gephi, yEd, Cytoscape and networkx read.

Source: GraphML 1.0 (graphml.graphdrawing.org). Names and quotations come from articles, so every text is escaped, and
characters that XML cannot hold become U+FFFD.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

from xref.provenance.lineage import Edge, Lineage, Node

# Everything outside the Char production of XML 1.0, and the controls that it merely discourages.
_NOT_XML = re.compile("[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"'
    ' xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns'
    ' http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">\n'
)
_Value = str | int | bool | None


@dataclass(frozen=True, slots=True)
class _NodeKey:
    """What is told of a node: its name, its type in GraphML, and how it is read off."""

    name: str
    type: str
    value: Callable[[Node], _Value]


@dataclass(frozen=True, slots=True)
class _EdgeKey:
    """The same of an edge."""

    name: str
    type: str
    value: Callable[[Edge], _Value]


_NODE_KEYS = (
    _NodeKey("label", "string", lambda node: node.name),
    _NodeKey("kind", "string", lambda node: node.kind),
)
_EDGE_KEYS = (
    _EdgeKey("tie", "string", lambda edge: edge.tie.value),
    _EdgeKey("cluster_id", "string", lambda edge: edge.cluster_id),
    _EdgeKey("words", "string", lambda edge: edge.words.text if edge.words else None),
    _EdgeKey("article_id", "string", lambda edge: edge.article_id),
    _EdgeKey("words_start", "int", lambda edge: edge.words.span.start if edge.words else None),
    _EdgeKey("words_end", "int", lambda edge: edge.words.span.end if edge.words else None),
    _EdgeKey("hop", "int", lambda edge: edge.hop or None),
    _EdgeKey("strength", "string", lambda edge: edge.strength or None),
    _EdgeKey("hedged", "boolean", lambda edge: edge.hedged),
    _EdgeKey("interested", "string", lambda edge: edge.interest or None),
)


def write_graphml(graph: Lineage) -> Iterator[str]:
    """Yield a GraphML document; nodes are numbered n0, n1, ... and carry their names as data."""
    yield _HEAD
    for place, node_key in enumerate(_NODE_KEYS):
        yield f'  <key id="v{place}" for="node" attr.name="{node_key.name}" attr.type="{node_key.type}"/>\n'
    for place, edge_key in enumerate(_EDGE_KEYS):
        yield f'  <key id="e{place}" for="edge" attr.name="{edge_key.name}" attr.type="{edge_key.type}"/>\n'
    yield '  <graph id="lineage" edgedefault="directed">\n'
    numbers = {node.node_id: f"n{number}" for number, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        yield f'    <node id="{numbers[node.node_id]}">\n'
        for place, node_key in enumerate(_NODE_KEYS):
            yield from _data(f"v{place}", node_key.value(node))
        yield "    </node>\n"
    for number, edge in enumerate(graph.edges):
        ends = f"source={quoteattr(numbers[edge.start])} target={quoteattr(numbers[edge.end])}"
        yield f'    <edge id="l{number}" {ends}>\n'
        for place, edge_key in enumerate(_EDGE_KEYS):
            yield from _data(f"e{place}", edge_key.value(edge))
        yield "    </edge>\n"
    yield "  </graph>\n</graphml>\n"


def _data(key: str, value: _Value) -> Iterator[str]:
    if value is None:
        return
    text = str(value).lower() if isinstance(value, bool) else str(value)
    yield f'      <data key="{key}">{escape(_NOT_XML.sub(chr(0xFFFD), text))}</data>\n'
