"""The command line: one file per command, each with its annotations, one workflow call, one write and an exit code."""

from __future__ import annotations

import os
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import typer

from xref.cli import (
    batch,
    check,
    claim,
    conflicts,
    demo,
    doctor,
    export,
    fetch,
    ingest,
    init,
    judge,
    link,
    outlets,
    report,
    watch,
)
from xref.cli.options import examples
from xref.cli.project import take_in_project
from xref.errors import UsageError, XrefError

INTERRUPTED = 130  # 128 + SIGINT, as shells have it

app = typer.Typer(
    name="xref",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,  # plain text: no boxes, which would break file names in messages
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    help="Cross-reference claims across news articles: which reports corroborate, repeat or contradict each other, "
    "and who rests on whom. xref never says what is true: it shows the evidence to judge by.",
    epilog=examples(
        "xref demo                                          see it at work on invented news",
        "xref init ferry-fire                               make a folder for a project of your own",
        "xref ingest articles --manifest manifest.csv       read a folder of articles into xref.db",
        "xref claim 'ministers met in Baku'                 who says this, on whose word?",
        "xref claim 'ministers met in Baku' --explain       and why were these linked?",
        "xref check draft.md                                what do the reports make of my draft?",
        "xref batch claims.csv                              and of a whole list of claims?",
        "xref conflicts                                     what do the reports disagree on?",
        "xref report claims --format csv -o claims.csv      every claim, for a spreadsheet",
        "xref report html -o page.html                      all of it, as a page for reading",
    )
    + "\n\nExit codes: 0 done, 1 something could not be used, 2 wrong usage, 3 found what --fail-on names, "
    "130 interrupted.",
)
for command, summary, epilog in (
    (ingest.ingest, "Read articles into the database and link their claims.", ingest.EXAMPLES),
    (fetch.fetch, "Fetch pages from the web into an archive.", fetch.EXAMPLES),
    (watch.watch, "Take in what appears or changes in a folder.", watch.EXAMPLES),
    (link.link, "Link articles that were ingested with --no-link.", link.EXAMPLES),
    (claim.claim, "Who says this, on whose word, and who disagrees?", claim.EXAMPLES),
    (check.check, "What do the reports make of a draft?", check.EXAMPLES),
    (batch.batch, "What do the reports make of a list of claims?", batch.EXAMPLES),
    (conflicts.conflicts, "What do the reports disagree on?", conflicts.EXAMPLES),
    (report.report, "Print all claims, clusters, pairs, conflicts, ... as rows.", report.EXAMPLES),
    (export.export, "Write claims for other programs, or as a memo.", export.EXAMPLES),
    (init.init, "Make a project folder with a configuration.", init.EXAMPLES),
    (demo.demo, "See it at work on invented news.", demo.EXAMPLES),
    (doctor.doctor, "Check the installation and the database.", doctor.EXAMPLES),
):
    app.command(short_help=summary, epilog=epilog)(command)
app.callback()(take_in_project)
app.add_typer(outlets.app, name="outlets")
app.add_typer(judge.app, name="judge")


def main() -> None:
    """Run the program; errors that a user can mend are one line on stderr.

    Exit codes: 0 done, 1 a user's error or some inputs failed, 2 wrong usage, 3 found what ``--fail-on`` names, 130
    interrupted.
    """
    try:
        with _plugin_warnings_told():
            app(color=False if os.environ.get("NO_COLOR") else None)
    except UsageError as error:
        _stop(str(error), 2)
    except XrefError as error:
        _stop(str(error), 1)
    except KeyboardInterrupt:
        _interrupted()
    except BrokenPipeError:
        # the reader of our output went away (`| head`): nothing is wrong, but the interpreter must not flush again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
    except SystemExit as stop:
        if stop.code == INTERRUPTED:  # typer turns the interrupt into this, without a word
            _interrupted()
        raise


@contextmanager
def _plugin_warnings_told() -> Iterator[None]:
    """Say what plugins are warned of, each as one line; other warnings go their usual way."""

    def show(message: Warning | str, category: type[Warning], *where: Any, **more: Any) -> None:
        if category.__name__ != "PluginWarning":
            usual(message, category, *where, **more)
            return
        from xref.cli.talk import say  # noqa: PLC0415 - only when there is something to say

        say(f"xref: {message}")

    with warnings.catch_warnings():
        usual = warnings.showwarning
        warnings.showwarning = show
        yield


def _interrupted() -> None:
    _stop("interrupted; what was stored so far is sound, the same command goes on from here", INTERRUPTED)


def _stop(message: str, code: int) -> None:
    from xref.cli.talk import say  # noqa: PLC0415 - only when there is something to say

    say(f"xref: {message}")
    sys.exit(code)
