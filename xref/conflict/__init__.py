"""Whether two look-alike claims speak of one event, and where they then disagree."""

from __future__ import annotations

from xref.conflict.differences import find_change, find_detail
from xref.conflict.events import EventCheck, same_event
from xref.conflict.reading import Reading, read
from xref.conflict.rules import RULES, Rule, find_conflicts

__all__ = [
    "RULES",
    "EventCheck",
    "Reading",
    "Rule",
    "find_change",
    "find_conflicts",
    "find_detail",
    "read",
    "same_event",
]
