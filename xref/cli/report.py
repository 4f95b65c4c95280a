"""``xref report``."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from xref import __version__
from xref.cli.completion import cluster_ids, one_of
from xref.cli.fail_on import FailOnOption, fail_on, take_statuses
from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples
from xref.errors import UsageError

PAGE = "html"
# As `xref.report.columns.REPORTS` has them, which completing a word must not wait for.
_KINDS = (
    "claims",
    "clusters",
    "pairs",
    "conflicts",
    "corrections",
    "attributions",
    "lineage",
    "origins",
    "outlets",
    "articles",
    PAGE,
)

EXAMPLES = examples(
    "xref report conflicts",
    "xref report claims --format csv --excel -o claims.csv",
    "xref report pairs --min-score 0 --format jsonl",
    "xref report lineage --cluster cf220c10d3151",
    "xref report lineage --format graphml -o lineage.graphml",
    "xref report html -o page.html",
)


def report(  # noqa: PLR0913, PLR0917 - a parameter for each option
    kind: Annotated[
        str,
        typer.Argument(
            metavar="KIND",
            help="claims, clusters, pairs, conflicts, corrections, attributions, lineage, origins, outlets or articles;"
            " html: a page for reading.",
            autocompletion=one_of(*_KINDS),
        ),
    ],
    db: Database = DEFAULT_DATABASE,
    min_score: Annotated[
        float | None,
        typer.Option(help="Least probability of a pair, 0 to 1; 0 prints every pair that was kept.", min=0, max=1),
    ] = None,
    cluster: Annotated[
        str | None,
        typer.Option(metavar="ID", help="Only this cluster, for lineage and origins.", autocompletion=cluster_ids),
    ] = None,
    fail: FailOnOption = None,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """Print a report: one row per claim, cluster, pair, conflict, attribution, outlet, article or origin.

    The report of lineage has a row for each edge of the graph of who rests on whom; with --format graphml or dot it
    is written for programs that draw graphs.

    html is one file with everything in it, to be opened in a browser; it loads nothing from the network.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.workflows.report import lineage  # noqa: PLC0415
    from xref.workflows.report import report as run  # noqa: PLC0415

    if kind == PAGE:
        if format is not None or min_score is not None or excel or cluster is not None or fail:
            raise UsageError(
                "xref report html takes no --format, --min-score, --excel, --cluster or --fail-on. Leave them out"
            )
        _page(db, output)
        return
    drawn = wiring.graph_format(kind, format, excel=excel)
    chosen = "" if drawn else wiring.format_for(format, output, excel=excel)
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        if drawn is not None:
            if fail:
                raise UsageError(f"--fail-on goes with tables, not with --format {format}. Leave one of them out")
            wiring.write_text(drawn(lineage(store, cluster, wiring.settings())), output)
            return
        table, statuses = take_statuses(run(store, kind, min_score, wiring.settings(), cluster), fail)
        wiring.write_table(table, chosen, output, bom=excel)
    fail_on(fail, statuses)


def _page(db: Path, output: Path | None) -> None:
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import say, say_what_is_not_linked  # noqa: PLC0415
    from xref.report.page import write_page  # noqa: PLC0415
    from xref.workflows.report import page  # noqa: PLC0415

    if output is None and sys.stdout.isatty():
        raise UsageError("the page is a file for a browser, not for a terminal. Name it with -o page.html")
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        view = page(store, __version__, wiring.settings())
    wiring.write_text(write_page(view, wiring.page_assets()), output)
    if output is not None:
        sums = view.overview
        say(f"{output}: {sums.clusters:,} claims in {sums.articles:,} articles; open it in a browser")
