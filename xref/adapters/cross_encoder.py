"""The shipped cross-encoder, run by ONNX Runtime: reads two sentences together and says whether they state the same.

The file holds transformer layers only; see `xref.adapters.embedding_layer`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from xref.adapters.embedding_layer import END, FIRST, UNKNOWN, EmbeddingLayer
from xref.adapters.encoders.surrogates import without_surrogates
from xref.adapters.network import Feed, Network

MODEL = ("cross_encoder", "model.onnx")
MAX_TOKENS = 64
"""Word pieces of a sentence that are read; the model was trained with the same cut."""

_REMEMBERED = 50_000  # sentences whose word pieces, and pairs whose logits are kept


class CrossEncoder:
    """Logits of sentence pairs.

    Each pair is run alone, for the reason given in `OnnxEncoder`, and its sentences are put in the order of their
    texts: the logit of a pair depends on the two texts only. Cost: see the model card.

    Raises:
        XrefError: The shipped file is missing or was changed.
        EncoderError: The weights of the embedding layer are missing or damaged.
    """

    model: ClassVar = MODEL

    def __init__(self, embedding: EmbeddingLayer | None = None) -> None:
        self._embedding = embedding or EmbeddingLayer()
        self._network = Network(*self.model)
        self._tokens: dict[str, list[int]] = {}
        self._known: dict[tuple[str, str], float] = {}

    def logits(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float64]:
        """Return a logit per pair of sentences, shape ``(len(pairs),)``, rounded to 1e-3."""
        asked = [(a, b) if a <= b else (b, a) for a, b in pairs]
        if len(self._known) + len(asked) > _REMEMBERED:
            self._known.clear()
        new = list(dict.fromkeys(pair for pair in asked if pair not in self._known))
        feeds = [self._feed(*pair) for pair in new]
        self._known.update(zip(new, (float(logit.item()) for logit in self._network.run(feeds)), strict=True))
        rounded: NDArray[np.float64] = np.array([self._known[pair] for pair in asked], dtype=np.float64).round(3)
        return rounded

    def _feed(self, a: str, b: str) -> Feed:
        """Embedded input ``[CLS] a [SEP] b [SEP]``, shape ``(1, length, 384)``, after the layer norm."""
        left, right = self._pieces(a), self._pieces(b)
        sides = np.zeros(len(left) + len(right) + 3, dtype=np.intp)
        sides[len(left) + 2 :] = 1
        return {"embedded": self._embedding.rows([FIRST, *left, END, *right, END], sides)}

    def _pieces(self, text: str) -> list[int]:
        found = self._tokens.get(text)
        if found is None:
            if len(self._tokens) >= _REMEMBERED:
                self._tokens.clear()
            encoded = self._embedding.tokenizer.encode(without_surrogates(text), add_special_tokens=False)
            found = self._tokens[text] = encoded.ids[:MAX_TOKENS] or [UNKNOWN]
        return found
