"""What a number counts or measures: "fourteen bodies" and "14 people died" both count the dead."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from xref.conflict.lexicon import lemma, lemma_set
from xref.conflict.reading import Reading, Word
from xref.model import Quantity

_BEFORE, _BEHIND = 8, 6  # words of the clause in which the verb or noun stands that says what is counted
_PERSONS = lemma_set("people person man woman child passenger resident worker student civilian soldier officer victim")
# What is counted in an event, by the base forms that say so. The order is that in which a tie is decided.
_COUNTED = {
    "killed": lemma_set("killed dead died dies death deaths fatality body corpse perished lives toll"),
    "injured": lemma_set("injured injury wounded hurt"),
    "arrested": lemma_set("arrested arrest detained"),
    "missing": lemma_set("missing unaccounted"),
    "trapped": lemma_set("trapped"),
    "ill": lemma_set("ill sick sickened infected patient hospitalised"),
    "crowd": lemma_set(
        "turnout marched rallied attended attendance gathered protested demonstrated protester demonstrator"
    ),
    "aboard": lemma_set("aboard onboard"),
    "evacuated": lemma_set("evacuated displaced"),
}
_SAVED = {"safe": lemma_set("alive rescued survived saved escaped freed unhurt")}
_PHRASES = {
    ("on", "board"): "aboard", ("took", "part"): "crowd", ("come", "out"): "crowd", ("turned", "out"): "crowd",
    ("cut", "off"): "trapped", ("in", "custody"): "arrested", ("their", "lives"): "killed", ("fallen", "ill"): "ill",
}  # fmt: skip
_MEASURED = {
    "revenue": lemma_set("revenue turnover"),
    "profit": lemma_set("profit earnings"),
    "loss": lemma_set("loss"),
    "debt": lemma_set("debt"),
    "price": lemma_set("price tariff"),
    "fine": lemma_set("fine penalty fined"),
    "ransom": lemma_set("ransom"),
    "damage": lemma_set("damage"),
    "budget": lemma_set("budget"),
    "salary": lemma_set("salary wage"),
}
_LASTING = lemma_set("lasted lasting continued spoke talked")
_TIME_UNITS = frozenset({"hour", "minute", "day", "week", "month"})


def counted(reading: Reading, number: Quantity) -> str:
    """What ``number`` counts in the event or measures ("killed", "revenue", "duration"), "" when that is not clear."""
    if number.unit in _TIME_UNITS:
        return "duration" if _lasts(reading, number) else ""
    if number.unit and number.unit[:3].isupper():
        return _nearest(reading, number, _MEASURED)
    if number.unit:
        return ""
    direct = _class_of(lemma(number.noun), _COUNTED) if number.noun else ""
    if direct:
        return direct
    if number.noun and lemma(number.noun) not in _PERSONS:
        return ""
    return _phrase(reading, number) or _nearest(reading, number, _COUNTED)


def state(reading: Reading, number: Quantity) -> str:
    """What befell those that ``number`` counts: "trapped", "safe"; "" when nothing is said."""
    return _phrase(reading, number) or _nearest(reading, number, _COUNTED | _SAVED)


def _class_of(base: str, table: dict[str, frozenset[str]]) -> str:
    return next((name for name, bases in table.items() if base in bases), "")


def _around(reading: Reading, number: Quantity) -> tuple[Sequence[Word], Sequence[Word]]:
    """Words of the clause in front of the number, nearest first, and behind it."""
    first, last = reading.at(number.mention.span)
    if first >= len(reading.words):
        return (), ()
    clause = reading.words[first].clause
    before = [w for w in reading.words[max(0, first - _BEFORE) : first] if w.clause == clause]
    behind = [w for w in reading.words[last : last + _BEHIND] if w.clause == clause]
    return before[::-1], behind


def _nearest(reading: Reading, number: Quantity, table: dict[str, frozenset[str]]) -> str:
    """The class of the nearest telling word; another number in between takes it for itself."""
    before, behind = _around(reading, number)
    starts = {x.mention.span.start for x in reading.claim.numbers if x.unit != "ordinal"}
    found: list[tuple[int, str]] = []
    for side in (behind, before):
        for distance, word in enumerate(side):
            if word.token.start in starts:
                break
            name = _class_of(word.lemma, table)
            if name:
                found.append((distance, name))
                break
    return min(found, default=(0, ""), key=lambda item: item[0])[1]


def _phrase(reading: Reading, number: Quantity) -> str:
    before, behind = _around(reading, number)
    for side in (behind, before[::-1]):
        for x, y in pairwise(side):
            if any(q.mention.span.start == x.token.start for q in reading.claim.numbers):
                break
            if (x.lower, y.lower) in _PHRASES:
                return _PHRASES[x.lower, y.lower]
    return ""


def _lasts(reading: Reading, number: Quantity) -> bool:
    before, _ = _around(reading, number)
    near = before[:5]
    went_on = any((y.lower, x.lower) == ("went", "on") for x, y in pairwise(near))
    return went_on or any(word.lemma in _LASTING for word in near)
