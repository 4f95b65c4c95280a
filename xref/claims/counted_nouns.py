"""What a number counts: the head noun of the words after it."""

from __future__ import annotations

import re

from xref.claims.word_sets import word_set

_WORD = re.compile(r"[\s-]+(?P<word>[^\W\d_][\w’'-]*)")
_OF_THE = re.compile(
    r"\sof\s(?:(?:the|its|his|her|their|those|these|our|my|all|such)\s)*(?!them\b|us\b|it\b)", re.IGNORECASE
)
_LONGEST_RUN = 6  # words from the number to its noun
# A word that ends the noun phrase: function words, auxiliaries, reporting verbs.
_STOPS = word_set(
    """
    a about above across after again against ago all almost along already also although always am among an and
    another any are around as at away back based be because been before being below between both but by came can
    close could did do does during each either else even ever every few for from gave get gets go goes got had
    has have he her here him his how i if in including inside instead into is it its just last later least left
    less like made many may might more most much must near nearly never next no nor not now of off on once only
    onto or other our out outside over own per plus rather said same say says she should since so some still
    such than that the their them then there these they this those though through throughout thus to told too
    took toward towards under until up upon us versus very via vs was we went were what when where whether which
    while who whom whose why will with within without would yet you your met
    """
)
_INVARIANT = word_set(
    """
    people men women children police aircraft personnel cattle sheep staff troops crew youth folk clergy
    spacecraft
    """
)
_IRREGULAR = {
    **dict.fromkeys(("people", "persons", "person", "individuals", "individual", "folk"), "people"),
    **dict.fromkeys(("children", "kids", "kid"), "child"),
    **dict.fromkeys(("troops", "servicemen", "serviceman"), "soldier"),
    **{"men": "man", "women": "woman", "lives": "life", "wives": "wife", "knives": "knife", "thieves": "thief"},
    **{"shelves": "shelf", "halves": "half", "series": "series", "species": "species", "movies": "movie"},
    **{"buses": "bus", "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "gases": "gas"},
    **{"heroes": "hero", "potatoes": "potato", "crises": "crisis", "media": "media", "police": "police"},
}
_ENDINGS = (
    ("sses", "ss"),
    ("xes", "x"),
    ("ches", "ch"),
    ("shes", "sh"),
    ("zzes", "zz"),
    ("ies", "y"),
    ("men", "man"),
)
_CAPITAL_PLURAL = re.compile(
    r"[A-Z][a-z’'-]+(?:ans|eans|is|ites|ers|ists|ats|ics|ms|ds|bs|ks|ts|ns|rs|es|ys|ese|sh|ch)$"
)
_NO_CAPITAL_PLURAL = word_set("States Nations Times News Paris Los Forces Hamas Brothers Sports Texas Wales Athens")
_ADJECTIVE_ENDINGS = ("al", "ic", "ous", "ive", "ian", "ese", "able")

_Word = tuple[str, int]


def noun_after(text: str, position: int, single: bool = False) -> tuple[str, int]:
    """Return the counted noun after a number, singular and lower-case, and where it ends.

    ("", position) when there is none. The head is the last of the first run of plural nouns; adjectives and names in
    front of it are skipped ("two senior Hamas officials").

    Args:
        text: The sentence.
        position: End of the number (and of its unit).
        single: Whether the number is one, an ordinal, or part of an adjective ("15-member"): the noun is singular.
    """
    of = _OF_THE.match(text, position)
    if of is not None:
        position, single = of.end() - 1, False
    run = _run(text, position)
    if single:
        head = _single_head(run, hyphenated=text.startswith("-", position))
    else:
        head = _plural_head(run)
        if head is None and of is not None and of[0].strip() == "of":
            head = _mass_head(run)
    return (singular(head[0]), head[1]) if head is not None else ("", position)


def singular(word: str) -> str:
    """Return the singular, lower-case form of a noun, with common synonyms joined ("persons" is "people")."""
    lower = word.lower().removesuffix("’s").removesuffix("'s").rstrip("'’")
    if (irregular := _IRREGULAR.get(lower)) is not None:
        return irregular
    for ending, replacement in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return lower.removesuffix(ending) + replacement
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return lower[:-1]
    if word[0].isupper() and lower.endswith("is"):  # "Israelis"
        return lower[:-1]
    return lower


def _run(text: str, position: int) -> list[_Word]:
    """The words after ``position`` up to punctuation, a function word or the verb of the nouns."""
    run: list[_Word] = []
    while len(run) < _LONGEST_RUN and (match := _WORD.match(text, position)) is not None:
        word = match["word"]
        if word.lower() in _STOPS or (run and word.endswith("ed") and _is_plural(run[-1][0])):
            break
        run.append((word.split("-")[-1] if "-" in word and word.islower() else word, match.end()))
        position = match.end()
    while run and len(run[-1][0]) > 4 and run[-1][0].endswith(("ed", "ing", "ly")):
        run.pop()
    return run


def _single_head(run: list[_Word], hyphenated: bool) -> _Word | None:
    """The last lower-case word before a name or a participle; the first one after a hyphen."""
    head: _Word | None = None
    for word, end in run:
        if head is not None and (hyphenated or not word.islower() or word.endswith("ed")):
            break
        if word.islower():
            head = (word, end)
    return head


def _plural_head(run: list[_Word]) -> _Word | None:
    head: _Word | None = None
    for word, end in run:
        if word.islower() and _is_plural(word):
            head = (word, end)
        elif head is not None:
            return head
    if head is not None:
        return head
    names = (one for one in run if _CAPITAL_PLURAL.match(one[0]) and one[0] not in _NO_CAPITAL_PLURAL)
    return next(names, None)


def _mass_head(run: list[_Word]) -> _Word | None:
    """The substance in "tons of crude oil"."""
    lower = [one for one in run if one[0].islower()]
    if len(lower) > 1 and lower[0][0].endswith(_ADJECTIVE_ENDINGS):
        return lower[1]
    return lower[0] if lower else None


def _is_plural(word: str) -> bool:
    if word in _INVARIANT or word.endswith("men"):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is"))
