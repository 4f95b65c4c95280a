"""What the program says on stderr while it works."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import FrameType

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

    Where NO_COLOR is set, the bar has none. An interrupt that got lost is raised again by the next call.
    """
    with _remembered_interrupt() as raise_again:
        if somebody_watches():
            with _shown(raise_again) as show:
                yield show
        else:
            yield lambda stage, done, total: raise_again()


@contextmanager
def _remembered_interrupt() -> Iterator[Callable[[], None]]:
    """Yield what raises a Ctrl-C again: Python drops one that comes while it imports, or collects garbage."""
    ours = threading.current_thread() is threading.main_thread()
    if not ours or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield lambda: None
        return
    noticed = False

    def notice(number: int, frame: FrameType | None) -> None:
        nonlocal noticed
        noticed = True
        signal.default_int_handler(number, frame)

    def raise_again() -> None:
        if noticed:
            raise KeyboardInterrupt

    signal.signal(signal.SIGINT, notice)
    try:
        yield raise_again
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@contextmanager
def _shown(raise_again: Callable[[], None]) -> Iterator[Progress]:
    """A bar on the terminal."""
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
            raise_again()
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=total or None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield show
