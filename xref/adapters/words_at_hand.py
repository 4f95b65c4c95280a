"""Words of a database that a shell can complete: read with the driver alone, since every press of Tab waits for it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

_WAIT_SECONDS = 0.2
_MOST = 200  # what a terminal can show
_OUTLETS = """
    select outlet as word from outlets where outlet <> 'unknown' union select alias from outlet_aliases
    """
_CLUSTERS = "select cluster_id as word from clusters"


def outlet_names(database: Path, begin: str) -> list[str]:
    """The names of outlets, aliases too, that begin with ``begin``, by name; none where they cannot be read."""
    return _words(database, _OUTLETS, begin)


def cluster_ids(database: Path, begin: str) -> list[str]:
    """The ids of clusters that begin with ``begin``, by id; none where they cannot be read."""
    return _words(database, _CLUSTERS, begin)


def _words(database: Path, query: str, begin: str) -> list[str]:
    if not database.is_file():
        return []
    uri = f"{database.resolve().as_uri()}?mode=ro"
    try:
        connection = sqlite3.connect(uri, uri=True, timeout=_WAIT_SECONDS)
        try:
            rows = connection.execute(
                f"select word from ({query}) where substr(word, 1, ?) = ? order by word limit ?",  # noqa: S608 - ours
                (len(begin), begin, _MOST),
            )
            return [word for (word,) in rows]
        finally:
            connection.close()
    except sqlite3.Error:  # locked, damaged, not ours: there is nothing to complete then, and nowhere to say so
        return []
