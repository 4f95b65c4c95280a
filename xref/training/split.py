"""What the cross-encoder may see: the second scorer is fitted on other stories, and figures are taken on others."""

from __future__ import annotations

import numpy as np

SEED = 7
PARTS = 4
ECB_HELD_OUT = 24
"""First topic of ECB+ that no training sees."""


def held_out(count: int, part: int = 0) -> frozenset[int]:
    """Return the numbers of the stories, of ``count``, that one fit of the cross-encoder leaves out: one in four."""
    order = np.random.RandomState(SEED).permutation(count)
    return frozenset(int(story) for place, story in enumerate(order) if place % PARTS == part)
