"""The files of a database."""

from __future__ import annotations

from pathlib import Path


def database_files(path: Path) -> tuple[Path, ...]:
    """A database and the files that it may have beside it."""
    return tuple(path.with_name(path.name + suffix) for suffix in ("", "-wal", "-shm", "-journal"))
