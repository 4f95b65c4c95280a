"""An article's sentences -> its claims with everything they hold."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from xref.claims.article_credits import article_credits
from xref.claims.attribution import find_attributions
from xref.claims.attribution_state import State, advance
from xref.claims.attribution_view import View, view
from xref.claims.bodies import find_bodies
from xref.claims.carry_over import carried_over, carried_results, continued_quote, gives_results
from xref.claims.cue_reading import ReadCues
from xref.claims.excerpts import excerpts, medium_chain, quoted_from
from xref.claims.kinds import claim_kind, is_hedged
from xref.claims.linked_outlets import with_links
from xref.claims.names import find_known_names, find_names, resolve_names
from xref.claims.numbers import find_numbers
from xref.claims.offices import find_offices
from xref.claims.places import find_places
from xref.claims.quotes import clip_quotes, find_quotes
from xref.claims.running_quotes import Spoken, run_on
from xref.claims.times import event_time, find_times
from xref.claims.transliteration import name_key
from xref.model import (
    UNKNOWN_OUTLET,
    Article,
    Attribution,
    Claim,
    LineKind,
    Link,
    Mention,
    Name,
    Quote,
    Sentence,
    Span,
)

__all__ = ["article_credits", "extract_claims", "sentence_views"]

_Chains = tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class _Read:
    """A sentence with its quotations (whole ones, of its paragraph) and resolved names."""

    sentence: Sentence
    quotes: tuple[Mention, ...]
    names: tuple[Name, ...]


def extract_claims(
    article: Article, sentences: Sequence[Sentence], read_cues: ReadCues | None, links: Sequence[Link] = ()
) -> tuple[Claim, ...]:
    """Return the claims of an article in text order, indices from 0; sentences that state nothing checkable yield
    none.

    ``read_cues`` reads all sentences at once; None leaves attributions to the rules alone, which know fewer.
    ``links`` are those of the document that the article was made from.
    The span of a claim is that of its sentence. Contexts are the neighbouring sentences of the article, "" at its
    ends.
    Cost: under 1.2 ms a sentence.
    """
    read = _read(article.text, sentences)
    credited = _credited(article, read, _views(article.text, read, read_cues), links)
    block = _block_quotes(read, credited)
    claims: list[Claim] = []
    for at, (item, found) in enumerate(zip(read, credited, strict=True)):
        source = block.get(item.sentence.paragraph, ())
        attributions = quoted_from(source, found, item.sentence.span) if source else found
        claim = _claim(article, item, attributions, quoted=bool(source))
        if claim is not None:
            before = sentences[at - 1].text if at else ""
            after = sentences[at + 1].text if at + 1 < len(sentences) else ""
            claims.append(replace(claim, index=len(claims), context_before=before, context_after=after))
    return tuple(claims)


def sentence_views(raw: str, sentences: Sequence[Sentence]) -> list[View]:
    """Return the sentences of an article as a reader of cues sees them."""
    return _views(raw, _read(raw, sentences))


def _read(raw: str, sentences: Sequence[Sentence]) -> list[_Read]:
    quotes = _paragraph_quotes(raw, sentences)
    found = [find_names(raw, sentence.span) for sentence in sentences]
    resolved = iter(resolve_names([name for names in found for name in names]))
    bound = [tuple(next(resolved) for _ in names) for names in found]
    kinds = find_bodies(raw, [name for names in bound for name in names]).kinds
    bound = [tuple(replace(name, kind=kinds.get(name.key, name.kind)) for name in names) for names in bound]
    known = [name for names in bound for name in names]
    read = []
    for sentence, own in zip(sentences, bound, strict=True):
        headline = sentence.kind is LineKind.HEADLINE
        names = _with_known(own, find_known_names(raw, sentence.span, known)) if headline else own
        read.append(_Read(sentence, quotes[sentence.paragraph], names))
    return read


def _with_known(names: tuple[Name, ...], known: Sequence[Name]) -> tuple[Name, ...]:
    taken = [name.mention.span for name in names]
    extra = (name for name in known if not any(name.mention.span.overlaps(span) for span in taken))
    return tuple(sorted((*names, *extra), key=lambda name: name.mention.span))


def _paragraph_quotes(raw: str, sentences: Sequence[Sentence]) -> dict[int, tuple[Mention, ...]]:
    extent: dict[int, Span] = {}
    for sentence in sentences:
        so_far = extent.get(sentence.paragraph, sentence.span)
        extent[sentence.paragraph] = Span(min(so_far.start, sentence.span.start), max(so_far.end, sentence.span.end))
    return {paragraph: find_quotes(raw, span) for paragraph, span in extent.items()}


def _full_names(read: Sequence[_Read]) -> dict[str, str]:
    """For each resolved key the longest spelling whose own key it is."""
    full: dict[str, str] = {}
    for item in read:
        for name in item.names:
            text = " ".join(name.mention.text.split())
            if name_key(text) == name.key and len(text) > len(full.get(name.key, "")):
                full[name.key] = text
    return full


def _views(raw: str, read: Sequence[_Read], read_cues: ReadCues | None = None) -> list[View]:
    views = [view(raw, item.sentence, item.quotes, item.names) for item in read]
    if read_cues is None:
        return views
    # cues inside a quotation are the speaker's, so a sentence that is nothing else need not be read
    asked = [at for at, seen in enumerate(views) if seen.has_own_words]
    for at, chances in zip(asked, read_cues([views[at] for at in asked]), strict=True):
        views[at] = replace(views[at], chances=chances)
    return views


def _credited(article: Article, read: Sequence[_Read], views: Sequence[View], links: Sequence[Link]) -> list[_Chains]:
    """The attributions of each sentence, read in text order, so that later ones can refer to earlier ones."""
    names = [name for item in read for name in item.names]
    state = State(
        outlet="" if article.outlet == UNKNOWN_OUTLET else article.outlet,
        full_names=_full_names(read),
        bodies=find_bodies(article.text, names),
        offices=find_offices(article.text, names),
    )
    credited = []
    for item, seen in zip(read, views, strict=True):
        found = find_attributions(seen, state)
        if not any(a.origin for a in found):
            continued = (
                continued_quote(item.sentence, item.quotes, state)
                or carried_over(item.sentence, found, state)
                or carried_results(item.sentence, state)
            )
            shift = len({a.chain for a in continued})
            found = (*continued, *(replace(a, chain=a.chain + shift) for a in found))
        found = with_links(found, item.sentence, links, article)
        credited.append(found)
        state = advance(state, item.sentence, item.names, found)
        if any(a.origin and a.cue is not None for a in found) and gives_results(item.sentence.text):
            state = replace(state, results=tuple(a for a in found if a.origin))
    return run_on([Spoken(item.sentence, item.quotes, found) for item, found in zip(read, credited, strict=True)])


def _block_quotes(read: Sequence[_Read], credited: Sequence[_Chains]) -> dict[int, _Chains]:
    """By paragraph number, the medium that a paragraph without quotation marks is quoted from."""
    paragraphs: dict[int, list[Sentence]] = {}
    media: dict[int, _Chains] = {}
    for item, found in zip(read, credited, strict=True):
        if item.sentence.kind is LineKind.BODY:
            number = item.sentence.paragraph
            paragraphs.setdefault(number, []).append(item.sentence)
            media[number] = medium_chain(found) or media.get(number, ())
    return excerpts(list(paragraphs.values()), list(media.values()))


def _claim(article: Article, item: _Read, attributions: _Chains, *, quoted: bool) -> Claim | None:
    raw, sentence = article.text, item.sentence
    quotes = clip_quotes(raw, item.quotes, sentence.span)
    quoted_spans = (sentence.span,) if quoted else tuple(q.span for q in quotes)
    times = find_times(raw, sentence.span, article.published, quoted_spans)
    kind = claim_kind(sentence, quotes, attributions, times)
    if kind is None:
        return None
    cues = tuple(a.cue.span for a in attributions if a.cue is not None)
    speaker = next((name_key(a.origin) for a in attributions if a.origin), None)
    return Claim(
        index=0,
        span=sentence.span,
        text=sentence.text,
        kind=kind,
        paragraph=sentence.paragraph,
        event=event_time(times, article.published, cues),
        times=times,
        names=item.names,
        places=find_places(raw, sentence.span),
        numbers=find_numbers(raw, sentence.span, times),
        quotes=tuple(Quote(q, speaker) for q in quotes),
        attributions=attributions,
        hedged=any(a.hedged for a in attributions) or is_hedged(sentence.text, quotes, sentence.span.start),
    )
