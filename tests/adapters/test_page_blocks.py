"""Blocks of an extracted page: their text in reading order, and where the links in it lie."""

from __future__ import annotations

import pytest
from lxml import etree  # type: ignore[import-untyped]

from xref.adapters.readers.page_blocks import blocks


def _blocks(inner: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The text of each block, with the words and addresses of its links."""
    body = etree.fromstring(f"<body>{inner}</body>")
    return [(b.text, [(b.text[start:end], address) for start, end, address in b.links]) for b in blocks(body)]


@pytest.mark.parametrize(
    ("inner", "found"),
    [
        ("<p>One <ref target='u'>two</ref> three.</p>", [("One two three.", [("two", "u")])]),
        ("<p>One <ref target='u'> two </ref> three.</p>", [("One two three.", [("two", "u")])]),
        ("<p>One<ref target='u'>\n two\n  more</ref>.</p>", [("One two more.", [("two more", "u")])]),
        ("<p>  <ref target='u'>One</ref>, two</p>", [("One, two", [("One", "u")])]),
        ("<p>a <hi>b <ref target='u'>c</ref> d</hi> e</p>", [("a b c d e", [("c", "u")])]),  # in reading order
        ("<p>a <ref target='u'>b <hi>c</hi> d</ref> e</p>", [("a b c d e", [("b", "u"), ("c", "u"), ("d", "u")])]),
        ("<p>a<lb/><ref target='u'>b</ref></p>", [("a", []), ("b", [("b", "u")])]),
        ("<p>a <ref>b</ref></p>", [("a b", [])]),  # leads nowhere
        ("<p>\u200b<ref target='u'>\u200bone</ref> two\u200b</p>", [("one two", [("one", "u")])]),
        ("<div><p>one</p><list><item>two</item></list></div>", [("one", []), ("two", [])]),
        ("<p> </p><p/>", []),
    ],
)
def test_text_is_in_reading_order_and_links_are_spans_of_it(
    inner: str, found: list[tuple[str, list[tuple[str, str]]]]
) -> None:
    assert _blocks(inner) == found


def test_no_body_has_no_blocks() -> None:
    assert blocks(None) == []


def test_deep_nesting_is_read() -> None:
    depth = 200
    assert _blocks(f"<p>{'<hi>' * depth}deep{'</hi>' * depth} end</p>") == [("deep end", [])]
