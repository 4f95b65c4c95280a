"""The database: one SQLite file that any SQLite tool can read; `select * from described` explains its columns."""

from xref.adapters.sqlite.store import SqliteStore

__all__ = ["SqliteStore"]
