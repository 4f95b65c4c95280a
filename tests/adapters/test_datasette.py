"""The metadata for Datasette, checked with Datasette itself."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from xref.adapters.datasette import datasette_metadata
from xref.errors import StoreError


@pytest.fixture(scope="module")
def answers(fixture_database: Path) -> Any:
    app = pytest.importorskip("datasette.app", reason="datasette is not installed: pip install '.[dev]'")
    metadata = json.loads(datasette_metadata(fixture_database))
    served = app.Datasette([str(fixture_database)], metadata=metadata)

    def get(path: str) -> Any:
        response = asyncio.run(served.client.get(f"/{fixture_database.stem}{path}"))
        assert response.status_code == 200, response.text[:500]
        return response.json() if ".json" in path else response.text

    return get


def test_tables_and_columns_are_described(answers: Any) -> None:
    assert "Claims that state the same thing" in answers("/clusters")
    assert "identified independent origins" in answers("/clusters")


def test_what_holds_the_machinery_is_hidden(answers: Any) -> None:
    hidden = {table["name"]: table["hidden"] for table in answers(".json")["tables"]}
    assert not hidden["claims"]
    assert not hidden["articles"]
    assert hidden["vectors"]
    assert hidden["described"]


def test_claims_can_be_searched(answers: Any) -> None:
    found = answers("/claims.json?_search=diesel&_shape=objects&_size=50")["rows"]
    assert any("diesel" in row["text"].lower() for row in found)
    assert len(found) < 40


@pytest.mark.parametrize("words", ["", "ferry", 'diesel "drums" OR (', "don't -x*"])
def test_the_question_for_sentences_takes_any_words(answers: Any, words: str) -> None:
    rows = answers(f"/sentences.json?{urlencode({'words': words, '_shape': 'objects'})}")["rows"]
    assert (len(rows) > 0) == (words in {"", "ferry"})
    if rows:
        assert {"outlet", "published", "sentence", "status"} <= set(rows[0])


@pytest.mark.parametrize("name", ["conflicts", "many_voices_one_origin", "credited_most"])
def test_each_question_has_answers(answers: Any, name: str) -> None:
    assert answers(f"/{name}.json?_shape=objects")["rows"]


def test_a_file_that_is_no_database_of_ours_is_refused(tmp_path: Path) -> None:
    with pytest.raises(StoreError):
        datasette_metadata(tmp_path / "none.db")
