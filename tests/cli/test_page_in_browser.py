"""``xref report html`` as a reader opens it, in a headless Chromium."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from tests.browser import Watched, chromium
from tests.findings_examples import ferry_findings
from tests.hostile import HARMFUL
from tests.program import run
from xref.adapters.page_files import read_page_assets
from xref.report.page import PageView, page_view, write_page

if TYPE_CHECKING:
    from playwright.sync_api import Browser

VIEWS = ("overview", "claims", "outlets", "articles", "method")
# Which words these fields may hold is the program's choice: no article has a say in them.
_FIXED = frozenset(
    "status relation kind digit grade days event precision slot thresholds version statuses reason".split()  # noqa: SIM905
)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as started:
        yield started


@pytest.fixture(scope="module")
def fixture_page(fixture_database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("page") / "page.html"
    ran = run("report", "html", "-o", file, "--db", fixture_database)
    assert ran.code == 0, ran.err
    return file


@pytest.fixture
def reader(browser: Browser) -> Iterator[Watched]:
    watched = Watched(browser)
    yield watched
    watched.page.close()


def written(view: PageView, folder: Path) -> Path:
    file = folder / "view.html"
    file.write_text("".join(write_page(view, read_page_assets())), encoding="utf-8")
    return file


def poisoned(value: Any, text: str) -> Any:
    """The same view with ``text`` in every field that can come from an article, a list or a person."""
    if isinstance(value, str):
        return text
    if isinstance(value, tuple):
        return tuple(poisoned(item, text) for item in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    changed = {
        field.name: poisoned(getattr(value, field.name), text) for field in fields(value) if field.name not in _FIXED
    }
    if "marks" in changed:
        changed["marks"] = (0, 2, 1, 2, len(text) - 1, 2)
    return replace(value, **changed)


def full_view() -> PageView:
    """The story of the ferry with every field of the view filled."""
    view = page_view(ferry_findings(), "1.0")
    outlet = replace(view.outlets[0], domain="d", aliases=("a",), cites=("c",), ratings=("r",), grade_source="g")
    article = replace(view.articles[0], title="t", link="l", published="p", copies=("x",), cites=("y",), days=())
    first = view.clusters[0]
    link = replace(first.links[0], copied="words", judged="positive", basis="b", reasons=("r",))
    members = tuple(replace(member, before="b", after="a", judged="j") for member in first.members)
    return replace(
        view,
        outlets=(outlet, *view.outlets[1:]),
        articles=(article, replace(view.articles[1], address="a"), *view.articles[2:]),
        clusters=(replace(first, links=(link,), members=members), *view.clusters[1:]),
        clashes=tuple(replace(clash, judged="j") for clash in view.clashes),
    )


def test_the_overview_tells_what_is_in_it(reader: Watched, fixture_page: Path) -> None:
    reader.open(fixture_page)
    sums = reader.text(".sums")
    assert "44" in sums
    assert "16" in sums
    assert "In conflict" in reader.text(".columns")
    assert reader.harm() == []


def test_a_conflict_is_shown_as_a_question_with_its_answers(reader: Watched, fixture_page: Path) -> None:
    reader.open(fixture_page, "#claims?q=Civic+Dawn+Vienna&status=conflicting")
    reader.page.locator("a.what", has_text="Hotel Kaiserkrone").first.click()
    reader.page.wait_for_selector(".question")
    asked = " ".join(reader.page.locator(".question").all_inner_texts())
    for words in ("Is it so?", "When?", "Thursday", "Friday", "Northgate Herald"):
        assert words in asked
    assert reader.page.locator("mark.differs").count() > 0
    assert reader.page.locator("mark.same").count() > 0
    described = reader.page.locator("svg title").all_text_contents()
    assert any(words.startswith("Who rests on whom") and "Sofia Lantern is credited by" in words for words in described)
    assert any(words.startswith("Timeline") and "Continental Observer reported 9 Feb" in words for words in described)


def test_search_and_filters_narrow_the_list_and_stay_in_the_address(reader: Watched, fixture_page: Path) -> None:
    reader.open(fixture_page, "#claims")
    before = reader.text(".count")
    reader.page.fill("input[type=search]", "ferry DIESEL")
    reader.until(lambda: reader.text(".count") != before)
    found = reader.page.locator(".list > li").all_inner_texts()
    assert 0 < len(found) < 20
    reader.page.click("#only-circular")
    assert reader.page.evaluate("location.hash") == "#claims?q=ferry+DIESEL&circular=1"
    assert all("circular" in item for item in reader.page.locator(".list > li").all_inner_texts())
    reader.page.fill("input[type=search]", "volcano in Iceland")
    reader.until(lambda: reader.text(".count").startswith("No claim"))
    assert "silence is not denial" in reader.text(".count")


def test_the_way_back_leads_to_the_list_as_it_was(reader: Watched, fixture_page: Path) -> None:
    reader.open(fixture_page, "#claims?status=repeated")
    reader.page.locator("a.what").first.click()
    reader.page.click("text=← Claims")
    reader.page.wait_for_selector(".list")
    assert reader.page.evaluate("location.hash") == "#claims?status=repeated"


def test_all_can_be_done_from_the_keyboard(reader: Watched, fixture_page: Path) -> None:
    reader.open(fixture_page)
    keys = reader.page.keyboard
    keys.press("Tab")
    assert reader.page.evaluate("document.activeElement.id") == "skip"
    keys.press("Enter")
    assert reader.page.evaluate("document.activeElement.id") == "main"
    reader.go("#claims")
    keys.press("Tab")
    assert reader.page.evaluate("document.activeElement.type") == "search"
    for _ in range(3):
        keys.press("Tab")
    keys.press("Space")
    assert reader.page.evaluate("[document.activeElement.id, document.activeElement.ariaPressed]") == [
        "only-conflicting",
        "true",
    ]
    reader.page.locator("a.what").first.focus()
    keys.press("Enter")
    reader.page.wait_for_selector(".claim-head")
    assert reader.page.evaluate("document.activeElement.tagName") == "H1"


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_axe_finds_nothing_serious_in_any_view(browser: Browser, fixture_page: Path, dark: bool) -> None:
    rules = ("color-contrast",) if dark else ()
    pytest.importorskip("axe_playwright_python", reason="axe is not installed: pip install '.[dev]'")
    watched = Watched(browser, dark=dark)
    watched.open(fixture_page)
    for view in VIEWS:
        watched.go(f"#{view}") if view != "overview" else None
        assert watched.serious(*rules) == [], view
    watched.go("#claims?status=conflicting")
    watched.page.locator("a.what").nth(1).click()
    watched.page.wait_for_selector(".claim-head")
    for part in watched.page.locator("details").all():
        part.evaluate("part => { part.open = true; }")
    assert watched.serious(*rules) == []
    watched.page.close()


@pytest.mark.parametrize("width", [320, 768])
def test_nothing_runs_over_the_edge_of_a_narrow_screen(browser: Browser, fixture_page: Path, width: int) -> None:
    watched = Watched(browser, width=width)
    watched.open(fixture_page)
    for view in VIEWS:
        watched.go(f"#{view}") if view != "overview" else None
        assert watched.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0, view
    watched.page.close()


def test_paper_is_light_and_has_no_controls(browser: Browser, fixture_page: Path) -> None:
    watched = Watched(browser, dark=True)
    watched.open(fixture_page, "#claims")
    watched.page.emulate_media(media="print")
    assert watched.page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert not watched.page.locator(".filters").is_visible()
    assert not watched.page.locator(".top").is_visible()
    watched.page.close()


def test_the_page_says_what_to_do_where_scripts_are_off(browser: Browser, fixture_page: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(fixture_page.as_uri())
    assert "allow scripts" in page.inner_text("body")
    context.close()


@pytest.mark.parametrize("text", HARMFUL)
def test_no_field_of_the_view_becomes_markup_or_runs(reader: Watched, tmp_path: Path, text: str) -> None:
    reader.open(written(poisoned(full_view(), text), tmp_path))
    for view in VIEWS[1:]:
        reader.go(f"#{view}")
        assert reader.harm() == []
    reader.go("#claims")
    assert reader.text("a.what").strip() == " ".join(text.split())
    reader.page.locator("a.what").first.click()
    reader.page.wait_for_selector(".claim-head")
    assert reader.harm() == []


def test_nothing_of_hostile_articles_runs_from_ingest_to_page(
    reader: Watched, workplace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XREF_ENCODER", "hashing")
    every = " ".join(HARMFUL)
    told = [f"The harbour of Port Ansel lost 1{at} ships on Monday, {harm} said." for at, harm in enumerate(HARMFUL)]
    records = [
        {
            **dict.fromkeys(("title", "url", "author"), every),
            "id": f"{number} {every}",
            "outlet": f"Courier {number} {every}",
            "published": f"2024-03-0{number}",
            "text": "\n\n".join(told),
        }
        for number in (1, 2)
    ]
    Path("in.jsonl").write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    assert run("ingest", "in.jsonl").code == 0
    assert run("report", "html", "-o", "page.html").code == 0
    reader.open(workplace / "page.html")
    for view in VIEWS[1:]:
        reader.go(f"#{view}")
        assert reader.harm() == []
    reader.go("#claims")
    for address in reader.page.locator("a.what").evaluate_all("links => links.slice(0, 40).map((a) => a.hash)"):
        reader.go(address)
        assert reader.harm() == []


def test_five_thousand_claims_open_in_two_seconds_and_answer_at_once(reader: Watched, tmp_path: Path) -> None:
    view = page_view(ferry_findings(), "1.0")
    clusters = tuple(
        replace(cluster, id=f"c{number}", clashes=(), members=tuple(
            replace(member, text=f"{member.text} Number {number} of the log.") for member in cluster.members
        ))
        for number in range(5000) for cluster in [view.clusters[number % 3]]
    )  # fmt: skip
    file = written(replace(view, clusters=clusters), tmp_path)
    assert file.stat().st_size < 5_000_000
    took = []
    for _ in range(3):  # the best: other tests may run beside this one
        reader.page.goto("about:blank")  # else only the part behind "#" would change, and nothing be loaded
        began = time.perf_counter()
        reader.open(file, "#claims")
        took.append(time.perf_counter() - began)
    assert min(took) < 2
    assert reader.page.locator(".list > li").count() < 200
    answered = reader.page.evaluate(
        """async () => {
            const search = document.querySelector("input[type=search]");
            const began = performance.now();
            search.value = "number 4999 ";
            search.dispatchEvent(new Event("input"));
            const count = document.querySelector(".count");
            while (!count.textContent.startsWith("1 claim")) await new Promise((next) => setTimeout(next, 5));
            return performance.now() - began;
        }"""
    )
    assert answered < 1000
    assert reader.harm() == []
