"""A list of claims that somebody wants to have checked."""

from __future__ import annotations

from dataclasses import dataclass

from xref.errors import InputError


@dataclass(frozen=True, slots=True)
class ListedClaim:
    """A row of a list: the claim, and all cells as given, which may be fewer than there are columns.

    ``problem`` says why the row cannot be checked; ``text`` is then not used.
    """

    place: str
    text: str
    cells: tuple[str, ...]
    problem: InputError | None = None


@dataclass(frozen=True, slots=True)
class ClaimList:
    """The rows of a list in order; ``columns`` are the names of their cells, ``claim`` the position of the claim."""

    columns: tuple[str, ...]
    claim: int
    rows: tuple[ListedClaim, ...]
