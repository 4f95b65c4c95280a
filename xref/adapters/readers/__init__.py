"""Readers: one for each input format, chosen by the suffix of the file name.

A new format is a module and a row of `_FORMATS`.
"""

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
from xref.ports import InputFormat, Reader

_FORMATS = (
    InputFormat((".txt", ".text"), read_text),
    InputFormat((".html", ".htm", ".xhtml"), read_html),
    InputFormat((".md", ".markdown"), read_markdown),
    InputFormat((".jsonl", ".ndjson"), read_jsonl, many=True),
    InputFormat((".json",), read_json, many=True),
    InputFormat((".csv", ".tsv"), read_csv, many=True),
    InputFormat((".pdf",), read_pdf),
    InputFormat((".rss", ".atom", ".xml"), read_feed),
    InputFormat((".warc", ".gz"), read_warc, many=True),  # .warc.gz
)
FORMATS: Mapping[str, InputFormat] = MappingProxyType(
    {suffix: known for known in _FORMATS for suffix in known.suffixes}
)
"""The formats that xref itself reads, by suffix; plugins add theirs, see `xref.plugins`."""

_MARKS = ((b"%PDF-", read_pdf), (b"WARC/", read_warc), (b"\x1f\x8b", read_warc))
_STARTS: Mapping[bytes, Reader] = {b"{": read_jsonl, b"[": read_json, b"<": read_html}


def sniff(data: bytes) -> Reader:
    """Return the reader for input without a name: by its first bytes, else plain text."""
    marked = next((reader for mark, reader in _MARKS if data.startswith(mark)), None)
    if marked is not None:
        return marked
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return read_feed if start == b"<" and is_feed(data) else _STARTS.get(start, read_text)
