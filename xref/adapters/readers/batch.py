"""One ingest: what the arguments name, with what the manifest and the options state about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from xref.adapters.readers import FORMATS
from xref.adapters.readers.files import STDIN, expand
from xref.adapters.readers.manifest import Manifest, Stated, apply, read_manifest
from xref.errors import InputError
from xref.model import Document
from xref.ports import InputFormat
from xref.settings import Settings


class Batch:
    """The documents of one ingest, to be read once; then `unused_rows` names manifest rows that matched nothing.

    ``without_outlet`` counts those read so far of which nothing tells the outlet, not even an address.
    """

    def __init__(
        self,
        arguments: Sequence[str],
        manifest: Path | None,
        options: Stated,
        settings: Settings,
        ignored: Sequence[Path] = (),
        formats: Mapping[str, InputFormat] = FORMATS,
    ) -> None:
        """Read the manifest; ``ignored`` are files inside the folders that are no articles, like the manifest itself.

        ``formats``: what reads a file, by its suffix.

        Raises:
            InputError: The manifest cannot be used.
        """
        self._arguments = arguments
        self._manifest = read_manifest(manifest, settings) if manifest else Manifest()
        self._ignored = (*ignored, manifest) if manifest else tuple(ignored)
        self._options = options
        self._settings = settings
        self._formats = formats
        self._seen: list[str] = []
        self.without_outlet = 0

    def __iter__(self) -> Iterator[Document | InputError]:
        found_in = expand(self._arguments, ignored=self._ignored, settings=self._settings, formats=self._formats)
        for found in found_in:
            if isinstance(found, InputError):
                self._seen.append(found.source)
                yield found
            else:
                self._seen.append(found.article_id)
                document = _named(apply(found, self._manifest, self._options))
                self.without_outlet += not (document.outlet or document.url)
                yield document

    def unused_rows(self) -> tuple[str, ...]:
        """Files that the manifest names and the arguments do not hold, in manifest order."""
        return self._manifest.unused(self._seen)


def _named(document: Document) -> Document:
    """Name an article from standard input after its address or its text, so that the next one does not replace it."""
    if document.article_id != STDIN and not document.article_id.startswith(f"{STDIN}#"):
        return document
    digest = hashlib.sha256(document.text.encode("utf-8", "surrogatepass")).hexdigest()
    return replace(document, article_id=document.url or f"stdin-{digest[:12]}")
