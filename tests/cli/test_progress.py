"""Progress of long jobs: shown to a person at a terminal, and to nobody else."""

from __future__ import annotations

import os
import pty
import re
import signal
import subprocess
from contextlib import suppress
from pathlib import Path

import pytest

from tests.program import FIXTURES, program, run
from xref.cli.talk import progress_bar

COLOUR = re.compile(r"\x1b\[(?:[0-9;]*;)?(?:3[0-7]|38|9[0-7])[;m]")
ARTICLES = str(FIXTURES / "articles")


def at_a_terminal(folder: Path, settings: dict[str, str]) -> str:
    """What `xref ingest` shows on a terminal."""
    ours, theirs = pty.openpty()
    command = [*program(), "ingest", ARTICLES, "--encoder", "hashing"]
    environment = {**os.environ, "TERM": "xterm-256color", "COLUMNS": "100", **settings}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs
    ) as process:
        os.close(theirs)
        shown = b""
        while True:
            try:
                part = os.read(ours, 4096)
            except OSError:  # the other end is closed
                break
            if not part:
                break
            shown += part
        assert process.wait(60) == 0
    os.close(ours)
    return shown.decode()


@pytest.fixture
def folder(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE", "TTY_INTERACTIVE"):
        monkeypatch.delenv(name, raising=False)
    return workplace


def test_a_bar_has_the_number_done_of_how_many_the_rate_and_the_time_left(folder: Path) -> None:
    shown = at_a_terminal(folder, {})
    assert re.search(r"reading .*\d+/44", shown)
    assert re.search(r"comparing .*\d+/\d+", shown)
    assert re.search(r"\d\.\d/s", shown)
    assert re.search(r"\d:\d\d:\d\d", shown)
    assert "44 new, 0 changed, 0 duplicate, 0 failed" in shown
    assert COLOUR.search(shown)


def test_without_colour_where_that_is_asked_for(folder: Path) -> None:
    shown = at_a_terminal(folder, {"NO_COLOR": "1"})
    assert "reading" in shown
    assert not COLOUR.search(shown)


def test_elsewhere_nothing_is_shown(workplace: Path) -> None:
    ran = run("ingest", ARTICLES, "--encoder", "hashing", "--outlet", "Harbour Courier")
    assert ran.err.splitlines() == ["44 new, 0 changed, 0 duplicate, 0 failed"]


def test_an_interrupt_that_got_lost_ends_the_work_at_the_next_step() -> None:
    before = signal.getsignal(signal.SIGINT)
    with progress_bar() as progress:
        progress("reading", 1, 3)
        with suppress(KeyboardInterrupt):  # as Python drops one that comes in a callback of its own
            signal.raise_signal(signal.SIGINT)
        with pytest.raises(KeyboardInterrupt):
            progress("reading", 2, 3)
    assert signal.getsignal(signal.SIGINT) is before
