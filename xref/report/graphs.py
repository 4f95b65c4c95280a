"""The lineage graph as a file for programs that draw graphs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from xref.provenance.lineage import Lineage
from xref.report.formats.dot import write_dot
from xref.report.formats.graphml import write_graphml

GraphFormat = Callable[[Lineage], Iterator[str]]

GRAPH_FORMATS: dict[str, GraphFormat] = {"graphml": write_graphml, "dot": write_dot}
"""By the word for ``--format``; each yields text that ends in a line break."""
