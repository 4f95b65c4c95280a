"""What the bounds of copies flag: pairs of labelled sentences that state the same, from one origin and from different.

    python -m tests.evaluation.copy_bounds allsides_gold

The labels say of a group of sentences whether its members are independent. A pair of one origin need not be copied;
a pair of different origins must not be called a copy.
"""

from __future__ import annotations

import argparse
import dataclasses
import itertools
import json
from collections.abc import Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from tests.evaluation.corpus import SHARED
from xref import wiring
from xref.model import Claim, Document, Span
from xref.provenance.copies import containment, copied_run, shingles
from xref.settings import DEFAULTS
from xref.workflows.ingest import extract

Labelled = tuple[bool, tuple[Claim, Claim], float]
"""Whether of different origins, the claims, and the containment of their articles."""

_NEVER = 1e9
_RUNS, _RARE, _COPIES = "copied_run_words", "copied_run_weight", "probable_copy_containment"
_BOUNDS: Mapping[str, Mapping[str, float]] = {
    "as shipped": {},
    "long runs only": {_COPIES: 2.0, _RARE: _NEVER},
    "long runs, of 10 words": {_COPIES: 2.0, _RARE: _NEVER, _RUNS: 10},
    "rare runs only": {_COPIES: 2.0, _RUNS: _NEVER},
    "rare runs, weight 8": {_COPIES: 2.0, _RUNS: _NEVER, _RARE: 8},
    "runs in copies only": {_RARE: _NEVER, _RUNS: _NEVER},
    "runs in copies, from 0.12": {_RARE: _NEVER, _RUNS: _NEVER, _COPIES: 0.12},
    "runs in copies, 5 words from 0.03": {
        _RARE: _NEVER, _RUNS: _NEVER, _COPIES: 0.03, "copied_run_in_copy_words": 5,
    },
}  # fmt: skip


def labelled_pairs(folder: Path) -> Iterator[Labelled]:
    """Yield the labelled pairs of a folder with articles.jsonl and gold.json."""
    lines = (folder / "articles.jsonl").read_text(encoding="utf-8").splitlines()
    records = {record["id"]: record for record in map(json.loads, lines)}
    for event in json.loads((folder / "gold.json").read_text(encoding="utf-8"))["events"]:
        groups = [group for group in event["same"] if group.get("independent") is not None]
        if groups:
            claims = {article: _claims(records[article]) for article in event["articles"]}
            runs = {article: shingles(found) for article, found in claims.items()}
            for group in groups:
                for a, b in itertools.combinations((event["sentences"][sid] for sid in group["ids"]), 2):
                    found = _at(claims, a), _at(claims, b)
                    if a["article"] != b["article"] and found[0] is not None and found[1] is not None:
                        alike = containment(runs[a["article"]], runs[b["article"]])
                        yield group["independent"], (found[0], found[1]), alike


def main() -> None:
    """Print a line for each set of bounds."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="a folder of ../shared/data", default="allsides_gold", nargs="?")
    pairs = list(labelled_pairs(SHARED / "data" / parser.parse_args().name))
    idf = wiring.load_vocabulary().idf
    apart = sum(independent for independent, _, _ in pairs)
    print(f"{len(pairs) - apart} pairs of one origin, {apart} of different origins")
    for name, changes in _BOUNDS.items():
        bounds = dataclasses.replace(DEFAULTS, **changes)  # type: ignore[arg-type] # whole numbers among them
        flagged = [copied_run(claims, partial(float, alike), idf, bounds) is not None for _, claims, alike in pairs]
        wrong = sum(flag for flag, (independent, _, _) in zip(flagged, pairs, strict=True) if independent)
        print(f"{name:<36} flags {sum(flagged) - wrong:>4} of one origin, {wrong:>3} of different ones")


def _claims(record: Mapping[str, Any]) -> tuple[Claim, ...]:
    document = Document(
        record["id"],
        record["text"],
        record.get("outlet"),
        record.get("title") or None,
        published=record.get("published"),
    )
    return extract(document, DEFAULTS, None).claims  # who is credited does not matter here


def _at(claims: Mapping[str, tuple[Claim, ...]], place: Mapping[str, Any]) -> Claim | None:
    span = Span(place["start"], place["end"])
    near = [claim for claim in claims[place["article"]] if claim.span.overlaps(span)]
    return max(near, key=lambda claim: min(claim.span.end, span.end) - max(claim.span.start, span.start), default=None)


if __name__ == "__main__":
    main()
