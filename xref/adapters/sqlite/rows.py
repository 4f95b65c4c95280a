"""Values of the model as rows of the tables, and back. A round trip gives an equal value."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

from xref.adapters.sqlite.connection import Row
from xref.adapters.sqlite.facts import day, iso, read_facts, write_facts
from xref.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Interval,
    Line,
    LineKind,
    Mention,
    Precision,
    SourceKind,
    Span,
    Strength,
)

ARTICLE_COLUMNS = (
    "article_id, content_hash, outlet, title, url, published_text, "
    "published_start, published_end, published_precision, extra, text"
)
LINE_COLUMNS = "start, end, kind, reason"
CLAIM_COLUMNS = (
    "idx, start, end, text, kind, paragraph, context_before, context_after, "
    "event_start, event_end, event_precision, hedged, facts"
)
ATTRIBUTION_COLUMNS = (
    "chain, hop, cue, cue_start, cue_end, source, source_start, source_end, source_kind, "
    "resolved, strength, content_start, content_end, origin, hedged"
)


def write_article(article: Article) -> Row:
    """Return the values of ``ARTICLE_COLUMNS``."""
    return (
        article.article_id,
        article.content_hash,
        article.outlet,
        article.title,
        article.url,
        article.published_text,
        *_days(article.published),
        compact(article.extra),
        article.text,
    )


def read_article(row: Sequence[Any], lines: tuple[Line, ...]) -> Article:
    """Return the article of a row of ``ARTICLE_COLUMNS``."""
    article_id, content_hash, outlet, title, url, published_text, start, end, precision, extra, text = row
    return Article(
        article_id=article_id,
        outlet=outlet,
        title=title,
        url=url,
        published_text=published_text,
        published=_interval(start, end, precision),
        text=text,
        content_hash=content_hash,
        lines=lines,
        extra=tuple((name, value) for name, value in json.loads(extra)),
    )


def write_line(line: Line) -> Row:
    """Return the values of ``LINE_COLUMNS``."""
    return line.span.start, line.span.end, line.kind, line.reason


def read_line(row: Sequence[Any]) -> Line:
    """Return the line of a row of ``LINE_COLUMNS``."""
    start, end, kind, reason = row
    return Line(Span(start, end), LineKind(kind), reason)


def write_claim(claim: Claim) -> Row:
    """Return the values of ``CLAIM_COLUMNS``; attributions have rows of their own."""
    return (
        claim.index,
        claim.span.start,
        claim.span.end,
        claim.text,
        claim.kind,
        claim.paragraph,
        claim.context_before,
        claim.context_after,
        *_days(claim.event),
        int(claim.hedged),
        write_facts(claim),
    )


def read_claim(row: Sequence[Any], attributions: tuple[Attribution, ...]) -> Claim:
    """Return the claim of a row of ``CLAIM_COLUMNS``."""
    index, start, end, text, kind, paragraph, before, after, event_start, event_end, precision, hedged, facts = row
    return Claim(
        index=index,
        span=Span(start, end),
        text=text,
        kind=ClaimKind(kind),
        paragraph=paragraph,
        context_before=before,
        context_after=after,
        event=_interval(event_start, event_end, precision),
        **read_facts(facts)._asdict(),
        attributions=attributions,
        hedged=bool(hedged),
    )


def write_attribution(attribution: Attribution) -> Row:
    """Return the values of ``ATTRIBUTION_COLUMNS``."""
    content = attribution.content
    return (
        attribution.chain,
        attribution.hop,
        *write_mention(attribution.cue),
        *write_mention(attribution.source),
        attribution.kind,
        attribution.resolved,
        attribution.strength,
        *((None, None) if content is None else (content.start, content.end)),
        attribution.origin,
        int(attribution.hedged),
    )


def read_attribution(row: Sequence[Any]) -> Attribution:
    """Return the attribution of a row of ``ATTRIBUTION_COLUMNS``."""
    chain, hop, *mentions, kind, resolved, strength, content_start, content_end, origin, hedged = row
    return Attribution(
        source=read_mention(*mentions[3:]),
        resolved=resolved,
        kind=SourceKind(kind),
        strength=Strength(strength),
        cue=read_mention(*mentions[:3]),
        content=None if content_start is None else Span(content_start, content_end),
        hop=hop,
        chain=chain,
        origin=origin,
        hedged=bool(hedged),
    )


def write_mention(mention: Mention | None) -> Row:
    """Return words, start and end; three nulls for None."""
    return (None, None, None) if mention is None else (mention.text, mention.span.start, mention.span.end)


def read_mention(text: str | None, start: int, end: int) -> Mention | None:
    """Return what `write_mention` wrote."""
    return None if text is None else Mention(text, Span(start, end))


def compact(value: object) -> str:
    """Return ``value`` as JSON that people can read in any SQLite tool."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def marks(columns: str) -> str:
    """Return as many question marks as ``columns`` has names, for an insert."""
    return ", ".join("?" for _ in columns.split(","))


def batches(keys: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    """Yield ``keys`` in slices of ``size``."""
    for start in range(0, len(keys), size):
        yield keys[start : start + size]


def _days(interval: Interval | None) -> tuple[str | None, str | None, str | None]:
    return (
        (None, None, None) if interval is None else (iso(interval.start), iso(interval.end), interval.precision.value)
    )


def _interval(start: str | None, end: str | None, precision: str | None) -> Interval | None:
    return None if precision is None else Interval(day(start), day(end), Precision(precision))
