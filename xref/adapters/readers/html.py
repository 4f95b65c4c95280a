"""Saved web pages: main text by trafilatura, metadata as the page states it.

The text of the document is the extracted text, one line a block with a blank line between; offsets refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from itertools import accumulate
from typing import Any, Protocol, cast

from xref.adapters.readers.page_blocks import Block, blocks
from xref.adapters.readers.page_metadata import page_metadata
from xref.adapters.readers.text import decoded
from xref.errors import InputError
from xref.model import Document, Line, LineKind, Link, Span
from xref.text.lines import classify_spans, is_full_sentence
from xref.text.normalise import fold

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>", re.IGNORECASE)
_HEAD_BYTES = 8192  # browsers look for the charset in the first 1,024 bytes; pages put it later
_CAPTIONS = "//figcaption|//*[contains(@class,'caption')]|//*[contains(@itemprop,'caption')]"
_BETWEEN = "\n\n"  # blocks
_MOSTLY_LINKS = 0.9  # of the characters
_LONGEST_TEASER = 200  # characters; a longer block of links is a paragraph
_SHORTEST_CAPTION = 20  # characters; what is shorter in an element named "caption" is a button
# Characters; below it trafilatura takes the page without its paragraphs. Its default of 250 loses those of short items;
# with 100 the F1 on the extraction benchmark stays .961.
_SHORTEST_ARTICLE = 100
_MOST_TAGS = 300_000  # extraction takes time per element: some ten seconds at this many; articles have under 10,000
_REMEDY = "Save the article as .txt, or give its text in a .jsonl file."


class _Extracted(Protocol):
    """What is used of trafilatura's result."""

    title: str | None
    sitename: str | None
    date: str | None
    url: str | None
    body: Any


def read_html(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the article of a page, or an error when it has none.

    Cost: about 20 to 40 pages/s.
    """
    charset = _CHARSET.search(data[:_HEAD_BYTES])
    page = decoded(name, data, charset[1].decode("ascii") if charset else None)
    if isinstance(page, InputError):
        yield page
        return
    if page.count("<") > _MOST_TAGS:
        yield InputError(name, f"the page has more than {_MOST_TAGS:,} tags", _REMEDY)
        return
    extracted = _extract(_DECLARATION.sub("", page))
    found = blocks(extracted.body) if extracted is not None else []
    if extracted is None or all(_only_leads_on(block) for block in found):
        yield InputError(name, "no article text was found in the page", _REMEDY)
        return
    text = _BETWEEN.join(block.text for block in found)
    stated = page_metadata(page)
    yield Document(
        article_id=name,
        text=text,
        outlet=extracted.sitename or stated.outlet or None,
        title=extracted.title or stated.title or None,
        url=extracted.url or stated.url or None,
        published=extracted.date or stated.published or None,
        lines=_lines(text, found, _captions(page), fold(extracted.title or "")),
        links=_links(found),
        extra=(("author", "; ".join(stated.authors)),) if stated.authors else (),
    )


def _extract(page: str) -> _Extracted | None:
    """The main text and the metadata that the page states; dates are never searched for in the text."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import, needed for pages only
    from trafilatura.settings import DEFAULT_CONFIG  # noqa: PLC0415 - as above

    config = deepcopy(DEFAULT_CONFIG)
    config["DEFAULT"]["MIN_EXTRACTED_SIZE"] = str(_SHORTEST_ARTICLE)
    found = bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        include_links=True,
        date_extraction_params={"extensive_search": False, "original_date": True},
        config=config,
    )
    return cast("_Extracted | None", found)


def _captions(page: str) -> tuple[str, ...]:
    """The folded captions of pictures that the page marks as such."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, needed for pages only
    from lxml.html import document_fromstring  # type: ignore[import-untyped]  # noqa: PLC0415 - as above

    try:
        tree = document_fromstring(_DECLARATION.sub("", page))
        texts = (fold(" ".join(element.itertext())) for element in tree.xpath(_CAPTIONS))
        return tuple(text for text in texts if len(text) >= _SHORTEST_CAPTION)
    except (etree.LxmlError, ValueError, AssertionError):
        return ()


def _links(blocks: Sequence[Block]) -> tuple[Link, ...]:
    starts = accumulate((len(block.text) + len(_BETWEEN) for block in blocks), initial=0)
    return tuple(
        Link(Span(start + first, start + end), address)
        for start, block in zip(starts, blocks, strict=False)
        for first, end, address in block.links
    )


def _lines(text: str, blocks: Sequence[Block], captions: Sequence[str], title: str) -> tuple[Line, ...]:
    spans, start = [], 0
    for block in blocks:
        spans.append(Span(start, start + len(block.text)))
        start += len(block.text) + len(_BETWEEN)
    ruled = classify_spans(text, spans, has_title=bool(title))
    first_text = next((i for i, block in enumerate(blocks) if block.tag != "head"), len(blocks))
    kinds = []
    for index, (line, block) in enumerate(zip(ruled, blocks, strict=True)):
        if line.kind is LineKind.DROPPED:
            kinds.append(line)
        elif block.tag == "head" and not is_full_sentence(block.text):
            kinds.append(_head(line.span, index < first_text))
        elif _is_in(fold(block.text), captions):
            kinds.append(Line(line.span, LineKind.CAPTION))
        elif _only_leads_on(block):
            kinds.append(Line(line.span, LineKind.DROPPED, "link list"))
        else:
            kinds.append(line)
    return tuple(kinds)


def _only_leads_on(block: Block) -> bool:
    """Whether a short block is nothing but links: the headline of another story."""
    linked = sum(end - start for start, end, _ in block.links)
    return linked >= _MOSTLY_LINKS * len(block.text) and len(block.text) <= _LONGEST_TEASER


def _head(span: Span, above_text: bool) -> Line:
    if above_text:
        return Line(span, LineKind.HEADLINE)
    return Line(span, LineKind.DROPPED, "section label")


def _is_in(folded: str, captions: Sequence[str]) -> bool:
    """Whether the block is a caption or a part of one."""
    return len(folded) >= _SHORTEST_CAPTION and any(folded in caption for caption in captions)
