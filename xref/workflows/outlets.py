"""What people say about outlets: names that are one or are not, families, domains, grades."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz import fuzz, process

from xref.errors import UsageError
from xref.model import UNKNOWN_OUTLET, Outlet, OutletChange
from xref.ports import Store
from xref.provenance.registry import Registry, build_registry
from xref.text.sites import host_of, registered

LETTERS = tuple("ABCDEF")
"""The Admiralty letters; F: cannot be judged."""
_BY_HAND = "set by hand"


def registry_of(store: Store) -> Registry:
    """Return the registry of a database."""
    return build_registry(store.stated_outlets(), store.outlets())


def set_outlets(store: Store, changes: Iterable[OutletChange]) -> list[str]:
    """Enter what people say about outlets, all or nothing; return what was done, in words.

    Raises:
        UsageError: A value cannot be used.
    """
    rows = {outlet.name: outlet for outlet in store.outlets()}
    registry = registry_of(store)
    before = dict(rows)
    told = [line for change in changes for line in enter(rows, registry, change)]
    put_changed(store, before, rows)
    return told


def merge_outlets(store: Store, into: str, names: Sequence[str]) -> list[str]:
    """Let names stand for the outlet ``into``; return what was done, in words.

    A name that is an outlet's own takes its other names along. Nothing is lost: `split_outlets` undoes it.

    Raises:
        UsageError: A name is empty, stands for nobody, or belongs to yet another outlet by hand.
    """
    return set_outlets(store, [OutletChange(into, aliases=tuple(names))])


def split_outlets(store: Store, names: Sequence[str]) -> list[str]:
    """Undo: a name that a person put under an outlet leaves it, one that a rule put there is kept apart from now on.

    Raises:
        UsageError: There is no such name, or it is the own name of its outlet.
    """
    rows = {outlet.name: outlet for outlet in store.outlets()}
    before = dict(rows)
    told = []
    for name in names:
        registry = build_registry(store.stated_outlets(), rows.values())
        naming = registry.namings.get(name)
        if naming is None:
            raise UsageError(f"no outlet goes by {name!r}. {_near(name, registry.namings)}")
        if naming.outlet == name:
            others = ", ".join(repr(alias) for alias in registry.entries[name].outlet.aliases)
            hint = f"Split one of its other names: {others}" if others else "It has no other name to split"
            raise UsageError(f"{name!r} is the outlet's own name. {hint}")
        told.append(_split(rows, name, naming.outlet, registry))
        after = build_registry(store.stated_outlets(), rows.values()).namings.get(name)
        if after is not None and after.outlet != name:
            told.append(f"by rule it stands for {after.outlet} ({after.because}); split it once more to keep it apart")
    put_changed(store, before, rows)
    return told


def checked(change: OutletChange) -> OutletChange:
    """Return a change with its values in the form in which they are kept.

    Raises:
        UsageError: The name is empty or names nobody, the letter or the domain does not exist.
    """
    name = " ".join(change.name.split())
    if not name or name == UNKNOWN_OUTLET:
        raise UsageError(f"{change.name!r} is no name of an outlet")
    grade = (change.grade.strip().upper() or "F") if change.grade is not None else None
    if grade is not None and grade not in LETTERS:
        raise UsageError(f"grade {change.grade!r} is no Admiralty letter. Write A to F; F: cannot be judged")
    domain = change.domain
    if domain is not None and domain.strip():
        domain = host_of(domain)
        if not registered(domain):
            raise UsageError(
                f"domain {change.domain!r} is no site: anybody may register under it, or it is no host name. "
                "Write it like bbc.co.uk"
            )
    return replace(
        change,
        name=name,
        family=None if change.family is None else " ".join(change.family.split()),
        domain=None if domain is None else domain.strip(),
        grade=grade,
        aliases=tuple(dict.fromkeys(" ".join(alias.split()) for alias in change.aliases)),
    )


def enter(rows: dict[str, Outlet], registry: Registry, change: OutletChange) -> list[str]:
    """Change the ``rows`` of outlets as a person says; return what was done, in words.

    Raises:
        UsageError: A value cannot be used; the rows may then have changed in part.
    """
    change = checked(change)
    found = registry.find(change.name)
    name = found or change.name
    told = [] if found else [f"{name} is new: no article names it so far. {_near(name, registry.namings)}".rstrip()]
    outlet = rows.get(name, Outlet(name))
    if change.family is not None:
        outlet = replace(outlet, family=change.family)
        told.append(f"{name}: family {change.family or 'not known'}")
    if change.domain is not None:
        outlet = replace(outlet, domain=change.domain)
        told.append(f"{name}: domain {change.domain or 'not known'}")
    if change.grade is not None:
        source = change.grade_source or (_BY_HAND if change.grade != "F" else "")
        outlet = replace(outlet, grade=change.grade, grade_source=source)
        told.append(f"{name}: grade {change.grade}" + (f" ({source})" if source else ""))
    elif change.grade_source is not None:
        outlet = replace(outlet, grade_source=change.grade_source)
    rows[name] = outlet
    for alias in change.aliases:
        told.append(_add_alias(rows, registry, name, alias))
    return told


def _add_alias(rows: dict[str, Outlet], registry: Registry, name: str, alias: str) -> str:
    if not alias or alias == UNKNOWN_OUTLET:
        raise UsageError(f"{alias!r} is no name of an outlet")
    naming = registry.namings.get(alias)
    alias = naming.name if naming else _as_stated(alias, registry)
    if alias == name:
        return f"{name}: that is its name"
    holder = next((row.name for row in rows.values() if alias in row.aliases and row.name != name), None)
    if holder is not None:
        raise UsageError(
            f"{alias!r} was put under {holder!r} by hand. Take it away first: xref outlets split {alias!r}"
        )
    if name in rows.get(alias, Outlet(alias)).aliases:
        raise UsageError(f"{name!r} was put under {alias!r} by hand. Take it away first: xref outlets split {name!r}")
    if alias in rows and rows[alias].apart:
        rows[alias] = replace(rows[alias], apart=False)
    rows[name] = replace(rows[name], aliases=tuple(sorted({*rows[name].aliases, alias})))
    return f"{alias} stands for {name}; undo with: xref outlets split {alias!r}"


def _as_stated(alias: str, registry: Registry) -> str:
    """The name of an outlet in another case or spelling, where there is one; else the alias as typed."""
    found = registry.find(alias)
    return found if found and found.casefold() == alias.casefold() else alias


def _split(rows: dict[str, Outlet], name: str, outlet: str, registry: Registry) -> str:
    holders = [row for row in rows.values() if name in row.aliases]
    for row in holders:
        rows[row.name] = replace(row, aliases=tuple(alias for alias in row.aliases if alias != name))
    if not holders:
        if registry.namings[name].because.endswith("by hand") and name not in rows:
            raise UsageError(f"{name!r} goes with another name of {outlet!r}. Split that one")
        rows[name] = replace(rows.get(name, Outlet(name)), apart=True)
    return f"{name} no longer stands for {outlet}"


def put_changed(store: Store, before: dict[str, Outlet], after: dict[str, Outlet]) -> None:
    """Write the rows that changed; those that lose a name go first, as a name stands for one outlet at a time."""
    changed = [row for row in after.values() if before.get(row.name) != row]
    gains = {row.name: bool(set(row.aliases) - set(before.get(row.name, row).aliases)) for row in changed}
    store.put_outlets(sorted(changed, key=lambda row: (gains[row.name], row.name)))


def _near(name: str, names: Iterable[str]) -> str:
    """A question that names what may have been meant, "" when nothing is near."""
    near = process.extract(name, list(names), scorer=fuzz.WRatio, limit=3, score_cutoff=75)
    return f"Did you mean {' or '.join(repr(found) for found, _, _ in near)}?" if near else ""
