"""The shipped reader of attribution cues, run by ONNX Runtime: for each word, whether it credits somebody.

The file holds transformer layers only; see `xref.adapters.embedding_layer`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.embedding_layer import END, FIRST, EmbeddingLayer
from xref.adapters.encoders.surrogates import without_surrogates
from xref.adapters.network import Feed, Network
from xref.claims.attribution_view import Chances, View
from xref.claims.cue_reading import FLAGS, word_flags

MODEL = ("cue_reader", "model.onnx")
MAX_TOKENS = 254
"""Word pieces of a sentence that are read; what is behind them counts as no cue."""


@dataclass(frozen=True, slots=True)
class Pieces:
    """A sentence as the network takes it: ``ids`` with its two marks, flags ``(len(ids), FLAGS + 1)``, and the
    place of each word's first piece, -1 for a word without one."""

    ids: list[int]
    flags: NDArray[np.float32]
    first: NDArray[np.intp]


def cut_words(views: Sequence[View], tokenizer: Any) -> Iterator[Pieces]:
    """Yield each sentence cut into word pieces; all pieces of a word have its flags, the first one flag more."""
    texts = [[without_surrogates(word.text).replace("’", "'") for word in view.words] for view in views]
    for view, cut in zip(
        views, tokenizer.encode_batch(texts, is_pretokenized=True, add_special_tokens=False), strict=True
    ):
        of_word = np.array(cut.word_ids[:MAX_TOKENS], dtype=np.intp)
        words, places = np.unique(of_word, return_index=True)
        flags = np.zeros((len(of_word) + 2, FLAGS + 1), np.float32)
        flags[1:-1, :FLAGS] = word_flags(view)[of_word]
        flags[places + 1, FLAGS] = 1.0
        first = np.full(len(view.words), -1, np.intp)
        first[words] = places + 1
        yield Pieces([FIRST, *cut.ids[:MAX_TOKENS], END], flags, first)


class CueReader:
    """Chances of the words of sentences.

    Each sentence is run alone, for the reason given in `OnnxEncoder`: what is said of it depends on it only.
    Cost: see the model card.

    Raises:
        XrefError: The shipped file is missing or was changed.
        EncoderError: The weights of the embedding layer are missing or damaged.
    """

    def __init__(self, embedding: EmbeddingLayer | None = None) -> None:
        self._embedding = embedding or EmbeddingLayer()
        self._network = Network(*MODEL)

    def read(self, views: Sequence[View]) -> list[Chances]:
        """Return the chances of each sentence, rounded to 1e-3."""
        if not views:
            return []
        pieces = list(cut_words(views, self._embedding.tokenizer))
        outputs = self._network.run([self._feed(sentence) for sentence in pieces])
        return list(map(_chances, pieces, outputs))

    def _feed(self, sentence: Pieces) -> Feed:
        return {"embedded": self._embedding.rows(sentence.ids), "flags": sentence.flags[None]}


def _chances(sentence: Pieces, output: NDArray[np.float32]) -> Chances:
    """Those of the words, out of those of the word pieces; a word without a piece has none."""
    chances = output[0][sentence.first]
    chances[sentence.first < 0] = 0.0
    cue, begins, source = chances.astype(np.float64).round(3).T.tolist()
    return Chances(tuple(cue), tuple(begins), tuple(source))
