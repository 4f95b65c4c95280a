"""Errors that a user can mend: each names the file, the place and what to do."""

from __future__ import annotations

from collections.abc import Iterable


class XrefError(Exception):
    """Base of all errors that are shown to the user as one line, without a traceback."""


class InputError(XrefError):
    """One input (a file, a line, a manifest row) cannot be used; the rest of the batch goes on.

    Args:
        source: File name, or ``-`` for standard input.
        problem: What is wrong, in words.
        remedy: What the user can do about it.
        place: Line, row or byte position inside the source, where there is one.
    """

    def __init__(self, source: str, problem: str, remedy: str, place: str = "") -> None:
        self.source = source
        self.problem = problem
        self.remedy = remedy
        self.place = place
        where = f"{source}, {place}" if place else source
        super().__init__(f"{where}: {problem}. {remedy}")


class StoreError(XrefError):
    """The database cannot be read or written: not ours, too new, damaged, read-only, or the disk is full."""


class EncoderError(XrefError):
    """Model weights are missing, damaged, or not the ones that wrote the vectors of this database."""


class UsageError(XrefError):
    """An option or argument has a value that cannot be used (exit code 2)."""


class ConfigError(UsageError):
    """The configuration file ``xref.toml`` cannot be used; the message names the file, the line and the key."""


def choices(word: str, known: Iterable[str]) -> str:
    """What a user may write instead of ``word``: the nearest that is known, and all."""
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    words = list(known)
    near = get_close_matches(word.lower(), words, n=1, cutoff=0.6)
    return f"{f'Did you mean {near[0]}? ' if near else ''}Choose one of: {', '.join(words)}"
