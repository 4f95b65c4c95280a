"""Paragraphs that are quoted from another medium without quotation marks: block quotes in plain text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from xref.model import Attribution, Sentence, SourceKind, Span

# A block quote that was cut short, or glossed by whoever quotes it: "the iftar [fast-breaking] meal ... …"
_CUT_SHORT = re.compile(r"(?:…|\.\.\.|\[…\]|\[\.\.\.\])[\"”’]?\s*$")
_GLOSS = re.compile(r"\[[^\]\n]{2,60}\]")
_LONGEST_EXCERPT = 4  # paragraphs; a block quote that runs on is closed by a sentence that names its source again
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


def excerpts(
    paragraphs: Sequence[Sequence[Sentence]], credits: Sequence[tuple[Attribution, ...]]
) -> dict[int, tuple[Attribution, ...]]:
    """Return, by paragraph number, the chain of the medium that a paragraph is quoted from.

    An excerpt begins right after a paragraph that credits a medium and is cut short ("…") at its end or glossed in
    square
    brackets. It goes on to the paragraph before the next one that names the medium or its reporter again, where that
    is near.

    Args:
        paragraphs: The body sentences, grouped by paragraph, in text order.
        credits: For each of them the attributions of its last sentence that credits a medium, () where none does.
    """
    found: dict[int, tuple[Attribution, ...]] = {}
    for at in range(1, len(paragraphs)):
        source = credits[at - 1]
        text = paragraphs[at][-1].text
        if (
            not source
            or paragraphs[at][0].paragraph in found
            or not (_CUT_SHORT.search(text) and _is_long(paragraphs[at]))
        ):
            continue
        for member in paragraphs[at : at + _length(paragraphs, at, source)]:
            found[member[0].paragraph] = source
    return found


def _is_long(sentences: Sequence[Sentence]) -> bool:
    return sum(len(s.text.split()) for s in sentences) >= 12 or any(_GLOSS.search(s.text) for s in sentences)


def _length(paragraphs: Sequence[Sequence[Sentence]], at: int, source: Sequence[Attribution]) -> int:
    """Number of paragraphs of the excerpt: up to where the source is named again, else the one that is cut short."""
    surnames = tuple(a.resolved.split()[-1] for a in source)
    for length in range(1, _LONGEST_EXCERPT + 1):
        if at + length < len(paragraphs) and any(name in paragraphs[at + length][0].text for name in surnames):
            return length
    return 1


def quoted_from(source: Sequence[Attribution], found: Sequence[Attribution], span: Span) -> tuple[Attribution, ...]:
    """Return the chains of a sentence, each behind the medium it is quoted from; the medium alone when it has none."""
    medium = [replace(a, source=None, cue=None, content=span) for a in source]
    chains: dict[int, list[Attribution]] = {}
    for attribution in found:
        chains.setdefault(attribution.chain, []).append(attribution)
    if not any(a.origin for a in found):
        return (*medium, *(replace(a, chain=a.chain + 1) for a in found))
    longer: list[Attribution] = []
    for number, hops in chains.items():
        if not hops[0].origin or hops[0].resolved in {a.resolved for a in source}:
            longer.extend(hops)
            continue
        longer.extend(replace(a, chain=number, origin=hops[0].origin) for a in medium)
        longer.extend(replace(a, hop=a.hop + len(medium)) for a in hops)
    return tuple(longer)


def medium_chain(attributions: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the hops of the first chain that begins with a medium (then its reporter), () when none does."""
    first = next((a for a in attributions if a.hop == 1 and a.kind in _MEDIA and a.cue is not None), None)
    if first is None:
        return ()
    return tuple(
        a for a in attributions if a.chain == first.chain and (a is first or a.kind is SourceKind.PERSON) and a.hop <= 2
    )
