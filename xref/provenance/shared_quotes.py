"""Which claims share a quotation: the same words, or one a piece of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.model import Claim
from xref.text.normalise import words

_SHORTEST = 2  # words; a fragment ("common issues") ties claims that already state the same thing
_RUN = 5  # words in a row that two longer quotations share only when they are cut from one
_Words = tuple[str, ...]


def shared_quotes(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions of claims that quote the same words: a fragment whole, or five words in a row.

    Each pair links a claim to the first one with the same words, so that together the pairs connect all that share
    them. Cost: linear in the number of quoted words.
    """
    said = [tuple(quote for quote in _quotes(claim) if len(quote) >= _SHORTEST) for claim in claims]
    fragments: dict[_Words, int] = {}
    for at, quotes in enumerate(said):
        for quote in quotes:
            if len(quote) < _RUN:
                fragments.setdefault(quote, at)
    runs: dict[_Words, int] = {}
    for at, quotes in enumerate(said):
        for piece in (piece for quote in quotes for piece in _pieces(quote)):
            first = runs.setdefault(piece, at) if len(piece) == _RUN else fragments.get(piece, at)
            if first != at:
                yield first, at


def _quotes(claim: Claim) -> Iterator[_Words]:
    return (words(quote.mention.text) for quote in claim.quotes)


def _pieces(quote: _Words) -> Iterator[_Words]:
    for length in range(_SHORTEST, min(_RUN, len(quote)) + 1):
        for start in range(len(quote) - length + 1):
            yield quote[start : start + length]
