"""Files, folders and standard input -> documents. One unreadable file is reported in its place and the rest goes on."""

from __future__ import annotations

import os
import sys
from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import BinaryIO

from xref.adapters.readers import FORMATS, sniff
from xref.errors import InputError
from xref.model import Document
from xref.ports import InputFormat
from xref.settings import DEFAULTS, Settings

STDIN = "-"
# Files that lie beside articles and are none; compared without letter case, the first set without suffix.
_BESIDE = frozenset(("readme", "license", "licence", "manifest"))
_SIDECARS = (".meta.json",)


def expand(
    arguments: Sequence[str],
    *,
    ignored: Collection[Path] = (),
    stdin: BinaryIO | None = None,
    settings: Settings = DEFAULTS,
    formats: Mapping[str, InputFormat] = FORMATS,
    inside: Path | None = None,
) -> Iterator[Document | InputError]:
    """Yield the documents of files, folders (walked in name order) and ``-`` (standard input), in argument order.

    Hidden files, readme, licence and manifest files inside folders are passed over; other files of an unknown
    format are reported. Links to folders are not followed. Of two files with the same article id the first is read.

    Args:
        arguments: Paths as given on the command line.
        ignored: Files inside folders that are no articles.
        stdin: Where ``-`` reads from; standard input by default.
        settings: Limits on sizes.
        formats: What reads a file, by its suffix.
        inside: The folder to which names of files are relative; None: to the argument.
    """
    skip = {path.resolve() for path in ignored}
    names: dict[str, Path] = {}
    for argument in arguments:
        if argument == STDIN:
            yield from _read_stdin(stdin or sys.stdin.buffer, settings)
            continue
        root = inside or Path(argument)
        for found in files_in(Path(argument), skip):
            if isinstance(found, InputError):
                yield found
                continue
            name = _name(found, root)
            earlier = names.setdefault(name, found)
            if earlier.resolve() == found.resolve():
                yield from read_path(found, argument_root=root, settings=settings, formats=formats)
            else:
                problem = f"its article id {name!r} is that of {earlier}"
                yield InputError(str(found), problem, "Give the folder that holds both.")


def read_path(
    path: Path, *, argument_root: Path, settings: Settings = DEFAULTS, formats: Mapping[str, InputFormat] = FORMATS
) -> Iterator[Document | InputError]:
    """Yield the documents of one file; article ids are relative to ``argument_root`` (a folder, or the file itself)."""
    name = _name(path, argument_root)
    suffix = path.suffix.lower()
    known = formats.get(suffix)
    if suffix and known is None:
        remedy = f"An article can be saved as .txt, .html or .pdf. Known are {', '.join(formats)}."
        yield InputError(name, f"unknown format {suffix!r}", remedy)
        return
    limit = settings.max_article_bytes if known and not known.many else settings.max_table_bytes
    data = _bytes(path, name, limit)
    if isinstance(data, InputError):
        yield data
        return
    yield from _read(known, name, data, settings)


def files_in(root: Path, skip: Collection[Path] = ()) -> Iterator[Path | InputError]:
    """Yield the files of a folder in name order, or ``root`` itself where it is none.

    Left out are hidden files, readme, licence and manifest files, and those whose resolved paths are in ``skip``.
    """
    if not root.is_dir():
        yield root
        return
    problems: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=problems.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(folder, name)
            if not (name.startswith(".") or _lies_beside(name) or path.resolve() in skip):
                yield (path if path.is_file() else InputError(str(path), "it is no ordinary file", "Give a file."))
    for problem in problems:
        reason = f"the folder cannot be read: {problem.strerror}"
        yield InputError(str(problem.filename), reason, "Check its permissions.")


def _lies_beside(name: str) -> bool:
    lowered = name.lower()
    return lowered.partition(".")[0] in _BESIDE or lowered.endswith(_SIDECARS)


def _name(path: Path, root: Path) -> str:
    """The file name relative to the argument, with forward slashes."""
    return path.name if path == root else path.relative_to(root).as_posix()


def _bytes(path: Path, name: str, limit: int) -> bytes | InputError:
    try:
        with path.open("rb") as file:
            data = file.read(limit + 1)
    except OSError as error:
        return InputError(name, f"it cannot be read: {error.strerror or error}", "Check the path and its permissions.")
    return _too_long(name, limit) if len(data) > limit else data


def _too_long(name: str, limit: int) -> InputError:
    return InputError(name, f"it is larger than {limit:,} bytes", "Split it into smaller files.")


def _read(known: InputFormat | None, name: str, data: bytes, settings: Settings) -> Iterator[Document | InputError]:
    if not data.strip():
        yield InputError(name, "it is empty", "Give a file with an article in it.")
        return
    read = known.read if known else sniff(data)
    if known is None and read not in _TABLE_READERS and len(data) > settings.max_article_bytes:
        yield _too_long(name, settings.max_article_bytes)
        return
    yield from read(name, data)


def _read_stdin(stdin: BinaryIO, settings: Settings) -> Iterator[Document | InputError]:
    data = stdin.read(settings.max_table_bytes + 1)
    if len(data) > settings.max_table_bytes:
        yield _too_long(STDIN, settings.max_table_bytes)
        return
    yield from _read(None, STDIN, data, settings)


_TABLE_READERS = frozenset(known.read for known in FORMATS.values() if known.many)
