"""Fixtures, basil and allsides_gold: claims that were matched by hand. And seeds, which has a scorer of its own."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

from tests.evaluation.claims_gold import (
    Labels,
    cluster_errors,
    clusters_of_sentences,
    floor_scores,
    link_figures,
    read_labels,
    score_sentences,
)
from tests.evaluation.conflict_figures import conflict_lines
from tests.evaluation.corpus import SHARED, Workplace, build, build_fixtures, findings_of, write_report
from tests.evaluation.fixture_scores import fixture_labels, score_fixtures
from tests.evaluation.metrics import best_f1, ranking_precision
from tests.evaluation.seed_lineage import item_origins, missing_edges
from tests.evaluation.table import FLOOR, PROGRAM, Result, Row
from xref import wiring
from xref.report.findings import Findings
from xref.training.split import held_out

CLAIM_SCORER = SHARED / "eval" / "score_claims.py"
LEARNED_FROM = "allsides_gold"
SEED_SCORER = SHARED / "eval" / "score_seeds.py"


def score_of_fixtures(name: str, source: Path, workplace: Workplace) -> Result:
    """The fixtures. Beside the table stand the figures that the tests keep a floor under."""
    with build_fixtures(workplace.folder / f"{name}.db", workplace.encoder).store as store:
        findings = findings_of(store)
    lines = [f"  {key:<28} {value:.3f}" for key, value in asdict(score_fixtures(findings)).items()]
    labels = fixture_labels(findings)
    return Result(label_rows(name, labels, findings), (*lines, *conflict_lines(labels, findings)))


def score_of_claims(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with articles.jsonl and gold.json; beside the table stands what its own scorer prints."""
    with build(workplace.folder / f"{name}.db", source / "articles.jsonl", encoder=workplace.encoder).store as store:
        findings = findings_of(store)
        pairs = write_report(store, "pairs", workplace.folder / f"{name}-pairs.csv", everything=True)
    gold = json.loads((source / "gold.json").read_text(encoding="utf-8"))
    labels = read_labels(gold)
    unseen = _left_out(gold) if name == LEARNED_FROM else ()
    lines = (*scorer_lines(CLAIM_SCORER, pairs, source / "gold.json"), *conflict_lines(labels, findings, unseen))
    return Result(label_rows(name, labels, findings), lines)


def _left_out(gold: Mapping[str, Any]) -> frozenset[str]:
    """The events that the conflict reader and one fit of the cross-encoder were not trained on."""
    chosen = held_out(len(gold["events"]))
    return frozenset(str(event["event"]) for number, event in enumerate(gold["events"]) if number in chosen)


def score_of_seeds(name: str, source: Path, workplace: Workplace) -> Result:
    """The five documents that the project started from: what their own scorer prints, and origins and chains."""
    manifest = source / "manifest.csv"
    with build(workplace.folder / f"{name}.db", source, manifest, workplace.encoder).store as store:
        pairs = write_report(store, "pairs", workplace.folder / f"{name}-pairs.csv", everything=True)
        claims = write_report(store, "claims", workplace.folder / f"{name}-claims.csv")
        found = findings_of(store)
    gold = json.loads((source / "gold.json").read_text(encoding="utf-8"))
    items, missing = item_origins(gold, found), missing_edges(gold, found)
    outside = [item.item for item in items if not item.fits]
    edges = len(gold["citation_edges"])
    return Result(
        (),
        (
            *scorer_lines(SEED_SCORER, claims, pairs, source / "gold.json"),
            f"origins in range {len(items) - len(outside)}/{len(items)} {' '.join(outside)}".rstrip(),
            f"who credits whom {edges - len(missing)}/{edges} {'; '.join(map(' <- '.join, missing))}".rstrip(),
        ),
    )


def label_rows(name: str, labels: Labels, findings: Findings) -> tuple[Row, Row]:
    """The program and the floor on the labelled sentences of a database."""
    figures = link_figures(labels, score_sentences(labels, findings))
    errors = cluster_errors(labels, clusters_of_sentences(labels, findings))
    current = [stored.article for stored in findings.articles.values() if not stored.superseded]
    texts = {article.article_id: article.text for article in current}
    floor = floor_scores(labels, texts, wiring.load_vocabulary())
    floor_best = best_f1(floor, labels.same)
    program: Mapping[str, float] = {
        "gold": len(labels.same),
        "AP": figures.ap,
        "best F1": figures.best.f1,
        "at": figures.best.threshold,
        "F1": figures.f1,
        "P": figures.precision,
        "R": figures.recall,
        "stray": figures.stray,
        "cand.": figures.candidates,
        "split": errors.split,
        "merged": errors.mis_merge,
        "strays": errors.stray,
    }
    words = {"AP": ranking_precision(floor, labels.same), "best F1": floor_best.f1, "at": floor_best.threshold}
    return Row(name, PROGRAM, program), Row(name, FLOOR, words)


def scorer_lines(script: Path, *inputs: Path) -> tuple[str, ...]:
    """The lines that a scorer of ../shared/eval prints."""
    command = [sys.executable, str(script), *map(str, inputs)]
    return tuple(subprocess.run(command, capture_output=True, text=True, check=True).stdout.splitlines())
