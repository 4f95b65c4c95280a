"""Where and over which period a claim plays, read from its article where it does not say so itself."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from xref.claims.places import find_places
from xref.conflict.lexicon import FUNCTION, lemma, word_set
from xref.conflict.reading import Reading
from xref.model import Article, Interval, Precision, Span
from xref.settings import Settings
from xref.text.normalise import fold, words

_KIND = r"(?:town|city|village|port|county|district|hamlet|suburb|municipality)"
_NAME = r"([A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})"
# How a text tells its readers that a name, which no gazetteer need know, is that of a town.
_TOWN_OF = re.compile(rf"\b{_KIND} of {_NAME}")
_A_TOWN = re.compile(rf"\b{_NAME}, (?:a|the) (?:[\w’'-]+ ){{0,3}}{_KIND}\b")
_NAME_TOWN = re.compile(rf"\b[Ii]n {_NAME} (?:town|village|county|district)\b")
_NEARBY = re.compile(rf"\b(?:nearby|neighbou?ring) {_NAME}")
_BYLINE = re.compile(rf"^[Bb]y (?:[A-Z][\w’'.-]+ ){{2,4}}in {_NAME}$", re.MULTILINE)
_AWAY = re.compile(
    rf"\b{_NAME}, (?:about |some |around )?[\d.,]+ (?:km|kilomet(?:re|er)s|miles) (?:away|north|south|east|west)"
)
_TWO = re.compile(rf"\b(?:[Ii]n|of) {_NAME} and (?:in |nearby |neighbou?ring )?{_NAME}")
_IN_COUNTRY = re.compile(rf"\b(?:[Ii]n|at|near|outside|off) {_NAME}, (?:[a-z]+ )?([A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?)")
_INTRODUCING = (_TOWN_OF, _A_TOWN, _NAME_TOWN, _NEARBY)
_LEAST_AHEAD = 1  # times that a town is named more often than any other to be where an article plays

_DAY_NAMES = word_set("monday tuesday wednesday thursday friday saturday sunday")
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "1": 1, "2": 2, "3": 3, "4": 4}
# "up from the first quarter", "than in the first quarter" name a period that is compared with.
_QUARTER = re.compile(
    r"(?P<other>\b(?:than|from|since|to|until|over|versus|against)\b(?: in)?(?: the)? )?"
    r"\b(?:(?P<word>first|second|third|fourth)[- ]quarter|Q(?P<figure>[1-4])\b)",
    re.IGNORECASE,
)
_QUARTER_DAYS = range(80, 100)


def towns(article: Article) -> frozenset[str]:
    """The names, folded, that an article introduces as those of towns ("the port of X", "in X, Sweden")."""
    return _introduced(article.text)


@lru_cache(maxsize=2_048)
def _introduced(text: str) -> frozenset[str]:
    found = {match[1] for pattern in _INTRODUCING for match in pattern.finditer(text)}
    for match in (match for pattern in (_BYLINE, _AWAY) for match in pattern.finditer(text)):
        if not find_places(text, Span(match.start(1), match.end(1))):
            found.add(match[1])  # a city that everybody knows is where a desk is as often as where it happened
    for match in _IN_COUNTRY.finditer(text):
        place = Span(match.start(2), match.end(2))
        if find_places(text, place) and not find_places(text, Span(match.start(1), match.end(1))):
            found.add(match[1])
    return frozenset(fold(name) for name in found) - _DAY_NAMES


def towns_apart(a: Reading, b: Reading) -> tuple[str, str] | None:
    """Two towns, unknown to the gazetteer, that the claims themselves name and of which each names one only."""
    known = towns(a.article) | towns(b.article)
    here, there = _named(a, known), _named(b, known)
    return (min(here), min(there)) if here and there and not here & there else None


def plays_elsewhere(a: Reading, b: Reading) -> bool:
    """Whether the claims, or where they name no town the articles around them, are about different towns."""
    known = _known_to(a.article, b.article)
    if not known:
        return False
    here, there = (_named(side, known) or _main_town(side.article, known) for side in (a, b))
    return bool(here and there and not here & there)


def _known_to(a: Article, b: Article) -> frozenset[str]:
    """The towns that either article introduces, and those that either names in one breath with such a town."""
    known = towns(a) | towns(b)
    beside: set[str] = set()
    for article in (a, b) if known else ():
        for pair in _in_one_breath(article.text):
            beside |= pair if pair & known else set()
    return known | (beside - _DAY_NAMES)


@lru_cache(maxsize=2_048)
def _in_one_breath(text: str) -> tuple[frozenset[str], ...]:
    """The names, folded, of each "in X and Y"."""
    return tuple(frozenset({fold(match[1]), fold(match[2])}) for match in _TWO.finditer(text))


def _named(reading: Reading, known: frozenset[str]) -> set[str]:
    text = f" {' '.join(word.lower.removesuffix('’s').removesuffix(chr(39) + 's') for word in reading.words)} "
    return {name for name in known if f" {name} " in text}


@lru_cache(maxsize=4_096)
def _main_town_of(text: str, known: frozenset[str]) -> frozenset[str]:
    folded = fold(text)
    counts = sorted(((folded.count(name), name) for name in known), reverse=True)
    ahead = counts[0][0] - (counts[1][0] if len(counts) > 1 else 0)
    return frozenset({counts[0][1]}) if ahead >= _LEAST_AHEAD else frozenset()


def _main_town(article: Article, known: frozenset[str]) -> set[str]:
    return set(_main_town_of(f"{article.title} {article.text}", known))


def periods_apart(a: Reading, b: Reading) -> str:
    """Words that say why two claims report on different periods: two quarters, two stretches of months."""
    one, other = _span_of_months(a), _span_of_months(b)
    if one is not None and other is not None and not _overlap(one, other):
        return f"they report on {one[0]:%Y-%m} to {one[1]:%Y-%m} and {other[0]:%Y-%m} to {other[1]:%Y-%m}"
    here, there = _quarter(a), _quarter(b)
    if here and there and here != there:
        return f"they report on quarters {here} and {there}"
    if _not_over_yet(one, b.article.published, b) or _not_over_yet(other, a.article.published, a):
        return "one reports on a period that was not over when the other was published"
    return ""


def _span_of_months(reading: Reading) -> tuple[date, date] | None:
    """The stretch of at least two months that dates the event."""
    event = reading.claim.event
    if event is None or event.start is None or event.end is None or event.precision is not Precision.RANGE:
        return None
    return (event.start, event.end) if (event.end - event.start).days in _QUARTER_DAYS else None


def _overlap(one: tuple[date, date], other: tuple[date, date]) -> bool:
    return min(one[1], other[1]) > max(one[0], other[0])


def _quarter(reading: Reading) -> int:
    """The quarter that a claim reports on, 0 when it names none or several."""
    claim = reading.claim
    own = _quarters(claim.text)
    if own or _QUARTER.search(claim.text):
        return own.pop() if len(own) == 1 else 0
    months = _span_of_months(reading)
    if months is not None:
        return (months[0].month - 1) // 3 + 1 if months[0].month % 3 == 1 else 0
    return 0


def _quarters(text: str) -> set[int]:
    return {
        _ORDINALS[(match["word"] or match["figure"]).lower()] for match in _QUARTER.finditer(text) if not match["other"]
    }


def _not_over_yet(months: tuple[date, date] | None, published: Interval | None, other: Reading) -> bool:
    """Whether the undated other claim was printed before the period ended, so that it cannot report on it."""
    if months is None or other.claim.event is not None or published is None or published.end is None:
        return False
    return published.end <= months[1] and bool(other.claim.numbers)


def scene(reading: Reading) -> frozenset[str]:
    """Base forms of the content words of a claim with its neighbours and its article's title."""
    claim = reading.claim
    around = (claim.context_before, claim.context_after, reading.article.title)
    return reading.content.union(*map(_content, around))


@lru_cache(maxsize=16_384)
def _content(text: str) -> frozenset[str]:
    found = (lemma(word) for word in words(text) if not word[0].isdigit())
    return frozenset(base for base in found if base and base not in FUNCTION)


def one_story(a: Reading, b: Reading, settings: Settings) -> bool:
    """Whether two articles appeared close enough together to report the same news."""
    published, again = a.article.published, b.article.published
    return published is None or again is None or published.meets(again, settings.story_days)
