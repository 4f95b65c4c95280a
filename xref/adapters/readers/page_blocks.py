"""The blocks of an extracted page as lines of text, with the links in them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from xref.text.blocks import EDGE

_BLOCKS = frozenset(("p", "head", "item", "quote", "code", "cell", "fw", "ab"))
_LINK, _BREAK = "ref", "lb"


@dataclass(frozen=True, slots=True)
class Block:
    """A line of the article: ``tag`` is the element it comes from, ``links`` are (start, end, address) in ``text``."""

    text: str
    tag: str
    links: tuple[tuple[int, int, str], ...] = ()


def blocks(body: Any) -> list[Block]:
    """Return the blocks of an extracted body in order, none of them empty; an element with breaks gives several."""
    found: list[Block] = []
    for element in () if body is None else body:
        inner = [child for child in element.iter() if child.tag in _BLOCKS and child is not element]
        for block in inner if element.tag not in _BLOCKS and inner else [element]:
            found += _broken(block)
    return found


def _broken(element: Any) -> Iterator[Block]:
    """The lines of an element between its breaks, white space made single spaces."""
    line: list[tuple[str, str]] = []
    for text, address in (*_texts(element), (None, "")):
        if text is not None:
            line.append((text, address))
            continue
        block = _line(line, str(element.tag))
        if block.text:
            yield block
        line = []


def _texts(element: Any) -> Iterator[tuple[str | None, str]]:
    """The texts of an element in reading order, each with the address it leads to ("": none); None is a break."""
    from lxml import etree  # type: ignore[import-untyped]  # noqa: PLC0415 - slow to import, needed for pages only

    addresses: list[str] = []  # of the links around the place, the innermost last
    for event, node in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            if node.tag == _LINK:
                addresses.append(node.get("target") or "")
            if node.tag == _BREAK:
                yield None, ""
            yield node.text or "", addresses[-1] if addresses else ""
        else:
            if node.tag == _LINK:
                addresses.pop()
            if node is not element:
                yield node.tail or "", addresses[-1] if addresses else ""


def _line(pieces: list[tuple[str, str]], tag: str) -> Block:
    whole, space = "", False
    links: list[tuple[int, int, str]] = []
    for text, address in pieces:
        words = text.split()
        space = space or text[:1].isspace()
        if words:
            whole += " " if space and whole else ""
            start = len(whole)
            whole += " ".join(words)
            if address:
                links.append((start, len(whole), address))
        space = text[-1:].isspace() or (space and not words)
    left = len(whole) - len(whole.lstrip(EDGE))
    text = whole.strip(EDGE)
    shifted = ((max(0, a - left), min(len(text), b - left), address) for a, b, address in links)
    return Block(text, tag, tuple(link for link in shifted if link[0] < link[1]))
