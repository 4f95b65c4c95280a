"""Any model of the sentence-transformers library, by name or folder. Slower to start than `onnx` by seconds."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.encoders import weights
from xref.adapters.encoders.surrogates import without_surrogates
from xref.errors import EncoderError

_BATCH = 32
"""Sentences/s on 2 cores: 164 in sorted batches of 32, 94 in batches of 128."""


class SentenceTransformersEncoder:
    """A sentence-transformers model, float32 on the processor; made by `open`."""

    def __init__(self, model: Any, name: str) -> None:
        self._model = model
        self._name = name
        self._fingerprint = _fingerprint(model)
        self._dim = int(model.encode([""]).shape[1])  # the method that tells it changed its name between versions

    @classmethod
    def open(cls, name: str | None = None) -> SentenceTransformersEncoder:
        """Return the model called ``name``, a folder or a name in the local cache of the hub; None: the default model.

        Nothing is downloaded: a query must not tell a server that it was asked, and must not depend on one.

        Raises:
            EncoderError: There is no such model here, it cannot be loaded, or the library is missing.
        """
        source = str(weights.verified_weights()) if name is None else name
        try:
            from sentence_transformers import SentenceTransformer  # noqa: PLC0415  takes seconds
            from transformers.utils import logging as transformers_logging  # noqa: PLC0415  as above
        except ImportError as error:
            raise EncoderError(
                f"The library sentence-transformers is missing ({error}). Install it with pip"
            ) from error
        transformers_logging.disable_progress_bar()  # a bar for each file of weights
        try:
            model = SentenceTransformer(source, device="cpu", local_files_only=True)
        except (OSError, ValueError, KeyError, RuntimeError) as error:
            reason = str(error).strip().splitlines() or [type(error).__name__]
            raise EncoderError(
                f"The encoder {source!r} cannot be loaded: it is neither a folder with a sentence-transformers model "
                f"nor a name in the local model cache ({reason[0]}). xref downloads nothing; fetch the model first and "
                f"give its folder"
            ) from error
        return cls(model, weights.NAME if name is None else Path(source).name)

    @property
    def identity(self) -> str:
        """Name without folders, first digits of the sha256 of the parameters, numeric path."""
        return f"{self._name}@{self._fingerprint}/sentence-transformers-fp32"

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return self._dim

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows, shape ``(len(texts), dim)``; batch mates change a vector by about 1e-7."""
        if not texts:
            return np.empty((0, self.dim), dtype=np.float32)
        clean = [without_surrogates(text) for text in texts]
        rows = self._model.encode(clean, batch_size=_BATCH, normalize_embeddings=True, show_progress_bar=False)
        return np.ascontiguousarray(rows, dtype=np.float32)


def _fingerprint(model: Any) -> str:
    digest = hashlib.sha256()
    for name, tensor in sorted(model.state_dict().items()):
        digest.update(name.encode())
        digest.update(tensor.contiguous().numpy().tobytes())
    return digest.hexdigest()[:8]
