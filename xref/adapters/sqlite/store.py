"""The Store on one SQLite file."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from xref.adapters.sqlite import articles, checks, links, people, search, watched
from xref.adapters.sqlite import outlets as publishers
from xref.adapters.sqlite import vectors as matrices
from xref.adapters.sqlite.connection import Connection
from xref.adapters.sqlite.linking import linking
from xref.adapters.sqlite.opening import BUSY_SECONDS, open_connection
from xref.model import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Outlet,
    Pair,
    PairJudgement,
    Rating,
    StoredArticle,
    StoredClaim,
)

# ruff: noqa: D102  the methods are documented where callers look: in `xref.ports.Store`


class SqliteStore:
    """`xref.ports.Store` on a file. Several processes may read while one writes; made by `open`.

    Reads hold no select open while the caller works, so articles can be written while they are iterated.
    """

    def __init__(self, connection: Connection) -> None:
        self.connection = connection

    @classmethod
    def open(
        cls, path: Path | str, *, create: bool, read_only: bool = False, busy_seconds: float = BUSY_SECONDS
    ) -> Self:
        """Return the store at ``path``; see `opening.open_connection` for the arguments.

        Raises:
            StoreError: There is no such file, it is not ours, too new, damaged, or cannot be accessed.
        """
        return cls(open_connection(Path(path), create=create, read_only=read_only, busy_seconds=busy_seconds))

    def close(self) -> None:
        self.connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def reading(self) -> AbstractContextManager[None]:
        return self.connection.reading()

    def add(self, article: Article, claims: Sequence[Claim], credits: Sequence[Attribution] = ()) -> str:
        return articles.add_article(self.connection, article, claims, credits)

    def articles(self, keys: Iterable[int] | None = None, *, superseded: bool = False) -> Iterator[StoredArticle]:
        return articles.read_articles(self.connection, keys, superseded=superseded)

    def article_keys(self) -> list[int]:
        return articles.article_keys(self.connection)

    def versions(self) -> list[int]:
        return articles.version_keys(self.connection)

    def unlinked(self) -> list[int]:
        return articles.unlinked_keys(self.connection)

    def claims(self, keys: Sequence[int]) -> list[StoredClaim]:
        return articles.read_claims(self.connection, keys)

    def articles_of(self, claim_keys: Sequence[int]) -> Mapping[int, Article]:
        return articles.read_articles_of(self.connection, claim_keys)

    def encoder_identity(self) -> str | None:
        return matrices.encoder_identity(self.connection)

    def check_encoder(self, identity: str) -> None:
        matrices.check_identity(self.encoder_identity(), identity, self.connection.path)

    def without_vectors(self) -> list[int]:
        return matrices.keys_without_vectors(self.connection)

    def put_vectors(self, article_key: int, identity: str, vectors: NDArray[np.float32]) -> None:
        matrices.put_vectors(self.connection, article_key, identity, vectors)

    def vectors(self, article_keys: Sequence[int]) -> Mapping[int, NDArray[np.float32]]:
        return matrices.read_vectors(self.connection, article_keys)

    def all_vectors(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        return matrices.read_all_vectors(self.connection)

    def linking(self) -> AbstractContextManager[None]:
        return linking(self.connection.path)

    def put_links(self, linked: Sequence[int], pairs: Iterable[Pair]) -> None:
        links.put_links(self.connection, linked, pairs)

    def pairs(self, min_score: float = 0.0, *, compared: bool = False) -> Iterator[Pair]:
        return links.read_pairs(self.connection, min_score, compared=compared)

    def pairs_of(self, claim_keys: Sequence[int], *, both: bool = False) -> list[Pair]:
        return links.read_pairs_of(self.connection, claim_keys, both=both)

    def clear_links(self, *, vectors: bool = False) -> None:
        links.clear_links(self.connection, vectors=vectors)

    def put_clusters(self, clusters: Iterable[Cluster], relations: Iterable[Pair]) -> None:
        links.put_clusters(self.connection, clusters, relations)

    def clusters(self, ids: Iterable[str] | None = None) -> Iterator[Cluster]:
        return links.read_clusters(self.connection, ids)

    def clusters_of(self, claim_keys: Sequence[int]) -> Mapping[int, str]:
        return links.read_clusters_of(self.connection, claim_keys)

    def clusters_stale(self) -> bool:
        return links.clusters_stale(self.connection)

    def search_text(self, query: str, limit: int) -> list[tuple[int, float]]:
        return search.search_text(self.connection, query, limit)

    def outlets(self) -> Iterator[Outlet]:
        return publishers.read_outlets(self.connection)

    def put_outlets(self, outlets: Iterable[Outlet]) -> None:
        publishers.put_outlets(self.connection, outlets)

    def stated_outlets(self) -> Iterator[tuple[str, str]]:
        return publishers.stated_outlets(self.connection)

    def ratings(self) -> Iterator[Rating]:
        return people.read_ratings(self.connection)

    def put_ratings(self, source: str, ratings: Iterable[Rating]) -> None:
        people.put_ratings(self.connection, source, ratings)

    def judgements(self) -> list[PairJudgement]:
        return people.read_judgements(self.connection)

    def put_judgements(self, judgements: Iterable[PairJudgement]) -> None:
        people.put_judgements(self.connection, judgements)

    def undo_judgements(self, numbers: Iterable[int], at: str) -> None:
        people.undo_judgements(self.connection, numbers, at)

    def watched(self, folder: str) -> Mapping[str, str]:
        return watched.read_watched(self.connection, folder)

    def put_watched(self, folder: str, marks: Mapping[str, str]) -> None:
        watched.put_watched(self.connection, folder, marks)

    def counts(self) -> Mapping[str, int]:
        return checks.count_rows(self.connection)

    def integrity(self) -> list[str]:
        return checks.find_problems(self.connection)
