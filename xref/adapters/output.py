"""Writing what a command prints: to a file in one step, or to standard output."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from xref.errors import UsageError, XrefError

BOM = "\ufeff"
_MISUSE = frozenset({errno.ENOENT, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.ELOOP})
_REMEDIES = {
    errno.ENOSPC: "Free some space or write to another disk",
    errno.EDQUOT: "Free some space or write to another disk",
    errno.EACCES: "Choose a folder that you may write to",
    errno.EPERM: "Choose a folder that you may write to",
    errno.EROFS: "Choose a folder that you may write to",
    errno.ENOENT: "Create the folder or choose another file",
    errno.ENOTDIR: "Choose a file inside a folder",
    errno.EISDIR: "Name a file inside that folder",
    errno.ENAMETOOLONG: "Choose a shorter name",
}


class OutputError(XrefError):
    """The output cannot be written: no permission, a full disk; what was there before is unharmed."""


def write_atomically(path: Path, pieces: Iterable[str], *, bom: bool = False) -> None:
    """Write UTF-8 text to ``path`` so that it is there as a whole or not at all; line ends stay as they are.

    A file that exists is replaced when everything is written and on disk, and keeps its permissions; through a link its
    target is replaced. A pipe or device is written to directly.

    Args:
        path: A file in a folder that exists.
        pieces: Text; when reading them fails, the error passes and ``path`` stays as it was.
        bom: Begin with a byte order mark, by which spreadsheets recognise UTF-8.

    Raises:
        UsageError: ``path`` is a folder, or in no folder that exists.
        OutputError: The folder cannot be written to, or the disk is full.
    """
    with _reported(path):
        if path.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
        if path.exists() and not path.is_file():
            with path.open("wb") as device:
                _write(device, pieces, bom=bom)
            return
        _replace(Path(os.path.realpath(path)), pieces, bom=bom)


def _replace(target: Path, pieces: Iterable[str], *, bom: bool) -> None:
    part = target.with_name(f".xref-{secrets.token_hex(6)}.part")
    try:
        with part.open("xb") as file:
            _write(file, pieces, bom=bom)
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink()
    _sync_folder(target.parent)


def write_stdout(pieces: Iterable[str], *, bom: bool = False) -> None:
    """Write UTF-8 text to standard output, whatever the locale; line ends stay as they are.

    A reader that goes away (``| head``) ends the writing without an error.

    Raises:
        OutputError: Standard output is a file on a full disk.
    """
    stream = getattr(sys.stdout, "buffer", None)
    if stream is None:  # replaced by a text stream without bytes, as in some notebooks
        sys.stdout.writelines([BOM] if bom else [])
        sys.stdout.writelines(pieces)
        return
    sys.stdout.flush()
    try:
        with _reported("standard output"):
            _write(stream, pieces, bom=bom)
    except BrokenPipeError:
        _discard_the_rest()
    except OutputError:
        _discard_the_rest()
        raise


def _discard_the_rest() -> None:
    """Let standard output lead nowhere: the interpreter flushes once more at its end, which must not fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _write(stream: BinaryIO, pieces: Iterable[str], *, bom: bool) -> None:
    if bom:
        stream.write(BOM.encode())
    for piece in pieces:
        # half of a surrogate pair cannot be written; it can come from the command line only
        stream.write(piece.encode("utf-8", errors="replace"))
    stream.flush()


@contextmanager
def _reported(name: object) -> Iterator[None]:
    """Turn an `OSError` of the block into one that names the file and what to do; a broken pipe passes."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        code = error.errno or 0
        problem = (error.strerror or str(error)).lower()
        message = f"cannot write {name}: {problem}. {_REMEDIES.get(code, 'Choose another file')}"
        raise (UsageError if code in _MISUSE else OutputError)(message) from error


def _sync_folder(folder: Path) -> None:
    """Make a rename durable at once, on systems that can; elsewhere it is durable a little later."""
    if not hasattr(os, "O_DIRECTORY"):
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
