"""Labelled events (format of ``gold.json``: sentences, same, conflict) as claims that this package extracted itself."""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from xref.adapters.models import load_cue_reader
from xref.claims.extract import extract_claims
from xref.model import Claim, Document, StoredArticle, StoredClaim
from xref.text.article import build_article
from xref.text.sentences import split_sentences

_KEYS_PER_ARTICLE = 10_000


@dataclass(frozen=True, slots=True)
class Event:
    """One labelled event: its articles, and the labels between claims of different articles, by claim keys (a < b).

    ``unclear`` are pairs of which one claim is only a piece of a sentence labelled the same (a long quotation that the
    labels take as one sentence): whether the piece carries the claim is not known.
    """

    name: str
    articles: tuple[StoredArticle, ...]
    same: frozenset[tuple[int, int]]
    unclear: frozenset[tuple[int, int]]
    conflicts: frozenset[tuple[int, int]]


def load_events(folder: Path) -> Iterator[Event]:
    """Yield the events of a folder (articles.jsonl, gold.json), each article run through the package's extraction."""
    with (folder / "articles.jsonl").open(encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
    number = itertools.count()
    for item in gold["events"]:
        spans: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for sid, where in item["sentences"].items():
            spans[where["article"]].append((where["start"], where["end"], sid))
        articles = [stored_article(records[article_id], next(number)) for article_id in sorted(spans)]
        whole: dict[str, list[int]] = defaultdict(list)
        touching: dict[str, list[int]] = defaultdict(list)
        for article in articles:
            for claim in article.claims:
                for sid, is_most in _at(spans[article.article.article_id], claim.claim):
                    touching[sid].append(claim.key)
                    if is_most:
                        whole[sid].append(claim.key)
        pairs = [pair for group in item["same"] for pair in itertools.combinations(sorted(set(group["ids"])), 2)]
        same = _keys(pairs, whole)
        yield Event(
            name=str(item["event"]),
            articles=tuple(articles),
            same=same,
            unclear=_keys(pairs, touching) - same,
            conflicts=_keys([tuple(conflict["pair"]) for conflict in item["conflict"]], touching),
        )


def stored_article(record: dict[str, str], key: int) -> StoredArticle:
    """Return one record of articles.jsonl as if it came from the store; claim keys are unique per ``key``."""
    article = build_article(
        Document(
            article_id=record["id"],
            text=record["text"],
            outlet=record.get("outlet"),
            title=record.get("title"),
            url=record.get("url"),
            published=record.get("published"),
        )
    )
    claims = extract_claims(article, split_sentences(article.text, article.lines), load_cue_reader())
    stored = tuple(StoredClaim(key * _KEYS_PER_ARTICLE + claim.index, key, claim) for claim in claims)
    return StoredArticle(key, article, stored)


def labels(a: StoredArticle, b: StoredArticle, pairs: frozenset[tuple[int, int]]) -> NDArray[np.bool_]:
    """Return which claim pairs of two articles are in ``pairs``, shape ``(len(a.claims), len(b.claims))``."""
    return np.array(
        [[(min(x.key, y.key), max(x.key, y.key)) in pairs for y in b.claims] for x in a.claims], dtype=bool
    ).reshape(len(a.claims), len(b.claims))


def _at(spans: list[tuple[int, int, str]], claim: Claim) -> list[tuple[str, bool]]:
    """Gold sentences that share at least half of the shorter span, and whether the claim covers half of them."""
    found = []
    for start, end, sid in spans:
        overlap = min(end, claim.span.end) - max(start, claim.span.start)
        if overlap > 0 and overlap >= 0.5 * min(end - start, claim.span.end - claim.span.start):
            found.append((sid, overlap >= 0.5 * (end - start)))
    return found


def _keys(pairs: Sequence[tuple[str, str]], claims_of: dict[str, list[int]]) -> frozenset[tuple[int, int]]:
    found = set()
    for left, right in pairs:
        for a, b in itertools.product(claims_of[left], claims_of[right]):
            if a // _KEYS_PER_ARTICLE != b // _KEYS_PER_ARTICLE:
                found.add((min(a, b), max(a, b)))
    return frozenset(found)
