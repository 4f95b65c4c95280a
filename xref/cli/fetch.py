"""``xref fetch``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref.cli.options import examples

EXAMPLES = examples(
    "xref fetch https://meridianwire.example/2024/03/13/ferry",
    "xref fetch addresses.txt feeds.opml -o march.warc.gz",
    "xref ingest fetched.warc.gz",
)


def fetch(
    sources: Annotated[
        list[str], typer.Argument(metavar="SOURCE", help="Addresses; or files with addresses: a list, a feed, OPML.")
    ],
    output: Annotated[Path, typer.Option("--output", "-o", help="The archive to add to.", dir_okay=False)] = Path(
        "fetched.warc.gz"
    ),
    delay: Annotated[float, typer.Option(help="Least seconds between two pages of one site.", min=0)] = 2.0,
    timeout: Annotated[float, typer.Option(help="Seconds to wait for an answer.", min=1)] = 20.0,
    again: Annotated[bool, typer.Option("--again", help="Also fetch what the archive holds already.")] = False,
    local: Annotated[bool, typer.Option("--local", help="Also from machines of the own network.")] = False,
) -> None:
    """Fetch pages from the web into an archive, which `xref ingest` reads.

    Pages are kept as they came, with address and time. What a site's robots.txt forbids is not asked for; the entries
    of feeds are fetched as well. One page that cannot be had does not stop the rest; the exit code is then 1.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.errors import InputError  # noqa: PLC0415

    archived = known = failed = 0
    for found in wiring.fetch_pages(sources, output, delay=delay, timeout=timeout, again=again, local=local):
        if isinstance(found, InputError):
            failed += 1
            say(f"failed: {found}")
            continue
        archived += found.outcome == "archived"
        known += found.outcome == "known"
        say(f"{found.outcome}: {found.url}{f' ({found.entries} entries)' if found.outcome == 'feed' else ''}")
    say(f"{archived} archived, {known} known, {failed} failed")
    if archived:
        say(f"read them with: xref ingest {output}")
    if failed:
        raise typer.Exit(1)
