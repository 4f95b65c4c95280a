"""``xref claim``."""

from __future__ import annotations

from typing import Annotated

import typer

from xref.cli.fail_on import FailOnOption, fail_on
from xref.cli.options import (
    DEFAULT_DATABASE,
    Database,
    EncoderName,
    Excel,
    Format,
    OfOutlet,
    Output,
    Since,
    Until,
    examples,
)

EXAMPLES = examples(
    "xref claim 'forty drums of diesel on the ferry'",
    "xref claim Zavorotny --since 2025-02 --explain",
    "xref claim 'death toll' --outlet 'Meridian Wire' --format csv -o toll.csv",
)


def claim(  # noqa: PLR0913, PLR0917 - a parameter for each option
    text: Annotated[list[str], typer.Argument(metavar="TEXT", help="What to look for: a claim, a few words, a name.")],
    db: Database = DEFAULT_DATABASE,
    since: Since = None,
    until: Until = None,
    outlet: OfOutlet = None,
    limit: Annotated[int, typer.Option(help="At most so many clusters.", min=1)] = 10,
    explain: Annotated[
        bool,
        typer.Option("--explain", help="Say why each pair was linked, and in which words each source is credited."),
    ] = False,
    fail: FailOnOption = None,
    encoder: EncoderName = "default",
    format: Format = None,
    output: Output = None,
    excel: Excel = False,
) -> None:
    """Who says this? The clusters of claims that speak of TEXT, best first.

    Per cluster: corroborated, repeated, conflicting, single source or unsettled; how many outlets; how many independent
    origins at least and at most; each outlet's sentence with whom it credits; conflicts with the answers of each side.
    --fail-on looks at the first of them.
    """
    from xref import wiring  # noqa: PLC0415 - the help text must not wait for numpy
    from xref.cli.talk import say, say_what_is_not_linked  # noqa: PLC0415
    from xref.report.claim_answer import UNSEEN, answer_table  # noqa: PLC0415
    from xref.report.claim_view import write_answer  # noqa: PLC0415
    from xref.workflows.claim import answer_claim, query_of  # noqa: PLC0415

    chosen = wiring.format_for(format, output, excel=excel)
    query = query_of(" ".join(text), since=since, until=until, outlet=outlet, limit=limit)
    with wiring.open_store(db, create=False, read_only=True) as store:
        answer = answer_claim(store, wiring.open_encoder(encoder), wiring.load_vocabulary(), query, wiring.settings())
        say_what_is_not_linked(store)
    if chosen == "table":
        wiring.write_text(write_answer(answer, width=wiring.terminal_width(output), explain=explain), output)
    else:
        wiring.write_table(answer_table(answer), chosen, output, bom=excel)
        if not answer.matches:
            say(" ".join("".join(write_answer(answer)).split()))
    fail_on(fail, [answer.matches[0].cluster.status.value if answer.matches else UNSEEN])
