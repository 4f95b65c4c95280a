from __future__ import annotations

import pytest

from xref.adapters.readers.text import read_markdown, read_text
from xref.errors import InputError
from xref.model import Document


def test_text_file_is_one_article_named_after_the_file() -> None:
    assert list(read_text("orla/a.txt", b"The bridge is shut.\r\n")) == [
        Document("orla/a.txt", "The bridge is shut.\r\n")
    ]


@pytest.mark.parametrize(("data", "words"), [(b"\x00\x01\x02", "NUL"), (b"%PDF-1.4", "PDF"), (b" \n", "empty")])
def test_what_is_no_text_is_reported(data: bytes, words: str) -> None:
    (found,) = read_text("a.txt", data)
    assert isinstance(found, InputError)
    assert words in str(found)


def test_markdown_front_matter_gives_the_metadata() -> None:
    data = (
        b"---\ntitle: Bridge shut\nsource: Orla Post\ndate: 2018-03-24\ndesk: city\n---\nThe bridge of Orla is shut.\n"
    )
    (found,) = read_markdown("a.md", data)
    assert isinstance(found, Document)
    assert (found.outlet, found.title, found.published, found.url) == ("Orla Post", "Bridge shut", "2018-03-24", None)
    assert found.extra == (("desk", "city"),)
    assert found.lines is not None
