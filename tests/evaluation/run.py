"""`make eval`: score the fixtures and, where they are at hand, the labelled folders of ../shared/data.

Prints one table of figures and the lines of the scorers in ../shared/eval. `--write-baseline` stores the fixture
figures in fixtures/gold/baseline.json, the floor below which tests/evaluation/test_quality_floor.py fails.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from tests.evaluation.corpus import FIXTURES, SHARED, build, build_fixtures, findings_of, write_report
from tests.evaluation.scores import FixtureScores, score_fixtures

BASELINE = FIXTURES / "gold" / "baseline.json"


def fixture_scores(folder: Path) -> FixtureScores:
    """Build the fixture database in ``folder`` and score it."""
    built = build_fixtures(folder / "fixtures.db")
    with built.store as store:
        return score_fixtures(findings_of(store))


def score_labelled(name: str, folder: Path) -> str:
    """Build a database of one labelled folder and return what its scorer prints."""
    source = SHARED / "data" / name
    seeds = name == "seeds"
    articles = source if seeds else source / "articles.jsonl"
    built = build(folder / f"{name}.db", articles, source / "manifest.csv" if seeds else None)
    with built.store as store:
        pairs = write_report(store, "pairs", folder / f"{name}-pairs.csv", everything=True)
        claims = write_report(store, "claims", folder / f"{name}-claims.csv")
    scorer = SHARED / "eval" / ("score_seeds.py" if seeds else "score_claims.py")
    inputs = [claims, pairs] if seeds else [pairs]
    command = [sys.executable, str(scorer), *map(str, inputs), str(source / "gold.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--write-baseline", action="store_true", help="store the figures of the fixtures as the floor")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        figures = asdict(fixture_scores(folder))
        print("fixtures")
        for name, value in figures.items():
            print(f"  {name:<28} {value:.3f}" if isinstance(value, float) else f"  {name:<28} {value}")
        if options.write_baseline:
            BASELINE.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
        for name, note in (
            ("seeds", ""),
            ("basil", "not seen in training"),
            ("allsides_gold", "the shipped weights were fitted on these; the model card has cross-validated figures"),
        ):
            if (SHARED / "data" / name).is_dir():
                print(f"\n{name}" + (f" ({note})" if note else ""))
                print(score_labelled(name, folder), end="")


if __name__ == "__main__":
    main()
