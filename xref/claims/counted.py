"""What a number counts: the head noun after it, or the casualties that the clause around it speaks of."""

from __future__ import annotations

from xref.claims.word_sets import word_set
import re

_WORD = re.compile(r"[\s-]+(?P<word>[^\W\d_][\w’'-]*)")
_OF_THE = re.compile(
    r"\sof\s(?:(?:the|its|his|her|their|those|these|our|my|all|such|more\sthan)\s)*(?!them\b|us\b|it\b)", re.IGNORECASE
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
)  # fmt: skip
_INVARIANT = word_set(
    """
    people men women children police aircraft personnel cattle sheep staff troops crew youth folk clergy
    spacecraft
    """
)
_IRREGULAR = {
    "people": "people", "persons": "people", "person": "people", "individuals": "people", "individual": "people", "folk": "people",
    "men": "man", "women": "woman", "children": "child", "kids": "child", "kid": "child", "lives": "life", "wives": "wife", "knives": "knife",
    "troops": "soldier", "servicemen": "soldier", "serviceman": "soldier", "series": "series", "species": "species", "buses": "bus",
    "viruses": "virus", "campuses": "campus", "bonuses": "bonus", "heroes": "hero", "movies": "movie", "crises": "crisis", "shelves": "shelf",
    "votes": "vote", "police": "police", "thieves": "thief", "halves": "half", "media": "media", "potatoes": "potato", "gases": "gas",
}  # fmt: skip
_ENDINGS = (("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"), ("zzes", "zz"), ("ies", "y"), ("men", "man"))
_CAPITAL_PLURAL = re.compile(
    r"[A-Z][a-z’'-]+(?:ans|eans|is|ites|ers|ists|ats|ics|ms|ds|bs|ks|ts|ns|rs|es|ys|ese|sh|ch)$"
)
_NO_CAPITAL_PLURAL = frozenset(
    {"States", "Nations", "Times", "News", "Paris", "Los", "Forces", "Hamas", "Brothers", "Sports"}
)

_STATES = {
    "killed": r"killed|dead|died|dies|die|drowned|perished|slain|shot dead|burned to death|lost their lives",
    "injured": r"injured|wounded|hurt|maimed",
    "arrested": r"arrested|detained|rounded up|taken into custody",
    "missing": r"missing|unaccounted for|disappeared",
    "displaced": r"displaced|made homeless|homeless",
    "kidnapped": r"kidnapped|abducted|taken hostage|taken captive",
    "evacuated": r"evacuated",
    "rescued": r"rescued",
}
_CAUSES = {
    "killed": r"kill(?:ed|ing|s)?|claim(?:ed|ing|s)? the lives of|slaughter(?:ed|ing)|massacr(?:ed|ing)|murder(?:ed|ing|s)?|executed|executing|deaths of",
    "injured": r"wound(?:ed|ing|s)?|injur(?:ed|ing|es?)|hurt(?:ing)?",
    "arrested": r"arrest(?:ed|ing|s)?|detain(?:ed|ing|s)?|rounded up",
    "displaced": r"displac(?:ed|ing|es)",
    "kidnapped": r"kidnap(?:ped|ping|s)?|abduct(?:ed|ing|s)?",
    "evacuated": r"evacuat(?:ed|ing)",
    "rescued": r"rescu(?:ed|ing)",
}


def _alternation(table: dict[str, str]) -> str:
    return "|".join(f"(?P<{name}>{words})" for name, words in table.items()).replace(" ", r"\s")


_AUXILIARY = r"(?:were|was|are|is|have|has|had|had|been|be|being|reported|feared|confirmed|presumed|also|now|later|still|left|found|all|shot|and)"
# "Two people and three dogs were killed": up to a passive or a word that can only describe those counted.
_PASSIVE = re.compile(
    rf"(?P<between>[^.;:!?\d\"“”]{{0,70}}?)\s(?:{_AUXILIARY}\s)+(?:{_alternation(_STATES)})\b|(?P<bare_between>[^.;:!?,\d\"“”]{{0,40}}?)[\s]"
    rf"(?P<bare>{'|'.join(_STATES.values())})\b(?=\s(?:in|by|at|after|as|when|near|on|and|during|outside|from|since|this|last|so|over|across|inside)\b|[.,;:!?)]|$)"
)
_OTHER_VERB = re.compile(
    r"\b(?:said|says|say|told|that|which|who|whose|killed|killing|were|was|are|is|had|has|have|met|after|while|because|of\swhom|but|where|before|to)\b"
)
_CAUSE = re.compile(
    rf"\b(?:{_alternation(_CAUSES)})(?:\s(?:another|an|some|more|a|and|or|and\swounded|and\sinjured|the|all))*\s$",
    re.IGNORECASE,
)
_TOLL = re.compile(
    r"\b(?:death\stoll|toll|dead|deaths)\b[^.;\d]{0,40}\b(?:to|of|at|reached|hit|passed|stood\sat|is|was)\s$",
    re.IGNORECASE,
)
_LIVES = re.compile(r"\b(?:claim|cost|lost|took|taking|taken|los)\w*\s$", re.IGNORECASE)
_NAME_OF_STATE = {form: name for name, forms in _STATES.items() for form in forms.split("|")}
_NOT_ACTIVE = re.compile(r"\b(?:had|have|has)\s$")


def noun_after(text: str, position: int, single: bool = False) -> tuple[str, int]:
    """Return the counted noun after a number, singular and lower-case, and where it ends; ("", position) when there is none.

    Args:
        text: The sentence.
        position: End of the number (and of its unit).
        single: Whether the number is one, or stands in a hyphenated adjective ("15-member"): the noun is singular.
    """
    of = _OF_THE.match(text, position)
    if of is not None:
        position, single = of.end() - 1, False
    run = _run(text, position)
    if not run:
        return "", position
    if single:
        hyphened = text[position : position + 1] == "-"
        word, end = run[0] if hyphened else run[-1]
        return (singular(word), end) if word.islower() else ("", position)
    head: tuple[str, int] | None = None
    for word, end in run:
        if word.islower() and _is_plural(word):
            head = (word, end)
        elif head is not None:
            break
    if head is None:
        capital = [(word, end) for word, end in run if _CAPITAL_PLURAL.match(word) and word not in _NO_CAPITAL_PLURAL]
        head = capital[0] if capital else None
    if head is None and of is not None and run[0][0].islower() and text[of.start() : of.end()].split() == ["of"]:
        head = run[0]
    return (singular(head[0]), head[1]) if head is not None else ("", position)


def casualty(text: str, start: int, end: int) -> str:
    """Return what happened to those counted by ``text[start:end]`` ("killed", "injured", "arrested", ...), "" for none.

    Passive and active forms, headlines and tolls: "59 people were killed", "killed 59 people", "59 dead", "death toll of 59".
    """
    before = text[max(0, start - 60) : start]
    passive = _PASSIVE.match(text, end)
    if (
        passive is not None
        and passive["bare"]
        and not _OTHER_VERB.search(passive["bare_between"])
        and passive["bare_between"].count(" ") <= 4
    ):
        return _NAME_OF_STATE[" ".join(passive["bare"].split())]
    cause = _CAUSE.search(before)
    if cause is not None and cause.lastgroup is not None:
        return cause.lastgroup
    if passive is not None and not passive["bare"] and passive.lastgroup and not _OTHER_VERB.search(passive["between"]):
        return passive.lastgroup
    return "killed" if _TOLL.search(before) else ""


def lost_lives(text: str, start: int) -> bool:
    """Return whether the verb before ``start`` takes lives: "claimed 17 lives"."""
    return _LIVES.search(text, max(0, start - 16), start) is not None


def singular(word: str) -> str:
    """Return the singular, lower-case form of a plural noun, with common synonyms joined ("persons" is "people")."""
    lower = word.lower().removesuffix("’s").removesuffix("'s").rstrip("'’")
    if (irregular := _IRREGULAR.get(lower)) is not None:
        return irregular
    for ending, replacement in _ENDINGS:
        if lower.endswith(ending) and len(lower) > len(ending) + 1:
            return lower.removesuffix(ending) + replacement
    if lower.endswith("s") and not lower.endswith(("ss", "us", "is")):
        return lower[:-1]
    return lower


def _run(text: str, position: int) -> list[tuple[str, int]]:
    """The words after ``position`` up to punctuation, a function word or a past participle."""
    run: list[tuple[str, int]] = []
    while len(run) < _LONGEST_RUN and (match := _WORD.match(text, position)) is not None:
        word = match["word"]
        if word.lower() in _STOPS or (run and _is_plural(run[-1][0]) and word.endswith("ed")):
            break
        run.append((word.split("-")[-1] if "-" in word and word.islower() else word, match.end()))
        position = match.end()
    while run and run[-1][0].endswith(("ed", "ing", "ly")) and len(run[-1][0]) > 4:
        run.pop()
    return run


def _is_plural(word: str) -> bool:
    if word in _INVARIANT or word.endswith("men"):
        return True
    return len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
