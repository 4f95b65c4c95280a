"""Links in the text as credits: a sentence that leads to a report of another outlet rests on it.

A link on the words that credit somebody ("he <said>") tells through whom: the outlet is put before that source. In a
sentence that credits nobody, what is linked is the source. Elsewhere a link leads to background, and credits nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from urllib.parse import urlsplit

from xref.claims.agency_table import AGENCIES
from xref.claims.outlet_table import OUTLETS
from xref.claims.outlets_known import known_outlet, names_outlet
from xref.claims.transliteration import name_key
from xref.claims.word_sets import word_set
from xref.model import (
    UNKNOWN_OUTLET,
    Article,
    Attribution,
    LineKind,
    Link,
    Mention,
    Sentence,
    SourceKind,
    Span,
    Strength,
)
from xref.text.sites import label_of, site_of

_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_CREDITING = frozenset({LineKind.BODY, LineKind.CAPTION})
_NOT_LETTERS = re.compile(r"[\W_]+")
_SHORTEST_LABEL = 3  # letters; "ft" and "dw" are listed by site
# Well-known sites that are not spelt like any name of their outlet.
_SITES = dict(
    row.split(" ", 1)
    for row in """
apnews.com Associated Press
ap.org Associated Press
ft.com Financial Times
dw.com Deutsche Welle
rferl.org Radio Free Europe
bbc.in BBC
nyti.ms New York Times
wapo.st Washington Post
reut.rs Reuters
aa.com.tr Anadolu Agency
thetimes.co.uk The Times
timesofisrael.com Times of Israel
israelnationalnews.com Arutz Sheva
aawsat.com Asharq Al-Awsat
aljazeera.net Al Jazeera
""".strip().splitlines()
)
# A site that ends in one of these is an outlet's, whether or not it is well known: "harbourcourier.example".
_NEWS_ENDINGS = tuple(
    word_set(
        """
        news times post herald gazette tribune journal chronicle observer guardian telegraph examiner courier inquirer
        sentinel newswire broadcasting dispatch newspaper
        """
    )
)
_FURNITURE = re.compile(
    r"\b(?:click|subscribe|sign up|newsletter|download|read more|read also|see also|related|app|watch|listen|follow"
    r"|buy|photo|image|share|tweet this)\b",
    re.IGNORECASE,
)


def linked_outlet(address: str) -> tuple[str, SourceKind] | None:
    """Return the outlet that a link leads to a report of, by its well-known name or else its site, and its kind.

    None for a front page, a platform on which anybody publishes, a relative address and a site that is no outlet's as
    far as its name tells.
    """
    try:
        parts = urlsplit(address.strip())
    except ValueError:
        return None
    if parts.scheme.lower() not in {"http", "https"} or not parts.path.strip("/"):
        return None
    site = site_of(address)
    label = label_of(site) if site else ""
    known = known_outlet(_SITES[site]) if site in _SITES else _by_label(label)
    if known is not None:
        return known
    telling = next((word for word in _NEWS_ENDINGS if label.endswith(word) and label != word), None)
    return (site, SourceKind.OUTLET) if telling else None


def with_links(
    found: tuple[Attribution, ...], sentence: Sentence, links: Sequence[Link], article: Article
) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence with what its links add.

    Args:
        found: Those that its words give.
        sentence: The sentence.
        links: Those of the article, in text order.
        article: Links to its own site or outlet credit nobody.
    """
    if not links or sentence.kind not in _CREDITING:
        return found
    silent = not any(hop.origin for hop in found)
    for mention, name, kind in _reports(sentence, links, article):
        if any(_same(hop.resolved, name) for hop in found):
            continue
        linked = Attribution(mention, name, kind, Strength.NAMED_OUTLET, None, sentence.span, origin=name)
        through = next((hop for hop in found if _is_on(mention.span, hop)), None)
        if through is not None:
            found = _put_before(linked, through, found)
        elif silent:
            shifted = (replace(hop, chain=hop.chain + 1) for hop in found)
            found = (linked, *shifted)
    return found


def _reports(sentence: Sentence, links: Sequence[Link], article: Article) -> Iterator[tuple[Mention, str, SourceKind]]:
    """The linked words of a sentence that lead to a report of another outlet, with that outlet."""
    own = site_of(article.url)
    for link in links:
        start, end = max(link.span.start, sentence.span.start), min(link.span.end, sentence.span.end)
        words = article.text[start:end]
        if start >= end or not words.strip() or _FURNITURE.search(words):
            continue
        outlet = linked_outlet(link.address)
        if outlet is None or (own and site_of(link.address) == own) or _is_own(outlet[0], article.outlet):
            continue
        yield Mention(words, Span(start, end)), *outlet


def _is_own(name: str, outlet: str) -> bool:
    return outlet != UNKNOWN_OUTLET and (_same(name, outlet) or _letters(outlet) == _letters(label_of(name)))


def _same(a: str, b: str) -> bool:
    known_a, known_b = known_outlet(a), known_outlet(b)
    if known_a is not None and known_b is not None:
        return known_a[0] == known_b[0]
    return names_outlet(name_key(a), name_key(b))


def _is_on(span: Span, hop: Attribution) -> bool:
    """Whether a link lies on the words that credit a source of the article's own telling which is no medium itself."""
    if not hop.origin or hop.hop > 1 or hop.kind in _MEDIA:
        return False
    return any(words is not None and words.span.overlaps(span) for words in (hop.cue, hop.source))


def _put_before(linked: Attribution, through: Attribution, found: tuple[Attribution, ...]) -> tuple[Attribution, ...]:
    """The attributions with the outlet as the first hop of a chain."""
    first = replace(linked, chain=through.chain, origin=through.origin)
    longer: list[Attribution] = []
    for hop in found:
        if hop.chain != through.chain:
            longer.append(hop)
            continue
        if hop is through:
            longer.append(first)
        longer.append(replace(hop, hop=hop.hop + 1))
    return tuple(longer)


def _by_label(label: str) -> tuple[str, SourceKind] | None:
    return _OUTLET_OF.get(_letters(label)) if len(label) >= _SHORTEST_LABEL else None


def _letters(name: str) -> str:
    return _NOT_LETTERS.sub("", name.lower().removeprefix("the "))


_OUTLET_OF = {
    _letters(name): (row.split("|")[0], kind)
    for table, kind in ((OUTLETS, SourceKind.OUTLET), (AGENCIES, SourceKind.AGENCY))
    for row in table.strip().splitlines()
    for name in row.split("|")
}
