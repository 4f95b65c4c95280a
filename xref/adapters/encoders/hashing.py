"""An encoder without a model: hashed words and character trigrams. For tests, and where nothing may be installed."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"\w+")
_NOTHING = "\0"
_TRIGRAM_WEIGHT = 0.5
"""A trigram counts half a word, so that shared words outweigh shared endings. Not fitted: no figure rests on it."""


class HashingEncoder:
    """Signed feature hashing (Weinberger et al. 2009) of case-folded words and of the trigrams inside them.

    It finds shared words and spellings, no meaning. The same text has the same vector on every machine.
    """

    def __init__(self, dim: int = 256) -> None:
        if dim < 1:
            raise ValueError(f"dim is {dim}, must be at least 1")
        self._dim = dim

    @property
    def identity(self) -> str:
        """Name with dimension and version of the features."""
        return f"hashing-{self._dim}/v1"

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return self._dim

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows, shape ``(len(texts), dim)``; all texts without a word share one vector."""
        rows = np.zeros((len(texts), self._dim), dtype=np.float64)
        for row, text in zip(rows, texts, strict=True):
            for feature, weight in _features(text):
                row[_bucket(feature, self._dim)] += weight * _sign(feature)
            if not row.any():  # no words, or features that cancel out
                row[_bucket(_NOTHING, self._dim)] = 1.0
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        return rows.astype(np.float32)


def _features(text: str) -> Iterator[tuple[str, float]]:
    for word in _WORD.findall(text.casefold()):
        yield f"w {word}", 1.0
        marked = f"^{word}$"
        for start in range(len(marked) - 2):
            yield f"t {marked[start : start + 3]}", _TRIGRAM_WEIGHT


def _bucket(feature: str, dim: int) -> int:
    return _hash(feature) % dim


def _sign(feature: str) -> int:
    # Another hash than the bucket's: parity of the same one would tie the sign to the bucket.
    return 1 if _hash("sign " + feature) & 0x8000 else -1


def _hash(feature: str) -> int:
    return zlib.crc32(feature.encode("utf-8", "replace"))
