"""The data sets of other projects, each with a few invented documents in the same format, through the whole program."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.corpus import Workplace
from tests.evaluation.ecbplus import Outcome, as_document, outcome_rows, read_topics, score_of_events, score_topic
from tests.evaluation.rumours import Answer, answer_figures, read_queries, score_of_queries
from tests.evaluation.stories import article_scores, linked_articles, same_story, score_of_stories
from xref.adapters.encoders import open_encoder
from xref.model import Pair, Relation, Span

MILL = "The old mill in Varnholt burned down on Friday night, the fire brigade said."
MILL_AGAIN = "Fire destroyed the old mill in Varnholt on Friday night, according to the fire brigade."
DAM = "Engineers in Quessel found a crack in the dam and lowered the water by two metres."
DAM_AGAIN = "A crack in the dam of Quessel was found by engineers, who lowered the water by two metres."
OTHER = "Nobody was hurt, and the miller wants to build it up again before the winter."


@pytest.fixture
def workplace(tmp_path: Path) -> Workplace:
    folder = tmp_path / "work"
    folder.mkdir()
    return Workplace(folder, open_encoder("hashing"))


@pytest.fixture
def source(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


def write_lines(path: Path, records: Iterable[dict[str, Any]]) -> None:
    content = "".join(json.dumps(record) + "\n" for record in records).encode()
    path.write_bytes(gzip.compress(content) if path.suffix == ".gz" else content)


def article(name: str, text: str, **more: str | None) -> dict[str, Any]:
    plain = {"id": name, "outlet": None, "url": None, "title": None, "published": None}
    return plain | {"text": text} | more


# ECB+

DOCUMENTS = [
    {"id": "1_1ecb", "topic": 1, "subtopic": "1ecb", "url": None, "sentences": [MILL, OTHER]},
    {"id": "1_2ecb", "topic": 1, "subtopic": "1ecb", "url": "https://mills.example/1", "sentences": ["-", MILL_AGAIN]},
    {"id": "1_1ecbplus", "topic": 1, "subtopic": "1ecbplus", "url": None, "sentences": [DAM]},
    {"id": "2_1ecb", "topic": 30, "subtopic": "30ecb", "url": None, "sentences": [DAM, OTHER]},
    {"id": "2_2ecb", "topic": 30, "subtopic": "30ecb", "url": None, "sentences": [DAM_AGAIN]},
]
SENTENCE_PAIRS = [
    {"a": ["1_1ecb", 0], "b": ["1_2ecb", 1], "same": True, "subtopic_same": True},
    {"a": ["1_2ecb", 1], "b": ["1_1ecb", 1], "same": False, "subtopic_same": True},
    {"a": ["1_1ecb", 0], "b": ["1_1ecbplus", 0], "same": False, "subtopic_same": False},
    {"a": ["2_2ecb", 0], "b": ["2_1ecb", 0], "same": True, "subtopic_same": True},
]


@pytest.fixture
def events(source: Path) -> Path:
    write_lines(source / "docs.jsonl", DOCUMENTS)
    write_lines(source / "pairs.jsonl.gz", SENTENCE_PAIRS)
    return source


def test_documents_and_pairs_come_by_topic(events: Path) -> None:
    counts = [(topic, len(documents), len(pairs)) for topic, documents, pairs in read_topics(events)]
    assert counts == [(1, 3, 3), (30, 2, 1)]


def test_the_url_of_a_document_is_no_sentence_and_names_its_outlet() -> None:
    document, places = as_document(DOCUMENTS[1])
    assert document.outlet == "mills.example"
    assert places == [(("1_2ecb", 1), Span(0, len(MILL_AGAIN)))]


def test_each_sentence_stands_where_it_is_said_to(events: Path) -> None:
    document, places = as_document(DOCUMENTS[0])
    assert [document.text[span.start : span.end] for _, span in places] == [MILL, OTHER]


def test_every_labelled_pair_gets_a_score_whatever_the_gates_say(events: Path, workplace: Workplace) -> None:
    topic, documents, pairs = next(read_topics(events))
    found = score_topic(topic, documents, pairs, workplace)
    same = ("1/1_1ecb#0", "1/1_2ecb#1")
    look_alike = ("1/1_1ecb#0", "1/1_1ecbplus#0")
    assert found.scores.keys() == found.floor.keys()
    assert len(found.scores) == 3
    assert found.scores[same] == max(found.scores.values())
    assert 0 < found.scores[look_alike] < found.scores[same]
    assert (found.same, found.look_alikes) == ({same}, {look_alike})


def test_figures_of_events() -> None:
    found = Outcome(
        scores={("a", "b"): 0.9, ("a", "c"): 0.5, ("a", "d"): 0.4},
        floor={("a", "b"): 0.1, ("a", "c"): 0.5, ("a", "d"): 0.4},
        linked={("a", "b"), ("a", "c")},
        kept={("a", "b"), ("a", "c")},
        same={("a", "b"), ("a", "d")},
        look_alikes={("a", "c")},
    )
    program, words = outcome_rows("mills", found)
    assert program.figures["AP"] == pytest.approx((1 + 2 / 3) / 2)
    assert words.figures["AP"] == pytest.approx((1 / 2 + 2 / 3) / 2)
    assert (program.figures["P"], program.figures["R"], program.figures["stray"]) == (0.5, 0.5, 0.5)
    assert program.figures["cand."] == 0.5


def test_topics_that_training_saw_are_not_scored(events: Path, workplace: Workplace) -> None:
    result = score_of_events("ecbplus", events, workplace)
    assert [(row.data, row.figures.get("gold")) for row in result.rows if row.of == "xref"] == [("ecbplus", 1)]


# AllSides


def test_articles_of_one_story_are_paired() -> None:
    assert same_story({"b": 1, "a": 1, "c": 2, "d": 1}) == {("a", "b"), ("a", "d"), ("b", "d")}


def test_articles_with_one_linked_pair_of_claims_belong_together() -> None:
    pairs = [
        Pair(1, 11, 0.9, Relation.UNRELATED),
        Pair(12, 2, 0.3, Relation.CONFLICTS),
        Pair(1, 21, 0.9, Relation.DIFFERENT_EVENT),
    ]
    article_of = {1: "b", 2: "b", 11: "a", 12: "a", 21: "c"}
    assert linked_articles(pairs, article_of) == {("a", "b")}


def test_the_score_of_two_articles_is_the_expected_number_of_claims_that_they_share() -> None:
    pairs = [
        Pair(1, 11, 0.9, Relation.UNSETTLED),
        Pair(12, 2, 0.6, Relation.REPEATS),
        Pair(1, 12, 0.4, Relation.UNRELATED),
        Pair(1, 21, 0.2, Relation.UNRELATED),
    ]
    article_of = {1: "b", 2: "b", 11: "a", 12: "a", 21: "c"}
    assert article_scores(pairs, article_of) == {("a", "b"): pytest.approx(1.5), ("b", "c"): 0.0}


def test_stories_through_the_program(source: Path, workplace: Workplace) -> None:
    texts = {"mill-1": MILL, "mill-2": MILL_AGAIN, "dam-1": DAM, "dam-2": DAM_AGAIN}
    records = [article(name, text, story=name[:3], title=text[:20]) for name, text in texts.items()]
    write_lines(source / "articles.jsonl.gz", records)
    program, words = score_of_stories("allsides", source, workplace).rows
    assert program.figures["gold"] == 2
    assert words.figures["AP"] == 1.0
    assert program.figures["P"] == 1.0


# Emergent


@pytest.fixture
def rumours(source: Path) -> Path:
    write_lines(
        source / "claims.jsonl",
        [
            {"claim": "An old mill burned down in Varnholt", "articles": [{"body_id": "m1"}, {"body_id": "m2"}]},
            {"claim": "The dam of Quessel has a crack", "articles": [{"body_id": "d1"}]},
            {"claim": "Nobody printed this", "articles": []},
        ],
    )
    records = [article("m1", MILL + " " + OTHER), article("m2", MILL_AGAIN, title="Mill burned"), article("d1", DAM)]
    write_lines(source / "articles.jsonl.gz", records)
    return source


def test_a_claim_without_articles_is_no_query(rumours: Path) -> None:
    assert [sorted(relevant) for relevant in read_queries(rumours / "claims.jsonl").values()] == [["m1", "m2"], ["d1"]]


def test_rumours_through_the_program(rumours: Path, workplace: Workplace) -> None:
    result = score_of_queries("emergent", rumours, workplace)
    program, words = result.rows
    assert program.figures["gold"] == words.figures["gold"] == 3
    assert program.figures["MRR"] == words.figures["MRR"] == 1.0
    assert result.lines[0].endswith("of 3 relevant ones")


def test_figures_of_answers_are_means_over_the_queries() -> None:
    first = Answer("mill", ("m1", "d1", "m2"), frozenset({"m1", "m2"}))
    second = Answer("dam", ("m1", "d1"), frozenset({"d1", "d2"}))
    figures = answer_figures([first, second])
    assert figures["MRR"] == pytest.approx((1 + 1 / 2) / 2)
    assert figures["AP"] == pytest.approx(((1 + 2 / 3) / 2 + (1 / 2) / 2) / 2)
    assert figures["R-prec."] == pytest.approx((1 / 2 + 1 / 2) / 2)
    assert figures["R@10"] == pytest.approx((1 + 1 / 2) / 2)
