"""``xref check``."""

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
    "xref check draft.md --published 2024-03-16",
    "xref check draft.txt --format csv -o checked.csv",
    "xref check draft.txt --fail-on conflict --fail-on unseen",
)


def check(  # noqa: PLR0913, PLR0917 - a parameter for each option
    file: Annotated[
        Path, typer.Argument(metavar="FILE", help="The draft: .txt .md .html .pdf ..., or - for standard input.")
    ],
    db: Database = DEFAULT_DATABASE,
    published: Annotated[
        str | None,
        typer.Option(help="The day that the draft is for, by which “on Tuesday” is understood.", show_default="none"),
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
    """What do the reports make of a draft, sentence by sentence? The draft is not stored.

    Per sentence: corroborated, repeated, conflicting, single source, unsettled or unseen; who says the same, on how
    many origins it rests, and which reports give another value. Offsets are those of the draft's text.
    """
    from xref import inputs, wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import progress_bar, say, say_what_is_not_linked  # noqa: PLC0415
    from xref.report.check_answer import check_rows, check_table, count_statuses, status_word  # noqa: PLC0415
    from xref.report.check_view import counts_in_words, write_check  # noqa: PLC0415
    from xref.report.claim_view import searched  # noqa: PLC0415
    from xref.workflows.check import Tools  # noqa: PLC0415
    from xref.workflows.check import check as run  # noqa: PLC0415
    from xref.workflows.claim import bounds_of  # noqa: PLC0415
    from xref.workflows.drafts import count_sentences, draft_of, needs_a_day  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    check_date("--published", published)
    bounds, settings = bounds_of(since, until, outlet), wiring.settings()
    with wiring.open_store(db, create=False, read_only=True) as store, progress_bar() as progress:
        draft = draft_of(inputs.read_draft(file, published, settings), settings, wiring.load_cue_reader())
        tools = Tools(wiring.open_encoder(encoder), wiring.load_pair_model(), wiring.conflict_rules())
        (answer,) = run(store, tools, [draft], bounds, settings, progress)
        say_what_is_not_linked(store)
    rows = list(check_rows(answer, settings))
    if chosen == "table":
        wiring.write_text(write_check(rows, width=wiring.terminal_width(output)), output)
    else:
        wiring.write_table(check_table(rows), chosen, output, bom=excel)
    left_out = count_sentences(draft) - len(rows)
    nothing = f"; {left_out} more {'states' if left_out == 1 else 'state'} nothing to check" if left_out else ""
    if needs_a_day(draft):
        say("the draft has no day, so words like “on Tuesday” were not compared: say it with --published")
    say(f"{counts_in_words(count_statuses(rows))}{nothing}. {searched(answer.scope)}")
    fail_on(fail, (status_word(row.status) for row in rows))
