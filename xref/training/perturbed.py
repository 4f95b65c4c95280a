"""Sentences made to contradict what they said: one number, date, name or verb is changed."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence

from xref.claims.numbers import find_numbers
from xref.claims.times import find_times
from xref.conflict.marks import Facts
from xref.model import Article, Claim, Mention, NameKind, Span

Pool = Mapping[NameKind, Sequence[str]]
"""Names that a story mentions, by kind, to put one for another."""

_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
_COUNTS = (
    "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
    "fourteen", "fifteen",
)  # fmt: skip
_FIGURES = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_VERB = re.compile(r"\b(?:was|were|is|are|has|have|had|will|would|did|does|could|can)\b(?! not)")
_FEW = 30  # numbers below are changed by a few, larger ones by a share


def perturbed(claim: Claim, article: Article, pool: Pool, draw: random.Random) -> Facts | None:
    """Return the claim with one detail changed, its facts found anew; None where nothing can be changed."""
    ways: list[Callable[[], str | None]] = [
        lambda: _other_number(claim, draw),
        lambda: _other_number(claim, draw),
        lambda: _other_time(claim, draw),
        lambda: _other_name(claim, pool, draw),
        lambda: _other_name(claim, pool, draw),
        lambda: _negated(claim),
    ]
    draw.shuffle(ways)
    text = next((found for way in ways if (found := way()) is not None), None)
    if text is None:
        return None
    span = Span(0, len(text))
    times = find_times(text, span, article.published)
    return Facts(text, 0, find_numbers(text, span, times), times)


def _put(claim: Claim, mention: Mention, words: str) -> str:
    start, end = mention.span.start - claim.span.start, mention.span.end - claim.span.start
    return claim.text[:start] + words + claim.text[end:]


def _other_number(claim: Claim, draw: random.Random) -> str | None:
    if not claim.numbers:
        return None
    mention = draw.choice(claim.numbers).mention
    figures = _FIGURES.search(mention.text)
    if figures is not None:
        return _put(claim, mention, mention.text.replace(figures[0], _changed(figures[0], draw), 1))
    return _swapped(claim, mention, _COUNTS, draw)


def _changed(figures: str, draw: random.Random) -> str:
    if "." in figures:
        value = float(figures.replace(",", "")) * draw.choice((0.5, 0.7, 0.9, 1.1, 1.3, 2.0))
        return f"{max(0.1, value):.{len(figures.partition('.')[2])}f}"
    value = int(figures.replace(",", ""))
    step = draw.choice((1, 1, 2, 3)) if value < _FEW else max(1, int(value * draw.choice((0.05, 0.1, 0.2, 0.4))))
    changed = value + draw.choice((-1, 1)) * step
    changed = changed if changed > 0 else value + step
    return f"{changed:,}" if "," in figures else str(changed)


def _other_time(claim: Claim, draw: random.Random) -> str | None:
    if not claim.times:
        return None
    mention = draw.choice(claim.times).mention
    for names in (_DAYS, _MONTHS):
        text = _swapped(claim, mention, names, draw)
        if text is not None:
            return text
    year = _YEAR.search(mention.text)
    if year is None:
        return None
    return _put(claim, mention, mention.text.replace(year[0], str(int(year[0]) + draw.choice((-3, -2, -1, 1, 2))), 1))


def _swapped(claim: Claim, mention: Mention, names: Sequence[str], draw: random.Random) -> str | None:
    """The claim with a word of the mention that is among ``names`` put for another one, in the same case."""
    found = re.search(rf"\b(?:{'|'.join(names)})\b", mention.text, re.IGNORECASE)
    if found is None:
        return None
    other = draw.choice([name for name in names if name.lower() != found[0].lower()])
    other = other.capitalize() if found[0][0].isupper() else other.lower()
    return _put(claim, mention, mention.text.replace(found[0], other, 1))


def _other_name(claim: Claim, pool: Pool, draw: random.Random) -> str | None:
    """The claim with a name put for one of the same kind that it does not mention, not even in part."""
    if not claim.names:
        return None
    name = draw.choice(claim.names)
    known = set(claim.text.lower().split())
    others = [other for other in pool.get(name.kind, ()) if not known & set(other.lower().split())]
    return _put(claim, name.mention, draw.choice(others)) if others else None


def _negated(claim: Claim) -> str | None:
    found = _VERB.search(claim.text)
    return None if found is None else f"{claim.text[: found.end()]} not{claim.text[found.end() :]}"
