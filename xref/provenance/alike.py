"""Whether two names of sources may stand for one source, and who speaks for whom.

Origins that may be one are counted as one, so every rule here errs on the side of joining; it compares only sources of
claims that already state the same thing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from rapidfuzz import fuzz

from xref.claims.attribution_binding import DOCUMENTS
from xref.claims.gazetteer import demonyms_from
from xref.claims.outlets_known import known_outlet
from xref.claims.people import sounds_like
from xref.claims.transliteration import name_key, same_name
from xref.claims.word_sets import word_set
from xref.model import Attribution, Claim, SourceKind, Strength
from xref.text.normalise import fold

# Least rapidfuzz ratio of two keys that end in the same word ("iusaf harithi", "iusuf harithi"); names that end
# differently never join.
_ALIKE = 0.8
# The same for what stands before that word: members of one family have names as different as "Mira" and "Tomas".
_ALIKE_BEFORE = 0.6
_LINKS = frozenset(map(name_key, ("of", "for", "and", "the")))
# Short and full first names, one person's names a row.
_FIRST_NAMES = (
    "charles chuck charlie|robert bob rob bobby|william bill will billy|james jim jimmy|michael mike|thomas tom"
    "|joseph joe|richard rick dick rich|anthony tony|steven stephen steve|daniel dan danny|david dave|kenneth ken"
    "|ronald ron|samuel sam|timothy tim|edward ed eddie ted|jeffrey jeff|christopher chris|matthew matt"
    "|benjamin ben|andrew andy|gregory greg|elizabeth liz beth|katherine catherine kate kathy|susan sue|donald don"
    "|lawrence larry|nicholas nick|patrick pat|philip phil|raymond ray|gerald jerry|peter pete|alexander alex"
    "|deborah debbie|patricia pat|jacob jake|nathaniel nathan nat|rudolph rudy|bernard bernie|walter walt"
)
_FULL_FIRST = {name_key(name): name_key(row.split()[0]) for row in _FIRST_NAMES.split("|") for name in row.split()}
_ROLES = word_set(
    """
    spokesman spokeswoman spokesperson spokesmen secretary head chief director chairman chairwoman chair president
    minister leader manager executive commander administrator nurse doctor officer official lawyer attorney counsel
    sheriff governor mayor heads runs leads directs chairs commissioner general captain inspector adviser member
    """
)
_PEOPLE = _ROLES | word_set(
    """
    a an the one two three four five several some many other senior top local people persons person source sources
    officials officers authorities representatives members spokesmen ministers doctors nurses lawyers workers leaders
    with of at in from familiar close
    """
)
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_FURTHEST_ROLE = 80  # characters between a person's name or cue and what says whom the person speaks for
_POSSESSIVE = re.compile(r"[’'](?:s\b|(?=\s))")
_DOCUMENT_KEYS = frozenset(name_key(word) for word in DOCUMENTS)


@lru_cache(maxsize=65_536)
def source_key(name: str) -> str:
    """Comparison key of a source: aliases of well-known outlets and transliterated spellings fall together."""
    known = known_outlet(name)
    return name_key(known[0] if known else name) or fold(name)


def issuer_key(name: str) -> str:
    """Key of who issued a document that is named "X statement"; the key of the document where nothing else is left."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in DOCUMENTS:
        words = words[:-1]
    return source_key(" ".join(words))


def is_unnamed_document(hop: Attribution) -> bool:
    """Whether a hop is "a letter" or "the report", whose author the text does not name."""
    return hop.kind is SourceKind.DOCUMENT and hop.strength is not Strength.NAMED


def may_be_one(a: str, b: str) -> bool:
    """Whether two keys can name one source.

    One holds all words of the other ("halloran", "mira halloran"; "health ministry", "tunisian ministry of health"),
    they differ in middle names or a short first name, they end alike and differ in a few letters before, or they sound
    alike ("rached ghannouchi", "rashid ghannushi").
    """
    left, right = ([word for word in key.split() if word not in _LINKS] for key in (a, b))
    if not left or not right:
        return False
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    if sounds_like(a, b):
        return True
    if left[-1] != right[-1]:
        return False
    if len(left) > 1 and len(right) > 1 and _same_first(left[0], right[0]):
        left[0] = right[0]
    if same_name(" ".join(left), " ".join(right)):
        return True
    before = fuzz.ratio(" ".join(left[:-1]), " ".join(right[:-1])) / 100
    return before >= _ALIKE_BEFORE and fuzz.ratio(a, b) / 100 >= _ALIKE


def same_document(a: str, b: str) -> bool:
    """Whether two keys of documents, at least one without an author, can name one: "new report", "senate report"."""
    left, right = set(a.split()) & _DOCUMENT_KEYS, set(b.split()) & _DOCUMENT_KEYS
    return bool(left & right)


def may_be_of(source: str, body: str) -> bool:
    """Whether a nameless source may be people of a body: "Tunisian health officials", the key of "health ministry".

    Without the words for people and nationalities something must be left, and all of it stand in the body's name.
    """
    said = [word for word in _WORD.findall(source) if word.lower() not in _PEOPLE]
    left = {source_key(word) for word in said if not (word[0].isupper() and demonyms_from(word))}
    return bool(left) and len(left) < len(_WORD.findall(source)) and left <= set(body.split())


def speaks_for(claim: Claim, hop: Attribution, body: str) -> bool:
    """Whether the words around a person's credit say that the person speaks for the source with key ``body``.

    "Police spokeswoman Jane Doe said", "Jane Doe, who heads the agency, told": a role and all words of the body.
    """
    if hop.kind is not SourceKind.PERSON or hop.source is None or hop.cue is None:
        return False
    spans = (hop.source.span, hop.cue.span)
    first = min(span.start for span in spans) - claim.span.start
    last = max(span.end for span in spans) - claim.span.start
    if last - first > 2 * _FURTHEST_ROLE:
        return False
    near = claim.text[max(0, first) : last]
    before = claim.text[: max(0, first)].rstrip()
    if before.endswith(","):
        near = f"{before[:-1].rpartition(',')[2]} {near}"  # "its head nurse, Jane Doe, said"
    behind = claim.text[last : last + _FURTHEST_ROLE]
    if hop.source.span.start > hop.cue.span.start and behind.startswith(","):
        near += behind.split(".")[0].split("”")[0]
    if " its " in near:
        near += " " + claim.text  # "the clinic is full, its head nurse, Jane Doe, said"
    said = set(source_key(_POSSESSIVE.sub("", near)).split())
    return bool(set(near.lower().replace(",", " ").split()) & _ROLES) and bool(body) and set(body.split()) <= said


def _same_first(a: str, b: str) -> bool:
    return _FULL_FIRST.get(a, a) == _FULL_FIRST.get(b, b)
