"""How many documents an ingest will have."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.adapters.readers.counting import count_documents


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "sub" / "b.html").write_text("two")
    (tmp_path / "c.jsonl").write_text('{"text": "three"}\n\n{"text": "four"}\n')
    return tmp_path


def test_a_file_counts_as_one_and_json_lines_by_the_line(folder: Path) -> None:
    assert count_documents([str(folder)]) == 4
    assert count_documents([str(folder)], [folder / "c.jsonl"]) == 2
    assert count_documents([str(folder / "a.txt"), str(folder / "c.jsonl")]) == 3


@pytest.mark.parametrize("name", ["d.csv", "d.json", "d.warc.gz"])
def test_what_shows_only_when_it_is_read_is_not_guessed(folder: Path, name: str) -> None:
    (folder / name).write_text("...")
    assert count_documents([str(folder)]) == 0


def test_standard_input_and_files_that_are_not_there(folder: Path) -> None:
    assert count_documents([str(folder), "-"]) == 0
    assert count_documents([str(folder / "nowhere.txt"), str(folder / "nowhere.jsonl")]) == 2
