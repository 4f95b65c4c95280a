"""Changes of the schema, in order. Append only: a database in the field has run the older ones as they stand."""

from __future__ import annotations

import sqlite3
from importlib import import_module

APPLICATION_ID = 0x78726566
"""``xref`` in ASCII, in the header of the file: tells our databases from those of other programs."""

MIGRATIONS = ("m001_tables", "m002_people", "m003_outcomes", "m004_watched")
LATEST = len(MIGRATIONS)


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the schema to version ``LATEST``; each migration happens wholly or not at all.

    The version is read again under the write lock, so that of two programs only one migrates.

    Args:
        connection: In autocommit mode (``isolation_level=None``).
    """
    from sqlite_utils import Database  # noqa: PLC0415  costs 0.1 s, which a query must not pay

    for number, name in enumerate(MIGRATIONS, start=1):
        connection.execute("begin immediate")
        try:
            (version,) = connection.execute("pragma user_version").fetchone()
            if version < number:
                import_module(f"{__name__}.{name}").apply(Database(connection, execute_plugins=False))
                connection.execute(f"pragma application_id = {APPLICATION_ID:d}")
                connection.execute(f"pragma user_version = {number:d}")
            connection.execute("commit")
        except BaseException:
            connection.rollback()
            raise
