"""What a number counts or measures: "fourteen bodies" and "14 people died" both count the dead."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from xref.conflict.lexicon import lemma, lemma_set
from xref.conflict.reading import Reading, Word
from xref.conflict.setting import scene
from xref.model import Quantity
from xref.text.normalise import fold, words

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
    ("fatally", "shot"): "killed", ("shot", "dead"): "killed", ("gunned", "down"): "killed", ("to", "death"): "killed",
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
_VESSELS = lemma_set("ship vessel ferry boat trawler liner plane aircraft jet helicopter flight train bus")
# "230 cases" are people where an illness is spoken of; else they are those of a court.
_CASES = lemma_set("case infection")
_ILLNESSES = lemma_set("""
    virus coronavirus covid covid-19 cholera ebola measles malaria flu influenza polio plague mpox zika typhoid disease
    outbreak epidemic pandemic infection infected illness infectious
    """)
# "The police estimate is 2,500": of what, the sentence before says.
_ESTIMATES = lemma_set("estimate figure count tally number toll")
_IS = lemma_set("is was be put stand stood at")
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
    if number.noun and lemma(number.noun) not in _PERSONS:
        return _by_noun(reading, lemma(number.noun))
    return _by_words_around(reading, number)


def _by_noun(reading: Reading, noun: str) -> str:
    direct = _class_of(noun, _COUNTED)
    if direct or noun not in _CASES:
        return direct
    return "ill" if scene(reading) & _ILLNESSES or _tells_of_illness(reading.article.text) else ""


@lru_cache(maxsize=256)
def _tells_of_illness(text: str) -> bool:
    """Whether an article names illnesses more than once: cases are then of one, wherever in it they are counted."""
    return sum(lemma(word) in _ILLNESSES for word in words(text)) > 1


def _by_words_around(reading: Reading, number: Quantity) -> str:
    told = _phrase(reading, number) or _nearest(reading, number, _COUNTED)
    if not told and not number.noun and _is_estimate(reading, number):
        return _told_before(reading)
    return told


def class_of(base: str) -> str:
    """What a word says is counted, by the names of `counted`: "death" is "killed"; "" for other words."""
    return _class_of(base, _COUNTED)


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
    # "more than 300" spans two clauses, as "than" opens one
    start, end = reading.words[first].clause, reading.words[max(first, last - 1)].clause
    before = [w for w in reading.words[max(0, first - _BEFORE) : first] if w.clause == start]
    behind = [w for w in reading.words[last : last + _BEHIND] if w.clause == end]
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


def _is_estimate(reading: Reading, number: Quantity) -> bool:
    """Whether the number is what an estimate "is", of something that the sentence before tells of."""
    before, _ = _around(reading, number)
    said = [word.lemma for word in before[:4]]
    return any(x in _ESTIMATES for x in said) and any(x in _IS for x in said[:2])


def _told_before(reading: Reading) -> str:
    """What the sentence before counts, "" when it counts nothing or several things."""
    bases = {lemma(word) for word in words(reading.claim.context_before)}
    found = [name for name, telling in _COUNTED.items() if bases & telling]
    found += [name for (x, y), name in _PHRASES.items() if f" {x} {y} " in f" {fold(reading.claim.context_before)} "]
    return found[0] if len(set(found)) == 1 else ""


def _phrase(reading: Reading, number: Quantity) -> str:
    before, behind = _around(reading, number)
    if _on_a_vessel(behind):
        return "aboard"
    for side in (behind, before[::-1]):
        for x, y in pairwise(side):
            if any(q.mention.span.start == x.token.start for q in reading.claim.numbers):
                break
            if (x.lower, y.lower) in _PHRASES:
                return _PHRASES[x.lower, y.lower]
    return ""


def _on_a_vessel(behind: Sequence[Word]) -> bool:
    """ "240 people on the vessel"."""
    lower = [word.lower for word in behind[:5]]
    at = next((i for i, word in enumerate(lower) if word in {"on", "in"}), len(lower))
    rest = behind[at + 1 : at + 3]
    article = bool(rest) and rest[0].lower in {"the", "its", "a"}
    return article and any(word.lemma in _VESSELS for word in rest)


def _lasts(reading: Reading, number: Quantity) -> bool:
    before, _ = _around(reading, number)
    near = before[:5]
    went_on = any((y.lower, x.lower) == ("went", "on") for x, y in pairwise(near))
    return went_on or any(word.lemma in _LASTING for word in near)
