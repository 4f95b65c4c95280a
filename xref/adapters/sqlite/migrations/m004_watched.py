"""Schema version 4: which files of a watched folder are in the database already."""

from __future__ import annotations

from typing import TYPE_CHECKING

from xref.adapters.sqlite.migrations.m001_tables import Table, create, describe

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = {
    "watched_files": Table(
        "Files of watched folders that were taken in, so that they are read again only when they change",
        {
            "folder": (str, "sha256 of the path of the folder, which is nobody else's business"),
            "file": (str, "name relative to the folder"),
            "mark": (str, "its size and time of change, and what was stated about it, when it was taken in"),
        },
        ("folder", "file"),
    ),
}


def apply(db: Database) -> None:
    """Add the table; the caller holds the transaction."""
    for name, table in TABLES.items():
        create(db, name, table)
    describe(db, TABLES)
