"""The figures on the fixtures may rise and must not fall: `make eval EVAL=--write-baseline` stores a new floor."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path

import pytest

from tests.evaluation.corpus import findings_of
from tests.evaluation.fixture_scores import FALLING_IS_BETTER, score_fixtures
from tests.evaluation.run import BASELINE
from xref import wiring

# int8 vectors differ a little between processors, so a pair at a threshold can fall on the other side
SLACK = 0.03
FLOOR = json.loads(BASELINE.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def figures(fixture_database: Path) -> dict[str, float]:
    with wiring.open_store(fixture_database, create=False, read_only=True) as store:
        return asdict(score_fixtures(findings_of(store)))


@pytest.mark.parametrize("name", sorted(FLOOR))
def test_no_figure_falls_below_its_floor(figures: dict[str, float], name: str) -> None:
    slack = SLACK if isinstance(FLOOR[name], float) else 1
    if name in FALLING_IS_BETTER:
        assert figures[name] <= FLOOR[name] + slack
    else:
        assert figures[name] >= FLOOR[name] - slack


def test_every_figure_has_a_floor(figures: dict[str, float]) -> None:
    assert figures.keys() == FLOOR.keys()


def test_the_figures_that_must_not_rise_are_figures() -> None:
    assert FLOOR.keys() >= FALLING_IS_BETTER
