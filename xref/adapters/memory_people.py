"""What people entered, in plain dictionaries: outlets, ratings, judgements."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from xref.adapters.sqlite.outlets import alias_taken, changes_groups
from xref.model import Outlet, PairJudgement, Rating


class People:
    """The part of `xref.adapters.memory.MemoryStore` that people fill."""

    def __init__(self) -> None:
        self.outlets: dict[str, Outlet] = {}
        self.ratings: dict[str, list[Rating]] = {}
        self.judgements: list[PairJudgement] = []

    def put_outlets(self, outlets: Iterable[Outlet]) -> bool:
        """Add or replace outlets, all or none; return whether clusters depend on what changed.

        Raises:
            StoreError: An alias stands for another outlet already.
        """
        changed = dict(self.outlets)
        regroup = False
        for outlet in outlets:
            for other in changed.values():
                for alias in sorted(set(outlet.aliases) & set(other.aliases)):
                    if other.name != outlet.name:
                        raise alias_taken(alias, other.name)
            regroup |= changes_groups(self.outlets.get(outlet.name), outlet)
            changed[outlet.name] = replace(outlet, aliases=tuple(sorted(set(outlet.aliases))))
        self.outlets = changed
        return regroup

    def put_ratings(self, source: str, ratings: Iterable[Rating]) -> None:
        """Replace all ratings of a source."""
        self.ratings.pop(source, None)
        self.ratings[source] = [replace(each, source=source) for each in ratings]

    def put_judgements(self, judgements: Iterable[PairJudgement]) -> None:
        """Add judgements under the next numbers, as one batch."""
        first = len(self.judgements) + 1
        batch = max((each.batch for each in self.judgements), default=0) + 1
        self.judgements += [replace(each, number=number, batch=batch) for number, each in enumerate(judgements, first)]

    def undo_judgements(self, numbers: Iterable[int], at: str) -> None:
        """Mark judgements as undone."""
        chosen = set(numbers)
        self.judgements = [
            replace(each, undone_at=at) if each.number in chosen and not each.undone_at else each
            for each in self.judgements
        ]
