"""Who said the words of a quotation, as far as the claim itself names him."""

from __future__ import annotations

from xref.conflict.participants import alike_names, persons
from xref.conflict.reading import Reading
from xref.model import Mention, Name, NameKind, Quote, SourceKind

_SPEAKING = frozenset({SourceKind.PERSON, SourceKind.ANONYMOUS})


def speaker(reading: Reading, quote: Quote) -> Name | None:
    """The person credited for a quotation by name in the claim itself; carried-over speakers are less certain."""
    quoted = _quoted_person(reading)
    if quoted is not None:
        return quoted
    for credit in reading.claim.attributions:
        if credit.source is None or credit.content is None or credit.kind not in _SPEAKING:
            continue
        if not credit.content.overlaps(quote.mention.span):
            continue
        for name in reading.claim.names:
            if name.kind is NameKind.PERSON and credit.source.span.contains(name.mention.span):
                return name
            if credit.kind is SourceKind.ANONYMOUS and _in_apposition(reading, credit.source, name):
                return name
    return next((n for n in persons(reading.claim.names) if quote.speaker is not None and n.key == quote.speaker), None)


def other_speakers(a: Reading, one: Quote, b: Reading, other: Quote) -> bool:
    """Whether two quotations are credited to speakers who cannot be the same."""
    left, right = speaker(a, one), speaker(b, other)
    here = left.key if left is not None else _carried_over(a, one)
    there = right.key if right is not None else _carried_over(b, other)
    return bool(here and there) and not alike_names(here or "", there or "")


def _carried_over(reading: Reading, quote: Quote) -> str | None:
    """The speaker that an earlier sentence names; None where this one credits somebody without a name."""
    covering = (c for c in reading.claim.attributions if c.content and c.content.overlaps(quote.mention.span))
    return None if any(credit.kind is SourceKind.ANONYMOUS for credit in covering) else quote.speaker


def _quoted_person(reading: Reading) -> Name | None:
    """The person behind "it quoted X ... as saying"."""
    for at, word in enumerate(reading.words[:-1]):
        if word.lower in {"quoted", "quotes", "quoting"} and reading.words[at + 1].token.text[0].isupper():
            start = reading.words[at + 1].token.start
            return next((n for n in persons(reading.claim.names) if n.mention.span.start == start), None)
    return None


def _in_apposition(reading: Reading, source: Mention, name: Name) -> bool:
    """Whether the name follows the office at once: "the council's chairman, X"."""
    if name.kind is not NameKind.PERSON or name.mention.span.start < source.span.end:
        return False
    return reading.mention(source.span.end, name.mention.span.start).text.strip() in {",", ""}
