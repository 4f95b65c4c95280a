"""What workflows need from the outside world, as Protocols. Adapters implement them; `wiring` chooses which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from types import TracebackType
from typing import Protocol, Self

import numpy as np
from numpy.typing import NDArray

from xref.errors import InputError
from xref.model import (
    Article,
    Attribution,
    Claim,
    Cluster,
    Document,
    Outlet,
    Pair,
    PairJudgement,
    Rating,
    StoredArticle,
    StoredClaim,
)


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def identity(self) -> str:
        """Model and numeric path, e.g.

        ``all-MiniLM-L6-v2/onnx-int8``; vectors of different identities are never mixed.
        """
        ...

    @property
    def dim(self) -> int:
        """Length of a vector."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows, float32, C order, shape ``(len(texts), dim)``; ``texts`` may be empty."""
        ...


class Store(Protocol):
    """The database. Writes are atomic: a kill at any point leaves each article in or out, never half."""

    def add(self, article: Article, claims: Sequence[Claim], credits: Sequence[Attribution] = ()) -> str:
        """Store one article with its claims in one transaction; return "new", "changed" or "duplicate".

        ``credits`` are the sources that the article credits as a whole. An outlet seen for the first time is added too.

        "duplicate": the same content_hash is stored (nothing is written). "changed": the article_id is stored with
        another hash; both versions are kept and the older one is marked superseded (its pairs and cluster
        memberships are removed).
        """
        ...

    def articles(self, keys: Iterable[int] | None = None, *, superseded: bool = False) -> Iterator[StoredArticle]:
        """Yield articles with claims in (published start, outlet, article_id, version) order; unknown dates last.

        Keys that are not stored are left out, and superseded articles unless ``superseded``.
        """
        ...

    def article_keys(self) -> list[int]:
        """Keys of the current (not superseded) articles in the order of `articles`."""
        ...

    def versions(self) -> list[int]:
        """Keys of all versions of the articles that have several, in the order of `articles`."""
        ...

    def unlinked(self) -> list[int]:
        """Keys of current articles that `link` has not handled yet, in the order of `articles`."""
        ...

    def claims(self, keys: Sequence[int]) -> list[StoredClaim]:
        """Claims in the order of ``keys``; keys that are not stored are left out."""
        ...

    def articles_of(self, claim_keys: Sequence[int]) -> Mapping[int, Article]:
        """The article of each claim key, without loading its other claims; keys that are not stored are absent."""
        ...

    def encoder_identity(self) -> str | None:
        """Identity of the encoder that wrote the vectors, None while there are none."""
        ...

    def check_encoder(self, identity: str) -> None:
        """Raise an EncoderError when the vectors were written by another encoder than ``identity``."""
        ...

    def without_vectors(self) -> list[int]:
        """Keys of current articles that have no vectors yet, in the order of `articles`."""
        ...

    def put_vectors(self, article_key: int, identity: str, vectors: NDArray[np.float32]) -> None:
        """Store the vectors of one article's claims, shape ``(n_claims, dim)``.

        Refuse another identity (EncoderError).
        """
        ...

    def vectors(self, article_keys: Sequence[int]) -> Mapping[int, NDArray[np.float32]]:
        """Vectors per article key, each of shape ``(n_claims, dim)``; articles without vectors are absent."""
        ...

    def all_vectors(self) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Claim keys ``(n,)``, ascending, and their vectors ``(n, dim)`` for all current articles that have vectors."""
        ...

    def linking(self) -> AbstractContextManager[None]:
        """The lock under which one process at a time links; another one waits. Reading and adding go on meanwhile."""
        ...

    def put_links(self, linked: Sequence[int], pairs: Iterable[Pair]) -> None:
        """Store scored pairs and mark the articles ``linked``, in one transaction; a pair stored before is replaced."""
        ...

    def pairs(self, min_score: float = 0.0, *, compared: bool = False) -> Iterator[Pair]:
        """Yield the stored pairs of current articles with at least ``min_score``, in (a, b) canonical order.

        With ``compared``, what comparing found: pairs in conflict are among them whatever their score, and a pair of
        different events is said to be one, even where a person decided otherwise.
        """
        ...

    def pairs_of(self, claim_keys: Sequence[int], *, both: bool = False) -> list[Pair]:
        """Stored pairs with at least one of the claims (``both``: only those among them), in the order of `pairs`."""
        ...

    def clear_links(self, *, vectors: bool = False) -> None:
        """Delete pairs and clusters, mark all articles unlinked; with ``vectors`` delete these and the encoder too."""
        ...

    def put_clusters(self, clusters: Iterable[Cluster], relations: Iterable[Pair]) -> None:
        """Replace all clusters, and what lineage decides about the given pairs, in one transaction.

        That is: relation, shared_origin and basis; the rest stays. Pairs that are not stored are ignored.
        """
        ...

    def clusters(self, ids: Iterable[str] | None = None) -> Iterator[Cluster]:
        """Yield clusters in the canonical order of their first members."""
        ...

    def clusters_of(self, claim_keys: Sequence[int]) -> Mapping[int, str]:
        """The cluster id of each claim key; claims without a cluster are absent."""
        ...

    def clusters_stale(self) -> bool:
        """Whether pairs, articles, outlets (other than their grades) or judgements changed since `put_clusters`."""
        ...

    def search_text(self, query: str, limit: int) -> list[tuple[int, float]]:
        """Full-text search: (claim key, score), best and highest first; any words, never a syntax error."""
        ...

    def outlets(self) -> Iterator[Outlet]:
        """Yield the known outlets by name."""
        ...

    def put_outlets(self, outlets: Iterable[Outlet]) -> None:
        """Add outlets, or replace those of the same name with their aliases; all or none.

        Raises:
            StoreError: An alias stands for another outlet already.
        """
        ...

    def stated_outlets(self) -> Iterator[tuple[str, str]]:
        """Yield the outlet and the address of each current article, as stated."""
        ...

    def ratings(self) -> Iterator[Rating]:
        """Yield what lists of others say of sites, in the order of their import."""
        ...

    def put_ratings(self, source: str, ratings: Iterable[Rating]) -> None:
        """Replace all ratings of a source; without ratings the source is forgotten."""
        ...

    def judgements(self) -> list[PairJudgement]:
        """All judgements with their numbers, oldest first, those that were undone too."""
        ...

    def put_judgements(self, judgements: Iterable[PairJudgement]) -> None:
        """Add judgements, which get the next numbers, as one batch."""
        ...

    def undo_judgements(self, numbers: Iterable[int], at: str) -> None:
        """Mark judgements as undone; those that are already stay as they are."""
        ...

    def watched(self, folder: str) -> Mapping[str, str]:
        """The marks of the files that were taken in from a folder, by file name; empty for a folder not known."""
        ...

    def put_watched(self, folder: str, marks: Mapping[str, str]) -> None:
        """Add marks of files, or replace those of the same files; all or none."""
        ...

    def reading(self) -> AbstractContextManager[None]:
        """One consistent snapshot for several reads; may be nested. Writing inside is a RuntimeError."""
        ...

    def counts(self) -> Mapping[str, int]:
        """Number of articles, superseded, unlinked, claims, outlets, vectors, pairs, clusters.

        Claims and outlets are those of current articles.
        """
        ...

    def integrity(self) -> list[str]:
        """What is wrong with the database, in words with a remedy; empty when nothing is. Reads everything."""
        ...

    def close(self) -> None:
        """Release the database; leaving the store as a context manager does it too."""
        ...

    def __enter__(self) -> Self:
        """Return the store."""
        ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the store."""
        ...


class Reader(Protocol):
    """Reads one input format."""

    def __call__(self, name: str, data: bytes) -> Iterator[Document | InputError]:
        """Yield documents; what cannot be used is yielded as an `InputError` in its place, so that the rest goes on."""
        ...


@dataclass(frozen=True, slots=True)
class InputFormat:
    """An input format: by which names its files are known, and what reads them.

    ``suffixes`` are ends of file names, in lower case with the dot: ".txt". ``many``: one file holds many articles, so
    that a larger file is no sign of a mistake.
    """

    suffixes: tuple[str, ...]
    read: Reader
    many: bool = False
