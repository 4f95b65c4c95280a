"""Full-text search in memory: BM25, as SQLite ranks (Robertson and Zaragoza 2009)."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping

_SATURATION, _LENGTH_SHARE = 1.2, 0.75
"""k1 and b of BM25, as in SQLite."""


def rank(texts: Mapping[int, Mapping[str, float]], words: Iterable[str]) -> dict[int, float]:
    """Return the score of each text that holds one of the words.

    Args:
        texts: By key, the words of each text with how often they occur, weighted.
        words: What is looked for.
    """
    lengths = {key: sum(found.values()) for key, found in texts.items()}
    mean_length = sum(lengths.values()) / max(1, len(lengths))
    scores: dict[int, float] = {}
    for word in dict.fromkeys(words):
        holders = {key: found[word] for key, found in texts.items() if word in found}
        rarity = max(1e-6, math.log((len(texts) - len(holders) + 0.5) / (len(holders) + 0.5)))
        for key, count in holders.items():
            length = 1 - _LENGTH_SHARE + _LENGTH_SHARE * lengths[key] / mean_length
            gain = rarity * count * (_SATURATION + 1) / (count + _SATURATION * length)
            scores[key] = scores.get(key, 0.0) + gain
    return scores
