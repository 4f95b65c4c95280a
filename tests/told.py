"""Claims for the conflict rules: facts found by the program's own finders, names and speakers said by the test."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import pytest
from _pytest.mark import ParameterSet

from tests.factories import make_article
from xref.claims.numbers import find_numbers
from xref.claims.places import find_places
from xref.claims.quotes import find_quotes
from xref.claims.times import event_time, find_times
from xref.claims.transliteration import name_key
from xref.conflict.events import EventCheck, same_event
from xref.conflict.reading import read
from xref.conflict.rules import find_conflicts
from xref.model import (
    Article,
    Attribution,
    Claim,
    ClaimKind,
    Conflict,
    Mention,
    Name,
    NameKind,
    Quote,
    SourceKind,
    Span,
    Strength,
)
from xref.settings import DEFAULTS

LEAD = "Some words before. "  # claims do not begin at offset 0


@dataclass(frozen=True, slots=True)
class Told:
    """A claim with the article that holds it."""

    claim: Claim
    article: Article


def told(
    text: str,
    *,
    by: str = "Harbour Courier",
    published: str = "2024-05-03",
    persons: Sequence[str] = (),
    groups: Sequence[str] = (),
    speaker: str = "",
    kind: ClaimKind = ClaimKind.CLAIM,
    before: str = "",
    after: str = "",
) -> Told:
    """A claim of an article by outlet ``by``; ``speaker`` is named in it and credited with all its quotations.

    ``before`` and ``after`` are the neighbouring sentences; the one behind it is part of the article's text.
    """
    article = make_article(f"{LEAD}{text} {after}".rstrip(), outlet=by, published=published)
    span = Span(len(LEAD), len(LEAD + text))
    quotes = find_quotes(article.text, span)
    times = find_times(article.text, span, article.published, tuple(quote.span for quote in quotes))
    names = [_name(article.text, name, NameKind.PERSON) for name in persons]
    names += [_name(article.text, name, NameKind.ORGANISATION) for name in groups]
    claim = Claim(
        index=0,
        span=span,
        text=text,
        kind=kind,
        paragraph=0,
        context_before=before,
        context_after=after,
        event=event_time(times, article.published, ()),
        times=times,
        names=tuple(sorted(names, key=lambda name: name.mention.span)),
        places=find_places(article.text, span),
        numbers=find_numbers(article.text, span, times),
        quotes=tuple(Quote(quote, name_key(speaker) or None) for quote in quotes),
        attributions=(_credit(article.text, speaker, span),) if speaker else (),
    )
    return Told(claim, article)


def conflicts(a: Told, b: Told) -> tuple[Conflict, ...]:
    return find_conflicts(read(a.claim, a.article), read(b.claim, b.article), DEFAULTS)


def slots(a: Told, b: Told) -> list[str]:
    return [conflict.slot for conflict in conflicts(a, b)]


def labelled(tables: Mapping[str, Sequence[ParameterSet]]) -> list[ParameterSet]:
    """(slot, a, b) for each pair of each slot, named after both."""
    return [
        pytest.param(slot, *case.values, id=f"{slot}: {case.id}") for slot, cases in tables.items() for case in cases
    ]


def check(a: Told, b: Told) -> EventCheck:
    return same_event(read(a.claim, a.article), read(b.claim, b.article), DEFAULTS)


def _name(raw: str, words: str, kind: NameKind) -> Name:
    return Name(_mention(raw, words), name_key(words), kind)


def _mention(raw: str, words: str) -> Mention:
    at = raw.index(words, len(LEAD))
    return Mention(words, Span(at, at + len(words)))


def _credit(raw: str, speaker: str, content: Span) -> Attribution:
    return Attribution(
        _mention(raw, speaker), speaker, SourceKind.PERSON, Strength.NAMED, None, content, origin=speaker
    )
