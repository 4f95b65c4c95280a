"""RSS and Atom feeds: one article an entry, with the text that the feed gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from xref.errors import InputError
from xref.model import Document
from xref.report.web import web_address

_ROOT = re.compile(rb"<(?:rss|feed|rdf:RDF)[\s>]", re.IGNORECASE)
_HEAD_BYTES = 4096
_MOST_DEPTH = 200
_BLOCKS = frozenset("p div li blockquote h1 h2 h3 h4 h5 h6 br tr figcaption section article".split())  # noqa: SIM905
_DROPPED = ("script", "style", "figure", "iframe", "noscript")
_REMEDY = "Give an RSS or Atom feed."


def is_feed(data: bytes) -> bool:
    """Whether the data begin like a feed, not like a page."""
    return _ROOT.search(data[:_HEAD_BYTES]) is not None


def feed_links(data: bytes) -> list[str]:
    """The addresses of a feed's entries in its order, each once; those that are none of the web are left out."""
    import feedparser  # noqa: PLC0415 - needed for feeds only

    entries = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False).entries
    return list(dict.fromkeys(filter(None, (web_address(entry.get("link") or "") for entry in entries))))


def read_feed(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the entries of a feed in its order; entries without text are reported, and the rest goes on.

    Many feeds give the first sentences only: fetch the addresses for the whole articles.
    """
    import feedparser  # noqa: PLC0415 - needed for feeds only

    if not is_feed(data):
        yield InputError(name, "it is no feed", _REMEDY)
        return
    feed = feedparser.parse(data, sanitize_html=False, resolve_relative_uris=False)
    if not feed.entries:
        yield InputError(name, "the feed has no entries", _REMEDY)
        return
    outlet = " ".join((feed.feed.get("title") or "").split())
    for number, entry in enumerate(feed.entries, start=1):
        yield _document(name, number, entry, outlet)


def _document(name: str, number: int, entry: Any, outlet: str) -> Document | InputError:
    title = _plain(entry.get("title") or "").replace("\n", " ")
    bodies = [item.get("value") or "" for item in entry.get("content") or ()]
    texts = [_plain(body) for body in (*bodies, entry.get("summary") or "")]
    text = max(texts, key=len)
    if not text.strip():
        return InputError(name, "the entry has no text", "Fetch its address instead.", f"entry {number}")
    stated = (entry.get("source") or {}).get("title") or outlet
    author = " ".join((entry.get("author") or "").split())
    return Document(
        article_id=entry.get("id") or entry.get("link") or f"{name}#{number}",
        text=text,
        outlet=stated or None,
        title=title or None,
        url=web_address(entry.get("link") or "") or None,
        published=_published(entry) or None,
        extra=(("author", author),) if author else (),
    )


def _published(entry: Any) -> str:
    """The moment of publication in UTC; without one the text as it stands, for the message that it cannot be read."""
    moment = entry.get("published_parsed")
    if moment is None:
        return ""
    return f"{moment[0]:04}-{moment[1]:02}-{moment[2]:02}T{moment[3]:02}:{moment[4]:02}:{moment[5]:02}Z"


def _plain(markup: str) -> str:
    """The text of a piece of HTML, one line a block with a blank line between."""
    if "<" not in markup and "&" not in markup:
        return markup.strip()
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - needed for feeds only
    from lxml.html import fragment_fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    try:
        tree = fragment_fromstring(markup, create_parent="div")
    except (etree.LxmlError, ValueError, AssertionError):
        return ""
    etree.strip_elements(tree, *_DROPPED, with_tail=False)
    pieces: list[str] = []
    _collect(tree, pieces, _MOST_DEPTH)
    lines = (" ".join(line.split()) for line in "".join(pieces).split("\n\n"))
    return "\n\n".join(line for line in lines if line)


def _collect(element: Any, pieces: list[str], depth: int) -> None:
    if depth == 0:
        return
    block = element.tag in _BLOCKS
    pieces.append("\n\n" if block else "")
    if isinstance(element.tag, str):  # comments have another kind of tag
        pieces.append(element.text or "")
    for child in element:
        _collect(child, pieces, depth - 1)
        pieces.append(child.tail or "")
    pieces.append("\n\n" if block else "")
