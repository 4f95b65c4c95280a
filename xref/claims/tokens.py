"""Words and punctuation marks of a stretch of raw text, with offsets into the raw text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from xref.claims.word_sets import word_set
from xref.model import Span

# A word keeps inner apostrophes, hyphens, full stops, ampersands ("don't", "al-Arouri", "U.S", "AT&T"); anything
# else that is no
# white space is a mark of its own.
_TOKEN = re.compile(r"[^\W_]+(?:[’'.\-‑&/][^\W_]+)*|[^\w\s]|_")
_SMALL = word_set("the and for with from but nor not per via into over than that off out are was has its his her")
_SHARE = 0.7
_SHARE_OF_SENTENCE = 0.9


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


def is_title_case(words: Sequence[Token]) -> bool:
    """Whether most words of a line are capitalised, so that a capital letter tells nothing ("Minister Says No").

    A line that ends in a full stop may be a sentence full of names and needs a larger share.
    """
    telling = [w for w in words if len(w.text) >= 3 and w.text[0].isalpha() and w.lower not in _SMALL]
    share = _SHARE if words and words[-1].text != "." else _SHARE_OF_SENTENCE
    return len(telling) >= 4 and sum(w.is_capitalised for w in telling) >= share * len(telling)


def tokens(raw: str, span: Span) -> tuple[Token, ...]:
    """Return the tokens of ``raw`` inside ``span``, in text order."""
    return tuple(
        Token(text := match[0], text.lower().replace("’", "'").replace("‑", "-"), match.start(), match.end())
        for match in _TOKEN.finditer(raw, span.start, span.end)
    )
