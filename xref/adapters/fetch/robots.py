"""What a site allows robots to fetch, and how fast."""

from __future__ import annotations

from urllib.parse import urlsplit
from urllib.robotparser import RobotFileParser

from xref.adapters.fetch.http import Manners, Page, get
from xref.errors import InputError

_MOST_BYTES = 500_000  # Google reads as much of it
_LONGEST_DELAY = 60.0
_FORBIDDEN = frozenset({401, 403})


class Robots:
    """The robots.txt of each site, asked for once.

    Without one all is allowed; where it cannot be had now, or is forbidden, nothing is. Source: RFC 9309.
    """

    def __init__(self, manners: Manners) -> None:
        self._manners = manners
        self._rules: dict[str, RobotFileParser | InputError] = {}

    def allowed(self, url: str) -> InputError | None:
        """Why an address may not be fetched; None: it may."""
        rules = self._of(url)
        if isinstance(rules, InputError):
            return rules
        if rules.can_fetch(self._manners.agent, url):
            return None
        return InputError(url, "the site's robots.txt forbids it", "Save the page by hand and ingest the file.")

    def delay(self, url: str) -> float:
        """Seconds that the site asks to leave between two pages; 0 where it says nothing."""
        rules = self._of(url)
        if isinstance(rules, InputError):
            return 0.0
        return min(_LONGEST_DELAY, float(rules.crawl_delay(self._manners.agent) or 0))

    def _of(self, url: str) -> RobotFileParser | InputError:
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        if site not in self._rules:
            self._rules[site] = self._read(site)
        return self._rules[site]

    def _read(self, site: str) -> RobotFileParser | InputError:
        page = get(f"{site}/robots.txt", self._manners)
        rules = RobotFileParser()
        if isinstance(page, InputError):
            return InputError(site, f"its robots.txt cannot be read: {page.problem}", page.remedy)
        if page.status in _FORBIDDEN:
            return InputError(site, "the site forbids robots", "Save the page by hand and ingest the file.")
        rules.parse(_lines(page) if page.status == 200 else [])
        return rules


def _lines(page: Page) -> list[str]:
    return page.body[:_MOST_BYTES].decode("utf-8", "replace").splitlines()
