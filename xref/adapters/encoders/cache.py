"""The folder for what is made once per machine, and the lock under which it is made."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from xref.errors import EncoderError

LOCK_SECONDS = 600.0


def cache_folder() -> Path:
    """Return the folder, made if need be: XREF_CACHE, else the user's cache folder of this system.

    Raises:
        EncoderError: It cannot be made.
    """
    named = os.environ.get("XREF_CACHE")
    folder = Path(named) if named else _default_folder()
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(folder, error) from error
    return folder


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Hold the lock of ``folder``; another process that wants it waits, up to ten minutes.

    A SQLite write lock is used because it works on every system and ends with the process that holds it.

    Raises:
        EncoderError: The folder cannot be written, or the lock is held for too long.
    """
    lock = folder / "lock.db"
    try:
        connection = sqlite3.connect(lock, timeout=LOCK_SECONDS, isolation_level=None)
    except sqlite3.Error as error:
        raise unwritable(folder, error) from error
    with closing(connection):
        try:
            connection.execute("begin exclusive")
        except sqlite3.Error as error:
            raise unwritable(folder, error) from error
        yield


def unwritable(folder: Path, error: Exception) -> EncoderError:
    """Return the error for a cache folder that cannot be used, with what the user can do."""
    return EncoderError(
        f"{folder}: the prepared encoder cannot be kept there ({error}). Set XREF_CACHE to a folder that can be written"
    )


def _default_folder() -> Path:
    from platformdirs import user_cache_dir  # noqa: PLC0415  not needed where XREF_CACHE is set

    return Path(user_cache_dir("xref"))
