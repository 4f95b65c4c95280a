"""Certainty: one claim states what the other leaves open, of the same thing in nearly the same words."""

from __future__ import annotations

from xref.conflict.counting import class_of
from xref.conflict.lexicon import lemma_set, word_set
from xref.conflict.negation import denials, negated_words
from xref.conflict.participants import shared_names
from xref.conflict.polarity import clause_mention
from xref.conflict.quantities import only_ones
from xref.conflict.reading import Reading, likeness
from xref.conflict.wording import either
from xref.model import ClaimKind, Conflict, Mention
from xref.settings import Settings

_COPULAS = word_set("is are was were")
_OPEN = word_set("unclear unknown unconfirmed unverified")
_CONFIRM = lemma_set("confirm verify record register")
_TENTATIVE = lemma_set("may might could would plan expect likely possibly perhaps if whether allege suspect")


def certainty_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim calls alleged or unclear what the other states.

    "Reportedly", "is said to" and "is believed to" are no ground: desks add and drop them as they rewrite each other
    (in data/allsides_gold 1 of 22 such pairs is labelled a conflict).
    """
    if likeness(a.content, b.content) < settings.min_certain_likeness or _negates(a) or _negates(b):
        return None
    if not shared_names(a.claim.names, b.claim.names):
        return None
    for left, right, swapped in ((a, b, False), (b, a, True)):
        hedge = _hedge(left)
        if hedge is not None and _stated(right):
            sides = ((left, hedge), (right, right.mention(right.claim.span.start, right.claim.span.end)))
            return either("certainty", "how certain it is", *(sides[::-1] if swapped else sides))
    return None


def unconfirmed_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim says that none are confirmed, "no deaths have been confirmed", the other how many there are."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        open_ones = _unconfirmed(left)
        given = next((one for one in only_ones(right) if one.counts in open_ones and (one.number.low or 0) >= 1), None)
        if given is not None and not _negates(right) and not any(word.lemma in _TENTATIVE for word in right.words):
            whole = left.mention(left.claim.span.start, left.claim.span.end)
            told, _ = right.at(given.number.mention.span)
            sides = ((left, whole), (right, clause_mention(right, told)))
            return either("certainty", "how certain it is", *(sides[::-1] if swapped else sides))
    return None


def _unconfirmed(reading: Reading) -> frozenset[str]:
    """What a claim says is not confirmed of anybody, by the names of `counted`."""
    found = set()
    for negated in negated_words(reading):
        behind = [word.lemma for word in reading.words[negated.head + 1 : negated.head + 4]]
        if reading.words[negated.negator].lower == "no" and _CONFIRM & set(behind):
            found.add(class_of(reading.words[negated.head].lemma))
    return frozenset(found - {""})


def _negates(reading: Reading) -> bool:
    return bool(denials(reading)) or bool(negated_words(reading))


def _hedge(reading: Reading) -> Mention | None:
    """The words by which a claim leaves open what it tells."""
    for at, word in enumerate(reading.words[:-1]):
        before = reading.words[at - 1].lower if at else ""
        following = reading.words[at + 1].lower
        alleged = word.lower == "alleged" and before in _COPULAS and following == "to"
        if alleged or (word.lower in _OPEN and following in {"whether", "if"}):
            return reading.mention(word.token.start, word.token.end)
    return None


def _stated(reading: Reading) -> bool:
    """Whether a claim states it without hedge; whom it credits for it, it takes at his word."""
    if reading.claim.kind is ClaimKind.HEADLINE or reading.claim.text.rstrip().endswith("?"):
        return False
    return _hedge(reading) is None and not any(word.lemma in _TENTATIVE for word in reading.words)
