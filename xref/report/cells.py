"""What stands in a cell: the parts of a claim, its article and its cluster in the form in which reports show them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from xref.model import Article, Attribution, Claim, Cluster, Interval, Origin, StoredArticle

Cell = str | int | float | tuple[str, ...] | None
"""``None``: the text does not say. A tuple is a list of short texts."""

Row = tuple[Cell, ...]

LIST_MARK = "; "
HOP_MARK = " <- "
CHAIN_MARK = " | "
INSUFFICIENT = "insufficient"
_DECIMALS = 6

S = TypeVar("S")


@dataclass(frozen=True, slots=True)
class Column(Generic[S]):
    """A column: its name and how its cell is read off what the row is about."""

    name: str
    cell: Callable[[S], Cell]
    brief: bool = False


def plain(cell: Cell) -> str:
    """Return a cell as text: "" for None, lists joined with "; ", numbers without needless zeros."""
    if cell is None:
        return ""
    if isinstance(cell, tuple):
        return LIST_MARK.join(cell)
    if isinstance(cell, float):
        return str(round(cell, _DECIMALS))
    return str(cell)


def on_one_line(text: str) -> str:
    """Return ``text`` with every run of white space as one space."""
    return " ".join(text.split())


def unique(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the different texts that are not empty, each on one line, in order of first use."""
    return tuple(dict.fromkeys(line for text in texts if (line := on_one_line(text))))


def names(claim: Claim) -> tuple[str, ...]:
    """The proper names of a claim as first written, once for each comparison key."""
    shown: dict[str, str] = {}
    for name in claim.names:
        shown.setdefault(name.key or name.mention.text, name.mention.text)
    return unique(shown.values())


def places(claim: Claim) -> tuple[str, ...]:
    """Canonical names of the places; one that stands for its government is none."""
    return unique(place.name for place in claim.places if not place.metonym)


def numbers(claim: Claim) -> tuple[str, ...]:
    """The numbers of a claim as written."""
    return unique(number.mention.text for number in claim.numbers)


Chain = tuple[Attribution, ...]


def credited_chains(claim: Claim) -> tuple[Chain, ...]:
    """Return the chains of a claim that lead to a source, each from hop 1 to its origin.

    A position ("the union rejects") and talk without a source ("it is believed") credit nobody: their origin is empty.
    """
    chains: dict[int, dict[int, Attribution]] = {}
    for hop in claim.attributions:
        chains.setdefault(hop.chain, {}).setdefault(hop.hop, hop)
    ordered = (tuple(hops[hop] for hop in sorted(hops)) for _, hops in sorted(chains.items()))
    return tuple(chain for chain in ordered if len(chain) > 1 or chain[0].origin)


def article_chains(stored: StoredArticle, claim: Claim) -> tuple[Chain, ...]:
    """The chains of a claim or, where it credits nobody, the sources that are credited for the whole article."""
    return credited_chains(claim) or tuple((hop,) for hop in stored.credits if hop.origin)


def attributed_to(claim: Claim) -> tuple[str, ...]:
    """Whom the sentence itself credits: the first hop of each chain."""
    return unique(chain[0].resolved for chain in credited_chains(claim))


def chain_text(stored: StoredArticle, claim: Claim) -> str:
    """The chains from the outlet upstream, "The Kestrel <- Dalia Courier <- hospital"; several are joined by " | ".

    Empty when neither the sentence nor the article as a whole credits anybody.
    """
    found = article_chains(stored, claim)
    return CHAIN_MARK.join(unique(HOP_MARK.join(_hops(stored.article, chain)) for chain in found))


def _hops(article: Article, chain: Chain) -> tuple[str, ...]:
    return (article.outlet, *(on_one_line(hop.resolved) for hop in chain if hop.resolved.strip()))


def origin_names(stored: StoredArticle, claim: Claim) -> tuple[str, ...]:
    """The furthest source of each chain."""
    return unique(chain[-1].origin or chain[-1].resolved for chain in article_chains(stored, claim))


def described(origin: Origin) -> str:
    """An origin of a cluster by name; one that is not identified is said to be so."""
    name = on_one_line(origin.name)
    if origin.known:
        return name
    return f"not identified: {name}" if name else "not credited"


def start_day(interval: Interval | None) -> str | None:
    """First day as an ISO date; None when it is not known or open."""
    return interval.start.isoformat() if interval and interval.start else None


def end_day(interval: Interval | None) -> str | None:
    """The day after the last one, as offsets are half-open; None when it is not known or open."""
    return interval.end.isoformat() if interval and interval.end else None


def precision(interval: Interval | None) -> str | None:
    """The unit to which the date is known; None without a date."""
    return interval.precision.value if interval else None


def grade(letter: str, cluster: Cluster) -> str:
    """Letter of the outlet and digit of the claim, side by side ("F2"): two axes, not one number."""
    return letter + cluster.grade
