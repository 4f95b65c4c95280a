"""Articles, their claims and who published them."""

from __future__ import annotations

from dataclasses import dataclass

from xref.model.facts import Attribution, Interval, Name, Place, Quantity, Quote, Span, TimeMention
from xref.model.terms import ClaimKind, LineKind


@dataclass(frozen=True, slots=True)
class Line:
    """A line (or HTML block) of the raw text with what it is and, when dropped, why."""

    span: Span
    kind: LineKind
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the article.

    ``text`` is exactly ``raw[span.start:span.end]``. ``paragraph`` numbers its line from 0.
    """

    span: Span
    text: str
    kind: LineKind
    paragraph: int


@dataclass(frozen=True, slots=True)
class Link:
    """Words of an article that lead to another page, as spans of its raw text; ``address`` is as the page gives it."""

    span: Span
    address: str


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader hands over: decoded text, not yet looked at. Metadata that is not stated is None or absent.

    ``article_id`` is the ``id`` of the input or the file name relative to the argument. ``published`` is as written.
    ``lines`` is set by readers that know the structure (HTML); None means plain text, to be split by the line rules.
    ``extra`` keeps unknown input fields as (name, value) pairs. ``links`` are those in the text, in its order.
    """

    article_id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    lines: tuple[Line, ...] | None = None
    extra: tuple[tuple[str, str], ...] = ()
    links: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class Article:
    """An article as stored. ``outlet`` is "unknown" when not stated; ``published`` keeps the precision of the input.

    ``content_hash`` is the sha256 (hex) of the raw text, outlet, title, url and published date: equal hashes are the
    same article.
    """

    article_id: str
    outlet: str
    title: str
    url: str
    published_text: str
    published: Interval | None
    text: str
    content_hash: str
    lines: tuple[Line, ...]
    extra: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Claim:
    """A sentence, or part of one, that can be checked, with the facts it holds.

    ``index`` counts from 0 in text order.
    """

    index: int
    span: Span
    text: str
    kind: ClaimKind
    paragraph: int
    context_before: str = ""
    context_after: str = ""
    event: Interval | None = None
    times: tuple[TimeMention, ...] = ()
    names: tuple[Name, ...] = ()
    places: tuple[Place, ...] = ()
    numbers: tuple[Quantity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    hedged: bool = False

    @property
    def credited(self) -> tuple[Attribution, ...]:
        """The hops of the chains that lead to an origin."""
        return tuple(hop for hop in self.attributions if hop.origin)

    @property
    def origins(self) -> tuple[Attribution, ...]:
        """The furthest hop of each attribution chain, in chain order; empty when nobody is credited.

        Chains without an origin ("he believes", "it is said") state a position or hearsay and credit nobody.
        """
        last: dict[int, Attribution] = {}
        for hop in self.credited:
            if hop.chain not in last or hop.hop > last[hop.chain].hop:
                last[hop.chain] = hop
        return tuple(last[chain] for chain in sorted(last))


@dataclass(frozen=True, slots=True)
class StoredClaim:
    """A claim with the key that the store gave it.

    Keys are only handles: nothing that is shown or ordered depends on them.
    """

    key: int
    article_key: int
    claim: Claim


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article with its claims and their keys. ``version`` counts from 1; ``superseded`` when a newer version is
    stored.

    ``credits`` are sources credited for the whole article (bylines, datelines, "Reuters contributed to this report").
    ``outlet_stated`` is the name of the outlet in the input where the registry calls it otherwise, else "".
    """

    key: int
    article: Article
    claims: tuple[StoredClaim, ...]
    version: int = 1
    superseded: bool = False
    credits: tuple[Attribution, ...] = ()
    outlet_stated: str = ""


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. ``grade`` is the Admiralty letter "A" to "F" ("F": cannot be judged, the default).

    ``aliases`` are other names that people gave it; ``apart``: no rule may take its name for that of another outlet.
    """

    name: str
    family: str = ""
    domain: str = ""
    grade: str = "F"
    grade_source: str = ""
    aliases: tuple[str, ...] = ()
    apart: bool = False
