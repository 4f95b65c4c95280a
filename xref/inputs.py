"""What commands read besides the database: drafts, lists of claims, and folders that are watched."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from xref import wiring
from xref.adapters.sqlite.files import database_files
from xref.errors import InputError
from xref.model import ClaimList, Document
from xref.settings import Settings

if TYPE_CHECKING:
    from xref.adapters.readers.manifest import Manifest
    from xref.adapters.watching import Waiting, WatchedFolder


def read_draft(path: Path, published: str | None, settings: Settings) -> Document:
    """Return the one text in a file of any format that can be ingested; ``-``: standard input.

    Raises:
        InputError: It cannot be read, or holds no text or several.
    """
    if path.is_dir():
        raise InputError(str(path), "it is a folder", "Name the file with the draft.")
    found = list(wiring.read_documents([str(path)], None, (None, published, None), settings))
    problem = next((item for item in found if isinstance(item, InputError)), None)
    if problem is not None:
        raise problem
    documents = [item for item in found if not isinstance(item, InputError)]
    if len(documents) != 1:
        raise InputError(str(path), f"it holds {len(documents)} texts", "Check one draft at a time.")
    return documents[0]


def read_claim_list(path: Path, settings: Settings) -> ClaimList:
    """Return the claims of a list; rows that cannot be checked come with their problem.

    Raises:
        InputError: It cannot be read, is empty, or no column holds the claims.
    """
    from xref.adapters.readers import claim_lists  # noqa: PLC0415 - see above

    return claim_lists.read_claim_list(path, settings)


def expect_documents(arguments: Sequence[str], database: Path) -> int:
    """How many documents `read_documents` will yield; 0 where that cannot be told beforehand."""
    from xref.adapters.readers.counting import count_documents  # noqa: PLC0415 - see above

    return count_documents(arguments, database_files(database))


def watched_folder(
    path: Path,
    manifest: Path | None,
    stated: tuple[str | None, str | None, str | None],
    settings: Settings,
    database: Path,
    warn: Callable[[str], None],
) -> WatchedFolder:
    """Return a folder to be watched; the arguments are those of `read_documents`.

    Raises:
        InputError: It is no folder, or the manifest cannot be used.
    """
    from xref.adapters.watching import WatchedFolder  # noqa: PLC0415 - see above

    def read(file: Path, told: Manifest) -> Iterator[Document | InputError]:
        return iter(wiring.read_documents([str(file)], told, stated, settings, database, path))

    ignored = database_files(database)
    return WatchedFolder(path, read, settings, manifest=manifest, ignored=ignored, warn=warn)


def waiting_for(path: Path, *, rest: float, every: float | None, once: bool) -> Waiting:
    """Return what waits for changes in a folder; see `xref.adapters.watching.Waiting`."""
    from xref.adapters.watching import Waiting  # noqa: PLC0415 - see above

    return Waiting(path, rest=rest, every=every, once=once)
