"""Word numbers and how telling each word is (inverse document frequency)."""

from __future__ import annotations

import math
from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

_MAX_WORDS = 1 << 21  # three word numbers fit into one 63-bit trigram


class Vocabulary:
    """Gives each word a small number, in order of first use; numbers are handles and never leave the process.

    Args:
        document_frequency: How many of ``n_documents`` reference articles hold the word; absent words are the rarest.
        n_documents: Size of the reference collection, at least 1.

    Idf values are rounded to 1/64, so that sums of them are exact in floating point: a score then depends neither
    on the order of addition nor on what else is in the database.
    """

    def __init__(self, document_frequency: Mapping[str, int], n_documents: int) -> None:
        self._df = document_frequency
        self._n = n_documents
        self._ids: dict[str, int] = {}
        self._idf: list[float] = []
        self._array: NDArray[np.float64] = np.zeros(0)

    def idf(self, word: str) -> float:
        """Idf of one word, in ``[0, log(n + 1)]``, a multiple of 1/64."""
        return round(math.log((self._n + 1) / (self._df.get(word, 1) + 1)) * 64) / 64

    def number(self, word: str) -> int:
        """The number of ``word``, in ``[1, 2**21)``; equal words have equal numbers.

        Raises:
            OverflowError: More than two million different words.
        """
        found = self._ids.get(word)
        if found is None:
            found = len(self._ids) + 1
            if found >= _MAX_WORDS:
                raise OverflowError("more than two million different words in one run")
            self._ids[word] = found
            self._idf.append(self.idf(word))
        return found

    def idf_of(self, numbers: NDArray[np.int64]) -> NDArray[np.float64]:
        """Idf per word number; shape as ``numbers``."""
        if len(self._array) != len(self._idf):
            self._array = np.asarray(self._idf, dtype=np.float64)
        return self._array[numbers - 1]
