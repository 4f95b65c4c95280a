"""Stances that a reader of cues marks and the rules do not know: who holds them, and what they are about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.claims.attribution_chains import Credit
from xref.claims.attribution_cues import CUES
from xref.claims.attribution_nodes import nodes
from xref.claims.attribution_sources import Phrase
from xref.claims.attribution_state import MEDIA_KINDS, State
from xref.claims.attribution_verbs import Verb, after_quote, read_verb
from xref.claims.attribution_view import Chances, View
from xref.claims.cue_reading import runs
from xref.model import Span

# Chances from which a stretch is a cue, for a precision of .88: a verb that the rules too take for one, another verb of
# their table, other words. Chosen on one in six of the articles to learn from, which was left out, and raised by .05
# after one look at the totals of PolNeAR's part "dev" (from precision .871, F1 .817 to .882, .807).
LEAST_SURE_VERB = 0.65
LEAST_VERB = 0.75
LEAST_OTHER = 0.85
LEAST_EDGE = 0.35
LEAST_OF_RULES = 0.3
_SOURCE_PEAK = 0.5
_SOURCE_EDGE = 0.3
_TRAILING = 2  # words and marks after a verb that ends its sentence: "..., M reported."


def likely(seen: View, credits: Sequence[Credit]) -> list[Credit]:
    """Return the credits of the rules without those that the reader, if one has read the sentence, takes for none.

    It learned from articles in which one source at a time is the rule, so it is not asked where a sentence passes a
    report on, and not about what its annotators did not mark: figures and talk without a source.
    """
    if seen.chances is None or any(_passes_on(credit) for credit in credits):
        return list(credits)
    return [credit for credit in credits if _is_unmarked(credit) or _chance(seen, credit) >= LEAST_OF_RULES]


def _passes_on(credit: Credit) -> bool:
    return credit.relay or credit.cited or any(source.kind in MEDIA_KINDS for source in credit.sources)


def _is_unmarked(credit: Credit) -> bool:
    return credit.figure or not credit.sources


def _chance(seen: View, credit: Credit) -> float:
    chance = seen.cue_chance(credit.cue.span)
    return 1.0 if chance is None else chance


def marked(seen: View, known: Sequence[Credit], subjects: Sequence[Phrase], state: State) -> Iterator[Credit]:
    """Yield a stance for each stretch of words that the reader marks as a cue, without those that ``known`` holds.

    ``subjects`` are those of the verbs that the rules are sure of, in text order.
    """
    if seen.chances is None:
        return
    for first, last in runs(seen.chances.cue, LEAST_SURE_VERB, LEAST_EDGE, seen.chances.begins):
        mention = seen.mention(first, last)
        if any(credit.cue.span.overlaps(mention.span) for credit in known):
            continue
        verb = _verb(seen, first, last, [phrase for phrase in subjects if phrase[1] < first])
        if max(seen.chances.cue[first : last + 1]) < _least(verb):
            continue
        if verb is not None and verb.subject is not None:
            content = verb_content(seen, verb.at, verb.subject, inverted=verb.inverted)
            yield Credit(mention, nodes(seen, verb.subject, state), content, stance=True)
            continue
        source = _holder(seen.chances, first, last)
        yield Credit(mention, () if source is None else nodes(seen, source, state), seen.span, stance=True)


def verb_content(seen: View, at: int, subject: Phrase, *, inverted: bool) -> Span | None:
    """What a verb credits: the words before it when these are a quotation or it ends the sentence, else those after."""
    trailing = inverted or at + 1 + _TRAILING >= len(seen.words)
    first = min(subject[0], at)
    if first > 0 and (trailing or (after_quote(seen, at) and not any(seen.quoted[at + 1 :]))):
        return Span(seen.span.start, seen.words[first - 1].end)
    start = seen.words[at].end
    return Span(start, seen.span.end) if start < seen.span.end else None


def _least(verb: Verb | None) -> float:
    if verb is None:
        return LEAST_OTHER
    return LEAST_SURE_VERB if verb.sure else LEAST_VERB


def _verb(seen: View, first: int, last: int, subjects: Sequence[Phrase]) -> Verb | None:
    """The last verb of the table in a stretch, None when it holds none outside quotations."""
    at = next((i for i in range(last, first - 1, -1) if seen.lower(i) in CUES and not seen.quoted[i]), None)
    return None if at is None else read_verb(seen, at, subjects)


def _holder(chances: Chances, first: int, last: int) -> Phrase | None:
    """The stretch that the reader marks as a source nearest to the cue, before it rather than after it."""
    found = list(runs(chances.source, _SOURCE_PEAK, _SOURCE_EDGE))
    before = [phrase for phrase in found if phrase[1] < first]
    after = [phrase for phrase in found if phrase[0] > last]
    return before[-1] if before else after[0] if after else None
