"""Vectors of claims, kept as float16: half the space, and cosines change by less than .001."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from xref.adapters.sqlite import rows
from xref.adapters.sqlite.articles import ORDER
from xref.adapters.sqlite.connection import Connection
from xref.adapters.sqlite.meta import ENCODER, read_fact, write_fact
from xref.errors import EncoderError

_STORED = np.dtype("<f2")


def encoder_identity(db: Connection) -> str | None:
    """Return the identity of the encoder that wrote the vectors, None while there are none."""
    return read_fact(db, ENCODER)


def check_identity(stored: str | None, offered: str, where: object) -> None:
    """Raise an EncoderError when vectors of ``stored`` are there and ``offered`` is another encoder."""
    if stored is not None and stored != offered:
        raise EncoderError(
            f"{where}: its vectors were written by the encoder {stored}, this one is {offered}; "
            f"they cannot be compared. Use the same --encoder, or write all vectors anew with `xref link --rebuild`"
        )


def check_shape(vectors: NDArray[np.float32], n_claims: int) -> None:
    """Raise a ValueError unless there is one row per claim."""
    if vectors.ndim != 2 or vectors.shape[0] != n_claims:
        raise ValueError(f"vectors have shape {vectors.shape}, the article has {n_claims} claims")


def keys_without_vectors(db: Connection) -> list[int]:
    """Return the keys of current articles whose claims are not encoded yet, in canonical order."""
    sql = f"""
        select article_key from articles
        where not superseded and article_key not in (select article_key from vectors) order by {ORDER}
    """  # noqa: S608  a constant
    return [key for (key,) in db.rows(sql)]


def put_vectors(db: Connection, article_key: int, identity: str, vectors: NDArray[np.float32]) -> None:
    """Store the vectors of one article; a superseded article needs none, so nothing is stored for it."""
    with db.writing():
        check_identity(encoder_identity(db), identity, db.path)
        sql = "select count(*), min(claim_key) from claims where article_key = ?"
        n_claims, first = db.rows(sql, (article_key,))[0]
        check_shape(vectors, n_claims)
        if db.value("select superseded from articles where article_key = ?", (article_key,)):
            return
        write_fact(db, ENCODER, identity)
        db.execute(
            "insert or replace into vectors (article_key, first_claim, n, dim, vector) values (?, ?, ?, ?, ?)",
            (article_key, first or 0, *vectors.shape, vectors.astype(_STORED).tobytes()),
        )


def read_vectors(db: Connection, article_keys: Sequence[int]) -> dict[int, NDArray[np.float32]]:
    """Return float32 vectors per article key, each ``(n_claims, dim)``."""
    sql = "select article_key, n, dim, vector from vectors where article_key in (select value from json_each(?))"
    return {
        key: np.frombuffer(blob, dtype=_STORED).astype(np.float32).reshape(n, dim)
        for key, n, dim, blob in db.stream(sql, (rows.compact(list(article_keys)),))
    }


def read_all_vectors(db: Connection) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
    """Return claim keys ``(n,)`` and their vectors ``(n, dim)``, by ascending key; ``(0, 0)`` while there are none.

    One article is held beside the result at a time.
    """
    with db.reading():
        n, dim = db.rows("select coalesce(sum(n), 0), coalesce(max(dim), 0) from vectors")[0]
        keys, matrix = np.empty(n, dtype=np.int64), np.empty((n, dim), dtype=np.float32)
        at = 0
        for first, count, blob in db.stream("select first_claim, n, vector from vectors order by article_key"):
            keys[at : at + count] = np.arange(first, first + count)
            matrix[at : at + count] = np.frombuffer(blob, dtype=_STORED).reshape(count, dim)
            at += count
    return keys, matrix
