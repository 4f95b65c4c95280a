"""Words and punctuation marks of a stretch of raw text, with offsets into the raw text."""

from __future__ import annotations

import re
from dataclasses import dataclass

from xref.model import Span

# A word keeps inner apostrophes, hyphens, full stops, ampersands ("don't", "al-Arouri", "U.S", "AT&T"); anything
# else that is no
# white space is a mark of its own.
_TOKEN = re.compile(r"[^\W_]+(?:[’'.\-‑&/][^\W_]+)*|[^\w\s]|_")


def word_set(text: str) -> frozenset[str]:
    """Return the words of a table that is written as running text."""
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a single mark; ``lower`` is the text in lower case with straight apostrophes and hyphens."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_word(self) -> bool:
        """Whether the token begins with a letter or digit."""
        return self.text[0].isalnum()

    @property
    def is_capitalised(self) -> bool:
        """Whether the token begins with a capital letter."""
        return self.text[0].isupper()

    @property
    def span(self) -> Span:
        """Offsets of the token in the raw text."""
        return Span(self.start, self.end)


def tokens(raw: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of ``raw`` inside ``span``, in text order."""
    return tuple(
        Token(text := match[0], text.lower().replace("’", "'").replace("‑", "-"), match.start(), match.end())
        for match in _TOKEN.finditer(raw, span.start, span.end)
    )
