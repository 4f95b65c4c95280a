"""Reports of pairs, claims or clusters in which a person filled in the column ``judgement``, as CSV."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from xref.adapters.readers.sheet_bytes import sheet_bytes
from xref.adapters.readers.tables import rows
from xref.errors import InputError
from xref.model import JudgedRow, StatedClaim
from xref.report.formats.delimited import restored
from xref.settings import DEFAULTS, Settings

# The columns by which a sheet is known, the most telling first; each needs ``judgement`` too.
_SHEETS = (
    ("pairs", ("a_article", "a_sentence", "b_article", "b_sentence")),
    ("claims", ("cluster_id", "article_id", "sentence")),
    ("clusters", ("cluster_id", "claim", "n_claims")),
)


def read_judged_sheet(path: Path, settings: Settings = DEFAULTS) -> list[JudgedRow | InputError]:
    """Return the rows of a sheet in which a judgement is filled in; broken rows as errors.

    Raises:
        InputError: It cannot be read, or is no report of pairs, conflicts, claims or clusters.
    """
    name = str(path)
    content = sheet_bytes(path, "Keep only the judged rows.", settings)
    if content.startswith(b"PK\x03\x04"):
        raise InputError(name, "it is a workbook, not CSV", "In the spreadsheet, save the sheet as CSV (UTF-8).")
    return parse_judged_sheet(name, content)


def parse_judged_sheet(name: str, content: bytes) -> list[JudgedRow | InputError]:
    """Return what the bytes of a CSV file say; errors as for `read_judged_sheet`."""
    table = list(rows(name, content))
    header = table[0] if table else (0, [])
    if isinstance(header, InputError):
        raise header
    columns = [cell.strip().lower() for cell in header[1]]
    kind = next((kind for kind, needed in _SHEETS if {*needed, "judgement"} <= set(columns)), None)
    if kind is None:
        problem = "it is no report of pairs, conflicts, claims or clusters with a column judgement"
        remedy = "Make one with `xref report pairs --format csv -o pairs.csv` and fill in that column."
        raise InputError(name, problem, remedy)
    found: list[JudgedRow | InputError] = []
    for row in table[1:]:
        if isinstance(row, InputError):
            found.append(row)
            continue
        line, cells = row
        values = dict(zip(columns, (restored(cell) for cell in cells), strict=False))
        if values.get("judgement", "").strip():
            found.append(_row(kind, line, values))
    return found


def _row(kind: str, line: int, values: Mapping[str, str]) -> JudgedRow:
    stated = {name: values.get(name, "").strip() for name in ("judged_by", "judged_at", "note")}
    number = values.get("n_claims", "").strip()
    return JudgedRow(
        line=line,
        value=values["judgement"].strip(),
        by=stated["judged_by"],
        at=stated["judged_at"],
        note=stated["note"],
        claims=tuple(_claim(prefix, values) for prefix in {"pairs": ("a_", "b_"), "claims": ("",)}.get(kind, ())),
        cluster_id=values.get("cluster_id", "").strip(),
        n_claims=int(number) if kind == "clusters" and number.isdecimal() else None,
    )


def _claim(prefix: str, values: Mapping[str, str]) -> StatedClaim:
    start = values.get(f"{prefix}start", "").strip()
    article = values.get(f"{prefix}article" if prefix else "article_id", "")
    return StatedClaim(article, values.get(f"{prefix}sentence", ""), int(start) if start.isdecimal() else None)
