"""Opens a database file: recognises ours, brings it up to date, and reads where nothing may be written."""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from xref.adapters.sqlite.connection import Connection, explained
from xref.adapters.sqlite.migrations import APPLICATION_ID, LATEST, migrate
from xref.errors import StoreError

BUSY_SECONDS = 30.0
"""How long a writer waits for another; an ingest holds the lock for milliseconds per article, `link` for seconds."""

_PAGE_SIZE = 16384
_CACHE_KIB = 65536
_MAPPED_BYTES = 1 << 31


def open_connection(path: Path, *, create: bool, read_only: bool, busy_seconds: float = BUSY_SECONDS) -> Connection:
    """Return a connection to the database at ``path`` in the newest schema.

    Args:
        path: The file; its folder must exist.
        create: Whether to make the file when it is missing.
        read_only: Never write; a folder without write permission can then be read too.
        busy_seconds: How long to wait for other writers.

    Raises:
        StoreError: There is no such file, it is not ours, too new, damaged, or cannot be accessed.
    """
    _check_path(path, create=create and not read_only)
    with explained(path):
        raw = _connect_readable(path, busy_seconds) if read_only else _connect(path, "rwc", busy_seconds)
    try:
        with explained(path):
            _recognise(raw, path, read_only=read_only)
            if not read_only:
                _prepare_writing(raw, busy_seconds)
            raw.execute("pragma foreign_keys = on")
            raw.execute(f"pragma cache_size = -{_CACHE_KIB:d}")
            raw.execute(f"pragma mmap_size = {_MAPPED_BYTES:d}")
            raw.execute(f"pragma query_only = {int(read_only):d}")
    except BaseException:
        raw.close()
        raise
    return Connection(raw, path)


def _check_path(path: Path, *, create: bool) -> None:
    if path.is_dir():
        raise StoreError(f"{path}: this is a folder. Name a database file with --db")
    if path.exists():
        return
    if not create:
        raise StoreError(f"{path}: there is no such database. Name one with --db, or make one with `xref ingest`")
    if not path.parent.is_dir():
        raise StoreError(
            f"{path}: its folder does not exist. Make the folder {path.parent} first, or name another with --db"
        )


def _connect(path: Path, mode: str, busy_seconds: float) -> sqlite3.Connection:
    uri = f"{path.resolve().as_uri()}?mode={mode}"
    raw = sqlite3.connect(uri, uri=True, timeout=busy_seconds, isolation_level=None)
    try:
        raw.execute("pragma schema_version").fetchone()  # opens the file and its log, which connecting does not
    except BaseException:
        raw.close()
        raise
    return raw


def _connect_readable(path: Path, busy_seconds: float) -> sqlite3.Connection:
    """Try from the least to the most restricted way.

    With write permission the last reader removes the log files it had to make. Without it a log that is there can be
    used; without a log the file cannot change and is read as immutable. A log that cannot be used may hold articles,
    so the file alone would be a silent half.
    """
    modes = ["rw", "ro"]
    log = path.with_name(f"{path.name}-wal")
    if not (log.exists() and log.stat().st_size):
        modes.append("ro&immutable=1")
    for mode in modes[:-1]:
        with suppress(sqlite3.OperationalError):
            return _connect(path, mode, busy_seconds)
    return _connect(path, modes[-1], busy_seconds)


def _recognise(raw: sqlite3.Connection, path: Path, *, read_only: bool) -> None:
    (application,) = raw.execute("pragma application_id").fetchone()
    (version,) = raw.execute("pragma user_version").fetchone()
    if application != APPLICATION_ID:
        (objects,) = raw.execute("select count(*) from sqlite_master").fetchone()
        if application or version or objects:
            raise StoreError(
                f"{path}: this is a database of another program; it was not changed. Name another file with --db"
            )
        if read_only:
            raise StoreError(
                f"{path}: the database is empty. Fill it with `xref ingest`, or name another file with --db"
            )
    if version > LATEST:
        raise StoreError(f"{path}: written by a newer xref (schema {version}, this one knows {LATEST}). Update xref")
    if version < LATEST and read_only:
        raise StoreError(
            f"{path}: written by an older xref (schema {version}). Run `xref link` once where it can be written"
        )


def _prepare_writing(raw: sqlite3.Connection, busy_seconds: float) -> None:
    raw.execute(f"pragma page_size = {_PAGE_SIZE:d}")  # counts for an empty file only
    _write_ahead(raw, busy_seconds)
    raw.execute("pragma synchronous = normal")  # a power cut may cost the last articles, never the database
    (version,) = raw.execute("pragma user_version").fetchone()
    if version < LATEST:
        migrate(raw)


def _write_ahead(raw: sqlite3.Connection, busy_seconds: float) -> None:
    """Switch to the write-ahead log, so that readers go on while one program writes.

    SQLite does not wait by itself when two programs switch a new file at once, it says "locked" at once to one of them.
    """
    waited_until = time.monotonic() + busy_seconds
    while True:
        try:
            raw.execute("pragma journal_mode = wal")
        except sqlite3.OperationalError as error:
            if "locked" not in str(error) or time.monotonic() >= waited_until:
                raise
            time.sleep(0.05)
        else:
            return
