"""Watch: take in what appears or changes in a folder, as soon as it is complete."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from xref.claims.cue_reading import ReadCues
from xref.errors import InputError
from xref.model import Document
from xref.ports import Store
from xref.settings import Settings
from xref.workflows.ingest import ingest

Wait = Callable[[bool], bool]
"""Waits until it is time to look again: with True, for files that were changing to come to rest; with False, for news.
False is returned when there is nothing to wait for any more."""


class Folder(Protocol):
    """A folder with articles."""

    @property
    def identity(self) -> str:
        """What the database calls the folder."""
        ...

    def scan(self) -> Mapping[str, str]:
        """The mark of each file by its name, in name order: another mark, and the file is to be read again.

        Raises:
            InputError: The folder cannot be read.
        """
        ...

    def documents(self, name: str) -> Iterable[Document | InputError]:
        """What a file holds."""
        ...


@dataclass(frozen=True, slots=True)
class Intake:
    """What reads and keeps the articles, and who is told of each document with its outcome and its id or error."""

    store: Store
    settings: Settings
    read_cues: ReadCues | None
    tell: Callable[[str, str], None]


def watch(folder: Folder, intake: Intake, wait: Wait) -> Iterator[Counter[str]]:
    """Yield, each time that something was taken in, how many documents were new, changed, duplicate, failed.

    A file is read when two looks at it, a rest between them, find it the same; a file that is in the database already
    is read again only when its mark changes. One that fails is told, and tried again when it changes, or the next time
    that the folder is watched. What is deleted in the folder stays in the database.

    Raises:
        StoreError: The database cannot be written; what was taken in before stays.
        InputError: The folder cannot be read.
    """
    known = dict(intake.store.watched(folder.identity))
    before: Mapping[str, str] = {}
    while True:
        marks = folder.scan()
        news = {name: mark for name, mark in marks.items() if known.get(name) != mark}
        ready = [name for name, mark in news.items() if before.get(name) == mark]
        if ready:
            counts: Counter[str] = Counter()
            for name in ready:
                counts += _take_in(folder, name, news[name], intake)
                known[name] = news[name]
            yield counts
        before = marks
        if not wait(len(ready) < len(news)):
            break
    growing = [
        InputError(name, "it is still being written", "Read it again later.") for name in news if name not in ready
    ]
    for error in growing:
        intake.tell("failed", str(error))
    if growing:
        yield Counter(failed=len(growing))


def _take_in(folder: Folder, name: str, mark: str, intake: Intake) -> Counter[str]:
    """Store what a file holds, and its mark where nothing of it failed."""
    done = ingest(folder.documents(name), intake.store, intake.settings, intake.read_cues, intake.tell)
    if not done.failures:
        intake.store.put_watched(folder.identity, {name: mark})
    return Counter(
        {"new": done.new, "changed": done.changed, "duplicate": done.duplicate, "failed": len(done.failures)}
    )


def count_in_words(counts: Mapping[str, int]) -> str:
    """Return "1 new, 0 changed, 0 duplicate, 0 failed"."""
    return ", ".join(f"{counts.get(outcome, 0)} {outcome}" for outcome in _OUTCOMES)


_OUTCOMES: Sequence[str] = ("new", "changed", "duplicate", "failed")
