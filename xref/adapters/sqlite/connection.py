"""A connection whose failures are errors that a user can mend, and whose transactions are whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from xref.errors import StoreError

Row = tuple[Any, ...]

_PROBLEMS: dict[int, tuple[str, str]] = {
    sqlite3.SQLITE_FULL: (
        "the disk is full",
        "Free some space and run the command again; nothing was stored by halves",
    ),
    sqlite3.SQLITE_BUSY: (
        "another program is writing to the database",
        "Wait until it is done and run the command again",
    ),
    sqlite3.SQLITE_LOCKED: (
        "another program has locked the database",
        "Wait until it is done and run the command again",
    ),
    sqlite3.SQLITE_READONLY: (
        "the database or its folder cannot be written",
        "Change the permissions, or copy the database to a folder of your own and name it with --db",
    ),
    sqlite3.SQLITE_PERM: ("access is denied", "Change the permissions of the file and its folder"),
    sqlite3.SQLITE_CANTOPEN: (
        "the database cannot be opened",
        "Check the path and the permissions of the file and its folder",
    ),
    sqlite3.SQLITE_CORRUPT: ("the database is damaged", "Restore a copy, or delete it and ingest the articles again"),
    sqlite3.SQLITE_NOTADB: ("this is no SQLite database, or it is damaged", "Name another file with --db"),
    sqlite3.SQLITE_IOERR: (
        "the disk reports an error",
        "Check the disk and that it is not full, then run the command again",
    ),
    sqlite3.SQLITE_PROTOCOL: (
        "the database cannot be locked",
        "Copy it to a local disk; network folders may not support locks",
    ),
}


class Connection:
    """A SQLite connection in autocommit mode.

    Args:
        raw: Opened with ``isolation_level=None``: transactions begin and end only where `writing` and `reading` say so.
        path: Of the file, for messages.
    """

    def __init__(self, raw: sqlite3.Connection, path: Path) -> None:
        self.raw = raw
        self.path = path
        self._depth = 0

    def rows(self, sql: str, parameters: Sequence[Any] = ()) -> list[Row]:
        """Return all rows."""
        with explained(self.path):
            return self.raw.execute(sql, parameters).fetchall()

    def value(self, sql: str, parameters: Sequence[Any] = ()) -> Any:
        """Return the first column of the first row, None when there is no row."""
        row = next(iter(self.rows(sql, parameters)), None)
        return None if row is None else row[0]

    def stream(self, sql: str, parameters: Sequence[Any] = ()) -> Iterator[Row]:
        """Yield rows one at a time, which for large blobs is several times faster than holding them all."""
        with explained(self.path):
            yield from self.raw.execute(sql, parameters)

    def execute(self, sql: str, parameters: Sequence[Any] = ()) -> None:
        """Run one statement."""
        with explained(self.path):
            self.raw.execute(sql, parameters)

    def executemany(self, sql: str, rows: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row; call it inside `writing`."""
        with explained(self.path):
            self.raw.executemany(sql, rows)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """One transaction: all that happens inside is stored, or nothing when anything raises.

        Raises:
            RuntimeError: Inside `reading`, whose snapshot may be older than what another program wrote since.
        """
        if self.raw.in_transaction:
            raise RuntimeError("a write inside reading() or inside another write")
        self.execute("begin immediate")
        try:
            yield
            self.execute("commit")
        except BaseException:
            if self.raw.in_transaction:  # a full disk has already ended it
                self.raw.rollback()
            raise

    @contextmanager
    def reading(self) -> Iterator[None]:
        """One snapshot for all reads inside; may be nested."""
        if self._depth == 0:
            self.execute("begin")
        self._depth += 1
        try:
            yield
        finally:
            self._depth -= 1
            if self._depth == 0 and self.raw.in_transaction:
                self.raw.rollback()

    def close(self) -> None:
        """Close the file."""
        self.raw.close()


@contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn failures of SQLite that have a remedy into a StoreError that names ``path``; others pass as they are."""
    try:
        yield
    except sqlite3.Error as error:
        problem = _PROBLEMS.get(_primary_code(error))
        if problem is None:
            raise
        raise StoreError(f"{path}: {problem[0]} ({error}). {problem[1]}") from error


def _primary_code(error: sqlite3.Error) -> int:
    # Errors of the Python module itself (a closed connection, wrong bindings) carry no code.
    return getattr(error, "sqlite_errorcode", 0) & 0xFF
