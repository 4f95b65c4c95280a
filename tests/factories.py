"""Values for tests: each factory names only what matters, the rest has a plain default."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Interval,
    Line,
    LineKind,
    Mention,
    Name,
    Quote,
    SourceKind,
    Span,
    StoredArticle,
    StoredClaim,
    Strength,
)
from xref.text.published import parse_published


def make_article(
    text: str = "A storm closed the harbour on Monday.",
    *,
    article_id: str = "a.txt",
    outlet: str = "Harbour Courier",
    published: str = "2024-03-04",
) -> Article:
    """An article whose whole text is one body line."""
    return Article(
        article_id=article_id,
        outlet=outlet,
        title="",
        url="",
        published_text=published,
        published=parse_published(published) if published else None,
        text=text,
        content_hash=f"hash of {article_id} {text}",
        lines=(Line(Span(0, len(text)), LineKind.BODY),),
    )


def make_claim(
    text: str = "A storm closed the harbour on Monday.",
    *,
    index: int = 0,
    start: int = 0,
    names: Sequence[str] = (),
    quotes: Sequence[str] = (),
    attributions: Sequence[Attribution] = (),
    event: Interval | None = None,
    kind: ClaimKind = ClaimKind.CLAIM,
) -> Claim:
    """A claim at ``start``; names and quotes are found in its text."""
    return Claim(
        index=index,
        span=Span(start, start + len(text)),
        text=text,
        kind=kind,
        paragraph=index,
        names=tuple(Name(_mention(text, start, name), name.lower()) for name in names),
        quotes=tuple(Quote(_mention(text, start, quote)) for quote in quotes),
        attributions=tuple(attributions),
        event=event,
    )


def credit(
    name: str,
    kind: SourceKind = SourceKind.PERSON,
    *,
    hop: int = 1,
    chain: int = 0,
    strength: Strength = Strength.NAMED,
) -> Attribution:
    """A hop that credits ``name``, without spans."""
    return Attribution(None, name, kind, strength, None, None, hop=hop, chain=chain, origin=name)


def stored(
    key: int, claims: Sequence[Claim], article: Article | None = None, credits: Sequence[Attribution] = ()
) -> StoredArticle:
    """An article as if from the store; claim keys are ``key * 100 + index``."""
    return StoredArticle(
        key=key,
        article=article or make_article(article_id=f"{key}.txt", outlet=f"Outlet {key}"),
        claims=tuple(StoredClaim(key * 100 + claim.index, key, claim) for claim in claims),
        credits=tuple(credits),
    )


def _mention(text: str, start: int, words: str) -> Mention:
    at = text.index(words)
    return Mention(words, Span(start + at, start + at + len(words)))
