"""The command line: one file per command, each with its annotations, one workflow call, one write and an exit code."""

from __future__ import annotations

import os
import sys

import typer

from xref.cli import claim, demo, doctor, ingest, link, report
from xref.errors import UsageError, XrefError

app = typer.Typer(
    name="xref",
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    help="Cross-reference claims across news articles: which reports corroborate, repeat or contradict each other, "
    "and who rests on whom. xref never says what is true: it shows the evidence to judge by.",
    epilog="Start with: xref ingest FOLDER --manifest FILE.csv, then: xref claim 'meeting in Beirut'. Or see: xref demo",
)
for command in (ingest.ingest, link.link, claim.claim, report.report, demo.demo, doctor.doctor):
    app.command()(command)


def main() -> None:
    """Run the program; errors that a user can mend are one line on stderr.

    Exit codes: 0 done, 1 a user's error or some inputs failed, 2 wrong usage, 130 interrupted.
    """
    try:
        app()
    except UsageError as error:
        _stop(str(error), 2)
    except XrefError as error:
        _stop(str(error), 1)
    except KeyboardInterrupt:
        _stop("interrupted; what was stored so far is sound, the same command goes on from here", 130)
    except BrokenPipeError:
        # the reader of our output went away (`| head`): nothing is wrong, but the interpreter must not flush again
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)


def _stop(message: str, code: int) -> None:
    print(f"xref: {message}", file=sys.stderr)  # noqa: T201 - the one place where errors are shown
    sys.exit(code)
