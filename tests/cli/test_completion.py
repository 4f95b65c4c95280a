"""What a shell completes when Tab is pressed."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.program import program, run_process
from xref.adapters import words_at_hand
from xref.cli.conflicts import _KINDS as CONFLICT_KINDS
from xref.cli.report import _KINDS as REPORT_KINDS
from xref.report.columns import REPORTS
from xref.report.conflict_rows import KINDS

HEAVY = (
    "numpy",
    "rich.console",
    "onnxruntime",
    "torch",
    "sentence_transformers",
    "sqlite_utils",
    "pluggy",
    "trafilatura",
)
PRESS_TAB = """
source ./completion.sh
COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1))
_xref_completion xref
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture
def shell(own_database: Path) -> Path:
    """A folder with a database and the completion script for bash."""
    if shutil.which("bash") is None:
        pytest.skip("the completion script is that of bash, which is not installed")
    script = run_process(folder=own_database.parent, settings={"_XREF_COMPLETE": "source_bash"})
    assert script.code == 0
    (own_database.parent / "completion.sh").write_text(script.out)
    return own_database.parent


def completed(folder: Path, *typed: str) -> list[str]:
    """What bash offers for the last of the words on the line, which is not finished."""
    path = f"{Path(program()[0]).parent}{os.pathsep}{os.environ['PATH']}"
    words = ["bash", "-c", PRESS_TAB, "bash", "xref", *typed]
    done = subprocess.run(
        words, cwd=folder, env={**os.environ, "PATH": path}, capture_output=True, text=True, check=True
    )
    assert done.stderr == ""
    return done.stdout.split("\n")[:-1]


def test_bash_completes_commands_kinds_and_options(shell: Path) -> None:
    assert {"ingest", "claim", "report", "outlets", "init"} <= set(completed(shell, ""))
    assert completed(shell, "report", "l") == ["lineage"]
    assert completed(shell, "export", "m") == ["memo"]
    assert completed(shell, "claim", "storm", "--format", "j") == ["jsonl"]
    assert completed(shell, "claim", "storm", "--exp") == ["--explain"]


@pytest.mark.parametrize(
    "typed",
    [
        ("claim", "storm", "--outlet"),
        ("conflicts", "--outlet"),
        ("outlets", "show"),
        ("outlets", "merge", "Volna\\ Daily"),
    ],
    ids=" ".join,
)
def test_bash_completes_outlets_with_their_spaces_escaped(shell: Path, typed: tuple[str, ...]) -> None:
    both = ["Northgate\\ Evening\\ Post", "Northgate\\ Herald"]
    assert completed(shell, *typed, "North") == both
    assert completed(shell, *typed, "Northgate\\ ") == both
    assert completed(shell, *typed, "Northgate\\ H") == both[1:]
    assert completed(shell, *typed, '"North') == ["Northgate Evening Post", "Northgate Herald"]


def test_bash_completes_clusters(shell: Path) -> None:
    assert completed(shell, "report", "lineage", "--cluster", "cf220") == ["cf220c10d3151"]


def test_the_database_of_the_option_and_of_the_configuration_is_asked(shell: Path) -> None:
    (shell / "xref.db").rename(shell / "other.db")
    assert completed(shell, "claim", "storm", "--outlet", "Mer") == [""]
    assert completed(shell, "claim", "storm", "--db", "other.db", "--outlet", "Mer") == ["Meridian\\ Wire"]
    (shell / "xref.toml").write_text('db = "other.db"')
    assert completed(shell, "claim", "storm", "--outlet", "Mer") == ["Meridian\\ Wire"]
    (shell / "xref.toml").write_text("db = 1")
    assert completed(shell, "claim", "storm", "--outlet", "Mer") == [""]


def test_completing_imports_nothing_heavy(own_database: Path) -> None:
    code = (
        "import atexit, sys\n"
        f"atexit.register(lambda: print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr))\n"
        "from xref.cli import main\nsys.argv = ['xref']\nmain()"
    )
    pressed = {"_XREF_COMPLETE": "complete_bash", "COMP_WORDS": "xref claim storm --outlet Mer", "COMP_CWORD": "4"}
    done = subprocess.run(
        [sys.executable, "-c", code], env={**os.environ, **pressed}, capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("Meridian\\ Wire\n", "[]\n")


def test_what_is_no_database_has_no_words(tmp_path: Path) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("A storm closed the harbour.\n" * 100)
    assert words_at_hand.outlet_names(notes, "") == []
    assert words_at_hand.cluster_ids(tmp_path / "none.db", "") == []
    assert not (tmp_path / "none.db").exists()


def test_the_words_offered_are_those_that_there_are() -> None:
    assert set(REPORT_KINDS) == {*REPORTS, "html"}
    assert {kind.replace("-", " ") for kind in CONFLICT_KINDS} == set(KINDS)
