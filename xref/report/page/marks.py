"""Which words of a sentence stand out: those that other reports of the claim have too, and those that differ."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from xref.conflict.lexicon import FUNCTION, lemma
from xref.model import Claim, Pair, Span
from xref.report.formats.plain import bare
from xref.text.normalise import words

_WORD = re.compile(r"[^\W_]+(?:[.,:'’][^\W_]+)*")
_JOINING = re.compile(r"[\s\-‐‑–'’]*")


class Mark(IntEnum):
    """Why words are marked."""

    SAME = 1
    DIFFERS = 2


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence as it is shown.

    ``marks`` holds (start, end, `Mark`) one after the other, in UTF-16 units of ``text``, as browsers count.
    """

    text: str
    marks: tuple[int, ...] = ()


def shared_spans(claims: Mapping[int, tuple[int, Claim]]) -> dict[int, tuple[Span, ...]]:
    """Return, for each claim key, the spans of words, numbers and names that a claim of another article has too.

    Args:
        claims: Article key and claim, by claim key.

    Spans are offsets into the raw text, in order, and do not overlap. Function words alone are never marked.
    """
    found = {key: list(_terms(claim)) for key, (_, claim) in claims.items()}
    articles: dict[str, set[int]] = defaultdict(set)
    for key, terms in found.items():
        for term, _ in terms:
            articles[term].add(claims[key][0])
    return {
        key: _merged(claims[key][1], [span for term, span in terms if len(articles[term]) > 1])
        for key, terms in found.items()
    }


def differing_spans(conflicts: Iterable[Pair]) -> dict[int, tuple[Span, ...]]:
    """Return, for each claim key, the spans of the words that are in conflict."""
    found: dict[int, dict[Span, None]] = defaultdict(dict)
    for pair in conflicts:
        if pair.conflict is not None:
            found[pair.a][pair.conflict.a.span] = None
            found[pair.b][pair.conflict.b.span] = None
    return {key: tuple(sorted(spans)) for key, spans in found.items()}


def marked(claim: Claim, same: Sequence[Span] = (), differs: Sequence[Span] = ()) -> Marked:
    """Return the sentence without characters that would disturb the page; where both marks meet, the difference wins.

    Spans are offsets into the raw text; what lies outside the claim is left out.
    """
    start, text = claim.span.start, claim.text
    kinds = [0] * len(text)
    for kind, spans in ((Mark.SAME, same), (Mark.DIFFERS, differs)):
        for span in spans:
            for at in range(max(0, span.start - start), min(len(text), span.end - start)):
                kinds[at] = int(kind)
    pieces: list[str] = []
    marks: list[int] = []
    at = 0
    for mark, piece in _runs(text, kinds):
        shown = bare(piece)
        length = len(shown.encode("utf-16-le", "surrogatepass")) // 2
        if mark and length:
            marks += (at, at + length, mark)
        pieces.append(shown)
        at += length
    return Marked("".join(pieces), tuple(marks))


def _terms(claim: Claim) -> Iterator[tuple[str, Span]]:
    """What can be found in another report, each with its place: base forms, values of numbers, keys of names."""
    for found in _WORD.finditer(claim.text):
        span = Span(claim.span.start + found.start(), claim.span.start + found.end())
        bases = [lemma(word) for word in words(found[0])]
        if bases and not all(base in FUNCTION for base in bases):
            yield " ".join(bases), span
    for number in claim.numbers:
        yield f"number {number.low} {number.high} {number.unit}", number.mention.span
    for name in claim.names:
        if name.key:
            yield f"name {name.key}", name.mention.span


def _merged(claim: Claim, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Spans joined where they overlap or only spaces, hyphens and apostrophes part them."""
    joined: list[Span] = []
    for span in sorted(spans):
        last = joined[-1] if joined else None
        offset = claim.span.start
        if last and (span.start <= last.end or _JOINING.fullmatch(claim.text[last.end - offset : span.start - offset])):
            joined[-1] = Span(last.start, max(last.end, span.end))
        else:
            joined.append(span)
    return tuple(joined)


def _runs(text: str, kinds: Sequence[int]) -> Iterator[tuple[int, str]]:
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or kinds[at] != kinds[start]:
            yield kinds[start], text[start:at]
            start = at
