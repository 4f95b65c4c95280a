"""Interested parties: a source that speaks about itself, or for whom it speaks.

What a party says about itself is no less true for that, but it is not what a witness says. The mark is a reason to
look: it rests on words of the text, which are given, and its absence says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from xref.claims.word_sets import word_set
from xref.model import Attribution, Claim, Name, NameKind, SourceKind, Span, StoredArticle
from xref.provenance.alike import issuer_key, may_be_one, source_key
from xref.text.normalise import words

# A party denies, defends or demands; a witness does not.
_PARTISAN_CUES = word_set(
    """
    deny denies denied denying defend defends defended defending boast boasts boasted boasting demand demands demanded
    vow vows vowed pledge pledges pledged apologise apologised apologize apologized insist insists insisted reject
    rejects rejected refute refutes refuted
    """
)
_ITSELF = re.compile(r"\b(?:its|itself|its own)\b", re.IGNORECASE)
_HIMSELF = re.compile(r"\b(?:himself|herself|(?:his|her|their) own)\b", re.IGNORECASE)
_ROLES = word_set(
    """
    official officials member members leader leaders chief head director chairman chairwoman chair president spokesman
    spokeswoman spokesperson minister commander secretary representative manager executive lawyer delegation adviser
    deputy operative officer ambassador owner founder source sources
    """
)
_BODIES = frozenset({SourceKind.ORGANISATION, SourceKind.DOCUMENT, SourceKind.ANONYMOUS})
_NEAR = 80  # code points before and behind a person's name that tell whom the person speaks for


def interest(article: StoredArticle, claim: Claim, hop: Attribution) -> str:
    """Return the words that show the source of ``hop`` to speak about itself in ``claim``, "" when none do.

    These are its own name, or that of whom it speaks for, in what it is credited with; "its" and "himself" there; or
    a cue that only a party has ("denied").
    """
    if hop.kind in {SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.VAGUE} or not hop.origin:
        return ""
    if hop.cue is not None and (partisan := _PARTISAN_CUES & set(words(hop.cue.text))):
        return min(partisan)
    parties = _parties(article, claim, hop)
    told = list(_told(claim, hop))
    for name in claim.names:
        if _inside(name.mention.span, told) and any(_is_party(name, party) for party in parties):
            return name.mention.text
    reflexive = _ITSELF if hop.kind in _BODIES else _HIMSELF if hop.kind is SourceKind.PERSON else None
    texts = (claim.text[max(0, span.start - claim.span.start) : span.end - claim.span.start] for span in told)
    found = (reflexive.search(text) for text in texts) if reflexive else iter(())
    return next((match[0] for match in found if match), "")


def _parties(article: StoredArticle, claim: Claim, hop: Attribution) -> set[str]:
    """Keys of the source and of whom it speaks for: who issued a document, names in its title, whom a person serves."""
    parties = set()
    if hop.kind is not SourceKind.ANONYMOUS:
        parties.add(issuer_key(hop.resolved) if hop.kind is SourceKind.DOCUMENT else source_key(hop.resolved))
    if hop.source is not None:
        parties |= {name.key for name in _bodies_in(claim, hop.source.span)}
    if hop.kind is SourceKind.PERSON:
        parties |= set(_serves(article, source_key(hop.resolved)))
    return parties - {""}


def _is_party(name: Name, party: str) -> bool:
    return name.kind is not NameKind.OUTLET and bool(name.key) and may_be_one(name.key, party)


def _told(claim: Claim, hop: Attribution) -> Iterator[Span]:
    """What the source is credited with: its content, or the sentence, without the words that name the source."""
    content = hop.content or claim.span
    named = [mention.span for mention in (hop.source, hop.cue) if mention is not None]
    first = min((span.start for span in named), default=content.end)
    last = max((span.end for span in named), default=content.end)
    yield from (
        part
        for part in (Span(content.start, min(first, content.end)), Span(max(last, content.start), content.end))
        if part.start < part.end
    )


def _inside(span: Span, parts: Iterable[Span]) -> bool:
    return any(part.contains(span) for part in parts)


def _bodies_in(claim: Claim, span: Span) -> Iterator[Name]:
    """Names in a stretch of a claim that are neither people's nor places'."""
    located = [place.mention.span for place in claim.places if not place.metonym]
    for name in claim.names:
        if name.kind is NameKind.PERSON or not span.overlaps(name.mention.span):
            continue
        if not any(place.contains(name.mention.span) for place in located):
            yield name


def said_of(article: StoredArticle, person: str) -> str:
    """Return the words that an article sets beside a person's name, by its comparison key, to say who that is."""
    said = []
    for item in article.claims:
        claim = item.claim
        for name in claim.names:
            if source_key(name.key) == person:
                for span in _titles(claim, name.mention.span):
                    said.append(claim.text[span.start - claim.span.start : span.end - claim.span.start].strip())
    return "; ".join(dict.fromkeys(said))


def _serves(article: StoredArticle, person: str) -> Iterator[str]:
    """Keys of the bodies whose official, member or leader the article calls a person, anywhere in it."""
    for item in article.claims:
        claim = item.claim
        for name in claim.names:
            if name.kind is NameKind.PERSON and source_key(name.key) == person:
                for span in _titles(claim, name.mention.span):
                    yield from (body.key for body in _bodies_in(claim, span))


def _titles(claim: Claim, person: Span) -> Iterator[Span]:
    """The words beside a name that give its role: "Hamas official Abu Kamil", "Abu Kamil, who led the delegation,"."""
    at, end = person.start - claim.span.start, person.end - claim.span.start
    before = re.split(r"[.,;:“”]", claim.text[max(0, at - _NEAR) : at])[-1]
    if _ROLES & set(words(before)):
        yield Span(person.start - len(before), person.start)
    if claim.text[end : end + 1] == ",":
        behind = re.split(r"[.,;:“”]", claim.text[end + 1 : end + 1 + _NEAR])[0]
        yield Span(person.end + 1, person.end + 1 + len(behind))
