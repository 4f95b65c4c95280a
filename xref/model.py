"""The values of the domain. All are frozen; ``None`` means "the text does not say", never zero, false or failed.

Offsets are half-open code-point positions in the raw text of the article as stored.
Dates are half-open intervals of days with a precision.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

UNKNOWN_OUTLET = "unknown"


class Precision(StrEnum):
    """How exactly a date is known: the unit that the text names."""

    TIME = "time"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    DECADE = "decade"
    RANGE = "range"


class LineKind(StrEnum):
    """What a line of the raw text is; ``DROPPED`` lines carry a reason and hold no claims."""

    HEADLINE = "headline"
    BODY = "body"
    CAPTION = "caption"
    DROPPED = "dropped"


class ClaimKind(StrEnum):
    """What sort of statement a claim is (column ``kind``)."""

    CLAIM = "claim"
    QUOTE = "quote"
    BACKGROUND = "background"
    HEADLINE = "headline"
    CAPTION = "caption"


class NameKind(StrEnum):
    """What a proper name refers to, as far as its form and context tell."""

    PERSON = "person"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    OTHER = "other"


class SourceKind(StrEnum):
    """What kind of source a text credits."""

    OUTLET = "outlet"
    AGENCY = "agency"
    ORGANISATION = "organisation"
    PERSON = "person"
    DOCUMENT = "document"
    ANONYMOUS = "anonymous"
    VAGUE = "vague"


class Strength(StrEnum):
    """How firmly a source is named, strongest first."""

    NAMED = "named on record"
    NAMED_OUTLET = "named outlet"
    UNNAMED = "unnamed"
    HEDGED = "hedged"


class Relation(StrEnum):
    """How two claims of different articles relate; the first four are links (the same claim)."""

    CORROBORATES = "corroborates"
    REPEATS = "repeats"
    UNSETTLED = "unsettled"
    CONFLICTS = "conflicts"
    DIFFERENT_EVENT = "different_event"
    UNRELATED = "unrelated"


LINKS = frozenset({Relation.CORROBORATES, Relation.REPEATS, Relation.UNSETTLED, Relation.CONFLICTS})


class Status(StrEnum):
    """What a cluster of claims amounts to."""

    CORROBORATED = "corroborated"
    REPEATED = "repeated"
    CONFLICTING = "conflicting"
    SINGLE_SOURCE = "single_source"
    UNSETTLED = "unsettled"


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
class Document:
    """What a reader hands over: decoded text, not yet looked at. Metadata that is not stated is None or absent.

    ``article_id`` is the ``id`` of the input or the file name relative to the argument. ``published`` is as written.
    ``lines`` is set by readers that know the structure (HTML); None means plain text, to be split by the line rules.
    ``extra`` keeps unknown input fields as (name, value) pairs.
    """

    article_id: str
    text: str
    outlet: str | None = None
    title: str | None = None
    url: str | None = None
    published: str | None = None
    lines: tuple[Line, ...] | None = None
    extra: tuple[tuple[str, str], ...] = ()


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
    """

    key: int
    article: Article
    claims: tuple[StoredClaim, ...]
    version: int = 1
    superseded: bool = False
    credits: tuple[Attribution, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two incompatible details about one event: the slot ("number", "date", "place", "polarity", ...) and a sentence
    in words.

    ``a`` and ``b`` are the words that differ, with their offsets.
    """

    slot: str
    detail: str
    a: Mention
    b: Mention


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different articles that were scored. ``a`` comes before ``b`` in (published, outlet, article,
    span) order.

    ``score`` is the probability in [0, 1] that both state the same claim. ``shared_origin`` names the common source,
    if any; ``copied_text`` holds the copied words. ``reasons`` say in short phrases why the two were matched,
    strongest first; ``basis`` says why a link has its relation, which can change when other articles arrive.
    """

    a: int
    b: int
    score: float
    relation: Relation
    conflict: Conflict | None = None
    shared_origin: str = ""
    copied_text: str = ""
    reasons: tuple[str, ...] = ()
    basis: str = ""


@dataclass(frozen=True, slots=True)
class Origin:
    """A furthest upstream source that the members of a cluster reach.

    ``known`` is false for vague and unattributed ones.
    """

    name: str
    known: bool
    members: tuple[int, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that state the same thing. ``members`` are claim keys in (published, outlet, article, span) order.

    ``grade`` is the Admiralty digit "1" to "6" of the claim. ``origins_min`` counts identified, unlinked origins only;
    ``origins_max`` counts vague and unattributed ones too.
    """

    cluster_id: str
    members: tuple[int, ...]
    status: Status
    n_outlets: int
    origins_min: int
    origins_max: int
    circular: bool
    grade: str
    origins: tuple[Origin, ...] = ()


@dataclass(frozen=True, slots=True)
class Outlet:
    """A publisher. ``grade`` is the Admiralty letter "A" to "F" ("F": cannot be judged, the default)."""

    name: str
    family: str = ""
    domain: str = ""
    grade: str = "F"
    grade_source: str = ""
    aliases: tuple[str, ...] = ()
