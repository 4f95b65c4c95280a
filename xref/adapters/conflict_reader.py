"""The shipped conflict reader, run by ONNX Runtime: reads two sentences and says whether they contradict each other.

Numbers and dates are marked beforehand with how they compare, see `xref.conflict.marks`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from xref.adapters.cross_encoder import CrossEncoder
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

    model: ClassVar = MODEL

    def judge(self, pairs: Sequence[tuple[Facts, Facts]]) -> NDArray[np.float64]:
        """Return the logits of each pair, shape ``(len(pairs), OUTPUTS)``, rounded to 1e-3."""
        feeds = [self._feed(*marked(evidence, claim)) for evidence, claim in pairs]
        found = [output[0] for output in self._network.run(feeds)]
        logits: NDArray[np.float64] = np.array(found, dtype=np.float64).reshape(len(pairs), OUTPUTS).round(3)
        return logits

    def contradicts(self, pairs: Sequence[tuple[Claim, Claim]]) -> NDArray[np.float64]:
        """Return for each pair of claims the probability in ``[0, 1]`` that the first refutes the second."""
        verdicts = np.exp(self.judge([(facts_of(a), facts_of(b)) for a, b in pairs])[:, : NEITHER + 1])
        found: NDArray[np.float64] = np.round(verdicts[:, REFUTES] / verdicts.sum(axis=1), 4)
        return found
