"""``--fail-on``: an exit code of its own, distinct from errors, for scripts."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.program import run

pytestmark = pytest.mark.usefixtures("own_database")
CORROBORATED = "the fire on the ferry started at 7.40 p.m."
CIRCULAR = "gigawatt-hours of cells shipped from the plant in Skarvdal between July and September"
NOTHING = "a volcano erupted in Iceland"


@pytest.mark.parametrize(
    ("text", "wanted", "code"),
    [
        (CORROBORATED, ("conflict", "single-source", "unseen", "repeated", "unsettled"), 0),
        (CIRCULAR, ("repeated",), 3),
        (CIRCULAR, ("conflict", "unseen"), 0),
        (NOTHING, ("unseen",), 3),
        (NOTHING, ("conflict",), 0),
    ],
    ids=["corroborated", "repeated", "repeated only", "unseen", "unseen only"],
)
def test_claim_looks_at_the_best_answer(text: str, wanted: tuple[str, ...], code: int) -> None:
    options = [word for kind in wanted for word in ("--fail-on", kind)]
    with_it, without = run("claim", text, *options), run("claim", text)
    assert (with_it.code, without.code) == (code, 0)
    assert with_it.out == without.out


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("conflicts", "--fail-on", "conflict"), 3),
        (("conflicts", "--since", "2031", "--fail-on", "conflict"), 0),
        (("report", "clusters", "--fail-on", "conflict", "--fail-on", "single-source"), 3),
        (("report", "claims", "--fail-on", "unseen"), 0),
        (("report", "pairs", "--fail-on", "conflict"), 3),
    ],
    ids=["conflicts", "no conflicts", "clusters", "claims", "pairs"],
)
def test_reports_look_at_all_their_rows_and_write_them(arguments: tuple[str, ...], code: int) -> None:
    ran = run(*arguments)
    plain = run(*arguments[: arguments.index("--fail-on")])
    assert ran.code == code
    assert ran.out == plain.out
    assert ("found what --fail-on names: " in ran.err) == (code == 3)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("conflicts", "--fail-on", "unseen"), "with pairs and conflicts only --fail-on conflict"),
        (("report", "outlets", "--fail-on", "conflict"), "--fail-on goes with claims and clusters"),
        (("report", "html", "-o", "x.html", "--fail-on", "conflict"), "takes no --format"),
        (("report", "lineage", "--format", "dot", "--fail-on", "conflict"), "--fail-on goes with tables"),
        (("claim", CIRCULAR, "--fail-on", "rumour"), "rumour"),
    ],
    ids=["conflicts", "outlets", "page", "graph", "word"],
)
def test_what_it_cannot_be_used_for_is_wrong_usage(arguments: tuple[str, ...], said: str) -> None:
    ran = run(*arguments)
    assert ran.code == 2
    assert said in ran.err


def test_an_error_is_no_finding() -> None:
    Path("claims.csv").write_text(f"claim\n{NOTHING}\n?!\n")
    ran = run("batch", "claims.csv", "--fail-on", "unseen")
    assert ran.code == 1
    assert run("claim", NOTHING, "--fail-on", "unseen", "--db", "none.db").code == 1
