"""``xref report``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples

EXAMPLES = examples(
    "xref report conflicts",
    "xref report claims --format csv --excel -o claims.csv",
    "xref report pairs --min-score 0 --format jsonl",
)


def report(
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND", help="claims, clusters, pairs, conflicts, corrections, attributions, outlets or articles."
        ),
    ],
    db: Database = DEFAULT_DATABASE,
    min_score: Annotated[
        float | None,
        typer.Option(help="Least probability of a pair, 0 to 1; 0 prints every pair that was kept.", min=0, max=1),
    ] = None,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """Print a report: one row per claim, cluster, pair, conflict, attribution, outlet or article."""
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.settings import DEFAULTS  # noqa: PLC0415
    from xref.workflows.report import report as run  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        wiring.write_table(run(store, kind, min_score, DEFAULTS), chosen, output, bom=excel)
