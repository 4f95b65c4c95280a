"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref.cli.completion import one_of, outlet_names
from xref.errors import UsageError

Database = Annotated[
    Path, typer.Option("--db", envvar="XREF_DB", help="The database file.", show_default="xref.db", dir_okay=False)
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        help="table, csv, jsonl or md.",
        show_default="table on a terminal, csv when piped",
        autocompletion=one_of("table", "csv", "jsonl", "md"),
    ),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.", dir_okay=False)
]
Excel = Annotated[bool, typer.Option("--excel", help="Begin the CSV with a byte order mark, for Excel.")]
Since = Annotated[str | None, typer.Option(help="Published on or after: YYYY, YYYY-MM or YYYY-MM-DD.")]
Until = Annotated[str | None, typer.Option(help="Published on or before, the whole of it.")]
OfOutlet = Annotated[
    str | None,
    typer.Option(
        "--outlet", help="Found in this outlet; who else reports it is shown too.", autocompletion=outlet_names
    ),
]
EncoderName = Annotated[
    str,
    typer.Option(
        "--encoder",
        envvar="XREF_ENCODER",
        help="A sentence-transformers model by name or path, all-MiniLM-L6-v2/fp32, or hashing.",
        show_default="all-MiniLM-L6-v2, int8",
        autocompletion=one_of("all-MiniLM-L6-v2", "all-MiniLM-L6-v2/fp32", "hashing"),
    ),
]

DEFAULT_DATABASE = Path("xref.db")


def examples(*lines: str) -> str:
    """The end of a help text: what to type, one example a line, not wrapped."""
    return "\n".join(("\b", "Examples:", *(f"  {line}" for line in lines)))


def check_date(option: str, value: str | None) -> None:
    """Refuse a date that cannot be read before any work is done.

    Raises:
        UsageError: ``value`` is stated and is no date.
    """
    if value is None or not value.strip():
        return
    from xref.text.published import ACCEPTED, parse_published  # noqa: PLC0415 - not needed for the help text

    try:
        parse_published(value)
    except ValueError as error:
        raise UsageError(f"{option}: {error}. Write {ACCEPTED}") from error
