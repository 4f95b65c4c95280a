"""JSON records: one a line (.jsonl, .ndjson), or one document (.json) with a record or a list of records."""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from pathlib import PurePosixPath

from xref.adapters.readers.records import document_of
from xref.adapters.readers.text import decoded
from xref.errors import InputError
from xref.model import Document

_WIDE_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_LIST_FIELDS = ("articles", "items", "results", "data")


def read_jsonl(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield one document a line; a broken line is reported with its number, and the rest goes on."""
    if data.startswith(_WIDE_MARKS):
        text = decoded(name, data)
        if isinstance(text, InputError):
            yield text
            return
        data = text.encode()
    found = False
    for number, line in enumerate(data.removeprefix(codecs.BOM_UTF8).splitlines(), start=1):
        if line.strip():
            found = True
            yield _line(name, line, number)
    if not found:
        yield InputError(name, "it is empty", "Give a file with one JSON record a line.")


def read_json(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the documents of a JSON file: a record, a list of records, or an object that holds such a list."""
    text = decoded(name, data)
    if isinstance(text, InputError):
        yield text
        return
    try:
        value = json.loads(text)
    except (ValueError, RecursionError) as error:
        if _first_line_is_record(text):
            yield from read_jsonl(name, text.encode())
        else:
            yield InputError(name, f"it is no JSON: {_reason(error)}", "Mend it, or give one record a line as .jsonl.")
        return
    records = _records(value)
    found = [
        _record(name, record, f"record {number}", name if len(records) == 1 else f"{name}#{number}")
        for number, record in enumerate(records, start=1)
    ]
    if len(found) != 1 and all(isinstance(result, InputError) for result in found):
        yield InputError(name, "none of its records is an article", "Give records with id, outlet, published and text.")
        return
    yield from found


def _line(name: str, line: bytes, number: int) -> Document | InputError:
    place = f"line {number}"
    try:
        record = json.loads(line)
    except UnicodeDecodeError:
        return InputError(name, "the line is not UTF-8", "Save the file as UTF-8.", place)
    except (ValueError, RecursionError) as error:
        return InputError(name, f"the line is no JSON record: {_reason(error)}", "Mend or remove the line.", place)
    return _record(name, record, place, f"{PurePosixPath(name)}#{number}")


def _record(name: str, record: object, place: str, default_id: str) -> Document | InputError:
    if not isinstance(record, dict):
        return InputError(name, "the value is no record", "Write one object {...} with id, outlet and text.", place)
    return document_of(record, name, place, default_id)


def _records(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    if isinstance(value, dict):
        for field in _LIST_FIELDS:
            inner = value.get(field)
            if isinstance(inner, list) and inner and isinstance(inner[0], dict):
                return inner
    return [value]


def _first_line_is_record(text: str) -> bool:
    try:
        return isinstance(json.loads(text.lstrip("\ufeff \t\r\n").splitlines()[0]), dict)
    except (ValueError, RecursionError, IndexError):
        return False


def _reason(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return "nested too deeply"
    return error.msg if isinstance(error, json.JSONDecodeError) else str(error)
