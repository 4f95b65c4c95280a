"""The lineage graph in the DOT language of Graphviz: `dot -Tsvg`.

Names and quotations come from articles. Every text stands between quotation marks, with its quotation marks and
backslashes escaped, so that it can neither end its place nor be taken for an instruction of Graphviz ("\\N", HTML).
"""

from __future__ import annotations

from collections.abc import Iterator

from xref.model import SourceKind
from xref.provenance.lineage import ARTICLE, Edge, Lineage, Tie
from xref.report.formats.plain import cut, shown

_LONGEST_LABEL = 60  # columns; the whole text stands in GraphML and in the table
_SHAPES = {
    ARTICLE: "note",
    SourceKind.OUTLET.value: "box",
    SourceKind.AGENCY.value: "box",
    SourceKind.ORGANISATION.value: "house",
    SourceKind.PERSON.value: "ellipse",
    SourceKind.DOCUMENT.value: "folder",
    SourceKind.ANONYMOUS.value: "diamond",
    SourceKind.VAGUE.value: "diamond",
}
_STYLES = {Tie.PRINTED: "dotted", Tie.MAY_BE_ONE: "dashed", Tie.SAME_QUOTE: "dashed", Tie.COPIES: "bold"}
_UNDIRECTED = frozenset({Tie.MAY_BE_ONE})


def write_dot(graph: Lineage) -> Iterator[str]:
    """Yield a directed graph; an arrow leads from who rests to what it rests on."""
    yield 'digraph lineage {\n  rankdir="LR";\n  node [fontname="sans-serif"];\n  edge [fontname="sans-serif"];\n'
    numbers = {node.node_id: f"n{number}" for number, node in enumerate(graph.nodes)}
    for node in graph.nodes:
        shape = _SHAPES.get(node.kind, "ellipse")
        yield f"  {numbers[node.node_id]} [shape={shape}, label={_label(node.name)}, tooltip={_text(node.kind)}];\n"
    for edge in graph.edges:
        style = "dashed" if edge.hedged else _STYLES.get(edge.tie, "solid")
        arrow = ", dir=none" if edge.tie in _UNDIRECTED else ""
        yield (
            f"  {numbers[edge.start]} -> {numbers[edge.end]} "
            f"[label={_label(_said(edge))}, style={style}{arrow}, tooltip={_text(edge.cluster_id)}];\n"
        )
    yield "}\n"


def _said(edge: Edge) -> str:
    interested = " (about itself)" if edge.interest else ""
    return f"{edge.tie.value}{interested}: {edge.words.text}" if edge.words else f"{edge.tie.value}{interested}"


def _label(text: str) -> str:
    return _text(cut(shown(text), _LONGEST_LABEL))


def _text(text: str) -> str:
    escaped = shown(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
