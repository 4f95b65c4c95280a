"""What people say: ratings of sites, and judgements about claims."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from xref.errors import InputError


@dataclass(frozen=True, slots=True)
class Rating:
    """What a list says of a site. All is as listed: nothing of it becomes a grade unless a person asks for it.

    ``source``: name of the list. ``domain``: host without "www.". ``measure``: name of the column. ``scale``: the
    values that the list uses, in words.
    """

    source: str
    domain: str
    measure: str
    value: str
    scale: str = ""


@dataclass(frozen=True, slots=True)
class OutletChange:
    """What a person enters about an outlet; None leaves a field as it is, "" empties it. ``aliases`` are added."""

    name: str
    family: str | None = None
    domain: str | None = None
    grade: str | None = None
    grade_source: str | None = None
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutletList:
    """What a file says of sites (``ratings``) or of outlets (``changes``, each with its line), and what is unusable."""

    ratings: tuple[Rating, ...] = ()
    changes: tuple[tuple[int, OutletChange], ...] = ()
    problems: tuple[InputError, ...] = ()


class JudgementValue(StrEnum):
    """Whether two claims state the same thing."""

    POSITIVE = "positive"
    NEGATIVE = "negative"
    UNSURE = "unsure"


class JudgementScope(StrEnum):
    """What a person looked at: a pair, a claim among the others of its cluster, or a cluster as a whole."""

    PAIR = "pair"
    CLAIM = "claim"
    CLUSTER = "cluster"


@dataclass(frozen=True, slots=True)
class ClaimWords:
    """A claim by what stays when its article is read anew or corrected elsewhere: the article's id and its words.

    ``words`` is the sha256 of the words; ``start`` tells equal sentences of one article apart.
    """

    article_id: str
    words: str
    start: int
    sentence: str


@dataclass(frozen=True, slots=True)
class PairJudgement:
    """What a person decided about two claims.

    ``number`` counts from 1 in the order of entry and ``batch`` the imports, 0 before it is stored. ``at`` and
    ``undone_at`` are ISO 8601; ``origin`` names the file and row from which it came.
    """

    a: ClaimWords
    b: ClaimWords
    value: JudgementValue
    scope: JudgementScope = JudgementScope.PAIR
    by: str = ""
    at: str = ""
    note: str = ""
    origin: str = ""
    undone_at: str = ""
    number: int = 0
    batch: int = 0


@dataclass(frozen=True, slots=True)
class StatedClaim:
    """A claim as a row of a sheet names it; ``start`` is None where the row does not tell."""

    article_id: str
    sentence: str
    start: int | None = None


@dataclass(frozen=True, slots=True)
class JudgedRow:
    """A row of a sheet that a person filled in: values as written.

    Two ``claims``: a pair. One: a claim among the others of ``cluster_id``. None: the cluster as a whole, which had
    ``n_claims`` when the sheet was made.
    """

    line: int
    value: str
    by: str = ""
    at: str = ""
    note: str = ""
    claims: tuple[StatedClaim, ...] = ()
    cluster_id: str = ""
    n_claims: int | None = None
