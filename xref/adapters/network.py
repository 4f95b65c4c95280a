"""A shipped network, run by ONNX Runtime on one input at a time and on all cores."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.model_files import read_model

Feed = Mapping[str, NDArray[np.float32]]


class Network:
    """``models/<name>/<file>``; loaded, and its checksum compared, when it first runs.

    Each input is run alone, for the reason given in `OnnxEncoder`: what comes out depends on that input only.

    Raises:
        XrefError: The shipped file is missing or was changed.
    """

    def __init__(self, name: str, file: str) -> None:
        self._name, self._file = name, file

    def run(self, feeds: Sequence[Feed]) -> list[NDArray[np.float32]]:
        """Return the first output of the network for each input, in order."""
        if len(feeds) < 2 or self._threads == 1:
            return [self._output(feed) for feed in feeds]
        return list(self._pool.map(self._output, feeds))

    def _output(self, feed: Feed) -> NDArray[np.float32]:
        output: NDArray[np.float32] = self._session.run(None, dict(feed))[0]
        return output

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415  only once something is to be read

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # the cores are used by running several inputs at a time
        options.inter_op_num_threads = 1
        content = read_model(self._name, self._file)
        return onnxruntime.InferenceSession(content, options, providers=["CPUExecutionProvider"])

    @cached_property
    def _threads(self) -> int:
        return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1

    @cached_property
    def _pool(self) -> ThreadPoolExecutor:
        return ThreadPoolExecutor(self._threads, thread_name_prefix=self._name)
