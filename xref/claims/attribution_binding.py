"""What a noun phrase says about a source: its kind, how firmly it is named, and the name it stands for."""

from __future__ import annotations

import re
from collections.abc import Sequence

from xref.claims.attribution_state import MEDIA_KINDS, Source, State, full_name, refers_back
from xref.claims.attribution_view import View
from xref.claims.outlets_known import known_outlet
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
    review text blog essay paper papers posting dispatch lawsuit remarks
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
    reporter reporters employee staffer staffers leader leaders authorities police commander commanders activist
    activists critics supporters voters respondents prosecutors
    """
)
_VAGUE = word_set("outlets media press accounts rumors rumours observers commentators some many")
_SPEAKERS = word_set("spokesman spokeswoman spokesperson spokesmen")
_OWN_VOICE = frozenset({"i", "we"})
_ENDS_HEAD = word_set("of from by in for with at on to who within inside close familiar about")
_GOVERNING = word_set("of for to from by in with the")
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
    person = next((n for n in names if n.kind is NameKind.PERSON and _governs(n, words, mention)), None)
    if person is not None:
        return Source(mention, full_name(person, state), SourceKind.PERSON, Strength.NAMED)
    outlet = next((n for n in names if n.kind is NameKind.OUTLET), None)
    if outlet is not None and head not in _ANONYMOUS:
        return outlet_source(mention, outlet, state)
    if names and head not in _ANONYMOUS and not set(words) & _MEDIA:
        name = names[-1] if names[-1].mention.span.end == mention.span.end else names[0]
        kind = SourceKind.PERSON if name.kind is NameKind.PERSON else SourceKind.ORGANISATION
        return Source(mention, full_name(name, state), kind, Strength.NAMED)
    return _described(mention, words, spoken_for=bool(names))


def _described(mention: Mention, words: Sequence[str], *, spoken_for: bool) -> Source:
    """A source that is described but not named; a spokesman of a named body speaks for it on record."""
    head = _head(words)
    if set(words) & _MEDIA or head in _VAGUE:
        return Source(mention, plain(mention.text), SourceKind.VAGUE, Strength.UNNAMED)
    if head in _SPEAKERS and spoken_for:
        return Source(mention, plain(mention.text), SourceKind.ORGANISATION, Strength.NAMED)
    return Source(mention, plain(mention.text), SourceKind.ANONYMOUS, Strength.UNNAMED)


def outlet_source(mention: Mention, name: Name, state: State) -> Source:
    """Return the outlet or agency that a name stands for, by its canonical name where it is well known."""
    guess = SourceKind.AGENCY if name.mention.text.lower().endswith("agency") else SourceKind.OUTLET
    resolved, kind = known_outlet(name.mention.text) or (full_name(name, state), guess)
    return Source(mention, resolved, kind, Strength.NAMED_OUTLET)


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
    return (known_a[0] if known_a else name_key(a)) == (known_b[0] if known_b else name_key(b))


def _head(words: Sequence[str]) -> str:
    """The word that the phrase is about: the last one before "of", "from", "by", "who" ..."""
    end = next((at for at, word in enumerate(words) if at and word in _ENDS_HEAD), len(words))
    return words[end - 1] if words else ""


def _governs(name: Name, words: Sequence[str], mention: Mention) -> bool:
    """Whether a person's name is the head of the phrase, not part of "a spokesman for X" or "X's lawyer"."""
    before = mention.text[: name.mention.span.start - mention.span.start].lower().split()
    if before and before[-1] not in _GOVERNING and name.mention.span.end == mention.span.end:
        return True  # "the minister's aide for trade Jane Doe"
    if set(before) & (_GOVERNING - {"the"}) and set(before) & (_ANONYMOUS | DOCUMENTS):
        return False
    after = mention.text[name.mention.span.end - mention.span.start :]
    return not after.startswith(("’s ", "'s ", "’ ", "' ")) or _head(words) not in _ANONYMOUS | DOCUMENTS


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
        kind = SourceKind.VAGUE if head in {"reports", "accounts"} else SourceKind.DOCUMENT
        return Source(mention, plain(mention.text), kind, Strength.UNNAMED)
    return Source(mention, f"{full_name(issuer, state)} {head}", SourceKind.DOCUMENT, Strength.NAMED)


def _issuer(mention: Mention, names: Sequence[Name]) -> Name | None:
    """Who issued a document: the name after "by" or "from", else the last one of the phrase."""
    for name in names:
        before = mention.text[: name.mention.span.start - mention.span.start].rstrip().lower()
        if before.endswith((" by", " from", " by the", " from the")):
            return name
    return names[-1] if names else None
