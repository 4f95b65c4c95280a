"""What a source phrase stands for: a canonical name, a kind and a strength; and what later phrases of the article refer to."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from xref.claims.attribution_view import View
from xref.claims.outlets_known import known_outlet
from xref.claims.transliteration import name_key
from xref.model import Attribution, Mention, Name, NameKind, Sentence, SourceKind, Strength


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


DOCUMENTS = _words(
    """
    report reports statement statements article articles story stories readout letter letters memo memos interview interviews poll polls
    survey surveys study studies document documents tweet tweets post posts transcript transcripts email emails e-mail e-mails filing filings
    account accounts analysis book column op-ed editorial speech release releases briefing briefings data figures estimates estimate
    complaint indictment affidavit records record video footage message messages testimony communique communiqué declaration
    note findings census index review text blog essay paper papers posting dispatch lawsuit remarks
    """
)
_NEWS_DOCUMENTS = _words("report reports article articles story stories account column op-ed editorial interview analysis dispatch blog piece")
_MEDIA = _words("media press outlets newspapers papers channels websites sites networks broadcasters agencies dailies")
_VAGUE_HEADS = _words("sources reports outlets media press accounts rumors rumours observers critics analysts experts commentators people some many")
_ANONYMOUS = _words(
    """
    source sources official officials diplomat diplomats aide aides witness witnesses insider insiders person people adviser advisers
    resident residents analyst analysts expert experts officer officers lawmaker lawmakers investigator investigators
    member members operative operatives spokesman spokeswoman spokesperson spokesmen reporter reporters employee staffer staffers
    leader leaders authorities police commander commanders activist activists critics supporters voters respondents prosecutors
    """
)
_SPEAKERS = _words("spokesman spokeswoman spokesperson spokesmen")
_MEDIUM_WORDS = _words("newspaper paper daily magazine outlet network channel site website agency broadcaster station publication report article story weekly")
_DOCUMENT_WORDS = _words("statement report reports readout letter document poll survey study memo tweet post study")
_MALE_FEMALE = _words("he she")
_LEADING = re.compile(r"^(?:(?:the|a|an|one|his|her|their|its|that|this|another|some|several|two|three|many|unnamed|anonymous)\s+)+", re.IGNORECASE)
_LONGEST_RESOLVED = 10  # words of a description kept as the name of a source


@dataclass(frozen=True, slots=True)
class Source:
    """One node of a chain: the words of the text (None for what the text only implies) and what they stand for."""

    mention: Mention | None
    resolved: str
    kind: SourceKind
    strength: Strength


@dataclass(frozen=True, slots=True)
class State:
    """What earlier sentences of the article offer to "the report", "he" and "also".

    ``full_names`` maps keys to full names, ``reporters`` a reporter's name to the medium that the report was in.
    """

    outlet: str = ""
    full_names: Mapping[str, str] = field(default_factory=dict)
    reporters: Mapping[str, Source] = field(default_factory=dict)
    medium: Source | None = None
    document: Source | None = None
    speaker: Source | None = None
    person: Source | None = None
    last: tuple[Attribution, ...] = ()
    paragraph: int = -1


def describe(view: View, first: int, last: int, state: State) -> Source:
    """Return the source that the words from ``first`` to ``last`` name, bound to earlier ones where they refer back."""
    mention = view.mention(first, last)
    words = [w.lower.removesuffix("'s") for w in view.words[first : last + 1]]
    bound = _refers_back(mention, words, state)
    if bound is not None:
        return bound
    names = view.names_in(mention.span)
    return describe_words(mention, words, names, state)


def describe_words(mention: Mention, words: Sequence[str], names: Sequence[Name], state: State) -> Source:
    """Return the source that a noun phrase of lower-case ``words`` with these names stands for, without looking back."""
    head = _head(words)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    person = next((n for n in names if n.kind is NameKind.PERSON and _governs(n, names, words, mention)), None)
    if set(words) & DOCUMENTS and head in DOCUMENTS:
        return _document(mention, words, names, state)
    if outlet is not None and person is None and head not in _ANONYMOUS:
        return _outlet(mention, outlet, state)
    if person is not None:
        return Source(mention, full_name(person, state), SourceKind.PERSON, Strength.NAMED)
    if set(words) & _MEDIA or head in {"sources"} or head in _VAGUE_HEADS:
        kind = SourceKind.VAGUE if set(words) & _MEDIA or head in _VAGUE_HEADS - _ANONYMOUS else SourceKind.ANONYMOUS
        return Source(mention, plain(mention.text), kind, Strength.UNNAMED)
    if head in _SPEAKERS and names:
        return Source(mention, plain(mention.text), SourceKind.ORGANISATION, Strength.NAMED)
    if head in _ANONYMOUS:
        return Source(mention, plain(mention.text), SourceKind.ANONYMOUS, Strength.UNNAMED)
    if names:
        return _named(mention, names, state)
    return Source(mention, plain(mention.text), SourceKind.ANONYMOUS, Strength.UNNAMED)


def full_name(name: Name, state: State) -> str:
    """Return the fullest spelling of a name in the article."""
    return state.full_names.get(name.key, name.mention.text)


def plain(text: str) -> str:
    """Return a description without leading articles and numerals, white space folded, at most ten words."""
    return " ".join(_LEADING.sub("", " ".join(text.split())).split()[:_LONGEST_RESOLVED]) or text


def is_own(source: Source, state: State) -> bool:
    """Whether the source is the outlet that publishes the article: no hop."""
    return bool(state.outlet) and source.kind in {SourceKind.OUTLET, SourceKind.AGENCY} and _same_outlet(source.resolved, state.outlet)


def _same_outlet(a: str, b: str) -> bool:
    known_a, known_b = known_outlet(a), known_outlet(b)
    return (known_a[0] if known_a else name_key(a)) == (known_b[0] if known_b else name_key(b))


def _head(words: Sequence[str]) -> str:
    """The word that the phrase is about: the last one before "of", "from", "by", "in", "with", "who" ..."""
    for at, word in enumerate(words):
        if at and word in {"of", "from", "by", "in", "for", "with", "at", "on", "to", "who", "within", "inside", "close", "familiar", "about"}:
            return words[at - 1]
    return words[-1] if words else ""


def _governs(name: Name, names: Sequence[Name], words: Sequence[str], mention: Mention) -> bool:
    """Whether a person's name is the head of the phrase, not part of "a spokesman for X" or "X's lawyer"."""
    before = mention.text[: name.mention.span.start - mention.span.start].lower().split()
    if any(word in {"of", "for", "to", "from", "by", "in", "with"} for word in before) and (set(before) & (_ANONYMOUS | DOCUMENTS)):
        return False
    after = mention.text[name.mention.span.end - mention.span.start :]
    return not after.startswith(("’s ", "'s ")) or after.split()[-1:] == [] or _head(words) not in _ANONYMOUS | DOCUMENTS


def _named(mention: Mention, names: Sequence[Name], state: State) -> Source:
    name = names[-1] if names[-1].mention.span.end == mention.span.end else names[0]
    if name.kind is NameKind.OUTLET:
        return _outlet(mention, name, state)
    kind = SourceKind.PERSON if name.kind is NameKind.PERSON or name.key.count(" ") < full_name(name, state).count(" ") else SourceKind.ORGANISATION
    return Source(mention, full_name(name, state), kind, Strength.NAMED)


def _outlet(mention: Mention, name: Name, state: State) -> Source:
    known = known_outlet(name.mention.text)
    canonical, kind = known or (full_name(name, state), SourceKind.AGENCY if "gency" in name.mention.text else SourceKind.OUTLET)
    return Source(mention, canonical, kind, Strength.NAMED_OUTLET)


def _document(mention: Mention, words: Sequence[str], names: Sequence[Name], state: State) -> Source:
    """"a statement by Hamas" -> "Hamas statement"; "a New York Times article" -> the outlet; "Arabic media reports" -> vague."""
    head = _head(words)
    if set(words) & _MEDIA:
        return Source(mention, plain(mention.text), SourceKind.VAGUE, Strength.UNNAMED)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    if outlet is not None and head in _NEWS_DOCUMENTS:
        return _outlet(mention, outlet, state)
    issuer = _issuer(mention, names)
    if issuer is None:
        kind = SourceKind.VAGUE if head in {"reports", "accounts"} else SourceKind.DOCUMENT
        return Source(mention, plain(mention.text), kind, Strength.UNNAMED)
    return Source(mention, f"{full_name(issuer, state)} {head}", SourceKind.DOCUMENT, Strength.NAMED)


def _issuer(mention: Mention, names: Sequence[Name]) -> Name | None:
    """Who issued a document: the name after "by" or "from", else the last one before the document's noun or in the phrase."""
    for name in names:
        before = mention.text[: name.mention.span.start - mention.span.start].rstrip().lower()
        if before.endswith((" by", " from", " by the", " from the")):
            return name
    return names[-1] if names else None


def _refers_back(mention: Mention, words: Sequence[str], state: State) -> Source | None:
    """Bind "he", "the report", "the newspaper"; None when the phrase names its own source or nothing fits."""
    if len(words) == 1 and words[0] in _MALE_FEMALE:
        earlier = state.speaker or state.person
        return replace(earlier, mention=mention) if earlier is not None else Source(mention, mention.text, SourceKind.PERSON, Strength.UNNAMED)
    if words[0] in {"the", "that", "this"} and len(words) <= 3:
        if words[-1] in _DOCUMENT_WORDS and state.document is not None and words[-1] in state.document.resolved.lower().split():
            return replace(state.document, mention=mention)
        if words[-1] in _MEDIUM_WORDS | {"reports"} and state.medium is not None:
            return replace(state.medium, mention=mention)
        if words[-1] in _DOCUMENT_WORDS and state.document is not None:
            return replace(state.document, mention=mention)
    if len(words) == 1 and words[0] in {"they", "it"}:
        if words[0] == "it" and state.medium is not None:
            return replace(state.medium, mention=mention)
        earlier = state.speaker
        return replace(earlier, mention=mention) if earlier is not None else Source(mention, mention.text, SourceKind.ANONYMOUS, Strength.UNNAMED)
    return None


def advance(state: State, sentence: Sentence, names: Sequence[Name], found: Sequence[Attribution]) -> State:
    """Return the state after a sentence with these names and attributions."""
    reporters = dict(state.reporters)
    for attribution in found:
        if attribution.cue is None:
            continue
        source = Source(attribution.source, attribution.resolved, attribution.kind, attribution.strength)
        state = replace(state, **{_ROLE[attribution.kind]: source})
        medium = next((a for a in found if a.chain == attribution.chain and a.hop == attribution.hop - 1), None)
        if medium is not None and attribution.kind is SourceKind.PERSON and _introduces_reporter(medium, attribution):
            reporters[attribution.resolved] = Source(medium.source, medium.resolved, medium.kind, medium.strength)
    person = next((n for n in names if n.kind is NameKind.PERSON), None)
    if person is not None:
        state = replace(state, person=Source(None, full_name(person, state), SourceKind.PERSON, Strength.NAMED))
    return replace(state, reporters=reporters, last=tuple(found), paragraph=sentence.paragraph)


_ROLE = {
    SourceKind.OUTLET: "medium",
    SourceKind.AGENCY: "medium",
    SourceKind.VAGUE: "medium",
    SourceKind.DOCUMENT: "document",
    SourceKind.PERSON: "speaker",
    SourceKind.ORGANISATION: "speaker",
    SourceKind.ANONYMOUS: "speaker",
}


def _introduces_reporter(medium: Attribution, person: Attribution) -> bool:
    """Whether one phrase names both ("a report by P in M"), unlike "P told M"."""
    return medium.kind in {SourceKind.OUTLET, SourceKind.AGENCY} and medium.cue == person.cue and (
        person.cue is not None and not person.cue.text.lower().endswith(("told", "tells", "telling", "tell"))
    )
