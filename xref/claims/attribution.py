"""Who is credited in a sentence, with which words, for what, and through whom."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.claims.attribution_binding import DOCUMENTS, State, describe, is_own
from xref.claims.attribution_chains import Credit, chains
from xref.claims.attribution_cues import AGENT_VERBS, BE, CUES, HEARSAY, HEARSAY_ADVERBS, HEDGES, CueForm, CueGroup
from xref.claims.attribution_sources import PRONOUNS, appositive_head, clause_subject, phrase_after, phrase_before
from xref.claims.attribution_nodes import nodes, relayed_by
from xref.claims.attribution_view import View, view
from xref.claims.name_words import STARTERS
from xref.model import Attribution, Mention, Name, Sentence, SourceKind, Span

_DETERMINERS = frozenset(
    "the a an his her its their our my your this that these those no any some such new latest recent own each every many few several "
    "more most other another first second last".split()
)
_PLURALS = frozenset("they we i you who people police men women others many some both all officials which that critics children".split())
_NEVER_NOUNS = frozenset("say tell write argue believe think insist suggest explain acknowledge agree deny describe accuse know want".split())
# After these a form that may be a noun is one: "reports of unrest", "claims in court".
_AFTER_NOUNS = frozenset("of in for and or , . ; ) by from on at to is are was were has have had will would as with between among over - — –".split())
_BEFORE_NOUNS = frozenset("of in for and or by from on at to with about into their its".split())
_LONGEST_LABEL = 4  # words of a name before a colon
_LABEL_SOURCES = frozenset("report reports poll study sources source officials survey".split())
_NO_LABELS = frozenset("note editor's editors update updated correction video photos photo watch exclusive breaking opinion analysis live fact q a ps".split())
_NOT_SUBJECTS = frozenset("in on at to of for by from with as that during after before while when if about last next this earlier".split())
_BEFORE_ING = frozenset("and or but then by while after before in when without for of from with on despite even".split())
_COMPLEMENTS = frozenset({"that", "whether", ":", "why", "how"})
_OPENING = frozenset("“\"‘«")
_LEFT_MARKS = frozenset({",", "”", "’", '"', "'", "»", "—", "–", "-", "?", "!", "…"})


def find_attributions(
    raw: str, sentence: Sentence, quotes: Sequence[Mention], names: Sequence[Name], state: State
) -> tuple[Attribution, ...]:
    """Return the attributions of one sentence, chain by chain, hop 1 first.

    Args:
        raw: Text of the article.
        sentence: The sentence.
        quotes: Quotations of its paragraph (`quotes.find_quotes`); cues inside them are the speaker's, not the article's.
        names: Resolved names of the sentence.
        state: What earlier sentences offer to "he", "the report", "the newspaper".

    The outlet of the article itself is no hop. A stance ("wants", "opposes") and talk without a source ("it is believed")
    come last, each a chain of its own with an empty ``origin``.
    """
    seen = view(raw, sentence, quotes, names)
    hedge = next((w for at, w in enumerate(seen.words) if w.lower in HEDGES and not seen.quoted[at]), None)
    found = list(_credits(seen, state))
    kept = [_bounded(seen, credit, found) for credit in found if credit is not None]
    if hedge is not None:
        kept = [Credit(c.cue, c.sources, c.content, c.relay, c.stance, hedged=True) for c in kept]
        if hedge.lower in HEARSAY_ADVERBS and not any(c.cue.span.contains(hedge.span) for c in kept):
            kept.append(Credit(Mention(hedge.text, hedge.span), (), sentence.span, hedged=True))
    return chains(kept)


def _credits(seen: View, state: State) -> Iterator[Credit]:
    """The credits of the sentence in text order; the sources of a credit leave out the article's own outlet."""
    label = _label(seen, state)
    if label is not None:
        yield label
    earlier: list[tuple[int, int]] = []
    for at in range(len(seen.words)):
        if seen.quoted[at] or not seen.words[at].is_word:
            continue
        credit, subject = _credit_at(seen, at, earlier, state)
        if subject is not None:
            earlier.append(subject)
        if credit is not None:
            yield Credit(credit.cue, tuple(s for s in credit.sources if not is_own(s, state)), credit.content, credit.relay,
                         credit.stance, credit.hedged)


def _credit_at(
    seen: View, at: int, earlier: Sequence[tuple[int, int]], state: State
) -> tuple[Credit | None, tuple[int, int] | None]:
    word = seen.lower(at)
    if word == "according" and seen.lower(at + 1) == "to":
        return _according(seen, at, state), None
    if word in {"citing", "quoting"}:
        return _citing(seen, at, state), None
    cue = CUES.get(word)
    if cue is None or _is_noun_use(seen, at):
        return None, None
    start = _group_start(seen, at)
    passive = any(seen.lower(i) in BE for i in range(start, at)) and cue.form in {CueForm.PAST, CueForm.PARTICIPLE}
    if cue.form in {CueForm.PAST, CueForm.PARTICIPLE} and seen.lower(at + 1) == "by" and not seen.lower(at + 2).endswith("ing"):
        if cue.lemma not in AGENT_VERBS:
            return None, None
        return _agent(seen, start, at, state), phrase_before(seen, start)
    if word in HEARSAY and (passive or seen.lower(at + 1) == "to"):
        return _hearsay(seen, start, at), phrase_before(seen, start)
    if passive:
        return None, None
    return _active(seen, (start, at), cue.group, earlier, state)


def _is_noun_use(seen: View, at: int) -> bool:
    before = seen.lower(at - 1)
    capital = seen.words[at].is_capitalised and at > 0 and not seen.title_case
    return before in _DETERMINERS or before.endswith("'s") or (capital and not _after_quote(seen, at))


def _group_start(seen: View, at: int) -> int:
    """Position of the first auxiliary or adverb of the verb group that ends at ``at``."""
    start = at
    while start > 0 and (seen.is_auxiliary(start - 1) or seen.is_adverb(start - 1)) and not seen.quoted[start - 1]:
        start -= 1
    return start


def _according(seen: View, at: int, state: State) -> Credit | None:
    phrase = phrase_after(seen, at + 2)
    if phrase is None:
        return None
    sources = nodes(seen, phrase, state)
    relay = relayed_by(seen, phrase[1] + 1, state)
    if relay is not None:
        sources = (*relay, *sources)
    begins = at <= 1 or seen.lower(at - 1) in {"but", "and"}
    content = Span(seen.words[phrase[1]].end, seen.span.end) if begins else seen.span
    if at > 0 and seen.lower(phrase[1] + 1) in {".", ""}:
        content = Span(seen.span.start, seen.words[at - 1].end)
    return Credit(seen.mention(at, at + 1), sources, content, relay=True)


def _citing(seen: View, at: int, state: State) -> Credit | None:
    phrase = phrase_after(seen, at + 1)
    if phrase is None:
        return None
    return Credit(seen.mention(at, at), nodes(seen, phrase, state), None, relay=False)


def _agent(seen: View, start: int, at: int, state: State) -> Credit | None:
    phrase = phrase_after(seen, at + 2)
    if phrase is None:
        return None
    content = Span(seen.words[phrase[1]].end, seen.span.end)
    return Credit(seen.mention(start, at + 1), nodes(seen, phrase, state), content, relay=True)


def _hearsay(seen: View, start: int, at: int) -> Credit:
    return Credit(seen.mention(start, at), (), seen.span, hedged=True)


def _active(
    seen: View, group: tuple[int, int], kind: CueGroup, earlier: Sequence[tuple[int, int]], state: State
) -> tuple[Credit | None, tuple[int, int] | None]:
    start, at = group
    if seen.lower(start - 1) == "to" or not _is_verb(seen, start, at):
        return None, None
    inverted = _inverted(seen, start, at)
    subject = inverted or _subject(seen, start, at, earlier)
    if subject is None or (kind is CueGroup.CONTENT and not (_has_complement(seen, at) or _is_document(seen, subject))):
        return None, None
    if seen.lower(at) == "called" and start == at and _names_thing(seen, subject):
        return None, None
    sources = nodes(seen, subject, state)
    if CUES[seen.lower(at)].lemma in {"tell", "inform"}:
        sources = _told_outlet(seen, at, sources, state)
    content = _content(seen, at, subject, inverted is not None)
    return Credit(seen.mention(start, at), sources, content, stance=kind is CueGroup.STANCE), subject


def _is_verb(seen: View, start: int, at: int) -> bool:
    """Whether a form that is also a noun or an adjective is a verb here, judged by its neighbours."""
    cue = CUES[seen.lower(at)]
    before, after = seen.lower(at - 1), seen.lower(at + 1)
    if start != at and any(seen.is_auxiliary(i) for i in range(start, at)):
        return True
    if cue.lemma == "say":
        return True
    if cue.form is CueForm.BASE:
        plural = before in _PLURALS or (before.endswith("s") and not before.endswith(("ss", "'s")) and at > 0)
        return plural and (cue.lemma in _NEVER_NOUNS or after not in _AFTER_NOUNS)
    if cue.form is CueForm.PRESENT:
        return cue.lemma in _NEVER_NOUNS or (after not in _AFTER_NOUNS and not before.endswith("s") and seen.is_word(at - 1)
                                             and before not in _BEFORE_NOUNS)
    if cue.form is CueForm.ING:
        return before not in _BEFORE_NOUNS
    return True


def _has_complement(seen: View, at: int) -> bool:
    """Whether a "that" clause, a quotation or a colon follows within a few words, or a quotation ends right before the subject."""
    for position in range(at + 1, min(at + 4, len(seen.words))):
        if seen.lower(position) in _COMPLEMENTS or seen.words[position].text in _OPENING or seen.quoted[position]:
            return True
        if seen.words[position].text == ",":
            return False
    return _after_quote(seen, at)


def _names_thing(seen: View, subject: tuple[int, int]) -> bool:
    """"a band called ...": the verb names the thing before it."""
    return not seen.names_in(seen.mention(*subject).span) and seen.lower(subject[0]) not in PRONOUNS and not seen.lower(subject[1]).endswith("s")


def _is_document(seen: View, subject: tuple[int, int]) -> bool:
    """Whether the subject is a poll, a study, records: these show and find without a "that"."""
    return any(seen.lower(i) in DOCUMENTS for i in range(subject[0], subject[1] + 1))


def _after_quote(seen: View, at: int) -> bool:
    return any(seen.quoted[max(0, at - 8) : at]) and any(w.text in {"”", '"', "’", "'", "»"} for w in seen.words[max(0, at - 7) : at])


def _inverted(seen: View, start: int, at: int) -> tuple[int, int] | None:
    """The subject after the verb: '"...," said Jane Doe', 'read a statement by the party'."""
    if start != at or CUES[seen.lower(at)].form not in {CueForm.PAST, CueForm.PRESENT, CueForm.PARTICIPLE, CueForm.BASE}:
        return None
    if at > 0 and seen.words[at - 1].text not in _LEFT_MARKS:
        return None
    following = seen.words[at + 1] if at + 1 < len(seen.words) else None
    if following is None or not following.is_word or seen.quoted[at + 1]:
        return None
    named = following.is_capitalised or following.lower in _DETERMINERS | {"one", "he", "she"}
    if not named and (not _after_quote(seen, at) or seen.is_adverb(at + 1) or following.lower in _NOT_SUBJECTS):
        return None
    if at > 0 and not _after_quote(seen, at) and appositive_head(seen, at) is not None:
        return None
    return phrase_after(seen, at + 1)


def _subject(seen: View, start: int, at: int, earlier: Sequence[tuple[int, int]]) -> tuple[int, int] | None:
    before = seen.lower(start - 1)
    if CUES[seen.lower(at)].form is CueForm.ING and not any(seen.lower(i) in BE for i in range(start, at)):
        if seen.is_word(start - 1) and before not in _BEFORE_ING and seen.words[start - 1].text[0].isalpha():
            return phrase_before(seen, start)
        return earlier[-1] if earlier else clause_subject(seen, start)
    if before in {"who", "which", "that"}:
        return phrase_before(seen, start - 1) or appositive_head(seen, start) or _before_comma(seen, start - 1)
    if before in {"and", "but", "then", "or"}:
        return earlier[-1] if earlier else clause_subject(seen, start)
    if before in {",", ")", "—", "–"}:
        return appositive_head(seen, start) or (earlier[-1] if earlier else None)
    return phrase_before(seen, start)


def _before_comma(seen: View, at: int) -> tuple[int, int] | None:
    return phrase_before(seen, at - 1) if seen.lower(at - 1) in {",", "—", "–"} else None


def _told_outlet(seen: View, at: int, sources: tuple, state: State) -> tuple:  # type: ignore[type-arg]
    """ "One source told M": the article has it from M, which has it from the source."""
    listener = phrase_after(seen, at + 1)
    if listener is None:
        return sources
    names = [n for n in seen.names_in(seen.mention(*listener).span)]
    heard = describe(seen, *listener, state)
    if names and heard.kind in {SourceKind.OUTLET, SourceKind.AGENCY}:
        return (heard, *sources)
    return sources


def _content(seen: View, at: int, subject: tuple[int, int], inverted: bool) -> Span | None:
    trailing = at + 1 >= len(seen.words) - 2 or inverted
    if trailing or (_after_quote(seen, at) and not _opens_after(seen, at)):
        first = min(subject[0], at)
        if first > 0:
            return Span(seen.span.start, seen.words[first - 1].end)
    start = seen.words[at].end
    return Span(start, seen.span.end) if start < seen.span.end else None


def _opens_after(seen: View, at: int) -> bool:
    return any(seen.quoted[at + 1 :])


def _label(seen: View, state: State) -> Credit | None:
    """ "Report: Iran meets ..." and "Jane Doe: ...": a headline that puts the source before a colon."""
    colon = next((i for i in range(1, min(7, len(seen.words))) if seen.words[i].text == ":"), None)
    if colon is None or colon + 1 >= len(seen.words):
        return None
    words = [seen.lower(i) for i in range(colon)]
    if words[-1] not in _LABEL_SOURCES and (colon > _LONGEST_LABEL or not _is_name(seen, colon)):
        return None
    sources = nodes(seen, (0, colon - 1), state)
    return Credit(seen.mention(colon, colon), sources, Span(seen.words[colon].end, seen.span.end))


def _is_name(seen: View, end: int) -> bool:
    """Whether the words before ``end`` are capitalised, none of them a common opener ("Note", "Editor's"), or all quoted otherwise."""
    words = seen.words[:end]
    return all(w.is_capitalised or w.lower in {"of", "the", "de", "al", "bin", "and", "."} for w in words) and not any(
        w.lower in _NO_LABELS or w.lower in STARTERS for w in words[:1]
    )


def _bounded(seen: View, credit: Credit, others: Sequence[Credit]) -> Credit:
    """Cut the content of a credit where a later clause has its own source: "X said A, but Y said B"."""
    if credit.content is None or credit.relay:
        return credit
    for other in others:
        if other is credit or not other.sources or other.sources[0].mention is None or other.relay:
            continue
        begin = other.sources[0].mention.span.start
        if credit.cue.span.end < begin < credit.content.end:
            before = seen.at_offset(begin) - 1
            while before > 0 and seen.lower(before) in {"the", "a", "later", "then"}:
                before -= 1
            if seen.lower(before) in {"and", "but", "while", ";", "whereas"}:
                return Credit(credit.cue, credit.sources, Span(credit.content.start, begin), credit.relay, credit.stance, credit.hedged)
    return credit
