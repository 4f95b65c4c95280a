"""Time phrases found in a sentence, not yet resolved."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from xref.claims.times_grammar import Rule, rules_by_word
from xref.claims.times_when import When
from xref.model import Interval

Resolve = Callable[[When], Interval | None]


@dataclass(frozen=True, slots=True)
class Phrase:
    """A time phrase at ``text[start:end]``.

    ``rule`` names its form, "" once two phrases are joined to a range. ``loose``: takes its year or week from the other
    end of a range. ``resolve`` gives None where the text does not say when.
    """

    start: int
    end: int
    rule: str
    loose: bool
    resolve: Resolve


_RULES_BY_WORD = rules_by_word()
_RULES_BY_FIGURE = _RULES_BY_WORD["0"]
_WORD = re.compile(r"[^\W\d_]+|\d+|[’'‘](?=[2-9]0s)")


def find_phrases(text: str) -> Iterator[Phrase]:
    """Yield the time phrases of a sentence in text order, not overlapping; of several forms the first.

    Cost: one dictionary look-up per word, and a few regular expressions where a word can begin a phrase.
    """
    floor = 0
    for word in _WORD.finditer(text):
        start = word.start()
        if start < floor:
            continue
        first = word[0]
        rules = _RULES_BY_WORD.get(first.lower()) if first[0].isalpha() else _RULES_BY_FIGURE
        phrase = _phrase(text, start, rules) if rules else None
        if phrase is not None:
            floor = phrase.end
            yield phrase


def _phrase(text: str, start: int, rules: tuple[Rule, ...]) -> Phrase | None:
    for rule in rules:
        match = rule.pattern.match(text, start)
        if match is not None and rule.accept(match):
            return Phrase(start, match.end(), rule.name, _is_loose(rule, match), _resolver(rule, match))
    return None


def _is_loose(rule: Rule, match: re.Match[str]) -> bool:
    groups = match.groupdict()
    return rule.loose and not any(groups.get(fixed) for fixed in ("year", "relative_year", "relative", "week"))


def _resolver(rule: Rule, match: re.Match[str]) -> Resolve:
    def resolve(when: When) -> Interval | None:
        try:
            return rule.resolve(match, when)
        except (ValueError, OverflowError):  # the 31st of June, or a date outside the calendar ("999 decades ago")
            return None

    return resolve
