"""Facts with one date for ever: when something was founded or built, when somebody was born."""

from __future__ import annotations

from collections.abc import Iterator

from xref.conflict.lexicon import lemma_set
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.setting import scene
from xref.model import Precision, TimeMention
from xref.settings import Settings

_ONCE = lemma_set("founded established built born inaugurated constructed incorporated christened")
_REACH = 6  # words between the verb and its year


def stable_years(a: Reading, b: Reading, settings: Settings) -> tuple[str, TimeMention, TimeMention] | None:
    """The verb and both years where two claims put one foundation, birth ... of one subject in two years."""
    for verb, base, left in _dated_facts(a):
        for _, other, right in _dated_facts(b):
            if left.interval is None or right.interval is None or base != other or left.interval.meets(right.interval):
                continue
            if _one_subject(a, b, settings):
                return verb, left, right
    return None


def _dated_facts(reading: Reading) -> Iterator[tuple[str, str, TimeMention]]:
    """(verb, base, year) for each "founded ... in 2012", the year in the clause of the verb and behind it."""
    for at, word in enumerate(reading.words):
        if word.lemma not in _ONCE or not word.lower.endswith(("ed", "built", "born")):
            continue
        for time in reading.claim.times:
            first, _ = reading.at(time.mention.span)
            year = time.interval is not None and time.interval.precision is Precision.YEAR and not time.quoted
            if year and 0 < first - at <= _REACH and reading.words[first].clause == word.clause:
                yield word.lower, word.lemma, time
                break


def _one_subject(a: Reading, b: Reading, settings: Settings) -> bool:
    """Whether the claims share a name, or one names nobody and the rest of both is alike."""
    named = shared_names(a.claim.names, b.claim.names)
    if named:
        return likeness(a.content, b.content) >= settings.min_role_likeness
    if a.claim.names and b.claim.names:
        return False
    return likeness(a.content, b.content) >= settings.min_claim_likeness and bool(scene(a) & scene(b))
