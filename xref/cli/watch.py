"""``xref watch``."""

from __future__ import annotations

import signal
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from xref.cli.completion import outlet_names
from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, check_date, examples

if TYPE_CHECKING:
    from xref.ports import Encoder, Store

EXAMPLES = examples(
    "xref watch articles --manifest manifest.csv --once   take in what is there, and end",
    "xref watch articles                                  go on until Ctrl-C",
    "xref watch /mnt/wire --every 30                      a network folder: look twice a minute",
)


def watch(  # noqa: PLR0913, PLR0917 - a parameter for each option
    folder: Annotated[Path, typer.Argument(metavar="FOLDER", help="Where articles arrive, in files and subfolders.")],
    db: Database = DEFAULT_DATABASE,
    once: Annotated[bool, typer.Option("--once", help="Take in what is there now, and end.")] = False,
    manifest: Annotated[
        Path | None,
        typer.Option("--manifest", help="CSV with a row per file; it may grow while it is watched.", dir_okay=False),
    ] = None,
    outlet: Annotated[str | None, typer.Option(help="Who published all of these.", autocompletion=outlet_names)] = None,
    published: Annotated[str | None, typer.Option(help="When: YYYY, YYYY-MM, YYYY-MM-DD or a timestamp.")] = None,
    settle: Annotated[
        float, typer.Option(help="Seconds for which a file must not change to count as complete.", min=0)
    ] = 2.0,
    every: Annotated[
        float | None,
        typer.Option(help="Seconds between two looks.", min=0.1, show_default="when the system tells of a change"),
    ] = None,
    encoder: EncoderName = "default",
    no_link: Annotated[bool, typer.Option("--no-link", help="Only store; `xref link` compares later.")] = False,
) -> None:
    """Take in articles as they appear or change in a folder, and link them.

    A file is read when it has come to rest, and again only when it changes, or what the manifest states about it. One
    bad file does not stop the rest. What is deleted in the folder stays in the database. End it with Ctrl-C.
    """
    from xref import inputs, wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say  # noqa: PLC0415
    from xref.workflows.watch import Intake, count_in_words  # noqa: PLC0415
    from xref.workflows.watch import watch as run  # noqa: PLC0415

    check_date("--published", published)
    settings = wiring.settings()
    watched = inputs.watched_folder(folder, manifest, (outlet, published, None), settings, db, say)
    model = None if no_link else wiring.open_encoder(encoder)
    total: Counter[str] = Counter()

    def tell(outcome: str, about: str) -> None:
        total[outcome] += 1
        if outcome != "duplicate":
            say(f"{outcome}: {about}")

    with wiring.open_store(db, create=True) as store:
        if model is not None:
            store.check_encoder(model.identity)  # before the work, not after it
        intake = Intake(store, settings, wiring.load_cue_reader(), tell)
        with (
            nullcontext() if once else _until_interrupted(),
            inputs.waiting_for(folder, rest=settle, every=every, once=once) as wait,
        ):
            if not once:
                say(f"watching {folder}; end with Ctrl-C")
            _link(store, model)  # what an earlier run left
            for counts in run(watched, intake, wait):
                _link(store, model)
                if not once:
                    say(count_in_words(counts))
    say(count_in_words(total) if once else f"ended: {count_in_words(total)}")
    if once and total["failed"]:
        raise typer.Exit(1)


def _link(store: Store, model: Encoder | None) -> None:
    if model is None or not (store.unlinked() or store.clusters_stale()):
        return
    from xref import wiring  # noqa: PLC0415 - see above
    from xref.cli.talk import progress_bar  # noqa: PLC0415
    from xref.workflows.link import link  # noqa: PLC0415

    with progress_bar() as progress:
        link(store, model, wiring.load_pair_model(), wiring.settings(), progress, wiring.conflict_rules())


@contextmanager
def _until_interrupted() -> Iterator[None]:
    """Let Ctrl-C, and the signal by which services are ended, end the block and nothing else.

    What was being stored at that moment is in the database or out, never half.
    """
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        yield
    except KeyboardInterrupt:
        return
    finally:
        signal.signal(signal.SIGTERM, before)
