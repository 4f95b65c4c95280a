"""``xref demo``."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from xref import __version__
from xref.cli.options import EncoderName, examples

QUERIES = (
    ("A claim and who reports it", "the fire on the ferry started at 7.40 p.m."),
    ("A conflict", "14 people were killed in the ferry fire"),
    ("A circular report", "smuggled diesel on the ferry"),
)
EXAMPLES = examples("xref demo", "xref demo --output out")


def demo(
    output: Annotated[
        Path | None,
        typer.Option(
            "--output",
            "-o",
            help="Folder for the database and the CSV reports.",
            file_okay=False,
            show_default="a new temporary folder",
        ),
    ] = None,
    encoder: EncoderName = "default",
) -> None:
    """Load the fixture articles (invented news) into a fresh database; show a claim, a conflict, a circular report."""
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.adapters import demo_files  # noqa: PLC0415
    from xref.cli.talk import progress_bar, say  # noqa: PLC0415
    from xref.report.claim_view import write_answer  # noqa: PLC0415
    from xref.report.columns import REPORTS  # noqa: PLC0415
    from xref.report.page import write_page  # noqa: PLC0415
    from xref.settings import DEFAULTS  # noqa: PLC0415
    from xref.workflows.claim import answer_claim, query_of  # noqa: PLC0415
    from xref.workflows.ingest import ingest  # noqa: PLC0415
    from xref.workflows.link import link  # noqa: PLC0415
    from xref.workflows.report import page, report  # noqa: PLC0415

    model = wiring.open_encoder(encoder)
    fixtures = demo_files.fixture_folder()
    folder = demo_files.fresh_folder(output)
    database = folder / "demo.db"
    demo_files.remove_database(database)
    documents = wiring.read_documents(
        [str(fixtures / "articles")], fixtures / "manifest.csv", (None, None, None), DEFAULTS
    )
    with wiring.open_store(database, create=True) as store, progress_bar() as progress:
        loaded = ingest(documents, store, DEFAULTS, wiring.load_cue_reader(), lambda outcome, about: None)
        say(f"{loaded.new} articles of invented news read into {database}")
        link(store, model, wiring.load_pair_model(), DEFAULTS, progress)
        for title, text in QUERIES:
            wiring.write_text([f'\n== {title}: xref claim "{text}" --limit 1\n\n'], None)
            answer = answer_claim(store, model, wiring.load_vocabulary(), query_of(text, limit=1), DEFAULTS)
            wiring.write_text(write_answer(answer, width=wiring.terminal_width(None)), None)
        for kind in REPORTS:
            wiring.write_table(report(store, kind, None, DEFAULTS), "csv", folder / f"{kind}.csv")
        wiring.write_text(write_page(page(store, __version__, DEFAULTS), wiring.page_assets()), folder / "page.html")
    say("")
    say(f"reports: {', '.join(f'{kind}.csv' for kind in REPORTS)} in {folder}")
    say(f"a page for reading: {folder / 'page.html'}")
    say(f"ask more: xref claim 'Civic Dawn leader met Zavorotny in Vienna' --explain --db {database}")
