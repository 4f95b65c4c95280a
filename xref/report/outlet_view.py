"""What is known about one outlet, and why its names are one, as text for a terminal or a note."""

from __future__ import annotations

from collections.abc import Iterator

from xref.report.findings import Findings
from xref.report.formats.plain import shown, wrapped
from xref.report.formats.text_table import DEFAULT_WIDTH
from xref.report.outlet_columns import rating_text, record_text
from xref.report.rows import OutletRow, Selection, outlet_rows

_INDENT, _HANG = 3, 14
NOT_KNOWN = "not known"


def write_outlet(findings: Findings, name: str, *, width: int = DEFAULT_WIDTH) -> Iterator[str]:
    """Yield the lines about the outlet of that name, which is one of ``findings.entries``."""
    row = next(row for row in outlet_rows(findings, Selection()) if row.outlet.name == name)
    yield from wrapped(name, width, 0)
    for label, text in _facts(row, findings):
        yield from wrapped(text, width, _INDENT, _HANG, lead=f"{label:<{_HANG - _INDENT}}")


def _facts(row: OutletRow, findings: Findings) -> Iterator[tuple[str, str]]:
    outlet, entry = row.outlet, row.entry
    for naming in entry.namings if entry else ():
        number = entry.articles.get(naming.name, 0) if entry else 0
        yield "also", f"{naming.name} ({_articles(number)}): {naming.because}"
    domain_source = f" ({entry.domain_source})" if entry and entry.domain_source else ""
    yield "domain", f"{outlet.domain}{domain_source}" if outlet.domain else NOT_KNOWN
    yield "family", outlet.family or NOT_KNOWN
    source = f" ({outlet.grade_source})" if outlet.grade_source else ""
    yield "grade", f"{outlet.grade}{source}" if outlet.grade != "F" or source else "F (cannot be judged)"
    for rating in row.ratings:
        yield "rated", rating_text(rating)
    yield "articles", f"{row.habits.articles}, with {row.habits.claims} claims"
    yield "agreement", record_text(row)
    habits = row.habits
    yield "prints", f"first {habits.originals}, after others {habits.repeats}, alone {habits.single_source}"
    if habits.cites_most:
        yield "cites", ", ".join(f"{name} ({count})" for name, count in habits.cites_most)
    if entry and entry.outlet.apart:
        yield "kept apart", "by hand: no rule takes its name for another outlet's"
    for doubt in findings.doubts:
        if outlet.name in {doubt.a, doubt.b}:
            other = doubt.b if doubt.a == outlet.name else doubt.a
            yield "perhaps", f"one with {shown(other)}: {doubt.why}"


def _articles(number: int) -> str:
    return "1 article" if number == 1 else f"{number} articles"
