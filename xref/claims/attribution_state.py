"""What earlier sentences of an article offer to "he", "the report", "the newspaper" and "the official"."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from xref.claims.bodies import Bodies
from xref.claims.offices import Offices
from xref.claims.outlets_known import known_outlet
from xref.claims.word_sets import word_set
from xref.model import Attribution, Mention, Name, NameKind, Sentence, SourceKind, Strength

MEDIA_KINDS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
_THINGS = MEDIA_KINDS | {SourceKind.DOCUMENT, SourceKind.ORGANISATION}
_PRONOUNS = {
    "he": frozenset({SourceKind.PERSON}),
    "she": frozenset({SourceKind.PERSON}),
    "they": frozenset({SourceKind.ORGANISATION, SourceKind.ANONYMOUS}),
    "it": _THINGS,
}
_MEDIUM_WORDS = word_set(
    """
    newspaper paper daily magazine outlet network channel site website agency broadcaster station publication report
    reports article story weekly
    """
)
_DOCUMENT_WORDS = word_set(
    """
    statement report reports readout letter document poll survey study memo tweet post log list certificate communique
    """
)
_ANONYMOUS_WORDS = word_set(
    """
    official officials source sources diplomat diplomats aide aides person people officer witness adviser
    """
)
_LONGEST_REFERENCE = 3  # words: "the Arabic daily"; a longer phrase names a source of its own
_TOLD = ("told", "tells", "telling", "tell")


@dataclass(frozen=True, slots=True)
class Source:
    """One node of a chain: the words of the text (None for what the text only implies) and what they stand for."""

    mention: Mention | None
    resolved: str
    kind: SourceKind
    strength: Strength


@dataclass(frozen=True, slots=True)
class State:
    """The sources credited so far, the latest of each sort, and the names of the article.

    ``outlet`` is the article's own, "" when unknown. ``full_names`` maps keys to the fullest spelling in the article,
    ``reporters`` the name of a reporter to the medium that the report was in. ``body`` is the latest organisation,
    ``bodies`` says what "the company" stands for, ``offices`` who "the mayor" is. ``last`` and ``paragraph`` are the
    attributions and the paragraph of the previous sentence, ``mentioned`` the only outlet that it names when it credits
    none. ``results`` are the attributions of the latest sentence that credits somebody with what a company earned.
    """

    outlet: str = ""
    full_names: Mapping[str, str] = field(default_factory=dict)
    reporters: Mapping[str, Source] = field(default_factory=dict)
    medium: Source | None = None
    mentioned: Source | None = None
    document: Source | None = None
    speaker: Source | None = None
    anonymous: Source | None = None
    person: Source | None = None
    body: Source | None = None
    bodies: Bodies = field(default_factory=Bodies)
    offices: Offices = field(default_factory=Offices)
    last: tuple[Attribution, ...] = ()
    results: tuple[Attribution, ...] = ()
    paragraph: int = -1


def full_name(name: Name, state: State) -> str:
    """Return the fullest spelling of a name in the article."""
    return state.full_names.get(name.key, name.mention.text)


def outlet_source(mention: Mention, name: Name, state: State) -> Source:
    """Return the outlet or agency that a name stands for, by its canonical name where it is well known."""
    guess = SourceKind.AGENCY if name.mention.text.lower().endswith("agency") else SourceKind.OUTLET
    resolved, kind = known_outlet(name.mention.text) or (full_name(name, state), guess)
    return Source(mention, resolved, kind, Strength.NAMED_OUTLET)


def refers_back(mention: Mention, words: Sequence[str], state: State) -> Source | None:
    """Return the earlier source that a pronoun or "the report" stands for, None when the phrase names a source of
    its own.

    ``words`` are those of the mention in lower case. A pronoun that fits no earlier source is an unnamed source
    itself.
    """
    if len(words) == 1 and words[0] in _PRONOUNS:
        return _pronoun(mention, words[0], state)
    if words[0] not in {"the", "that", "this"} or len(words) > _LONGEST_REFERENCE:
        return None
    head = words[-1]
    same_document = state.document is not None and head in state.document.resolved.lower().split()
    earlier = (
        (head in _DOCUMENT_WORDS and same_document, state.document),
        (head in _MEDIUM_WORDS, state.mentioned or state.medium),
        (head in _DOCUMENT_WORDS, state.document),
        (head in _ANONYMOUS_WORDS, _mentioned_with(head, state.anonymous)),
    )
    found = next((source for fits, source in earlier if fits and source is not None), None)
    if found is not None:
        return replace(found, mention=mention)
    holder = state.offices.holder_of(words, mention.span.start)
    return Source(mention, holder, SourceKind.PERSON, Strength.NAMED) if holder else None


def _mentioned_with(head: str, source: Source | None) -> Source | None:
    """The unnamed source when it was described with the same noun ("a senior official" ... "the official")."""
    described = source is not None and head in {word.lower() for word in source.resolved.split()}
    return source if described else None


def _pronoun(mention: Mention, word: str, state: State) -> Source:
    for earlier in (state.person, state.speaker, _just_credited(state), state.body):
        if earlier is not None and earlier.kind in _PRONOUNS[word]:
            return replace(earlier, mention=mention)
    return Source(mention, mention.text, SourceKind.ANONYMOUS, Strength.UNNAMED)


def _just_credited(state: State) -> Source | None:
    """The medium or document that the previous sentence credits: only so near can "it" mean one."""
    return next((_source(a) for a in state.last if a.kind in _THINGS and a.origin), None)


def _source(attribution: Attribution) -> Source:
    return Source(attribution.source, attribution.resolved, attribution.kind, attribution.strength)


def advance(state: State, sentence: Sentence, names: Sequence[Name], found: Sequence[Attribution]) -> State:
    """Return the state after a sentence with these names and attributions."""
    reporters = dict(state.reporters)
    for attribution in found:
        if attribution.cue is None or not attribution.origin:
            continue
        state = _TAKES_PLACE[attribution.kind](state, _source(attribution))
        medium = next((a for a in found if a.chain == attribution.chain and a.hop == attribution.hop - 1), None)
        if medium is not None and _introduces_reporter(medium, attribution):
            reporters[attribution.resolved] = _source(medium)
    person = _person_in_focus(state, names, found) or state.person
    mentioned = None if any(a.kind in MEDIA_KINDS and a.origin for a in found) else _only_outlet(state, names)
    return replace(
        state,
        person=person,
        reporters=reporters,
        mentioned=mentioned,
        last=tuple(found),
        paragraph=sentence.paragraph,
    )


def _only_outlet(state: State, names: Sequence[Name]) -> Source | None:
    """The outlet that a sentence names, besides that of the article; None where there are several."""
    outlets = (outlet_source(n.mention, n, state) for n in names if n.kind is NameKind.OUTLET)
    others = {source.resolved: source for source in outlets if source.resolved != state.outlet}
    return next(iter(others.values())) if len(others) == 1 else None


def _person_in_focus(state: State, names: Sequence[Name], found: Sequence[Attribution]) -> Source | None:
    """Whom "he" in the next sentence means: the person who speaks in this one, else the first one named."""
    speakers = (a for a in found if a.kind is SourceKind.PERSON and a.strength is Strength.NAMED and a.cue is not None)
    named = (full_name(n, state) for n in names if n.kind is NameKind.PERSON)
    resolved = next((a.resolved for a in speakers), None) or next(named, None)
    return Source(None, resolved, SourceKind.PERSON, Strength.NAMED) if resolved else None


def _introduces_reporter(medium: Attribution, person: Attribution) -> bool:
    """Whether one phrase names both ("a report by P in M"), unlike "P told M"."""
    if person.kind is not SourceKind.PERSON or medium.kind not in MEDIA_KINDS or medium.cue != person.cue:
        return False
    return person.cue is not None and not person.cue.text.lower().endswith(_TOLD)


def _medium(state: State, source: Source) -> State:
    return replace(state, medium=source)


def _document(state: State, source: Source) -> State:
    return replace(state, document=source)


def _speaker(state: State, source: Source) -> State:
    return replace(state, speaker=source)


def _organisation(state: State, source: Source) -> State:
    return replace(state, speaker=source, body=source)


def _anonymous(state: State, source: Source) -> State:
    return replace(state, speaker=source, anonymous=source)


_TAKES_PLACE: Mapping[SourceKind, Callable[[State, Source], State]] = {
    SourceKind.OUTLET: _medium,
    SourceKind.AGENCY: _medium,
    SourceKind.VAGUE: _medium,
    SourceKind.DOCUMENT: _document,
    SourceKind.PERSON: _speaker,
    SourceKind.ORGANISATION: _organisation,
    SourceKind.ANONYMOUS: _anonymous,
}
