"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

Database = Annotated[
    Path, typer.Option("--db", envvar="XREF_DB", help="The database file.", show_default="xref.db", dir_okay=False)
]
Format = Annotated[
    str | None,
    typer.Option("--format", "-f", help="table, csv, jsonl or md.", show_default="table on a terminal, csv when piped"),
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", help="Write to this file instead of stdout.", dir_okay=False)
]
Excel = Annotated[bool, typer.Option("--excel", help="Begin the CSV with a byte order mark, for Excel.")]
EncoderName = Annotated[
    str,
    typer.Option(
        "--encoder",
        envvar="XREF_ENCODER",
        help="A sentence-transformers model by name or path, all-MiniLM-L6-v2/fp32, or hashing.",
        show_default="all-MiniLM-L6-v2, int8",
    ),
]

DEFAULT_DATABASE = Path("xref.db")
