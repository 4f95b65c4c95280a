"""A headless Chromium for tests of the page, where one is at hand."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start the browser of the system; the test is skipped where there is none."""
    playwright = pytest.importorskip("playwright.sync_api", reason="playwright is not installed: pip install '.[dev]'")
    found = next(filter(None, map(shutil.which, _NAMES)), None)
    if found is None:
        pytest.skip("no Chromium is installed: apt-get install chromium")
    with playwright.sync_playwright() as started:
        browser = started.chromium.launch(executable_path=found, args=["--no-sandbox"])
        try:
            yield browser
        finally:
            browser.close()


class Watched:
    """A page with all that happened on it: what it loaded, said on the console, and asked the reader."""

    def __init__(self, browser: Browser, *, width: int = 1200, dark: bool = False) -> None:
        self.page: Page = browser.new_page(
            viewport={"width": width, "height": 900}, color_scheme="dark" if dark else "light"
        )
        self.loaded: list[str] = []
        self.said: list[str] = []
        self.asked: list[str] = []
        self.page.on("request", lambda request: self.loaded.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", self._dismiss)
        self.page.on("popup", lambda popup: self.asked.append(popup.url))

    def open(self, file: Path, address: str = "") -> None:
        """Open the page and wait until it shows its view."""
        self.page.goto(f"{file.as_uri()}{address}")
        self.page.wait_for_selector("html[data-ready]", state="attached", timeout=20_000)

    def go(self, address: str) -> None:
        """Go to a view by the part of the address behind "#"."""
        self.page.evaluate("address => { location.hash = address; }", address)
        self.until(lambda: self.page.evaluate("document.activeElement?.tagName === 'H1'"))

    def until(self, holds: Callable[[], bool]) -> None:
        """Wait up to ten seconds; the page's policy forbids the waiting that the library does inside it."""
        for _ in range(500):
            if holds():
                return
            self.page.wait_for_timeout(20)
        raise AssertionError("it did not come about")

    def harm(self) -> list[str]:
        """What a text that became markup, or ran, would leave behind."""
        marks = self.page.evaluate(
            """() => [
                ...(window.hit === undefined ? [] : ["a script ran"]),
                ...[...document.querySelectorAll("img,iframe,object,embed,form,base,link,audio,video,math,marquee")]
                    .map((element) => element.tagName),
                ...[...document.querySelectorAll("*")].flatMap((element) => [...element.attributes])
                    .filter((attribute) => attribute.name.startsWith("on") || attribute.name === "style")
                    .map((attribute) => attribute.name),
                ...[...document.querySelectorAll("a[href]")].map((link) => link.getAttribute("href"))
                    .filter((address) => !/^(https?:|#)/.test(address)),
                ...(document.scripts.length === 2 ? [] : ["another script"]),
            ]"""
        )
        return [
            *map(str, marks),
            *self.said,
            *self.asked,
            *(url for url in self.loaded if not url.startswith(("file:", "about:"))),
        ]

    def serious(self, *rules: str) -> list[str]:
        """What axe finds that is serious or critical, with the place; by all ``rules`` unless some are named."""
        source = (files("axe_playwright_python") / "axe.min.js").read_text("utf-8")
        self.page.evaluate(f"() => {{ {source}\n }}")
        found: dict[str, Any] = self.page.evaluate(
            "async (rules) => await axe.run(document, rules.length ? { runOnly: rules } : {})", list(rules)
        )
        return [
            f"{rule['id']}: {node['html'][:200]} {node['failureSummary']}"
            for rule in found["violations"]
            if rule["impact"] in {"serious", "critical"}
            for node in rule["nodes"]
        ]

    def text(self, selector: str) -> str:
        """The text that a reader sees at the first place that fits; items of a list are painted once in view."""
        place = self.page.locator(selector).first
        self.until(lambda: bool(place.inner_text()))
        return place.inner_text()

    def _dismiss(self, dialog: Any) -> None:
        self.asked.append(dialog.message)
        dialog.dismiss()
