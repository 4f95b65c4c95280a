"""The first schema: outlets, articles, claims, attributions, vectors, pairs, clusters, judgements, full-text search."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Table:
    """A table: columns as name -> (type, meaning); a meaning that ends in "or null" allows null."""

    meaning: str
    columns: dict[str, tuple[type, str]]
    key: str | tuple[str, ...]
    references: dict[str, tuple[str, str]] = field(default_factory=dict)
    indexes: tuple[tuple[str, ...], ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()


TABLES = {
    "described": Table(
        "What each table and column holds",
        {
            "table_name": (str, "name of the table"),
            "column_name": (str, "name of the column, empty for the table itself"),
            "meaning": (str, "what it holds"),
        },
        ("table_name", "column_name"),
    ),
    "meta": Table(
        "Facts about the database as a whole",
        {
            "name": (
                str,
                "encoder: identity of the encoder that wrote the vectors; clusters: stale when `link` has to run",
            ),
            "value": (str, "its value"),
        },
        "name",
    ),
    "outlets": Table(
        "Publishers",
        {
            "outlet": (str, "name as in the articles; 'unknown' stands for all articles whose publisher is not stated"),
            "family": (str, "group that owns it, empty when not known"),
            "domain": (str, "domain of its site, empty when not known"),
            "grade": (str, "Admiralty letter A to F; F: cannot be judged"),
            "grade_source": (str, "who gave the grade"),
        },
        "outlet",
    ),
    "outlet_aliases": Table(
        "Other names of publishers",
        {"alias": (str, "other name"), "outlet": (str, "the outlet it stands for")},
        "alias",
        {"outlet": ("outlets", "outlet")},
        (("outlet",),),
    ),
    "articles": Table(
        "Articles as ingested, every version",
        {
            "article_key": (int, "handle inside this database"),
            "article_id": (str, "id of the input, or its file name"),
            "version": (int, "counts from 1 for each article_id"),
            "content_hash": (str, "sha256 of text, outlet, title, url and published"),
            "superseded": (int, "1 when a newer version is stored"),
            "linked": (int, "1 when its claims were compared with those of other articles"),
            "outlet": (str, "who published it"),
            "title": (str, "headline, empty when not stated"),
            "url": (str, "address, empty when not stated"),
            "published_text": (str, "date of publication as written in the input"),
            "published_start": (str, "first day, or null"),
            "published_end": (str, "day after the last day, or null"),
            "published_precision": (str, "unit of the date: time, day, month, year, ..., or null"),
            "extra": (str, "other fields of the input: JSON list of [name, value]"),
            "text": (str, "raw text, to which all offsets refer (code points)"),
        },
        "article_key",
        {"outlet": ("outlets", "outlet")},
        (),
        (("article_id", "version"), ("content_hash",)),
    ),
    "lines": Table(
        "Lines of the raw text: what each is, and why it was dropped",
        {
            "article_key": (int, "the article"),
            "position": (int, "counts from 0"),
            "start": (int, "offset of its first code point"),
            "end": (int, "offset after its last code point"),
            "kind": (str, "headline, body, caption or dropped"),
            "reason": (str, "why it was dropped, else empty"),
        },
        ("article_key", "position"),
        {"article_key": ("articles", "article_key")},
    ),
    "claims": Table(
        "Statements that can be checked",
        {
            "claim_key": (int, "handle inside this database; consecutive inside an article"),
            "article_key": (int, "the article"),
            "idx": (int, "counts from 0 in the order of the text"),
            "start": (int, "offset of its first code point"),
            "end": (int, "offset after its last code point"),
            "text": (str, "its words"),
            "kind": (str, "claim, quote, background, headline or caption"),
            "paragraph": (int, "number of its line, from 0"),
            "context_before": (str, "the sentence before"),
            "context_after": (str, "the sentence after"),
            "event_start": (str, "first day of the event, or null"),
            "event_end": (str, "day after the last day of the event, or null"),
            "event_precision": (str, "unit in which the text dates the event, or null"),
            "hedged": (int, "1 when the text itself doubts it"),
            "facts": (str, "JSON object: times, names, places, numbers, quotes, each with its words and offsets"),
        },
        "claim_key",
        {"article_key": ("articles", "article_key")},
        (("article_key",),),
    ),
    "attributions": Table(
        "Who is credited, hop by hop",
        {
            "attribution_key": (int, "handle inside this database"),
            "article_key": (int, "the article"),
            "claim_key": (int, "the claim; null when the whole article is credited (byline, dateline), or null"),
            "chain": (int, "parallel chains of one claim, from 0"),
            "hop": (int, "1: credited by the article itself; the highest hop of a chain is its origin"),
            "cue": (str, "words that credit (said, according to), or null"),
            "cue_start": (int, "offset, or null"),
            "cue_end": (int, "offset, or null"),
            "source": (str, "words that name the source, or null"),
            "source_start": (int, "offset, or null"),
            "source_end": (int, "offset, or null"),
            "source_kind": (str, "outlet, agency, organisation, person, document, anonymous or vague"),
            "resolved": (str, "the name that the source words stand for"),
            "strength": (str, "named on record > named outlet > unnamed > hedged"),
            "content_start": (int, "offset of what is credited, or null"),
            "content_end": (int, "offset, or null"),
            "origin": (str, "resolved name of the furthest hop of the chain"),
            "hedged": (int, "1 when the credit is doubted"),
        },
        "attribution_key",
        {"article_key": ("articles", "article_key"), "claim_key": ("claims", "claim_key")},
        (("article_key",), ("claim_key",)),
    ),
    "vectors": Table(
        "Sentence vectors of the claims of current articles",
        {
            "article_key": (int, "the article"),
            "first_claim": (int, "claim_key of the first row; the others follow"),
            "n": (int, "number of rows, one per claim"),
            "dim": (int, "length of a row"),
            "vector": (bytes, "rows of little-endian float16"),
        },
        "article_key",
        {"article_key": ("articles", "article_key")},
    ),
    "pairs": Table(
        "Pairs of claims of different articles that were scored",
        {
            "a": (int, "claim_key of the earlier one"),
            "b": (int, "claim_key of the later one"),
            "score": (float, "probability that both state the same claim"),
            "relation": (str, "corroborates, repeats, unsettled, conflicts; different_event, unrelated"),
            "conflict_slot": (str, "what differs (number, date, place, ...), or null"),
            "conflict_detail": (str, "the difference in words, or null"),
            "a_value": (str, "differing words in a, or null"),
            "a_start": (int, "offset, or null"),
            "a_end": (int, "offset, or null"),
            "b_value": (str, "differing words in b, or null"),
            "b_start": (int, "offset, or null"),
            "b_end": (int, "offset, or null"),
            "shared_origin": (str, "common source, empty when there is none"),
            "copied_text": (str, "words that one copied from the other, else empty"),
            "reasons": (str, "why the two were matched: JSON list of short phrases, strongest first"),
            "basis": (str, "why a link has its relation, in words"),
        },
        ("a", "b"),
        {"a": ("claims", "claim_key"), "b": ("claims", "claim_key")},
        (("b",),),
    ),
    "clusters": Table(
        "Claims that state the same thing",
        {
            "cluster_id": (str, "name of the cluster"),
            "status": (str, "corroborated, repeated, conflicting, single_source or unsettled"),
            "n_outlets": (int, "number of outlets"),
            "origins_min": (int, "identified independent origins"),
            "origins_max": (int, "the same with vague and unattributed ones"),
            "circular": (int, "1 when several outlets rest on at most one origin"),
            "grade": (str, "Admiralty digit 1 to 6"),
            "origins": (str, "JSON list of origins: name, known, members (claim_key)"),
        },
        "cluster_id",
    ),
    "cluster_members": Table(
        "Which claims belong to a cluster",
        {
            "cluster_id": (str, "the cluster"),
            "claim_key": (int, "the claim"),
            "position": (int, "order inside the cluster, from 0"),
        },
        ("cluster_id", "claim_key"),
        {"cluster_id": ("clusters", "cluster_id"), "claim_key": ("claims", "claim_key")},
        (("claim_key",),),
    ),
    "judgements": Table(
        "What people decided about pairs of claims; the newest of a pair holds",
        {
            "judgement_key": (int, "handle inside this database"),
            "a_claim": (int, "claim_key of one claim"),
            "b_claim": (int, "claim_key of the other"),
            "judgement": (str, "positive, negative or unsure"),
            "judged_by": (str, "who decided"),
            "judged_at": (str, "when, ISO 8601"),
            "note": (str, "why"),
        },
        "judgement_key",
        {"a_claim": ("claims", "claim_key"), "b_claim": ("claims", "claim_key")},
        (("a_claim",), ("b_claim",)),
    ),
}

SEARCHED = """
    select claim_key, articles.article_key, claims.text, title, outlet
    from claims join articles on articles.article_key = claims.article_key
"""

# The index keeps no copy of the texts: it reads them through the view.
SEARCH = """
    create virtual table claims_fts using fts5(
        text, title, outlet, content = 'claims_searched', content_rowid = 'claim_key',
        tokenize = 'porter unicode61 remove_diacritics 2'
    )
"""


def apply(db: Database) -> None:
    """Create everything in an empty database; the caller holds the transaction."""
    for name, table in TABLES.items():
        create(db, name, table)
    db.create_view("claims_searched", SEARCHED)
    db.execute(SEARCH)
    describe(db, TABLES)


def describe(db: Database, tables: Mapping[str, Table]) -> None:
    """Write down what the tables and their columns hold."""
    db["described"].insert_all(
        {"table_name": name, "column_name": column, "meaning": meaning}
        for name, table in tables.items()
        for column, meaning in {"": table.meaning, **{name: what for name, (_, what) in table.columns.items()}}.items()
    )


def create(db: Database, name: str, table: Table) -> None:
    """Create a table with its keys and indexes."""
    from sqlite_utils.db import ForeignKey  # noqa: PLC0415  with `migrate`, only where something is migrated

    created = db[name].create(
        {column: kind for column, (kind, _) in table.columns.items()},
        pk=table.key,
        not_null={column for column, (_, meaning) in table.columns.items() if not meaning.endswith("or null")},
        foreign_keys=[
            ForeignKey(name, column, other, other_column, on_delete="CASCADE")
            for column, (other, other_column) in table.references.items()
        ],
    )
    for columns in table.indexes:
        created.create_index(columns)
    for columns in table.unique:
        created.create_index(columns, unique=True)
