"""``xref batch``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref.cli.fail_on import FailOnOption, fail_on
from xref.cli.options import (
    DEFAULT_DATABASE,
    Database,
    EncoderName,
    Excel,
    Format,
    OfOutlet,
    Output,
    Since,
    Until,
    check_date,
    examples,
)

EXAMPLES = examples(
    "xref batch claims.csv -o checked.csv",
    "xref batch claims.txt --format jsonl",
    "xref batch claims.csv --fail-on conflict --fail-on single-source",
)
_FAILURES_SHOWN = 20


def batch(  # noqa: PLR0913, PLR0917 - a parameter for each option
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE", help="CSV or JSON lines with a column claim, text or sentence; .txt with a claim a line; -."
        ),
    ],
    db: Database = DEFAULT_DATABASE,
    published: Annotated[
        str | None, typer.Option(help="The day by which “on Tuesday” is understood.", show_default="none")
    ] = None,
    since: Since = None,
    until: Until = None,
    outlet: OfOutlet = None,
    fail: FailOnOption = None,
    encoder: EncoderName = "default",
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """What do the reports make of many claims? A row for each, in the order of the list, its own columns first.

    Status as in `xref check`: unseen where no report speaks of it, failed where the row holds no claim. One bad row
    does not stop the rest; the exit code is then 1.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import progress_bar, say, say_what_is_not_linked  # noqa: PLC0415
    from xref.report.batch_table import FAILED, batch_table  # noqa: PLC0415
    from xref.report.check_answer import check_rows, count_statuses, status_word  # noqa: PLC0415
    from xref.report.check_view import counts_in_words  # noqa: PLC0415
    from xref.workflows.check import Tools, check  # noqa: PLC0415
    from xref.workflows.claim import bounds_of  # noqa: PLC0415
    from xref.workflows.drafts import claims_as_drafts  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    check_date("--published", published)
    bounds, settings = bounds_of(since, until, outlet), wiring.settings()
    listed = wiring.read_claim_list(file, settings)
    problems = [item.problem for item in listed.rows if item.problem is not None]
    with wiring.open_store(db, create=False, read_only=True) as store, progress_bar() as progress:
        tools = Tools(wiring.open_encoder(encoder), wiring.load_pair_model(), wiring.conflict_rules())
        usable = [(item.place, item.text) for item in listed.rows if item.problem is None]
        drafts = claims_as_drafts(usable, published, settings, wiring.load_cue_reader(), progress)
        answers = check(store, tools, drafts, bounds, settings, progress)
        rows = [row for answer in answers for row in check_rows(answer, settings)]
        say_what_is_not_linked(store)
    wiring.write_table(batch_table(listed, rows), chosen, output, bom=excel)
    for problem in problems[:_FAILURES_SHOWN]:
        say(f"failed: {problem}")
    if len(problems) > _FAILURES_SHOWN:
        say(f"failed: {len(problems) - _FAILURES_SHOWN} more rows")
    say(counts_in_words(count_statuses(rows) | {FAILED: len(problems)}, "claim"))
    if problems:
        raise typer.Exit(1)
    fail_on(fail, (status_word(row.status) for row in rows))
