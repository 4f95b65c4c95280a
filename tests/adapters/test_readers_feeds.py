from __future__ import annotations

import pytest

from xref.adapters.readers import sniff
from xref.adapters.readers.feeds import read_feed
from xref.adapters.readers.html import read_html
from xref.errors import InputError
from xref.model import Document

RSS = """<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Orla Post</title><link>https://orla.example</link>
<item><title>Old &amp; shut</title><link>https://orla.example/bridge</link><guid>orla-1</guid>
<pubDate>Sat, 24 Mar 2018 10:00:00 +0200</pubDate><dc:creator>Ida Brekke</dc:creator>
<description>The bridge is shut.</description>
<content:encoded><![CDATA[<p>The council <b>voted</b> on Monday.</p><script>alert(1)</script>
<ul><li>Cracks were found.</li></ul>]]></content:encoded></item>
<item><title>Empty</title><link>https://orla.example/2</link></item>
<item><title>Short</title><link>javascript:alert(1)</link><description>A ferry runs.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0" encoding="utf-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Orla Post</title>
<entry><id>tag:orla.example,2018:1</id><title>Bridge</title><link href="https://orla.example/bridge"/>
<published>2018-03-24T10:00:00Z</published><updated>2018-03-26T10:00:00Z</updated>
<source><title>Meridian Wire</title></source>
<content type="html">&lt;p&gt;The council voted.&lt;/p&gt;</content></entry></feed>"""


def entries(feed: str) -> list[Document | InputError]:
    return list(read_feed("orla.xml", feed.encode()))


def first(feed: str) -> Document:
    found = entries(feed)[0]
    assert isinstance(found, Document)
    return found


def test_an_entry_is_an_article_with_the_longest_text_that_the_feed_gives() -> None:
    found = first(RSS)
    assert found.text == "The council voted on Monday.\n\nCracks were found."
    assert (found.article_id, found.outlet, found.title) == ("orla-1", "Orla Post", "Old & shut")
    assert (found.url, found.published) == ("https://orla.example/bridge", "2018-03-24T08:00:00Z")
    assert found.extra == (("author", "Ida Brekke"),)


def test_an_entry_without_text_is_reported_with_its_number() -> None:
    found = entries(RSS)[1]
    assert isinstance(found, InputError)
    assert found.place == "entry 2"


def test_an_address_that_is_none_of_the_web_is_left_out() -> None:
    found = entries(RSS)[2]
    assert isinstance(found, Document)
    assert (found.url, found.published) == (None, None)


def test_atom_gives_the_day_of_publication_and_the_outlet_that_an_entry_comes_from() -> None:
    found = first(ATOM)
    assert (found.outlet, found.published) == ("Meridian Wire", "2018-03-24T10:00:00Z")
    assert found.text == "The council voted."


@pytest.mark.parametrize(
    "feed", ["<html><body>A page</body></html>", "plain", "<rss></rss>", "<feed", "<rss version='2.0'><channel>"]
)
def test_what_is_no_feed_is_reported(feed: str) -> None:
    (found,) = entries(feed)
    assert isinstance(found, InputError)


def test_entities_that_grow_without_bound_are_not_followed() -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa">' + "".join(
        f'<!ENTITY {chr(98 + n)} "{f"&{chr(97 + n)};" * 10}">' for n in range(9)
    )
    found = entries(f'<?xml version="1.0"?>{bomb}]><rss><channel><item><title>x</title>'
                    "<description>&j;</description></item></channel></rss>")  # fmt: skip
    assert all(isinstance(item, InputError) or len(item.text) < 10_000 for item in found)


def test_a_file_outside_is_never_read() -> None:
    feed = RSS.replace("<rss", '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss', 1)
    texts = [found.text for found in entries(feed.replace("A ferry runs.", "&x;")) if isinstance(found, Document)]
    assert "root:" not in " ".join(texts)


def test_a_feed_and_a_page_without_names_are_told_apart() -> None:
    assert sniff(RSS.encode()) is read_feed
    assert sniff(ATOM.encode()) is read_feed
    assert sniff(b"<!doctype html><html><body><p>rss</p></body></html>") is read_html
