"""VitaminC: evidence that supports or refutes a claim, on pages that the conflict reader has not seen.

Beside the reader the rule of the marks: a number or date of the claim that the evidence holds otherwise refutes it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tests.evaluation.corpus import Workplace
from tests.evaluation.metrics import macro_f1
from tests.evaluation.table import Result
from xref import wiring
from xref.conflict.marks import EDGE, HIGHER, LOWER, Facts, marked
from xref.training.conflict_rows import LABELS, evidence_pages, lines, plain_facts

_SUPPORTS, _REFUTES = LABELS["SUPPORTS"], LABELS["REFUTES"]
_EXCLUDED = re.compile(rf" [{re.escape(HIGHER + LOWER + EDGE)}](?: |$)")
_NUMERIC = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred|thousand|million|billion|january"
    r"|february|march|april|may|june|july|august|september|october|november|december)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Evidence:
    """Evidence, a claim, the label, and whether the claim has a digit, a number word or a month."""

    evidence: Facts
    claim: Facts
    label: int
    numeric: bool


def score_of_evidence(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with pairs.jsonl.gz; the pages that were kept from training."""
    rows = read_evidence(source)
    logits = wiring.load_conflict_reader().judge([(row.evidence, row.claim) for row in rows])[:, : len(LABELS)]
    wanted = np.array([row.label for row in rows])
    told = logits.argmax(1)
    either = np.array([row.numeric and row.label in {_SUPPORTS, _REFUTES} for row in rows])
    refuted = logits[:, _REFUTES] > logits[:, _SUPPORTS]
    rule = np.array([bool(_EXCLUDED.search(marked(row.claim, row.evidence)[0])) for row in rows])
    macro = macro_f1(told.tolist(), wanted.tolist())
    return Result(
        lines=(
            f"{len(rows)} pairs, {either.sum()} of them numeric that refute or support",
            f"  conflict reader: accuracy {(told == wanted).mean():.3f}, macro F1 {macro:.3f}, "
            f"numeric refutes against supports {_accuracy(refuted, wanted, either):.3f}",
            f"  rule of the marks alone: numeric refutes against supports {_accuracy(rule, wanted, either):.3f}",
        )
    )


def _accuracy(refuted: NDArray[np.bool_], wanted: NDArray[np.int_], among: NDArray[np.bool_]) -> float:
    return float((refuted[among] == (wanted[among] == _REFUTES)).mean())


def read_evidence(source: Path) -> Sequence[Evidence]:
    """The pairs on the pages to measure on."""
    _, pages = evidence_pages(source.parent)
    return [
        Evidence(
            plain_facts(row["evidence"]),
            plain_facts(row["claim"]),
            LABELS[row["label"]],
            bool(_NUMERIC.search(row["claim"])),
        )
        for row in lines(source / "pairs.jsonl.gz")
        if row["page"] in pages
    ]
