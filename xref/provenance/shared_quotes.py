"""Which claims share a quotation: the same words, or one a piece of the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.model import Claim
from xref.text.normalise import words

_WHOLE = 2  # a fragment of two words ("common issues") ties claims that already state the same thing
_RUN = 5  # words in a row that two longer quotations share only when they are cut from one


def shared_quotes(claims: Sequence[Claim]) -> Iterator[tuple[int, int]]:
    """Yield pairs of positions of claims that quote the same words: equal, one inside the other, or five in a row.

    Each pair links a claim to the first one with the same words, so that together the pairs connect all that share them.
    """
    said = [[quote for quote in _quotes(claim) if len(quote) >= _WHOLE] for claim in claims]
    whole: dict[tuple[str, ...], int] = {}
    for at, quotes in enumerate(said):
        for quote in quotes:
            whole.setdefault(quote[:_RUN] if len(quote) > _RUN else quote, at)
    lengths = sorted({len(quote) for quote in whole})
    runs: dict[tuple[str, ...], int] = {}
    for at, quotes in enumerate(said):
        for quote in quotes:
            for length in lengths:
                for start in range(len(quote) - length + 1):
                    piece = quote[start : start + length]
                    first = whole.get(piece)
                    if first is not None and first != at:
                        yield first, at
                    if length == _RUN and (first := runs.setdefault(piece, at)) != at:
                        yield first, at


def _quotes(claim: Claim) -> Iterator[tuple[str, ...]]:
    return (words(quote.mention.text) for quote in claim.quotes)
