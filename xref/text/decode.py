"""Bytes -> text, with the encoding that was used; binary input is refused, never guessed at."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it starts with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers take these labels to mean: pages that declare Latin-1 or ASCII are written in Windows-1252.
_MEANT = {"iso8859-1": "cp1252", "ascii": "cp1252", "latin-1": "cp1252", "utf-16": "utf-16-le"}
_MAGIC = (
    b"%PDF-", b"PK\x03\x04", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x1f\x8b", b"SQLite format 3", b"\x7fELF", b"Rar!",
    b"7z\xbc\xaf",
)  # fmt: skip
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_MOST_CONTROLS = 0.02  # share of control characters above which "text" is binary data
_SAMPLE = 65_536  # characters looked at for control characters; cost stays flat for large files
_MOST_SYMBOLS = 0.3  # share of non-letters among non-ASCII characters above which a single-byte reading is implausible


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text without byte order mark, line ends as they were, and the Python name of the encoding that was used."""

    text: str
    encoding: str


def decode(data: bytes, declared: str | None = None) -> Decoded:
    """Return the text of ``data``.

    Order: byte order mark, the declared charset, UTF-8, Windows-1252, Latin-1. UTF-16 without a mark is refused.

    Args:
        data: Any bytes; empty bytes are the empty text.
        declared: Charset that the input states (HTTP header, ``<meta charset>``); ignored when unknown or not fitting.

    Raises:
        ValueError: Binary data, or no encoding yields plausible text; the message says what the bytes look like.
    """
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    if data.startswith(_MAGIC):
        raise ValueError("binary data (an archive, a picture, a PDF or a database), not text")
    tried = [name for name in (_codec(declared), "utf-8") if name]
    for encoding in dict.fromkeys(tried):
        text = _strict(data, encoding)
        if text is not None and not _binary(text):
            return Decoded(text, encoding)
    if b"\0" in data:
        raise ValueError(_nul_problem(data))
    for encoding in ("cp1252", "latin-1"):
        text = _strict(data, encoding)
        if text is not None and _plausible(text):
            return Decoded(text, encoding)
    raise ValueError("no text in a known encoding (UTF-8, UTF-16 with a byte order mark, Windows-1252)")


def _marked(data: bytes, encoding: str) -> Decoded:
    text = _strict(data, encoding)
    if text is None or _binary(text):
        raise ValueError(f"damaged {encoding} text after its byte order mark")
    return Decoded(text, encoding)


def _codec(label: str | None) -> str:
    """Python's name of a declared text encoding, "" when there is none."""
    if not label:
        return ""
    try:
        found = codecs.lookup(label.strip().strip("\"'"))
    except (LookupError, ValueError):
        return ""
    if not getattr(found, "_is_text_encoding", True):
        return ""
    return _MEANT.get(found.name, found.name)


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, ValueError):
        return None


def _binary(text: str) -> bool:
    sample = text[:_SAMPLE]
    if "\0" in sample:
        return True
    return len(_CONTROLS.findall(sample)) > _MOST_CONTROLS * len(sample)


def _plausible(text: str) -> bool:
    """Whether a single-byte reading looks like prose: few control characters, and accents among plain letters."""
    if _binary(text):
        return False
    sample = text[:_SAMPLE]
    beyond = [c for c in sample if c > "\x7f"]
    odd = sum(1 for c in beyond if not c.isalpha() and c not in "‘’“”–—…•«»£€©®°§´·¡¿™\xa0")
    letters = sum(1 for c in sample if c.isascii() and c.isalpha())
    return odd <= _MOST_SYMBOLS * len(beyond) and len(beyond) <= max(3, letters)


def _nul_problem(data: bytes) -> str:
    even, odd = data[0:2000:2].count(0), data[1:2000:2].count(0)
    if max(even, odd) > 4 * max(1, min(even, odd)):
        return "UTF-16 without a byte order mark"
    return "binary data with NUL bytes, not text"
