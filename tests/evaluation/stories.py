"""AllSides: which articles of many outlets tell one story.

xref links claims, not articles. Two articles are said to tell one story when they share at least one linked pair of
claims; for a ranking they get the expected number of claims that they share (`article_scores`). Reports of one affair
share claims for years, and the labels cut an affair into stories by the day, so a shared claim is not always a story.
"""

from __future__ import annotations

import itertools
import json
from collections import defaultdict
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from tests.evaluation.corpus import Workplace, build, unpack
from tests.evaluation.lexical import WordCosine
from tests.evaluation.metrics import best_f1, prf, ranking_precision
from tests.evaluation.table import FLOOR, PROGRAM, Result, Row
from xref import wiring
from xref.model import LINKS, Pair
from xref.ports import Store

ArticlePair = tuple[str, str]


def score_of_stories(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with articles.jsonl.gz, whose records have a ``story``."""
    articles = unpack(source / "articles.jsonl.gz", workplace.folder)
    with articles.open(encoding="utf-8") as lines:
        records = {record["id"]: record for record in map(json.loads, lines)}
    with build(workplace.folder / f"{name}.db", articles, encoder=workplace.encoder).store as store:
        return Result(story_rows(name, records, store))


def story_rows(name: str, records: Mapping[str, Mapping[str, Any]], store: Store) -> tuple[Row, Row]:
    """The program, as it linked the articles of ``store``, and the floor; ``records`` by article id."""
    same = same_story({article: record["story"] for article, record in records.items()})
    article_of = {item.key: stored.article.article_id for stored in store.articles() for item in stored.claims}
    pairs = list(store.pairs())
    p, r, f1 = prf(linked_articles(pairs, article_of), same)
    scores = article_scores(pairs, article_of)
    best = best_f1(scores, same)
    texts = {article: f"{records[article]['title']}\n{records[article]['text']}" for article in sorted(records)}
    floor = WordCosine(texts, wiring.load_vocabulary()).all_pairs()
    floor_best = best_f1(floor, same)
    program = {
        "gold": len(same),
        "AP": ranking_precision(scores, same),
        "best F1": best.f1,
        "at": best.threshold,
        "F1": f1,
        "P": p,
        "R": r,
        "cand.": len(scores.keys() & same) / max(1, len(same)),
    }
    words = {"AP": ranking_precision(floor, same), "best F1": floor_best.f1, "at": floor_best.threshold}
    return Row(name, PROGRAM, program), Row(name, FLOOR, words)


def same_story(story_of: Mapping[str, object]) -> set[ArticlePair]:
    """Pairs of articles of one story, each in the order of the names."""
    members: dict[object, list[str]] = defaultdict(list)
    for article in sorted(story_of):
        members[story_of[article]].append(article)
    return {pair for articles in members.values() for pair in itertools.combinations(articles, 2)}


def linked_articles(pairs: Iterable[Pair], article_of: Mapping[int, str]) -> set[ArticlePair]:
    """Pairs of articles with at least one linked pair of claims."""
    return {_articles(pair, article_of) for pair in pairs if pair.relation in LINKS}


def article_scores(pairs: Iterable[Pair], article_of: Mapping[int, str]) -> dict[ArticlePair, float]:
    """The sum of the scores of the linked pairs across two articles; 0 where pairs were kept and none was linked."""
    sums: dict[ArticlePair, float] = defaultdict(float)
    for pair in pairs:
        sums[_articles(pair, article_of)] += pair.score if pair.relation in LINKS else 0.0
    return {articles: round(total, 6) for articles, total in sums.items()}


def _articles(pair: Pair, article_of: Mapping[int, str]) -> ArticlePair:
    a, b = article_of[pair.a], article_of[pair.b]
    return (a, b) if a < b else (b, a)
