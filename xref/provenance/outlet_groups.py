"""Which names of outlets are one: what people decided, then what the rules say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from xref.claims.transliteration import name_key
from xref.model import Outlet
from xref.provenance.outlet_names import plain_name
from xref.provenance.outlet_rules import Doubtful, Group, join_by_rules, single

BY_HAND = "said by hand"


@dataclass(frozen=True, slots=True)
class Naming:
    """A name, the outlet that it stands for, and why, in words ("" for the outlet's own name).

    ``tells_sources``: whether a source of that name in a text is that outlet too, whatever the name looks like.
    """

    name: str
    outlet: str
    because: str = ""
    tells_sources: bool = False


@dataclass(frozen=True, slots=True)
class Doubt:
    """Two outlets that may be one, and why that is not taken for granted."""

    a: str
    b: str
    why: str


@dataclass(frozen=True, slots=True)
class Groups:
    """All names with their outlets, ordered by name, and what is left to a person."""

    namings: tuple[Naming, ...]
    doubts: tuple[Doubt, ...]


def group_names(sites: Mapping[str, str], outlets: Iterable[Outlet]) -> Groups:
    """Return which names are one.

    Args:
        sites: The names, each with the site of its articles ("" if it is not known).
        outlets: What people entered: aliases, and names that are to stay apart.
    """
    rows = {outlet.name: outlet for outlet in outlets}
    by_hand = {alias: outlet.name for outlet in rows.values() for alias in outlet.aliases}
    apart = {name for name, row in rows.items() if row.apart and name in sites and name not in by_hand}
    groups, doubtful = join_by_rules([name for name in sorted(sites) if name not in apart], sites)
    groups += [single(name) for name in sorted(apart)]
    for alias in sorted(by_hand):
        if (target := _end(alias, by_hand)) != alias:
            _put(groups, alias, target)
    named = _named([group for group in groups if group.why])
    namings = [
        Naming(name, outlet, "" if name == outlet else why or group.reason, tells_sources=name in group.tells)
        for outlet, group in named.items()
        for name, why in group.why.items()
    ]
    namings += [Naming(outlet, outlet) for outlet, group in named.items() if outlet not in group.why]
    ordered = tuple(sorted(namings, key=lambda naming: naming.name))
    return Groups(ordered, tuple(_doubts(ordered, doubtful)))


def _end(alias: str, by_hand: Mapping[str, str]) -> str:
    """The outlet to which a chain of aliases leads; a circle, which no command makes, ends where it closes."""
    seen = {alias}
    target = by_hand[alias]
    while target in by_hand and target not in seen:
        seen.add(target)
        target = by_hand[target]
    return min(seen) if target in seen else target


def _put(groups: list[Group], alias: str, target: str) -> None:
    """Put a name under another, as a person said: with all its group if that goes by this name, else alone."""
    home = _home(groups, target)
    if home is None:
        home = single(target)
        groups.append(home)
    home.head = target
    moved = _home(groups, alias)
    if moved is home:
        home.why[alias] = BY_HAND
    elif moved is None:
        home.take(single(alias), BY_HAND)
    elif name_key(moved.own_name) == name_key(plain_name(alias)[0]):
        home.take(moved, BY_HAND)
        groups.remove(moved)
    else:
        plain = moved.plain[alias]
        parts = [name for name in moved.why if moved.plain[name] == plain]
        for name in parts:
            home.take(Group(why={name: ""}, plain={name: plain}), BY_HAND)
            del moved.why[name], moved.plain[name]
            moved.tells.discard(name)
    home.tells.add(alias)


def _home(groups: Iterable[Group], name: str) -> Group | None:
    return next((group for group in groups if name in group.why or name == group.head), None)


def _named(groups: Iterable[Group]) -> dict[str, Group]:
    """The groups by name; no two have one name."""
    outlet_of: dict[str, Group] = {}
    for group in sorted(groups, key=lambda group: min(group.why)):
        own = group.own_name
        if own in outlet_of:
            own = min(group.why, key=lambda name: (name in outlet_of, name))
        outlet_of[own] = group
    return outlet_of


def _doubts(namings: Iterable[Naming], doubtful: Iterable[Doubtful]) -> Iterator[Doubt]:
    """What is doubtful still: a person may have decided, or another rule have joined the two."""
    outlet_of = {naming.name: naming.outlet for naming in namings}
    seen = set()
    for name, other, why in doubtful:
        a, b = sorted((outlet_of[name], outlet_of[other]))
        if a != b and (a, b) not in seen:
            seen.add((a, b))
            yield Doubt(a, b, why)
