"""The values of the domain. All are frozen; ``None`` means "the text does not say", never zero, false or failed.

Offsets are half-open code-point positions in the raw text of the article as stored.
Dates are half-open intervals of days with a precision.
"""

from xref.model.articles import Article, Claim, Document, Line, Link, Outlet, Sentence, StoredArticle, StoredClaim
from xref.model.facts import Attribution, Interval, Mention, Name, Place, Quantity, Quote, Span, TimeMention
from xref.model.findings import Cluster, Conflict, Origin, Pair
from xref.model.lists import ClaimList, ListedClaim
from xref.model.people import (
    ClaimWords,
    JudgedRow,
    JudgementScope,
    JudgementValue,
    OutletChange,
    OutletList,
    PairJudgement,
    Rating,
    StatedClaim,
)
from xref.model.terms import (
    EXCLUDING,
    LINKS,
    UNKNOWN_OUTLET,
    ClaimKind,
    LineKind,
    NameKind,
    Outcome,
    Precision,
    Relation,
    SourceKind,
    Status,
    Strength,
)

__all__ = [
    "EXCLUDING",
    "LINKS",
    "UNKNOWN_OUTLET",
    "Article",
    "Attribution",
    "Claim",
    "ClaimKind",
    "ClaimList",
    "ClaimWords",
    "Cluster",
    "Conflict",
    "Document",
    "Interval",
    "JudgedRow",
    "JudgementScope",
    "JudgementValue",
    "Line",
    "LineKind",
    "Link",
    "ListedClaim",
    "Mention",
    "Name",
    "NameKind",
    "Origin",
    "Outcome",
    "Outlet",
    "OutletChange",
    "OutletList",
    "Pair",
    "PairJudgement",
    "Place",
    "Precision",
    "Quantity",
    "Quote",
    "Rating",
    "Relation",
    "Sentence",
    "SourceKind",
    "Span",
    "StatedClaim",
    "Status",
    "StoredArticle",
    "StoredClaim",
    "Strength",
    "TimeMention",
]
