"""The embedding layer of the default encoder, for shipped models that hold transformer layers only.

It was frozen when they were trained, so that its weights need not be shipped: they are installed with the encoder.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.encoders import weights

FIRST, END, UNKNOWN = 101, 102, 100  # [CLS], [SEP] and [UNK] of the vocabulary
_EPSILON = 1e-12  # of the layer norm


class EmbeddingLayer:
    """Word pieces and their embedded rows; nothing is loaded before it is used.

    Raises:
        EncoderError: The installed weights are missing or damaged.
    """

    def rows(self, ids: Sequence[int], sides: Sequence[int] | NDArray[np.intp] | None = None) -> NDArray[np.float32]:
        """Return the embedded word pieces ``ids`` after the layer norm, shape ``(1, len(ids), 384)``.

        ``sides`` tells, for each, the first (0) from the second sentence (1); None: there is one sentence.
        """
        words, positions, both, scale, shift = self._tables
        rows = words[ids] + positions[: len(ids)] + both[np.zeros(len(ids), np.intp) if sides is None else sides]
        rows = rows - rows.mean(axis=1, keepdims=True)
        rows = rows / np.sqrt(np.square(rows).mean(axis=1, keepdims=True) + _EPSILON)
        embedded: NDArray[np.float32] = (rows * scale + shift).astype(np.float32)[None]
        return embedded

    @cached_property
    def tokenizer(self) -> Any:
        """The tokenizer of the encoder, without padding and cutting."""
        from tokenizers import Tokenizer  # noqa: PLC0415  only once something is to be read

        tokenizer = Tokenizer.from_file(str(weights.verified_weights() / weights.TOKENIZER_FILE))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    @cached_property
    def _tables(self) -> tuple[NDArray[np.float32], ...]:
        """Word, position and side vectors, and scale and shift of the layer norm."""
        from safetensors import safe_open  # noqa: PLC0415  as above

        with safe_open(weights.verified_weights() / weights.WEIGHTS_FILE, framework="np") as stored:
            names = ("word_embeddings", "position_embeddings", "token_type_embeddings")
            tables = [stored.get_tensor(f"embeddings.{name}.weight") for name in names]
            norm = [stored.get_tensor(f"embeddings.LayerNorm.{name}") for name in ("weight", "bias")]
        return (*tables, *norm)
