"""The plugin of docs/plugins.md, installed as a package: it reads, finds a conflict, and writes."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from tests.program import FIXTURES, Ran, run_process

DOCUMENT = FIXTURES.parent / "docs" / "plugins.md"
MAIL = """\
From: {sender} <desk@{sender}.example>
Date: Tue, 12 Mar 2024 08:00:00 +0000
Subject: Lorry rams depot gate in Port Ansel
Content-Type: text/plain; charset=utf-8

A {colour} lorry rammed the gate of the fuel depot in Port Ansel on Monday, police said.

Two guards at the fuel depot in Port Ansel were hurt when the lorry rammed the gate.
"""


def block(language: str) -> str:
    """The first block of code of a language in the document."""
    found = re.search(rf"^```{language}\n(.*?)^```$", DOCUMENT.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found is not None
    return found[1]


def install(site: Path) -> None:
    """Lay the package of the document into a folder as an installer leaves it: the module, and its metadata."""
    project = tomllib.loads(block("toml"))["project"]
    (points,) = project["entry-points"].items()
    group, named = points
    folder = site / f"{project['name'].replace('-', '_')}-{project['version']}.dist-info"
    folder.mkdir(parents=True)
    (folder / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project['name']}\nVersion: {project['version']}\n")
    lines = [f"[{group}]", *(f"{name} = {module}" for name, module in named.items())]
    (folder / "entry_points.txt").write_text("\n".join(lines) + "\n")
    (site / "xref_lorry.py").write_text(block("python"), encoding="utf-8")


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "site"
    install(folder)
    monkeypatch.setenv("PYTHONPATH", f"{folder}:{FIXTURES.parent}")
    return folder


def xref(folder: Path, *arguments: str) -> Ran:
    return run_process(*arguments, folder=folder, settings={"XREF_ENCODER": "hashing"})


def test_the_plugin_of_the_document_reads_finds_and_writes(site: Path, workplace: Path) -> None:
    mail = workplace / "mail"
    mail.mkdir()
    for sender, colour in (("Harbour Courier", "white"), ("Ansel Post", "red")):
        (mail / f"{colour}.eml").write_text(MAIL.format(sender=sender, colour=colour))
    read = xref(workplace, "ingest", "mail")
    assert (read.code, read.err) == (0, "2 new, 0 changed, 0 duplicate, 0 failed\n")
    header, row = xref(workplace, "conflicts", "--type", "colour", "--format", "tsv").out.splitlines()
    found = dict(zip(header.split("\t"), row.split("\t"), strict=True))
    assert (found["conflict_type"], found["a_value"], found["b_value"]) == ("colour", "red", "white")
    assert found["conflict_detail"] == "colour of the lorry: red (Ansel Post) or white (Harbour Courier)"
    assert found["a_published"] == "2024-03-12"


def test_the_plugin_of_the_document_is_listed(site: Path, workplace: Path) -> None:
    line = next(line for line in block("console").splitlines() if line.startswith("ok   plugin"))
    assert line in xref(workplace, "doctor").out.splitlines()


def test_an_email_without_text_fails_with_the_words_of_the_plugin(site: Path, workplace: Path) -> None:
    (workplace / "page.eml").write_text("From: a@b.example\nContent-Type: text/html\n\n<p>Hello</p>\n")
    read = xref(workplace, "ingest", "page.eml", "--no-link")
    assert read.code == 1
    assert "failed: page.eml: the e-mail has no plain text. Save its text as a .txt file." in read.err


def test_a_broken_plugin_is_named_and_the_work_goes_on(site: Path, workplace: Path) -> None:
    (site / "xref_lorry.py").write_text("import no_such_module\n")
    (workplace / "storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    named = "the plugin lorry (xref-lorry 1.0) cannot be used and is left out: ModuleNotFoundError: "
    read = xref(workplace, "ingest", "storm.txt")
    assert (read.code, read.err.count(named)) == (0, 1)
    assert read.summary == "1 new, 0 changed, 0 duplicate, 0 failed"
    doctor = xref(workplace, "doctor")
    assert doctor.code == 1
    assert "BAD  plugin                lorry (xref-lorry 1.0): ModuleNotFoundError: " in doctor.out


def test_a_question_does_not_wait_for_plugins(site: Path, workplace: Path) -> None:
    (site / "xref_lorry.py").write_text("raise SystemExit('a question loaded the plugin')\n")
    (workplace / "storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    assert "a question loaded the plugin" in xref(workplace, "ingest", "storm.txt").err
    for words in (("claim", "a storm closed the harbour"), ("report", "claims"), ("conflicts", "--format", "jsonl")):
        asked = xref(workplace, *words)
        assert (asked.code, asked.err) == (0, "")


def test_a_format_that_nobody_knows_is_looked_for_among_plugins(site: Path, workplace: Path) -> None:
    (workplace / "storm.txt").write_text("A storm closed the harbour of Port Ansel on Monday, police said.\n")
    xref(workplace, "ingest", "storm.txt", "--no-link")
    asked = xref(workplace, "report", "articles", "--format", "xlsx")
    assert asked.code == 2
    assert "there is no format 'xlsx'. Choose one of: table, csv, jsonl, md, tsv" in asked.err
