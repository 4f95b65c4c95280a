"""Records (mappings of field names to values) -> documents, whatever their fields are called."""

from __future__ import annotations

import json
from collections.abc import Mapping

from xref.errors import InputError
from xref.model import Document

# Our field -> the names it goes by, best first; letter case aside. Among them those of trafilatura, news-please,
# newspaper4k and Media Cloud.
ALIASES: dict[str, tuple[str, ...]] = {
    "id": ("id", "article_id", "stories_id"),
    "outlet": (
        "outlet", "source", "site", "publisher", "sitename", "source-hostname", "media_name", "hostname",
        "source_domain", "domain",
    ),
    "url": ("url", "link", "canonical_link", "original_url", "source"),
    "title": ("title", "headline"),
    "published": (
        "published", "date", "published_at", "publishedat", "publication_date", "pubdate", "date_published",
        "publish_date", "date_publish",
    ),
    "text": ("text", "body", "content", "article", "full_text", "maintext", "raw_text"),
}  # fmt: skip
TEXT_NAMES = ", ".join(ALIASES["text"][:5])


def document_of(record: Mapping[str, object], source: str, place: str, default_id: str) -> Document | InputError:
    """Return the document of one record, or why it is none.

    Args:
        record: Field names to values; values that are not strings are written as JSON, empty ones count as absent.
        source: File name for messages.
        place: Line or row for messages.
        default_id: Article id when the record has none.
    """
    names = {str(name).strip().lower(): name for name in reversed(list(record))}
    taken: dict[str, str] = {}
    used: set[str] = set()
    for field, aliases in ALIASES.items():
        for alias in aliases:
            value = _as_text(record[names[alias]]) if alias in names else ""
            if value.strip() and fits(field, alias, value):
                taken[field] = value
                used.add(names[alias])
                break
    if "text" not in taken:
        found = ", ".join(str(name) for name in record) or "none"
        remedy = f"Give it in a field {TEXT_NAMES}; found: {found}."
        return InputError(source, "the record has no article text", remedy, place)
    extra = tuple((str(name), _as_text(value)) for name, value in record.items() if name not in used)
    return Document(
        article_id=taken.get("id", default_id).strip(),
        text=taken["text"],
        outlet=taken.get("outlet"),
        title=taken.get("title"),
        url=taken.get("url"),
        published=taken.get("published"),
        extra=tuple((name, value) for name, value in extra if value.strip()),
    )


def fits(field: str, alias: str, value: str) -> bool:
    """Whether a name that several programs use otherwise means this field: "source" is an outlet or an address."""
    return alias != "source" or (field == "url") == ("://" in value)


def _as_text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return _storable(value)
    if isinstance(value, Mapping) and isinstance(value.get("name"), str):
        return _storable(value["name"])  # {"id": ..., "name": "The Outlet"}
    return _storable(json.dumps(value, ensure_ascii=False))


def _storable(text: str) -> str:
    """Text without lone surrogates and NUL, which JSON can escape and no database or CSV can hold."""
    if "\0" in text:
        text = text.replace("\0", "\ufffd")
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
