"""Files of a watched folder are read when they have come to rest, and again only when they change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from xref.adapters.memory import MemoryStore
from xref.errors import InputError
from xref.model import Document
from xref.settings import DEFAULTS
from xref.workflows.watch import Intake, count_in_words, watch

STORY = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said."
EMPTY = InputError("bad.txt", "it is empty", "Give a file with an article in it.")


class Told:
    """A folder whose looks are told beforehand: marks by name; what it was asked for is in ``read``."""

    identity = "folder"

    def __init__(self, *looks: Mapping[str, str]) -> None:
        self.looks = list(looks)
        self.read: list[str] = []
        self.waits: list[bool] = []

    def scan(self) -> Mapping[str, str]:
        return self.looks.pop(0)

    def documents(self, name: str) -> Iterable[Document | InputError]:
        self.read.append(name)
        return [EMPTY] if name.startswith("bad") else [Document(name, f"{STORY} Number {len(self.read)}.")]

    def wait(self, unfinished: bool) -> bool:
        self.waits.append(unfinished)
        return bool(self.looks)


def watched(folder: Told, store: MemoryStore) -> tuple[list[Counter[str]], list[str]]:
    told: list[str] = []
    intake = Intake(store, DEFAULTS, None, lambda outcome, about: told.append(f"{outcome} {about}"))
    return list(watch(folder, intake, folder.wait)), told


def read_in(*looks: Mapping[str, str], store: MemoryStore | None = None) -> Sequence[str]:
    folder = Told(*looks)
    watched(folder, store or MemoryStore())
    return folder.read


def test_a_file_is_read_when_two_looks_find_it_the_same() -> None:
    folder = Told({"a.txt": "1"}, {"a.txt": "1"}, {"a.txt": "1"})
    counts, told = watched(folder, MemoryStore())
    assert folder.read == ["a.txt"]
    assert counts == [Counter(new=1)]
    assert told == ["new a.txt"]
    assert folder.waits == [True, False, False]


def test_a_file_that_is_still_growing_is_left_alone() -> None:
    assert read_in({"a.txt": "1"}, {"a.txt": "2"}, {"a.txt": "3"}, {"a.txt": "3"}) == ["a.txt"]
    assert read_in({"a.txt": "1"}, {"a.txt": "2"}) == []


def test_a_growing_file_does_not_hold_up_the_others() -> None:
    folder = Told({"a.txt": "1", "b.txt": "1"}, {"a.txt": "2", "b.txt": "1"}, {"a.txt": "2", "b.txt": "1"})
    watched(folder, MemoryStore())
    assert folder.read == ["b.txt", "a.txt"]
    assert folder.waits == [True, True, False]


def test_a_changed_file_is_read_again_and_an_unchanged_one_is_not() -> None:
    one, two = {"a.txt": "1", "b.txt": "1"}, {"a.txt": "2", "b.txt": "1"}
    assert read_in(one, one, two, two) == ["a.txt", "b.txt", "a.txt"]


def test_what_was_taken_in_is_not_read_again_the_next_time() -> None:
    store = MemoryStore()
    look = {"a.txt": "1", "bad.txt": "1"}
    assert read_in(look, look, store=store) == ["a.txt", "bad.txt"]
    assert read_in(look, look, store=store) == ["bad.txt"]


def test_a_bad_file_is_told_once_and_does_not_stop_the_rest() -> None:
    look = {"bad.txt": "1", "good.txt": "1"}
    counts, told = watched(Told(look, look, look, look), MemoryStore())
    assert told == [f"failed {EMPTY}", "new good.txt"]
    assert counts == [Counter(new=1, failed=1)]


def test_what_never_comes_to_rest_is_told_at_the_end() -> None:
    counts, told = watched(Told({"a.txt": "1"}, {"a.txt": "2"}), MemoryStore())
    assert told == ["failed a.txt: it is still being written. Read it again later."]
    assert counts == [Counter(failed=1)]


def test_the_counts_in_words() -> None:
    assert count_in_words(Counter(new=2, failed=1)) == "2 new, 0 changed, 0 duplicate, 1 failed"
