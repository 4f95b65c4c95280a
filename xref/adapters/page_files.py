"""The frame, style and scripts of the page for reading, as they ship with the package."""

from __future__ import annotations

from importlib.resources import files

from xref.errors import XrefError
from xref.report.page import PageAssets

_SCRIPTS = ("dom.js", "drawings.js", "claims.js", "app.js")  # in the order in which they are joined


def read_page_assets() -> PageAssets:
    """Return what every page is made with.

    Raises:
        XrefError: A file is missing.
    """
    folder = files("xref") / "report" / "page" / "assets"
    try:
        frame, style, *scripts = (
            (folder / name).read_text(encoding="utf-8") for name in ("page.html", "page.css", *_SCRIPTS)
        )
    except OSError as error:
        raise XrefError(f"a file of the page cannot be read ({error}). Install xref again.") from error
    return PageAssets(frame, style, '"use strict";\n' + "\n".join(scripts))
