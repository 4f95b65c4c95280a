"""One ingest: what the arguments name, with what the manifest and the options state about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from xref.adapters.readers.files import expand
from xref.adapters.readers.manifest import Manifest, Stated, apply, read_manifest
from xref.errors import InputError
from xref.model import Document
from xref.settings import Settings


class Batch:
    """The documents of one ingest, to be read once; afterwards `unused_rows` names manifest rows that matched nothing."""

    def __init__(self, arguments: Sequence[str], manifest: Path | None, options: Stated, settings: Settings) -> None:
        """Read the manifest.

        Raises:
            InputError: The manifest cannot be used.
        """
        self._arguments = arguments
        self._manifest = read_manifest(manifest, settings) if manifest else Manifest()
        self._ignored = (manifest,) if manifest else ()
        self._options = options
        self._settings = settings
        self._seen: list[str] = []

    def __iter__(self) -> Iterator[Document | InputError]:
        for found in expand(self._arguments, ignored=self._ignored, settings=self._settings):
            if isinstance(found, InputError):
                self._seen.append(found.source)
                yield found
            else:
                self._seen.append(found.article_id)
                yield apply(found, self._manifest, self._options)

    def unused_rows(self) -> tuple[str, ...]:
        """Files that the manifest names and the arguments do not hold, in manifest order."""
        return self._manifest.unused(self._seen)
