"""Of what a quotation is said: the subject in "the bridge was hailed as “a door to the north”"."""

from __future__ import annotations

from collections.abc import Sequence

from xref.conflict.lexicon import AUXILIARIES, lemma_set, word_set
from xref.conflict.reading import Reading, Word
from xref.model import Mention, Quote

_COPULAS = word_set("is are was were be been being remains remained")
_NAMING = word_set("""
    hailed described called dubbed labelled labeled praised denounced condemned branded derided welcomed seen
    celebrated touted billed as
    """)
_DETERMINERS = word_set("the a an this that its his her their our these those")
_PRONOUNS = word_set("it this that these those he she they we i you there which who what")
_ENDS = word_set("of that which who whom to in on at with for from by as about near and or between under over across")
_SAYING = lemma_set("say said tell told add claim announce insist argue write declare")
_LONGEST = 5  # words of a subject without what hangs on it


def quoted_of(reading: Reading, quote: Quote) -> Mention | None:
    """The head of the subject that the quotation is predicated of, None when it is none or a pronoun."""
    end = next((i for i, w in enumerate(reading.words) if w.token.start >= quote.mention.span.start), 0)
    verb = _predicate(reading.words, end)
    if verb is None:
        return None
    start = _clause_start(reading.words, verb)
    head: list[Word] = []
    for word in reading.words[start:verb]:
        if head and (word.lower in _ENDS or word.clause != head[0].clause or word.lower in AUXILIARIES):
            break
        if word.lower not in _DETERMINERS:
            head.append(word)
    if not 0 < len(head) <= _LONGEST or head[0].lower in _PRONOUNS:
        return None
    return reading.mention(head[0].token.start, head[-1].token.end)


def _predicate(found: Sequence[Word], end: int) -> int | None:
    """Index of the copula in front of a quotation that begins at word ``end``."""
    at = end - 1
    while at >= 0 and found[at].lower in _NAMING:
        at -= 1
    if at < 0 or found[at].lower not in _COPULAS:
        return None
    while at > 0 and found[at - 1].lower in AUXILIARIES:
        at -= 1
    return at


def _clause_start(found: Sequence[Word], verb: int) -> int:
    """Index of the first word of the clause that holds the predicate: behind "said that", or the sentence's own."""
    for at in range(verb - 1, 0, -1):
        reported = found[at].lower == "that" and found[at + 1].lower in _DETERMINERS
        if reported or found[at].lemma in _SAYING:
            return at + 1
    return 0
