"""The README's examples are run and compared, so that it stays true; `python -m tests.test_readme --write` renews them.

A command in a ``console`` block begins with "$ ". It is run in a folder that holds ``fixtures``, with a terminal of 100
columns at its output, in the order of the README and in one folder, so that later commands see what earlier ones made.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, fields
from pathlib import Path

import pytest

from tests.program import FIXTURES, program
from xref.settings import DEFAULTS

if sys.platform != "win32":
    import pty

README = FIXTURES.parent / "README.md"
METHOD = FIXTURES.parent / "docs" / "method.md"
PLUGINS = FIXTURES.parent / "docs" / "plugins.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_DECIMAL = re.compile(r"\d+\.\d+")
_THRESHOLD = re.compile(r"(?<=^\| )`(\w+)` \| (-?[\d.,_]+)(?= \|)", re.MULTILINE)
_LINK = re.compile(r"\]\((?!https?:)([^)#]+)")
# Scores may differ in their last digits between processors, since the default encoder computes with 8-bit integers.
_TOLERANCE = 0.03


@dataclass(frozen=True, slots=True)
class Command:
    """What is typed, and what the README says it prints."""

    typed: str
    printed: str


def commands(block: str) -> Iterator[Command]:
    """Yield the commands of a block with their output."""
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        typed, _, printed = part.partition("\n")
        yield Command(typed, printed.rstrip("\n"))


def answer(typed: str, folder: Path) -> str:
    """Return what a command prints on a terminal of 100 columns; stderr, which holds the talk, comes last."""
    mine, theirs = pty.openpty()
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1", "PATH": f"{_entry_point()}:{os.environ['PATH']}"}
    process = subprocess.Popen(
        ["/bin/sh", "-c", typed], cwd=folder, env=environment, stdout=theirs, stderr=subprocess.PIPE, text=True
    )
    os.close(theirs)
    printed = _drained(mine)
    _, talk = process.communicate(timeout=120)
    lines = (printed.decode().replace("\r\n", "\n") + talk).splitlines()
    return "\n".join(line.rstrip() for line in lines).strip("\n")


def _drained(terminal: int) -> bytes:
    pieces = []
    try:
        while piece := os.read(terminal, 65_536):
            pieces.append(piece)
    except OSError:  # how a terminal says on Linux that nobody writes any more
        pass
    finally:
        os.close(terminal)
    return b"".join(pieces)


def _entry_point() -> Path:
    return Path(program()[0]).parent


def same(printed: str, expected: str) -> bool:
    """Whether two outputs are equal, apart from the last digits of scores."""
    if _DECIMAL.sub("#", printed) != _DECIMAL.sub("#", expected):
        return False
    pairs = zip(_DECIMAL.findall(printed), _DECIMAL.findall(expected), strict=True)
    return all(abs(float(a) - float(b)) <= _TOLERANCE for a, b in pairs)


def prepared(folder: Path) -> Path:
    """Lay the fixtures into the folder in which the examples run."""
    shutil.copytree(FIXTURES, folder / "fixtures")
    return folder


def renewed(text: str, folder: Path) -> str:
    """Return the README with the output of every command as it is now."""

    def run(block: re.Match[str]) -> str:
        parts = []
        for command in commands(block[0]):
            printed = answer(command.typed, folder)
            parts.append(f"$ {command.typed}\n{printed}".rstrip("\n"))
        return "\n\n".join(parts) + "\n"

    return _BLOCK.sub(run, text)


def with_thresholds(text: str) -> str:
    """Return docs/method.md with the values of the program in its table; a value that is right stays as written."""

    def row(found: re.Match[str]) -> str:
        value = getattr(DEFAULTS, found[1])
        return found[0] if float(found[2]) == value else f"`{found[1]}` | {value}"

    return _THRESHOLD.sub(row, text)


@pytest.mark.skipif(sys.platform == "win32", reason="the examples are those of a Unix shell")
def test_the_examples_of_the_readme_print_what_it_says(tmp_path: Path) -> None:
    folder = prepared(tmp_path)
    blocks = _BLOCK.findall(README.read_text("utf-8"))
    assert len(blocks) >= 3
    for block in blocks:
        for command in commands(block):
            printed = answer(command.typed, folder)
            if not same(printed, command.printed):
                # pytest shows where they differ
                assert printed == command.printed, "renew with: python -m tests.test_readme --write"


@pytest.mark.parametrize("document", [README, METHOD, PLUGINS], ids=lambda path: path.name)
def test_links_of_a_document_lead_to_files(document: Path) -> None:
    for target in _LINK.findall(document.read_text("utf-8")):
        assert (document.parent / target).exists(), target


def test_thresholds_in_the_method_are_those_of_the_program() -> None:
    text = METHOD.read_text("utf-8")
    stated = {name: float(value) for name, value in _THRESHOLD.findall(text)}
    assert len(stated) > 15
    assert set(stated) <= {field.name for field in fields(DEFAULTS)}
    assert stated == {name: getattr(DEFAULTS, name) for name in stated}


def test_every_kind_of_conflict_is_explained_in_the_method() -> None:
    text = METHOD.read_text("utf-8")
    sources = "".join(path.read_text("utf-8") for path in (FIXTURES.parent / "xref" / "conflict").glob("*.py"))
    slots = set(re.findall(r"\beither\(\s*\"([^\"]+)\"", sources)) | set(
        re.findall(r"\bConflict\(\s*\"([^\"]+)\"", sources)
    )
    assert len(slots) >= 8
    assert [slot for slot in sorted(slots) if f"`{slot}`" not in text] == []


def main() -> None:
    """Renew the examples of the README and the thresholds of docs/method.md."""
    if sys.argv[1:] != ["--write"]:
        sys.exit("usage: python -m tests.test_readme --write")
    with tempfile.TemporaryDirectory() as folder:
        README.write_text(renewed(README.read_text("utf-8"), prepared(Path(folder))), encoding="utf-8")
    METHOD.write_text(with_thresholds(METHOD.read_text("utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
