"""What workflows need from the outside world, as Protocols. Adapters implement them; `wiring` chooses which."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from xref.errors import InputError
from xref.model import Article, Claim, Cluster, Document, Outlet, Pair, StoredArticle


class Encoder(Protocol):
    """Turns texts into unit vectors."""

    @property
    def identity(self) -> str:
        """Model and numeric path, e.g. ``all-MiniLM-L6-v2/onnx-int8``; vectors of different identities are never mixed."""
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

    def add(self, article: Article, claims: Sequence[Claim]) -> str:
        """Store one article with its claims in one transaction; return "new", "changed" or "duplicate".

        "duplicate": the same content_hash is stored (nothing is written). "changed": the article_id is stored with another
        hash; both versions are kept and the older one is marked superseded (its pairs and cluster memberships are removed).
        """
        ...

    def articles(self, keys: Iterable[int] | None = None, *, superseded: bool = False) -> Iterator[StoredArticle]:
        """Yield articles with claims in (published start, outlet, article_id, version) order; unknown dates last."""
        ...

    def article_keys(self) -> list[int]:
        """Keys of the current (not superseded) articles in the order of `articles`."""
        ...

    def unlinked(self) -> list[int]:
        """Keys of current articles that `link` has not handled yet, in the order of `articles`."""
        ...

    def encoder_identity(self) -> str | None:
        """Identity of the encoder that wrote the vectors, None while there are none."""
        ...

    def put_vectors(self, article_key: int, identity: str, vectors: NDArray[np.float32]) -> None:
        """Store the vectors of one article's claims, shape ``(n_claims, dim)``; refuse another identity (EncoderError)."""
        ...

    def vectors(self, article_keys: Sequence[int]) -> Mapping[int, NDArray[np.float32]]:
        """Vectors per article key, each of shape ``(n_claims, dim)``; articles without vectors are absent."""
        ...

    def put_links(self, linked: Sequence[int], pairs: Iterable[Pair]) -> None:
        """Store scored pairs and mark the articles ``linked``, in one transaction; a pair stored before is replaced."""
        ...

    def pairs(self, min_score: float = 0.0) -> Iterator[Pair]:
        """Yield the stored pairs of current articles with at least ``min_score``, in (a, b) canonical order."""
        ...

    def put_clusters(self, clusters: Iterable[Cluster], relations: Iterable[Pair]) -> None:
        """Replace all clusters, and the relation, shared_origin and reasons of the given pairs, in one transaction."""
        ...

    def clusters(self, ids: Iterable[str] | None = None) -> Iterator[Cluster]:
        """Yield clusters in the canonical order of their first members."""
        ...

    def search_text(self, query: str, limit: int) -> list[tuple[int, float]]:
        """Full-text search: (claim key, score) with higher scores better, best first; any words, never a syntax error."""
        ...

    def outlets(self) -> Iterator[Outlet]:
        """Yield the known outlets by name."""
        ...

    def reading(self) -> AbstractContextManager[None]:
        """One consistent snapshot for several reads."""
        ...


class Reader(Protocol):
    """Reads one input format."""

    def __call__(self, name: str, data: bytes) -> Iterator[Document | InputError]:
        """Yield documents; what cannot be used is yielded as an `InputError` in its place, so that the rest goes on."""
        ...
