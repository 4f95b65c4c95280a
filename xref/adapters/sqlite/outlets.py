"""Publishers and their other names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace

from xref.adapters.sqlite.connection import Connection, explained
from xref.adapters.sqlite.meta import CLUSTERS, STALE, write_fact
from xref.errors import StoreError
from xref.model import Outlet


def read_outlets(db: Connection) -> Iterator[Outlet]:
    """Yield outlets by name; their aliases are sorted."""
    with db.reading():
        aliases: dict[str, list[str]] = defaultdict(list)
        for outlet, alias in db.rows("select outlet, alias from outlet_aliases order by alias"):
            aliases[outlet].append(alias)
        found = db.rows("select outlet, family, domain, grade, grade_source, apart from outlets order by outlet")
    for name, family, domain, grade, grade_source, apart in found:
        yield Outlet(name, family, domain, grade, grade_source, tuple(aliases[name]), bool(apart))


def stated_outlets(db: Connection) -> Iterator[tuple[str, str]]:
    """Yield outlet and address of each current article."""
    yield from db.rows("select outlet, url from articles where not superseded")


def put_outlets(db: Connection, outlets: Iterable[Outlet]) -> None:
    """Add or replace outlets with their aliases, all or none."""
    from sqlite_utils import Database  # noqa: PLC0415  costs 0.1 s, which a query must not pay

    before = {outlet.name: outlet for outlet in read_outlets(db)}
    with db.writing(), explained(db.path):
        tables = Database(db.raw, execute_plugins=False)
        regroup = False
        for outlet in outlets:
            regroup |= changes_groups(before.get(outlet.name), outlet)
            row = {
                "outlet": outlet.name,
                "family": outlet.family,
                "domain": outlet.domain,
                "grade": outlet.grade,
                "grade_source": outlet.grade_source,
                "apart": int(outlet.apart),
            }
            tables["outlets"].upsert(row, pk="outlet")
            tables["outlet_aliases"].delete_where("outlet = ?", [outlet.name])
            for alias in sorted(set(outlet.aliases)):
                taken = db.value("select outlet from outlet_aliases where alias = ?", (alias,))
                if taken is not None:
                    raise alias_taken(alias, taken)
                tables["outlet_aliases"].insert({"alias": alias, "outlet": outlet.name}, pk="alias")
        if regroup:
            write_fact(db, CLUSTERS, STALE)


def changes_groups(before: Outlet | None, after: Outlet) -> bool:
    """Whether clusters depend on what changed: which names are one, and who owns whom, decide on independence."""
    return replace(before or Outlet(after.name), grade="F", grade_source="") != replace(
        after, grade="F", grade_source="", aliases=tuple(sorted(set(after.aliases)))
    )


def alias_taken(alias: str, outlet: str) -> StoreError:
    """Return the error for an alias that already stands for ``outlet``."""
    return StoreError(f"The alias {alias!r} already stands for {outlet!r}. Remove it there first")
