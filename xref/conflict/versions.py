"""Two versions of one article, claim by claim: what was added, removed, given another value, or only put otherwise."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from xref.conflict.counting import counted
from xref.conflict.reading import Reading, likeness, read
from xref.conflict.wording import shown
from xref.model import Mention, StoredArticle, StoredClaim


class Change(StrEnum):
    """What became of a claim in the next version."""

    ADDED = "added"
    REMOVED = "removed"
    VALUE = "changed value"
    REWORDED = "reworded"


@dataclass(frozen=True, slots=True)
class Correction:
    """A claim that differs between two versions of an article.

    ``before`` or ``after`` is None where the claim was added or removed. ``slot``, ``was`` and ``now`` say which value
    changed: "number", "date", "place" or "name", with the words of both versions.
    """

    change: Change
    old: StoredArticle
    new: StoredArticle
    before: StoredClaim | None
    after: StoredClaim | None
    slot: str = ""
    was: Mention | None = None
    now: Mention | None = None

    @property
    def detail(self) -> str:
        """The correction in words: "Harbour Courier changed the number 14 to 17"."""
        outlet = self.new.article.outlet
        if self.was is not None and self.now is not None:
            return f"{outlet} changed the {self.slot} {shown(self.was)} to {shown(self.now)}"
        told = self.before or self.after
        words = shown(Mention(told.claim.text, told.claim.span)) if told is not None else ""
        return f"{outlet} {_VERBS[self.change]} “{words}”"


_VERBS = {
    Change.ADDED: "added",
    Change.REMOVED: "took out",
    Change.VALUE: "changed a value of",
    Change.REWORDED: "put otherwise",
}
_LEAST_LIKENESS = 0.5  # share of common content words from which two sentences are one sentence in two versions


def compare_versions(old: StoredArticle, new: StoredArticle) -> Iterator[Correction]:
    """Yield what differs, by the place in the new version, what was removed last.

    Sentences that stayed word for word are left out, wherever they stand.
    """
    gone, come = _differing(old, new)
    partner = _aligned(old, gone, new, come)
    for claim in come:
        before = partner.get(claim.key)
        if before is None:
            yield Correction(Change.ADDED, old, new, None, claim)
        else:
            yield _changed(old, before, new, claim)
    kept = {claim.key for claim in partner.values()}
    yield from (Correction(Change.REMOVED, old, new, claim, None) for claim in gone if claim.key not in kept)


def _differing(old: StoredArticle, new: StoredArticle) -> tuple[list[StoredClaim], list[StoredClaim]]:
    """The claims of each version whose words the other does not hold; of equal sentences as many as it lacks."""
    before, after = ([_words(item) for item in version.claims] for version in (old, new))
    return _without(old.claims, after), _without(new.claims, before)


def _without(claims: Sequence[StoredClaim], words: list[str]) -> list[StoredClaim]:
    left = list(words)
    found = []
    for claim in claims:
        if _words(claim) in left:
            left.remove(_words(claim))
        else:
            found.append(claim)
    return found


def _words(claim: StoredClaim) -> str:
    return " ".join(claim.claim.text.split())


def _aligned(
    old: StoredArticle, gone: Sequence[StoredClaim], new: StoredArticle, come: Sequence[StoredClaim]
) -> dict[int, StoredClaim]:
    """The claim of the old version that each of the new one comes from, the most alike first."""
    readings = {
        id(item): read(item.claim, version.article) for version, kept in ((old, gone), (new, come)) for item in kept
    }
    scored = []
    for j, after in enumerate(come):
        for i, before in enumerate(gone):
            alike = likeness(readings[id(before)].content, readings[id(after)].content)
            if alike >= _LEAST_LIKENESS:
                word_for_word = likeness(readings[id(before)].lemmas, readings[id(after)].lemmas)
                scored.append((-alike, -word_for_word, abs(i - j), i, j))
    partner: dict[int, StoredClaim] = {}
    used: set[int] = set()
    for *_, i, j in sorted(scored):
        if i not in used and come[j].key not in partner:
            partner[come[j].key] = gone[i]
            used.add(i)
    return partner


def _changed(old: StoredArticle, before: StoredClaim, new: StoredArticle, after: StoredClaim) -> Correction:
    a, b = read(before.claim, old.article), read(after.claim, new.article)
    for slot, values in VALUES.items():
        only_before, only_after = _unshared(values(a), values(b))
        if only_before is not None and only_after is not None:
            return Correction(Change.VALUE, old, new, before, after, slot, only_before, only_after)
    return Correction(Change.REWORDED, old, new, before, after)


Value = tuple[object, ...]
Values = dict[Value, Mention]


def _unshared(before: Values, after: Values) -> tuple[Mention | None, Mention | None]:
    """The first value that only the one holds, and the first that only the other does."""
    gone = next((words for value, words in before.items() if value not in after), None)
    come = next((words for value, words in after.items() if value not in before), None)
    return gone, come


def _numbers(reading: Reading) -> Values:
    numbers = reading.claim.numbers
    return {(q.low, q.high, q.unit, counted(reading, q) or q.noun): q.mention for q in numbers}


def _dates(reading: Reading) -> Values:
    times = reading.claim.times
    return {(t.interval.start, t.interval.end): t.mention for t in times if t.interval is not None}


def _places(reading: Reading) -> Values:
    return {(place.name,): place.mention for place in reading.claim.places}


def _names(reading: Reading) -> Values:
    return {(name.key,): name.mention for name in reading.claim.names}


VALUES: dict[str, Callable[[Reading], Values]] = {
    "number": _numbers,
    "date": _dates,
    "place": _places,
    "name": _names,
}
"""What is compared, in the order in which it is told; each gives the values of a claim with their words."""
