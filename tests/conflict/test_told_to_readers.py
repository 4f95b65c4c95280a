"""What a row of the report of conflicts says, read without the program: both values, where they stand, one sentence."""

from __future__ import annotations

import re

import pytest

from tests.evaluation.corpus import build_fixtures, findings_of
from tests.told import Told, conflicts, told
from xref.report.conflict_rows import conflict_rows
from xref.report.reports import report_table
from xref.report.rows import PairRow, Selection
from xref.settings import DEFAULTS

SIDES = re.compile(r"^(?P<topic>.+?): (?P<a>.+) \((?P<a_outlet>.+?)\) or (?P<b>.+) \((?P<b_outlet>.+?)\)$")


@pytest.fixture(scope="module")
def fixture_rows(tmp_path_factory: pytest.TempPathFactory) -> list[PairRow]:
    with build_fixtures(tmp_path_factory.mktemp("conflicts") / "fixtures.db").store as store:
        findings = findings_of(store)
    rows = list(conflict_rows(findings, Selection(None, DEFAULTS)))
    assert len(list(report_table("conflicts", findings, None, DEFAULTS).rows)) == len(rows)
    return rows


def test_every_row_gives_both_values_at_their_places(fixture_rows: list[PairRow]) -> None:
    assert len(fixture_rows) > 100
    for row in fixture_rows:
        assert row.difference is not None
        for side, value in ((row.a, row.difference.a), (row.b, row.difference.b)):
            raw = side.stored.article.text
            assert value.text.strip()
            assert raw[value.span.start : value.span.end] == value.text


def test_every_row_is_a_sentence_with_a_topic_and_both_outlets(fixture_rows: list[PairRow]) -> None:
    for row in fixture_rows:
        assert row.difference is not None
        detail = row.difference.detail
        said = SIDES.match(detail)
        assert said is not None, detail
        assert said["a_outlet"].startswith(row.a.stored.article.outlet), detail
        assert said["b_outlet"].startswith(row.b.stored.article.outlet), detail
        assert len(said["topic"].split()) > 1 or said["topic"] in {"price", "revenue"}, detail
        for words in (said["a"], said["b"]):
            assert words.split()[0].lower() not in {"who", "which", "that", "because"}, detail
            assert not words.endswith((".", ",", ";")), detail


READ = [
    pytest.param(
        told("The hearing in Split lasted three hours, a clerk said."),
        told("The hearing in Split lasted 40 minutes, a clerk said.", by="The Kestrel"),
        None,
        id="hours and minutes are not compared as numbers",
    ),
    pytest.param(
        told("The hearing in Split lasted three hours, a clerk said."),
        told("The hearing in Split lasted five hours, a clerk said.", by="The Kestrel"),
        "how long it lasted: three hours (Harbour Courier) or five hours (The Kestrel)",
        id="a number stands with its unit",
    ),
    pytest.param(
        told("Police who searched the barge found no trace of the rifles, the prosecutor in Split said."),
        told("The rifles were hidden on the barge, the prosecutor in Split said.", by="The Kestrel"),
        "one says that it is so, the other that it is not: Police who searched the barge found no trace of the rifles "
        "(Harbour Courier) or The rifles were hidden on the barge (The Kestrel)",
        id="a clause stands with what it refers to",
    ),
    pytest.param(
        told("Ilmar Voss, who runs the yard, denied that the mayor had met a broker in Split."),
        told("The mayor met a broker in Split.", by="The Kestrel"),
        "a party denies it: Ilmar Voss, who runs the yard, denied that the mayor had met a broker in Split "
        "(Harbour Courier) or The mayor met a broker in Split (The Kestrel)",
        id="a denial stands with who denies",
    ),
]


@pytest.mark.parametrize(("a", "b", "sentence"), READ)
def test_the_sentence_says_what_differs_without_the_texts(a: Told, b: Told, sentence: str | None) -> None:
    found = conflicts(a, b)
    assert [conflict.detail for conflict in found][:1] == ([sentence] if sentence else [])
