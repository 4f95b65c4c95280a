"""What the database holds about the sentences of a draft, as text for a terminal or a note."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from xref.model import Status
from xref.report.cells import plain, unique
from xref.report.check_answer import CheckRow, status_word
from xref.report.claim_view import counted, day_of, named_origins, voices
from xref.report.formats.plain import shown, wrapped
from xref.report.formats.text_table import DEFAULT_WIDTH
from xref.report.members import ClaimRow

_BAR = " | "
_INDENT = 3


def write_check(rows: Iterable[CheckRow], *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Yield lines of text: each sentence with its status and offsets, then what the reports say of it.

    Args:
        rows: The sentences in order.
        width: Columns of the terminal.
    """
    for at, row in enumerate(rows):
        if at:
            yield "\n"
        yield from _sentence(row, width)


def counts_in_words(counts: Mapping[str, int], noun: str = "sentence") -> str:
    """Return "9 sentences: 1 corroborated, 2 conflicting, 6 unseen"; words that are no status come last."""
    order = dict.fromkeys((*map(status_word, (*Status, None)), *counts))
    told = [f"{counts[key]} {key.replace('_', ' ')}" for key in order if counts.get(key)]
    total = counted(sum(counts.values()), noun)
    return f"{total}: {', '.join(told)}" if told else total


def _sentence(row: CheckRow, width: int) -> Iterator[str]:
    span = row.claim.claim.span
    head = [status_word(row.status).replace("_", " ")]
    if row.cluster is not None and row.said_by:
        head += voices(row.cluster.cluster)
    if row.cluster is not None and row.score is not None:
        head += [f"match {row.score:.2f}", row.cluster.cluster.cluster_id]
    yield from wrapped(f"{row.number}. {_BAR.join((*head, f'{span.start}-{span.end}'))}", width, 0, _INDENT)
    yield from wrapped(f"“{shown(row.claim.claim.text)}”", width, _INDENT)
    for label, text in _told(row):
        yield from wrapped(f"{label}: {text}", width, _INDENT, _INDENT + 2)


def _told(row: CheckRow) -> Iterator[tuple[str, str]]:
    for question in row.questions:
        yield "in conflict", str(question)
    if row.closest is None or row.cluster is None:
        return
    if row.said_by:
        yield "said by", plain(unique(shown(member.stored.article.outlet) for member in row.said_by))
        yield "rests on", plain(named_origins(row.cluster.cluster))
    yield "closest", _report(row.closest)
    for difference in row.differences:
        yield difference.outcome.value, shown(difference.detail)
    for text in row.disputed:
        yield "reports disagree", text
    if row.spoken_against:
        yield "says it is not so", plain(row.spoken_against)
    for text in row.cluster.withdrawn:
        yield "withdrawn", shown(text)


def _report(member: ClaimRow) -> str:
    return f"{shown(member.stored.article.outlet)}, {day_of(member)}: “{shown(member.claim.claim.text)}”"
