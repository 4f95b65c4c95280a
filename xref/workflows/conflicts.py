"""What the reports disagree on, of the kinds that are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from xref.errors import UsageError, choices
from xref.ports import Store
from xref.provenance.registry import build_registry
from xref.report.columns import PAIR_COLUMNS
from xref.report.conflict_rows import KINDS, Disputes, dispute_rows
from xref.report.tables import Table, table_of
from xref.settings import DEFAULTS, Settings
from xref.text.published import ACCEPTED, parse_published
from xref.workflows.naming import outlet_named
from xref.workflows.report import findings


def disputes_of(kinds: Sequence[str], since: str | None = None, outlet: str | None = None) -> Disputes:
    """Return the selection for what a user typed; kinds in any case, with "-" or "_" for spaces.

    Raises:
        UsageError: The date cannot be read.
    """
    wanted = [kind.strip().lower().replace("-", " ").replace("_", " ") for kind in kinds]
    try:
        day = parse_published(since) if since is not None else None
    except ValueError as error:
        raise UsageError(f"--since: {error}. Write {ACCEPTED}") from error
    return Disputes(frozenset(wanted), day, outlet or "")


def conflicts(store: Store, disputes: Disputes, settings: Settings = DEFAULTS) -> Table:
    """Return the differences of the wanted kinds, in the columns of the report of conflicts.

    Raises:
        UsageError: There is no such outlet; or no such kind, neither of xref nor found by the rule of a plugin.
        StoreError: The database cannot be read.
    """
    with store.reading():
        registry = build_registry(store.stated_outlets(), store.outlets())
        wanted = replace(disputes, outlet=outlet_named(registry, disputes.outlet) if disputes.outlet else "")
        found = findings(store, settings=settings)
    known = dict.fromkeys((*KINDS, *(pair.conflict.slot for pair in found.pairs if pair.conflict)))
    for kind in sorted(wanted.kinds - known.keys()):
        raise UsageError(f"--type: there is no {kind!r}. {choices(kind, known)}")
    return table_of(PAIR_COLUMNS, dispute_rows(found, wanted))
