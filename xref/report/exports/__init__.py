"""Findings in forms that other programs and people work with. An export is a function, registered in `EXPORTS`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol

from xref.report.exports.claim_jsonld import write_jsonld
from xref.report.exports.memo import write_memo
from xref.report.findings import Findings
from xref.report.members import ClusterRow

__all__ = ["EXPORTS", "Export"]


class Export(Protocol):
    """Writes clusters in one form."""

    def __call__(self, findings: Findings, rows: Sequence[ClusterRow], about: str = ...) -> Iterator[str]:
        """Yield pieces of text; ``about``: the words of the query that chose the clusters, or ""."""
        ...


EXPORTS: dict[str, Export] = {"jsonld": write_jsonld, "memo": write_memo}
"""By the word that names an export on the command line."""
