"""The lexical floor: what plain counting of words reaches on the same pairs, without anything that xref adds.

Words weigh by how rare they are in the shipped word frequencies; nothing is fitted on the data that is scored.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix

from xref.match.vocabulary import Vocabulary
from xref.text.normalise import stem, words

_SATURATION, _LENGTH_SHARE = 1.2, 0.75
"""k1 and b of BM25, the usual ones (Robertson and Zaragoza 2009)."""


class WordCosine:
    """Cosine of texts as vectors of idf-weighted words, ``(1 + log count) * idf``.

    Args:
        texts: By name.
        vocabulary: Says how telling each word is; it grows.
    """

    def __init__(self, texts: Mapping[str, str], vocabulary: Vocabulary) -> None:
        self._row = {name: i for i, name in enumerate(texts)}
        self._names = list(texts)
        counts = _counts(list(texts.values()), vocabulary)
        counts.data = (1 + np.log(counts.data)) * vocabulary.idf_of(counts.indices.astype(np.int64))
        self._unit = _unit_rows(counts)

    def of(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], float]:
        """The cosine of each pair of names, in ``[0, 1]``."""
        if not pairs:
            return {}
        left = self._unit[[self._row[a] for a, _ in pairs]]
        right = self._unit[[self._row[b] for _, b in pairs]]
        cosines = np.asarray(left.multiply(right).sum(axis=1)).ravel()
        return dict(zip(pairs, np.round(cosines, 6).tolist(), strict=True))

    def all_pairs(self) -> dict[tuple[str, str], float]:
        """The cosine of all pairs of names in their order that share a word: the others have none to rank by."""
        product = (self._unit @ self._unit.T).tocoo()
        above = product.row < product.col
        rows, columns = product.row[above].tolist(), product.col[above].tolist()
        values = np.round(product.data[above], 6).tolist()
        return {(self._names[i], self._names[j]): v for i, j, v in zip(rows, columns, values, strict=True)}


class Bm25:
    """BM25 of queries over texts.

    Source: Robertson and Zaragoza 2009; idf is that of the shipped word frequencies, as everywhere here.
    """

    def __init__(self, texts: Mapping[str, str], vocabulary: Vocabulary) -> None:
        self._names = list(texts)
        self._vocabulary = vocabulary
        counts = _counts(list(texts.values()), vocabulary)
        lengths = np.asarray(counts.sum(axis=1)).ravel()
        relative = 1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths / max(1.0, float(lengths.mean()))
        damping = _SATURATION * np.repeat(relative, np.diff(counts.indptr))
        counts.data = counts.data * (_SATURATION + 1) / (counts.data + damping)
        self._weights = counts.tocsc()

    def scores(self, query: str) -> dict[str, float]:
        """The score of each text, 0 where no word of the query occurs."""
        total: NDArray[np.float64] = np.zeros(len(self._names))
        for word in {stem(word) for word in words(query)}:
            number = self._vocabulary.number(word)
            if number < self._weights.shape[1]:
                column = self._weights[:, [number]]
                total[column.indices] += self._vocabulary.idf(word) * column.data
        return dict(zip(self._names, np.round(total, 6).tolist(), strict=True))


def _counts(texts: Sequence[str], vocabulary: Vocabulary) -> Any:
    """How often each text holds each word number: a sparse matrix, a row a text."""
    numbers: list[int] = []
    values: list[int] = []
    ends = [0]
    for text in texts:
        counted = Counter(vocabulary.number(stem(word)) for word in words(text))
        numbers += counted.keys()
        values += counted.values()
        ends.append(len(numbers))
    width = max(numbers, default=0) + 1
    data = (np.array(values, dtype=np.float64), np.array(numbers, dtype=np.int64), ends)
    return csr_matrix(data, shape=(len(texts), width))


def _unit_rows(matrix: Any) -> Any:
    lengths = np.sqrt(np.asarray(matrix.multiply(matrix).sum(axis=1)).ravel())
    scale = np.repeat(1 / np.maximum(lengths, 1e-12), np.diff(matrix.indptr))
    matrix.data = matrix.data * scale
    return matrix
