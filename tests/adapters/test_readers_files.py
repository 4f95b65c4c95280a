from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from xref.adapters.readers import FORMATS
from xref.adapters.readers.files import expand, read_path
from xref.errors import InputError
from xref.model import Document
from xref.settings import Settings

SENTENCE = "The council of Orla voted on Monday to close the old bridge.\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "sub").mkdir()
    for name in ("b.txt", "a.txt", "sub/c.txt"):
        (tmp_path / name).write_text(f"{name}: {SENTENCE}", encoding="utf-8")
    return tmp_path


def ids(*arguments: Path) -> list[str]:
    return [found.article_id for found in expand([str(a) for a in arguments]) if isinstance(found, Document)]


def problems(*arguments: Path) -> list[str]:
    return [str(found) for found in expand([str(a) for a in arguments]) if isinstance(found, InputError)]


def test_folder_is_walked_in_name_order_with_ids_relative_to_it(folder: Path) -> None:
    assert ids(folder) == ["a.txt", "b.txt", "sub/c.txt"]


def test_file_is_named_by_its_name_alone(folder: Path) -> None:
    assert ids(folder / "sub" / "c.txt") == ["c.txt"]


def test_hidden_and_accompanying_files_are_passed_over_in_silence(folder: Path) -> None:
    for name in (".hidden.txt", "README.md", "manifest.csv", "LICENSE", "a.meta.json"):
        (folder / name).write_text("no article here", encoding="utf-8")
    (folder / ".git").mkdir()
    (folder / ".git" / "x.txt").write_text(SENTENCE, encoding="utf-8")
    assert len(ids(folder)) == 3
    assert problems(folder) == []


def test_named_files_are_passed_over(folder: Path) -> None:
    found = list(expand([str(folder)], ignored=[folder / "a.txt"]))
    assert [d.article_id for d in found if isinstance(d, Document)] == ["b.txt", "sub/c.txt"]


def test_unknown_format_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    (folder / "aa.docx").write_bytes(b"PK\x03\x04")
    assert len(ids(folder)) == 3
    assert ["unknown format '.docx'" in problem for problem in problems(folder)] == [True]


def test_missing_file_is_reported_and_the_rest_goes_on(folder: Path) -> None:
    found = list(expand([str(folder / "none.txt"), str(folder / "a.txt")]))
    assert [type(f) for f in found] == [InputError, Document]


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="the superuser may read everything")
def test_unreadable_file_is_reported(folder: Path) -> None:
    (folder / "a.txt").chmod(0)
    assert "cannot be read" in problems(folder)[0]


def test_empty_file_is_reported(folder: Path) -> None:
    (folder / "a.txt").write_bytes(b"")
    assert "it is empty" in problems(folder)[0]


def test_file_above_its_limit_is_refused_with_the_limit(folder: Path) -> None:
    found = list(read_path(folder / "a.txt", argument_root=folder, settings=Settings(max_article_bytes=10)))
    assert isinstance(found[0], InputError)
    assert "10 bytes" in str(found[0])


def test_tables_have_their_own_limit(folder: Path) -> None:
    path = folder / "x.jsonl"
    path.write_text('{"id": "x", "text": "It is shut."}\n', encoding="utf-8")
    found = list(read_path(path, argument_root=folder, settings=Settings(max_article_bytes=10)))
    assert isinstance(found[0], Document)


def test_two_files_with_one_id_are_not_both_read(folder: Path) -> None:
    other = folder / "sub" / "a.txt"
    other.write_text(SENTENCE, encoding="utf-8")
    assert ids(folder / "a.txt", other) == ["a.txt"]
    assert "article id 'a.txt'" in problems(folder / "a.txt", other)[0]


def test_same_file_may_be_given_twice(folder: Path) -> None:
    assert problems(folder / "a.txt", folder / "a.txt") == []


@pytest.mark.parametrize(
    ("data", "article_ids"),
    [
        (b'{"id": "j", "text": "It is shut."}\n{"id": "k", "text": "It is."}', ["j", "k"]),
        (b'\xef\xbb\xbf [{"id": "j", "text": "It is shut."}]', ["j"]),
        (SENTENCE.encode(), ["-"]),
    ],
)
def test_standard_input_is_told_by_its_first_character(data: bytes, article_ids: list[str]) -> None:
    found = list(expand(["-"], stdin=io.BytesIO(data)))
    assert [d.article_id for d in found if isinstance(d, Document)] == article_ids


def test_page_on_standard_input_is_extracted() -> None:
    paragraphs = "".join(f"<p>{n}. {SENTENCE}</p>" for n in range(6))
    (found,) = expand(["-"], stdin=io.BytesIO(f"<html><body><article>{paragraphs}</article></body></html>".encode()))
    assert isinstance(found, Document)
    assert "<p>" not in found.text


def test_empty_and_oversized_standard_input_are_reported() -> None:
    for data, settings, words in ((b" ", Settings(), "empty"), (b"x" * 9, Settings(max_table_bytes=8), "8 bytes")):
        (found,) = expand(["-"], stdin=io.BytesIO(data), settings=settings)
        assert words in str(found)


@pytest.mark.parametrize("suffix", sorted(FORMATS))
def test_every_reader_reports_binary_input(suffix: str) -> None:
    (found,) = FORMATS[suffix].read(f"x{suffix}", b"\x00\x01\x02\x00" * 20)
    assert isinstance(found, InputError)


def test_suffix_is_read_without_letter_case(folder: Path) -> None:
    (folder / "Z.TXT").write_text(SENTENCE, encoding="utf-8")
    assert "Z.TXT" in ids(folder)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="named pipes are a matter of Unix")
def test_a_named_pipe_in_a_folder_is_reported_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = expand([str(tmp_path)])
    assert isinstance(found, InputError)
    assert "no ordinary file" in str(found)
