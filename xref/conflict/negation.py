"""Which words of a claim are negated. By token and scope: "Lebanon" and "notable" negate nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from xref.conflict.lexicon import (
    AFTER_DENYING,
    AUXILIARIES,
    DENYING,
    FAILING,
    NEGATORS,
    NO_WORDS,
    NOT_BEFORE_DENYING,
    word_set,
)
from xref.conflict.reading import Reading, Word

_SKIPPED = AUXILIARIES | word_set("a an the any been so very only just yet immediately publicly")
# "not only ... but", "no longer", "no less than", "not just": these negate no predicate.
_NO_NEGATION_AFTER = word_set("only just merely least least longer less more later matter doubt sooner one")
# "no trace of drums", "no evidence of fraud": what there is not is the noun that follows.
TRACES = word_set("trace traces sign signs evidence record records indication indications proof mention")
_REJECTING = word_set("rejected rejects dismissed dismisses")
_HEARSAY_NOUNS = word_set("suggestions claims allegations reports accusations")
_DETERMINERS = word_set("the a an any its their his her such")
_OWN = word_set("we our ours us i my")
_SPEAKING_FOR = word_set("spokesman spokeswoman spokesperson spokespeople lawyer attorney")
_REACH = 4  # words between a negator and its head
_KEPT = 4096  # readings of which the answer is kept: the rules ask several times for each pair


@dataclass(frozen=True, slots=True)
class Negated:
    """A word that the claim negates, and the word that negates it; indices into the words of the reading."""

    head: int
    negator: int


@lru_cache(maxsize=_KEPT)
def negated_words(reading: Reading) -> tuple[Negated, ...]:
    """Return the heads that the claim negates, in text order: what did not happen, is not so, or is not there."""
    return tuple(sorted(_negated(reading.words), key=lambda n: (n.head, n.negator)))


@lru_cache(maxsize=_KEPT)
def denials(reading: Reading) -> tuple[int, ...]:
    """Indices of the verbs by which somebody denies something: "denied", "rejects the claim", "disputed"."""
    return tuple(at for at in range(len(reading.words)) if _denies(reading.words, at))


def in_own_matter(reading: Reading, negated: Negated) -> bool:
    """Whether a party negates it in its own words: a quotation that says "we", or that its spokesman or lawyer gives.

    "There was no meeting", said by the party's spokeswoman, is a denial; said by a prosecutor it is a finding.
    """
    place = reading.words[negated.head].token
    quote = next((q.mention.span for q in reading.claim.quotes if q.mention.span.contains(place.span)), None)
    if quote is None:
        return False
    inside = {word.lower for word in reading.words if quote.contains(word.token.span)}
    outside = {word.lower for word in reading.words if not quote.contains(word.token.span)}
    return bool(inside & _OWN or outside & _SPEAKING_FOR)


def is_negator(word: Word) -> bool:
    """Whether the word negates what follows it in its clause."""
    return word.lower in NEGATORS or word.lower.endswith("n't")


def _negated(found: Sequence[Word]) -> Iterator[Negated]:
    for at, word in enumerate(found):
        following = found[at + 1].lower if at + 1 < len(found) else ""
        if is_negator(word) and following not in _NO_NEGATION_AFTER:
            yield from _head(found, at)
        elif word.lower in NO_WORDS and following not in _NO_NEGATION_AFTER:
            yield from _noun_head(found, at)
        elif word.lemma in FAILING and following == "to":
            yield from _head(found, at + 1, negator=at)


def _head(found: Sequence[Word], at: int, negator: int | None = None) -> Iterator[Negated]:
    """The first word with a meaning behind position ``at`` in its clause."""
    for i in range(at + 1, min(len(found), at + 1 + _REACH)):
        word = found[i]
        if word.clause != found[at].clause:
            return
        if word.lower not in _SKIPPED and not word.lower.endswith("ly"):
            if word.is_content:
                yield Negated(i, at if negator is None else negator)
            return


def _noun_head(found: Sequence[Word], at: int) -> Iterator[Negated]:
    """The noun behind "no" or "without", and the verb of "no plans to V"."""
    head = None
    for i in range(at + 1, min(len(found), at + 1 + _REACH)):
        word = found[i]
        if head is None and word.lower in _DETERMINERS:
            continue  # "no trace of the drums"
        if word.clause != found[at].clause or not word.is_content:
            break
        head = i
    if head is None:
        return
    yield Negated(head, at)
    if found[head].lower in TRACES and head + 1 < len(found) and found[head + 1].lower == "of":
        yield from (Negated(n.head, at) for n in _noun_head(found, head + 1))
    if head + 2 < len(found) and found[head + 1].lower == "to" and found[head + 2].is_content:
        yield Negated(head + 2, at)


def _denies(found: Sequence[Word], at: int) -> bool:
    word = found[at]
    before = found[at - 1].lower if at else ""
    if before in NOT_BEFORE_DENYING:
        return False
    following = found[at + 1].lower if at + 1 < len(found) else ""
    if word.lower in _REJECTING:
        return following in _HEARSAY_NOUNS and at + 2 < len(found) and found[at + 2].lower == "that"
    if word.lower not in DENYING:
        return False
    if following not in AFTER_DENYING and not following.endswith("ing"):
        return False
    return not any(is_negator(other) and other.clause == word.clause for other in found[max(0, at - 3) : at])
