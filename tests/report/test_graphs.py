"""The lineage graph for programs that draw graphs; what stands in articles stays text."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from tests.findings_examples import ferry_findings
from xref.errors import UsageError
from xref.model import Mention, Span
from xref.provenance.lineage import Edge, Lineage, Node, Tie
from xref.report.graphs import GRAPH_FORMATS
from xref.report.lineage_rows import lineage_of
from xref.wiring import graph_format

SPACE = "{http://graphml.graphdrawing.org/xmlns}"
HOSTILE = (
    'A "B" & <C>',
    "]]></data><script>alert(1)</script>",
    'x"]; } digraph evil {',
    "back\\slash \\N \\",
    "<b>bold</b>",
    "two\nlines\r\nof\ttext",
    "bell\x07 null\x00 escape\x1b[31m \ufffe \ud800 \x85 \u2028",
    "&amp; &#x3c;",
)


def edge(words: str) -> Lineage:
    nodes = (Node("article:1", "article", words), Node("source:a", "person", words))
    said = Mention(words, Span(0, len(words)))
    return Lineage(nodes, (Edge("c1", Tie.CITES, "article:1", "source:a", "1", 100, said, "named on record", 1),))


def parsed(graph: Lineage) -> ElementTree.Element:
    text = "".join(GRAPH_FORMATS["graphml"](graph))
    return ElementTree.fromstring(text.encode("utf-8"))


def test_graphml_holds_every_node_and_edge_with_its_words() -> None:
    graph = lineage_of(ferry_findings())
    root = parsed(graph)
    assert len(root.findall(f".//{SPACE}node")) == len(graph.nodes)
    edges = root.findall(f".//{SPACE}edge")
    assert len(edges) == len(graph.edges) > 3
    declared = {key.get("id") for key in root.findall(f"{SPACE}key")}
    assert {data.get("key") for data in root.findall(f".//{SPACE}data")} <= declared
    ids = {node.get("id") for node in root.findall(f".//{SPACE}node")}
    assert {end for found in edges for end in (found.get("source"), found.get("target"))} <= ids


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_articles_stays_text_in_graphml(words: str) -> None:
    root = parsed(edge(words))
    assert len(root.findall(f".//{SPACE}data")) == len(parsed(edge("plain")).findall(f".//{SPACE}data"))
    label = root.findall(f".//{SPACE}node/{SPACE}data")[0].text or ""
    kept = re.sub("[^\t\n\r -~\u00a0-\ud7ff\ue000-\ufffd]", "\ufffd", words)
    assert label.replace("\r\n", "\n") == kept.replace("\r\n", "\n")


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_articles_stays_between_quotation_marks_in_dot(words: str) -> None:
    lines = "".join(GRAPH_FORMATS["dot"](edge(words))).split("\n")
    assert len(lines) == len("".join(GRAPH_FORMATS["dot"](edge("plain"))).split("\n"))
    outside = [re.sub(r'"(?:[^"\\]|\\["\\])*"', "TEXT", line) for line in lines]
    plain = [re.sub(r'"[^"]*"', "TEXT", line) for line in "".join(GRAPH_FORMATS["dot"](edge("plain"))).split("\n")]
    assert outside == plain


@pytest.mark.parametrize("name", sorted(GRAPH_FORMATS))
def test_an_empty_graph_can_be_written(name: str) -> None:
    assert "".join(GRAPH_FORMATS[name](Lineage())).endswith("\n")


def test_a_graph_is_no_format_of_another_report_and_not_for_excel() -> None:
    assert graph_format("lineage", "csv") is None
    assert graph_format("claims", None) is None
    with pytest.raises(UsageError, match="lineage"):
        graph_format("claims", "dot")
    with pytest.raises(UsageError, match="csv"):
        graph_format("lineage", "graphml", excel=True)
