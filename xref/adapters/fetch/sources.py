"""Which addresses to fetch: arguments, lists of addresses, OPML, feeds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from xref.adapters.readers.feeds import feed_links, is_feed
from xref.errors import InputError
from xref.report.web import web_address

_MOST_BYTES = 20_000_000


def addresses(arguments: Sequence[str]) -> Iterator[str | InputError]:
    """Yield the addresses that arguments name, each once: an address itself, or those in a file.

    A file is a feed (its entries), OPML (its feeds), or a list with an address a line, where "#" begins a comment.
    """
    seen: set[str] = set()
    for argument in arguments:
        for found in [argument] if "://" in argument else _of_file(Path(argument)):
            if isinstance(found, InputError):
                yield found
            elif not web_address(found):
                yield InputError(argument, f"{found!r} is no address of the web", "Write https://...")
            elif found not in seen:
                seen.add(found)
                yield found


def _of_file(path: Path) -> Iterator[str | InputError]:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES)
    except OSError as error:
        problem = f"it is no address and cannot be read as a file: {error.strerror or error}"
        yield InputError(str(path), problem, "Write https://..., or name a file with addresses.")
        return
    if is_feed(data):
        yield from feed_links(data)
    elif b"<opml" in data[:4096].lower():
        yield from _of_opml(path, data)
    else:
        for line in data.decode("utf-8-sig", "replace").splitlines():
            words = line.partition(" #")[0].split()
            if words and not words[0].startswith("#"):
                yield words[0].rstrip(",;")


def _of_opml(path: Path, data: bytes) -> Iterator[str | InputError]:
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - needed for OPML only

    parser: Any = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    tree = etree.fromstring(data, parser)
    found = [] if tree is None else [str(value) for value in tree.xpath("//outline/@xmlUrl")]
    if not found:
        yield InputError(str(path), "the OPML names no feed", "Export it again.")
    yield from found
