"""``xref export``: a memo, JSON-LD, and what Datasette needs."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.program import FIXTURES, run


def test_a_memo_about_a_query_quotes_each_report(own_database: Path) -> None:
    out = run("export", "memo", "--about", "Civic Dawn leader met Zavorotny in Vienna", "--limit", 1).out
    assert out.count("\n## ") == 1
    assert "When? Thursday (Sofia Lantern; The Kestrel) or Friday (Continental Observer)" in out
    assert "[^1]: Sofia Lantern" in out


def test_without_a_query_conflicts_come_first(own_database: Path) -> None:
    titles = [line for line in run("export", "memo").out.splitlines() if line.startswith("**")]
    assert titles[0].startswith("**In conflict")
    assert not titles[-1].startswith("**In conflict")
    assert not any(line.startswith("**One outlet only") for line in titles)


def test_a_claim_review_is_made_only_of_what_a_person_judged(own_database: Path) -> None:
    def reviews() -> list[str]:
        graph = json.loads(run("export", "jsonld").out)["@graph"]
        return [node["author"]["name"] for node in graph if node["@type"] == "ClaimReview"]

    assert reviews() == []
    assert run("judge", "import", FIXTURES / "judged.csv").code == 0
    assert set(reviews()) == {"Ana Reyl"}


def test_the_same_database_gives_the_same_bytes(own_database: Path) -> None:
    for kind in ("memo", "jsonld", "datasette"):
        assert run("export", kind).out == run("export", kind).out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("export", "rumours"), "there is no export of 'rumours'. Choose one of: memo, jsonld, ftm, datasette"),
        (("export", "datasette", "--about", "x"), "--about goes with memo, jsonld and ftm"),
        (("report", "html", "--format", "csv", "-o", "x.html"), "takes no --format"),
        (("report", "html", "--excel", "-o", "x.html"), "takes no --format"),
        (("report", "html", "--min-score", "0", "-o", "x.html"), "takes no --format"),
    ],
)
def test_wrong_usage_is_told(own_database: Path, arguments: tuple[str, ...], message: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert message in ran.err
