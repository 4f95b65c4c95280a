"""Schema version 3: what a difference between two claims amounts to."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

MEANING = "conflict, denial; changed over time, differs in detail, needs review; empty where nothing differs"


def apply(db: Database) -> None:
    """Add the column; what was found before is a conflict, or a party's denial."""
    db["pairs"].add_column("outcome", str, not_null_default="")
    db["described"].insert({"table_name": "pairs", "column_name": "outcome", "meaning": MEANING})
    db.execute("update pairs set outcome = 'conflict' where conflict_slot is not null")
    db.execute("update pairs set outcome = 'denial' where conflict_slot = 'denial'")
