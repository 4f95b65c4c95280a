"""``xref export``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.completion import one_of
from xref.cli.options import DEFAULT_DATABASE, Database, EncoderName, Output, examples
from xref.errors import UsageError, choices

DATASETTE = "datasette"
FTM = "ftm"
_KINDS = ("memo", "jsonld", FTM, DATASETTE)
EXAMPLES = examples(
    "xref export memo --about 'Zavorotny in Vienna' -o memo.md",
    "xref export jsonld -o claims.jsonld",
    "xref export ftm -o entities.ftm.json",
    "xref export datasette -o metadata.json",
    "datasette xref.db -m metadata.json",
)


def export(
    kind: Annotated[
        str,
        typer.Argument(metavar="KIND", help="memo, jsonld, ftm or datasette.", autocompletion=one_of(*_KINDS)),
    ],
    db: Database = DEFAULT_DATABASE,
    about: Annotated[str | None, typer.Option(help="Only claims that speak of this.")] = None,
    limit: Annotated[int, typer.Option(help="With --about, at most so many claims.", min=1)] = 10,
    encoder: EncoderName = "default",
    output: Output = None,
) -> None:
    """Write claims for other programs, or as a memo.

    memo: Markdown with each quotation in a footnote. jsonld: schema.org Claims, and a ClaimReview for those that a
    person judged. ftm: entities of FollowTheMoney, for Aleph and nomenklatura. These hold the claims that several
    outlets print or that are in conflict, or those that --about finds. datasette: the metadata with which Datasette
    shows the database.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say_what_is_not_linked  # noqa: PLC0415
    from xref.workflows.claim import answer_claim, query_of  # noqa: PLC0415
    from xref.workflows.export import export as run  # noqa: PLC0415
    from xref.workflows.export import export_entities  # noqa: PLC0415

    if kind == DATASETTE:
        if about is not None:
            raise UsageError("--about goes with memo, jsonld and ftm: Datasette shows the whole database")
        wiring.write_text([wiring.datasette_metadata(db)], output)
        return
    if kind not in _KINDS:
        raise UsageError(f"there is no export of {kind!r}. {choices(kind, _KINDS)}")
    with wiring.open_store(db, create=False, read_only=True) as store:
        say_what_is_not_linked(store)
        answer = None
        if about is not None:
            query = query_of(about, limit=limit)
            answer = answer_claim(
                store, wiring.open_encoder(encoder), wiring.load_vocabulary(), query, wiring.settings()
            )
        if kind == FTM:
            from xref.adapters.follow_the_money import entity_lines  # noqa: PLC0415 - an optional library is behind it

            pieces = entity_lines(export_entities(store, wiring.settings(), answer))
        else:
            pieces = run(store, kind, wiring.settings(), answer)
    wiring.write_text(pieces, output)
