"""Lists that others made of outlets: kept as they are, and turned into grades only where a person says how."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from xref.errors import InputError, UsageError
from xref.model import Outlet, OutletChange, OutletList, Rating
from xref.ports import Store
from xref.provenance.listed_sites import located, ratings_by_domain, ratings_of
from xref.provenance.registry import Entry, Registry
from xref.workflows.outlets import LETTERS, enter, put_changed, registry_of, set_outlets


@dataclass(frozen=True, slots=True)
class LetterRule:
    """How a person turns a measure into letters: ``words`` by value in lower case, ``bounds`` from a number up."""

    measure: str
    words: Mapping[str, str]
    bounds: tuple[tuple[float, str], ...] = ()

    def letter(self, value: str) -> str | None:
        """The letter for a value; None where the rule says nothing."""
        if value.lower() in self.words:
            return self.words[value.lower()]
        try:
            number = float(value)
        except ValueError:
            return None
        return next((letter for bound, letter in self.bounds if number >= bound), None)


def letter_rule(measure: str, letters: str) -> LetterRule:
    """Return the rule that a person wrote, e.g. "high=B, mixed=C" or "0.9+=B, 0.6+=C".

    Raises:
        UsageError: A part is not of that form.
    """
    words: dict[str, str] = {}
    bounds: list[tuple[float, str]] = []
    for part in filter(None, (part.strip() for part in letters.split(","))):
        value, mark, letter = (piece.strip() for piece in part.rpartition("="))
        if not mark or not value or letter.upper() not in LETTERS or not letter:
            raise UsageError(f"--letters: {part!r} is no rule. Write value=letter, like high=B or 0.9+=B")
        if not value.endswith("+"):
            words[value.lower()] = letter.upper()
            continue
        try:
            bounds.append((float(value[:-1]), letter.upper()))
        except ValueError as error:
            raise UsageError(f"--letters: {value!r} is no number with a plus. Write it like 0.9+=B") from error
    if not (words or bounds) or any(math.isnan(bound) for bound, _ in bounds):
        raise UsageError("--letters: say which value becomes which letter, like high=B, mixed=C")
    return LetterRule(measure.strip().lower(), words, tuple(sorted(bounds, reverse=True)))


def import_list(store: Store, source: str, found: OutletList) -> tuple[list[str], list[InputError]]:
    """Keep what a file says; return what that means, in words, and the rows that could not be used."""
    told: list[str] = []
    failures = list(found.problems)
    if found.ratings:
        told.append(_keep_ratings(store, source, found.ratings))
    if found.changes:
        entered, refused = _enter_all(store, source, found.changes)
        told.append(f"{source}: {entered} outlets entered, {len(found.changes) - entered - len(refused)} unchanged")
        failures += refused
    return told, failures


def _keep_ratings(store: Store, source: str, ratings: Sequence[Rating]) -> str:
    store.put_ratings(source, ratings)
    registry = registry_of(store)
    by_domain = ratings_by_domain(ratings)
    rated = sum(bool(ratings_of(entry, by_domain)) for entry in located(registry.entries, ratings).values())
    sites = len({rating.domain for rating in ratings})
    return f"{source}: {sites:,} sites; {rated} of {len(registry.entries)} outlets here are among them"


def _enter_all(store: Store, source: str, changes: Sequence[tuple[int, OutletChange]]) -> tuple[int, list[InputError]]:
    """Enter what a table says of outlets, row by row; return how many changed, and the rows that are wrong."""
    rows = {outlet.name: outlet for outlet in store.outlets()}
    before = dict(rows)
    registry = registry_of(store)
    refused: list[InputError] = []
    entered = 0
    for line, change in changes:
        known = registry.find(change.name)
        news = _news(change, registry.entries[known].outlet) if known else change
        if known and news == OutletChange(change.name):
            continue
        tried = dict(rows)
        try:
            enter(tried, registry, news)
        except UsageError as error:
            refused.append(InputError(source, str(error).rstrip("."), "The other rows were entered.", f"line {line}"))
            continue
        rows = tried
        entered += 1
    put_changed(store, before, rows)
    return entered, refused


def _news(change: OutletChange, known: Outlet) -> OutletChange:
    """What a row says that is not known yet: a table written by `xref outlets` repeats what was found by rule."""
    graded = (change.grade or "F", change.grade_source or "") != (known.grade, known.grade_source)
    return OutletChange(
        change.name,
        family=None if change.family == known.family else change.family,
        domain=None if change.domain == known.domain else change.domain,
        grade=change.grade if graded else None,
        grade_source=change.grade_source if graded else None,
        aliases=tuple(alias for alias in change.aliases if alias not in known.aliases),
    )


def grade_by(store: Store, source: str, rule: LetterRule) -> list[str]:
    """Give letters to outlets without one, by a list and the rule of a person; return what was done, in words.

    An outlet whose sites are rated differently, so that they would get different letters, is left without one.

    Raises:
        UsageError: The list has no such measure.
    """
    ratings = [rating for rating in store.ratings() if rating.source == source]
    measures = sorted({rating.measure for rating in ratings})
    if rule.measure not in measures:
        raise UsageError(f"--grade-by: {source} has no measure {rule.measure!r}. It has: {', '.join(measures)}")
    by_domain = ratings_by_domain(ratings)
    changes: list[OutletChange] = []
    told: list[str] = []
    for name, entry in _ungraded(registry_of(store)):
        found = {
            (letter, rating.value): rating
            for rating in ratings_of(entry, by_domain)
            if rating.measure == rule.measure and (letter := rule.letter(rating.value))
        }
        if len({letter for letter, _ in found}) > 1:
            values = "; ".join(f"{rating.domain} {rating.value}" for rating in found.values())
            told.append(f"{name}: left without a letter, its sites are rated differently ({values})")
        elif found:
            (letter, value), rating = next(iter(found.items()))
            reason = f"by your rule: {source} says {rating.measure} = {value} of {rating.domain}"
            changes.append(OutletChange(name, grade=letter, grade_source=reason))
    return [*set_outlets(store, changes), *told]


def _ungraded(registry: Registry) -> Iterable[tuple[str, Entry]]:
    return ((name, e) for name, e in registry.entries.items() if not _graded(e.outlet))


def _graded(outlet: Outlet) -> bool:
    """Whether a person gave a letter; F on purpose, with a source, counts."""
    return outlet.grade != "F" or bool(outlet.grade_source)
