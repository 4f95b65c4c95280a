"""``xref doctor``."""

from __future__ import annotations

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, examples

EXAMPLES = examples("xref doctor", "xref doctor --db archive/2024.db")


def doctor(db: Database = DEFAULT_DATABASE, encoder: EncoderName = "default") -> None:
    """Check the installation and the database: versions, plugins, model files, integrity, ungraded outlets.

    The exit code is 1 when something is wrong.
    """
    from xref import checks, wiring  # noqa: PLC0415 - the help text must not wait for numpy

    found = [
        *checks.check_configuration(),
        *checks.check_installation(encoder),
        *checks.check_database(db, encoder),
    ]
    wiring.write_text((f"{'ok  ' if fine else 'BAD '} {name:<21} {state}\n" for name, fine, state in found), None)
    if not all(fine for _, fine, _ in found):
        raise typer.Exit(1)
