"""What a text holds: places in it, times, numbers, names, quotations and credits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from xref.model.terms import NameKind, Precision, SourceKind, Strength


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Half-open code-point offsets ``[start, end)`` into the raw text of one article."""

    start: int
    end: int

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share at least one code point."""
        return min(self.end, other.end) > max(self.start, other.start)

    def contains(self, other: Span) -> bool:
        """Whether ``other`` lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of the raw text: ``text`` is exactly ``raw[span.start:span.end]``."""

    text: str
    span: Span


@dataclass(frozen=True, slots=True)
class Interval:
    """Half-open interval of days ``[start, end)``; an open side is ``None`` ("since 2011", "before June")."""

    start: date | None
    end: date | None
    precision: Precision

    def meets(self, other: Interval, slack_days: int = 0) -> bool:
        """Whether the two intervals share a day when each is widened by ``slack_days`` in total."""
        return not (_gap_days(self, other) > slack_days or _gap_days(other, self) > slack_days)


def _gap_days(earlier: Interval, later: Interval) -> int:
    """Days from the last day of ``earlier`` to the first day of ``later``, minus one; negative when they meet."""
    if earlier.end is None or later.start is None:
        return -1
    return (later.start - earlier.end).days + (1 if later.start >= earlier.end else 0)


@dataclass(frozen=True, slots=True)
class TimeMention:
    """A phrase that names a time, resolved against its anchor date; ``interval`` is None when it cannot be resolved.

    ``quoted`` is true inside a quotation or a block quoted from elsewhere, whose own "this week" has another anchor.
    """

    mention: Mention
    interval: Interval | None
    quoted: bool = False


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in the text as a closed interval of values ``[low, high]``; an open side is ``None``.

    ``unit``: "" for a bare count, else "percent", a currency code ("USD"), "km", "year", ...
    ``noun``: what is counted, lower-case singular ("people", "rocket"), or "" when the text does not say.
    ``qualifier``: "" exact, "about", "at least", "at most", "over", "under", "nearly", "dozens", ...
    """

    mention: Mention
    low: float | None
    high: float | None
    unit: str = ""
    noun: str = ""
    qualifier: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the gazetteer; ``within`` lists its containers from the nearest to the farthest (canonical names).

    ``metonym`` is true when the place stands for a government ("Tehran said"), so it is no location.
    """

    mention: Mention
    name: str
    within: tuple[str, ...] = ()
    metonym: bool = False


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name.

    ``key`` is its comparison key: folded, transliteration-neutral, bound to the fullest form in the article.
    """

    mention: Mention
    key: str
    kind: NameKind = NameKind.OTHER


@dataclass(frozen=True, slots=True)
class Quote:
    """Words inside quotation marks (without the marks).

    ``speaker`` is the key of who said them, where the text tells.
    """

    mention: Mention
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """One hop of the chain of who is credited for a claim.

    ``chain`` numbers the parallel chains of a claim from 0; ``hop`` counts upstream from the article: 1 is whom the
    article itself credits, the largest hop of a chain is its origin. ``resolved`` is the name that ``source`` stands
    for: the bound name of "the report" or "he", else the cleaned source words. ``cue`` is None for credits without a
    verb (bylines, datelines). ``content`` covers what is credited. ``origin`` is the resolved name of the furthest
    hop of the same chain.
    """

    source: Mention | None
    resolved: str
    kind: SourceKind
    strength: Strength
    cue: Mention | None
    content: Span | None
    hop: int = 1
    chain: int = 0
    origin: str = ""
    hedged: bool = False
