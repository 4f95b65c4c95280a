"""Proper names of a sentence, and binding them to the fullest form in the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from xref.claims.name_kinds import is_acronym, name_kind
from xref.claims.name_resolution import resolve_names
from xref.claims.name_words import (
    ABBREVIATED_TITLES,
    CALENDAR,
    DEMONYMS,
    GEOGRAPHIC_HEADS,
    LINKERS,
    NOT_AFTER_TITLE,
    OF_TITLES,
    ORGANISATION_HEADS,
    PARTICLES,
    STARTERS,
    TITLE_OBJECTS,
    TITLES,
    VERBS_AFTER_NAME,
)
from xref.claims.outlets_known import OUTLET_LAST_WORDS, known_outlet
from xref.claims.tokens import Token, is_title_case, tokens
from xref.claims.transliteration import name_key
from xref.model import Mention, Name, Span

__all__ = ["find_known_names", "find_names", "resolve_names"]

_LONGEST_NAME = 10  # words; a longer run of capitalised words is a title-case line
_OPENING_MARKS = frozenset("“„«‘\"'(:;•—–-…*|[")
_ARTICLE_PREFIXES = ("al-", "el-", "as-", "ash-", "an-", "ad-", "ar-", "at-", "az-", "d'", "o'", "l'")


def find_names(raw: str, span: Span) -> tuple[Name, ...]:
    """Return the proper names of a sentence in text order; spans do not overlap.

    Titles ("Gen.", "President"), leading demonyms, week days and months are no part of a name. In a title-case line
    only
    acronyms and well-known outlets are found: `find_known_names` finds there the names that the rest of the article
    tells.
    """
    words = tokens(raw, span)
    if is_title_case(words):
        runs = [run for run in _runs(words) if len(run) == 1 and is_acronym(run[0].text)]
    else:
        runs = [piece for run in _runs(words) for piece in _pieces(run)]
    return tuple(name for run in runs if (name := _name(raw, words, run)) is not None)


def find_known_names(raw: str, span: Span, known: Sequence[Name]) -> tuple[Name, ...]:
    """Return where in ``span`` a name of ``known`` is written again, in text order; of overlapping ones the longest."""
    text = raw[span.start : span.end]
    found: list[Name] = []
    for name in sorted(
        {n.mention.text: n for n in known}.values(), key=lambda n: (-len(n.mention.text), n.mention.text)
    ):
        at = text.find(name.mention.text)
        while at >= 0:
            place = Span(span.start + at, span.start + at + len(name.mention.text))
            if _stands_alone(raw, place) and not any(place.overlaps(other.mention.span) for other in found):
                found.append(Name(Mention(raw[place.start : place.end], place), name.key, name.kind))
            at = text.find(name.mention.text, at + 1)
    return tuple(sorted(found, key=lambda n: n.mention.span))


def _begins_name(word: Token) -> bool:
    if word.is_capitalised:
        return word.lower not in CALENDAR and not _is_compound_adjective(word)
    prefix = next((p for p in _ARTICLE_PREFIXES if word.lower.startswith(p)), None)
    return prefix is not None and word.text[len(prefix) : len(prefix) + 1].isupper()


def _is_compound_adjective(word: Token) -> bool:
    """ "Gaza-based", "Iran-backed": capitalised only because a name stands first."""
    last = word.text.rpartition("-")[2]
    return "-" in word.text and len(last) > 3 and last.islower()


def _runs(words: Sequence[Token]) -> Iterator[list[Token]]:
    """Maximal runs of capitalised words with the particles, initials and "of" that hold them together."""
    at = 0
    while at < len(words):
        if not _begins_name(words[at]):
            at += 1
            continue
        run = [words[at]]
        at += 1
        while at < len(words) and len(run) <= _LONGEST_NAME and not _is_possessive(run[-1]):
            step = _continues(words, at, run)
            if not step:
                break
            run.extend(words[at : at + step])
            at += step
        stripped = _without_starter(words, run)
        if stripped:
            yield stripped


def _continues(words: Sequence[Token], at: int, run: Sequence[Token]) -> int:
    """How many tokens from ``at`` go on with the run: 0 when it ends here."""
    word = words[at]
    if word.text == ".":
        abbreviated = len(run[-1].text) == 1 or run[-1].lower in ABBREVIATED_TITLES
        joins = abbreviated and word.start == run[-1].end and at + 1 < len(words) and _begins_name(words[at + 1])
        return 2 if joins else 0
    if _begins_name(word):
        return 1
    if word.lower in PARTICLES:
        length = 2 if at + 1 < len(words) and words[at + 1].lower in PARTICLES else 1
        return length + 1 if at + length < len(words) and _begins_name(words[at + length]) else 0
    if word.lower in LINKERS and _takes_of(run, word.lower):
        length = 2 if at + 1 < len(words) and words[at + 1].lower == "the" else 1
        return length + 1 if at + length < len(words) and _begins_name(words[at + length]) else 0
    return 0


def _takes_of(run: Sequence[Token], linker: str) -> bool:
    """Whether a run goes on over "of", "for" or "and": after an organisation's or outlet's head word or a title."""
    heads = {w.lower for w in run}
    if linker in {"and", "&"}:
        return run[0].lower in {"ministry", "department", "committee", "center", "centre", "institute"} and len(run) > 1
    if linker == "of" and run[-1].lower in OF_TITLES:
        return True
    return bool(heads & ORGANISATION_HEADS) or (
        linker == "of" and bool(heads & (OUTLET_LAST_WORDS | {"bank", "voice", "radio"}))
    )


def _is_possessive(word: Token) -> bool:
    return word.lower.endswith(("'s", "s'")) and not word.lower.startswith(("o'", "d'", "l'"))


def _without_starter(words: Sequence[Token], run: list[Token]) -> list[Token]:
    """Drop what is capitalised only because a sentence, a quotation or a list item begins with it."""
    before = next((w for w in reversed(words) if w.end <= run[0].start), None)
    if before is not None and before.text not in _OPENING_MARKS:
        return [] if len(run) == 1 and run[0].lower in {"i", "i'm", "i've", "i'd", "i'll"} else run
    while run and (run[0].lower in STARTERS or run[0].lower in LINKERS) and not _known_start(run):
        run = run[1:]
        while run and not _begins_name(run[0]):
            run = run[1:]
    if len(run) == 1 and run[0].start == words[0].start and not _shows_name(words, run[0]):
        return []
    return run


def _known_start(run: Sequence[Token]) -> bool:
    """ "The Times" and "United Nations" begin with a common word and are names all the same."""
    text = " ".join(w.text for w in run)
    return len(run) > 1 and (known_outlet(text) is not None or run[1].lower in ORGANISATION_HEADS | GEOGRAPHIC_HEADS)


def _shows_name(words: Sequence[Token], word: Token) -> bool:
    if is_acronym(word.text) or _is_possessive(word) or known_outlet(word.text) or "-" in word.text:
        return True
    after = next((w for w in words if w.start >= word.end), None)
    return (
        after is None
        or after.lower in VERBS_AFTER_NAME
        or after.lower.endswith(("ed", "es"))
        or after.text in {",", "("}
    )


def _pieces(run: list[Token]) -> Iterator[list[Token]]:
    """Cut a run at titles: "Palestinian Authority President Mahmoud Abbas" -> two names; leading demonyms go too."""
    piece: list[Token] = []
    at = 0
    while at < len(run):
        length = _title_length(run, at)
        if not length and _heads_off(piece, run[at:]):
            yield _without_demonym(piece)
            piece = []
        if length:
            yield _without_demonym(piece)
            piece = []
            at += length
        else:
            piece.append(run[at])
            at += 1
    yield _without_demonym(piece)


def _heads_off(piece: Sequence[Token], rest: Sequence[Token]) -> bool:
    """Whether a person's name goes on after that of an organisation: "Quds Force Qassem Soleimani"."""
    ends = len(piece) > 1 and piece[-1].lower in ORGANISATION_HEADS and known_outlet(piece[0].text) is None
    return ends and len(rest) >= 2 and not any(w.lower in LINKERS | ORGANISATION_HEADS for w in rest)


def _title_length(run: Sequence[Token], at: int) -> int:
    """Number of tokens of the title that begins at ``at``, 0 when none does or an organisation's name holds it."""
    end = at
    while end < len(run) and run[end].lower in TITLES:
        end += 1
        if end < len(run) and run[end].text == ".":
            end += 1
        if end + 1 < len(run) and run[end].lower == "of" and run[end + 1].lower in TITLE_OBJECTS | {"the"}:
            end += 2
    if end == at:
        return 0
    after = run[end].lower if end < len(run) else ""
    if after in NOT_AFTER_TITLE or after in ORGANISATION_HEADS or after in OUTLET_LAST_WORDS or after == "of":
        return 0
    return end - at


def _without_demonym(piece: list[Token]) -> list[Token]:
    while piece and not _begins_name(piece[0]):
        piece = piece[1:]
    while piece and not _begins_name(piece[-1]):
        piece = piece[:-1]
    lowered = [w.lower for w in piece]
    if len(piece) == 1 and lowered[0].removesuffix("'s").removesuffix("s") in DEMONYMS | {
        "chines",
        "japanes",
        "lebanes",
    }:
        return []
    heads = set(lowered) & (ORGANISATION_HEADS | OUTLET_LAST_WORDS | GEOGRAPHIC_HEADS)
    if len(piece) > 2 and lowered[0] in DEMONYMS and not heads:
        return piece[1:]
    return piece


def _name(raw: str, words: Sequence[Token], run: list[Token]) -> Name | None:
    if not run:
        return None
    possessive = 2 if run[-1].lower.endswith("'s") else 1 if raw[run[-1].end - 1] in "’'" else 0
    span = Span(run[0].start, run[-1].end - possessive)
    text = raw[span.start : span.end]
    key = name_key(text)
    if not key or (len(key) == 1 and len(run) == 1):
        return None
    return Name(Mention(text, span), key, name_kind(run, text, [w for w in words if w.end <= run[0].start]))


def _stands_alone(raw: str, span: Span) -> bool:
    before = raw[span.start - 1] if span.start else " "
    after = raw[span.end] if span.end < len(raw) else " "
    return not (before.isalnum() or after.isalnum())
