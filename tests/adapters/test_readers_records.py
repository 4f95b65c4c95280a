"""Records as other programs write them: their names for our fields, and what they add is kept."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from xref.adapters.readers.records import document_of
from xref.model import Document
from xref.text.published import parse_published

TEXT = "The council of Orla voted on Monday to close the old bridge."
TRAFILATURA = {
    "title": "Old bridge shut", "author": "Ida Brekke", "hostname": "orla.example", "date": "2018-03-24",
    "fingerprint": "ab12", "id": None, "raw_text": TEXT + " raw", "text": TEXT, "language": "en",
    "source": "https://orla.example/bridge", "source-hostname": "Orla Post", "excerpt": "",
}  # fmt: skip
NEWS_PLEASE = {
    "authors": ["Ida Brekke"], "date_publish": "2018-03-24 10:00:00", "date_download": "2018-04-01 12:00:00",
    "maintext": TEXT, "title": "Old bridge shut", "source_domain": "orla.example", "url": "https://orla.example/bridge",
    "image_url": None,
}  # fmt: skip
NEWSPAPER = {
    "url": "https://orla.example/bridge", "title": "Old bridge shut", "text": TEXT, "authors": ["Ida Brekke"],
    "publish_date": "2018-03-24T10:00:00", "source_url": "https://orla.example", "keywords": ["bridge"],
}  # fmt: skip
MEDIA_CLOUD = {
    "stories_id": "17", "publish_date": "2018-03-24", "title": "Old bridge shut", "media_name": "Orla Post",
    "url": "https://orla.example/bridge", "language": "en", "text": TEXT,
}  # fmt: skip


def read(record: Mapping[str, object]) -> Document:
    found = document_of(record, "records.jsonl", "line 1", "records.jsonl#1")
    assert isinstance(found, Document)
    return found


@pytest.mark.parametrize(
    ("record", "outlet"),
    [(TRAFILATURA, "Orla Post"), (NEWS_PLEASE, "orla.example"), (NEWSPAPER, None), (MEDIA_CLOUD, "Orla Post")],
    ids=["trafilatura", "news-please", "newspaper4k", "Media Cloud"],
)
def test_the_fields_of_other_programs_are_recognised(record: Mapping[str, object], outlet: str | None) -> None:
    found = read(record)
    assert (found.text, found.title, found.url) == (TEXT, "Old bridge shut", "https://orla.example/bridge")
    assert found.outlet == outlet
    assert found.published is not None
    assert str(parse_published(found.published).start) == "2018-03-24"


def test_fields_without_a_place_of_their_own_are_kept() -> None:
    assert ("language", "en") in read(TRAFILATURA).extra
    assert ("authors", '["Ida Brekke"]') in read(NEWS_PLEASE).extra
    assert read(MEDIA_CLOUD).article_id == "17"


def test_a_source_is_an_outlet_unless_it_is_an_address() -> None:
    assert read({"text": TEXT, "source": "Orla Post"}).outlet == "Orla Post"
    found = read({"text": TEXT, "source": "https://orla.example/1"})
    assert (found.outlet, found.url) == (None, "https://orla.example/1")
