"""Fetching pages politely: what a site forbids is not asked for, and between two pages of a site some time is left."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from xref.adapters.fetch.archive import Archive
from xref.adapters.fetch.http import Manners, Page, get
from xref.adapters.fetch.robots import Robots
from xref.adapters.fetch.sources import addresses
from xref.adapters.readers.feeds import feed_links, is_feed
from xref.errors import InputError

__all__ = ["Archive", "Fetched", "Manners", "fetch"]

_KINDS = frozenset({"text/html", "application/xhtml+xml", "application/pdf"})


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of an address: "archived", "known" (it was archived before) or "feed" with its number of entries."""

    url: str
    outcome: str
    entries: int = 0


def fetch(
    arguments: Sequence[str], archive: Archive, manners: Manners, *, delay: float = 2.0, again: bool = False
) -> Iterator[Fetched | InputError]:
    """Fetch pages into an archive and yield what became of each; the entries of feeds are fetched as well.

    Args:
        arguments: Addresses, or files that name some.
        archive: Where pages are kept as they came.
        manners: Limits.
        delay: Least seconds between two pages of one site; a site's own wish holds when it is longer.
        again: Also fetch what the archive holds already.
    """
    robots = Robots(manners)
    last: dict[str, float] = {}
    waiting: deque[tuple[str | InputError, bool]] = deque((found, True) for found in addresses(arguments))
    asked: set[str] = set()
    while waiting:
        url, may_be_feed = waiting.popleft()
        if isinstance(url, InputError):
            yield url
            continue
        if url in asked:
            continue
        asked.add(url)
        if archive.holds(url) and not again:
            yield Fetched(url, "known")
            continue
        _wait(url, robots, last, delay, manners)
        page = get(url, manners, robots.allowed)
        if isinstance(page, Page) and page.status == 200 and may_be_feed and is_feed(page.body):
            links = feed_links(page.body)
            waiting.extendleft((link, False) for link in reversed(links))
            yield Fetched(url, "feed", len(links))
            continue
        problem = page if isinstance(page, InputError) else _unusable(url, page)
        if problem is not None:
            yield problem
        elif isinstance(page, Page):
            archive.add(url, page)
            yield Fetched(url, "archived")


def _wait(url: str, robots: Robots, last: dict[str, float], delay: float, manners: Manners) -> None:
    site = urlsplit(url).netloc.lower()
    needed = max(delay, robots.delay(url)) - (time.monotonic() - last[site]) if site in last else 0.0
    if needed > 0:
        manners.sleep(needed)
    last[site] = time.monotonic()


def _unusable(url: str, page: Page) -> InputError | None:
    if page.status != 200:
        return InputError(url, f"the server answers {page.status} {page.reason}", "Check the address.")
    if page.kind not in _KINDS:
        return InputError(url, f"it is no page but {page.kind or 'of no stated kind'}", "Leave it out.")
    return None
