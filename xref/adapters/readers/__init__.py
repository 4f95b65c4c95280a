"""Readers: one for each input format, chosen by the suffix of the file name. A new format is a module and a row."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from xref.adapters.readers.html import read_html
from xref.adapters.readers.jsonl import read_json, read_jsonl
from xref.adapters.readers.tables import read_csv
from xref.adapters.readers.text import read_markdown, read_text
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
    }
)
# Formats whose files hold many articles, so that a larger file is no sign of a mistake.
TABLES = frozenset((".jsonl", ".ndjson", ".json", ".csv", ".tsv"))


def sniff(data: bytes) -> Reader:
    """Return the reader for input without a name: JSON lines, a web page, or else plain text."""
    start = data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return {b"{": read_jsonl, b"[": read_json, b"<": read_html}.get(start, read_text)
