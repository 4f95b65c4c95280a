"""Where in the scene: what began, ended or was signed "in the engine room" or "on the car deck"; where somebody was."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from xref.claims.places import separate_places
from xref.conflict.events import located, on_days
from xref.conflict.lexicon import lemma, lemma_set, word_set
from xref.conflict.participants import alike_names, persons, shared_names
from xref.conflict.reading import Reading, Word, content_of, likeness
from xref.conflict.setting import scene, towns
from xref.conflict.wording import either
from xref.model import Conflict, Mention, Span
from xref.settings import Settings
from xref.text.normalise import fold

# Verbs of what happens at one spot; the second of a row is the same in other words.
_HAPPENING = {
    lemma(word): lemma(row.split()[0])
    for row in ("began started broke", "ended finished", "signed", "held", "married wed", "buried", "landed", "found")
    for word in row.split()
}
_LOCATIVE = word_set("in at on near outside inside aboard under beneath behind above")
_SITES = lemma_set("""
    room deck hall station hotel hospital refinery airport base square house building street port harbour harbor
    kitchen cabin bridge tower floor roof basement garage school church mosque stadium plant factory camp court prison
    office palace embassy restaurant bar club mall market theatre theater park field beach river lake border ship
    mine pier quay dock warehouse barracks villa apartment mill flat cellar attic corridor hold chapel temple library
    university college clinic chamber
    """)
_NO_SITE = word_set("which it this that there")
_FAR = 5  # words of the phrase behind the verb
_STAYED = lemma_set("spent spend stayed remained")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A phrase that says where something happened: "signed" + "at the mill"."""

    deed: str
    phrase: Mention
    content: frozenset[str]


def spot_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same thing begins, ends or is signed in two spots of which neither is inside the other."""
    common = a.content & b.content
    if len(common) < settings.min_shared_words or likeness(scene(a), scene(b)) < settings.min_scene_likeness:
        return None
    for one in _spots(a):
        for other in _spots(b):
            if (
                one.deed == other.deed
                and not one.content & other.content
                and _same_day(a, b)
                and _apart(a, one, b, other)
            ):
                return either("place", "where it happened", (a, one.phrase), (b, other.phrase))
    return None


def alibi_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """Somebody spent a day in one place and, in the other claim, did something elsewhere on that day."""
    for left, right, swapped in ((a, b, False), (b, a, True)):
        here, there = located(left), located(right)
        stayed = next((word for word in left.words if word.lemma in _STAYED), None)
        if stayed is None or not here or not there or not separate_places(here, there) or not _on_one_day(a, b):
            continue
        if shared_names(persons(left.claim.names), right.claim.names):
            sides = ((left, here[0].mention), (right, there[0].mention))
            return either("place", "where it happened", *(sides[::-1] if swapped else sides))
    return None


def _on_one_day(a: Reading, b: Reading) -> bool:
    one, other = a.claim.event, b.claim.event
    return one is not None and other is not None and on_days(one) and on_days(other) and one.meets(other)


def _same_day(a: Reading, b: Reading) -> bool:
    one, other = a.claim.event, b.claim.event
    return one is None or other is None or one.meets(other)


def _spots(reading: Reading) -> Iterator[_Spot]:
    for at, word in enumerate(reading.words):
        deed = _HAPPENING.get(word.lemma)
        if deed is None:
            continue
        phrase = _phrase(reading, at)
        content = content_of(phrase)
        if content and (phrase[-1].lemma in _SITES or _names_a_place(reading, phrase)):
            yield _Spot(deed, reading.mention(phrase[0].token.start, phrase[-1].token.end), content)


def _phrase(reading: Reading, at: int) -> tuple[Word, ...]:
    """The words behind a locative that follows the verb (or "broke out"), up to the head of the phrase."""
    start = at + 1
    if start < len(reading.words) and reading.words[start].lower in {"out", "off", "up"}:
        start += 1
    if start >= len(reading.words) or reading.words[start].lower not in _LOCATIVE:
        return ()
    found: list[Word] = []
    for word in reading.words[start + 1 : start + 1 + _FAR]:
        if word.clause != reading.words[at].clause or word.lower in _LOCATIVE | {"of", "as", "and", "for", "by", "to"}:
            break
        if word.lower not in {"the", "a", "an", "its", "their", "his", "her"}:
            found.append(word)
    return tuple(found)


def _names_a_place(reading: Reading, phrase: tuple[Word, ...]) -> bool:
    span = Span(phrase[0].token.start, phrase[-1].token.end)
    known = towns(reading.article)
    return any(p.mention.span.overlaps(span) and not p.metonym for p in reading.claim.places) or any(
        fold(word.token.text) in known for word in phrase
    )


def _apart(a: Reading, one: _Spot, b: Reading, other: _Spot) -> bool:
    """Whether two spots exclude each other.

    Two sites do, and two towns; a site may be in a town, unless its article says that it lies in another one.
    """
    sites = (_is_site(one), _is_site(other))
    if all(sites):
        return not _named(a, one) or not _named(b, other) or not alike_names(one.phrase.text, other.phrase.text)
    if not any(sites):
        here = [p for p in a.claim.places if p.mention.span.overlaps(one.phrase.span)]
        there = [p for p in b.claim.places if p.mention.span.overlaps(other.phrase.span)]
        return bool(here and there) and separate_places(here, there)
    site, article = (one, a.article) if sites[0] else (other, b.article)
    return any(word in towns(article) for word in (fold(part) for part in site.phrase.text.split()))


def _is_site(spot: _Spot) -> bool:
    return bool(spot.content & _SITES)


def _named(reading: Reading, spot: _Spot) -> bool:
    return any(name.mention.span.overlaps(spot.phrase.span) for name in reading.claim.names)
