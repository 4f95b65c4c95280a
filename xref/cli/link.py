"""``xref link``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, examples

EXAMPLES = examples("xref link", "xref link --rebuild")


def link(
    db: Database = DEFAULT_DATABASE,
    encoder: EncoderName = "default",
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help="Forget vectors, pairs and clusters, and link everything anew.")
    ] = False,
) -> None:
    """Compare the articles that are not linked yet with all others, and group the claims that state the same thing."""
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import progress_bar, say  # noqa: PLC0415
    from xref.workflows.link import link as run  # noqa: PLC0415

    with wiring.open_store(db, create=False) as store, progress_bar() as progress:
        model = wiring.open_encoder(encoder)  # before anything is forgotten
        if rebuild:
            store.clear_links(vectors=True)
        done = run(store, model, wiring.load_pair_model(), wiring.settings(), progress, wiring.conflict_rules())
    say(f"linked {done.articles} articles: {done.compared} article pairs compared, {done.pairs} claim pairs kept, "
        f"{done.clusters} clusters in all")  # fmt: skip
