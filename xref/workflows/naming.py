"""Outlets as a user names them."""

from __future__ import annotations

from xref.errors import UsageError
from xref.provenance.registry import Registry


def outlet_named(registry: Registry, name: str) -> str:
    """Return the outlet that has ``name``, by whatever spelling or other name of it the registry knows.

    Raises:
        UsageError: There is none in the database: that it reports nothing would be a wrong answer.
    """
    found = registry.find(name)
    if found is not None:
        return found
    from difflib import get_close_matches  # noqa: PLC0415 - only where something is wrong

    names = {outlet.name.lower(): outlet.name for outlet in registry.outlets}
    near = get_close_matches(name.lower(), names, n=1, cutoff=0.6)
    guess = f"Did you mean {names[near[0]]!r}? " if near else ""
    raise UsageError(f"there is no outlet {name!r} in the database. {guess}`xref outlets` lists them")
