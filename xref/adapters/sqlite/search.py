"""Full-text search over the words of claims, with title and outlet of their articles."""

from __future__ import annotations

import unicodedata

from xref.adapters.sqlite.articles import ORDER
from xref.adapters.sqlite.connection import Connection

WEIGHTS = (1.0, 0.3, 0.1)
"""Of a word in the claim, in the title, in the outlet: the last two stand beside every claim of the article."""

_MAX_WORDS = 200

_COMMON_WORDS = """
    a an and are as at be been but by for from had has have he her his i in is it its not of on or said she that the
    their they this to was we were which who will with would you
"""
_COMMON = frozenset(_COMMON_WORDS.split())
"""Words that nearly every sentence holds: each would add half the database to the hits and nothing to their order."""


def search_text(db: Connection, query: str, limit: int) -> list[tuple[int, float]]:
    """Return (claim key, score) of the claims that share words with ``query``, best first.

    The score is BM25 over claim, title and outlet with ``WEIGHTS``. Equal scores are in canonical order.
    """
    expression = match_expression(query)
    if not expression or limit < 1:
        return []
    sql = f"""
        with hits as (
            select rowid as claim_key, rank as cost from claims_fts
            where claims_fts match ? and rank match 'bm25{WEIGHTS}'
            order by rank limit ?
        )
        select hits.claim_key, -cost from hits
        join claims on claims.claim_key = hits.claim_key
        join articles on articles.article_key = claims.article_key
        order by cost, {ORDER}, hits.claim_key
    """  # noqa: S608  constants
    return [(key, score) for key, score in db.rows(sql, (expression, limit))]


def match_expression(query: str) -> str:
    """Return ``query`` as an FTS5 expression: its words, quoted, any of which may occur; "" when it has none."""
    words = list(dict.fromkeys(telling_words(query)))
    return " OR ".join(f'"{word}"' for word in words[:_MAX_WORDS])


def telling_words(text: str) -> list[str]:
    """Return the lower-case words of ``text`` without the very common ones, unless there are no others.

    Words are runs of letters, marks and digits, which is what the index takes for words.
    """
    words = "".join(char if _in_word(char) else " " for char in text.lower()).split()
    return [word for word in words if word not in _COMMON] or words


def _in_word(char: str) -> bool:
    category = unicodedata.category(char)
    return category[0] in "LMN" or category == "Co"
