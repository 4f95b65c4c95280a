"""How many stand on each side of a conflict: outlets, and independent origins at least and at most."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from xref.model import Pair
from xref.report.findings import Findings
from xref.report.members import claim_row
from xref.report.questions import Answer, questions


def sides(findings: Findings, conflicts: Sequence[Pair]) -> tuple[str, ...]:
    """Return each question with what stands behind its answers: "When? Monday: 2 outlets, 1 origin or ..."."""
    return tuple(
        f"{question.text}? {' or '.join(_counted(findings, answer) for answer in question.answers)}"
        for question in questions(findings, conflicts)
    )


def origins_behind(findings: Findings, claims: Iterable[int]) -> tuple[int, int]:
    """How many independent origins some claims have, at least (identified ones) and at most, whoever else has them."""
    known: set[str] = set()
    unknown: set[tuple[int, ...]] = set()
    for key in claims:
        for origin in claim_row(findings, key).cluster.origins:
            if key in origin.members and origin.known:
                known.add(origin.name)
            elif key in origin.members:
                unknown.add(origin.members)
    return len(known), len(known) + len(unknown)


def _counted(findings: Findings, answer: Answer) -> str:
    low, high = origins_behind(findings, answer.claims)
    origins = f"{low} origin{'s' * (low != 1)}" if low == high else f"{low}-{high} origins"
    outlets = len(answer.outlets)
    return f"{answer.words}: {outlets} outlet{'s' * (outlets != 1)}, {origins}"
