"""What a noun phrase says about a source: its extent, its kind, how firmly it is named, and the name it stands for."""

from __future__ import annotations

from xref.claims.attribution_cues import AUXILIARIES, CUES, CueForm
from xref.claims.attribution_view import View
from xref.claims.attribution_words import (
    ALSO_NAMES,
    ARTICLES,
    CLAUSE_WORDS,
    INFORMED,
    NEVER_INSIDE,
    NOT_NOUNS,
    PAST_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    STOPS_PHRASE,
    SUBJECT_PRONOUNS,
    TIME_UNITS,
    TIME_WORDS,
)
from xref.claims.word_sets import word_set
from xref.model import NameKind

Phrase = tuple[int, int]
"""Positions of the first and the last word of a noun phrase."""

_LONGEST_PHRASE = 16  # words
_NEVER_LAST = CLAUSE_WORDS | PREPOSITIONS | AUXILIARIES | NOT_NOUNS | {"and", "or", "the", "a", "an"}
_NEVER_FIRST = (STOPS_PHRASE | NOT_NOUNS | {"by", "from"}) - (PRONOUNS - {"who"})
_NEVER_AFTER = TIME_WORDS | STOPS_PHRASE | {"to"}
_TRAILING = PREPOSITIONS | {"the", "a", "an", "and", "'", "."}
_TAKES_TO = word_set(
    "aide aides adviser advisers advisor advisors counsel ambassador envoy assistant assistants close deputy"
)
_BEFORE_PARTICIPLE = ARTICLES | {"those", "of"}
_AFTER_VERB = frozenset({"the", "a", "an", "that", "he", "she", "it"})
_LONGEST_RELATIVE = 10  # words from "who" to the end of its clause
_LONGEST_PARENTHESIS = 40  # words between a subject and its verb


def phrase_before(view: View, at: int) -> Phrase | None:
    """Positions (first, last) of the noun phrase that ends right before ``at``; None when no noun phrase ends there."""
    last = at - 1
    if not _can_end(view, last):
        return None
    if view.lower(last) in SUBJECT_PRONOUNS:
        return last, last
    first = last
    while first > 0 and last - first < _LONGEST_PHRASE and _belongs_before(view, first - 1):
        first -= 1
    first = _without_lead(view, first, last)
    return (first, last) if first <= last else None


def phrase_after(view: View, at: int) -> Phrase | None:
    """Positions (first, last) of the noun phrase that begins at ``at``; None when none begins there."""
    if not view.is_word(at):
        return None
    named = view.lower(at) in ALSO_NAMES and view.words[at].is_capitalised  # "said Will Doyle"
    if view.lower(at) in _NEVER_FIRST and not named:
        return None
    last = at
    while last + 1 < len(view.words) and last - at < _LONGEST_PHRASE and _belongs_after(view, last + 1):
        last += 1
    while last > at and view.lower(last) in _TRAILING:
        last -= 1
    return at, last


def antecedent(view: View, phrase: Phrase) -> Phrase | None:
    """The noun phrase whose relative clause ends in ``phrase``: "officials who asked for anonymity said", "an official
    briefed on the case said"."""
    for position in range(phrase[0] - 1, max(0, phrase[0] - _LONGEST_RELATIVE), -1):
        if not view.is_word(position + 1):
            return None
        if view.lower(position) == "who" or (view.lower(position) in INFORMED and position + 1 < phrase[0]):
            return phrase_before(view, position)
    return None


def appositive_head(view: View, at: int) -> Phrase | None:
    """The noun phrase before a parenthetical that ends at the comma or dash right before ``at``.

    "Jane Doe, the minister's aide, said": the phrase before the first comma. "Doe, who chairs the panel, said": the
    same.
    """
    mark = view.lower(at - 1)
    nearest: Phrase | None = None
    position = at - 2
    while position > 0 and at - position < _LONGEST_PARENTHESIS and not view.quoted[position]:
        if view.lower(position) == mark or (mark == ")" and view.lower(position) == "("):
            found = phrase_before(view, _before_bracket(view, position))
            inner = phrase_before(view, _before_bracket(view, at - 1))
            if (
                inner is not None
                and inner[0] == position + 1
                and _has_person(view, inner)
                and not (found and _has_person(view, found))
            ):
                return inner  # "Speaking in the capital, Jane Doe, said"
            if found is not None and _is_subject(view, found):
                return found
            nearest = nearest or found
        position -= 1
    return nearest


def _before_bracket(view: View, at: int) -> int:
    """Position right after the phrase that a bracket ("(D-Md.)") before ``at`` belongs to."""
    if view.lower(at - 1) != ")":
        return at
    opening = at - 2
    while opening > 0 and view.lower(opening) != "(":
        opening -= 1
    return opening


def _has_person(view: View, phrase: Phrase) -> bool:
    return any(n.kind in {NameKind.PERSON, NameKind.OUTLET} for n in view.names_in(view.mention(*phrase).span))


def _is_subject(view: View, phrase: Phrase) -> bool:
    """Whether a phrase before a comma can be the subject of a verb after it: no age, no place."""
    first, last = phrase
    before = view.lower(first - 1)
    names = view.names_in(view.mention(first, last).span)
    if before == "," and names and names[0].kind is NameKind.PERSON:
        return names[0].mention.span.start == view.words[first].start  # "After the vote, Jane Doe, the mayor, said"
    if view.words[first].text[0].isdigit() or (before in {",", "of", "from", "in", "at"} and first > 1):
        return False
    return bool(names) or view.lower(first) in ARTICLES | PRONOUNS


def clause_subject(view: View, at: int) -> Phrase | None:
    """The first noun phrase of the sentence that a verb follows before position ``at``."""
    first = 0
    for position in range(at):
        if view.quoted[position]:
            continue
        verb = view.is_auxiliary(position) or _finite(view, position)
        if verb and position > first:
            end = position
            while end > 0 and view.is_adverb(end - 1):
                end -= 1
            found = phrase_before(view, end) or (
                appositive_head(view, end) if view.lower(end - 1) in {",", ")"} else None
            )
            if found is not None:
                return found
    return None


def _finite(view: View, at: int) -> bool:
    """Whether the word looks like a finite verb: a cue in the past or present, or an ordinary -ed form after a noun."""
    word = view.lower(at)
    cue = CUES.get(word)
    if cue is not None:
        return cue.form in {CueForm.PAST, CueForm.PRESENT} and not view.words[at].is_capitalised
    return word in PAST_VERBS or (word.endswith("ed") and len(word) > 4 and not view.words[at].is_capitalised)


def _can_end(view: View, at: int) -> bool:
    if not view.is_word(at) or view.quoted[at] != view.quoted[min(at + 1, len(view.words) - 1)]:
        return False
    word = view.lower(at)
    if word in SUBJECT_PRONOUNS:
        return True
    return word not in _NEVER_LAST


def _belongs_before(view: View, at: int) -> bool:
    word = view.lower(at)
    if word in {".", "&", "'", "’"}:
        return at > 0 and view.words[at - 1].is_capitalised and view.words[at - 1].end == view.words[at].start
    if word == "to" and view.lower(at - 1) in _TAKES_TO:
        return True  # "an aide to the minister"
    if not view.is_word(at) or view.quoted[at] != view.quoted[at + 1]:
        return False
    if word in NEVER_INSIDE and not (at and word in PAST_VERBS and view.words[at].is_capitalised):  # "Drew Wade"
        return False
    if view.words[at].is_capitalised:
        return not (at == 0 and view.is_adverb(at))
    return _is_modifier(view, at)


def _is_modifier(view: View, at: int) -> bool:
    """Whether a word may stand inside a noun phrase: a verb form only after a determiner ("the alleged gang")."""
    word = view.lower(at)
    cue = CUES.get(word)
    participle = word.endswith("ed") and len(word) > 4 and "-" not in word
    if participle or (cue is not None and cue.form in {CueForm.PAST, CueForm.ING}):
        return view.lower(at - 1) in _BEFORE_PARTICIPLE
    return cue is None or cue.form is not CueForm.PRESENT or view.lower(at + 1) not in _AFTER_VERB


def _without_lead(view: View, first: int, last: int) -> int:
    """Cut what stands before the phrase proper: "But", "On Thursday", "In June"."""
    while first < last:
        word = view.lower(first)
        if word in {"and", "but", "yet", "so", "still", "meanwhile"} or view.is_adverb(first):
            first += 1
        elif word in PREPOSITIONS | {"during", "like", "under", "among", "despite", "with", "without", "following"}:
            skip = _lead_end(view, first, last)
            if skip is None:
                return first
            first = skip
        elif word in TIME_WORDS and view.lower(first + 1) in TIME_WORDS | {
            "week",
            "month",
            "year",
            "night",
            "the",
            "a",
        }:
            first += 2
        else:
            return first
    return first


def _lead_end(view: View, first: int, last: int) -> int | None:
    """Where a leading time phrase ends ("On Monday night X"), None when the preposition opens another phrase."""
    at = first + 1
    seen_time = False
    while at <= last and (view.lower(at) in TIME_WORDS | TIME_UNITS or view.lower(at).isdigit()):
        seen_time = True
        at += 1
    return at if seen_time and at <= last else None


def _belongs_after(view: View, at: int) -> bool:
    word = view.lower(at)
    if word in {".", "&", "'", "’"}:
        return (
            view.words[at - 1].is_capitalised
            and view.words[at - 1].end == view.words[at].start
            and at + 1 < len(view.words)
            and view.words[at + 1].is_capitalised
        )
    if not view.is_word(at) or view.quoted[at] != view.quoted[at - 1]:
        return False
    if word == "and":
        return at + 1 < len(view.words) and view.words[at + 1].is_capitalised and view.words[at - 1].is_capitalised
    if word in _NEVER_AFTER:
        return False
    if word in {"on", "in", "at"}:
        following = view.lower(at + 1)
        return following not in TIME_WORDS and not following.isdigit()
    cue = CUES.get(word)
    finite = cue is not None and cue.form in {CueForm.PAST, CueForm.ING} and not view.words[at].is_capitalised
    return not finite
