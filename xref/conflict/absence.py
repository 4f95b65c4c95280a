"""What one claim says there was not, or was not done, and the other speaks of as there, or done."""

from __future__ import annotations

from xref.conflict.lexicon import AUXILIARIES, HEDGING, kin, lemma_set
from xref.conflict.negation import TRACES, Negated, denials, negated_words
from xref.conflict.polarity import (
    HEARSAY,
    MENTAL,
    TOLD_AND_NOT,
    UNSURE,
    clause_mention,
    is_past,
    negated_here,
    qualified,
)
from xref.conflict.reading import Reading
from xref.conflict.wording import either
from xref.model import Conflict, Precision
from xref.settings import Settings

UNTRUE = lemma_set("false fake little few block")
"""Words that hedge a statement but not a thing: a false wall is a wall."""
STEM = 5
"""Letters that a verb and its noun share at least."""

_DEED_REACH = 6  # words between a thing and what was done with it
_SINCE_REACH = 40  # characters between what was not done and "since"


def since_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim says that it was not done since a day, the other that it was done later than that."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        found = _done_since(left, right, settings)
        if found is not None:
            sides = ((left, clause_mention(left, found[0])), (right, clause_mention(right, found[1])))
            return either("polarity", TOLD_AND_NOT, *(sides[::-1] if swapped else sides))
    return None


def absence_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim says that there is no such thing, or no trace of it, the other speaks of it as there."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        found = _absent_here(left, right, settings)
        if found is not None:
            i, j = found
            return negated_here(right, j, left, i) if swapped else negated_here(left, i, right, j)
    return None


def undone_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim says that no such thing was done, "no price was agreed", the other that it was."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        found = _undone(left, right)
        if found is not None:
            i, j = found
            return negated_here(right, j, left, i) if swapped else negated_here(left, i, right, j)
    return None


def _undone(a: Reading, b: Reading) -> tuple[int, int] | None:
    """(i, j): ``a`` says "no" thing i "was" done, ``b`` that its thing j was, in one clause."""
    if negated_words(b) or denials(b) or any(word.lemma in (HEDGING | UNSURE) - UNTRUE for word in b.words):
        return None
    for negated in negated_words(a):
        deed = _deed_behind(a, negated)
        if deed is None or a.words[negated.negator].lower != "no" or a.words[negated.head].lemma in HEARSAY:
            continue
        for j, word in enumerate(b.words):
            if kin({word.lemma}) == kin({a.words[negated.head].lemma}):
                near = [w for w in b.words[max(0, j - _DEED_REACH) : j + _DEED_REACH + 1] if w.clause == word.clause]
                if any(is_past(w) and kin({w.lemma}) == kin({deed}) for w in near):
                    return negated.head, j
    return None


def _deed_behind(reading: Reading, negated: Negated) -> str | None:
    """Base form of the verb of "no tear gas was fired"."""
    behind = reading.words[negated.head + 1 : negated.head + 4]
    verb = next((word for word in behind if word.lower not in AUXILIARIES), None)
    passive = bool(behind) and behind[0].lower in {"was", "were", "had", "has", "have", "is", "are"}
    return verb.lemma if passive and verb is not None and is_past(verb) and verb.is_content else None


def _done_since(a: Reading, b: Reading, settings: Settings) -> tuple[int, int] | None:
    """(i, j): ``a`` negates its word i "since" a day, ``b`` says the same of a later day with its word j."""
    since = [t for t in a.claim.times if t.interval is not None and t.mention.text.lower().startswith("since")]
    if (
        not since
        or since[0].interval is None
        or since[0].interval.start is None
        or negated_words(b)
        or any(word.lemma in HEDGING for word in b.words)
    ):
        return None
    first = since[0].interval.start
    later = [
        t.interval.start
        for t in b.claim.times
        if t.interval is not None and t.interval.start is not None and t.interval.end is not None
    ]
    unit_over = since[0].interval.precision is not Precision.YEAR
    if not any(day > first if unit_over else day.year > first.year for day in later):
        return None
    for negated in negated_words(a):
        base = a.words[negated.head].lemma
        if base in MENTAL or base in {"see", "hear"}:
            continue
        ahead = (t.mention.span.start - a.words[negated.head].token.end for t in since)
        if not any(0 < distance <= _SINCE_REACH for distance in ahead):
            continue
        j = next((j for j, word in enumerate(b.words) if _one_stem(word.lemma, base)), None)
        if j is not None and (a.content & b.content) - {base}:
            return negated.head, j
    return None


def _one_stem(one: str, other: str) -> bool:
    """Whether a verb and its noun have one stem: "inspect", "inspection"."""
    return one == other or (min(len(one), len(other)) >= STEM and (one.startswith(other) or other.startswith(one)))


def _absent_here(a: Reading, b: Reading, settings: Settings) -> tuple[int, int] | None:
    """(i, j): ``a`` says that there is no thing i, ``b`` speaks of it, as its word j, in the same surroundings."""
    if negated_words(b) or any(word.lemma in HEDGING - UNTRUE for word in b.words):
        return None
    for negated in negated_words(a):
        negator = a.words[negated.negator].lower
        if negator != "no" or qualified(a, negated) or not _exists(a, negated):
            continue
        thing = [word.lemma for word in a.words[negated.negator + 1 : negated.head + 1] if word.is_content]
        at = next((j for j, word in enumerate(b.words) if word.lemma == thing[-1]), None)
        if at is None or thing[-1] in HEARSAY:
            continue
        common = (a.content & b.content) - {thing[-1]}
        said_in_full = len(thing) > 1 and len(a.content) <= len(thing) + 1 and b.words[at - 1].lemma == thing[-2]
        if said_in_full or len(common) >= settings.min_shared_words:
            return negated.head, at
    return None


def _exists(reading: Reading, negated: Negated) -> bool:
    """Whether it is said that there is none: "there was no X", "found no trace of X"."""
    before = [word.lower for word in reading.words[max(0, negated.negator - 3) : negated.negator]]
    if reading.words[negated.head - 1].lower == "to":
        return False
    between = {word.lower for word in reading.words[negated.negator + 1 : negated.head]}
    return bool({"there", "found"} & set(before)) and (bool(between & TRACES) or "there" in before)
