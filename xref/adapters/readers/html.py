"""Saved web pages: main text by trafilatura, metadata as the page states it.

The text of the document is the extracted text, one line a block with a blank line between; offsets refer to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from copy import deepcopy
from typing import Any, Protocol, cast

from xref.adapters.readers.text import decoded
from xref.errors import InputError
from xref.model import Document, Line, LineKind, Span
from xref.text.blocks import EDGE
from xref.text.lines import classify_spans, is_full_sentence
from xref.text.normalise import fold

_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})", re.IGNORECASE)
_DECLARATION = re.compile(r"\A\s*<\?xml[^>]*\?>", re.IGNORECASE)
_HEAD_BYTES = 8192  # browsers look for the charset in the first 1,024 bytes; pages put it later
_BLOCKS = frozenset(("p", "head", "item", "quote", "code", "cell", "fw", "ab"))
_CAPTIONS = "//figcaption|//*[contains(@class,'caption')]|//*[contains(@itemprop,'caption')]"
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
    blocks = _blocks(extracted.body) if extracted is not None else []
    if extracted is None or not blocks:
        yield InputError(name, "no article text was found in the page", _REMEDY)
        return
    text = "\n\n".join(block for block, _ in blocks)
    yield Document(
        article_id=name,
        text=text,
        outlet=extracted.sitename or None,
        title=extracted.title or None,
        url=extracted.url or None,
        published=extracted.date or None,
        lines=_lines(text, blocks, _captions(page), fold(extracted.title or "")),
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
        date_extraction_params={"extensive_search": False, "original_date": True},
        config=config,
    )
    return cast("_Extracted | None", found)


def _blocks(body: Any) -> list[tuple[str, str]]:
    """The blocks of the extracted body in order: (text on one line, element name)."""
    found: list[tuple[str, str]] = []
    for element in () if body is None else body:
        inner = [child for child in element.iter() if child.tag in _BLOCKS and child is not element]
        for block in inner if element.tag not in _BLOCKS and inner else [element]:
            for part in _broken(block):
                found.append((part, str(block.tag)))
    return found


def _broken(block: Any) -> Iterator[str]:
    """The texts of a block between its line breaks, white space made single spaces."""
    pieces = [""]
    for text in _texts(block):
        if text is None:
            pieces.append("")
        else:
            pieces[-1] += text
    for piece in pieces:
        line = " ".join(piece.split()).strip(EDGE)
        if line:
            yield line


def _texts(element: Any) -> Iterator[str | None]:
    """The texts of an element in order; None stands for a line break."""
    for node in element.iter():
        if node.tag == "lb":
            yield None
        yield node.text or ""
        if node is not element:
            yield node.tail or ""


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


def _lines(text: str, blocks: Sequence[tuple[str, str]], captions: Sequence[str], title: str) -> tuple[Line, ...]:
    spans, start = [], 0
    for block, _ in blocks:
        spans.append(Span(start, start + len(block)))
        start += len(block) + 2
    ruled = classify_spans(text, spans, has_title=bool(title))
    first_text = next((i for i, (_, tag) in enumerate(blocks) if tag != "head"), len(blocks))
    kinds = []
    for index, (line, (block, tag)) in enumerate(zip(ruled, blocks, strict=True)):
        if line.kind is LineKind.DROPPED:
            kinds.append(line)
        elif tag == "head" and not is_full_sentence(block):
            kinds.append(_head(line.span, index < first_text))
        elif _is_in(fold(block), captions):
            kinds.append(Line(line.span, LineKind.CAPTION))
        else:
            kinds.append(line)
    return tuple(kinds)


def _head(span: Span, above_text: bool) -> Line:
    if above_text:
        return Line(span, LineKind.HEADLINE)
    return Line(span, LineKind.DROPPED, "section label")


def _is_in(folded: str, captions: Sequence[str]) -> bool:
    """Whether the block is a caption or a part of one."""
    return len(folded) >= _SHORTEST_CAPTION and any(folded in caption for caption in captions)
