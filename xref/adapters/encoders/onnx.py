"""The default encoder, run by ONNX Runtime: no torch in the process, 0.15 s from a cold start to the first vector."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from xref.adapters.encoders import weights
from xref.adapters.encoders.cache import cache_folder
from xref.adapters.encoders.surrogates import without_surrogates
from xref.errors import EncoderError, UsageError

if TYPE_CHECKING:
    from concurrent.futures import ThreadPoolExecutor

    from numpy.typing import NDArray

PATHS = ("int8", "fp32")
RECIPE = 1
"""Version of the way from weights to file; raise it with every change to `export` that changes vectors."""


class OnnxEncoder:
    """all-MiniLM-L6-v2 on one of two numeric paths; made by `open`.

    A sentence is run alone, never in a batch: int8 quantises activations with one scale per tensor, so that batch
    mates, or padding alone, would shift its vector as much as int8 itself does (mean cosine .991, worst .975). Run
    alone, equal texts have equal vectors, bit for bit, whatever else is encoded and in which order. Each core works on
    a sentence of its own, which is no slower than batches (2 cores, news, sentences/s: 682 alone; 626, 604 and 487 in
    sorted batches of 8, 16 and 32, these measured with an earlier quantisation that was not optimised offline).
    """

    def __init__(self, model: Path, tokenizer: Path, path: str) -> None:
        self._model = model
        self._tokenizer_file = tokenizer
        self._path = path

    @classmethod
    def open(cls, path: str = "int8") -> OnnxEncoder:
        """Return the encoder on the numeric path "int8" or "fp32", prepared on first use (about 15 s).

        Raises:
            UsageError: ``path`` is neither.
            EncoderError: The weights are missing or damaged, or cannot be prepared.
        """
        if path not in PATHS:
            raise UsageError(
                f"The encoder {weights.NAME} has no numeric path {path!r}. Choose one of: {', '.join(PATHS)}"
            )
        folder = weights.verified_weights()
        model = prepared_file(path)
        if not model.exists():
            from xref.adapters.encoders.prepare import prepare  # noqa: PLC0415  once per machine

            prepare(folder, model, path)
        return cls(model, folder / weights.TOKENIZER_FILE, path)

    @property
    def identity(self) -> str:
        """Model, first digits of the sha256 of its weights, numeric path."""
        return f"{weights.NAME}@{weights.SHA256[:8]}/onnx-{self._path}"

    @property
    def dim(self) -> int:
        """Length of a vector."""
        return weights.DIM

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return unit rows, shape ``(len(texts), dim)``; a text beyond 256 tokens is cut there.

        Cost: about 3 ms of one core per sentence (int8), 7 ms (fp32).
        """
        tokens = [entry.ids for entry in self._tokenizer.encode_batch([without_surrogates(text) for text in texts])]
        vectors = np.empty((len(texts), self.dim), dtype=np.float32)

        def encode_into(row: int) -> None:
            vectors[row] = self._run(tokens[row])

        if len(texts) < 2 or self._threads == 1:
            for row in range(len(texts)):
                encode_into(row)
        else:
            longest_first = sorted(range(len(texts)), key=lambda row: len(tokens[row]), reverse=True)
            list(self._pool.map(encode_into, longest_first))
        return vectors

    def _run(self, ids: list[int]) -> NDArray[np.float32]:
        feed = np.array([ids], dtype=np.int64)
        row: NDArray[np.float32] = self._session({"input_ids": feed, "attention_mask": np.ones_like(feed)})
        return row

    @cached_property
    def _session(self) -> Callable[[dict[str, NDArray[np.int64]]], NDArray[np.float32]]:
        import onnxruntime  # noqa: PLC0415  only once something is to be encoded

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # the cores are used by running several sentences at a time
        options.inter_op_num_threads = 1
        try:
            session = onnxruntime.InferenceSession(str(self._model), options, providers=["CPUExecutionProvider"])
        except Exception as error:  # ONNX Runtime raises classes of its own without a public base
            raise EncoderError(
                f"{self._model}: cannot be loaded ({error}). Delete the file; it is made again"
            ) from error
        return lambda feed: session.run(None, feed)[0][0]

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer  # noqa: PLC0415  as above

        tokenizer = Tokenizer.from_file(str(self._tokenizer_file))
        tokenizer.no_padding()
        tokenizer.enable_truncation(weights.MAX_TOKENS)
        return tokenizer

    @cached_property
    def _threads(self) -> int:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        from concurrent.futures import ThreadPoolExecutor  # noqa: PLC0415  a query encodes one text and needs none

        return ThreadPoolExecutor(self._threads, thread_name_prefix="encode")


def prepared_file(path: str) -> Path:
    """Return where the ONNX file of a numeric path is kept; it need not exist yet.

    The name holds everything that decides its contents, so that a new version of any of them makes a new file.
    """
    import onnxruntime  # noqa: PLC0415  0.02 s, and the session needs it anyway

    runtime = ".".join(onnxruntime.__version__.split(".")[:2])
    return cache_folder() / f"{weights.NAME}-{weights.SHA256[:16]}-{path}-recipe{RECIPE}-ort{runtime}.onnx"
