"""What falls with an origin: the claims, clusters and outlets that have nothing else to stand on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from xref.claims.people import Described, one_person, surname_sound
from xref.model import Cluster, Origin, SourceKind, StoredArticle
from xref.provenance.alike import source_key
from xref.provenance.interest import interest, said_of
from xref.provenance.origins import Member

OWN_WORD = "own word"
"""The kind of an origin that nobody is credited for: the outlet that printed it stands for it itself."""


@dataclass(frozen=True, slots=True)
class Support:
    """An origin and what rests on it, over all clusters.

    ``kind`` is the word for a kind of source, or "own word". ``claims`` are keys of the claims that rest on it, also
    beside others; ``claims_only`` of those that rest on nothing else. ``clusters_only`` have no other origin.
    ``outlets`` printed what rests on it, ``outlets_only`` what rests on nothing else. ``interest`` holds words that
    show it to speak about itself; ``also`` other names of a person, each with why it is one.
    """

    name: str
    kind: str
    known: bool
    claims: tuple[int, ...]
    claims_only: tuple[int, ...]
    clusters: tuple[Cluster, ...]
    clusters_only: tuple[Cluster, ...]
    outlets: tuple[str, ...] = ()
    outlets_only: tuple[str, ...] = ()
    interest: str = ""
    also: tuple[str, ...] = ()


@dataclass(slots=True)
class _Pile:
    """A support that is being put together; dictionaries keep the order of first use."""

    name: str
    kind: str
    known: bool
    claims: dict[int, None] = field(default_factory=dict)
    only: dict[int, None] = field(default_factory=dict)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    clusters_only: dict[str, Cluster] = field(default_factory=dict)
    interest: str = ""
    about: dict[str, None] = field(default_factory=dict)
    also: dict[str, str] = field(default_factory=dict)


def supports(
    clusters: Iterable[Cluster], members: Mapping[int, Member], articles: Mapping[int, StoredArticle]
) -> tuple[Support, ...]:
    """Return the origins of ``clusters``: those on which a claim of most outlets stands alone first.

    Identified origins with one name are one, as are spellings of one person (see `people`); "a source" of one article
    is one, of two articles two; what nobody is credited for rests on the outlet that printed it first.
    """
    piles: dict[tuple[str, ...], _Pile] = {}
    for cluster in clusters:
        resting: dict[int, int] = {}
        for origin in cluster.origins:
            for key in origin.members:
                resting[key] = resting.get(key, 0) + 1
        for origin in cluster.origins:
            pile = _pile(piles, origin, members)
            pile.clusters[cluster.cluster_id] = cluster
            if len(cluster.origins) == 1:
                pile.clusters_only[cluster.cluster_id] = cluster
            pile.claims |= dict.fromkeys(origin.members)
            pile.only |= dict.fromkeys(key for key in origin.members if resting[key] == 1)
            pile.interest = pile.interest or _interest(origin, members, articles)
            if pile.kind == SourceKind.PERSON.value:
                keys = dict.fromkeys(members[key].article_key for key in origin.members)
                pile.about |= dict.fromkeys(said_of(articles[key], source_key(pile.name)) for key in keys)
    found = [_support(pile, members) for pile in _people_as_one(list(piles.values()))]
    return tuple(sorted(found, key=_weight))


def _support(pile: _Pile, members: Mapping[int, Member]) -> Support:
    return Support(
        name=pile.name,
        kind=pile.kind,
        known=pile.known,
        claims=tuple(pile.claims),
        claims_only=tuple(pile.only),
        clusters=tuple(pile.clusters.values()),
        clusters_only=tuple(pile.clusters_only.values()),
        outlets=tuple(dict.fromkeys(members[key].outlet for key in pile.claims)),
        outlets_only=tuple(dict.fromkeys(members[key].outlet for key in pile.only)),
        interest=pile.interest,
        also=tuple(f"{name}: {why}" for name, why in pile.also.items()),
    )


def _people_as_one(piles: list[_Pile]) -> list[_Pile]:
    """Put the piles of a person under several spellings into the first of them, where the texts tell that it is one."""
    by_surname: dict[str, list[_Pile]] = {}
    kept = []
    for pile in piles:
        if pile.kind != SourceKind.PERSON.value or not pile.known:
            kept.append(pile)
            continue
        near = by_surname.setdefault(surname_sound(source_key(pile.name)), [])
        here = Described(pile.name, "; ".join(filter(None, pile.about)))
        for other in near:
            if why := one_person(Described(other.name, "; ".join(filter(None, other.about))), here):
                _pour(pile, other, why)
                break
        else:
            near.append(pile)
            kept.append(pile)
    return kept


def _pour(pile: _Pile, into: _Pile, why: str) -> None:
    into.claims |= pile.claims
    into.only |= pile.only
    into.clusters |= pile.clusters
    into.clusters_only |= pile.clusters_only
    into.about |= pile.about
    into.interest = into.interest or pile.interest
    into.also[pile.name] = why


def _weight(support: Support) -> tuple[int, int, int, str, str]:
    """Sort key: the more outlets stand on nothing else, and the more clusters and claims do, the earlier."""
    most = max((cluster.n_outlets for cluster in support.clusters_only), default=0)
    return -most, -len(support.clusters_only), -len(support.claims), support.name, support.kind


def _pile(piles: dict[tuple[str, ...], _Pile], origin: Origin, members: Mapping[int, Member]) -> _Pile:
    first = members[origin.members[0]]
    if not origin.name:
        return piles.setdefault((OWN_WORD, first.outlet), _Pile(first.outlet, OWN_WORD, known=False))
    kind = _kind(origin, members)
    if origin.known:
        return piles.setdefault(("name", source_key(origin.name)), _Pile(origin.name, kind, known=True))
    return piles.setdefault(("in", first.article_id, origin.name), _Pile(origin.name, kind, known=False))


def _kind(origin: Origin, members: Mapping[int, Member]) -> str:
    key = source_key(origin.name)
    hops = (hop for number in origin.members for hop in members[number].claim.claim.credited)
    agency = SourceKind.AGENCY.value  # an article without a credit of its own has its wire's
    return next((hop.kind.value for hop in hops if source_key(hop.resolved) == key), agency)


def _interest(origin: Origin, members: Mapping[int, Member], articles: Mapping[int, StoredArticle]) -> str:
    key = source_key(origin.name)
    for number in origin.members:
        member = members[number]
        for hop in member.claim.claim.credited:
            if source_key(hop.resolved) == key:
                found = interest(articles[member.article_key], member.claim.claim, hop)
                if found:
                    return found
    return ""
