"""Makes the pictures of the README from the fixtures: `make pictures`.

The terminal shows what the program really prints; the page is the real report in a headless Chromium.
"""

from __future__ import annotations

import io
import re
import sys
import tempfile
from pathlib import Path

from rich.console import Console
from rich.text import Text

from tests.browser import Watched, chromium
from tests.program import ARTICLES, FIXTURES, run_process

FOLDER = FIXTURES.parent / "docs" / "pictures"
QUESTION = ("claim", "Civic Dawn leader met Zavorotny in Vienna", "--limit", "1", "--format", "table")
_CLUSTER = re.compile(r"\bc[0-9a-f]{12}\b")
_COLUMNS = 100
_MOST_BYTES = 300_000
_SIZE = {"width": 1200, "height": 1660}
_WEB_FONT = re.compile(r"@font-face \{.*?\n    \}\n", re.DOTALL)


def answer(database: Path) -> str:
    """What `xref claim` prints for the question."""
    printed = run_process(*QUESTION, "--db", database, folder=database.parent)
    assert printed.code == 0, printed.err
    return printed.out.rstrip("\n")


def terminal_picture(printed: str) -> str:
    """The answer as a terminal would show it, in SVG that loads nothing from elsewhere."""
    console = Console(record=True, width=_COLUMNS, file=io.StringIO(), force_terminal=True, color_system="truecolor")
    console.print(Text(f'$ xref claim "{QUESTION[1]}"', style="bold"))
    console.print(Text(printed))
    drawn = console.export_svg(title="xref", unique_id="xref")
    return _WEB_FONT.sub("", drawn)


def page_picture(database: Path, cluster: str) -> bytes:
    """A claim on the page for reading, as PNG."""
    page = database.parent / "page.html"
    made = run_process("report", "html", "-o", page, "--db", database, folder=database.parent)
    assert made.code == 0, made.err
    with chromium() as browser:
        reader = Watched(browser)
        reader.page.set_viewport_size(_SIZE)  # type: ignore[arg-type]  # a dict with these two keys is what it wants
        reader.open(page)
        reader.go(f"#claim/{cluster}")
        return reader.page.screenshot(type="png")


def main() -> None:
    """Write the pictures; one that is too large for a README is an error."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "xref.db"
        made = run_process("ingest", *ARTICLES, "--db", database, folder=Path(folder))
        assert made.code == 0, made.err
        printed = answer(database)
        found = _CLUSTER.search(printed)
        assert found is not None, printed
        pictures = {
            "claim.svg": terminal_picture(printed).encode(),
            "page.png": page_picture(database, found[0]),
        }
    for name, content in pictures.items():
        if len(content) > _MOST_BYTES:
            sys.exit(f"{name} has {len(content):,} bytes, more than {_MOST_BYTES:,}")
        (FOLDER / name).write_bytes(content)
        print(f"docs/pictures/{name}: {len(content):,} bytes")


if __name__ == "__main__":
    main()
