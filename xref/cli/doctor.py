"""``xref doctor``."""

from __future__ import annotations

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, examples

EXAMPLES = examples("xref doctor", "xref doctor --db archive/2024.db")


def doctor(db: Database = DEFAULT_DATABASE, encoder: EncoderName = "default") -> None:
    """Check the installation and the database: versions, model files and their sha256, integrity, ungraded outlets.

    The exit code is 1 when something is wrong.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy

    checks = [*wiring.check_installation(encoder), *wiring.check_database(db, encoder)]
    wiring.write_text((f"{'ok  ' if fine else 'BAD '} {name:<21} {found}\n" for name, fine, found in checks), None)
    if not all(fine for _, fine, _ in checks):
        raise typer.Exit(1)
