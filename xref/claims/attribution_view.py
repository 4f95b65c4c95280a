"""A sentence as the attribution rules see it: its words, which of them are quoted, and which begin a name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from xref.claims.attribution_cues import ADVERBS, AUXILIARIES
from xref.claims.tokens import Token, is_title_case, tokens
from xref.claims.word_sets import word_set
from xref.model import Mention, Name, Sentence, Span

_NOUNS_IN_LY = word_set(
    "family reply supply assembly rally ally bully anomaly monopoly daily weekly monthly jelly belly"
)


@dataclass(frozen=True, slots=True)
class Chances:
    """For each word of a sentence the probability, in [0, 1], to be part of a cue, to begin one, to name a source."""

    cue: tuple[float, ...]
    begins: tuple[float, ...]
    source: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class View:
    """Words of one sentence. Positions are indices into ``words``.

    ``chances`` is what a reader of cues says of the words, None where none has read them.
    """

    raw: str
    span: Span
    words: tuple[Token, ...]
    quoted: tuple[bool, ...]
    names: tuple[Name, ...]
    title_case: bool = False
    chances: Chances | None = None

    @property
    def has_own_words(self) -> bool:
        """Whether any word, marks apart, stands outside quotations."""
        return any(word.is_word and not quoted for word, quoted in zip(self.words, self.quoted, strict=True))

    def lower(self, at: int) -> str:
        """The word at a position in lower case, "" outside the sentence."""
        return self.words[at].lower if 0 <= at < len(self.words) else ""

    def mention(self, first: int, last: int) -> Mention:
        """The words from ``first`` to ``last``, both included."""
        span = Span(self.words[first].start, self.words[last].end)
        return Mention(self.raw[span.start : span.end], span)

    def is_word(self, at: int) -> bool:
        """Whether there is a word, and no mark, at a position."""
        return 0 <= at < len(self.words) and self.words[at].is_word

    def is_adverb(self, at: int) -> bool:
        """Whether the word may stand between a subject and its verb."""
        word = self.lower(at)
        manner = word.endswith("ly") and len(word) > 4 and word not in _NOUNS_IN_LY
        return word in ADVERBS or (manner and not self.words[at].is_capitalised)

    def is_auxiliary(self, at: int) -> bool:
        """Whether the word is a form of be, have, do, or a modal."""
        return self.lower(at) in AUXILIARIES

    def names_in(self, span: Span) -> tuple[Name, ...]:
        """Names that lie inside a span."""
        return tuple(name for name in self.names if span.contains(name.mention.span))

    def cue_chance(self, span: Span) -> float | None:
        """The highest chance of the words in a span to be part of a cue; None where no reader has read them."""
        if self.chances is None:
            return None
        return max(self.chances.cue[self.at_offset(span.start) : self.at_offset(span.end)], default=0.0)

    def at_offset(self, offset: int) -> int:
        """Position of the first word that starts at or after an offset."""
        return bisect_left(self.words, offset, key=lambda w: w.start)


def view(raw: str, sentence: Sentence, quotes: Sequence[Mention], names: Sequence[Name]) -> View:
    """Return the view of a sentence; ``quotes`` may reach beyond it, names outside it are left out."""
    words = tokens(raw, sentence.span)
    near = [quote.span for quote in quotes if quote.span.overlaps(sentence.span)]
    quoted = [False] * len(words)
    for span in near:
        first = bisect_left(words, span.start, key=lambda w: w.start)
        last = bisect_right(words, span.end, key=lambda w: w.end)
        quoted[first:last] = [True] * (last - first)
    inside = tuple(name for name in names if sentence.span.contains(name.mention.span))
    return View(raw, sentence.span, words, tuple(quoted), inside, is_title_case(words))
