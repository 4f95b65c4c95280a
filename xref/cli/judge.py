"""``xref judge``."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples

if TYPE_CHECKING:
    from xref.ports import Store

EXAMPLES = examples(
    "xref report pairs --format csv -o pairs.csv        make a sheet, fill in the column judgement, then",
    "xref judge import pairs.csv --by 'Ana Reyl'        positive: the same claim; negative: not; unsure",
    "xref judge list",
    "xref judge undo",
)
IMPORT_EXAMPLES = examples("xref judge import pairs.csv", "xref judge import clusters.csv --by 'Ana Reyl'")
LIST_EXAMPLES = examples("xref judge list", "xref judge list --all --format csv -o judgements.csv")
UNDO_EXAMPLES = examples("xref judge undo", "xref judge undo 2 3")
_FAILURES_SHOWN = 20

app = typer.Typer(
    no_args_is_help=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
    short_help="Decide which claims are the same; your judgement wins over the program's.",
)


@app.callback()
def judge() -> None:
    """Take in what people decided: whether two sentences state the same claim.

    A sheet made by `xref report` of pairs, conflicts, claims or clusters has a column judgement to fill in. What is
    judged positive is one claim, what is judged negative never is; the program keeps to it, also when articles come
    in, are corrected, or are linked anew.
    """


@app.command("import", short_help="Read a sheet in which the column judgement is filled in.", epilog=IMPORT_EXAMPLES)
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV: a report of pairs, conflicts, claims, clusters.")],
    db: Database = DEFAULT_DATABASE,
    by: Annotated[str | None, typer.Option(help="Who judged.", show_default="the column judged_by")] = None,
) -> None:
    """Read judgements: positive, negative or unsure. Rows without one are passed over.

    positive: the two sentences, or all of the cluster, state the same claim. negative: they do not (in a report of
    claims: this one does not belong to its cluster). Rows that contradict each other are told and left out.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.workflows.judge import import_judgements  # noqa: PLC0415

    rows = wiring.read_judged_sheet(file, wiring.settings())
    with wiring.open_store(db, create=False) as store:
        done = import_judgements(store, file.name, rows, by or "", _now())
        for failure in done.failures[:_FAILURES_SHOWN]:
            say(f"failed: {failure}")
        if len(done.failures) > _FAILURES_SHOWN:
            say(f"failed: {len(done.failures) - _FAILURES_SHOWN} more rows")
        _refresh(store)
    failed = len(done.failures)
    say(f"{done.entered} entered, {done.unchanged} unchanged, {failed} failed")
    if failed:
        raise typer.Exit(1)


@app.command("list", short_help="List the judgements.", epilog=LIST_EXAMPLES)
def list_(
    db: Database = DEFAULT_DATABASE,
    everything: Annotated[bool, typer.Option("--all", help="Those that were undone or replaced, too.")] = False,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """List the judgements that hold, oldest first, with their numbers, who judged, when, and which claims."""
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.match.judged import locate  # noqa: PLC0415
    from xref.report.judgements import contradiction_texts, judgements_table  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    with wiring.open_store(db, create=False, read_only=True) as store:
        judgements = store.judgements()
        table = judgements_table(judgements, locate(judgements, store.articles()), undone=everything)
        wiring.write_table(table, chosen, output, bom=excel)
    for text in contradiction_texts(judgements):
        say(text)


@app.command(short_help="Take judgements back.", epilog=UNDO_EXAMPLES)
def undo(
    numbers: Annotated[
        list[int] | None, typer.Argument(metavar="[NUMBER]...", help="As listed; without any, all of the last import.")
    ] = None,
    db: Database = DEFAULT_DATABASE,
) -> None:
    """Take judgements back. What was said of the same claims before holds again; nothing is deleted."""
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.report.judgements import contradiction_texts  # noqa: PLC0415
    from xref.workflows.judge import undo_judgements  # noqa: PLC0415

    with wiring.open_store(db, create=False) as store:
        undone = undo_judgements(store, numbers or [], _now())
        for text in contradiction_texts(store.judgements()):
            say(text)
        _refresh(store)
    counted = "1 judgement" if len(undone) == 1 else f"{len(undone)} judgements"
    say(f"{counted} undone: {', '.join(str(judgement.number) for judgement in undone)}")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _refresh(store: Store) -> None:
    """Bring the clusters up to date."""
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import progress_bar  # noqa: PLC0415
    from xref.workflows.refresh import refresh  # noqa: PLC0415

    with progress_bar() as progress:
        refresh(store, wiring.settings(), progress)
