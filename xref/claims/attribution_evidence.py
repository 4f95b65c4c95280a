"""What speaks for and against a verb crediting its subject, as named pieces of evidence that can be weighed."""

from __future__ import annotations

from collections.abc import Iterator

from xref.claims.attribution_binding import DOCUMENTS
from xref.claims.attribution_cues import BE, CUES, MODALS
from xref.claims.attribution_sources import Phrase
from xref.claims.attribution_verbs import after_quote, is_noun_use
from xref.claims.attribution_view import View
from xref.claims.attribution_weights import BIAS, WEIGHTS
from xref.claims.attribution_words import (
    COMPLEMENTS,
    DETERMINERS,
    OPENING_MARKS,
    PREPOSITIONS,
    RELATIVES,
    SUBJECT_PRONOUNS,
)
from xref.claims.word_sets import word_set
from xref.model import NameKind

_PARTICLES = PREPOSITIONS | word_set("to about as over against out up down back off")
_BEFORE = PREPOSITIONS | RELATIVES | word_set("and but or , to")


def credit_score(view: View, start: int, at: int, subject: Phrase | None, *, grammatical: bool) -> int:
    """Return the log-odds, in hundredths, that the verb group from ``start`` to ``at`` is an attribution.

    Args:
        view: The sentence.
        start: First auxiliary or adverb of the group.
        at: The cue word.
        subject: The subject found for it.
        grammatical: Whether the rules of `attribution_verbs` take it for a verb that credits its subject.

    The weights are fitted (see `attribution_weights`); evidence without a weight counts nothing.
    """
    return BIAS + sum(WEIGHTS.get(name, 0) for name in evidence(view, start, at, subject, grammatical=grammatical))


def evidence(view: View, start: int, at: int, subject: Phrase | None, *, grammatical: bool) -> tuple[str, ...]:
    """Return the names of the evidence around a cue word, without repetition."""
    cue = CUES[view.lower(at)]
    form, lemma = cue.form.value, cue.lemma
    after = _after(view, at + 1)
    who = _subject(view, subject)
    found = (
        f"lemma {lemma}",
        f"rules {grammatical} {form}",
        f"rules {grammatical} {lemma}",
        f"subject {who} {form}",
        f"subject {who} {cue.group.value}",
        f"after {after} {form}",
        f"after {after} {lemma}",
        f"second after {_after(view, at + 2)}",
        f"before {_before(view, start)} {form}",
    )
    return (*found, *_flags(view, start, at, subject))


def _flags(view: View, start: int, at: int, subject: Phrase | None) -> Iterator[str]:
    group = [view.lower(i) for i in range(start, at)]
    flags = {
        "noun": is_noun_use(view, at),
        "auxiliary": any(view.is_auxiliary(i) for i in range(start, at)),
        "be": any(word in BE for word in group),
        "modal": any(word in MODALS for word in group),
        "negated": any(word in {"not", "never"} or word.endswith("n't") for word in group),
        "infinitive": view.lower(start - 1) == "to",
        "subject follows": subject is not None and subject[0] > at,
        "subject apart": subject is not None and subject[1] < start - 1,
        "after a quotation": after_quote(view, at),
        "quotation": any(view.quoted),
        "title case": view.title_case,
    }
    return (name for name, holds in flags.items() if holds)


def _subject(view: View, subject: Phrase | None) -> str:
    """What the subject is: a pronoun, a person, another name, a document, or how its phrase looks."""
    if subject is None:
        return "none"
    words = [view.lower(i) for i in range(subject[0], subject[1] + 1)]
    if len(words) == 1 and words[0] in SUBJECT_PRONOUNS:
        return words[0]
    names = view.names_in(view.mention(*subject).span)
    looks = (
        (any(name.kind is NameKind.PERSON for name in names), "person"),
        (bool(names), "name"),
        (any(word in DOCUMENTS for word in words), "document"),
        (words[0] in DETERMINERS, "determined"),
        (words[-1].endswith("s"), "plural"),
    )
    return next((look for holds, look in looks if holds), "other")


def _after(view: View, at: int) -> str:
    """The sort of word at a position after the cue."""
    word = view.lower(at)
    if not word:
        return "end"
    token = view.words[at]
    sorts = (
        (word in COMPLEMENTS, "complement"),
        (token.text in OPENING_MARKS or view.quoted[at], "quotation"),
        (word in DETERMINERS, "determiner"),
        (word in SUBJECT_PRONOUNS, "pronoun"),
        (word in _PARTICLES or not token.is_word, word),
        (token.is_capitalised, "capital"),
        (word.endswith("ing"), "ing"),
        (word.endswith("s"), "s"),
    )
    return next((sort for holds, sort in sorts if holds), "word")


def _before(view: View, start: int) -> str:
    """The sort of word right before the verb group."""
    word = view.lower(start - 1)
    if not word:
        return "start"
    token = view.words[start - 1]
    sorts = (
        (word in SUBJECT_PRONOUNS, "pronoun"),
        (word in _BEFORE, word),
        (not token.is_word, "mark"),
        (token.is_capitalised, "capital"),
        (word.endswith("s"), "s"),
        (word.endswith("ed"), "ed"),
    )
    return next((sort for holds, sort in sorts if holds), "word")
