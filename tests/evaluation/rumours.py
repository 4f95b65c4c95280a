"""Emergent: articles that report, deny or mention a rumour, found by asking for the rumour.

`xref claim` shows claims; an article stands where its best claim stands. Nothing is linked: whom a claim is grouped
with does not change how well it answers.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.evaluation.corpus import Workplace, read_into, unpack
from tests.evaluation.lexical import Bm25
from tests.evaluation.metrics import average_precision, mean, r_precision, rank, recall_at, reciprocal_rank
from tests.evaluation.table import FLOOR, PROGRAM, Result, Row
from xref import wiring
from xref.ports import Encoder, Store
from xref.provenance.registry import build_registry
from xref.settings import DEFAULTS
from xref.workflows.claim import query_of
from xref.workflows.link import encode_new
from xref.workflows.search import search

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Answer:
    """The articles that were found for a query, best first, and those that are relevant."""

    query: str
    ranked: tuple[str, ...]
    relevant: frozenset[str]

    @property
    def hits(self) -> list[bool]:
        """Whether each article that was found is relevant."""
        return [article in self.relevant for article in self.ranked]


def score_of_queries(name: str, source: Path, workplace: Workplace) -> Result:
    """A folder with claims.jsonl and articles.jsonl.gz."""
    articles = unpack(source / "articles.jsonl.gz", workplace.folder)
    queries = read_queries(source / "claims.jsonl")
    with wiring.open_store(workplace.folder / f"{name}.db", create=True) as store:
        read_into(store, articles)
        encode_new(store, workplace.encoder)
        program = answers(store, workplace.encoder, queries)
    floor = floor_answers(articles, queries)
    rows = Row(name, PROGRAM, answer_figures(program)), Row(name, FLOOR, answer_figures(floor))
    return Result(rows, (_shown(program),))


def read_queries(path: Path) -> dict[str, frozenset[str]]:
    """The articles of each claim, whatever their stance; claims without articles are left out."""
    with path.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    queries = {record["claim"]: frozenset(item["body_id"] for item in record["articles"]) for record in records}
    return {query: relevant for query, relevant in queries.items() if relevant}


def answers(store: Store, encoder: Encoder, queries: Mapping[str, frozenset[str]]) -> list[Answer]:
    """Ask the program."""
    found = []
    vocabulary = wiring.load_vocabulary()
    registry = build_registry(store.stated_outlets(), store.outlets())
    for query, relevant in queries.items():
        hits = search(store, encoder, vocabulary, query_of(query), DEFAULTS, registry)
        articles = store.articles_of([hit.claim.key for hit in hits])
        found.append(Answer(query, _first_places(articles[hit.claim.key].article_id for hit in hits), relevant))
    return found


def floor_answers(articles: Path, queries: Mapping[str, frozenset[str]]) -> list[Answer]:
    """Rank the articles, title and text, by BM25."""
    with articles.open(encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    texts = {record["id"]: f"{record['title'] or ''}\n{record['text']}" for record in records}
    bm25 = Bm25(texts, wiring.load_vocabulary())
    return [Answer(query, tuple(rank(bm25.scores(query))), relevant) for query, relevant in queries.items()]


def answer_figures(found: Sequence[Answer]) -> dict[str, float]:
    """Means over the queries; articles that were not found count as never found."""
    return {
        "gold": sum(len(answer.relevant) for answer in found),
        "AP": mean([average_precision(answer.hits, len(answer.relevant)) for answer in found]),
        "MRR": mean([reciprocal_rank(answer.hits) for answer in found]),
        "R-prec.": mean([r_precision(answer.hits, len(answer.relevant)) for answer in found]),
        "R@10": mean([recall_at(answer.hits, SHOWN, len(answer.relevant)) for answer in found]),
    }


def _shown(found: Sequence[Answer]) -> str:
    """How much the program shows: it is silent about what does not answer, while the floor ranks every article."""
    missed = sum(len(answer.relevant - set(answer.ranked)) for answer in found)
    shown = mean([float(len(answer.ranked)) for answer in found])
    relevant = sum(len(answer.relevant) for answer in found)
    return f"shown for a claim: {shown:.1f} articles on average; not shown: {missed} of {relevant} relevant ones"


def _first_places(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(names))
