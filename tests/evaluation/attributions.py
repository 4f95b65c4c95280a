"""Who is credited, against the hand-marked attributions of PolNeAR: the part "dev", of which nothing was learned."""

from __future__ import annotations

import gzip
import json
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.evaluation.corpus import SHARED, Workplace, read_into, write_report
from tests.evaluation.labelled import scorer_lines
from tests.evaluation.table import Result
from xref import wiring

SCORER = SHARED / "eval" / "score_attribution.py"
PART = "dev"


def score_of_attributions(name: str, source: Path, workplace: Workplace) -> Result:
    """What the scorer of the folder says of the articles of `PART`, ingested without linking."""
    articles = [line for line in _lines(source / "articles.jsonl.gz") if json.loads(line)["split"] == PART]
    chosen = {json.loads(line)["id"] for line in articles}
    plain = workplace.folder / f"{name}.jsonl"
    plain.write_text("".join(articles), encoding="utf-8")
    packed, gold = workplace.folder / f"{name}-articles.jsonl.gz", workplace.folder / f"{name}-gold.jsonl.gz"
    packed.write_bytes(gzip.compress(plain.read_bytes()))
    gold.write_bytes(gzip.compress("".join(_of(source / "attributions.jsonl.gz", chosen)).encode()))
    with wiring.open_store(workplace.folder / f"{name}.db", create=True) as store:
        read_into(store, plain)
        found = write_report(store, "attributions", workplace.folder / f"{name}.csv")
    return Result(lines=scorer_lines(SCORER, found, gold, packed))


def _of(path: Path, articles: Collection[str]) -> Iterator[str]:
    return (line for line in _lines(path) if json.loads(line)["id"] in articles)


def _lines(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from lines
