"""Who takes part: comparing names of two claims, and who meets whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rapidfuzz import fuzz

from xref.claims.transliteration import same_name
from xref.conflict.lexicon import lemma_set
from xref.conflict.reading import Reading, Word
from xref.model import Name, NameKind

# Verbs whose subject and object change places freely; what links the two is the event.
ENCOUNTERS = lemma_set("meet talk speak negotiate confer marry call phone telephone host receive visit greet")
_ENCOUNTER_NOUNS = lemma_set("meeting talks summit call conversation dinner")
MEETING_WORDS = lemma_set("met meeting meetings talks")
_SPELLING = 82  # rapidfuzz ratio of two words from which they may be spellings of one name
_REACH = 12  # words between a name and the verb that it belongs to


def alike_names(a: str, b: str) -> bool:
    """Whether two name keys may mean the same: a shared word, a spelling variant, or an acronym of the other.

    Deliberately generous: what it calls alike is never the ground of a veto or a conflict.
    """
    if same_name(a, b) or set(a.split()) & set(b.split()):
        return True
    if any(fuzz.ratio(x, y) >= _SPELLING for x in a.split() for y in b.split() if min(len(x), len(y)) > 3):
        return True
    return _abbreviates(a, b) or _abbreviates(b, a)


def shared_names(a: Sequence[Name], b: Sequence[Name]) -> tuple[Name, ...]:
    """The names of ``a`` that may occur in ``b`` too, one for each key."""
    distinct = {name.key: name for name in a}
    return tuple(name for name in distinct.values() if any(alike_names(name.key, other.key) for other in b))


def persons(names: Iterable[Name]) -> tuple[Name, ...]:
    """The names of persons among ``names``."""
    return tuple(name for name in names if name.kind is NameKind.PERSON)


def encounter(reading: Reading) -> tuple[Name, ...]:
    """The persons that a claim says met (talked, ...), before and behind the verb; empty when it tells of none."""
    for at, word in enumerate(reading.words):
        if not _tells_encounter(reading.words, at):
            continue
        place = word.token.start
        near = [name for name in persons(reading.claim.names) if _words_between(reading, name, place) <= _REACH]
        before = [name for name in near if name.mention.span.end <= place and not _depends(reading, name)]
        behind = [name for name in near if name.mention.span.start >= place]
        if before and behind:
            return (*before[-1:], *behind)
    return ()


def _tells_encounter(found: Sequence[Word], at: int) -> bool:
    word = found[at]
    if word.lower in _ENCOUNTER_NOUNS:
        return at + 1 < len(found) and found[at + 1].lower in {"with", "between"}
    return word.lemma in ENCOUNTERS and word.lower != "meeting"


def _words_between(reading: Reading, name: Name, place: int) -> int:
    span = name.mention.span
    low, high = (span.end, place) if span.end <= place else (place, span.start)
    return len(reading.between(low, high))


def _depends(reading: Reading, name: Name) -> bool:
    """Whether the name only says whose somebody is: "a deputy of Khaled Mashaal"."""
    first, _ = reading.at(name.mention.span)
    before = reading.words[first - 1].lower if first else ""
    return before in {"of", "to", "for", "by", "under", "from"}


def _abbreviates(short: str, long: str) -> bool:
    parts = long.split()
    return len(parts) > 1 and "".join(part[0] for part in parts) == short
