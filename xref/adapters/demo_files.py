"""The files of the demonstration: the invented articles, and the folder that it writes to."""

from __future__ import annotations

import tempfile
from pathlib import Path

import xref
from xref.adapters.sqlite.files import database_files
from xref.errors import UsageError, XrefError


def fixture_folder() -> Path:
    """Where the invented articles of the demonstration are: beside the package in a checkout, inside it when installed.

    Raises:
        XrefError: They are in neither place.
    """
    package = Path(xref.__file__).resolve().parent
    for folder in (package.parent / "fixtures", package / "fixtures"):
        if (folder / "manifest.csv").is_file():
            return folder
    raise XrefError("the fixture articles are not installed. Run the demonstration from a checkout of the project")


def fresh_folder(stated: Path | None) -> Path:
    """Make the folder for output, a temporary one when none is stated.

    Raises:
        UsageError: It cannot be made.
    """
    if stated is None:
        return Path(tempfile.mkdtemp(prefix="xref-demo-"))
    try:
        stated.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(
            f"the folder {stated} cannot be made: {error.strerror}. Choose another with --output"
        ) from error
    return stated


def remove_database(path: Path) -> None:
    """Delete a throw-away database with its journal files, if it is there."""
    for file in database_files(path):
        file.unlink(missing_ok=True)
