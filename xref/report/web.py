"""Addresses of articles: which of them a link may lead to."""

from __future__ import annotations

from urllib.parse import urlsplit

_WEB = frozenset({"http", "https"})


def web_address(url: str) -> str:
    """Return ``url`` if a link may lead there, else "".

    That is: http or https, a host, and nothing that hides where it leads.
    """
    text = url.strip()
    if any(not c.isprintable() or c.isspace() or c in "\\<>\"'`" for c in text):
        return ""
    try:
        parts = urlsplit(text)
        host = parts.hostname
    except ValueError:
        return ""
    return text if parts.scheme.lower() in _WEB and host and "@" not in parts.netloc else ""
