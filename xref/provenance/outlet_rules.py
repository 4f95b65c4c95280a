"""Rules by which two names of outlets are one without anybody saying so; each says in words why.

No rule joins by likeness. Names whose articles lie on sites of different names stay apart, and what a rule would join
but for that is kept as a doubt.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from xref.claims.outlets_known import known_outlet
from xref.claims.transliteration import name_key
from xref.provenance.outlet_names import (
    abbreviates,
    initials_of,
    is_abbreviation,
    letters_of,
    plain_name,
    shorter_names,
    site_in_name,
)
from xref.text.normalise import fold
from xref.text.sites import label_of


@dataclass(slots=True, eq=False)
class Group:
    """Names of one outlet with why each is one of them, and their plain forms.

    ``known`` is its name in the list of well-known outlets, "" if it is not in it. ``head`` is the name that it goes by
    where a rule or a person chose one. ``tells``: names that tell the outlet as a source in a text, too. ``reason``:
    why the first name is one with the others. ``moved_to``: the group that a rule joined it with.
    """

    why: dict[str, str] = field(default_factory=dict)
    plain: dict[str, str] = field(default_factory=dict)
    known: str = ""
    head: str = ""
    tells: set[str] = field(default_factory=set)
    reason: str = ""
    moved_to: Group | None = None

    @property
    def own_name(self) -> str:
        """The name that was chosen; else the well-known one, where there are several; else the fullest one."""
        if self.head:
            return self.head
        plain = set(self.plain.values())
        if self.known and (len(plain) > 1 or self.known in plain):
            return self.known
        return min(plain, key=lambda name: (is_abbreviation(name), -len(name), name))

    def take(self, other: Group, because: str) -> None:
        """Add the names of another group, each for its own reason and for this one."""
        for name, why in other.why.items():
            self.why[name] = "; ".join(filter(None, (why, because)))
        self.plain.update(other.plain)
        self.tells |= other.tells
        self.known = self.known or other.known


Doubtful = tuple[str, str, str]
"""Two names and why they may be one."""


def join_by_rules(names: Sequence[str], sites: Mapping[str, str]) -> tuple[list[Group], list[Doubtful]]:
    """Return the groups of ``names``, which come in order, and what is left to a person; ``sites`` by name."""
    joining = _Joining(sites)
    joining.by_key(names)
    joining.by_shorter_name()
    joining.by_address()
    joining.by_initials()
    return joining.groups, joining.doubts


def single(name: str) -> Group:
    """Return the group of one name."""
    plain, left_out = plain_name(name)
    known = known_outlet(plain)
    because = f"“{left_out}” is an edition or section" if left_out else ""
    return Group(why={name: because}, plain={name: plain}, known=known[0] if known else "")


class _Joining:
    """Joins names rule by rule; a rule never undoes what an earlier one did."""

    def __init__(self, sites: Mapping[str, str]) -> None:
        self.sites = sites
        self.groups: list[Group] = []
        self.by_name: dict[str, list[Group]] = {}
        self.by_known: dict[str, list[Group]] = {}
        self.doubts: list[Doubtful] = []

    def by_key(self, names: Sequence[str]) -> None:
        """Join editions, names that the list of well-known outlets puts together, and spellings of one name."""
        by_key: dict[str, list[Group]] = {}
        for name in names:
            new = single(name)
            key = new.known or name_key(new.plain[name]) or fold(new.plain[name])
            candidates = by_key.setdefault(key, [])
            home = next((group for group in candidates if self._one_site(group, new)), None)
            if home is None:
                if candidates:
                    self._doubt(name, candidates[0], "one name by its spelling, but on different sites")
                candidates.append(new)
            elif new.plain[name] in home.plain.values():
                home.take(new, "")
            else:
                listed = f"both are names of {new.known} in the list of well-known outlets"
                home.reason = listed if new.known else "another spelling of the same name"
                home.take(new, home.reason)
        self.groups = [group for groups in by_key.values() for group in groups]
        self.by_name = self._index(name_key)
        for group in self.groups:
            if group.known:
                self.by_known.setdefault(group.known, []).append(group)

    def by_shorter_name(self) -> None:
        """Join "Fox Online News" with "Fox News", where an outlet has that name or a well-known one would."""
        for group in self._open():
            plain = next(iter(group.plain.values()))
            for shorter in shorter_names(plain):
                home = self._called(shorter, group)
                if home is None:
                    continue
                left_out = " ".join(word for word in plain.split() if word not in shorter.split())
                if self._one_site(home, group):
                    self._move(group, home, f"“{left_out}” is an edition or section of {home.own_name}")
                break

    def by_address(self) -> None:
        """Join "rollingstone.com" with "Rolling Stone", and "nytimes.com" with the "New York Times" on that site."""
        by_letters = self._index(letters_of)
        by_site: dict[str, list[Group]] = {}
        for group in self.groups:
            by_site.setdefault(self._site(group), []).append(group)
        for group in self._open():
            site, label = site_in_name(next(iter(group.plain.values())))
            if not site:
                continue
            named = _others(by_letters.get(label, ()), group)
            there = _others(by_site.get(site, ()), group)
            short = [home for home in there if any(abbreviates(label, name) for name in home.plain.values())]
            known = (home for name in _spaced(label) if known_outlet(name) and (home := self._called(name, group)))
            found = named or short or list(islice(known, 1))
            if len(found) == 1 and self._one_site(found[0], group):
                self._move(group, found[0], "its address")

    def by_initials(self) -> None:
        """Join "ToI" with the only outlet here that has these initials."""
        by_initials: dict[str, list[Group]] = {}
        for group in self.groups:
            for initials in {each for name in group.plain.values() for each in initials_of(name)}:
                by_initials.setdefault(initials, []).append(group)
        for group in self._open():
            plain = next(iter(group.plain.values()))
            if not is_abbreviation(plain):
                continue
            homes = _others(by_initials.get(plain.replace(".", "").casefold(), ()), group)
            if len(homes) == 1 and self._one_site(homes[0], group):
                group.tells.update(group.why)
                self._move(group, homes[0], "its initials, which no other outlet here has")
                continue
            for home in homes:
                reason = "several outlets have them" if len(homes) > 1 else "the sites are different"
                self._doubt(next(iter(group.why)), home, f"its initials, but {reason}")

    def _open(self) -> list[Group]:
        """Groups that a later rule may still join with another: those under one plain name not in the list."""
        return [group for group in self.groups if not group.known and len(set(group.plain.values())) == 1]

    def _index(self, form: Callable[[str], str]) -> dict[str, list[Group]]:
        """The groups by a form of their plain names."""
        found: dict[str, list[Group]] = {}
        for group in self.groups:
            for key in dict.fromkeys(map(form, group.plain.values())):
                found.setdefault(key, []).append(group)
        return found

    def _called(self, name: str, besides: Group) -> Group | None:
        """The group that has a name; an empty one for a well-known outlet that nobody has named so far."""
        known = known_outlet(name)
        here = [*(self.by_known.get(known[0], ()) if known else ()), *self.by_name.get(name_key(name), ())]
        found = _others(here, besides)
        if found:
            return found[0]
        return Group(known=known[0], head=known[0]) if known else None

    def _move(self, group: Group, home: Group, because: str) -> None:
        if not home.why:
            self.groups.append(home)
            self.by_known.setdefault(home.known, []).append(home)
        home.head = home.own_name
        home.take(group, because)
        group.moved_to = home
        self.groups.remove(group)

    def _site(self, group: Group) -> str:
        return next((self.sites[name] for name in group.why if self.sites.get(name)), "")

    def _one_site(self, a: Group, b: Group) -> bool:
        """Whether nothing says that two groups are on sites of different owners.

        "bbc.co.uk" and "bbc.com", or "ap.org" and "apnews.com", may have one owner; "guardian.ng" and
        "guardiannews.com" are taken for two, as one of them names a country.
        """
        if set(a.plain.values()) & set(b.plain.values()):
            return True
        one, other = self._site(a), self._site(b)
        if not one or not other:
            return True
        left, right = label_of(one), label_of(other)
        if left == right:
            return True
        of_a_country = any(len(site.rpartition(".")[2]) == 2 for site in (one, other))
        return not of_a_country and (left.startswith(right) or right.startswith(left))

    def _doubt(self, name: str, group: Group, why: str) -> None:
        self.doubts.append((name, next(iter(group.why)), why))


def _others(groups: Iterable[Group], besides: Group) -> list[Group]:
    """The groups that are not ``besides``, each once; one that was joined with another counts as that."""
    found: list[Group] = []
    for group in groups:
        here = group
        while here.moved_to is not None:
            here = here.moved_to
        if here is not besides and not any(here is other for other in found):
            found.append(here)
    return found


def _spaced(label: str) -> Iterator[str]:
    """Ways to write a site's label as a name of one or two words: "nbcnews", "nbc news"."""
    yield label.upper()
    yield label.capitalize()
    for at in range(2, len(label) - 1):
        yield f"{label[:at]} {label[at:]}"
