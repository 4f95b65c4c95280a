"""``--fail-on``: an exit code of its own where what was asked for is contested or stands on one report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import Annotated

import typer

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
    typer.Option("--fail-on", help=f"End with exit code {FOUND} where this is found. May be given several times."),
]
_STATUSES = {FailOn.CONFLICT: "conflicting", FailOn.SINGLE_SOURCE: "single_source"}


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
