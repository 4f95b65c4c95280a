"""A document as read -> the article as stored."""

from __future__ import annotations

import hashlib

from xref.errors import InputError
from xref.model import UNKNOWN_OUTLET, Article, Document, Interval, Line, LineKind
from xref.settings import DEFAULTS, Settings
from xref.text.lines import classify_lines
from xref.text.published import ACCEPTED, parse_published

_FIELD_MARK = "\x1f"  # between the hashed fields: occurs in no title or URL


def build_article(document: Document, settings: Settings = DEFAULTS) -> Article:
    """Return the article with its lines classified, its date resolved and its hash; the text is stored as it is.

    Without a stated title the first headline is the title. A missing date stays None.

    Raises:
        InputError: The date cannot be read, the text is too long, or nothing of it is an article.
    """
    published_text = " ".join((document.published or "").split())
    published = _published(document.article_id, published_text)
    if len(document.text) > settings.max_article_chars:
        raise InputError(
            document.article_id,
            f"the text has {len(document.text):,} characters, more than {settings.max_article_chars:,}",
            "Split it into articles.",
        )
    title = " ".join((document.title or "").split())
    lines = document.lines
    if lines is None:
        lines = classify_lines(document.text, has_title=bool(title))
    if all(line.kind is LineKind.DROPPED for line in lines):
        raise InputError(document.article_id, "it holds no article text", "Check that the file is an article.")
    return Article(
        article_id=document.article_id,
        outlet=" ".join((document.outlet or "").split()) or UNKNOWN_OUTLET,
        title=title or _first_headline(document.text, lines),
        url=(document.url or "").strip(),
        published_text=published_text,
        published=published,
        text=document.text,
        content_hash=content_hash(document),
        lines=lines,
        extra=document.extra,
    )


def content_hash(document: Document) -> str:
    """Return the sha256 (hex) of the raw text and the stated outlet, title, url and date."""
    stated = (document.outlet or UNKNOWN_OUTLET, document.title, document.url, document.published)
    joined = _FIELD_MARK.join((document.text, *(" ".join((field or "").split()) for field in stated)))
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()


def _published(article_id: str, text: str) -> Interval | None:
    if not text:
        return None
    try:
        return parse_published(text)
    except ValueError as error:
        raise InputError(article_id, f"published: {error}", f"Write {ACCEPTED}, or leave it empty.") from error


def _first_headline(text: str, lines: tuple[Line, ...]) -> str:
    for line in lines:
        if line.kind is LineKind.HEADLINE:
            return " ".join(text[line.span.start : line.span.end].split())
    return ""
