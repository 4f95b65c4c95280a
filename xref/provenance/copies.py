"""Copied text: shared five-word shingles between articles, shared word runs between sentences.

Quoted words are left out: two outlets that print one official quote have not copied each other.

Source: shingling and containment after Broder 1997. The bounds are those measured for wire copies, which share only
about 30 % of their word trigrams (Silcock et al. 2023), so near-identity would be too strict.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from xref.model import Claim, Mention, Span
from xref.settings import Settings
from xref.text.normalise import fold, stem, words

SHINGLE = 5
_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a claim outside its quotes, folded, each with its span in the raw text.

    ``None`` stands for a quote.
    """

    folded: tuple[str | None, ...]
    spans: tuple[Span, ...]


def own_words(claim: Claim) -> Words:
    """Return the words of ``claim`` with each quotation replaced by one gap."""
    folded: list[str | None] = []
    spans: list[Span] = []
    for match in _WORD.finditer(claim.text):
        span = Span(claim.span.start + match.start(), claim.span.start + match.end())
        if any(quote.mention.span.overlaps(span) for quote in claim.quotes):
            if folded and folded[-1] is not None:
                folded.append(None)
                spans.append(span)
        else:
            folded.append(fold(match.group()))
            spans.append(span)
    return Words(tuple(folded), tuple(spans))


def shingles(claims: Sequence[Claim]) -> NDArray[np.int64]:
    """Return the sorted different shingle numbers of an article; a shingle never crosses a quote or a sentence end."""
    found = set()
    for claim in claims:
        row = own_words(claim).folded
        for i in range(len(row) - SHINGLE + 1):
            gram = row[i : i + SHINGLE]
            if None not in gram:
                joined = " ".join(word or "" for word in gram).encode()
                found.add(zlib.crc32(joined) << 30 ^ zlib.adler32(joined))
    return np.array(sorted(found), dtype=np.int64)


def containment(a: NDArray[np.int64], b: NDArray[np.int64]) -> float:
    """Share of the shorter article's shingles that the other holds, in ``[0, 1]``; 0 when either has fewer than ten."""
    shorter = min(len(a), len(b))
    if shorter < 10:
        return 0.0
    return len(np.intersect1d(a, b, assume_unique=True)) / shorter


def copied_run(
    claims: tuple[Claim, Claim], alike: Callable[[], float], idf: Callable[[str], float], settings: Settings
) -> Mention | None:
    """Return the words that one claim took from the other, as written in the first; None when too common to tell.

    Telling is a long run of words, a shorter one between articles that share others, and one of rare words: neither
    names nor figures, which two reporters of one event share.

    Args:
        claims: Of two articles.
        alike: The containment of the two articles, which is asked for where it decides.
        idf: How telling the stem of a word is, in nats.
        settings: The bounds.
    """
    found = longest_shared_run(*claims)
    if found is None or found[1] < settings.copied_run_in_copy_words:
        return None
    run, length = found
    if length >= settings.copied_run_words or alike() >= settings.probable_copy_containment:
        return run
    return run if _weight(run, claims[0], idf) >= settings.copied_run_weight else None


def _weight(run: Mention, claim: Claim, idf: Callable[[str], float]) -> float:
    """The sum of the idf of the words of a run outside names; 0 for one that holds a figure."""
    if any(number.mention.span.overlaps(run.span) for number in claim.numbers):
        return 0.0
    named = [name.mention.span for name in claim.names]
    plain = (match for match in _WORD.finditer(run.text))
    at = run.span.start
    outside = (m for m in plain if not any(s.overlaps(Span(at + m.start(), at + m.end())) for s in named))
    return sum(idf(stem(word)) for match in outside for word in words(match.group()))


def longest_shared_run(a: Claim, b: Claim) -> tuple[Mention, int] | None:
    """Return the longest run of words outside quotes that both claims share, as written in ``a``, and its length in
    words.

    None when they share no word. Ties go to the earliest run in ``a``. Cost: O(words of a * words of b).
    """
    left, right = own_words(a), own_words(b)
    best_length = best_end = 0
    previous = [0] * (len(right.folded) + 1)
    for i, word in enumerate(left.folded, 1):
        current = [0] * (len(right.folded) + 1)
        if word is not None:
            for j, other in enumerate(right.folded, 1):
                if word == other:
                    current[j] = previous[j - 1] + 1
                    if current[j] > best_length:
                        best_length, best_end = current[j], i
        previous = current
    if not best_length:
        return None
    span = Span(left.spans[best_end - best_length].start, left.spans[best_end - 1].end)
    return Mention(a.text[span.start - a.span.start : span.end - a.span.start], span), best_length
