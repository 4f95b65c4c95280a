"""``xref doctor``."""

from __future__ import annotations

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName


def doctor(db: Database = DEFAULT_DATABASE, encoder: EncoderName = "default") -> None:
    """Check the installation and the database: versions, model files and their sha256, integrity, ungraded outlets.

    The exit code is 1 when something is wrong.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.workflows.doctor import examine  # noqa: PLC0415

    checks = [*wiring.check_installation(encoder)]
    if db.exists():
        with wiring.open_store(db, create=False, read_only=True) as store:
            checks += examine(store, wiring.encoder_identity(encoder))
    else:
        checks.append(("database", True, f"{db} does not exist yet; xref ingest makes it"))
    wiring.write_text((f"{'ok  ' if fine else 'BAD '} {name:<14} {found}\n" for name, fine, found in checks), None)
    if not all(fine for _, fine, _ in checks):
        raise typer.Exit(1)
