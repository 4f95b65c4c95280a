"""What comparing articles gives: pairs, conflicts, origins and clusters."""

from __future__ import annotations

from dataclasses import dataclass, field

from xref.model.facts import Mention
from xref.model.terms import Outcome, Relation, Status


@dataclass(frozen=True, slots=True)
class Conflict:
    """Two details about one event that differ: the slot ("number", "date", "place", "polarity", ...) and a sentence in
    words.

    ``a`` and ``b`` are the words that differ, with their offsets. ``outcome`` says whether they exclude each other.
    """

    slot: str
    detail: str
    a: Mention
    b: Mention
    outcome: Outcome = Outcome.CONFLICT


@dataclass(frozen=True, slots=True)
class Pair:
    """Two claims of different articles that were scored. ``a`` comes before ``b`` in (published, outlet, article,
    span) order.

    ``score`` is the probability in [0, 1] that both state the same claim. ``shared_origin`` names the common source,
    if any; ``copied_text`` holds the copied words. ``reasons`` say in short phrases why the two were matched,
    strongest first; ``basis`` says why a link has its relation, which can change when other articles arrive.
    ``conflict`` is what makes a pair one in conflict (outcomes conflict and denial); ``difference`` is what differs
    without conflict: it changed over time, one is more exact, or a person had better look.
    """

    a: int
    b: int
    score: float
    relation: Relation
    conflict: Conflict | None = None
    shared_origin: str = ""
    copied_text: str = ""
    reasons: tuple[str, ...] = ()
    basis: str = ""
    difference: Conflict | None = None


@dataclass(frozen=True, slots=True)
class Origin:
    """A furthest upstream source that the members of a cluster reach.

    ``known`` is false for vague and unattributed ones.
    """

    name: str
    known: bool
    members: tuple[int, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Cluster:
    """Claims that state the same thing. ``members`` are claim keys in (published, outlet, article, span) order.

    ``grade`` is the Admiralty digit "1" to "6" of the claim. ``origins_min`` counts identified, unlinked origins only;
    ``origins_max`` counts vague and unattributed ones too.
    """

    cluster_id: str
    members: tuple[int, ...]
    status: Status
    n_outlets: int
    origins_min: int
    origins_max: int
    circular: bool
    grade: str
    origins: tuple[Origin, ...] = ()
