"""Who did it to whom: the same deed with the two sides swapped."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from xref.conflict.lexicon import AUXILIARIES, IRREGULAR, lemma_set
from xref.conflict.negation import negated_words
from xref.conflict.participants import ENCOUNTERS, alike_names
from xref.conflict.reading import Reading, Word
from xref.conflict.wording import either
from xref.model import Conflict, Mention, Name
from xref.settings import Settings

# What stands on both sides alike: no doer and no sufferer.
_SYMMETRIC = ENCOUNTERS | lemma_set("""
    agree clash cooperate work trade fight compete differ argue discuss exchange share join unite ally tie relate
    sign reach hold make be have do say tell come go get take become begin
    """)
_OBJECT_PREPOSITIONS = frozenset({"with", "from", "against", "off", "on", "at", "to"})
_GAP = 5  # words between the verb and its object, or the subject and its verb


@dataclass(frozen=True, slots=True)
class Deed:
    """Who does what to whom; ``at`` is the index of the verb among the words of the reading."""

    doer: Name
    verb: str
    sufferer: Name
    at: int


def doer_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """One claim says that X did it to Y, the other that Y did it to X."""
    for one in deeds(a):
        for other in deeds(b):
            if one.verb != other.verb or not _swapped(one, other):
                continue
            topic = f"who did it to whom ({a.words[one.at].token.text})"
            return either("agent", topic, (a, _told(a, one)), (b, _told(b, other)))
    return None


def deeds(reading: Reading) -> tuple[Deed, ...]:
    """The deeds that a claim tells, in text order: name, active verb, name, with few words between them."""
    negated = {n.head for n in negated_words(reading)}
    return tuple(deed for at in range(len(reading.words)) if at not in negated for deed in _deed(reading, at))


def _deed(reading: Reading, at: int) -> Iterator[Deed]:
    word = reading.words[at]
    if not _is_verb(reading.words, at):
        return
    sufferer = _object(reading, at)
    if sufferer is None:
        return
    doer = _subject(reading, at)
    if doer is not None and not alike_names(doer.key, sufferer.key):
        yield Deed(doer, word.lemma, sufferer, at)


def _is_verb(found: Sequence[Word], at: int) -> bool:
    """Whether the word has the form of an active past or perfect verb of a deed."""
    word = found[at]
    if word.lemma in _SYMMETRIC or word.lower[0] != word.token.text[0]:
        return False
    past = word.lower.endswith("ed") or (word.lower in IRREGULAR and not word.lower.endswith("ing"))
    before = (
        next((w.lower for w in found[at - 1 :: -1] if not (w.lower.endswith("ly") or w.lower == "also")), "")
        if at
        else ""
    )
    return past and before not in {"is", "are", "was", "were", "been", "be", "being", "by", "the", "a", "an", "to"}


def _object(reading: Reading, at: int) -> Name | None:
    """The name behind the verb in its clause: at once, or behind a preposition."""
    clause = reading.words[at].clause
    for i in range(at + 1, min(len(reading.words), at + 1 + _GAP)):
        word = reading.words[i]
        if word.clause != clause:
            return None
        name = _name_at(reading, word)
        if name is not None:
            direct = i == at + 1 or (i == at + 2 and reading.words[at + 1].lower == "the")
            return name if direct or reading.words[i - 1].lower in _OBJECT_PREPOSITIONS else None
    return None


def _subject(reading: Reading, at: int) -> Name | None:
    """The name in front of the verb; "Having broken with X, Y ..." takes that of its main clause."""
    if _opens_with_participle(reading, at):
        return _main_subject(reading, at)
    clause = reading.words[at].clause
    for i in range(at - 1, max(-1, at - 1 - _GAP), -1):
        word = reading.words[i]
        if word.clause != clause:
            return None
        name = next((n for n in reading.claim.names if n.mention.span.overlaps(word.token.span)), None)
        if name is not None:
            return name if all(_helps_verb(between) for between in reading.words[i + 1 : at]) else None
    return None


def _helps_verb(word: Word) -> bool:
    return word.lower in AUXILIARIES or word.lower == "also" or word.lower.endswith("ly")


def _opens_with_participle(reading: Reading, at: int) -> bool:
    first = reading.words[0].lower
    return reading.words[at].clause == reading.words[0].clause and first == "having" and at <= 2


def _main_subject(reading: Reading, at: int) -> Name | None:
    """The first name behind a comma that a verb follows at once."""
    for i in range(at + 1, len(reading.words) - 1):
        word = reading.words[i]
        name = _name_at(reading, word)
        if name is None or reading.words[i - 1].clause == word.clause:
            continue
        follower = next((w for w in reading.words[i:] if w.token.start >= name.mention.span.end), None)
        if follower is not None and follower.clause == word.clause and _finite(follower):
            return name
    return None


def _finite(word: Word) -> bool:
    return word.lower.endswith("ed") or word.lower in IRREGULAR or word.lower in AUXILIARIES


def _name_at(reading: Reading, word: Word) -> Name | None:
    return next((name for name in reading.claim.names if name.mention.span.start == word.token.start), None)


def _swapped(one: Deed, other: Deed) -> bool:
    return (
        alike_names(one.doer.key, other.sufferer.key)
        and alike_names(one.sufferer.key, other.doer.key)
        and not alike_names(one.doer.key, other.doer.key)
    )


def _told(reading: Reading, deed: Deed) -> Mention:
    """From the first to the last of doer, verb and sufferer."""
    verb = reading.words[deed.at].token
    edges = (deed.doer.mention.span, deed.sufferer.mention.span)
    return reading.mention(min(verb.start, *(s.start for s in edges)), max(verb.end, *(s.end for s in edges)))
