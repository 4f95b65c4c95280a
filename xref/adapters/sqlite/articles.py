"""Articles with their lines, claims and attributions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from xref.adapters.sqlite import rows
from xref.adapters.sqlite.connection import Connection
from xref.adapters.sqlite.meta import CLUSTERS, STALE, write_fact
from xref.model import Article, Attribution, Claim, Line, StoredArticle, StoredClaim

ORDER = "published_start is null, published_start, outlet, article_id, version"
"""Canonical order of articles. SQLite compares text by code point, as Python does."""

_BATCH = 200
"""Articles that are held at a time while all are read: four selects per batch, about 10,000 claims."""

_CHOSEN = "(select value from json_each(?))"


def add_article(db: Connection, article: Article, claims: Sequence[Claim], credits_: Sequence[Attribution]) -> str:
    """Store an article in one transaction; see `xref.ports.Store.add`."""
    with db.writing():
        if db.value("select 1 from articles where content_hash = ?", (article.content_hash,)):
            return "duplicate"
        version = db.value("select max(version) from articles where article_id = ?", (article.article_id,)) or 0
        if version:
            _supersede(db, article.article_id)
        db.execute(
            "insert or ignore into outlets (outlet, family, domain, grade, grade_source) values (?, '', '', 'F', '')",
            (article.outlet,),
        )
        _insert(db, article, claims, credits_, version + 1)
    return "changed" if version else "new"


def article_keys(db: Connection, keys: Iterable[int] | None = None, *, superseded: bool = False) -> list[int]:
    """Return the keys of current articles (or of all versions), all or those among ``keys``, in canonical order."""
    some = "true" if keys is None else f"article_key in {_CHOSEN}"
    chosen = () if keys is None else (rows.compact(list(keys)),)
    sql = f"select article_key from articles where {some} and (? or not superseded) order by {ORDER}"  # noqa: S608
    return [key for (key,) in db.rows(sql, (*chosen, superseded))]


def version_keys(db: Connection) -> list[int]:
    """Return the keys of all versions of the articles that have several, in canonical order."""
    sql = f"""
        select article_key from articles
        where article_id in (select article_id from articles where superseded) order by {ORDER}
    """  # noqa: S608
    return [key for (key,) in db.rows(sql)]


def unlinked_keys(db: Connection) -> list[int]:
    """Return the keys of current articles that are not linked, in canonical order."""
    sql = f"select article_key from articles where not superseded and not linked order by {ORDER}"  # noqa: S608
    return [key for (key,) in db.rows(sql)]


def read_articles(db: Connection, keys: Iterable[int] | None, *, superseded: bool) -> Iterator[StoredArticle]:
    """Yield articles in canonical order; no select is open while the caller works."""
    ordered = article_keys(db, keys, superseded=superseded)
    for batch in rows.batches(ordered, _BATCH):
        yield from _read_batch(db, batch)


def read_claims(db: Connection, keys: Sequence[int]) -> list[StoredClaim]:
    """Return claims in the order of ``keys``; keys that are not stored are left out."""
    chosen = rows.compact(list(keys))
    credited = _read_attributions(db, "claim_key", chosen)
    sql = f"select claim_key, article_key, {rows.CLAIM_COLUMNS} from claims where claim_key in {_CHOSEN}"  # noqa: S608
    found = {
        key: StoredClaim(key, article, rows.read_claim(row, tuple(credited[key])))
        for key, article, *row in db.rows(sql, (chosen,))
    }
    return [found[key] for key in keys if key in found]


def read_articles_of(db: Connection, claim_keys: Sequence[int]) -> dict[int, Article]:
    """Return the article of each claim key, without loading its other claims."""
    sql = f"select claim_key, article_key from claims where claim_key in {_CHOSEN}"  # noqa: S608
    article_of: dict[int, int] = dict(db.rows(sql, (rows.compact(list(claim_keys)),)))
    chosen = rows.compact(sorted(set(article_of.values())))
    lines = _read_lines(db, chosen)
    sql = f"select article_key, {rows.ARTICLE_COLUMNS} from articles where article_key in {_CHOSEN}"  # noqa: S608
    articles = {key: rows.read_article(row, tuple(lines[key])) for key, *row in db.rows(sql, (chosen,))}
    return {claim: articles[article] for claim, article in article_of.items()}


def rank_claims(db: Connection, claim_keys: Sequence[int] | None = None) -> dict[int, int]:
    """Return the place of each claim of a current article in canonical order; None ranks all claims."""
    some = f"and claims.claim_key in {_CHOSEN}" if claim_keys is not None else ""
    sql = f"""
        select claim_key from claims join articles on articles.article_key = claims.article_key
        where not superseded {some}
        order by {ORDER}, claim_key
    """  # noqa: S608  constants of this module; the keys of an article's claims ascend with its text
    chosen = () if claim_keys is None else (rows.compact(list(claim_keys)),)
    return {key: rank for rank, (key,) in enumerate(db.rows(sql, chosen))}


def superseded_claims(db: Connection) -> set[int]:
    """Return keys of the claims of superseded articles."""
    sql = "select claim_key from claims join articles on articles.article_key = claims.article_key where superseded"
    return {key for (key,) in db.rows(sql)}


def _supersede(db: Connection, article_id: str) -> None:
    (current,) = db.rows("select article_key from articles where article_id = ? and not superseded", (article_id,))[0]
    db.execute("update articles set superseded = 1 where article_key = ?", (current,))
    db.execute(
        "insert into claims_fts (claims_fts, rowid, text, title, outlet) "
        "select 'delete', claim_key, text, title, outlet from claims_searched where article_key = ?",
        (current,),
    )
    db.execute("delete from vectors where article_key = ?", (current,))
    for table, column in (("pairs", "a"), ("pairs", "b"), ("cluster_members", "claim_key")):
        sql = f"delete from {table} where {column} in (select claim_key from claims where article_key = ?)"  # noqa: S608
        db.execute(sql, (current,))
    db.execute("delete from clusters where cluster_id not in (select cluster_id from cluster_members)")
    write_fact(db, CLUSTERS, STALE)


def _insert(
    db: Connection, article: Article, claims: Sequence[Claim], credits_: Sequence[Attribution], version: int
) -> None:
    key = (db.value("select max(article_key) from articles") or 0) + 1
    first = (db.value("select max(claim_key) from claims") or 0) + 1
    db.execute(
        f"insert into articles (article_key, version, superseded, linked, {rows.ARTICLE_COLUMNS}) "  # noqa: S608
        f"values (?, ?, 0, 0, {rows.marks(rows.ARTICLE_COLUMNS)})",
        (key, version, *rows.write_article(article)),
    )
    db.executemany(
        f"insert into lines (article_key, position, {rows.LINE_COLUMNS}) "  # noqa: S608
        f"values (?, ?, {rows.marks(rows.LINE_COLUMNS)})",
        ((key, position, *rows.write_line(line)) for position, line in enumerate(article.lines)),
    )
    db.executemany(
        f"insert into claims (claim_key, article_key, {rows.CLAIM_COLUMNS}) "  # noqa: S608
        f"values (?, ?, {rows.marks(rows.CLAIM_COLUMNS)})",
        ((claim_key, key, *rows.write_claim(claim)) for claim_key, claim in enumerate(claims, first)),
    )
    credited: list[tuple[int | None, Attribution]] = [(None, attribution) for attribution in credits_]
    credited += [(at, attribution) for at, claim in enumerate(claims, first) for attribution in claim.attributions]
    db.executemany(
        f"insert into attributions (article_key, claim_key, {rows.ATTRIBUTION_COLUMNS}) "  # noqa: S608
        f"values (?, ?, {rows.marks(rows.ATTRIBUTION_COLUMNS)})",
        ((key, claim_key, *rows.write_attribution(attribution)) for claim_key, attribution in credited),
    )
    db.executemany(
        "insert into claims_fts (rowid, text, title, outlet) values (?, ?, ?, ?)",
        ((claim_key, claim.text, article.title, article.outlet) for claim_key, claim in enumerate(claims, first)),
    )


def _read_batch(db: Connection, keys: Sequence[int]) -> Iterator[StoredArticle]:
    chosen = rows.compact(list(keys))
    lines = _read_lines(db, chosen)
    credited = _read_attributions(db, "article_key", chosen)
    claims: dict[int, list[StoredClaim]] = defaultdict(list)
    sql = (
        f"select claim_key, article_key, {rows.CLAIM_COLUMNS} from claims "  # noqa: S608
        f"where article_key in {_CHOSEN} order by claim_key"
    )
    for key, article, *row in db.rows(sql, (chosen,)):
        claims[article].append(StoredClaim(key, article, rows.read_claim(row, tuple(credited[key]))))
    of_articles = _read_credits(db, chosen)
    sql = (
        f"select article_key, version, superseded, {rows.ARTICLE_COLUMNS} from articles where article_key in {_CHOSEN}"  # noqa: S608
    )
    found = {key: row for key, *row in db.rows(sql, (chosen,))}
    for key in keys:
        version, superseded, *row = found[key]
        article = rows.read_article(row, tuple(lines[key]))
        yield StoredArticle(
            key, article, tuple(claims[key]), version, bool(superseded), credits=tuple(of_articles[key])
        )


def _read_lines(db: Connection, chosen: str) -> dict[int, list[Line]]:
    lines: dict[int, list[Line]] = defaultdict(list)
    sql = (
        f"select article_key, {rows.LINE_COLUMNS} from lines "  # noqa: S608
        f"where article_key in {_CHOSEN} order by article_key, position"
    )
    for key, *row in db.rows(sql, (chosen,)):
        lines[key].append(rows.read_line(row))
    return lines


def _read_attributions(db: Connection, column: str, chosen: str) -> dict[int, list[Attribution]]:
    """The hops of claims by claim key; ``column`` says what ``chosen`` lists."""
    return _read_hops(db, "claim_key", f"{column} in {_CHOSEN} and claim_key is not null", chosen)


def _read_credits(db: Connection, chosen: str) -> dict[int, list[Attribution]]:
    """The credits of whole articles by article key."""
    return _read_hops(db, "article_key", f"article_key in {_CHOSEN} and claim_key is null", chosen)


def _read_hops(db: Connection, owner: str, condition: str, chosen: str) -> dict[int, list[Attribution]]:
    hops: dict[int, list[Attribution]] = defaultdict(list)
    sql = (
        f"select {owner}, {rows.ATTRIBUTION_COLUMNS} from attributions "  # noqa: S608  constants of this module
        f"where {condition} order by attribution_key"
    )
    for key, *row in db.rows(sql, (chosen,)):
        hops[key].append(rows.read_attribution(row))
    return hops
