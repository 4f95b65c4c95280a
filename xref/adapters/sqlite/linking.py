"""The lock under which one process at a time links the articles of a database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from xref.errors import StoreError

WAIT_SECONDS = 3600.0
"""How long a second process waits: linking 10,000 articles takes the first about half of it."""


@contextmanager
def linking(database: Path) -> Iterator[None]:
    """Hold the lock; another process that wants it waits. Articles can be read and added meanwhile.

    A SQLite write lock on a file of its own is used because it works on every system and ends with its process.

    Raises:
        StoreError: The lock is held for too long, or the folder cannot be written.
    """
    lock = database.with_name(f".{database.name}.linking")
    connection = None
    try:
        connection = sqlite3.connect(lock, timeout=WAIT_SECONDS, isolation_level=None)
        connection.execute("begin exclusive")
    except sqlite3.Error as error:
        if connection is not None:
            connection.close()
        remedy = "Wait until the other program has linked, or choose a folder that can be written"
        raise StoreError(f"{lock}: this lock cannot be had ({error}). {remedy}") from error
    with closing(connection):
        yield
