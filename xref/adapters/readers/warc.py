"""Web archives (WARC, also packed with gzip): each page that was archived with success is an article."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from xref.adapters.readers.html import read_html
from xref.adapters.readers.pdf import read_pdf
from xref.errors import InputError
from xref.model import Document
from xref.ports import Reader
from xref.report.web import web_address
from xref.settings import DEFAULTS

_PAGES: dict[str, Reader] = {"text/html": read_html, "application/xhtml+xml": read_html, "application/pdf": read_pdf}
_REMEDY = "Give a web archive as wget --warc-file or a crawler writes it."


def read_warc(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the pages of an archive in its order; of one address archived twice the later is a new version.

    Records other than successful responses with a page are passed over. The id of an article is its address; when it
    was archived stands in ``retrieved``, as that is no date of publication.
    """
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - needed here only
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415 - as above

    pages = 0
    try:
        for record in ArchiveIterator(io.BytesIO(data)):
            if not _is_page(record):
                continue
            pages += 1
            yield from _read(name, record)
    except (ArchiveLoadFailed, EOFError, OSError, ValueError) as error:
        problem = f"the archive is broken after {pages} pages" if pages else "it is no web archive"
        yield InputError(name, f"{problem} ({type(error).__name__})", _REMEDY)
        return
    if not pages:
        yield InputError(name, "the archive holds no page", _REMEDY)


def _is_page(record: Any) -> bool:
    headers = record.http_headers
    if record.rec_type != "response" or headers is None or headers.get_statuscode() != "200":
        return False
    return _kind(record) in _PAGES


def _kind(record: Any) -> str:
    stated: str = record.http_headers.get_header("Content-Type") or ""
    return stated.partition(";")[0].strip().lower()


def _read(name: str, record: Any) -> Iterator[Document | InputError]:
    address = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
    limit = DEFAULTS.max_article_bytes
    page = record.content_stream().read(limit + 1)
    source = address or name
    if len(page) > limit:
        yield InputError(name, f"the page is larger than {limit:,} bytes", "Leave it out.", source)
        return
    if not page.strip():
        yield InputError(name, "the page is empty", "Leave it out.", source)
        return
    retrieved = record.rec_headers.get_header("WARC-Date") or ""
    for found in _PAGES[_kind(record)](source, page):
        if isinstance(found, InputError):
            yield InputError(name, found.problem, found.remedy, source)
        else:
            extra = (*found.extra, *((("retrieved", retrieved),) if retrieved else ()))
            yield replace(found, url=found.url or web_address(address) or None, extra=extra)
