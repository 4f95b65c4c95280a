"""The shipped conflict reader, run by ONNX Runtime: reads two sentences and says whether they contradict each other.

Numbers and dates are marked beforehand with how they compare, see `xref.conflict.marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from xref.adapters.cross_encoder import CrossEncoder
from xref.adapters.model_files import read_model
from xref.conflict.marks import Facts, facts_of, marked
from xref.model import Claim

MODEL = ("conflict_reader", "model.onnx")
SUPPORTS, REFUTES, NEITHER, CONFLICT = range(4)
"""Columns of the logits: what the first sentence makes of the second (VitaminC); that two reports are in conflict."""
OUTPUTS = 4


class ConflictReader(CrossEncoder):
    """Logits of sentence pairs, in the order in which they are given: evidence first, claim second.

    Each pair is run alone, so that its logits depend on the two sentences only. Cost and errors: as `CrossEncoder`.
    """

    def judge(self, pairs: Sequence[tuple[Facts, Facts]]) -> NDArray[np.float64]:
        """Return the logits of each pair, shape ``(len(pairs), OUTPUTS)``, rounded to 1e-3."""
        feeds = [self._feed(*marked(evidence, claim)) for evidence, claim in pairs]
        found = (
            map(self._outputs, feeds) if len(feeds) < 2 or self._threads == 1 else self._pool.map(self._outputs, feeds)
        )
        logits: NDArray[np.float64] = np.array(list(found), dtype=np.float64).reshape(len(pairs), OUTPUTS).round(3)
        return logits

    def contradicts(self, pairs: Sequence[tuple[Claim, Claim]]) -> NDArray[np.float64]:
        """Return for each pair of claims the probability in ``[0, 1]`` that the first refutes the second."""
        verdicts = np.exp(self.judge([(facts_of(a), facts_of(b)) for a, b in pairs])[:, : NEITHER + 1])
        found: NDArray[np.float64] = np.round(verdicts[:, REFUTES] / verdicts.sum(axis=1), 4)
        return found

    def _outputs(self, feed: NDArray[np.float32]) -> NDArray[np.float32]:
        outputs: NDArray[np.float32] = self._session.run(None, {"embedded": feed})[0][0]
        return outputs

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415  only once something is to be read

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        options.intra_op_num_threads = 1  # the cores are used by running several pairs at a time
        options.inter_op_num_threads = 1
        return onnxruntime.InferenceSession(read_model(*MODEL), options, providers=["CPUExecutionProvider"])
