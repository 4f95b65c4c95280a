"""One file that holds the page, its script and style, and everything it shows, and that loads nothing else.

What articles hold never stands in the file as text: the view is packed, and the script writes it as text, never as
markup. The policy in the file lets exactly one script and one style run, by their hashes, and nothing be loaded.
"""

from __future__ import annotations

import base64
import hashlib
import json
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache

from xref.report.page.view import PageView

_LEVEL = 9
_LINE = 4096  # characters of packed data a line: editors and mail choke on endless lines
_EMPTY = (None, "", ())  # with False what is not stated; zero is a value


@dataclass(frozen=True, slots=True)
class PageAssets:
    """What ships with the package: the frame of the page with the marks @policy@, @style@, @script@ and @data@."""

    frame: str
    style: str
    script: str


def write_page(view: PageView, assets: PageAssets) -> Iterator[str]:
    """Yield the page as HTML. The same view gives the same bytes.

    Raises:
        ValueError: An asset would end its own element.
    """
    for text in (assets.style.lower(), assets.script.lower()):
        if "</" in text or "<!--" in text:
            raise ValueError("the script and the style of the page hold no end tag")
    parts = {
        "policy": _policy(assets),
        "style": assets.style,
        "script": assets.script,
        "data": "\n".join(_lines(packed(view))),
    }
    for at, piece in enumerate(assets.frame.split("@")):
        yield piece if at % 2 == 0 else parts[piece]


def as_json(view: PageView) -> str:
    """The view as JSON: an object for each value, without the fields that are empty."""
    return json.dumps(view, default=_fields, separators=(",", ":"))


def packed(view: PageView) -> str:
    """The JSON of a view, deflated (zlib, RFC 1950) and in base64: no character of it can be read as markup."""
    return base64.b64encode(zlib.compress(as_json(view).encode("ascii"), _LEVEL)).decode("ascii")


def _policy(assets: PageAssets) -> str:
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(assets.script)}'",
            f"style-src '{_hash(assets.style)}'",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode('ascii')}"


def _lines(text: str) -> Iterator[str]:
    return (text[at : at + _LINE] for at in range(0, len(text), _LINE))


@cache
def _names(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind))


def _fields(value: object) -> dict[str, object]:
    if not is_dataclass(value) or isinstance(value, type):
        raise TypeError(f"{value!r} has no place in the page")
    found = ((name, getattr(value, name)) for name in _names(type(value)))
    return {name: held for name, held in found if held is not False and held not in _EMPTY}
