from __future__ import annotations

import gzip
import io

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from tests.adapters.test_readers_html import PAGE, PARAGRAPHS
from xref.adapters.readers import sniff
from xref.adapters.readers.warc import read_warc
from xref.errors import InputError
from xref.model import Document

ADDRESS = "https://orla.example/saved"


def archive(*records: tuple[str, str, str, bytes], packed: bool = True) -> bytes:
    """An archive of (address, status, content type, body)."""
    data = io.BytesIO()
    writer = WARCWriter(data, gzip=packed)
    for address, status, kind, body in records:
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                address, "response", payload=io.BytesIO(body), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2018-04-01T12:00:00Z"},
            )
        )  # fmt: skip
    return data.getvalue()


PAGE_RECORD = (ADDRESS, "200 OK", "text/html; charset=utf-8", PAGE.encode())


@pytest.mark.parametrize("packed", [True, False])
def test_a_page_is_an_article_named_by_its_address(packed: bool) -> None:
    (found,) = read_warc("orla.warc.gz", archive(PAGE_RECORD, packed=packed))
    assert isinstance(found, Document)
    assert (found.article_id, found.outlet, found.published) == (ADDRESS, "Orla Post", "2018-03-24")
    assert PARAGRAPHS[0] in found.text


def test_the_day_of_archiving_is_kept_and_is_no_day_of_publication() -> None:
    bare = PAGE.replace('<meta property="article:published_time" content="2018-03-24T10:00:00Z">', "")
    (found,) = read_warc("orla.warc", archive((ADDRESS, "200 OK", "text/html", bare.encode())))
    assert isinstance(found, Document)
    assert found.published is None
    assert ("retrieved", "2018-04-01T12:00:00Z") in found.extra


@pytest.mark.parametrize(("status", "kind"), [("404 Not Found", "text/html"), ("200 OK", "image/png")])
def test_errors_and_pictures_are_passed_over(status: str, kind: str) -> None:
    found = list(read_warc("orla.warc", archive((ADDRESS, status, kind, PAGE.encode()), PAGE_RECORD)))
    assert len(found) == 1


def test_a_page_without_an_article_is_reported_with_its_address_and_the_rest_goes_on() -> None:
    empty = ("https://orla.example/empty", "200 OK", "text/html", b"<html><body></body></html>")
    broken, good = read_warc("orla.warc", archive(empty, PAGE_RECORD))
    assert isinstance(broken, InputError)
    assert (broken.source, broken.place) == ("orla.warc", "https://orla.example/empty")
    assert isinstance(good, Document)


def test_a_broken_archive_gives_what_it_can() -> None:
    data = archive(PAGE_RECORD, (ADDRESS + "/2", "200 OK", "text/html", PAGE.encode() * 3))
    found = list(read_warc("orla.warc.gz", data[: len(archive(PAGE_RECORD)) + 200]))
    assert isinstance(found[0], Document)


@pytest.mark.parametrize(
    "data",
    [b"plain text", gzip.compress(b"plain text"), b"\x1f\x8b broken", archive()],
    ids=["text", "compressed text", "broken compression", "no page"],
)
def test_what_is_no_archive_of_pages_is_reported(data: bytes) -> None:
    (found,) = read_warc("orla.warc.gz", data)
    assert isinstance(found, InputError)


def test_an_archive_without_a_name_is_recognised() -> None:
    assert sniff(archive(PAGE_RECORD)) is read_warc
    assert sniff(archive(PAGE_RECORD, packed=False)) is read_warc
