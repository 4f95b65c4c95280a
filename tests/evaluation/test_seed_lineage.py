"""Origins and chains against labels: how they are compared, and the seeds where ../shared is at hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.corpus import SHARED, build, findings_of
from tests.evaluation.seed_lineage import item_origins, missing_edges
from tests.findings_examples import ferry_findings
from xref.report.findings import Findings

SEEDS = SHARED / "data" / "seeds"
# C06 asks about half a sentence: a gloss that the outlet adds to what it credits. The whole sentence has an origin.
_HALF_SENTENCES = {"C06"}


def edges(*labelled: tuple[str, str]) -> list[tuple[str, str]]:
    return missing_edges({"citation_edges": labelled}, ferry_findings())


def test_an_edge_is_found_by_any_of_the_names_in_its_label() -> None:
    assert (
        edges(("2.txt", "The Harbour Courier / Mira Halloran"), ("Harbour Courier", "the hospital (of the town)")) == []
    )


def test_an_edge_that_the_graph_lacks_is_told() -> None:
    wrong = [("1.txt", "Harbour Courier"), ("hospital", "Harbour Courier"), ("2.txt", "ministry")]
    assert edges(*wrong) == wrong


def test_the_labelled_number_must_lie_in_the_range_of_every_cluster() -> None:
    members = [
        {"seed": "1.txt", "sentence_prefix": "Fourteen people"},
        {"seed": "4.txt", "sentence_prefix": "The port"},
    ]

    def fits(wanted: int | None, *chosen: dict[str, str]) -> list[bool]:
        item = {"id": "A", "independent_roots": wanted, "members": chosen}
        return [found.fits for found in item_origins({"items": [item]}, ferry_findings())]

    assert fits(1, *members) == [True]
    assert fits(0, *members) == [False]
    assert fits(0, members[1]) == [True]
    assert fits(1, {"seed": "1.txt", "sentence_prefix": "No such words"}) == [False]
    assert fits(None, *members) == []


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[dict[str, Any], Findings]]:
    if not SEEDS.is_dir():
        pytest.skip("../shared is not at hand")
    folder: Path = tmp_path_factory.mktemp("seeds")
    with build(folder / "seeds.db", SEEDS, SEEDS / "manifest.csv").store as store:
        yield json.loads((SEEDS / "gold.json").read_text(encoding="utf-8")), findings_of(store)


def test_the_chains_of_the_seeds_are_those_of_their_labels(seeds: tuple[dict[str, Any], Findings]) -> None:
    assert missing_edges(*seeds) == []


def test_the_origins_of_the_seeds_lie_in_the_range(seeds: tuple[dict[str, Any], Findings]) -> None:
    found = item_origins(*seeds)
    assert len(found) > 30
    assert {item.item for item in found if not item.fits} <= _HALF_SENTENCES
