"""Places: one event put in different places."""

from __future__ import annotations

from xref.claims.places import separate_places
from xref.conflict.events import located, on_days
from xref.conflict.participants import shared_names
from xref.conflict.reading import Reading, likeness
from xref.conflict.wording import either
from xref.model import Conflict
from xref.settings import Settings


def place_conflict(a: Reading, b: Reading, settings: Settings) -> Conflict | None:
    """The same day, participants and predicate, in places of which neither contains the other."""
    here, there = located(a), located(b)
    if not here or not there or not separate_places(a.claim.places, b.claim.places):
        return None
    one, other = a.claim.event, b.claim.event
    if one is None or other is None or not on_days(one) or not on_days(other) or not one.meets(other):
        return None
    alike = likeness(a.content, b.content) >= settings.min_claim_likeness
    if not alike or len(shared_names(a.claim.names, b.claim.names)) < 1:
        return None
    return either("place", "where it happened", (a, here[0].mention), (b, there[0].mention))
