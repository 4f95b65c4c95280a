"""A claim as the conflict rules read it: words with base forms and clause numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from xref.claims.tokens import Token, tokens
from xref.conflict.lexicon import FUNCTION, lemma, word_set
from xref.model import Article, Claim, Mention, Span
from xref.text.normalise import fold, words

# A clause ends at these marks and begins anew at these words.
_MARKS = frozenset(',;:()[]—–"“”.?!')
_CONTRACTED = ("'t", "'ll", "'re", "'ve", "'d", "'m")
_OPENERS = word_set("""
    but although though while whereas because after before until unless if when which who whose whom where since as
    than
    """)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a claim: its token (offsets into the raw text), base form, and the number of its clause from 0."""

    token: Token
    lemma: str
    clause: int

    @property
    def lower(self) -> str:
        """The word in lower case with straight apostrophes and hyphens."""
        return self.token.lower

    @property
    def is_content(self) -> bool:
        """Whether the word says what a sentence is about, as function words, titles, week days and numbers do not."""
        base = self.lemma
        return bool(base) and base not in FUNCTION and not base[0].isdigit() and not base.endswith(_CONTRACTED)


@dataclass(frozen=True, eq=False)
class Reading:
    """A claim, its article and its words in order; ``content`` holds the base forms of all content words.

    Equal to itself only, so that what is found in it can be kept by it.
    """

    claim: Claim
    article: Article
    words: tuple[Word, ...]
    content: frozenset[str]

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Base forms of all words."""
        return frozenset(word.lemma for word in self.words)

    @property
    def outlet(self) -> str:
        """The outlet's name as an editor reads it."""
        return self.article.outlet

    def clause(self, number: int) -> tuple[Word, ...]:
        """The words of one clause."""
        return tuple(word for word in self.words if word.clause == number)

    def between(self, start: int, end: int) -> tuple[Word, ...]:
        """The words that lie inside the raw offsets ``[start, end)``."""
        return tuple(word for word in self.words if start <= word.token.start and word.token.end <= end)

    def at(self, span: Span) -> tuple[int, int]:
        """Index of the first word at or behind the start of ``span``, and of the first one behind its end."""
        first = next((i for i, word in enumerate(self.words) if word.token.end > span.start), len(self.words))
        last = next((i for i, word in enumerate(self.words) if word.token.start >= span.end), len(self.words))
        return first, last

    def around(self, span: Span, reach: int) -> frozenset[str]:
        """Base forms of the content words within ``reach`` words of ``span``, on either side."""
        first, last = self.at(span)
        return content_of((*self.words[max(0, first - reach) : first], *self.words[last : last + reach]))

    def mention(self, start: int, end: int) -> Mention:
        """The words at raw offsets ``[start, end)`` of the claim."""
        return Mention(self.claim.text[start - self.claim.span.start : end - self.claim.span.start], Span(start, end))


def read(claim: Claim, article: Article) -> Reading:
    """Return the reading of ``claim``; offsets of its words are those of the article's raw text."""
    shift = claim.span.start
    found: list[Word] = []
    clause = 0
    marks = tokens(claim.text, Span(0, len(claim.text)))
    for at, token in enumerate(marks):
        if not token.is_word:
            clause += token.text in _MARKS and not _inside_number(marks, at)
            continue
        clause += token.lower in _OPENERS
        found.append(Word(_moved(token, shift), _base(token.text), clause))
    return Reading(claim, article, tuple(found), content_of(found))


def _inside_number(marks: Sequence[Token], at: int) -> bool:
    """Whether the mark separates thousands: "4,000"."""
    return 0 < at < len(marks) - 1 and marks[at - 1].text[-1].isdigit() and marks[at + 1].text[0].isdigit()


def content_of(found: Iterable[Word]) -> frozenset[str]:
    """The base forms of the content words among ``found``."""
    return frozenset(word.lemma for word in found if word.is_content)


def _moved(token: Token, shift: int) -> Token:
    return Token(token.text, token.lower, token.start + shift, token.end + shift)


@lru_cache(maxsize=65_536)
def _base(text: str) -> str:
    """Base form of a token; "17-minute" is "minute", "al-Arouri" is "arouri", "U.S." is "u.s"."""
    parts = [part for part in words(text) if part not in {"al", "el"}]
    if len(parts) > 1 and parts[0][0].isdigit():
        parts = parts[1:]
    return "-".join(lemma(part) for part in parts) if parts else fold(text)


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Share of common words, 2 |a & b| / (|a| + |b|), in [0, 1]; 0 when both are empty."""
    return 2 * len(a & b) / (len(a) + len(b)) if a or b else 0.0
