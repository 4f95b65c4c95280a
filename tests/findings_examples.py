"""A small invented story for tests of reports: a ferry fire told by four outlets."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.factories import credit, make_article, make_claim, stored
from xref.model import (
    Attribution,
    ClaimKind,
    Cluster,
    Conflict,
    Interval,
    Line,
    LineKind,
    Mention,
    Origin,
    Outlet,
    Pair,
    Precision,
    Quantity,
    Relation,
    SourceKind,
    Span,
    Status,
    StoredArticle,
    Strength,
)
from xref.report.findings import Findings, gather_findings

FOURTEEN = "Fourteen people died on the ferry, the hospital said."
FOURTEEN_AGAIN = "The ferry fire killed 14 people, the Harbour Courier reported, citing the hospital."
SEVENTEEN = "The ferry fire killed 17 people, according to the ministry."
PORT = "The port reopened at noon."


def count(text: str, words: str, value: float, noun: str = "people") -> Quantity:
    at = text.index(words)
    return Quantity(Mention(words, Span(at, at + len(words))), value, value, noun=noun)


def words_of(text: str, words: str) -> Mention:
    at = text.index(words)
    return Mention(words, Span(at, at + len(words)))


def article_of(
    key: int,
    text: str,
    outlet: str,
    published: str,
    *,
    attributions: tuple[Attribution, ...] = (),
    numbers: tuple[Quantity, ...] = (),
    kind: ClaimKind = ClaimKind.CLAIM,
) -> StoredArticle:
    """An article of one sentence; the key of its claim is ``key * 100``."""
    claim = replace(make_claim(text, attributions=attributions, kind=kind), numbers=numbers)
    return stored(key, [claim], make_article(text, article_id=f"{key}.txt", outlet=outlet, published=published))


HOSPITAL = replace(credit("hospital", SourceKind.ORGANISATION), cue=words_of(FOURTEEN, "said"))
COURIER_THEN_HOSPITAL = (
    Attribution(
        words_of(FOURTEEN_AGAIN, "the Harbour Courier"), "Harbour Courier", SourceKind.OUTLET, Strength.NAMED_OUTLET,
        words_of(FOURTEEN_AGAIN, "reported"), None, hop=1, origin="hospital",
    ),
    Attribution(
        words_of(FOURTEEN_AGAIN, "the hospital"), "hospital", SourceKind.ORGANISATION, Strength.NAMED,
        words_of(FOURTEEN_AGAIN, "citing"), None, hop=2, origin="hospital",
    ),
)  # fmt: skip
MINISTRY = credit("ministry", SourceKind.ORGANISATION)

COURIER = article_of(
    1, FOURTEEN, "Harbour Courier", "2024-03-12", attributions=(HOSPITAL,), numbers=(count(FOURTEEN, "Fourteen", 14),)
)
KESTREL = article_of(
    2,
    FOURTEEN_AGAIN,
    "The Kestrel",
    "2024-03-13",
    attributions=COURIER_THEN_HOSPITAL,
    numbers=(count(FOURTEEN_AGAIN, "14", 14),),
)
WIRE = article_of(
    3, SEVENTEEN, "Meridian Wire", "2024-03-14", attributions=(MINISTRY,), numbers=(count(SEVENTEEN, "17", 17),)
)
UNDATED = article_of(4, PORT, "unknown", "")

DIED = Cluster(
    "c1",
    (100, 200),
    Status.CONFLICTING,
    2,
    1,
    1,
    circular=True,
    grade="4",
    origins=(Origin("hospital", True, (100, 200)),),
)
DIED_17 = Cluster(
    "c2", (300,), Status.CONFLICTING, 1, 1, 1, circular=False, grade="4", origins=(Origin("ministry", True, (300,)),)
)
OPEN = Cluster(
    "c3", (400,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6", origins=(Origin("", False, (400,)),)
)

REPEAT = Pair(
    100,
    200,
    0.9,
    Relation.REPEATS,
    shared_origin="hospital",
    reasons=("same numbers: Fourteen",),
    basis="both rest on hospital",
)


def clash(a: int, b: int, a_words: Mention, b_words: Mention) -> Pair:
    detail = f"people killed: {a_words.text} or {b_words.text}"
    return Pair(a, b, 0.3, Relation.CONFLICTS, Conflict("number", detail, a_words, b_words))


CLASH = clash(100, 300, words_of(FOURTEEN, "Fourteen"), words_of(SEVENTEEN, "17"))
CLASH_AGAIN = clash(200, 300, words_of(FOURTEEN_AGAIN, "14"), words_of(SEVENTEEN, "17"))
OTHER_EVENT = Pair(100, 400, 0.6, Relation.DIFFERENT_EVENT, reasons=("another place",))
UNRELATED = Pair(300, 400, 0.05, Relation.UNRELATED)
OUTLETS = (
    Outlet("Harbour Courier", family="Quay Press", grade="B", grade_source="set by hand"),
    Outlet("Lakeside Standard"),
)


def ferry_findings() -> Findings:
    """The whole story, handed over in no particular order."""
    return gather_findings(
        [UNDATED, WIRE, COURIER, KESTREL],
        clusters=[OPEN, DIED_17, DIED],
        pairs=[UNRELATED, CLASH_AGAIN, OTHER_EVENT, CLASH, REPEAT],
        outlets=OUTLETS,
    )


def day(text: str) -> Interval:
    """The day of an ISO date."""
    first = date.fromisoformat(text)
    return Interval(first, date.fromordinal(first.toordinal() + 1), Precision.DAY)


def dropped(span: Span) -> Line:
    """A line that was left out."""
    return Line(span, LineKind.DROPPED, "menu")
