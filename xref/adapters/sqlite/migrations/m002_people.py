"""What people decide: outlets kept apart, ratings of sites, judgements that survive a new reading of the articles.

The first table of judgements named claims by their keys, which do not outlive an article's next version; nothing wrote
to it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from xref.adapters.sqlite.migrations.m001_tables import Table, create, describe

if TYPE_CHECKING:
    from sqlite_utils import Database

TABLES = {
    "outlet_ratings": Table(
        "What lists of others say of sites, as imported",
        {
            "rating_key": (int, "handle inside this database, in the order of the list"),
            "source": (str, "name of the list"),
            "domain": (str, "host as listed, without www."),
            "measure": (str, "what the list says: the name of its column"),
            "value": (str, "its value as listed"),
            "scale": (str, "the values that the list uses, in words"),
        },
        "rating_key",
        {},
        (("domain",), ("source",)),
    ),
    "judgements": Table(
        "What people decided about pairs of claims; of a pair the newest that is not undone holds",
        {
            "judgement_key": (int, "its number, from 1"),
            "batch": (int, "counts the imports, from 1"),
            "a_article": (str, "article_id of one claim"),
            "a_words": (str, "sha256 of its words"),
            "a_start": (int, "offset of its first code point when it was judged"),
            "a_sentence": (str, "its words"),
            "b_article": (str, "article_id of the other"),
            "b_words": (str, "sha256 of its words"),
            "b_start": (int, "offset of its first code point when it was judged"),
            "b_sentence": (str, "its words"),
            "judgement": (str, "positive: both state the same claim; negative: they do not; unsure"),
            "scope": (str, "the row that was judged: pair, claim or cluster"),
            "judged_by": (str, "who decided"),
            "judged_at": (str, "when, ISO 8601"),
            "note": (str, "why"),
            "origin": (str, "file and row from which it came"),
            "undone_at": (str, "when it was taken back, ISO 8601, else empty"),
        },
        "judgement_key",
        {},
        (("a_article",), ("b_article",)),
    ),
}

COLUMNS = {
    "outlets": {"apart": "1 when no rule may take its name for that of another outlet"},
    "pairs": {"other_event": "1 when comparing the two found another event, whatever a person decided since"},
}


def apply(db: Database) -> None:
    """Add the columns and tables; the caller holds the transaction."""
    for changed, columns in COLUMNS.items():
        for column, meaning in columns.items():
            db[changed].add_column(column, int, not_null_default=0)
            db["described"].insert({"table_name": changed, "column_name": column, "meaning": meaning})
    db.execute("update pairs set other_event = 1 where relation = 'different_event'")
    db["judgements"].drop()
    db.execute("delete from described where table_name = 'judgements'")
    for name, table in TABLES.items():
        create(db, name, table)
    describe(db, TABLES)
