"""Readers: one for each input format, chosen by the suffix of the file name. A new format is a module and a row."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from xref.adapters.readers.feeds import is_feed, read_feed
from xref.adapters.readers.html import read_html
from xref.adapters.readers.jsonl import read_json, read_jsonl
from xref.adapters.readers.pdf import read_pdf
from xref.adapters.readers.tables import read_csv
from xref.adapters.readers.text import read_markdown, read_text
from xref.adapters.readers.warc import read_warc
from xref.ports import Reader

READERS: Mapping[str, Reader] = MappingProxyType(
    {
        ".txt": read_text,
        ".text": read_text,
        ".html": read_html,
        ".htm": read_html,
        ".xhtml": read_html,
        ".md": read_markdown,
        ".markdown": read_markdown,
        ".jsonl": read_jsonl,
        ".ndjson": read_jsonl,
        ".json": read_json,
        ".csv": read_csv,
        ".tsv": read_csv,
        ".pdf": read_pdf,
        ".rss": read_feed,
        ".atom": read_feed,
        ".xml": read_feed,
        ".warc": read_warc,
        ".gz": read_warc,  # .warc.gz
    }
)
# Formats whose files hold many articles, so that a larger file is no sign of a mistake.
TABLES = frozenset((".jsonl", ".ndjson", ".json", ".csv", ".tsv", ".warc", ".gz"))


_MARKS = ((b"%PDF-", read_pdf), (b"WARC/", read_warc), (b"\x1f\x8b", read_warc))
_STARTS: Mapping[bytes, Reader] = {b"{": read_jsonl, b"[": read_json, b"<": read_html}


def sniff(data: bytes) -> Reader:
    """Return the reader for input without a name: by its first bytes, else plain text."""
    marked = next((reader for mark, reader in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return marked
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return read_feed if start == b"<" and is_feed(data) else _STARTS.get(start, read_text)
