"""Pairs of claims that a rule flags, and near misses that it must not, by slot."""

from __future__ import annotations

from tests.conflict_cases import facts, quotes, statements

FLAGGED = {**facts.FLAGGED, **quotes.FLAGGED, **statements.FLAGGED}
NEAR_MISSES = {**facts.NEAR_MISSES, **quotes.NEAR_MISSES, **statements.NEAR_MISSES}
