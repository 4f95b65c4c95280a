"""``xref init``."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Annotated

import typer

from xref.cli.options import examples

EXAMPLES = examples("xref init", "xref init ferry-fire")


def init(
    folder: Annotated[
        Path, typer.Argument(metavar="[FOLDER]", help="Where; made if need be.", show_default="this folder")
    ] = Path(),
) -> None:
    """Make a project folder: a commented xref.toml, and a folder for articles. Nothing that is there is changed.

    What xref.toml says holds for all commands that are given in that folder or in folders inside it.
    """
    from xref.adapters.project.making import ARTICLES, make_project  # noqa: PLC0415 - not needed for the help text
    from xref.cli.talk import say  # noqa: PLC0415

    for path in make_project(folder):
        say(f"made: {path}")
    steps = [] if folder.resolve() == Path.cwd() else [f"cd {shlex.quote(str(folder))}"]
    steps += [
        f"put articles into {ARTICLES}/, as text, web pages, PDF or feeds; or fetch some: xref fetch ADDRESS",
        f"xref ingest {ARTICLES}",
        "xref claim 'what you want to know'",
    ]
    say("next:")
    for number, step in enumerate(steps, 1):
        say(f"  {number}. {step}")
