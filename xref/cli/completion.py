"""What a shell completes: names of outlets, ids of clusters, and the words that options take."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import typer

from xref.errors import ConfigError

Complete = Callable[[typer.Context, str], list[str]]

_OPEN_QUOTE = re.compile(r"""(?:^|\s)["'][^"']*$""")


def one_of(*words: str) -> Complete:
    """Return what completes an option that takes one of the words."""

    def complete(context: typer.Context, incomplete: str) -> list[str]:
        return _for_shell([word for word in words if word.startswith(incomplete)])

    return complete


def outlet_names(context: typer.Context, incomplete: str) -> list[str]:
    """The outlets of the database that the command would open."""
    from xref.adapters import words_at_hand  # noqa: PLC0415 - only when Tab is pressed

    return _for_shell(words_at_hand.outlet_names(_database(context), incomplete))


def cluster_ids(context: typer.Context, incomplete: str) -> list[str]:
    """The clusters of the database that the command would open."""
    from xref.adapters import words_at_hand  # noqa: PLC0415 - as above

    return words_at_hand.cluster_ids(_database(context), incomplete)


def _database(context: typer.Context) -> Path:
    """The database that the command would open; the configuration has not been taken in when Tab is pressed."""
    from xref.adapters.project import find_project_file, read_project  # noqa: PLC0415 - as above
    from xref.cli.options import DEFAULT_DATABASE  # noqa: PLC0415 - which needs this module

    stated = context.params.get("db") or DEFAULT_DATABASE
    if stated != DEFAULT_DATABASE:
        return Path(stated)
    try:
        return Path(read_project(find_project_file()).database or stated)
    except ConfigError:
        return Path(stated)


def _for_shell(words: Sequence[str]) -> list[str]:
    """Words as the shell wants them: bash puts them on the line as they are, other shells quote them."""
    line = os.environ.get("COMP_WORDS", "")
    if not os.environ.get("_XREF_COMPLETE", "").endswith("bash") or _OPEN_QUOTE.search(line):
        return list(words)
    return [_Escaped(re.sub(r"([^\w.,:/@%+=-])", r"\\\1", word)) for word in words]


class _Escaped(str):
    """A word that fits what was typed, which the library would deny: it compares it with what was typed unescaped."""

    __slots__ = ()

    def startswith(self, *_: Any) -> bool:
        return True
