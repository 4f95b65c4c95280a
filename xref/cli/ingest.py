"""``xref ingest``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref.cli.completion import outlet_names
from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, check_date, examples

EXAMPLES = examples(
    "xref ingest articles --manifest manifest.csv",
    "xref ingest story.html --outlet 'The Kestrel' --published 2024-03-13",
    "pdftotext report.pdf - | xref ingest - --outlet 'Harbour Board' --url https://harbour.example/report.pdf",
)


def ingest(  # noqa: PLR0913, PLR0917 - a parameter for each option
    paths: Annotated[
        list[Path],
        typer.Argument(metavar="PATH", help="Files or folders (.txt .html .md .pdf .jsonl .csv .rss .warc), or -."),
    ],
    db: Database = DEFAULT_DATABASE,
    manifest: Annotated[
        Path | None,
        typer.Option(
            "--manifest", help="CSV with a row per file: file, outlet, published, url, title.", dir_okay=False
        ),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published all of these.", autocompletion=outlet_names)] = None,
    published: Annotated[str | None, typer.Option(help="When: YYYY, YYYY-MM, YYYY-MM-DD or a timestamp.")] = None,
    url: Annotated[str | None, typer.Option(help="Where it was published (for a single article).")] = None,
    encoder: EncoderName = "default",
    no_link: Annotated[bool, typer.Option("--no-link", help="Only store; `xref link` compares later.")] = False,
) -> None:
    """Read articles into the database and link their claims with what is there.

    Prints how many were new, changed (another text under a known id), duplicates, or failed. One bad file does not
    stop the rest; the exit code is then 1.
    """
    from xref import inputs, wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import progress_bar, say, somebody_watches  # noqa: PLC0415
    from xref.workflows.ingest import ingest as run  # noqa: PLC0415
    from xref.workflows.link import link  # noqa: PLC0415

    check_date("--published", published)
    arguments = [str(path) for path in paths]
    documents = wiring.read_documents(arguments, manifest, (outlet, published, url), wiring.settings(), db)
    expected = inputs.expect_documents(arguments, db) if somebody_watches() else 0
    model = None if no_link else wiring.open_encoder(encoder)
    with wiring.open_store(db, create=True) as store, progress_bar() as progress:
        if model is not None:
            store.check_encoder(model.identity)  # before the work, not after it
        seen = 0

        def tell(outcome: str, about: str) -> None:
            nonlocal seen
            seen += 1
            progress("reading", seen, max(seen, expected) if expected else 0)
            if outcome in {"changed", "failed"}:
                say(f"{outcome}: {about}")

        summary = run(documents, store, wiring.settings(), wiring.load_cue_reader(), tell)
        for file in documents.unused_rows():
            say(f"not found: the manifest names {file}, which is not among the files given")
        if model is not None and (store.unlinked() or store.clusters_stale()):
            link(store, model, wiring.load_pair_model(), wiring.settings(), progress, wiring.conflict_rules())
    if not seen:
        say(f"no articles were found in {', '.join(map(str, paths))}")
    if documents.without_outlet:
        say(f"{documents.without_outlet} of these state no outlet, so they are no voice of their own: name it with "
            "--outlet or a manifest")  # fmt: skip
    failed = len(summary.failures)
    say(f"{summary.new} new, {summary.changed} changed, {summary.duplicate} duplicate, {failed} failed")
    if failed:
        raise typer.Exit(1)
