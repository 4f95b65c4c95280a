"""Binding the names of one article to the fullest form in which it writes them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from xref.claims.name_kinds import is_acronym
from xref.claims.transliteration import same_name
from xref.model import Name, NameKind

_LONGEST_GAP = 4  # code points between a name and its acronym: " (" and " – ("


def resolve_names(names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names of one article, in the given order, with the key and kind of the fullest form each stands for.

    A surname takes the key of the nearest earlier full name that ends in it, else of the first later one. An acronym in
    brackets after its expansion takes the key of the expansion, everywhere in the article. A name without its middle
    names takes the key of the form with them.

    Cost: linear in the number of names, but for the surnames, which look for their full name: O(surnames * full names).
    """
    expansions = dict(_acronyms(names))
    fullest = _fullest(names)
    full = [(at, name) for at, name in enumerate(names) if name.kind is NameKind.PERSON and " " in name.key]
    resolved = []
    for at, name in enumerate(names):
        bound = expansions.get(name.key) or _bound_surname(full, at, name) or name
        bound = fullest.get(bound.key, bound)
        resolved.append(Name(name.mention, bound.key, bound.kind))
    return tuple(resolved)


def _fullest(names: Sequence[Name]) -> dict[str, Name]:
    """For each key of several words the name with the most words that is the same name."""
    distinct = {name.key: name for name in names if " " in name.key}
    by_ends: dict[tuple[str, str], list[Name]] = {}
    for key, name in distinct.items():
        by_ends.setdefault((key.split()[0], key.split()[-1]), []).append(name)
    best = {}
    for group in by_ends.values():
        for name in group:
            same = [other for other in group if same_name(name.key, other.key)]
            best[name.key] = max(same, key=lambda n: (len(n.key.split()), n.key))
    return best


def _acronyms(names: Sequence[Name]) -> Iterator[tuple[str, Name]]:
    """The key of each acronym that stands right after its expansion, with the expansion."""
    for full, short in pairwise(names):
        gap = short.mention.span.start - full.mention.span.end
        close = 0 < gap <= _LONGEST_GAP and is_acronym(short.mention.text)
        if close and _abbreviates(short.mention.text, full.mention.text):
            kind = NameKind.ORGANISATION if full.kind is NameKind.OTHER else full.kind
            yield short.key, Name(full.mention, full.key, kind)


def _abbreviates(acronym: str, full: str) -> bool:
    """Whether all letters of the acronym but one at most are, in order, initials of the words; the first must be."""
    words = full.replace("-", " ").replace("’s", "").split()
    initials = [word[0].upper() for word in words if word[0].isalnum()]
    letters = [c for c in acronym.upper() if c.isalpha()]
    remaining = iter(initials)
    matched = sum(any(initial == letter for initial in remaining) for letter in letters)
    return bool(initials) and letters[:1] == initials[:1] and matched >= max(2, len(letters) - 1)


def _bound_surname(full: Sequence[tuple[int, Name]], at: int, name: Name) -> Name | None:
    fixed = name.kind in {NameKind.OUTLET, NameKind.ORGANISATION} or is_acronym(name.mention.text)
    if " " in name.key or fixed:
        return None
    ending = " " + name.key
    fitting = [(where, other) for where, other in full if other.key.endswith(ending)]
    earlier = [other for where, other in fitting if where < at]
    later = (other for where, other in fitting if where > at)
    return earlier[-1] if earlier else next(later, None)
