"""Whether a cue word is a verb where it stands, and which noun phrase is its subject."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.claims.attribution_binding import DOCUMENTS, ROLES
from xref.claims.attribution_cues import BE, CUES, FIGURE_ONLY, FIGURE_VERBS, RESULTS, CueForm, CueGroup
from xref.claims.attribution_sources import (
    Phrase,
    antecedent,
    appositive_head,
    clause_subject,
    phrase_after,
    phrase_before,
)
from xref.claims.attribution_view import View
from xref.claims.attribution_words import (
    AFTER_NOUNS,
    BEFORE_ING,
    BEFORE_NOUNS,
    CLOSING_MARKS,
    COMPLEMENTS,
    DASHES,
    DETERMINERS,
    LEFT_MARKS,
    NEVER_NOUNS,
    NOT_SUBJECTS,
    OPENING_MARKS,
    PLURALS,
    POLLED,
    PRONOUNS,
    RELATIVES,
)
from xref.claims.bodies import BODIES
from xref.claims.name_words import CALENDAR
from xref.claims.number_words import words_value
from xref.model import NameKind

_PASSIVE_FORMS = frozenset({CueForm.PAST, CueForm.PARTICIPLE})
_QUOTE_REACH = 8  # words between the end of a quotation and the verb that credits it
# To declare these is an act: "the government declared a day of mourning".
_DECLARED = frozenset({"a", "an", "war", "independence", "bankruptcy", "martial"})
_FIGURE_REACH = 8  # words between "put" and "at"
_COMPLEMENT_REACH = 4  # words between a verb and its "that", colon or quotation


@dataclass(frozen=True, slots=True)
class Verb:
    """A cue word as a verb: its group runs from ``start`` to ``at``. Positions are indices into the words of the view.

    ``sure``: the rules of this module take it for a verb that credits its subject. ``inverted``: the subject follows.
    """

    start: int
    at: int
    subject: Phrase | None
    sure: bool
    inverted: bool


def read_verb(view: View, at: int, earlier: Sequence[Phrase]) -> Verb:
    """Return the verb at a cue word with its subject; ``earlier`` are the subjects of sure verbs before it."""
    start = group_start(view, at)
    infinitive = view.lower(start - 1) == "to"
    reported = infinitive and view.lower(start) == "have" and bool(earlier)  # "was reported to have said"
    inverted = None if reported else _inverted_subject(view, start, at)
    subject = earlier[-1] if reported else inverted or _subject_before(view, start, at, earlier)
    barred = (infinitive and not reported) or is_noun_use(view, at) or is_passive(view, start, at)
    sure = not barred and subject is not None and _is_verb(view, start, at) and _fires(view, at, subject)
    return Verb(start, at, subject, sure, inverted is not None)


def is_passive(view: View, start: int, at: int) -> bool:
    """Whether a form of "be" before a past form makes the group passive."""
    form = CUES[view.lower(at)].form
    return form in _PASSIVE_FORMS and any(view.lower(i) in BE for i in range(start, at))


def is_noun_use(view: View, at: int) -> bool:
    """Whether a determiner or a possessive before it, or a capital letter, shows that the word is no verb."""
    before = view.lower(at - 1)
    capital = view.words[at].is_capitalised and at > 0 and not view.title_case
    return before in DETERMINERS or before.endswith("'s") or (capital and not after_quote(view, at))


def group_start(view: View, at: int) -> int:
    """Return the position of the first auxiliary or adverb of the verb group that ends at ``at``."""
    start = at
    while start > 0 and (view.is_auxiliary(start - 1) or view.is_adverb(start - 1)) and not view.quoted[start - 1]:
        start -= 1
    return start


def _is_verb(view: View, start: int, at: int) -> bool:
    """Whether a form that may be a noun or an adjective is a verb here, judged by its neighbours."""
    cue = CUES[view.lower(at)]
    if cue.lemma == "say" or gives_figure(view, at) or any(view.is_auxiliary(i) for i in range(start, at)):
        return True
    if cue.form is CueForm.BASE:
        return _is_plural_verb(view, at)
    if cue.form is CueForm.PRESENT:
        return _is_present_verb(view, at)
    return cue.form is not CueForm.ING or view.lower(at - 1) not in BEFORE_NOUNS


def _is_plural_verb(view: View, at: int) -> bool:
    before, after = view.lower(at - 1), view.lower(at + 1)
    if _is_reduced_clause(before) or after.endswith("ed") or _is_past(after):
        return False  # "a report confirmed"
    plural = before in PLURALS or (at > 0 and before.endswith("s") and not before.endswith(("ss", "'s")))
    return plural and (CUES[view.lower(at)].lemma in NEVER_NOUNS or after not in AFTER_NOUNS)


def _is_present_verb(view: View, at: int) -> bool:
    before, after = view.lower(at - 1), view.lower(at + 1)
    if CUES[view.lower(at)].lemma in NEVER_NOUNS or _closes_report(view, at):
        return True
    noun = after in AFTER_NOUNS or before.endswith("s") or before in BEFORE_NOUNS or _is_reduced_clause(before)
    return view.is_word(at - 1) and not noun


def _closes_report(view: View, at: int) -> bool:
    """ "..., the Harbour Courier reports.": a named source after a comma and a verb that ends the sentence."""
    subject = phrase_before(view, at)
    if subject is None or any(view.is_word(i) for i in range(at + 1, len(view.words))):
        return False
    names = view.names_in(view.mention(*subject).span)
    return view.lower(subject[0] - 1) in {",", "”"} and (bool(names) or _is_document(view, subject))


def _is_reduced_clause(before: str) -> bool:
    """ "has raised questions": a bare form after a past one is its object, but not in "those polled say"."""
    return before.endswith("ed") and before not in POLLED


def _is_past(word: str) -> bool:
    return word in CUES and CUES[word].form is CueForm.PAST


def _fires(view: View, at: int, subject: Phrase) -> bool:
    """Whether a verb with this subject credits it: some verbs do so only with a "that" clause, a quotation, a colon."""
    cue = CUES[view.lower(at)]
    if gives_figure(view, at):
        return True
    if cue.lemma == "declare" and view.lower(at + 1) in _DECLARED:
        return False
    if cue.lemma in FIGURE_ONLY:
        return False
    if cue.lemma == "call" and cue.form is CueForm.PAST and _names_thing(view, subject):
        return False
    return cue.group is not CueGroup.CONTENT or _has_complement(view, at) or _is_document(view, subject)


def gives_figure(view: View, at: int) -> bool:
    """Whether the verb credits its subject with a number: "put the dead at 12", "counts 230 cases", "spoke of 40",
    "posted a loss of 21 million"."""
    lemma = CUES[view.lower(at)].lemma
    if lemma == "post":
        return any(view.lower(i) in RESULTS for i in range(at + 1, min(at + 2 + _FIGURE_REACH, len(view.words))))
    link = FIGURE_VERBS.get(lemma)
    if link is None:
        return False
    reach = range(at + 1, min(at + 2 + _FIGURE_REACH, len(view.words)))
    positions = [at + 1] if not link else [i + 1 for i in reach if view.lower(i) == link]
    return any(is_figure(view.lower(i)) for i in positions)


def is_figure(word: str) -> bool:
    """Whether a word is a number, in digits or written out."""
    return word[:1].isdigit() or words_value(word) is not None


def _names_thing(view: View, subject: Phrase) -> bool:
    """ "a band called ...": the verb names the thing before it."""
    named = view.names_in(view.mention(*subject).span) or view.lower(subject[0]) in PRONOUNS
    return not named and not view.lower(subject[1]).endswith("s")


def _has_complement(view: View, at: int) -> bool:
    for position in range(at + 1, min(at + _COMPLEMENT_REACH, len(view.words))):
        word = view.words[position]
        if word.lower in COMPLEMENTS or word.text in OPENING_MARKS or view.quoted[position]:
            return True
        if word.text == ",":
            return False
    return after_quote(view, at)


def _is_document(view: View, subject: Phrase) -> bool:
    """Whether the subject is a poll, a study, records: these show and find without a "that"."""
    return any(view.lower(i) in DOCUMENTS for i in range(subject[0], subject[1] + 1))


def after_quote(view: View, at: int) -> bool:
    """Whether a quotation ends a few words before the position."""
    near = range(max(0, at - _QUOTE_REACH), at)
    return any(view.quoted[i] for i in near) and any(view.words[i].text in CLOSING_MARKS for i in near)


def _inverted_subject(view: View, start: int, at: int) -> Phrase | None:
    """Return the subject after the verb: '"...," said Jane Doe', 'read a statement by the party'."""
    if start != at or CUES[view.lower(at)].form is CueForm.ING:
        return None
    if (at > 0 and view.words[at - 1].text not in LEFT_MARKS) or not view.is_word(at + 1) or view.quoted[at + 1]:
        return None
    phrase = phrase_after(view, at + 1)
    if phrase is not None and _is_speaker(view, phrase):
        return phrase
    quote, following = after_quote(view, at), view.words[at + 1]
    named = following.is_capitalised or following.lower in DETERMINERS | {"one", "he", "she"}
    if not named and (not quote or view.is_adverb(at + 1) or following.lower in NOT_SUBJECTS):
        return None
    if at > 0 and not quote and appositive_head(view, at) is not None:
        return None
    return phrase


def _is_speaker(view: View, phrase: Phrase) -> bool:
    """ "police spokeswoman Jane Doe", "their uncle, Jim Doe": a role in small letters with a name, before a mark."""
    first, last = phrase
    if view.lower(first) in DETERMINERS:
        first += 1
    if view.lower(first) not in ROLES | BODIES or view.is_word(last + 1):
        return False
    behind = view.words[last + 2].start if view.lower(last + 1) == "," and view.is_word(last + 2) else -1
    inside = view.mention(first, last).span
    persons = [name.mention.span for name in view.names if name.kind is NameKind.PERSON]
    return any(inside.contains(span) or span.start == behind for span in persons)


def _subject_before(view: View, start: int, at: int, earlier: Sequence[Phrase]) -> Phrase | None:
    """Return the subject of the verb group from ``start`` to ``at``; ``earlier`` are subjects of cues before it."""
    before = view.lower(start - 1)
    if CUES[view.lower(at)].form is CueForm.ING and not any(view.lower(i) in BE for i in range(start, at)):
        return _participle_subject(view, start, earlier)
    if before in RELATIVES:
        before_clause = phrase_before(view, start - 1) or appositive_head(view, start)
        set_apart = view.lower(start - 2) == "," or view.lower(start - 2) in DASHES
        return before_clause or (phrase_before(view, start - 2) if set_apart else None)
    if before in {"and", "but", "then", "or"}:
        return earlier[-1] if earlier else clause_subject(view, start)
    if before in {",", ")"} or before in DASHES:
        return appositive_head(view, start) or (earlier[-1] if earlier else None)
    found = phrase_before(view, start)
    return found if found is None else antecedent(view, found) or found


def _participle_subject(view: View, start: int, earlier: Sequence[Phrase]) -> Phrase | None:
    """ "a statement saying ..." has its noun right before; "he left, saying ..." has the subject of the clause."""
    before = view.lower(start - 1)
    near = phrase_before(view, start) if view.is_word(start - 1) and before not in BEFORE_ING | CALENDAR else None
    if near is not None and view.lower(near[0]) not in NOT_SUBJECTS:
        return near
    return earlier[-1] if earlier else clause_subject(view, start)
