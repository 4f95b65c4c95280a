"""The words of the domain: what a thing can be."""

from __future__ import annotations

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


class Outcome(StrEnum):
    """What a difference between two reports of one thing amounts to (column ``outcome``)."""

    CONFLICT = "conflict"
    DENIAL = "denial"
    CHANGED = "changed over time"
    DETAIL = "differs in detail"
    REVIEW = "needs review"


EXCLUDING = frozenset({Outcome.CONFLICT, Outcome.DENIAL})
"""The outcomes that put two claims in conflict."""


class Status(StrEnum):
    """What a cluster of claims amounts to."""

    CORROBORATED = "corroborated"
    REPEATED = "repeated"
    CONFLICTING = "conflicting"
    SINGLE_SOURCE = "single_source"
    UNSETTLED = "unsettled"
