"""`make eval`: score the fixtures and, where they are at hand, the labelled folders of ../shared/data.

Prints what there is to say about each data set as soon as it is scored, and last one table of figures for all: the
program, and under it what counting words reaches on the same pairs. `--only basil,ecbplus` chooses (make eval
EVAL="--only basil"); `--write-baseline` stores the figures of the fixtures in fixtures/gold/baseline.json, the floor
below which tests/evaluation/test_quality_floor.py fails.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from tests.evaluation.attributions import score_of_attributions
from tests.evaluation.corpus import FIXTURES, SHARED, Workplace, build_fixtures, findings_of
from tests.evaluation.ecbplus import score_of_events
from tests.evaluation.evidence import score_of_evidence
from tests.evaluation.fixture_scores import FixtureScores, score_fixtures
from tests.evaluation.labelled import score_of_claims, score_of_fixtures, score_of_seeds
from tests.evaluation.pages import score_of_pages
from tests.evaluation.rumours import score_of_queries
from tests.evaluation.stances import score_of_stances
from tests.evaluation.stories import score_of_stories
from tests.evaluation.table import PROGRAM, Result, Row, legend, write_table
from tests.evaluation.time_phrases import GOLD, score_of_times
from xref import wiring

BASELINE = FIXTURES / "gold" / "baseline.json"
DATA = SHARED / "data"


@dataclass(frozen=True, slots=True)
class DataSet:
    """Labelled data: its name, where it is, how it is scored, and what to bear in mind."""

    name: str
    source: Path
    score: Callable[[str, Path, Workplace], Result]
    note: str


DATA_SETS: tuple[DataSet, ...] = (
    DataSet("fixtures", FIXTURES, score_of_fixtures, "invented; the rules were tuned on them"),
    DataSet("times", GOLD.parent, score_of_times, "time phrases; P is the share read exactly; most were written first"),
    DataSet("seeds", DATA / "seeds", score_of_seeds, "five articles, one reader's labels"),
    DataSet("basil", DATA / "basil", score_of_claims, "not seen in training"),
    DataSet(
        "allsides_gold",
        DATA / "allsides_gold",
        score_of_claims,
        "the shipped weights were fitted on these; the model card has cross-validated figures",
    ),
    DataSet(
        "ecbplus", DATA / "ecbplus", score_of_events, "topics from 24 on, not seen in training; every pair is scored"
    ),
    DataSet("allsides", DATA / "allsides", score_of_stories, "pairs of articles, by story; not seen in training"),
    DataSet("vitaminc", DATA / "vitaminc", score_of_evidence, "one page in five, not seen in training"),
    DataSet("stances", DATA / "emergent", score_of_stances, "nothing was fitted"),
    DataSet("polnear", DATA / "polnear", score_of_attributions, "articles of its part dev, nothing learned from them"),
    DataSet("extraction", DATA / "extraction", score_of_pages, "nothing was fitted but the shortest article"),
    DataSet("emergent", DATA / "emergent", score_of_queries, "articles found for a claim; not seen in training"),
)


def fixture_scores(folder: Path) -> FixtureScores:
    """Build the fixture database in ``folder`` and score it."""
    with build_fixtures(folder / "fixtures.db").store as store:
        return score_fixtures(findings_of(store))


def evaluate(chosen: Sequence[DataSet], folder: Path) -> Iterator[str]:
    """Score the data sets one after another; yield what there is to say about each, and last the table of all."""
    workplace = Workplace(folder, wiring.open_encoder())
    rows: list[Row] = []
    for data in chosen:
        start = time.perf_counter()
        result = data.score(data.name, data.source, workplace)
        seconds = time.perf_counter() - start
        rows += _timed(result.rows or (Row(data.name, PROGRAM),), seconds)
        yield "\n".join([f"{data.name} ({data.note}), {seconds:.0f} s", *result.lines])
    yield "\n\n".join([write_table(rows), legend()])


def choose(only: str | None) -> list[DataSet]:
    """The data sets that are named, comma-separated; None stands for all that are at hand.

    Raises:
        SystemExit: One is not known, or named and not at hand.
    """
    if only is None:
        return [data for data in DATA_SETS if data.source.is_dir()]
    names = [name.strip() for name in only.split(",")]
    known = {data.name: data for data in DATA_SETS}
    for name in names:
        if name not in known:
            raise SystemExit(f"--only: there is no data set {name!r}. Choose from {', '.join(known)}")
        if not known[name].source.is_dir():
            raise SystemExit(f"--only: {name} is not at hand, {known[name].source} is no folder")
    return [known[name] for name in names]


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", help="data sets, comma-separated; all that are at hand by default")
    parser.add_argument("--write-baseline", action="store_true", help="store the figures of the fixtures as the floor")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        if options.write_baseline:
            figures = asdict(fixture_scores(folder))
            BASELINE.write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
            print(f"the floor is stored in {BASELINE.relative_to(FIXTURES.parent)}")
            return
        for part in evaluate(choose(options.only), folder):
            print(part, end="\n\n", flush=True)


def _timed(rows: Sequence[Row], seconds: float) -> list[Row]:
    """The rows with the time of all of them beside the first."""
    first, *others = rows
    return [replace(first, figures={**first.figures, "seconds": seconds}), *others]


if __name__ == "__main__":
    main()
