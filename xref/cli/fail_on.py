"""``--fail-on``: an exit code of its own where what was asked for is contested or stands on one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from xref.cli.completion import one_of
from xref.errors import UsageError

if TYPE_CHECKING:
    from xref.report.tables import Table

FOUND = 3
"""The exit code: nothing went wrong, and what ``--fail-on`` names was found."""


class FailOn(StrEnum):
    """What a status is called on the command line."""

    CONFLICT = "conflict"
    SINGLE_SOURCE = "single-source"
    REPEATED = "repeated"
    UNSETTLED = "unsettled"
    UNSEEN = "unseen"


FailOnOption = Annotated[
    list[FailOn] | None,
    typer.Option(
        "--fail-on",
        metavar="STATUS",
        help=f"End with exit code {FOUND} where this is found: {', '.join(FailOn)}. May be given several times.",
        autocompletion=one_of(*FailOn),
    ),
]
_STATUSES = {FailOn.CONFLICT: "conflicting", FailOn.SINGLE_SOURCE: "single_source"}
_COLUMN = "status"
_IN_CONFLICT = ("relation", "conflicts")


def take_statuses(table: Table, wanted: Sequence[FailOn] | None) -> tuple[Table, list[str]]:
    """Return a table, to be written, and the statuses of its rows; none where nothing is wanted.

    A pair in conflict is conflicting, other pairs have no status.

    Raises:
        UsageError: Something is wanted that the rows do not tell.
    """
    if not wanted:
        return table, []
    rows = list(table.rows)
    table = replace(table, rows=iter(rows))
    if _COLUMN in table.columns:
        at = table.columns.index(_COLUMN)
        return table, [str(row[at]) for row in rows]
    name, value = _IN_CONFLICT
    if name not in table.columns or set(wanted) != {FailOn.CONFLICT}:
        raise UsageError("--fail-on goes with claims and clusters; with pairs and conflicts only --fail-on conflict")
    at = table.columns.index(name)
    return table, [_STATUSES[FailOn.CONFLICT] for row in rows if row[at] == value]


def fail_on(wanted: Sequence[FailOn] | None, statuses: Iterable[str]) -> None:
    """Say what was found of that which is wanted, and end with ``FOUND``; do nothing where there is none of it.

    ``statuses``: of all rows, as reports show them.
    """
    counts = Counter(statuses)
    names = {kind: _STATUSES.get(kind, kind.value) for kind in wanted or ()}
    found = [f"{counts[status]} {status.replace('_', ' ')}" for status in names.values() if counts[status]]
    if not found:
        return
    from xref.cli.talk import say  # noqa: PLC0415 - only when there is something to say

    say(f"found what --fail-on names: {', '.join(found)}")
    raise typer.Exit(FOUND)
