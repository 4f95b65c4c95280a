"""How many documents an ingest will have, for a progress bar; nothing is decoded."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from xref.adapters.readers import FORMATS
from xref.adapters.readers.files import STDIN, files_in
from xref.errors import InputError

_LINES = frozenset((".jsonl", ".ndjson"))


def count_documents(arguments: Sequence[str], ignored: Collection[Path] = ()) -> int:
    """Return how many documents files and folders hold; 0 where that shows only when they are read.

    A file counts as one, of JSON lines as many as it has lines. Cost: a walk through the folders, and reading the
    files of JSON lines.
    """
    if STDIN in arguments:
        return 0
    skip = {path.resolve() for path in ignored}
    counts = [_count(file) for argument in arguments for file in files_in(Path(argument), skip)]
    return 0 if 0 in counts else sum(counts)


def _count(file: Path | InputError) -> int:
    known = None if isinstance(file, InputError) else FORMATS.get(file.suffix.lower())
    if isinstance(file, InputError) or known is None or not known.many:
        return 1
    if file.suffix.lower() not in _LINES:
        return 0
    try:
        with file.open("rb") as lines:
            return max(1, sum(1 for line in lines if line.strip()))
    except OSError:
        return 1
