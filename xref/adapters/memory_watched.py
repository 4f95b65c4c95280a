"""Which files of a watched folder were taken in, in a plain dictionary."""

from __future__ import annotations

from collections.abc import Mapping


class WatchedInMemory:
    """The part of `xref.adapters.memory.MemoryStore` that remembers files."""

    def __init__(self) -> None:
        self._watched: dict[str, dict[str, str]] = {}

    def watched(self, folder: str) -> Mapping[str, str]:
        """Return the marks of the files that were taken in from a folder."""
        return dict(self._watched.get(folder, {}))

    def put_watched(self, folder: str, marks: Mapping[str, str]) -> None:
        """Add marks, or replace those of the same files."""
        self._watched.setdefault(folder, {}).update(marks)
