"""Emergent: articles that tell a rumour as so against those that say that it is not."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import numpy as np

from tests.evaluation.corpus import Workplace
from tests.evaluation.metrics import macro_f1
from tests.evaluation.table import Result
from xref.conflict.stance import speaks_against
from xref.model import Document
from xref.settings import DEFAULTS
from xref.workflows.ingest import extract


def score_of_stances(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with claims.jsonl and articles.jsonl.gz; articles that only mention the rumour are left out."""
    with gzip.open(source / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        articles = {record["id"]: record for record in map(json.loads, lines)}
    with (source / "claims.jsonl").open(encoding="utf-8") as lines:
        claims = [json.loads(line) for line in lines]
    sentences: dict[str, list[str]] = {}
    told, wanted = [], []
    for claim in claims:
        for item in claim["articles"]:
            if item["stance"] not in {"for", "against"}:
                continue
            record = articles[item["body_id"]]
            if record["id"] not in sentences:
                found = extract(Document(record["id"], record["text"]), DEFAULTS, None)
                sentences[record["id"]] = [kept.text for kept in found.claims]
            words = speaks_against(claim["claim"], record["title"] or "", sentences[record["id"]], DEFAULTS)
            told.append(bool(words))
            wanted.append(item["stance"] == "against")
    against, gold = np.array(told), np.array(wanted)
    precision, recall = (float((against & gold).sum() / max(1, n.sum())) for n in (against, gold))
    figures = f"macro F1 {macro_f1(told, wanted):.3f}, against P {precision:.3f} R {recall:.3f}"
    return Result(lines=(f"{len(told)} articles for or against a claim: {figures}",))
