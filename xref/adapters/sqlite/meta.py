"""Facts about the database as a whole."""

from __future__ import annotations

from xref.adapters.sqlite.connection import Connection

ENCODER = "encoder"
CLUSTERS = "clusters"
STALE = "stale"


def read_fact(db: Connection, name: str) -> str | None:
    """Return the value of ``name``, None when it was never written."""
    value: str | None = db.value("select value from meta where name = ?", (name,))
    return value


def write_fact(db: Connection, name: str, value: str) -> None:
    """Set ``name`` to ``value``; call it inside `Connection.writing`."""
    db.execute("insert or replace into meta (name, value) values (?, ?)", (name, value))


def forget_fact(db: Connection, name: str) -> None:
    """Remove ``name``; call it inside `Connection.writing`."""
    db.execute("delete from meta where name = ?", (name,))
