"""Files about outlets: lists of sites that others rated, and what people know about outlets, as CSV."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from xref.adapters.readers.sheet_bytes import sheet_bytes
from xref.adapters.readers.tables import rows
from xref.errors import InputError
from xref.model import OutletChange, OutletList, Rating
from xref.settings import DEFAULTS, Settings
from xref.text.sites import host_of, registered

# A file with a column of the first row and one of the second says what its writer knows; `xref outlets` writes such.
_NAMES = ("outlet",)
_KNOWN = ("aliases", "family", "grade", "grade_source", "domain")
_DOMAINS = ("domain", "site", "host", "hostname", "website", "url", "source_url", "homepage")
_MOST_VALUES = 12  # of a measure in words, to be listed as its scale
_LONGEST_VALUE = 300  # characters; what is longer is no rating


def read_outlet_list(path: Path, source: str, settings: Settings = DEFAULTS) -> OutletList:
    """Return what a CSV file says about outlets; ``source`` is the name under which its ratings are kept.

    Raises:
        InputError: It cannot be read, or has neither a column for a site nor one for an outlet.
    """
    name = str(path)
    content = sheet_bytes(path, "Split it.", settings)
    return parse_outlet_list(name, content, source)


def parse_outlet_list(name: str, content: bytes, source: str) -> OutletList:
    """Return what the bytes of a CSV file say; errors as for `read_outlet_list`."""
    table = list(rows(name, content))
    header = table[0] if table else (0, [])
    if isinstance(header, InputError):
        raise header
    columns = [cell.strip().lower() for cell in header[1]]
    if any(column in columns for column in _NAMES) and any(column in columns for column in _KNOWN):
        return _changes(name, columns, table[1:])
    site = next((columns.index(column) for column in _DOMAINS if column in columns), None)
    if site is None:
        found = ", ".join(column for column in columns if column) or "none"
        remedy = "Name the column of the sites 'domain'; or give 'outlet' with family, grade, aliases or domain."
        raise InputError(name, f"no column says which site or outlet a row is about; the columns are: {found}", remedy)
    return _ratings(name, source, columns, site, table[1:])


Rows = Sequence[tuple[int, list[str]] | InputError]


def _changes(name: str, columns: Sequence[str], table: Rows) -> OutletList:
    problems: list[InputError] = []
    changes: list[tuple[int, OutletChange]] = []
    for row in table:
        if isinstance(row, InputError):
            problems.append(row)
            continue
        line, cells = row
        values = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if cell.strip()}
        if "outlet" not in values:
            problems.append(InputError(name, "the row names no outlet", "Fill in the column outlet.", f"line {line}"))
            continue
        aliases = tuple(part.strip() for part in values.get("aliases", "").split(";") if part.strip())
        known = {field: values.get(field) for field in ("family", "domain", "grade", "grade_source")}
        changes.append((line, OutletChange(values["outlet"], **known, aliases=aliases)))
    return OutletList(changes=tuple(changes), problems=tuple(problems))


def _ratings(name: str, source: str, columns: Sequence[str], site: int, table: Rows) -> OutletList:
    problems: list[InputError] = []
    found: list[tuple[str, str, str]] = []
    for row in table:
        if isinstance(row, InputError):
            problems.append(row)
            continue
        line, cells = row
        address = cells[site] if site < len(cells) else ""
        host = host_of(address)
        if not registered(host):
            problem = f"{address.strip()!r} is no site" if address.strip() else "the row names no site"
            problems.append(InputError(name, problem, "Write it like bbc.co.uk.", f"line {line}"))
            continue
        for place, (column, cell) in enumerate(zip(columns, cells, strict=False)):
            value = " ".join(cell.split())
            if place != site and column and value and len(value) <= _LONGEST_VALUE:
                found.append((host, column, value))
    scales = {column: _scale([value for _, other, value in found if other == column]) for column in set(columns)}
    ratings = dict.fromkeys(Rating(source, host, column, value, scales[column]) for host, column, value in found)
    return OutletList(ratings=tuple(ratings), problems=tuple(problems))


def _scale(values: Sequence[str]) -> str:
    """The values of a measure in words: its bounds where all are numbers, else the words, where they are few."""
    different = sorted(set(values))
    numbers = [number for number in map(_number, different) if number is not None]
    if not different:
        return ""
    if len(numbers) == len(different):
        return f"{min(numbers):g} to {max(numbers):g} in this list"
    if len(different) <= _MOST_VALUES:
        return "one of " + ", ".join(different)
    return f"{len(different):,} different values"


def _number(value: str) -> float | None:
    try:
        return float(value)
    except ValueError:
        return None
