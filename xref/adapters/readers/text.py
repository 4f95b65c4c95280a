"""Plain text and Markdown files: one article each."""

from __future__ import annotations

from collections.abc import Iterator

from xref.adapters.readers.records import ALIASES, fits
from xref.errors import InputError
from xref.model import Document
from xref.text.decode import decode
from xref.text.markdown import classify_markdown


def read_text(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the article of a plain text file; its lines are left to the line rules."""
    text = decoded(name, data)
    yield text if isinstance(text, InputError) else Document(name, text)


def read_markdown(name: str, data: bytes) -> Iterator[Document | InputError]:
    """Yield the article of a Markdown file; the front matter gives outlet, title, url and date."""
    text = decoded(name, data)
    if isinstance(text, InputError):
        yield text
        return
    markdown = classify_markdown(text)
    fields = dict(reversed(markdown.fields))
    taken = {
        ours: next((a for a in aliases if fields.get(a) and fits(ours, a, fields[a])), "")
        for ours, aliases in ALIASES.items()
    }
    known = {alias for alias in taken.values() if alias}
    yield Document(
        article_id=name,
        text=text,
        outlet=fields.get(taken["outlet"]),
        title=fields.get(taken["title"]),
        url=fields.get(taken["url"]),
        published=fields.get(taken["published"]),
        lines=markdown.lines,
        extra=tuple((field, value) for field, value in markdown.fields if value and field not in known),
        links=markdown.links,
    )


def decoded(name: str, data: bytes, declared: str | None = None) -> str | InputError:
    """Return the text of a file, or why there is none."""
    try:
        text = decode(data, declared).text
    except ValueError as error:
        return InputError(name, f"it holds {error}", "Save it as UTF-8 text.")
    if not text.strip():
        return InputError(name, "it is empty", "Give a file with an article in it.")
    return text
