"""Which claims share a quotation: the same words, or one a piece of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.model import Claim, Mention
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


def quoted_alike(claim: Claim, other: Claim) -> Mention | None:
    """Return the first quotation of ``claim`` of which ``other`` quotes a piece, or which is a piece of one of its."""
    theirs = {piece for quote in _quotes(other) for piece in _pieces(quote)}
    for quote in claim.quotes:
        said = words(quote.mention.text)
        if any(piece in theirs and len(piece) == min(_RUN, len(said)) for piece in _pieces(said)):
            return quote.mention
    fragments = {said for said in _quotes(other) if _SHORTEST <= len(said) < _RUN}
    pieces = ((quote, piece) for quote in claim.quotes for piece in _pieces(words(quote.mention.text)))
    return next((quote.mention for quote, piece in pieces if piece in fragments), None)


def _quotes(claim: Claim) -> Iterator[_Words]:
    return (words(quote.mention.text) for quote in claim.quotes)


def _pieces(quote: _Words) -> Iterator[_Words]:
    for length in range(_SHORTEST, min(_RUN, len(quote)) + 1):
        for start in range(len(quote) - length + 1):
            yield quote[start : start + length]
