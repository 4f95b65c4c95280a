"""What ``xref.toml`` states becomes the default of options, before a command is run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import typer

from xref import __version__
from xref.errors import ConfigError

_WITHOUT = frozenset({"doctor", "init"})
"""Commands that run with a broken configuration: one says what is wrong with it, the other makes a new one."""


def _say_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"xref {__version__}")
        raise typer.Exit


def take_in_project(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Show the version and exit.", callback=_say_version, is_eager=True)
    ] = False,
) -> None:
    """Let options that are not given have the values of the configuration file, where there is one.

    An option on the command line and a variable of the environment win over it.

    Raises:
        ConfigError: The file cannot be used.
    """
    from xref.adapters.project import find_project_file, read_project  # noqa: PLC0415 - not needed for the help text

    try:
        stated = read_project(find_project_file()).options()
    except ConfigError:
        if context.invoked_subcommand not in _WITHOUT:
            raise
        return
    context.default_map = _defaults(context.command, stated)


def _defaults(command: Any, stated: Mapping[str, str]) -> dict[str, Any]:
    """The values for the options of a command and, by name, of the commands below it, as the library wants them."""
    own: dict[str, Any] = {option.name: stated[option.name] for option in command.params if option.name in stated}
    below = getattr(command, "commands", {})
    return own | {name: _defaults(inner, stated) for name, inner in below.items()}
