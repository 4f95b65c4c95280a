"""Making text from articles safe to show: what a terminal would obey or what would make text look like other text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

# CSI ("\x1b[31m"), OSC up to its end ("\x1b]0;title\x07"), other two-character escapes; then lone control characters.
_ESCAPE = re.compile(
    r"(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]?"
    r"|(?:\x1b[\]PX^_]|[\x90\x98\x9d-\x9f])[^\x07\x1b\x9c]*(?:\x07|\x1b\\|\x9c)?"
    r"|\x1b[ -/]*[0-~]?"
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
# Overrides and isolates that reorder what follows, marks, and characters without width.
_INVISIBLE = re.compile(r"[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]")


def shown(text: str) -> str:
    """Return ``text`` on one line, without escape sequences, control, bidirectional and invisible characters."""
    if text.isascii() and text.isprintable():
        return " ".join(text.split())
    return " ".join(bare(text).split())


def bare(text: str) -> str:
    """Return ``text`` without escape sequences, control, bidirectional and invisible characters; white space stays."""
    return _INVISIBLE.sub("", _CONTROL.sub("", _ESCAPE.sub("", text)))


def without_controls(text: str) -> str:
    """Return ``text`` with control characters other than tab, LF and CR as U+FFFD; offsets stay as they are."""
    return _CONTROL_KEEPING_LINES.sub("\ufffd", text)


_CONTROL_KEEPING_LINES = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")


def width_of(text: str) -> int:
    """Return the number of terminal columns that ``text`` takes: two for wide characters, none for combining marks."""
    if text.isascii():
        return len(text)
    return sum(map(_width, text))


def _width(character: str) -> int:
    if unicodedata.category(character) in {"Mn", "Me", "Cf"}:
        return 0
    return 2 if unicodedata.east_asian_width(character) in {"W", "F"} else 1


def cut(text: str, width: int) -> str:
    """Return ``text`` in at most ``width`` terminal columns (1 or more), with "…" in place of what does not fit."""
    if width_of(text) <= width:
        return text
    room, kept = width - 1, 0
    for character in text:
        room -= _width(character)
        if room < 0:
            break
        kept += 1
    return text[:kept].rstrip() + "…"


def padded(text: str, width: int, *, right: bool = False) -> str:
    """Return ``text`` filled with spaces to ``width`` terminal columns, at its left when ``right``."""
    fill = " " * (width - width_of(text))
    return fill + text if right else text + fill


def wrapped(text: str, width: int, indent: int, hang: int | None = None, lead: str = "") -> Iterator[str]:
    """Yield the lines of ``text`` after ``indent`` spaces and ``lead``; further lines begin after ``hang`` spaces."""
    line = " " * indent + lead
    hang_line = " " * (indent if hang is None else hang)
    begun = False
    for word in shown(text).split(" "):
        if begun and width_of(line) + 1 + width_of(word) > width:
            yield line.rstrip() + "\n"
            line, begun = hang_line, False
        line += f" {word}" if begun else word
        begun = True
    yield line.rstrip() + "\n"
