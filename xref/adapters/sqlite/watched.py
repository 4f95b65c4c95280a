"""Which files of a watched folder are in the database already."""

from __future__ import annotations

from collections.abc import Mapping

from xref.adapters.sqlite.connection import Connection


def read_watched(db: Connection, folder: str) -> dict[str, str]:
    """Return the marks of the files that were taken in from a folder."""
    return dict(db.rows("select file, mark from watched_files where folder = ?", (folder,)))


def put_watched(db: Connection, folder: str, marks: Mapping[str, str]) -> None:
    """Add marks, or replace those of the same files."""
    with db.writing():
        db.executemany(
            "insert or replace into watched_files (folder, file, mark) values (?, ?, ?)",
            ((folder, file, mark) for file, mark in marks.items()),
        )
