"""``xref report``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples

EXAMPLES = examples(
    "xref report conflicts",
    "xref report claims --format csv --excel -o claims.csv",
    "xref report pairs --min-score 0 --format jsonl",
    "xref report lineage --cluster cf220c10d3151",
    "xref report lineage --format graphml -o lineage.graphml",
)


def report(  # noqa: PLR0913, PLR0917 - a parameter for each option
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="claims, clusters, pairs, conflicts, corrections, attributions, lineage, origins, outlets, articles.",
        ),
    ],
    db: Database = DEFAULT_DATABASE,
    min_score: Annotated[
        float | None,
        typer.Option(help="Least probability of a pair, 0 to 1; 0 prints every pair that was kept.", min=0, max=1),
    ] = None,
    cluster: Annotated[
        str | None, typer.Option(metavar="ID", help="Only this cluster, for lineage and origins.")
    ] = None,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """Print a report: one row per claim, cluster, pair, conflict, attribution, outlet, article or origin.

    The report of lineage has a row for each edge of the graph of who rests on whom; with --format graphml or dot it
    is written for programs that draw graphs.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.settings import DEFAULTS  # noqa: PLC0415
    from xref.workflows.report import lineage  # noqa: PLC0415
    from xref.workflows.report import report as run  # noqa: PLC0415

    drawn = wiring.graph_format(kind, format, excel=excel)
    chosen = "" if drawn else wiring.format_for(format, output, excel=excel)
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        if drawn is not None:
            wiring.write_text(drawn(lineage(store, cluster)), output)
        else:
            wiring.write_table(run(store, kind, min_score, DEFAULTS, cluster), chosen, output, bom=excel)
