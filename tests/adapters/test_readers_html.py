from __future__ import annotations

import time

import pytest

from xref.adapters.readers.html import read_html
from xref.errors import InputError
from xref.model import Document, LineKind
from xref.text.sentences import split_sentences

PARAGRAPHS = [
    "The council of Orla voted on Monday evening to close the old bridge for two months, the mayor said.",
    "Engineers found cracks in its northern pier in March and have watched them grow ever since then.",
    "Drivers will have to take the ring road, which was widened twice in the past ten years, until May.",
    "The harbour master, Carl Dorn, told reporters that the ferry would run every half hour from Tuesday.",
]
PAGE = f"""<!doctype html><html><head><meta charset="utf-8"><title>Old bridge shut | Orla Post</title>
<meta property="og:title" content="Old bridge of Orla shut for two months">
<meta property="og:site_name" content="Orla Post"><link rel="canonical" href="https://orla.example/bridge">
<meta property="article:published_time" content="2018-03-24T10:00:00Z"></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<article><h1>Old bridge of Orla shut for two months</h1>
<p>{PARAGRAPHS[0]}</p>
<figure><img src="x.jpg"><figcaption>Divers look at the northern pier of the old bridge on Sunday.</figcaption></figure>
<p>{PARAGRAPHS[1]}</p><script>var hidden = "The council never voted.";</script>
<h2>What comes next</h2><p>{PARAGRAPHS[2]}</p><p>{PARAGRAPHS[3]}</p><p>Share this story on Facebook</p>
</article><footer><p>Copyright 2018 Orla Post. All rights reserved.</p></footer></body></html>"""


def page(html: str, encoding: str = "utf-8") -> Document:
    (found,) = read_html("orla.html", html.encode(encoding))
    assert isinstance(found, Document)
    return found


def kept(document: Document) -> list[str]:
    assert document.lines is not None
    lines = [line for line in document.lines if line.kind is LineKind.BODY]
    return [document.text[line.span.start : line.span.end] for line in lines]


def test_page_states_its_metadata() -> None:
    found = page(PAGE)
    assert (found.article_id, found.outlet, found.title) == (
        "orla.html",
        "Orla Post",
        "Old bridge of Orla shut for two months",
    )
    assert (found.url, found.published) == ("https://orla.example/bridge", "2018-03-24")


def test_paragraphs_are_body_and_what_is_around_them_is_not() -> None:
    assert kept(page(PAGE)) == PARAGRAPHS


def test_offsets_refer_to_the_extracted_text() -> None:
    found = page(PAGE)
    assert found.lines is not None
    sentences = split_sentences(found.text, found.lines)
    assert [s.text for s in sentences if s.kind is LineKind.BODY] == PARAGRAPHS
    assert all(found.text[s.span.start : s.span.end] == s.text for s in sentences)


def test_caption_that_is_marked_is_no_body_even_inside_a_paragraph() -> None:
    caption = "Divers look at the northern pier of the old bridge on Sunday."
    html = PAGE.replace(f"<p>{PARAGRAPHS[1]}</p>", f'<p class="wp-caption-text">{caption}</p><p>{PARAGRAPHS[1]}</p>')
    assert caption not in kept(page(html))


def test_page_without_stated_outlet_or_date_leaves_them_out() -> None:
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    found = page(f"<html><head><title>Bridge</title></head><body><article>{body}</article></body></html>")
    assert found.published is None
    assert found.outlet is None


def test_declared_charset_is_used() -> None:
    html = PAGE.replace('charset="utf-8"', 'charset="windows-1252"').replace("Carl Dorn", "Zoë Dörn")
    assert "Zoë Dörn" in page(html, "cp1252").text


def test_cut_off_page_still_yields_its_paragraphs() -> None:
    assert PARAGRAPHS[0] in kept(page(PAGE[: PAGE.index("<h2>")]))


@pytest.mark.parametrize(
    "html",
    [
        "<html><body><nav><a href='/'>Home</a></nav></body></html>",
        "<",
        "<html>" + "<div>" * 20_000,
        "<!doctype html><![CDATA[ <p </p> &#x110000; &#0;",
        "<html><body><script>alert(1)</script><style>p{}</style></body></html>",
    ],
)
def test_page_without_an_article_is_reported_with_a_remedy(html: str) -> None:
    (found,) = read_html("x.html", html.encode())
    assert isinstance(found, InputError)
    assert "no article text" in found.problem
    assert found.remedy


def test_page_with_too_many_tags_is_refused_at_once() -> None:
    started = time.perf_counter()
    (found,) = read_html("x.html", b"<html><body>" + b"<i></i>" * 400_000)
    assert isinstance(found, InputError)
    assert time.perf_counter() - started < 5


def test_xml_declaration_does_not_break_the_page() -> None:
    assert kept(page('<?xml version="1.0" encoding="utf-8"?>\n' + PAGE)) == PARAGRAPHS


def test_links_in_the_text_are_kept_with_their_words() -> None:
    linked = PARAGRAPHS[1].replace("found cracks", '<a href="https://pelagia.example/x">found <b>cracks</b></a>')
    found = page(PAGE.replace(PARAGRAPHS[1], linked))
    links = [link for link in found.links if link.address == "https://pelagia.example/x"]
    assert " ".join(found.text[link.span.start : link.span.end] for link in links) == "found cracks"
    assert kept(found) == PARAGRAPHS


def test_a_line_that_only_leads_to_another_story_is_dropped() -> None:
    teaser = "Council of Orla wants a second bridge over the river by next summer"
    found = page(PAGE.replace("<h2>", f'<p><a href="https://orla.example/second">{teaser}</a></p><h2>'))
    assert teaser not in kept(found)
    assert PARAGRAPHS[2] in kept(found)
