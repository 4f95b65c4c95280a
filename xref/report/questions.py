"""Conflicts read best as a question, with the answers grouped by the outlets that give them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from xref.model import Claim, Conflict, Mention, Pair, Quantity
from xref.report.cells import on_one_line
from xref.report.findings import Findings
from xref.text.normalise import fold

_TWO_SIDED = frozenset({"polarity", "denial"})  # told so or not so, in whatever words
_SHOWN = 120  # characters of an answer
_QUESTIONS = {
    "number": "Which number",
    "date": "When",
    "place": "Where",
    "person": "Who",
    "agent": "Who did it to whom",
    "polarity": "Is it so",
    "denial": "Is it so",
    "quote wording": "In which words",
    "quote object": "Of what was it said",
    "who said it": "Who said it",
    "certainty": "Is it certain",
}


@dataclass(frozen=True, slots=True)
class Answer:
    """The words of the first outlet that gives this answer; all outlets and claims that give it, in canonical order."""

    words: str
    outlets: tuple[str, ...]
    claims: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Question:
    """What is disputed ("How many (people)", "Where"), with at least two answers."""

    text: str
    answers: tuple[Answer, ...]

    def __str__(self) -> str:
        """The question and its answers on one line: "Where? Baku (A; B) or Shamdara (C)"."""
        answers = " or ".join(f"{answer.words} ({'; '.join(answer.outlets)})" for answer in self.answers)
        return f"{self.text}? {answers}"


@dataclass(frozen=True, slots=True)
class _Said:
    """An answer as one claim gives it. Equal ``key``: the same answer, in whatever words."""

    claim: int
    words: str
    key: str


def questions(findings: Findings, conflicts: Iterable[Pair]) -> tuple[Question, ...]:
    """Return what is disputed in ``conflicts``, in order of the pairs.

    Pairs belong to one question when their slot and what is counted are the same and they share an answer.
    """
    disputes = [(pair, pair.conflict) for pair in conflicts if pair.conflict is not None]
    if not disputes:
        return ()
    sides = _sides([pair for pair, conflict in disputes if conflict.slot in _TWO_SIDED])
    groups: list[tuple[str, list[_Said]]] = []
    for pair, conflict in disputes:
        asked = _asked(findings, pair, conflict)
        told = sides if conflict.slot in _TWO_SIDED else {}
        said = [
            _said(
                findings, pair.a, conflict.a, told.get(pair.a) or _value(findings, pair.a, conflict.a, conflict.slot)
            ),
            _said(
                findings, pair.b, conflict.b, told.get(pair.b) or _value(findings, pair.b, conflict.b, conflict.slot)
            ),
        ]
        near = [group for group in groups if group[0] == asked and _share_an_answer(group[1], said)]
        if near:
            near[0][1].extend([*(item for group in near[1:] for item in group[1]), *said])
            groups = [group for group in groups if not any(group is other for other in near[1:])]
        else:
            groups.append((asked, said))
    rank = {key: place for place, key in enumerate(findings.claims)}
    return tuple(Question(asked, _answers(findings, said, rank)) for asked, said in groups)


def _sides(pairs: Sequence[Pair]) -> dict[int, str]:
    """Give each claim its side of a yes-or-no dispute, such that both claims of a pair are on different sides.

    Where that cannot be (three claims that all contradict each other), every claim is its own side.
    """
    against: dict[int, list[int]] = {}
    for pair in pairs:
        against.setdefault(pair.a, []).append(pair.b)
        against.setdefault(pair.b, []).append(pair.a)
    side: dict[int, str] = {}
    for first in against:
        if first in side:
            continue
        colour = {first: True}
        waiting = [first]
        while waiting:
            key = waiting.pop()
            new = [other for other in against[key] if other not in colour]
            colour.update(dict.fromkeys(new, not colour[key]))
            waiting += new
        sound = all(colour[key] != colour[other] for key in colour for other in against[key])
        side.update({key: f"{first} {colour[key] if sound else key}" for key in colour})
    return side


def _share_an_answer(a: list[_Said], b: list[_Said]) -> bool:
    return not {item.key for item in a}.isdisjoint(item.key for item in b)


def _answers(findings: Findings, said: list[_Said], rank: dict[int, int]) -> tuple[Answer, ...]:
    by_key: dict[str, list[_Said]] = {}
    for item in sorted(said, key=lambda item: rank[item.claim]):
        by_key.setdefault(item.key, []).append(item)
    answers = []
    for same in by_key.values():
        claims = dict.fromkeys(item.claim for item in same)
        outlets = dict.fromkeys(findings.outlet_of(key) for key in claims)
        answers.append(Answer(same[0].words, tuple(outlets), tuple(claims)))
    return tuple(answers)


def _said(findings: Findings, claim_key: int, mention: Mention, key: str) -> _Said:
    words = on_one_line(mention.text)
    shown = words if len(words) <= _SHOWN else words[: _SHOWN - 1].rstrip() + "…"
    return _Said(claim_key, shown, key)


def _value(findings: Findings, claim_key: int, mention: Mention, slot: str) -> str:
    """A key by which "14" and "fourteen", or "Tuesday" and "12 March", are one answer."""
    claim = findings.claims[claim_key].claim
    if slot == "number" and (number := _quantity(claim, mention)) is not None:
        return f"{number.low}..{number.high} {number.unit}"
    if slot == "date":
        times = (time for time in claim.times if time.mention.span.overlaps(mention.span))
        time = next((time for time in times if time.interval is not None), None)
        if time is not None and time.interval is not None:
            return f"{time.interval.start}..{time.interval.end}"
    return fold(mention.text)


def _quantity(claim: Claim, mention: Mention) -> Quantity | None:
    return next((number for number in claim.numbers if number.mention.span.overlaps(mention.span)), None)


def _asked(findings: Findings, pair: Pair, conflict: Conflict) -> str:
    if conflict.slot == "number":
        sides = ((pair.a, conflict.a), (pair.b, conflict.b))
        numbers = [_quantity(findings.claims[key].claim, mention) for key, mention in sides]
        counted = next((number.noun for number in numbers if number and number.noun), "")
        unit = next((number.unit for number in numbers if number and number.unit), "")
        if unit:
            return f"How much ({unit})"
        if counted:
            return f"How many ({counted})"
    return _QUESTIONS.get(conflict.slot, conflict.slot.capitalize())
