"""The program as a user runs it: arguments in, an exit code and two streams out."""

from __future__ import annotations

import csv
import io
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from xref import cli

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
ARTICLES = (str(FIXTURES / "articles"), "--manifest", str(FIXTURES / "manifest.csv"))
LATER = (str(FIXTURES / "later"), "--manifest", str(FIXTURES / "later" / "manifest.csv"))


@dataclass(frozen=True, slots=True)
class Ran:
    """What a run of the program left behind."""

    code: int
    out: str
    err: str

    def rows(self) -> list[dict[str, str]]:
        """The records of CSV on stdout."""
        return list(csv.DictReader(io.StringIO(self.out, newline="")))

    @property
    def summary(self) -> str:
        """The last line on stderr."""
        return self.err.rstrip("\n").rpartition("\n")[2]


def run(*arguments: object, stdin: bytes = b"") -> Ran:
    """Run the program in this process, with the streams as bytes underneath, as they are in a pipe."""
    out, err = io.BytesIO(), io.BytesIO()
    before = sys.argv, sys.stdin
    sys.argv = ["xref", *map(str, arguments)]
    sys.stdin = io.TextIOWrapper(io.BytesIO(stdin), encoding="utf-8")
    try:
        with redirect_stdout(_text(out)) as stdout, redirect_stderr(_text(err)) as stderr:
            try:
                cli.main()
                code = 0
            except SystemExit as stop:
                code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
            stdout.flush()
            stderr.flush()
    finally:
        sys.argv, sys.stdin = before
    return Ran(code, out.getvalue().decode(), err.getvalue().decode())


def _text(stream: io.BytesIO) -> io.TextIOWrapper:
    return io.TextIOWrapper(stream, encoding="utf-8", errors="backslashreplace", write_through=True)


def program() -> list[str]:
    """The installed entry point, as a list of words to start it."""
    beside = Path(sys.executable).with_name("xref")
    found = str(beside) if beside.exists() else shutil.which("xref")
    return [found] if found else [sys.executable, "-c", "from xref.cli import main; main()"]


def start(
    arguments: Sequence[object], folder: Path, settings: Mapping[str, str] | None = None, wrapper: Sequence[str] = ()
) -> subprocess.Popen[bytes]:
    """Start the program in a process of its own, with pipes at both outputs; ``wrapper`` is a command that runs it."""
    return subprocess.Popen(
        [*wrapper, *program(), *map(str, arguments)],
        cwd=folder,
        env={**os.environ, "NO_COLOR": "1", **(settings or {})},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def run_process(
    *arguments: object, folder: Path, settings: Mapping[str, str] | None = None, wrapper: Sequence[str] = ()
) -> Ran:
    """Run the program in a process of its own to its end."""
    process = start(arguments, folder, settings, wrapper)
    out, err = process.communicate(timeout=120)
    return Ran(process.returncode, out.decode(), err.decode())
