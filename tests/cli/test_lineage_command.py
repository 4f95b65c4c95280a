"""``xref report lineage`` and ``origins``: who rests on whom, and what falls with an origin."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.program import FIXTURES, run

pytestmark = pytest.mark.usefixtures("own_database")
DIESEL = "smuggled diesel on the ferry"


def cluster_of(query: str) -> str:
    return run("claim", query, "--limit", "1", "--format", "csv").rows()[0]["cluster_id"]


def test_one_cluster_shows_the_chain_of_its_outlets_and_that_it_is_circular() -> None:
    rows = run("report", "lineage", "--cluster", cluster_of(DIESEL)).rows()
    ties = {(row["from_name"], row["tie"], row["to_name"]) for row in rows}
    assert ties >= {
        ("ferry_dalia_pavonia.txt", "cites", "Continental Observer"),
        ("Continental Observer", "printed", "ferry_dalia_continental.txt"),
        ("ferry_dalia_continental.txt", "cites", "The Kestrel"),
        ("The Kestrel", "printed", "ferry_dalia_kestrel.html"),
    }
    assert {row["cluster_id"] for row in rows} == {cluster_of(DIESEL)}
    assert {(row["circular"], row["single_origin"]) for row in rows} == {("1", "1")}


def test_words_are_found_at_their_offsets() -> None:
    found = 0
    for row in run("report", "lineage").rows():
        if row["article_id"].endswith(".txt") and row["words"]:
            text = (FIXTURES / "articles" / row["article_id"]).read_bytes().decode()
            words = text[int(row["words_start"]) : int(row["words_end"])]
            assert " ".join(words.split()) == row["words"].removeprefix("'")
            found += 1
    assert found > 100


def test_an_origin_lists_the_outlets_that_have_nothing_else_to_stand_on() -> None:
    rows = run("report", "origins").rows()
    post = next(row for row in rows if row["origin"] == "anonymous post")
    assert post["identified"] == "0"
    assert set(post["outlets_only"].split("; ")) == {"The Kestrel", "Continental Observer", "The Pavonia Times"}
    assert cluster_of(DIESEL) in post["clusters_only"].split("; ")
    assert any(row["interested"] for row in rows)


@pytest.mark.parametrize("kind", ["lineage", "origins"])
def test_one_cluster_has_fewer_rows_than_all(kind: str) -> None:
    assert 0 < len(run("report", kind, "--cluster", cluster_of(DIESEL)).rows()) < len(run("report", kind).rows())


def test_the_graph_is_written_for_other_programs() -> None:
    ran = run("report", "lineage", "--format", "graphml", "-o", "lineage.graphml")
    assert (ran.code, ran.out) == (0, "")
    root = ElementTree.parse("lineage.graphml").getroot()
    assert len(root.findall(".//{*}edge")) == len(run("report", "lineage").rows())
    dot = run("report", "lineage", "--format", "dot", "--cluster", cluster_of(DIESEL)).out
    assert dot.startswith("digraph")
    assert "The Pavonia Times" not in dot  # its article stands there, which is a node of its own
    assert "ferry_dalia_pavonia.txt" in dot


@pytest.mark.parametrize(
    ("arguments", "hint"),
    [
        (("lineage", "--cluster", "c000"), "xref report clusters"),
        (("lineage", "--cluster", "c000", "--format", "dot"), "xref report clusters"),
        (("claims", "--cluster", "c000"), "lineage"),
        (("claims", "--format", "graphml"), "lineage"),
        (("lineage", "--format", "graphml", "--excel"), "csv"),
        (("lineage", "--format", "png"), "csv"),
    ],
)
def test_wrong_usage_says_what_to_do(arguments: tuple[str, ...], hint: str) -> None:
    ran = run("report", *arguments)
    assert ran.code == 2
    assert hint in ran.err


def test_what_articles_hold_stays_text_in_a_graph(workplace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XREF_ENCODER", "hashing")
    record = {
        "id": '"]; } <script>',
        "outlet": "Harbour <Courier> & Sons",
        "text": "A storm closed the harbour on Monday, Mira “<b>]]>” Halloran told the Kestrel Gazette.",
    }
    Path("record.jsonl").write_text(json.dumps(record), encoding="utf-8")
    run("ingest", "record.jsonl", "--db", "hostile.db")
    text = run("report", "lineage", "--db", "hostile.db", "--format", "graphml").out
    root = ElementTree.fromstring(text)
    assert next(data.text for data in root.findall(".//{*}node/{*}data")) == '"]; } <script>'
