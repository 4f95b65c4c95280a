"""What a noun phrase says about a source: its kind, how firmly it is named, and the name it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.claims.attribution_state import (
    MEDIA_KINDS,
    Source,
    State,
    full_name,
    outlet_source,
    refers_back,
)
from xref.claims.attribution_view import View
from xref.claims.bodies import BODIES, body_name
from xref.claims.outlets_known import known_outlet, names_outlet
from xref.claims.transliteration import name_key
from xref.claims.word_sets import word_set
from xref.model import Mention, Name, NameKind, SourceKind, Strength

DOCUMENTS = word_set(
    """
    report reports statement statements article articles story stories readout letter letters memo memos interview
    interviews poll polls survey surveys study studies document documents tweet tweets post posts transcript
    transcripts email emails e-mail e-mails filing filings account accounts analysis book column op-ed editorial
    speech release releases briefing briefings data figures estimates estimate complaint indictment affidavit records
    record video footage message messages testimony communique communiqué declaration note findings census index
    review text blog essay paper papers posting dispatch lawsuit remarks log logs list certificate
    recording recordings register notice count counts tally
    """
)
_NEWS_DOCUMENTS = word_set(
    """
    report reports article articles story stories account column op-ed editorial interview analysis dispatch blog
    """
)
_MEDIA = word_set(
    """
    media press outlets newspapers papers channels websites sites networks broadcasters agencies dailies
    """
)
_ANONYMOUS = word_set(
    """
    source sources official officials diplomat diplomats aide aides witness witnesses insider insiders person people
    adviser advisers resident residents analyst analysts expert experts officer officers lawmaker lawmakers
    investigator investigators member members operative operatives spokesman spokeswoman spokesperson spokesmen
    reporter reporters employee staffer staffers leader leaders authorities commander commanders activist
    activists critics supporters voters respondents prosecutors
    """
)
_VAGUE = word_set("outlets media press accounts rumors rumours observers commentators some many")
# Whose holder may be named right after: "the town's mayor, Jane Doe".
ROLES = _ANONYMOUS | word_set(
    """
    mayor minister president secretary director chairman chairwoman chair chief head governor general attorney lawyer
    uncle aunt mother father brother sister son daughter wife husband widow cousin neighbour neighbor friend owner
    manager captain doctor nurse teacher professor sheriff prosecutor judge senator lawmaker coach economist analyst
    treasurer architect engineer survivor driver executive founder author commissioner inspector
    """
)
SOURCE_NOUNS = _ANONYMOUS | DOCUMENTS | ROLES | _MEDIA | BODIES
"""Nouns for somebody or something that can be quoted."""

_SPEAKERS = word_set("spokesman spokeswoman spokesperson spokesmen")
_ANY_ONE = frozenset({"a", "the", "its", "one", "another"})
_POSSESSIVES = ("’s ", "'s ", "’ ", "' ")
_OWN_VOICE = frozenset({"i", "we"})
_ENDS_HEAD = word_set("of from by in for with at on to who within inside close familiar about")
_BEFORE_BODY = word_set("a an his her their its this that last new recent latest internal official")
_GOVERNING = word_set("of for to from by in with the")
_PARTICIPLES = word_set("kept held made written sent given drawn seen taken shown")
_LEADING = re.compile(r"^(?:(?:the|a|an|his|her|their|its|that|this)\s+)+", re.IGNORECASE)
_LONGEST_RESOLVED = 10  # words of a description kept as the name of a source


def describe(view: View, first: int, last: int, state: State) -> Source:
    """Return the source that the words from ``first`` to ``last`` name, bound to earlier ones where they refer back."""
    mention = view.mention(first, last)
    words = [w.lower.removesuffix("'s") for w in view.words[first : last + 1]]
    return refers_back(mention, words, state) or describe_words(mention, words, view.names_in(mention.span), state)


def describe_words(mention: Mention, words: Sequence[str], names: Sequence[Name], state: State) -> Source:
    """Return the source that a phrase of lower-case ``words`` with these names stands for, without looking back."""
    head = _head(words)
    if head in DOCUMENTS:
        return _document(mention, words, names, state)
    body = "" if _in_a_name(head, names) else body_name(mention.text, head, state.bodies, mention.span.start)
    if body:
        return Source(mention, body, SourceKind.ORGANISATION, Strength.NAMED)
    person = next((n for n in names if n.kind is NameKind.PERSON and _governs(n, words, mention)), None)
    if person is not None:
        return Source(mention, full_name(person, state), SourceKind.PERSON, Strength.NAMED)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    if outlet is not None and head not in _ANONYMOUS:
        return outlet_source(mention, outlet, state)
    if names and head not in _ANONYMOUS and not set(words) & _MEDIA:
        return _named(mention, names, state)
    return _described(mention, words, names, state)


def _named(mention: Mention, names: Sequence[Name], state: State) -> Source:
    """The name that a phrase ends in, else its first one; "the province's governor" is whoever holds that office."""
    name = names[-1] if names[-1].mention.span.end == mention.span.end else names[0]
    if mention.text[name.mention.span.end - mention.span.start :].startswith(_POSSESSIVES):
        return Source(mention, plain(mention.text), SourceKind.PERSON, Strength.NAMED)
    kind = SourceKind.PERSON if name.kind is NameKind.PERSON else SourceKind.ORGANISATION
    return Source(mention, full_name(name, state), kind, Strength.NAMED)


def _in_a_name(head: str, names: Sequence[Name]) -> bool:
    return any(head in name.mention.text.lower().split() for name in names)


def _described(mention: Mention, words: Sequence[str], names: Sequence[Name], state: State) -> Source:
    """A source that is described but not named; a spokesman of a certain body speaks for it on record."""
    head = _head(words)
    if set(words) & _MEDIA or head in _VAGUE:
        return Source(mention, plain(mention.text), SourceKind.VAGUE, Strength.UNNAMED)
    if head in _SPEAKERS:
        spoken_for = full_name(names[0], state) if names else _spoken_for(words, mention, state)
        if spoken_for:
            return Source(mention, spoken_for, SourceKind.ORGANISATION, Strength.NAMED)
    return Source(mention, plain(mention.text), SourceKind.ANONYMOUS, Strength.UNNAMED)


def _spoken_for(words: Sequence[str], mention: Mention, state: State) -> str:
    """The body in "a police spokesman"; "a spokesman" speaks for the body that was just credited."""
    noun = next((word for word in words if word in BODIES), "")
    if noun:
        return body_name(f"the {noun}", noun, state.bodies, mention.span.start)
    just = state.body.resolved if state.body is not None else ""
    bare = set(words) <= _SPEAKERS | _ANY_ONE
    return just if bare and any(hop.resolved == just and hop.origin for hop in state.last) else ""


def plain(text: str) -> str:
    """Return a description without leading articles and possessives, white space folded, at most ten words."""
    words = " ".join(text.split())
    return " ".join(_LEADING.sub("", words).split()[:_LONGEST_RESOLVED]) or words


def is_own(source: Source, state: State) -> bool:
    """Whether the source is the article's own voice, or the outlet that publishes it: no hop."""
    if source.mention is not None and source.mention.text.lower() in _OWN_VOICE:
        return True
    return bool(state.outlet) and source.kind in MEDIA_KINDS and _same_outlet(source.resolved, state.outlet)


def _same_outlet(a: str, b: str) -> bool:
    known_a, known_b = known_outlet(a), known_outlet(b)
    if known_a is not None and known_b is not None:
        return known_a[0] == known_b[0]
    return names_outlet(name_key(a), name_key(b))


def _head(words: Sequence[str]) -> str:
    """The word that the phrase is about: the last one before "of", "from", "by", "who" ..."""
    end = next((at for at, word in enumerate(words) if at and word in _ENDS_HEAD), len(words))
    while 1 < end < len(words) and (words[end - 1].endswith("ed") or words[end - 1] in _PARTICIPLES):
        end -= 1  # "a list kept by the nurses", "documents provided to the court"
    return words[end - 1] if words else ""


def _governs(name: Name, words: Sequence[str], mention: Mention) -> bool:
    """Whether a person's name is the head of the phrase, not part of "a spokesman for X" or "X's lawyer"."""
    before = mention.text[: name.mention.span.start - mention.span.start].lower().split()
    if before and before[-1] not in _GOVERNING and name.mention.span.end == mention.span.end:
        return True  # "the minister's aide for trade Jane Doe"
    if set(before) & (_GOVERNING - {"the"}) and set(before) & (_ANONYMOUS | DOCUMENTS):
        return False
    after = mention.text[name.mention.span.end - mention.span.start :]
    return not after.startswith(_POSSESSIVES) or _head(words) not in _ANONYMOUS | DOCUMENTS


def _document(mention: Mention, words: Sequence[str], names: Sequence[Name], state: State) -> Source:
    """ "a statement by X" -> "X statement"; "a Daily Echo article" -> the outlet; "Arabic media reports" -> vague."""
    head = _head(words)
    if set(words) & _MEDIA:
        return Source(mention, plain(mention.text), SourceKind.VAGUE, Strength.UNNAMED)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    if outlet is not None and head in _NEWS_DOCUMENTS:
        return outlet_source(mention, outlet, state)
    issuer = _issuer(mention, names)
    if issuer is None:
        body = _issuing_body(words, head, mention, state)
        if body:
            return Source(mention, f"{body} {head}", SourceKind.DOCUMENT, Strength.NAMED)
        kind = SourceKind.VAGUE if head in {"reports", "accounts"} else SourceKind.DOCUMENT
        return Source(mention, plain(mention.text), kind, Strength.UNNAMED)
    return Source(mention, f"{full_name(issuer, state)} {head}", SourceKind.DOCUMENT, Strength.NAMED)


def _issuing_body(words: Sequence[str], head: str, mention: Mention, state: State) -> str:
    """The body in "a police estimate", "the log of the harbour authority", "its report"; "" when there is none."""
    if words[0] == "its" and state.body is not None:
        return state.body.resolved
    at = next((at for at, word in enumerate(words) if word in BODIES and word != head), None)
    if at is None:
        return ""
    start = next((i + 1 for i in range(at - 1, -1, -1) if words[i] in _GOVERNING | _BEFORE_BODY), 0)
    end = next((i for i in range(at + 1, len(words)) if words[i] == "of"), at)
    phrase = " ".join(("the", *words[start : at + 1], *(words[end:] if end > at else ())))
    return body_name(phrase, words[at], state.bodies, mention.span.start)


def _issuer(mention: Mention, names: Sequence[Name]) -> Name | None:
    """Who issued a document: the name after "by" or "from", else the last one of the phrase."""
    for name in names:
        before = mention.text[: name.mention.span.start - mention.span.start].rstrip().lower()
        if before.endswith((" by", " from", " by the", " from the")):
            return name
    return names[-1] if names else None
