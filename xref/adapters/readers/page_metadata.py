"""What a saved web page states about itself: JSON-LD, OpenGraph, meta elements, and the marks that browsers leave.

Only statements of the page count; nothing is looked for in its text. It fills what trafilatura leaves open: on the 92
pages of data/extraction the latter knows more dates and outlets, and misses four addresses and the saved-from marks.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from xref.report.web import web_address

_ARTICLE = re.compile(
    r"(?:News|Analysis|Background|Opinion|Reportage|Review)?(?:News)?Article|BlogPosting|LiveBlogPosting|Report"
)
_DAY = re.compile(r"((?:19|20)\d{2}-\d{2}-\d{2})(?:$|[T ])")
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>", re.IGNORECASE)
# "Save as" and SingleFile say in a comment from where a page was saved.
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d+\)(\S{1,2000}?)\s*-->", re.IGNORECASE)
_SINGLE_FILE = re.compile(r"<!--\s*Page saved with SingleFile\s{1,20}url:\s*(\S{1,2000})", re.IGNORECASE)
_HEAD_CHARS = 10_000
_MOST_DEPTH = 6
_DATES = (
    "article:published_time", "og:article:published_time", "datepublished", "date", "dc.date.issued", "dcterms.created",
    "dc.date", "publish-date", "publishdate", "pubdate", "parsely-pub-date", "sailthru.date",
)  # fmt: skip
_TITLES = ("og:title", "dc.title", "parsely-title", "twitter:title")
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "publisher", "al:android:app_name")
_AUTHORS = ("author", "article:author", "dc.creator", "parsely-author", "byl", "sailthru.author")


@dataclass(frozen=True, slots=True)
class PageMetadata:
    """What the page states; "" and () where it does not. ``published`` is an ISO day; ``url`` an address of the web."""

    url: str = ""
    outlet: str = ""
    title: str = ""
    published: str = ""
    authors: tuple[str, ...] = ()


def page_metadata(page: str) -> PageMetadata:
    """Return what a page states, given its source; nothing where it cannot be parsed."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, needed for pages only
    from lxml.html import document_fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    try:
        tree = document_fromstring(_DECLARATION.sub("", page))
    except (etree.LxmlError, ValueError, AssertionError):
        return PageMetadata()
    article = next(_articles(tree), {})
    meta = _meta(tree)
    saved = (found[1] for pattern in (_SINGLE_FILE, _SAVED_FROM) if (found := pattern.search(page[:_HEAD_CHARS])))
    links = (str(href) for href in tree.xpath("//link[translate(@rel,'CANOIL','canoil')='canonical']/@href"))
    about = article.get("mainEntityOfPage")
    stated = (article.get("url"), about if isinstance(about, str) else _field(about, "@id"))
    return PageMetadata(
        url=_first(web_address(url) for url in (*links, meta.get("og:url", ""), *map(_text, stated), *saved)),
        outlet=_first((_name(article.get("publisher")), *(meta.get(name, "") for name in _OUTLETS))),
        title=_first((_text(article.get("headline")), *(meta.get(name, "") for name in _TITLES))),
        published=_first(
            _day(text) for text in (_text(article.get("datePublished")), *(meta.get(n, "") for n in _DATES))
        ),
        authors=_authors(article.get("author"), meta),
    )


def _articles(tree: Any) -> Iterator[dict[str, Any]]:
    """The articles that JSON-LD blocks of the page describe, the first one first."""
    for block in tree.xpath("//script[contains(translate(@type,'LDJSON','ldjson'),'ld+json')]"):
        try:
            value = json.loads(block.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (item for item in _objects(value, _MOST_DEPTH) if _is_article(item))


def _objects(value: object, depth: int) -> Iterator[dict[str, Any]]:
    if depth == 0:
        return
    if isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "itemListElement"):
            yield from _objects(value.get(name), depth - 1)
    elif isinstance(value, list):
        for item in value:
            yield from _objects(item, depth - 1)


def _is_article(item: dict[str, Any]) -> bool:
    kinds = item.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLE.fullmatch(kind.rpartition("/")[2])
        for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _meta(tree: Any) -> dict[str, str]:
    """The contents of meta elements by lower-case name; the first of a name counts."""
    found: dict[str, str] = {}
    for element in tree.xpath("//meta[@content]"):
        name = (element.get("property") or element.get("name") or element.get("itemprop") or "").strip().lower()
        content = " ".join(element.get("content").split())
        if name and content:
            found.setdefault(name, content)
    return found


def _authors(stated: object, meta: dict[str, str]) -> tuple[str, ...]:
    """Names of authors; an address of a profile is none."""
    names = [_name(item) for item in (stated if isinstance(stated, list) else [stated])]
    if not any(names):
        names = [next((meta[name] for name in _AUTHORS if meta.get(name)), "")]
    return tuple(dict.fromkeys(name for name in names if name and "://" not in name))


def _name(value: object) -> str:
    if isinstance(value, list):
        return next(filter(None, map(_name, value)), "")
    return _text(value) or _text(_field(value, "name"))


def _field(value: object, name: str) -> object:
    return value.get(name) if isinstance(value, dict) else None


def _text(value: object) -> str:
    return " ".join(value.split()) if isinstance(value, str) else ""


def _day(text: str) -> str:
    found = _DAY.match(text)
    return found[1] if found else ""


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")
