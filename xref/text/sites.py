"""Whose site an address is on: the part of a host name that one owner registered.

``news.bbc.co.uk`` is a part of ``bbc.co.uk``, not of ``co.uk``, under which anybody may register. Which endings are of
that kind is no rule but a list (publicsuffix.org); it comes with a library and is read once, when first needed.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from publicsuffixlist import PublicSuffixList

# Sites on which anybody publishes, or which show what others published: the address does not say who did.
PLATFORMS = frozenset(
    """
    x.com twitter.com t.co facebook.com fb.com instagram.com threads.net tiktok.com youtube.com youtu.be vimeo.com
    rumble.com t.me telegram.me telegram.org vk.com ok.ru weibo.com reddit.com linkedin.com pinterest.com discord.com
    whatsapp.com bsky.app mastodon.social google.com googleusercontent.com ampproject.org bing.com yahoo.com msn.com
    aol.com duckduckgo.com apple.news apple.com flipboard.com smartnews.com newsbreak.com ground.news allsides.com
    pressreader.com feedburner.com bit.ly tinyurl.com archive.org archive.is archive.ph archive.today archive.li
    medium.com substack.com tumblr.com typepad.com livejournal.com beehiiv.com issuu.com scribd.com dropbox.com
    change.org wikipedia.org
    """.split()  # noqa: SIM905 - reads better than quotes around each
)
# Sites whose parts are sites of their own: abcnews.go.com and espn.go.com share an owner's domain and no newsroom.
_PARTED = frozenset(
    "go.com medium.com substack.com tumblr.com typepad.com livejournal.com beehiiv.com iheart.com audacy.com".split()  # noqa: SIM905
)
_PREFIXES = re.compile(r"^(?:www\d*|m|mobile|amp)\.(?=[^.]+\.[^.])")
_PARTS_THAT_ARE_NONE = frozenset(("www", "m", "mobile", "amp", "open", "blog", "news", "help", "about", "api"))
# Archives and caches hold the address of the original in their own.
_WRAPPERS = frozenset(("web.archive.org", "archive.org", "archive.is", "archive.ph", "archive.today", "archive.li"))
_INNER = re.compile(r"https?:/{1,2}(?=[^/])", re.IGNORECASE)
_AMP = re.compile(r"^/amp/s?/?", re.IGNORECASE)
_NUMERIC = re.compile(r"[\d.]+|.*:.*")
_NO_HOST = re.compile(r"[a-z]+:(?!//|\d)", re.IGNORECASE)  # mailto:, javascript:, file:
_SCHEME = re.compile(r"^[a-z][a-z0-9+.-]*://", re.IGNORECASE)


def host_of(address: str) -> str:
    """Return the host of an address in lower case without "www." and the like; "" when there is none.

    An address without a scheme ("bbc.co.uk/news") will do. Of a page kept by a web archive, or passed on by a search
    engine, it is the host of the original. International names are in their ASCII form.
    """
    text = address.strip()
    if _NO_HOST.match(text):
        return ""
    if not _SCHEME.match(text):
        text = f"//{text.lstrip('/')}"
    try:
        parts = urlsplit(text)
        host = (parts.hostname or "").rstrip(".")
    except ValueError:  # "http://[": brackets that hold no address
        return ""
    if host in _WRAPPERS and (inner := _INNER.search(parts.path)):
        return host_of(parts.path[inner.start() :])
    if host in {"google.com", "www.google.com"} and _AMP.match(parts.path):
        return host_of(_AMP.sub("", parts.path))
    return _PREFIXES.sub("", _ascii(host))


@lru_cache(maxsize=65_536)
def registered(host: str) -> str:
    """Return the part of a host that its owner registered, "bbc.co.uk" for "news.bbc.co.uk".

    "" for a public suffix ("co.uk"), a number or a name without a full stop.
    """
    if _NUMERIC.fullmatch(host) or "." not in host:
        return ""
    found: str | None = _suffixes().privatesuffix(host)
    return found or ""


def site_of(address: str) -> str:
    """Return the site that an address or host is on, "" where it does not say who published there.

    That is the registered domain, except on sites whose parts are sites of their own ("abcnews.go.com"), and nothing
    for platforms on which anybody publishes ("news.google.com", "x.com").
    """
    host = host_of(address)
    domain = registered(host)
    if domain in _PARTED:
        parts = host.removesuffix(domain).rstrip(".").split(".")
        return f"{parts[-1]}.{domain}" if parts[-1] and parts[-1] not in _PARTS_THAT_ARE_NONE else ""
    return "" if domain in PLATFORMS else domain


def label_of(site: str) -> str:
    """Return a site without its public suffix: "bbc" for "bbc.co.uk", "abcnews" for "abcnews.go.com"."""
    return site.partition(".")[0].removeprefix("the") or site.partition(".")[0]


def levels(host: str) -> tuple[str, ...]:
    """Return a host and what it is a part of, up to the site; what is said of a platform is said of none of its parts.

    "blogs.news.example" gives itself and "news.example"; "news.google.com" only itself.
    """
    site = site_of(host)
    if not site:
        return (host,) if host else ()
    found = [host]
    while found[-1] != site and "." in found[-1]:
        found.append(found[-1].partition(".")[2])
    return tuple(found)


def _ascii(host: str) -> str:
    if host.isascii():
        return host
    try:
        return host.encode("idna").decode()
    except UnicodeError:
        return host


@cache
def _suffixes() -> PublicSuffixList:
    from publicsuffixlist import PublicSuffixList  # noqa: PLC0415 - reads its list, which takes 70 ms

    return PublicSuffixList()
