"""The kinds of conflict, in the order in which they are looked for."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from xref.conflict.absence import absence_conflict, since_conflict, undone_conflict
from xref.conflict.certainty import certainty_conflict, unconfirmed_conflict
from xref.conflict.dates import date_conflict
from xref.conflict.doers import doer_conflict
from xref.conflict.localities import place_conflict
from xref.conflict.polarity import denial_conflict, polarity_conflict
from xref.conflict.quantities import number_conflict
from xref.conflict.quotation import wording_conflict
from xref.conflict.quote_context import object_conflict, speaker_conflict
from xref.conflict.reading import Reading
from xref.conflict.roles import office_conflict, role_conflict, spelling_conflict
from xref.conflict.scenes import alibi_conflict, spot_conflict
from xref.conflict.setting import plays_elsewhere
from xref.model import Conflict
from xref.settings import Settings

Rule = Callable[[Reading, Reading, Settings], Conflict | None]
"""Looks for one kind of conflict between two claims that may state the same; None when there is none."""

RULES: tuple[Rule, ...] = (
    date_conflict,
    number_conflict,
    place_conflict,
    spot_conflict,
    alibi_conflict,
    role_conflict,
    office_conflict,
    spelling_conflict,
    polarity_conflict,
    since_conflict,
    absence_conflict,
    unconfirmed_conflict,
    undone_conflict,
    denial_conflict,
    wording_conflict,
    object_conflict,
    speaker_conflict,
    doer_conflict,
    certainty_conflict,
)
# What was said is the same wherever an article plays.
_ANYWHERE: tuple[Rule, ...] = (wording_conflict, object_conflict, speaker_conflict)


def find_conflicts(
    left: Reading, right: Reading, settings: Settings, added: Sequence[Rule] = ()
) -> tuple[Conflict, ...]:
    """Return the conflicts between two claims of one event, most telling kind first.

    Empty when they agree or cannot be compared. The claims must have passed `same_event`: details of two events differ
    without conflict. ``Conflict.a`` belongs to ``left``. ``added`` are rules of plugins, which come last.
    """
    rules = _ANYWHERE if plays_elsewhere(left, right) else (*RULES, *added)
    return tuple(conflict for rule in rules if (conflict := rule(left, right, settings)) is not None)
