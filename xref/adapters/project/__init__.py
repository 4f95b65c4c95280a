"""The configuration of a project: a file ``xref.toml``, found from the working folder upwards.

An option on the command line wins over a variable of the environment, that over the file, the file over what xref
takes by itself. Importing this package is cheap: every command asks whether there is a file.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xref.settings import DEFAULTS, Settings

FILE_NAME = "xref.toml"
VARIABLE = "XREF_CONFIG"


@dataclass(frozen=True, slots=True)
class Project:
    """What a file states; None where it says nothing. Paths are as seen from the working folder.

    ``outlet`` is that of articles of which nothing else tells one.
    """

    file: Path | None = None
    database: str | None = None
    encoder: str | None = None
    format: str | None = None
    manifest: str | None = None
    outlet: str | None = None
    settings: Settings = DEFAULTS

    def options(self) -> dict[str, str]:
        """The options of commands for which the file states a value, by the name of their parameter."""
        stated = {"db": self.database, "encoder": self.encoder, "manifest": self.manifest}
        return {name: value for name, value in stated.items() if value is not None}


def find_project_file(folder: Path | None = None, environment: Mapping[str, str] = os.environ) -> Path | None:
    """Return the file that is in force, None where there is none.

    It is the one that XREF_CONFIG names, whether it is there or not; else ``xref.toml`` in ``folder`` (by default the
    working folder) or the nearest folder above that has one.
    """
    named = environment.get(VARIABLE, "").strip()
    if named:
        return Path(named)
    start = Path.cwd() if folder is None else folder.resolve()
    return next((file for parent in (start, *start.parents) if (file := parent / FILE_NAME).is_file()), None)


def read_project(file: Path | None) -> Project:
    """Return what ``file`` states; without a file nothing is stated.

    Raises:
        ConfigError: It cannot be read, is no TOML, or holds a key or a value that means nothing.
    """
    if file is None:
        return Project()
    from xref.adapters.project.reading import read_file  # noqa: PLC0415 - only where there is a file

    return read_file(file)
