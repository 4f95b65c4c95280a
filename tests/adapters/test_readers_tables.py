from __future__ import annotations

from xref.adapters.readers.tables import read_csv
from xref.errors import InputError
from xref.model import Document


def documents(data: bytes) -> list[Document]:
    return [found for found in read_csv("x.csv", data) if isinstance(found, Document)]


def errors(data: bytes) -> list[str]:
    return [str(found) for found in read_csv("x.csv", data) if isinstance(found, InputError)]


def test_rows_become_documents() -> None:
    data = b'id,outlet,text,desk\na,Orla Post,"It is shut.\nFor good.",city\n\n'
    assert documents(data) == [Document("a", "It is shut.\nFor good.", "Orla Post", extra=(("desk", "city"),))]


def test_semicolons_and_tabs_separate_columns_too() -> None:
    assert documents(b"id;text\na;It is shut, they say.\n")[0].text == "It is shut, they say."
    assert documents(b"id\ttext\na\tIt is shut.\n")[0].article_id == "a"


def test_row_without_id_is_named_after_its_line() -> None:
    assert documents(b'text\n"One\nmore."\nTwo.\n')[1].article_id == "x.csv#4"


def test_cells_longer_than_the_default_limit_are_read() -> None:
    assert len(documents(b"text\n" + b"word " * 50_000 + b"\n")[0].text) == 250_000


def test_missing_text_column_is_one_error_with_the_columns() -> None:
    assert len(errors(b"id,story\na,x\nb,y\n")) == 1
    assert "id, story" in errors(b"id,story\na,x\nb,y\n")[0]


def test_ragged_rows_are_reported_or_filled_and_the_rest_goes_on() -> None:
    data = b"id,text,title\na,One.\nb,Two.,T,surplus\nc,,T\nd,Four.,T\n"
    assert [found.article_id for found in documents(data)] == ["a", "d"]
    assert ["line 3" in error for error in errors(data)] == [True, False]
    assert "no article text" in errors(data)[1]


def test_binary_table_is_reported() -> None:
    assert "NUL" in errors(b"id,text\n\x00\x00\x00\x01\n")[0]
