"""Rebuild ``claims/attribution_weights.py``: how much each piece of evidence says that a verb is an attribution.

    python -m xref.training.cue_weights DATA/polnear

A logistic regression over `attribution_evidence.evidence`, fitted on the articles of the split "train". Evidence that
is rare or says little is left out, so that the table stays small. Only weights are kept: no text can be read back.
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from xref.claims.attribution_cues import CUES
from xref.claims.attribution_evidence import evidence
from xref.claims.attribution_sources import Phrase
from xref.claims.attribution_verbs import read_verb
from xref.claims.attribution_view import view
from xref.claims.names import find_names
from xref.claims.quotes import find_quotes
from xref.model import Span
from xref.text.lines import classify_lines
from xref.text.sentences import split_sentences

# Cross-validated by article: from 1,200 weights (12 occurrences, strength 0.3) to 700 precision and recall stay
# within .01.
LEAST_COUNT = 25  # occurrences of a piece of evidence in the training articles
LEAST_WEIGHT = 8  # hundredths
STRENGTH = 0.1  # inverse of the penalty; cross-validated by article
_WIDTH = 116  # columns of the table
_TARGET = Path(__file__).resolve().parent.parent / "claims" / "attribution_weights.py"

Example = tuple[tuple[str, ...], bool]


def examples(folder: Path, split: str = "train") -> Iterator[Example]:
    """Yield the evidence of each cue word outside quotations, and whether readers marked it as an attribution."""
    cues: dict[str, list[Span]] = {}
    for row in _rows(folder / "attributions.jsonl.gz"):
        cues.setdefault(row["id"], []).extend(Span(*span) for span in row["cue"])
    for article in _rows(folder / "articles.jsonl.gz"):
        if article["split"] == split:
            yield from _article(article["text"], cues.get(article["id"], []))


def _article(raw: str, cues: list[Span]) -> Iterator[Example]:
    lines = classify_lines(raw)
    quotes = {number: find_quotes(raw, line.span) for number, line in enumerate(lines)}
    marked = bytearray(len(raw))
    for cue in cues:
        marked[cue.start : cue.end] = b"\1" * (cue.end - cue.start)
    for sentence in split_sentences(raw, lines):
        seen = view(raw, sentence, quotes[sentence.paragraph], find_names(raw, sentence.span))
        earlier: list[Phrase] = []
        for at, word in enumerate(seen.words):
            if seen.quoted[at] or word.lower not in CUES:
                continue
            verb = read_verb(seen, at, earlier)
            if verb.sure and verb.subject is not None:
                earlier.append(verb.subject)
            group = Span(seen.words[verb.start].start, word.end)
            yield evidence(seen, verb), any(marked[group.start : group.end])


def fit(found: list[Example]) -> tuple[int, dict[str, int]]:
    """Return the bias and the weights, in hundredths of log-odds, by name of the evidence."""
    counts = Counter(name for names, _ in found for name in names)
    kept = [dict.fromkeys((n for n in names if counts[n] >= LEAST_COUNT), 1.0) for names, _ in found]
    columns = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=500, solver="liblinear")
    matrix = columns.fit_transform(kept)
    matrix.indices, matrix.indptr = (
        matrix.indices.astype(np.int32),
        matrix.indptr.astype(np.int32),
    )  # what liblinear takes
    model.fit(matrix, np.array([marked for _, marked in found]))
    weights = {n: round(100 * w) for n, w in zip(columns.feature_names_, model.coef_[0], strict=True)}
    return round(100 * float(model.intercept_[0])), {n: w for n, w in sorted(weights.items()) if abs(w) >= LEAST_WEIGHT}


def write(bias: int, weights: dict[str, int], target: Path = _TARGET) -> None:
    """Write the table as a module: entries "weight name", two spaces apart."""
    rows = [""]
    for entry in (f"{weight:+d} {name}" for name, weight in weights.items()):
        if len(rows[-1]) + len(entry) + 2 > _WIDTH:
            rows.append("")
        rows[-1] += ("  " if rows[-1] else "") + entry
    lines = [
        '"""How much each piece of evidence says that a verb is an attribution, in hundredths of log-odds.',
        "",
        "Fitted on PolNeAR (training articles) by `xref.training.cue_weights`; do not edit by hand.",
        '"""',
        "",
        "from __future__ import annotations",
        "",
        "import re",
        "",
        f"BIAS = {bias}",
        '_TABLE = """',
        *rows,
        '"""',
        '_ENTRIES = (entry.partition(" ") for entry in re.split(r"\\s{2,}|\\n", _TABLE.strip()))',
        "WEIGHTS: dict[str, int] = {name: int(weight) for weight, _, name in _ENTRIES}",
        "",
    ]
    target.write_text("\n".join(lines), encoding="utf-8")


def _rows(path: Path) -> Iterator[dict]:  # type: ignore[type-arg]  # rows of an outside file
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def main() -> int:
    """Fit and write the table; print how many weights it holds."""
    bias, weights = fit(list(examples(Path(sys.argv[1]))))
    write(bias, weights)
    sys.stdout.write(f"{len(weights)} weights\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
