"""``xref export ftm``: what it writes is read and found valid by FollowTheMoney itself."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.program import run

REFERENCES = ("document", "entity", "subject", "object", "proof", "resolved")


@pytest.fixture
def model() -> Any:
    """The model of the real library."""
    library = pytest.importorskip("followthemoney", reason="it is optional: pip install 'xref[ftm]'")
    return library.model


def exported(*options: object) -> list[dict[str, Any]]:
    ran = run("export", "ftm", *options)
    assert ran.code == 0, ran.err
    return [json.loads(line) for line in ran.out.splitlines()]


def test_the_library_finds_every_entity_valid_and_nothing_to_clean(own_database: Path, model: Any) -> None:
    found = exported()
    assert {data["schema"] for data in found} == {
        "Article", "Document", "Documentation", "Mention", "Note", "Organization", "Person", "PublicBody",
        "UnknownLink",
    }  # fmt: skip
    for data in found:
        proxy = model.get_proxy(data, cleaned=False)
        proxy.schema.validate(data)
        assert {name: sorted(values) for name, values in proxy.to_dict()["properties"].items()} == {
            name: sorted(values) for name, values in data["properties"].items()
        }


def test_its_own_command_reads_and_validates_the_file(own_database: Path, model: Any) -> None:
    assert run("export", "ftm", "-o", "entities.ftm.json").code == 0
    command = [sys.executable, "-c", "from followthemoney.cli.cli import cli; cli()"]
    done = subprocess.run(
        [*command, "validate", "-i", "entities.ftm.json", "-o", "valid.json"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "rror" not in done.stderr
    ids = [json.loads(line)["id"] for line in Path("entities.ftm.json").read_text("utf-8").splitlines()]
    assert [json.loads(line)["id"] for line in Path("valid.json").read_text("utf-8").splitlines()] == ids


def test_references_lead_to_entities_of_the_kind_that_the_model_wants(own_database: Path, model: Any) -> None:
    found = {data["id"]: data for data in exported()}
    for data in found.values():
        for name in REFERENCES:
            for target in data["properties"].get(name, ()):
                wanted = model.get(data["schema"]).get(name).range
                assert model.get(found[target]["schema"]).is_a(wanted), (data["schema"], name, found[target]["schema"])


def test_the_same_database_gives_the_same_bytes(own_database: Path, model: Any) -> None:
    assert run("export", "ftm").out == run("export", "ftm").out


def test_only_claims_about_something_are_written_on_demand(own_database: Path, model: Any) -> None:
    notes = [
        data for data in exported("--about", "smuggled diesel on the ferry", "--limit", 1) if data["schema"] == "Note"
    ]
    (note,) = notes
    assert "diesel" in note["properties"]["name"][0]
    assert "circular" in note["properties"]["keywords"]


def test_without_the_library_it_is_said_how_to_install_it(own_database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "followthemoney", None)
    Path("entities.json").write_text("mine")
    ran = run("export", "ftm", "-o", "entities.json")
    assert ran.code == 1
    assert "Install it with: pip install 'xref[ftm]'" in ran.err
    assert Path("entities.json").read_text() == "mine"
