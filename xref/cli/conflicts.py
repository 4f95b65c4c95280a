"""``xref conflicts``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.completion import one_of, outlet_names
from xref.cli.fail_on import FailOnOption, fail_on, take_statuses
from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples

EXAMPLES = examples(
    "xref conflicts",
    "xref conflicts --type number --since 2024-03",
    "xref conflicts --type denial --outlet 'Meridian Wire'",
    "xref conflicts --type 'changed over time' --format csv -o changed.csv",
)
# As `xref.report.conflict_rows.KINDS` has them, which completing a word must not wait for.
_KINDS = (
    "number",
    "date",
    "place",
    "person",
    "agent",
    "polarity",
    "certainty",
    "quote-wording",
    "quote-object",
    "who-said-it",
    "conflict",
    "denial",
    "changed-over-time",
    "differs-in-detail",
    "needs-review",
    "different-event",
    "all",
)


def conflicts(  # noqa: PLR0913, PLR0917 - a parameter for each option
    db: Database = DEFAULT_DATABASE,
    type: Annotated[
        list[str] | None,
        typer.Option(
            help="Only these: number, date, place, person, polarity, denial, certainty, ..., needs-review, "
            "changed-over-time, differs-in-detail, different-event, all. May be given several times.",
            show_default="conflicts and denials",
            autocompletion=one_of(*_KINDS),
        ),
    ] = None,
    since: Annotated[
        str | None, typer.Option(help="One of the two reports was published on or after that day.")
    ] = None,
    outlet: Annotated[
        str | None, typer.Option(help="One of the two reports is by this outlet.", autocompletion=outlet_names)
    ] = None,
    fail: FailOnOption = None,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """What do the reports disagree on? One row per pair of sentences: both values, where they stand, and in words."""
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.workflows.conflicts import conflicts as run  # noqa: PLC0415
    from xref.workflows.conflicts import disputes_of  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    disputes = disputes_of(type or [], since, outlet)
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        table, statuses = take_statuses(run(store, disputes, wiring.settings()), fail)
        wiring.write_table(table, chosen, output, bom=excel)
    fail_on(fail, statuses)
