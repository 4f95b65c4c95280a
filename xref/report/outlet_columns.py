"""The columns about outlets: of the report, and of the list of `xref outlets`."""

from __future__ import annotations

from dataclasses import replace

from xref.model import Rating
from xref.report.cells import INSUFFICIENT, Column
from xref.report.rows import OutletRow


def record_text(row: OutletRow) -> str:
    """The agreement record in short: "0.81 (0.70-0.90, n 24)"; "insufficient (n 3)" below the least evidence."""
    n = f"n {row.record.n:.0f}"
    found = row.posterior
    return f"{found.mean:.2f} ({found.low:.2f}-{found.high:.2f}, {n})" if found else f"{INSUFFICIENT} ({n})"


def one_because(row: OutletRow) -> tuple[str, ...]:
    """For each other name of an outlet why it is one of its names."""
    namings = row.entry.namings if row.entry else ()
    return tuple(f"{naming.name}: {naming.because}" for naming in namings)


def rating_text(rating: Rating) -> str:
    """A rating with its site, list and scale: "factual_reporting = high (bbc.co.uk in list.csv; one of high, low)"."""
    scale = f"; {rating.scale}" if rating.scale else ""
    return f"{rating.measure} = {rating.value} ({rating.domain} in {rating.source}{scale})"


OUTLET_COLUMNS: tuple[Column[OutletRow], ...] = (
    Column("outlet", lambda row: row.outlet.name, brief=True),
    Column("family", lambda row: row.outlet.family, brief=True),
    Column("grade", lambda row: row.outlet.grade, brief=True),
    Column("grade_source", lambda row: row.outlet.grade_source),
    Column("articles", lambda row: row.habits.articles, brief=True),
    Column("claims", lambda row: row.habits.claims, brief=True),
    Column("agreements", lambda row: row.record.agreements),
    Column("conflicts", lambda row: row.record.conflicts),
    Column("n", lambda row: row.record.n, brief=True),
    Column("record_mean", lambda row: row.posterior.mean if row.posterior else INSUFFICIENT, brief=True),
    Column("record_low", lambda row: row.posterior.low if row.posterior else INSUFFICIENT),
    Column("record_high", lambda row: row.posterior.high if row.posterior else INSUFFICIENT),
    Column("repeats", lambda row: row.habits.repeats, brief=True),
    Column("originals", lambda row: row.habits.originals, brief=True),
    Column("single_source", lambda row: row.habits.single_source, brief=True),
    Column("cites_most", lambda row: tuple(f"{name} ({count})" for name, count in row.habits.cites_most), brief=True),
    Column("aliases", lambda row: row.outlet.aliases),
    Column("domain", lambda row: row.outlet.domain),
    Column("domain_source", lambda row: row.entry.domain_source if row.entry else ""),
    Column("one_because", one_because),
    Column("ratings", lambda row: tuple(map(rating_text, row.ratings))),
)

_EXACT = frozenset(
    "agreements conflicts n record_mean record_low record_high domain_source one_because ratings".split()  # noqa: SIM905
)
# What a person can enter stands first; `xref outlets import` reads such a table.
LIST_COLUMNS: tuple[Column[OutletRow], ...] = (
    Column("outlet", lambda row: row.outlet.name, brief=True),
    Column("aliases", lambda row: row.outlet.aliases, brief=True),
    Column("domain", lambda row: row.outlet.domain, brief=True),
    Column("family", lambda row: row.outlet.family, brief=True),
    Column("grade", lambda row: row.outlet.grade, brief=True),
    Column("grade_source", lambda row: row.outlet.grade_source, brief=True),
    Column("articles", lambda row: row.habits.articles, brief=True),
    Column("claims", lambda row: row.habits.claims, brief=True),
    Column("record", record_text, brief=True),
    *(replace(column, brief=False) for column in OUTLET_COLUMNS if column.name in _EXACT),
)
