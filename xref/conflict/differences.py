"""What differs between two claims of one event without conflict: it changed since, or one is more exact."""

from __future__ import annotations

import math
from collections.abc import Callable

from xref.claims.numbers import compatible
from xref.conflict.events import dated_words, located
from xref.conflict.growth import GROWING, days_between, grown
from xref.conflict.lexicon import lemma_set, word_set
from xref.conflict.negation import denials, negated_words
from xref.conflict.quantities import about_one_thing, only_ones, topic
from xref.conflict.reading import Reading, Word, likeness
from xref.conflict.wording import shown, source
from xref.model import Conflict, Interval, Mention, Outcome, Quantity
from xref.settings import Settings

_SO_FAR = word_set("yet still far")
_ADMITTING = lemma_set("admit concede acknowledge confess")
_ADMITTING_REACH = 12  # words behind "admitted" that say what is admitted

Difference = Callable[[Reading, Reading, Settings], Conflict | None]


def find_change(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """What one claim gives as it was, and the other, printed later, as it has become since; None where nothing is so.

    Such a pair is no conflict: both were right, each in its time.
    """
    return next((found for rule in _CHANGES if (found := rule(a, b, settings)) is not None), None)


def find_detail(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """What one of two claims, which state the same, gives more exactly than the other; None where nothing is so."""
    return next((found for rule in _DETAILS if (found := rule(a, b, settings)) is not None), None)


def count_grew(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The later report has the higher count of casualties, and says that it rose or appeared weeks later."""
    for one in only_ones(a):
        for other in only_ones(b):
            order = (
                grown(a, one.number, b, other.number, settings) if one.key == other.key and one.counts in GROWING else 0
            )
            if order and about_one_thing(a, one, b, other, settings):
                return _over_time(topic(one), (a, one.number.mention), (b, other.number.mention), swapped=order < 0)
    return None


def denial_taken_back(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Somebody denied it, and a later report says that he admits it."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        denied, admitted = denials(left), _admissions(right)
        if not denied or not admitted or (days_between(left, right) or 0) <= 0:
            continue
        said = {word.lemma for word in _behind(left, denied[0]) if word.is_content}
        owned = {word.lemma for word in _behind(right, admitted[0]) if word.is_content}
        if len(said & owned) >= settings.min_denied_words:
            sides = ((left, _clause(left, denied[0])), (right, _clause(right, admitted[0])))
            return _over_time("denied, then admitted", *(sides[::-1] if swapped else sides), swapped=swapped)
    return None


def _admissions(reading: Reading) -> tuple[int, ...]:
    return tuple(at for at, word in enumerate(reading.words) if word.lemma in _ADMITTING)


def _behind(reading: Reading, at: int) -> tuple[Word, ...]:
    return reading.words[at + 1 : at + 1 + _ADMITTING_REACH]


def no_longer_so(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """It was not so "yet" or "so far", and a later report says that it is."""
    if likeness(a.content, b.content) < settings.min_claim_likeness:
        return None
    for left, right, swapped in ((a, b, False), (b, a, True)):
        if (days_between(left, right) or 0) <= 0 or negated_words(right):
            continue
        for negated in negated_words(left):
            near = left.words[max(0, negated.negator - 1) : negated.head + 4]
            base = left.words[negated.head].lemma
            at = next((i for i, word in enumerate(right.words) if word.lemma == base), None)
            if at is not None and any(word.lower in _SO_FAR for word in near):
                sides = ((left, _clause(left, negated.head)), (right, _clause(right, at)))
                return _over_time("not yet so, then so", *(sides[::-1] if swapped else sides), swapped=swapped)
    return None


def finer_number(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim gives a bound or a round number, the other, of the same thing, one that fits and says more."""
    for one in only_ones(a):
        for other in only_ones(b):
            if one.key != other.key or not compatible(one.number, other.number) or _equal(one.number, other.number):
                continue
            if about_one_thing(a, one, b, other, settings):
                finer = _width(other.number) < _width(one.number)
                return _in_detail(topic(one), (a, one.number.mention), (b, other.number.mention), finer=finer)
    return None


def finer_date(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The dates of the event fit, and one is narrower."""
    left, right = dated_words(a), dated_words(b)
    if left is None or right is None or left.interval is None or right.interval is None:
        return None
    finer = _inside(right.interval, left.interval)
    if not finer and not _inside(left.interval, right.interval):
        return None
    return _in_detail("date of the event", (a, left.mention), (b, right.mention), finer=finer)


def finer_place(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim places the event inside the place that the other names."""
    for here in located(a):
        for there in located(b):
            finer = here.name in there.within
            if finer or there.name in here.within:
                return _in_detail("place of the event", (a, here.mention), (b, there.mention), finer=finer)
    return None


_CHANGES: tuple[Difference, ...] = (count_grew, denial_taken_back, no_longer_so)
_DETAILS: tuple[Difference, ...] = (finer_number, finer_date, finer_place)


def _equal(one: Quantity, other: Quantity) -> bool:
    return (one.low, one.high) == (other.low, other.high)


def _width(number: Quantity) -> float:
    """How far a number leaves the value open; of two exact values the one with more digits leaves less."""
    if number.low is None or number.high is None:
        return math.inf
    return number.high - number.low or (0.1 if number.low % 10 == 0 else 0.0)


def _inside(one: Interval, other: Interval) -> bool:
    """Whether ``one`` lies in ``other`` and is shorter; both bounded."""
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return False
    return other.start <= one.start and one.end <= other.end and (one.start, one.end) != (other.start, other.end)


def _clause(reading: Reading, at: int) -> Mention:
    clause = reading.clause(reading.words[at].clause)
    return reading.mention(clause[0].token.start, clause[-1].token.end)


def _over_time(what: str, a: tuple[Reading, Mention], b: tuple[Reading, Mention], *, swapped: bool) -> Conflict:
    """What changed, earlier words first: "killed: 17 (A, 13 March 2024), later 19 (B, 15 March 2024)"."""
    (first, before), (then, after) = (b, a) if swapped else (a, b)
    detail = f"{what}: {shown(before)} ({source(first, then)}), later {shown(after)} ({source(then, first)})"
    return Conflict("change", detail, a[1], b[1], Outcome.CHANGED)


def _in_detail(what: str, a: tuple[Reading, Mention], b: tuple[Reading, Mention], *, finer: bool) -> Conflict:
    """The less exact words first: "killed: at least 14 (A), more exactly 17 (B)"; ``finer``: ``b`` is more exact."""
    (wide, less), (close, more) = (a, b) if finer else (b, a)
    detail = f"{what}: {shown(less)} ({source(wide, close)}), more exactly {shown(more)} ({source(close, wide)})"
    return Conflict("detail", detail, a[1], b[1], Outcome.DETAIL)
