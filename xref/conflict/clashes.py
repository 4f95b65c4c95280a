"""Conflicts between sentences of one event that are worded too differently to be taken for one claim.

"Some 2,500 people marched" and "Four thousand had come out" have next to nothing in common but what they count, so no
score proposes the pair. In articles that tell one event such pairs are looked at too, as far as a slot of one meets
that of the other, and by fewer and stricter rules: two counts in one story are seldom of one thing.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from xref.conflict.absence import STEM, absence_conflict, since_conflict
from xref.conflict.certainty import unconfirmed_conflict
from xref.conflict.dates import date_conflict, day_of_deed, deed_day_conflict
from xref.conflict.doers import deeds, doer_conflict
from xref.conflict.lexicon import kin
from xref.conflict.negation import denials, negated_words
from xref.conflict.polarity import denial_conflict, denied_words
from xref.conflict.quantities import count_clash, only_ones
from xref.conflict.reading import Reading, likeness
from xref.conflict.setting import plays_elsewhere, scene
from xref.model import Conflict
from xref.settings import Settings


@dataclass(frozen=True, slots=True)
class Slots:
    """What a claim holds that another can contradict in other words.

    ``counts``: what it counts in the event; ``has_day``: it puts a deed on a day; ``negated``: base forms of what it
    negates or denies; ``told``: base forms of all its words; ``deeds``: verbs of what somebody did to somebody.
    """

    counts: frozenset[str]
    has_day: bool
    negated: frozenset[str]
    told: frozenset[str]
    deeds: frozenset[str]

    def meet(self, other: Slots) -> bool:
        """Whether a slot of one is one of the other; a cheap test before the rules."""
        return bool(
            self.counts & other.counts
            or (self.has_day and other.has_day)
            or self.deeds & other.deeds
            or self.negated & other.told
            or other.negated & self.told
        )


def slots_of(reading: Reading) -> Slots:
    """The slots of a claim."""
    negated = {reading.words[found.head].lemma for found in negated_words(reading)}
    for at in denials(reading):
        negated |= denied_words(reading, at)
    return Slots(
        counts=frozenset(one.counts for one in only_ones(reading) if one.counts),
        has_day=day_of_deed(reading) is not None,
        negated=_stems(negated),
        told=_stems(reading.lemmas),
        deeds=frozenset(deed.verb for deed in deeds(reading)),
    )


def _stems(bases: Iterable[str]) -> frozenset[str]:
    """Words with one beginning are one, so that "inspected" meets "inspection"."""
    return frozenset(base[:STEM] for base in kin(bases))


def find_clash(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Return the conflict of two claims of one event that score too low to be one claim; None where none is sure.

    ``Conflict.a`` belongs to ``a``. The claims must have passed `same_event`.
    """
    if plays_elsewhere(a, b) or _dated_apart(a, b, settings) or _printed_apart(a, b, settings):
        return None
    rules = [count_clash, deed_day_conflict, unconfirmed_conflict, since_conflict, doer_conflict]
    if likeness(scene(a), scene(b)) >= settings.min_clash_scene:
        rules.append(absence_conflict)
    if likeness(a.content, b.content) >= settings.min_clash_likeness:
        rules += [date_conflict, denial_conflict]
    return next((found for rule in rules if (found := rule(a, b, settings)) is not None), None)


def _dated_apart(a: Reading, b: Reading, settings: Settings) -> bool:
    """Whether both claims are dated, and not within the days of one misdated event."""
    one, other = a.claim.event, b.claim.event
    return one is not None and other is not None and not one.meets(other, settings.event_slack_days)


def _printed_apart(a: Reading, b: Reading, settings: Settings) -> bool:
    one, other = a.article.published, b.article.published
    return one is not None and other is not None and not one.meets(other, settings.event_slack_days)
