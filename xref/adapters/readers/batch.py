"""One ingest: what the arguments name, with what the manifest and the options state about it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import replace

from xref.adapters.readers.files import STDIN
from xref.adapters.readers.manifest import Manifest, Stated, apply
from xref.errors import InputError
from xref.model import Document


class Batch:
    """The documents of one ingest, to be read once; then `unused_rows` names manifest rows that matched nothing.

    ``without_outlet`` counts those read so far of which nothing tells the outlet, not even an address.
    """

    def __init__(self, documents: Iterable[Document | InputError], manifest: Manifest, options: Stated) -> None:
        """Take what `expand` found, a manifest, and what the options state."""
        self._documents = documents
        self._manifest = manifest
        self._options = options
        self._seen: list[str] = []
        self.without_outlet = 0

    def __iter__(self) -> Iterator[Document | InputError]:
        for found in self._documents:
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
