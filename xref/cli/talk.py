"""What the program says on stderr while it works."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xref.ports import Store
    from xref.workflows.link import Progress


def say(message: str) -> None:
    """Print one line on stderr; control characters from file names or articles are shown as escapes."""
    with suppress(BrokenPipeError):  # nobody listens any more (`2>&1 | head`), which must not stop the work
        print("".join(c if c.isprintable() else ascii(c)[1:-1] for c in message), file=sys.stderr)  # noqa: T201


def say_what_is_not_linked(store: Store) -> None:
    """Say on stderr how many articles an answer or report holds no clusters of, since they were only stored."""
    waiting = len(store.unlinked())
    if waiting:
        left_out = "1 article is" if waiting == 1 else f"{waiting} articles are"
        say(f"{left_out} not linked yet and in no cluster: run `xref link`")
    elif store.clusters_stale():
        say("the clusters are older than the articles or outlets: run `xref link`")


def somebody_watches() -> bool:
    """Whether stderr is a terminal, so that progress is shown."""
    return sys.stderr.isatty()


@contextmanager
def progress_bar() -> Iterator[Progress]:
    """Yield a progress callback: a bar with rate and time left where stderr is a terminal, nothing elsewhere.

    Where NO_COLOR is set, the bar has none.
    """
    from xref.workflows.link import quiet  # noqa: PLC0415 - an error message must not wait for numpy

    if not somebody_watches():
        yield quiet
        return
    from rich import progress as rich_progress  # noqa: PLC0415 - only for a person who watches
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    class Rate(rich_progress.ProgressColumn):
        """How many are done in a second."""

        def render(self, task: rich_progress.Task) -> Text:
            speed = task.finished_speed or task.speed
            return Text(f"{speed:.1f}/s" if speed else "", style="progress.data.speed")

    bars = rich_progress.Progress(
        rich_progress.TextColumn("{task.description:<10}"),
        rich_progress.BarColumn(),
        rich_progress.MofNCompleteColumn(),
        Rate(),
        rich_progress.TimeRemainingColumn(),
        console=Console(stderr=True),
        transient=True,
    )
    with bars:
        tasks: dict[str, rich_progress.TaskID] = {}

        def show(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total or None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield show
