"""The archive of what was fetched: a WARC file, to which pages are added and which `xref ingest` reads."""

from __future__ import annotations

import io
import os
from datetime import UTC, datetime
from pathlib import Path

from xref.adapters.fetch.http import Page
from xref.errors import XrefError

_CARRIED = frozenset({"connection", "keep-alive", "transfer-encoding"})  # of the way, not of the page


class Archive:
    """Pages with their addresses and the moment of fetching; each is on disk when `add` returns."""

    def __init__(self, path: Path) -> None:
        """Look through what the file holds already.

        Raises:
            XrefError: It cannot be read, or is no archive.
        """
        self.path = path
        self._known = _addresses(path) if path.exists() else set()

    def holds(self, url: str) -> bool:
        """Whether a page of that address was archived before."""
        return url in self._known

    def add(self, url: str, page: Page) -> None:
        """Add a page under the address that was asked for.

        Raises:
            XrefError: The file cannot be written.
        """
        from warcio.statusandheaders import StatusAndHeaders  # noqa: PLC0415 - needed here only
        from warcio.warcwriter import WARCWriter  # noqa: PLC0415 - as above

        headers = [(name, value) for name, value in page.headers if name.lower() not in _CARRIED]
        buffer = io.BytesIO()
        writer = WARCWriter(buffer, gzip=True)
        record = writer.create_warc_record(
            url,
            "response",
            payload=io.BytesIO(page.body),
            http_headers=StatusAndHeaders(f"{page.status} {page.reason}", headers, protocol="HTTP/1.1"),
            warc_headers_dict={"WARC-Date": datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")},
        )
        writer.write_record(record)
        try:
            with self.path.open("ab") as file:
                file.write(buffer.getvalue())
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            problem = (error.strerror or str(error)).lower()
            raise XrefError(f"cannot write {self.path}: {problem}. Choose another file with -o") from error
        self._known.add(url)


def _addresses(path: Path) -> set[str]:
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - needed here only
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - as above

    try:
        with path.open("rb") as file:
            return {
                (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
                for record in ArchiveIterator(file)
                if record.rec_type == "response"
            }
    except (OSError, ArchiveLoadFailed, EOFError, ValueError) as error:
        raise XrefError(f"{path} is no archive that can be added to ({error}). Choose another with -o") from error
