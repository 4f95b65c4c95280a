"""The content of a sheet that a person filled in or downloaded, read up to a bound."""

from __future__ import annotations

from pathlib import Path

from xref.errors import InputError
from xref.settings import Settings


def sheet_bytes(path: Path, advice: str, settings: Settings) -> bytes:
    """Return the content of a file of at most ``max_table_bytes``; ``advice`` says what to do with a larger one.

    Raises:
        InputError: It cannot be read, or is larger.
    """
    name = str(path)
    try:
        with path.open("rb") as file:
            content = file.read(settings.max_table_bytes + 1)
    except OSError as error:
        raise InputError(name, f"it cannot be read: {error.strerror or error}", "Check the path.") from error
    if len(content) > settings.max_table_bytes:
        raise InputError(name, f"it is larger than {settings.max_table_bytes:,} bytes", advice)
    return content
