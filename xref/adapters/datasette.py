"""What Datasette needs to show a database of ours: names, descriptions, search, and the questions people ask of it.

``datasette xref.db -m metadata.json``. Source: the metadata of Datasette 0.65, https://docs.datasette.io/en/0.65/metadata.html
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from xref.adapters.sqlite.opening import open_connection

_BUSY_SECONDS = 30.0
_INSIDE = frozenset({"described", "lines", "meta", "vectors", "claims_searched", "outlet_aliases", "watched_files"})
_LABELS = {"articles": "title", "claims": "text", "outlets": "outlet", "clusters": "cluster_id"}
_FACETS = {
    "articles": ["outlet"],
    "claims": ["kind"],
    "clusters": ["status", "n_outlets", "grade"],
    "pairs": ["relation", "conflict_slot"],
    "attributions": ["source_kind", "strength"],
}


@dataclass(frozen=True, slots=True)
class Query:
    """A question with its answer in SQL; ``:words`` are asked of the reader."""

    title: str
    description: str
    sql: str


_QUERIES = {
    "sentences": Query(
        "Sentences with their outlet and status",
        "Search by words; without any, all. Of each: who printed it when, and what its claim amounts to.",
        """
        select articles.outlet, articles.published_text as published, claims.text as sentence, clusters.status,
            clusters.n_outlets, clusters.origins_min, clusters.origins_max, clusters.cluster_id, articles.title,
            articles.url
        from claims
        join articles using (article_key)
        left join cluster_members using (claim_key)
        left join clusters using (cluster_id)
        where articles.superseded = 0 and (coalesce(:words, '') = '' or claims.claim_key in (
            select rowid from claims_fts where claims_fts match escape_fts(:words)))
        order by articles.published_start is null, articles.published_start, articles.outlet, claims.claim_key
        """,
    ),
    "conflicts": Query(
        "What the reports disagree on",
        "Two sentences about one event with a detail that differs.",
        """
        select pairs.conflict_slot as differs, pairs.a_value, pairs.b_value, pairs.conflict_detail,
            first.outlet as a_outlet, a.text as a_sentence, second.outlet as b_outlet, b.text as b_sentence, pairs.score
        from pairs
        join claims as a on a.claim_key = pairs.a
        join claims as b on b.claim_key = pairs.b
        join articles as first on first.article_key = a.article_key
        join articles as second on second.article_key = b.article_key
        where pairs.relation = 'conflicts'
        order by first.published_start, first.outlet, a.claim_key, b.claim_key
        """,
    ),
    "many_voices_one_origin": Query(
        "Many voices, one origin",
        "Claims of several outlets that rest on one origin at most.",
        """
        select clusters.cluster_id, n_outlets, origins_min, origins_max, status, claims.text as sentence
        from clusters
        join cluster_members on cluster_members.cluster_id = clusters.cluster_id and position = 0
        join claims using (claim_key)
        where circular = 1
        order by n_outlets desc, claims.claim_key
        """,
    ),
    "credited_most": Query(
        "Who is credited most",
        "Sources by the number of articles that credit them, as the texts name them.",
        """
        select resolved as source, source_kind, count(distinct article_key) as articles, count(*) as credits
        from attributions
        where resolved != ''
        group by resolved, source_kind
        order by articles desc, credits desc, source
        """,
    ),
}


def datasette_metadata(path: Path) -> str:
    """Return the metadata for a database, as JSON; its tables and columns are described as the database itself does.

    Raises:
        StoreError: It is missing, not ours, or cannot be read.
    """
    connection = open_connection(path, create=False, read_only=True, busy_seconds=_BUSY_SECONDS)
    try:
        rows = connection.rows("select table_name, column_name, meaning from described")
        names = {name for (name,) in connection.rows("select name from sqlite_master where type in ('table', 'view')")}
    finally:
        connection.close()
    meanings: dict[str, dict[str, str]] = {name: {} for name in sorted(names & _INSIDE)}
    for table, column, meaning in rows:
        meanings.setdefault(table, {})[column] = meaning
    tables = {table: _table(table, columns) for table, columns in meanings.items()}
    queries = {
        name: {"title": query.title, "description": query.description, "sql": _trimmed(query.sql)}
        for name, query in _QUERIES.items()
    }
    about = {
        "title": "Cross-referenced claims",
        "description": "Which reports corroborate, repeat or contradict each other, and who rests on whom. "
        "xref never says what is true: it shows on whose word a claim rests, as far as the texts tell.",
        "databases": {path.stem: {"tables": tables, "queries": queries}},
    }
    return json.dumps(about, indent=2, ensure_ascii=False) + "\n"


def _table(name: str, meanings: Mapping[str, str]) -> dict[str, object]:
    about: dict[str, object] = {"description": meanings.get("", "")}
    if columns := {column: meaning for column, meaning in meanings.items() if column}:
        about["columns"] = columns
    if name in _INSIDE:
        about["hidden"] = True
    if name in _LABELS:
        about["label_column"] = _LABELS[name]
    if name in _FACETS:
        about["facets"] = _FACETS[name]
    if name == "claims":  # the index reads the texts through a view, so that Datasette does not find it by itself
        about |= {"fts_table": "claims_fts", "fts_pk": "claim_key"}
    return about


def _trimmed(sql: str) -> str:
    return "\n".join(line.strip() for line in sql.strip().splitlines())
