"""What `xref doctor` asks of a database: how much it holds, and whether it is whole."""

from __future__ import annotations

import sqlite3

from xref.adapters.sqlite.connection import Connection, explained

_COUNTS = {
    "articles": "select count(*) from articles where not superseded",
    "superseded": "select count(*) from articles where superseded",
    "unlinked": "select count(*) from articles where not superseded and not linked",
    "claims": """
        select count(*) from claims join articles on articles.article_key = claims.article_key where not superseded
    """,
    "outlets": "select count(distinct outlet) from articles where not superseded",
    "vectors": "select coalesce(sum(n), 0) from vectors",
    "pairs": "select count(*) from pairs",
    "clusters": "select count(*) from clusters",
}

_PROBLEMS = {
    "article {}: it has not one vector per claim; write them anew with `xref link --rebuild`": """
        select article_key from vectors join claims using (article_key) group by article_key having n <> count(*)
        union select article_key from vectors where n > 0 and article_key not in (select article_key from claims)
    """,
    "article {}: its vectors have not the size that they claim; write them anew with `xref link --rebuild`": """
        select article_key from vectors where length(vector) <> n * dim * 2
    """,
    "article {}: superseded, yet its claims are in clusters; run `xref link --rebuild`": """
        select distinct articles.article_key from cluster_members
        join claims on claims.claim_key = cluster_members.claim_key
        join articles on articles.article_key = claims.article_key where superseded
    """,
    "article {}: superseded, yet its claims are in pairs; run `xref link --rebuild`": """
        select distinct articles.article_key from pairs join claims on claim_key in (a, b)
        join articles on articles.article_key = claims.article_key where superseded
    """,
    "cluster {}: has no members; run `xref link --rebuild`": """
        select cluster_id from clusters where cluster_id not in (select cluster_id from cluster_members)
    """,
    "article_id {}: has not exactly one current version; ingest it again": """
        select article_id from articles group by article_id having sum(not superseded) <> 1
    """,
}


def count_rows(db: Connection) -> dict[str, int]:
    """Return how many articles, claims, ... are stored; superseded articles count only as such."""
    with db.reading():
        return {name: db.value(sql) for name, sql in _COUNTS.items()}


def find_problems(db: Connection) -> list[str]:
    """Return what is wrong, in words with a remedy; empty when nothing is.

    Cost: reads the whole file.
    """
    with explained(db.path):
        damage = [text for (text,) in db.raw.execute("pragma integrity_check") if text != "ok"]
        orphans = db.raw.execute("pragma foreign_key_check").fetchall()
    problems = [f"damaged: {text}; restore a copy, or ingest the articles again into a new file" for text in damage]
    problems += [
        f"table {table}, row {row}: what it refers to in {parent} is missing" for table, row, parent, _ in orphans
    ]
    problems += [text.format(key) for text, sql in _PROBLEMS.items() for (key,) in db.rows(sql)]
    return problems + _search_problems(db)


def _search_problems(db: Connection) -> list[str]:
    try:
        with explained(db.path):
            documents = db.value("select count(*) from claims_fts_docsize")
    except sqlite3.OperationalError as error:
        return [f"the full-text index cannot be read ({error})"]
    claims = count_rows(db)["claims"]
    return [] if documents == claims else [f"the full-text index holds {documents} of {claims} claims"]
