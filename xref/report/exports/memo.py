"""A memo in Markdown: what the reports say about each claim, every quotation in a footnote with its place.

Nothing from an article is read as Markdown or HTML. Footnotes are those of GitHub, Pandoc and most editors.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from xref.model import Relation, Status
from xref.report.cells import article_chains, described, unique
from xref.report.findings import Findings
from xref.report.formats.markdown import escaped
from xref.report.formats.plain import shown
from xref.report.members import ClaimRow, ClusterRow, claim_row
from xref.report.questions import questions
from xref.report.web import web_address

_BULLET = re.compile(r"^[-+=:]")
_NUMBERED = re.compile(r"^(\d+)([.)])(?=\s|$)")
_STATUS = {
    Status.CORROBORATED: "Corroborated",
    Status.REPEATED: "Repeated",
    Status.UNSETTLED: "Unsettled: whether independently cannot be told",
    Status.CONFLICTING: "In conflict",
    Status.SINGLE_SOURCE: "One outlet only",
}


def write_memo(findings: Findings, rows: Sequence[ClusterRow], about: str = "") -> Iterator[str]:
    """Yield the memo: a section for each cluster in the order of ``rows``, and the footnotes at the end.

    Sentences on the other side of a conflict are quoted too.
    """
    yield f"# What the reports say{f' about “{_text(about)}”' if about else ''}\n\n"
    yield (
        "xref never says what is true. This shows who reports a claim, on whose word as far as the texts tell, and who "
        "disagrees. Not knowing an origin is not independence.\n"
    )
    if not rows:
        yield "\nNothing was found that speaks of it. Silence is not denial: other articles may well report it.\n"
    notes: dict[int, tuple[int, ClaimRow]] = {}
    numbers = count(1)
    for place, row in enumerate(rows, 1):
        yield f"\n## {place}. {_text(row.representative.claim.claim.text)}\n\n"
        yield f"**{summary(row)}** (`{row.cluster.cluster_id}`)\n\n"
        for member in row.members:
            yield f"- {_report(member)}{_note(member, notes, numbers)}\n"
        yield f"\nRests on: {_text('; '.join(unique(map(described, row.cluster.origins)))) or 'not known'}.\n"
        yield from _conflicts(findings, row, notes, numbers)
    if notes:
        yield "\n"
    for number, member in notes.values():
        yield f"[^{number}]: {_source(member)}\n"


def summary(row: ClusterRow) -> str:
    """What a cluster amounts to, in words: "Corroborated; 3 outlets, origins 2; grade F1"."""
    cluster = row.cluster
    outlets = "1 outlet" if cluster.n_outlets == 1 else f"{cluster.n_outlets} outlets"
    low, high = cluster.origins_min, cluster.origins_max
    origins = f"origins {low}" if low == high else f"origins {low} to {high}"
    circular = ", circular: many voices, one origin" if cluster.circular else ""
    letters = "/".join(sorted({member.outlet.grade for member in row.members}))
    return f"{_STATUS[cluster.status]}; {outlets}, {origins}{circular}; grade {letters}{cluster.grade}"


def _report(member: ClaimRow) -> str:
    article = member.stored.article
    chains = article_chains(member.stored, member.claim.claim)
    told = unique(
        " which credits ".join(shown(hop.resolved) for hop in chain if hop.resolved.strip()) for chain in chains
    )
    credit = f"crediting {_text(' and '.join(told))}" if told else "crediting nobody"
    return f"{_text(article.outlet)}, {_text(article.published_text) or 'no date'}, {credit}."


def _note(member: ClaimRow, notes: dict[int, tuple[int, ClaimRow]], numbers: Iterator[int]) -> str:
    """The mark of a sentence's footnote; one that was quoted before keeps its number."""
    if member.claim.key not in notes:
        notes[member.claim.key] = (next(numbers), member)
    return f"[^{notes[member.claim.key][0]}]"


def _conflicts(
    findings: Findings, row: ClusterRow, notes: dict[int, tuple[int, ClaimRow]], numbers: Iterator[int]
) -> Iterator[str]:
    asked = questions(findings, row.conflicts) if row.conflicts else ()
    if asked:
        yield "\nIn conflict:\n\n"
    for question in asked:
        yield f"- {_text(str(question))}\n"
    own = set(row.cluster.members)
    for pair in row.conflicts:
        for key in (pair.a, pair.b):
            if key not in own and pair.relation is Relation.CONFLICTS:
                other = claim_row(findings, key)
                yield f"- Against it: {_report(other)}{_note(other, notes, numbers)}\n"


def _source(member: ClaimRow) -> str:
    article, claim = member.stored.article, member.claim.claim
    address = web_address(article.url)
    parts = (
        _text(article.outlet),
        f"“{_text(article.title)}”" if article.title.strip() else "",
        _text(article.published_text),
        f"<{address}>" if address else _text(article.url),
        f"characters {claim.span.start} to {claim.span.end} of {_text(article.article_id)}",
    )
    return f"{', '.join(filter(None, parts))}: “{_text(claim.text)}”"


def _text(text: str) -> str:
    """Text on one line that Markdown shows as it is, also where it begins an item."""
    plain = escaped(shown(text)).replace("#", "\\#")
    return _NUMBERED.sub(r"\1\\\2", _BULLET.sub(r"\\\g<0>", plain))
