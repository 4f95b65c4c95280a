"""Quotations that run over sentences and paragraphs: who says the sentences that name nobody.

Newspapers name the speaker once: at the end of the quotation ("A. B,” she said), before it, or in the paragraph above,
which a paragraph that is nothing but quotation goes on with. Sentences right behind the one that names the speaker are
found while reading (`carry_over`); the rest is found here, when all sentences of an article are read.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xref.model import Attribution, LineKind, Mention, Sentence, SourceKind, Span

_SPEAKING = frozenset({SourceKind.PERSON, SourceKind.ORGANISATION, SourceKind.ANONYMOUS, SourceKind.DOCUMENT})
_OPENING = '“"‘«„'
_Chains = tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Spoken:
    """A sentence with the quotations of its paragraph and whom it credits so far."""

    sentence: Sentence
    quotes: tuple[Mention, ...]
    found: _Chains


def run_on(read: Sequence[Spoken]) -> list[_Chains]:
    """Return the attributions of each sentence of an article, with the speakers of quotations that run on."""
    found = [item.found for item in read]
    paragraphs: dict[int, list[int]] = {}
    for at, item in enumerate(read):
        paragraphs.setdefault(item.sentence.paragraph, []).append(at)
    before: list[int] = []
    for places in paragraphs.values():
        for at in places:
            quote = _around(read[at])
            if quote is not None and not _credits(found[at]):
                found[at] = _added(found[at], _named_behind(read, places, quote), read[at].sentence.span)
        if before and _is_speech(read, places, found):
            speaker = _speaker_of(read, before, found)
            for at in places:
                found[at] = _added(found[at], speaker, read[at].sentence.span)
        before = places
    return found


def _credits(found: _Chains) -> bool:
    return any(hop.origin for hop in found)


def _around(item: Spoken) -> Span | None:
    """The quotation that holds the whole sentence."""
    span = item.sentence.span
    inside = (q.span for q in item.quotes if q.span.start - 1 <= span.start and span.end <= q.span.end + 2)
    return next(inside, None)


def _named_behind(read: Sequence[Spoken], places: Sequence[int], quote: Span) -> _Chains:
    """The chains of the sentence in which a quotation ends, whose cue stands right behind it."""
    last = next((at for at in places if read[at].sentence.span.start < quote.end <= read[at].sentence.span.end), None)
    if last is None:
        return ()
    cues = [hop for hop in read[last].found if hop.origin and hop.cue is not None and hop.cue.span.start >= quote.end]
    nearest = min(cues, key=lambda hop: hop.cue.span.start if hop.cue else 0, default=None)
    return tuple(hop for hop in read[last].found if nearest is not None and hop.chain == nearest.chain)


def _is_speech(read: Sequence[Spoken], places: Sequence[int], found: Sequence[_Chains]) -> bool:
    """Whether a paragraph is nothing but quotation and names nobody."""
    first = read[places[0]].sentence
    return (
        first.kind is LineKind.BODY
        and first.text[:1] in _OPENING
        and all(_around(read[at]) is not None and not _credits(found[at]) for at in places)
    )


def _speaker_of(read: Sequence[Spoken], places: Sequence[int], found: Sequence[_Chains]) -> _Chains:
    """The speaker of the paragraph before: of its last sentence, when that is a quotation or announces one."""
    last = places[-1]
    sentence = read[last].sentence
    quoted = any(quote.span.overlaps(sentence.span) for quote in read[last].quotes)
    if sentence.kind is not LineKind.BODY or not (quoted or sentence.text.rstrip().endswith(":")):
        return ()
    chains = {hop.chain: hop for hop in found[last] if hop.origin}  # the furthest hop of each
    speaking = [chain for chain, hop in chains.items() if hop.kind in _SPEAKING]
    return tuple(hop for hop in found[last] if speaking and hop.chain == speaking[-1])


def _added(found: _Chains, speaker: _Chains, span: Span) -> _Chains:
    """The attributions of a sentence behind those of its speaker, whose words stand elsewhere."""
    once = {hop.hop: hop for hop in reversed(speaker)}
    first = tuple(replace(once[at], source=None, cue=None, content=span, hedged=False, chain=0) for at in sorted(once))
    return (*first, *(replace(hop, chain=hop.chain + 1) for hop in found)) if first else found
