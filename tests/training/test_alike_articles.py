from __future__ import annotations

import gzip
import json
from collections.abc import Container
from pathlib import Path

import pytest

from xref.training.alike_articles import USES, Record, alike_pairs

FERRY = (
    "The night ferry from Calda ran aground off the Ras Dalia lighthouse.",
    "Tugs took forty sailors off the ferry that had run aground near the lighthouse of Ras Dalia.",
    "Forty sailors left the night ferry aground at Ras Dalia, said the harbour master of Calda.",
    "A ferry from Calda with forty sailors lies aground by the lighthouse, and tugs wait for the tide at Ras Dalia.",
    "Aground since Monday night: the Calda ferry at the Ras Dalia lighthouse, tugs and sailors around it.",
)


def ferry(number: int, outlet: str, published: str = "2024-03-05") -> Record:
    return {
        "id": f"ferry{number}",
        "outlet": outlet,
        "title": FERRY[number],
        "published": published,
        "text": f"{FERRY[number]} " * 25,
    }


def found(folder: Path, *articles: Record, without: Container[str] = ()) -> set[frozenset[str]]:
    """The pairs found in a folder of ``articles`` and of many others, which share a word with them and no more."""
    words = sorted(set(" ".join(FERRY).split()))
    others = [
        {
            "id": f"other{i}",
            "outlet": f"Gazette {i}",
            "title": f"item{i}",
            "published": "2024-03-05",
            "text": f"topic{i % 10} issue{i % 8} point{i % 7} matter{i % 9} " * 60 + " ".join(words[i % 10 :: 10]),
        }
        for i in range(40)
    ]
    with gzip.open(folder / "articles.jsonl.gz", "wt", encoding="utf-8") as file:
        file.writelines(json.dumps(article) + "\n" for article in [*others, *articles])
    pairs = {frozenset((a["id"], b["id"])) for a, b in alike_pairs(folder, without)}
    return {pair for pair in pairs if any(name.startswith("ferry") for name in pair)}


THREE = (ferry(0, "Courier"), ferry(1, "Beacon"), ferry(2, "Mail"))


def test_articles_of_different_outlets_on_one_event_are_paired(tmp_path: Path) -> None:
    pairs = found(tmp_path, *THREE)
    assert frozenset(("ferry0", "ferry1")) in pairs
    assert all(name.startswith("ferry") for pair in pairs for name in pair)


@pytest.mark.parametrize(
    "last",
    [
        pytest.param(ferry(2, "Beacon (Online)"), id="an edition of the same outlet"),
        pytest.param(ferry(2, "Mail", "2024-03-09"), id="four days later"),
    ],
)
def test_what_is_not_a_second_report_of_the_event_is_not_paired(tmp_path: Path, last: Record) -> None:
    assert frozenset(("ferry1", "ferry2")) in found(tmp_path, *THREE)
    assert frozenset(("ferry1", "ferry2")) not in found(tmp_path, *THREE[:2], last)


def test_articles_to_be_measured_on_are_left_out(tmp_path: Path) -> None:
    assert found(tmp_path, *THREE, without={"ferry1"}) == found(tmp_path, THREE[0], THREE[2])


def test_no_article_is_in_more_than_a_few_pairs(tmp_path: Path) -> None:
    five = [ferry(number, outlet) for number, outlet in enumerate(("Courier", "Beacon", "Mail", "Post", "Herald"))]
    pairs = found(tmp_path, *five)
    counts = [sum(article["id"] in pair for pair in pairs) for article in five]
    assert max(counts) == USES
