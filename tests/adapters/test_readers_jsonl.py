from __future__ import annotations

import json

import pytest

from xref.adapters.readers.jsonl import read_json, read_jsonl
from xref.errors import InputError
from xref.model import Document

RECORD = {
    "id": "a1",
    "outlet": "Orla Post",
    "url": "http://orla.example/1",
    "title": "Shut",
    "published": "2018-03",
    "text": "It is shut.",
}


def line(**fields: object) -> bytes:
    return json.dumps(fields).encode() + b"\n"


def documents(data: bytes, name: str = "x.jsonl") -> list[Document]:
    return [found for found in read_jsonl(name, data) if isinstance(found, Document)]


def errors(data: bytes) -> list[str]:
    return [str(found) for found in read_jsonl("x.jsonl", data) if isinstance(found, InputError)]


def test_record_fields_become_the_document() -> None:
    assert documents(line(**RECORD)) == [
        Document("a1", "It is shut.", "Orla Post", "Shut", "http://orla.example/1", "2018-03")
    ]


def test_fields_go_by_other_names_and_unknown_ones_are_kept() -> None:
    (found,) = documents(
        line(
            headline="Shut",
            source={"name": "Orla Post"},
            date=2018,
            Body="It is shut.",
            desk="city",
            tags=["a"],
            gone=None,
        )
    )
    assert (found.title, found.outlet, found.published, found.text) == ("Shut", "Orla Post", "2018", "It is shut.")
    assert found.extra == (("desk", "city"), ("tags", '["a"]'))


def test_record_without_id_is_named_after_its_line() -> None:
    assert [found.article_id for found in documents(b"\n" + line(text="One.") + line(text="Two."), "d/x.jsonl")] == [
        "d/x.jsonl#2",
        "d/x.jsonl#3",
    ]


def test_number_is_accepted_as_id() -> None:
    assert documents(line(id=17, text="One."))[0].article_id == "17"


def test_broken_line_is_reported_with_its_number_and_the_rest_goes_on() -> None:
    data = line(id="a", text="One.") + b'{"id": "b", "text": \n' + line(id="c", text="Three.")
    assert [found.article_id for found in documents(data)] == ["a", "c"]
    assert len(errors(data)) == 1
    assert "line 2" in errors(data)[0]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (line(id="a", title="Shut"), "no article text"),
        (line(id="a", text="  "), "no article text"),
        (b"[1, 2]\n", "no record"),
        (b"[" * 100_000 + b"\n", "nested too deeply"),
        (b'{"text": ' + b"9" * 5000 + b"}\n", "no JSON record"),
        (b'{"text": "caf\xe9"}\n', "not UTF-8"),
        (b"\n\n", "empty"),
    ],
)
def test_line_that_is_no_article_is_reported(data: bytes, words: str) -> None:
    assert [words in error for error in errors(data)] == [True]


def test_missing_text_names_the_fields_found() -> None:
    assert "found: id, story" in errors(line(id="a", story="It is shut."))[0]


def test_marks_and_wide_encodings_are_read() -> None:
    data = line(id="a", text="Łódź.")
    assert documents(b"\xef\xbb\xbf" + data)[0].text == "Łódź."
    assert documents(data.decode().encode("utf-16"))[0].text == "Łódź."


def test_escapes_that_no_database_can_hold_are_replaced() -> None:
    assert documents(b'{"id": "a", "text": "x\\u0000y\\ud800z \\ud83d\\ude00"}')[0].text == "x\ufffdy\ufffdz 😀"


@pytest.mark.parametrize("value", [[RECORD, RECORD], {"articles": [RECORD, RECORD]}])
def test_json_document_may_hold_a_list_of_records(value: object) -> None:
    assert len([found for found in read_json("x.json", json.dumps(value).encode()) if isinstance(found, Document)]) == 2


def test_single_json_record_is_named_after_the_file() -> None:
    (found,) = read_json("x.json", b'{"text": "One."}')
    assert isinstance(found, Document)
    assert found.article_id == "x.json"


def test_json_file_with_one_record_a_line_is_read_as_lines() -> None:
    assert [type(found) for found in read_json("x.json", line(text="One.") + line(text="Two."))] == [Document, Document]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{nonsense", "no JSON"),
        (b"[]", "none of its records"),
        (b'[{"a": 1}, {"a": 2}]', "none of its records"),
        (b"3", "no record"),
    ],
)
def test_json_document_without_records_is_reported(data: bytes, words: str) -> None:
    (found,) = read_json("x.json", data)
    assert isinstance(found, InputError)
    assert words in str(found)
