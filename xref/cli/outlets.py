"""``xref outlets``."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xref.cli.completion import outlet_names
from xref.cli.options import DEFAULT_DATABASE, Database, Excel, Format, Output, examples

if TYPE_CHECKING:
    from xref.ports import Store
    from xref.provenance.outlet_groups import Doubt

EXAMPLES = examples(
    "xref outlets",
    "xref outlets show 'The Kestrel'",
    "xref outlets set 'The Kestrel' --family 'Northgate Media' --grade C",
    "xref outlets --format csv -o outlets.csv",
)
SET_EXAMPLES = examples(
    "xref outlets set 'The Kestrel' --family 'Northgate Media' --domain thekestrel.example",
    "xref outlets set 'Meridian Wire' --grade B --source 'desk review, May 2024' --alias MW",
)
MERGE_EXAMPLES = examples("xref outlets merge 'The Kestrel' 'Kestrel Online'", "xref outlets merge 'Volna Daily' Volna")
SPLIT_EXAMPLES = examples("xref outlets merge 'Volna Daily' Volna", "xref outlets split Volna")
IMPORT_EXAMPLES = examples(
    "xref outlets import ratings.csv",
    "xref outlets import ratings.csv --grade-by reporting --letters 'very high=B, high=B, mixed=D'",
    "xref outlets import quality.csv --grade-by pc1 --letters '0.9+=B, 0.6+=C'",
    "xref outlets import outlets.csv",
)
_DOUBTS_SHOWN = 5
_FAILURES_SHOWN = 20

app = typer.Typer(
    no_args_is_help=False,
    invoke_without_command=True,
    rich_markup_mode=None,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog=EXAMPLES,
    short_help="List outlets, their names, owners and grades; say which are one.",
)
Name = Annotated[
    str, typer.Argument(metavar="NAME", help="An outlet, by any of its names.", autocompletion=outlet_names)
]
Names = Annotated[
    list[str],
    typer.Argument(metavar="NAME...", help="Names, as `xref outlets` shows them.", autocompletion=outlet_names),
]


@app.callback()
def outlets(
    context: typer.Context,
    db: Database = DEFAULT_DATABASE,
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """List the outlets: names, domain, family, grade and its origin, articles, claims, agreement record.

    Names that are one outlet are shown as one: `show` says why, `split` undoes it. Without a command the list is
    printed.
    """
    if context.invoked_subcommand is not None:
        return
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.report.reports import outlets_table  # noqa: PLC0415
    from xref.workflows.report import findings  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        found = findings(store, lists=True, settings=wiring.settings())
        wiring.write_table(outlets_table(found, wiring.settings()), chosen, output, bom=excel)
    _say_doubts(found.doubts)


@app.command(short_help="Say what is known about an outlet, and why its names are one.", epilog=EXAMPLES)
def show(name: Name, db: Database = DEFAULT_DATABASE, output: Output = None) -> None:
    """Say what is known about an outlet and where it comes from: names and why they are one, ratings, record."""
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.report.outlet_view import write_outlet  # noqa: PLC0415
    from xref.workflows.naming import outlet_named  # noqa: PLC0415
    from xref.workflows.outlets import registry_of  # noqa: PLC0415
    from xref.workflows.report import findings  # noqa: PLC0415

    with wiring.open_store(db, create=False, read_only=True) as store, store.reading():
        outlet = outlet_named(registry_of(store), name)
        found = findings(store, lists=True, settings=wiring.settings())
    wiring.write_text(write_outlet(found, outlet, width=wiring.terminal_width(output)), output)


@app.command("set", short_help="Enter the family, grade, domain or other names of an outlet.", epilog=SET_EXAMPLES)
def set_(  # noqa: PLR0913, PLR0917 - a parameter for each option
    name: Name,
    db: Database = DEFAULT_DATABASE,
    family: Annotated[str | None, typer.Option(help="Who owns it; outlets of one family are one house.")] = None,
    grade: Annotated[str | None, typer.Option(help="Admiralty letter, A to F; F: cannot be judged.")] = None,
    source: Annotated[str | None, typer.Option(help="Who gives the grade, and on what grounds.")] = None,
    domain: Annotated[str | None, typer.Option(help="Its site, like bbc.co.uk.")] = None,
    alias: Annotated[list[str] | None, typer.Option(help="Another name of it; may be given several times.")] = None,
) -> None:
    """Enter what you know about an outlet. An empty value ("") takes it away again; `split` takes an alias away."""
    from xref.errors import UsageError  # noqa: PLC0415 - see above
    from xref.model import OutletChange  # noqa: PLC0415
    from xref.workflows.outlets import set_outlets  # noqa: PLC0415

    change = OutletChange(name, family, domain, grade, source, tuple(alias or ()))
    if change == OutletChange(name):
        raise UsageError("say what to set: --family, --grade, --source, --domain or --alias")
    with _writing(db) as store:
        _tell(store, set_outlets(store, [change]))


@app.command(short_help="Say that names are one outlet.", epilog=MERGE_EXAMPLES)
def merge(name: Name, others: Names, db: Database = DEFAULT_DATABASE) -> None:
    """Let the other names stand for NAME, in articles and as sources. `split` undoes it."""
    from xref.workflows.outlets import merge_outlets  # noqa: PLC0415 - see above

    with _writing(db) as store:
        _tell(store, merge_outlets(store, name, others))


@app.command(short_help="Undo: a name stands for itself again.", epilog=SPLIT_EXAMPLES)
def split(names: Names, db: Database = DEFAULT_DATABASE) -> None:
    """Take names away from their outlets: undoes `merge`, or keeps apart what the program took for one."""
    from xref.workflows.outlets import split_outlets  # noqa: PLC0415 - see above

    with _writing(db) as store:
        _tell(store, split_outlets(store, names))


@app.command(
    "import", short_help="Read ratings of sites, or a table of outlets, from a CSV file.", epilog=IMPORT_EXAMPLES
)
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE", help="CSV with a column domain, or a column outlet.")],
    db: Database = DEFAULT_DATABASE,
    source: Annotated[str | None, typer.Option(help="Name of the list.", show_default="the file name")] = None,
    grade_by: Annotated[str | None, typer.Option(help="The column by which outlets without a letter get one.")] = None,
    letters: Annotated[str | None, typer.Option(help="Which value becomes which letter, with --grade-by.")] = None,
) -> None:
    """Read what a file says about outlets.

    A list of sites (a column domain; all others are ratings or names) is kept as it is, and shown with its source and
    scale. It gives no grade, unless --grade-by and --letters say how. A list read again replaces itself. A table with
    a column outlet and family, grade, aliases or domain is entered as with `xref outlets set`.
    """
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.errors import UsageError  # noqa: PLC0415
    from xref.workflows.outlet_lists import grade_by as give_letters  # noqa: PLC0415
    from xref.workflows.outlet_lists import import_list, letter_rule  # noqa: PLC0415

    if (grade_by is None) != (letters is None):
        raise UsageError("--grade-by and --letters go together: the column, and which value becomes which letter")
    rule = letter_rule(grade_by, letters) if grade_by is not None and letters is not None else None
    name = source or file.name
    found = wiring.read_outlet_list(file, name, wiring.settings())
    with _writing(db) as store:
        told, failures = import_list(store, name, found)
        for failure in failures[:_FAILURES_SHOWN]:
            say(f"failed: {failure}")
        if len(failures) > _FAILURES_SHOWN:
            say(f"failed: {len(failures) - _FAILURES_SHOWN} more rows")
        _tell(store, told + (give_letters(store, name, rule) if rule else []))
    if rule is None and found.ratings:
        say("no grade was changed: a rating is shown as it is, see --grade-by")
    if failures:
        raise typer.Exit(1)


@contextmanager
def _writing(db: Path) -> Iterator[Store]:
    from xref import wiring  # noqa: PLC0415 - see above

    with wiring.open_store(db, create=False) as store:
        yield store


def _tell(store: Store, told: list[str]) -> None:
    """Say what was done, and bring the clusters up to date where they depend on it."""
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import progress_bar, say  # noqa: PLC0415
    from xref.workflows.refresh import refresh  # noqa: PLC0415

    for line in told:
        say(line)
    with progress_bar() as progress:
        refresh(store, wiring.settings(), progress)


def _say_doubts(doubts: Sequence[Doubt]) -> None:
    from xref.cli.talk import say  # noqa: PLC0415 - see above

    for doubt in doubts[:_DOUBTS_SHOWN]:
        say(f"perhaps one: {doubt.a} and {doubt.b} ({doubt.why}); "
            f"if so: xref outlets merge {shlex.quote(doubt.b)} {shlex.quote(doubt.a)}")  # fmt: skip
    if len(doubts) > _DOUBTS_SHOWN:
        say(f"perhaps one: {len(doubts) - _DOUBTS_SHOWN} more pairs, see xref outlets show")
