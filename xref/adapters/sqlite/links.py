"""Pairs and clusters: what `link` found."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from xref.adapters.sqlite import rows
from xref.adapters.sqlite.articles import rank_claims, superseded_claims
from xref.adapters.sqlite.connection import Connection, Row
from xref.adapters.sqlite.meta import CLUSTERS, ENCODER, STALE, forget_fact, read_fact, write_fact
from xref.model import EXCLUDING, Cluster, Conflict, Origin, Outcome, Pair, Relation, Status

_PAIR_COLUMNS = (
    "a, b, score, relation, conflict_slot, conflict_detail, a_value, a_start, a_end, b_value, b_start, b_end, "
    "shared_origin, copied_text, reasons, basis, outcome"
)
_CLUSTER_COLUMNS = "cluster_id, status, n_outlets, origins_min, origins_max, circular, grade, origins"
_BATCH = 2000


def put_links(db: Connection, linked: Sequence[int], pairs: Iterable[Pair]) -> None:
    """Store pairs and mark articles as linked; pairs of an article superseded meanwhile are left out."""
    with db.writing():
        gone = superseded_claims(db)
        db.executemany(
            f"insert or replace into pairs ({_PAIR_COLUMNS}, other_event) "  # noqa: S608
            f"values ({rows.marks(_PAIR_COLUMNS)}, ?)",
            (
                (*_write_pair(pair), int(pair.relation == Relation.DIFFERENT_EVENT))
                for pair in pairs
                if pair.a not in gone and pair.b not in gone
            ),
        )
        db.executemany("update articles set linked = 1 where article_key = ?", ((key,) for key in linked))
        write_fact(db, CLUSTERS, STALE)


def read_pairs(db: Connection, min_score: float, *, compared: bool) -> Iterator[Pair]:
    """Yield pairs of at least ``min_score`` in canonical order; see `xref.ports.Store.pairs`."""
    with db.reading():
        rank = rank_claims(db)
        disputed = [outcome.value for outcome in EXCLUDING] if compared else []
        found = db.rows(
            "select a, b, rowid from pairs where score >= ? or outcome in (select value from json_each(?))",
            (min_score, rows.compact(disputed)),
        )
    found.sort(key=lambda pair: (rank[pair[0]], rank[pair[1]]))
    sql = f"""
        select {_PAIR_COLUMNS}, other_event from json_each(?) as chosen join pairs on pairs.rowid = chosen.value
        order by chosen.key
    """  # noqa: S608  a constant of this module
    for batch in rows.batches([rowid for _, _, rowid in found], _BATCH):
        for *row, other_event in db.rows(sql, (rows.compact(batch),)):
            pair = _read_pair(row)
            yield replace(pair, relation=Relation.DIFFERENT_EVENT) if compared and other_event else pair


def read_pairs_of(db: Connection, claim_keys: Sequence[int], *, both: bool) -> list[Pair]:
    """Return the pairs of which one claim (or both) is among ``claim_keys``, in canonical order."""
    chosen = rows.compact(list(claim_keys))
    sql = f"""
        with chosen as (select value from json_each(?))
        select {_PAIR_COLUMNS} from pairs where a in chosen and (not ? or b in chosen)
        union
        select {_PAIR_COLUMNS} from pairs where b in chosen and (not ? or a in chosen)
    """  # noqa: S608  a constant of this module
    found = [_read_pair(row) for row in db.rows(sql, (chosen, both, both))]
    rank = rank_claims(db, [key for pair in found for key in (pair.a, pair.b)])
    return sorted(found, key=lambda pair: (rank[pair.a], rank[pair.b]))


def put_clusters(db: Connection, clusters: Iterable[Cluster], relations: Iterable[Pair]) -> None:
    """Replace all clusters, and what is known of the pairs ``relations`` about who rests on whom."""
    with db.writing():
        gone = superseded_claims(db)
        db.execute("delete from cluster_members")
        db.execute("delete from clusters")
        for cluster in clusters:
            members = [key for key in cluster.members if key not in gone]
            if not members:
                continue
            db.execute(
                f"insert into clusters ({_CLUSTER_COLUMNS}) values ({rows.marks(_CLUSTER_COLUMNS)})",  # noqa: S608
                _write_cluster(cluster),
            )
            db.executemany(
                "insert into cluster_members (cluster_id, claim_key, position) values (?, ?, ?)",
                ((cluster.cluster_id, key, position) for position, key in enumerate(members)),
            )
        db.executemany(
            "update pairs set relation = ?, shared_origin = ?, basis = ? where a = ? and b = ?",
            ((pair.relation, pair.shared_origin, pair.basis, pair.a, pair.b) for pair in relations),
        )
        forget_fact(db, CLUSTERS)


def read_clusters(db: Connection, ids: Iterable[str] | None) -> Iterator[Cluster]:
    """Yield clusters in the canonical order of their first members."""
    chosen = None if ids is None else json.dumps(list(ids))
    some = "" if chosen is None else "where cluster_id in (select value from json_each(?))"
    parameters = () if chosen is None else (chosen,)
    with db.reading():
        sql = f"select cluster_id, claim_key from cluster_members {some} order by cluster_id, position"  # noqa: S608
        members = {
            cluster: tuple(key for _, key in group)
            for cluster, group in groupby(db.rows(sql, parameters), key=lambda row: str(row[0]))
        }
        found = db.rows(f"select {_CLUSTER_COLUMNS} from clusters {some}", parameters)  # noqa: S608
        rank = rank_claims(db, None if ids is None else [keys[0] for keys in members.values()])
    found.sort(key=lambda row: (rank[members[row[0]][0]], row[0]))
    for row in found:
        yield _read_cluster(row, members[row[0]])


def read_clusters_of(db: Connection, claim_keys: Sequence[int]) -> dict[int, str]:
    """Return the cluster of each claim key; claims without one are absent."""
    sql = "select claim_key, cluster_id from cluster_members where claim_key in (select value from json_each(?))"
    return dict(db.rows(sql, (rows.compact(list(claim_keys)),)))


def clusters_stale(db: Connection) -> bool:
    """Whether pairs, articles or outlets changed since the clusters were stored."""
    return read_fact(db, CLUSTERS) == STALE


def clear_links(db: Connection, *, vectors: bool) -> None:
    """Delete pairs and clusters and mark all articles unlinked; with ``vectors`` these and their encoder as well."""
    tables = ("cluster_members", "clusters", "pairs", *(("vectors",) if vectors else ()))
    with db.writing():
        for table in tables:
            db.execute(f"delete from {table}")  # noqa: S608  the names above
        if vectors:
            forget_fact(db, ENCODER)
        db.execute("update articles set linked = 0")
        write_fact(db, CLUSTERS, STALE)


def _write_pair(pair: Pair) -> Row:
    conflict = pair.conflict or pair.difference
    differing = (
        (None,) * 8
        if conflict is None
        else (conflict.slot, conflict.detail, *rows.write_mention(conflict.a), *rows.write_mention(conflict.b))
    )
    outcome = "" if conflict is None else conflict.outcome.value
    words = (pair.shared_origin, pair.copied_text, rows.compact(pair.reasons), pair.basis, outcome)
    return pair.a, pair.b, pair.score, pair.relation, *differing, *words


def _read_pair(row: Sequence[Any]) -> Pair:
    a, b, score, relation, slot, detail, *values, shared_origin, copied_text, reasons, basis, outcome = row
    first, second = rows.read_mention(*values[:3]), rows.read_mention(*values[3:])
    found = None if first is None or second is None else Conflict(slot, detail, first, second, Outcome(outcome))
    conflict = found if found is not None and found.outcome in EXCLUDING else None
    words = (shared_origin, copied_text, tuple(json.loads(reasons)), basis)
    return Pair(a, b, score, Relation(relation), conflict, *words, difference=None if conflict else found)


def _write_cluster(cluster: Cluster) -> Row:
    origins = [{"name": origin.name, "known": origin.known, "members": origin.members} for origin in cluster.origins]
    counts = (cluster.n_outlets, cluster.origins_min, cluster.origins_max)
    return cluster.cluster_id, cluster.status, *counts, int(cluster.circular), cluster.grade, rows.compact(origins)


def _read_cluster(row: Row, members: tuple[int, ...]) -> Cluster:
    cluster_id, status, n_outlets, origins_min, origins_max, circular, grade, origins = row
    return Cluster(
        cluster_id=cluster_id,
        members=members,
        status=Status(status),
        n_outlets=n_outlets,
        origins_min=origins_min,
        origins_max=origins_max,
        circular=bool(circular),
        grade=grade,
        origins=tuple(Origin(item["name"], item["known"], tuple(item["members"])) for item in json.loads(origins)),
    )
