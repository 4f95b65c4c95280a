"""PDF files that hold text: lines joined to paragraphs, running heads left out."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from xref.errors import InputError
from xref.model import Document

_MOST_PAGES = 500
_MOST_CHARS = 2_000_000
_RUNNING = 3  # pages on which the same first or last line is a running head
_EDGE_LINES = 2  # at the top and the bottom of a page, where running heads stand
_DIGITS = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?:…][\"'”’)\]]*$")
_FULL = 0.75  # of the longest line of a page: a shorter line that ends a sentence ends its paragraph
_REMEDY = "Save the article as .txt, or give its text in a .jsonl file."


def read_pdf(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the text of a PDF as one article, or an error when it is locked, broken, too long, or only pictures.

    Cost: about 20 pages/s.
    """
    from pypdf import PdfReader  # noqa: PLC0415 - needed for PDF only
    from pypdf.errors import PyPdfError  # noqa: PLC0415 - as above

    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            yield InputError(name, "it is locked with a password", "Save it without one.")
            return
        if len(reader.pages) > _MOST_PAGES:
            yield InputError(name, f"it has more than {_MOST_PAGES} pages", "Split it into smaller files.")
            return
        pages = [page.extract_text() or "" for page in reader.pages]
        about = reader.metadata
        stated = {field: str(about.get(f"/{field}") or "").strip() for field in ("Title", "Author")} if about else {}
    # what a broken file makes the library raise is not one family of errors
    except (PyPdfError, ValueError, KeyError, TypeError, AttributeError, IndexError, RecursionError, OSError) as error:
        yield InputError(name, f"it cannot be read as PDF: {type(error).__name__}", _REMEDY)
        return
    text = "\n\n".join(_paragraphs(_without_running_heads([page.splitlines() for page in pages])))
    if not text.strip():
        yield InputError(name, "it holds no text, only pictures", "Run text recognition on it, or type its text.")
        return
    if len(text) > _MOST_CHARS:
        yield InputError(name, f"its text is longer than {_MOST_CHARS:,} characters", "Split it into smaller files.")
        return
    extra = (("author", _storable(stated["Author"])),) if stated.get("Author") else ()
    yield Document(name, _storable(text), title=_storable(stated.get("Title", "")) or None, extra=extra)


def _without_running_heads(pages: Sequence[Sequence[str]]) -> Iterator[list[str]]:
    """The lines of each page without page numbers and lines that stand at the edge of several pages."""
    stripped = [[" ".join(line.split()) for line in page if line.strip()] for page in pages]
    edges = Counter(key for page in stripped for key in {_DIGITS.sub("#", page[at]) for at in _edge(page)})
    running = {key for key, count in edges.items() if count >= _RUNNING}
    for page in stripped:
        left_out = {at for at in _edge(page) if page[at].isdigit() or _DIGITS.sub("#", page[at]) in running}
        yield [line for at, line in enumerate(page) if at not in left_out]


def _edge(page: Sequence[str]) -> set[int]:
    count = len(page)
    return {at for at in range(count) if at < _EDGE_LINES or at >= count - _EDGE_LINES}


def _paragraphs(pages: Iterable[Sequence[str]]) -> Iterator[str]:
    """Lines joined, also across pages, until one ends a sentence before the end of the line."""
    paragraph = ""
    for lines in pages:
        width = max(map(len, lines), default=0)
        for line in lines:
            paragraph = _joined(paragraph, line)
            if _SENTENCE_END.search(line) and len(line) < _FULL * width:
                yield paragraph
                paragraph = ""
    if paragraph:
        yield paragraph


def _joined(paragraph: str, line: str) -> str:
    """A word that was divided at the end of a line is made whole; "Anglo-" and "American" keep their hyphen."""
    if paragraph.endswith("-") and paragraph[-2:-1].isalpha() and line[:1].islower():
        return paragraph[:-1] + line
    if paragraph.endswith("-") and paragraph[-2:-1].isalpha():
        return paragraph + line
    return f"{paragraph} {line}" if paragraph else line


def _storable(text: str) -> str:
    """Text without NUL and lone surrogates, which a database cannot hold."""
    return text.replace("\0", "\ufffd").encode("utf-16", "surrogatepass").decode("utf-16", "replace")
