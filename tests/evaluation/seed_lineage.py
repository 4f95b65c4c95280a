"""Origins and chains of the five documents that the project started from, against the labels of ../shared/data/seeds.

An item asks how many independent origins its members rest on, an edge who credits whom. The labels name outlets and
sources in the reader's words ("The Times of Israel / Avi Issacharoff"), so names are compared by the words they share.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from xref.provenance.lineage import Lineage, Tie
from xref.provenance.origins import source_key
from xref.report.findings import Findings
from xref.report.lineage_rows import lineage_of
from xref.text.normalise import fold

_UPSTREAM = frozenset({Tie.CITES, Tie.CREDITS, Tie.STANDS_FOR})
_EMPTY = frozenset({"a", "an", "the", "unnamed"})


@dataclass(frozen=True, slots=True)
class ItemOrigins:
    """The labelled number of origins of an item, and the [least, most] of each cluster that holds a member of it."""

    item: str
    wanted: int
    found: tuple[tuple[int, int], ...]

    @property
    def fits(self) -> bool:
        """Whether the number lies in the range of every cluster."""
        return bool(self.found) and all(low <= self.wanted <= high for low, high in self.found)


def item_origins(gold: Mapping[str, Any], findings: Findings) -> list[ItemOrigins]:
    """Return what was found for each item for which the labels give a number."""
    found = []
    for item in gold["items"]:
        if item["independent_roots"] is None:
            continue
        keys = [
            key for member in item["members"] for key in _claims(findings, member["seed"], member["sentence_prefix"])
        ]
        clusters = {findings.cluster_of[key].cluster_id: findings.cluster_of[key] for key in keys}
        ranges = tuple((cluster.origins_min, cluster.origins_max) for cluster in clusters.values())
        found.append(ItemOrigins(item["id"], item["independent_roots"], ranges))
    return found


def missing_edges(gold: Mapping[str, Any], findings: Findings) -> list[tuple[str, str]]:
    """Return the labelled (who, whom) edges that the lineage graph lacks."""
    graph = lineage_of(findings)
    return [(who, whom) for who, whom in gold["citation_edges"] if not _has_edge(graph, who, whom)]


def _has_edge(graph: Lineage, who: str, whom: str) -> bool:
    names = {node.node_id: node.name for node in graph.nodes}
    starts = {node for node, name in names.items() if _is_named(name, who)}
    reached = {edge.end for edge in graph.edges if edge.start in starts and edge.tie in _UPSTREAM}
    return any(_is_named(names[node], whom) for node in reached)


def _is_named(name: str, label: str) -> bool:
    """Whether a node is what a label names: an article's file, or one of the names in it by all of its words."""
    if label.endswith(".txt"):
        return name == label
    first = label.partition("(")[0]
    said = _words(name)
    return any(_words(choice) <= said and _words(choice) for choice in first.split("/"))


def _words(name: str) -> set[str]:
    return {source_key(word) for word in fold(name).split() if word not in _EMPTY}


def _claims(findings: Findings, article: str, prefix: str) -> Iterator[int]:
    start = fold(prefix)
    for key, stored in findings.claims.items():
        if findings.article_of(key).article.article_id == article and start in fold(stored.claim.text):
            yield key
