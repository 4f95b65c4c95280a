"""What surrounds a quotation: the same words attached to another thing, or put into another mouth."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher

from xref.conflict.lexicon import lemma, lemma_set, word_set
from xref.conflict.participants import alike_names
from xref.conflict.quotation import Said, quotations
from xref.conflict.quote_subject import quoted_of
from xref.conflict.reading import Reading, content_of
from xref.conflict.speakers import speaker
from xref.conflict.wording import either, open_ended
from xref.model import Conflict, Mention, Name, Quote
from xref.settings import Settings

_PREPOSITIONS = word_set("in on of to with for about against over between from at by as toward towards into")
_BREAKS = frozenset(",.;:!?—–")
# "... in an interview with", "... on Twitter", "... to reporters": where it was said, not what it was said of.
_OCCASION = lemma_set("""
    interview statement speech tweet twitter facebook post letter email e-mail conference briefing remark address
    report memo show program programme broadcast video radio television news press conversation comment testimony
    hearing op-ed article column reporter journalist supporter audience crowd rally meeting appearance message reply
    response answer question
    """)
# Stand for something named elsewhere, so they name no other object.
_UNSPECIFIC = lemma_set("side party country nation group organization organisation both people thing man woman")


def object_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same quoted words are attached to different things: "a new page" in ties with one, in relations with all."""
    for one in quotations(a):
        for other in quotations(b):
            common = _common_beginning(one.words, other.words)
            if common < settings.min_quoted_words or min(len(one.words), len(other.words)) != common:
                continue
            left, right = _attached(a, one, common), _attached(b, other, common)
            if left is None or right is None:
                left, right = quoted_of(a, one.quote), quoted_of(b, other.quote)
            if left is not None and right is not None and _differ(a, left, b, right):
                said = a.mention(one.tokens[0].start, one.tokens[common - 1].end)
                return either("quote object", f"of what “{open_ended(said)}” was said", (a, left), (b, right))
    return None


def speaker_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same words are credited to different persons."""
    for one in quotations(a):
        for other in quotations(b):
            common = _common_run(one.words, other.words)
            if common < settings.min_credited_words or 2 * common < min(len(one.words), len(other.words)):
                continue
            left, right = speaker(a, one.quote), speaker(b, other.quote)
            if left is not None and right is not None and not _named_in(left, b) and not _named_in(right, a):
                return either(
                    "who said it", f"who said “{open_ended(one.quote.mention)}”", (a, left.mention), (b, right.mention)
                )
    return None


def _common_beginning(a: Sequence[str], b: Sequence[str]) -> int:
    """Number of words with which both begin."""
    pairs = enumerate(zip(a, b, strict=False))
    return next((i for i, (x, y) in pairs if lemma(x) != lemma(y)), min(len(a), len(b)))


def _attached(reading: Reading, said: Said, common: int) -> Mention | None:
    """The preposition phrase that follows the first ``common`` words of a quotation, up to the end of its clause."""
    end = said.tokens[common - 1].end
    at = next((i for i, word in enumerate(reading.words) if word.token.start >= end), None)
    if at is None or reading.words[at].lower not in _PREPOSITIONS:
        return None
    if _BREAKS & set(reading.mention(end, reading.words[at].token.start).text):
        return None
    clauses = _phrase_clauses(reading, at, said.quote)
    phrase = [word for word in reading.words[at:] if word.clause in clauses]
    return reading.mention(phrase[0].token.start, phrase[-1].token.end)


def _phrase_clauses(reading: Reading, at: int, quote: Quote) -> set[int]:
    """The clause of a word; the mark that closes the quotation inside the phrase ends no clause."""
    number = reading.words[at].clause
    closing = quote.mention.span.end
    if reading.words[at].token.start >= closing:
        return {number}
    return {number, next((word.clause for word in reading.words if word.token.start >= closing), number)}


def _differ(a: Reading, left: Mention, b: Reading, right: Mention) -> bool:
    """Whether two phrases name things, and share none."""
    one = content_of(a.between(left.span.start, left.span.end))
    other = content_of(b.between(right.span.start, right.span.end))
    if (one | other) & _OCCASION or one & other:
        return False
    return bool(one - _UNSPECIFIC and other - _UNSPECIFIC)


def _common_run(a: Sequence[str], b: Sequence[str]) -> int:
    return SequenceMatcher(None, a, b, autojunk=False).find_longest_match().size


def _named_in(name: Name, reading: Reading) -> bool:
    return any(alike_names(name.key, other.key) for other in reading.claim.names)
