from __future__ import annotations

from pathlib import Path

import pytest

from xref.adapters.readers.manifest import Manifest, Stated, apply, parse_manifest, read_manifest
from xref.errors import InputError
from xref.model import Document

CSV = b"file,outlet,published,url,note\na.txt,Orla Post,2018-03,,by hand\nsub/b.txt,Harbour News,,http://h.example,\n"


def test_rows_state_outlet_date_and_url_and_keep_unknown_columns() -> None:
    manifest = parse_manifest("m.csv", CSV)
    assert manifest.stated("a.txt") == Stated("Orla Post", published="2018-03", extra=(("note", "by hand"),))
    assert manifest.stated("c.txt") == Stated()


def test_options_win_over_the_manifest_and_the_manifest_over_the_document() -> None:
    document = Document(
        "a.txt", "x", outlet="own", title="own", published="own", extra=(("note", "own"), ("desk", "city"))
    )
    found = apply(document, parse_manifest("m.csv", CSV), Stated(published="2019"))
    assert (found.outlet, found.title, found.published) == ("Orla Post", "own", "2019")
    assert found.extra == (("note", "by hand"), ("desk", "city"))


def test_blank_cells_and_options_replace_nothing() -> None:
    document = Document("sub/b.txt", "x", published="2017")
    assert apply(document, parse_manifest("m.csv", CSV), Stated(outlet=" ")).published == "2017"


@pytest.mark.parametrize(
    ("article_id", "row"),
    [
        ("a.txt", "a.txt"),
        ("./a.txt", "a.txt"),
        ("folder/a.txt", "a.txt"),  # the manifest gives the base name
        ("b.txt", "sub/b.txt"),  # the file was given on its own
        ("other/b.txt", None),  # another folder's file
        ("ba.txt", None),
    ],
)
def test_row_is_found_by_name_or_unambiguous_base_name(article_id: str, row: str | None) -> None:
    assert parse_manifest("m.csv", CSV).row_for(article_id) == row


def test_base_name_of_two_rows_matches_neither() -> None:
    manifest = parse_manifest("m.csv", b"file,outlet\nx/a.txt,X\ny/a.txt,Y\n")
    assert manifest.row_for("a.txt") is None
    assert manifest.stated("y/a.txt").outlet == "Y"


def test_backslashes_in_file_names_are_slashes() -> None:
    assert parse_manifest("m.csv", b"file,outlet\nsub\\a.txt,X\n").row_for("sub/a.txt") == "sub/a.txt"


def test_rows_that_no_article_met_are_listed() -> None:
    assert parse_manifest("m.csv", CSV).unused(["a.txt", "z.txt"]) == ("sub/b.txt",)


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"name,outlet\na,b\n", "its columns are: name, outlet"),
        (b"file,outlet\na.txt,X\n./a.txt,Y\n", "second row for a.txt"),
        (b"file,outlet\n,X\n", "names no file"),
        (b"file,outlet\na.txt,X,Y\n", "3 cells"),
        (b"", "empty"),
        (b"\x00\x01", "NUL"),
    ],
)
def test_manifest_that_cannot_be_used_is_refused(data: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        parse_manifest("m.csv", data)


def test_missing_manifest_is_an_input_error(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="cannot be read"):
        read_manifest(tmp_path / "none.csv")


def test_empty_manifest_states_nothing() -> None:
    assert apply(Document("a", "x"), Manifest()) == Document("a", "x")
