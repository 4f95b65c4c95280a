"""Origins of a cluster: how many sources its members reach that do not share a path.

Every member claim contributes nodes: each source named in its attribution chains, or, when it credits nobody, the article
itself. Nodes that are not independent are joined (union-find); what remains apart is counted twice over:
``min`` counts groups that hold an identified source, ``max`` counts all groups. Not knowing an origin is not independence.

Joined are: all hops of one chain; equal names (a name inside a fuller one counts as equal); members that share a quotation;
articles that copy one another; outlets of one family; whoever credits an outlet and what that outlet itself printed;
unattributed or vague members of an article and its named ones, or the wire and the outlets which that article credits elsewhere.
Each join is conservative: where in doubt, origins are one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import combinations

from rapidfuzz import fuzz

from xref.claims.outlets_known import known_outlet
from xref.claims.transliteration import name_key
from xref.model import UNKNOWN_OUTLET, Attribution, Origin, SourceKind, StoredArticle, StoredClaim
from xref.text.normalise import fold, words

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
# Least rapidfuzz ratio of two keys that end in the same word ("iusaf harithi", "iusuf harithi"): origins that may be one
# are counted as one, so this errs on the side of joining; names that end differently never join.
_ALIKE = 0.8
_QUOTE_WORDS = 2  # a shared fragment of two words ("common issues") ties claims that already state the same thing
Node = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a cluster with what is known of its article.

    ``outlet`` and ``family`` are display names ("unknown" and "" when not known); ``relied_on`` are the outlets and agencies
    that the article credits anywhere, ``wire`` those it credits for the whole article.
    """

    key: int
    article_key: int
    article_id: str
    outlet: str
    family: str
    claim: StoredClaim
    relied_on: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()


@dataclass(slots=True)
class _Groups:
    """Union-find over nodes, in order of first use."""

    parent: dict[Node, Node] = field(default_factory=dict)

    def root(self, node: Node) -> Node:
        self.parent.setdefault(node, node)
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def join(self, nodes: Iterable[Node]) -> None:
        first: Node | None = None
        for node in nodes:
            if first is None:
                first = self.root(node)
            else:
                self.parent[self.root(node)] = first
                first = self.root(first)


def member_of(claim: StoredClaim, article: StoredArticle, family: str, relied_on: tuple[str, ...]) -> Member:
    """Return the member for one claim of an article."""
    wire = tuple(hop.resolved for hop in article.credits if hop.kind in _MEDIA)
    about = article.article
    return Member(claim.key, article.key, about.article_id, about.outlet, family, claim, relied_on, wire)


def trace_origins(members: Sequence[Member], copied: Iterable[tuple[int, int]] = ()) -> tuple[Origin, ...]:
    """Return the origins of a cluster, ordered by their first member; each lists the claim keys that rest on it.

    Args:
        members: At least one, in canonical order.
        copied: Pairs of article keys of which one copies the other.

    A claim with two parallel sources ("police and the hospital said") rests on two origins.
    """
    groups = _Groups()
    nodes = {member.key: _own_nodes(member) for member in members}
    _join_chains(groups, members)
    _join_media(groups, members, nodes)
    _join_names(groups, [node for member in members for node in nodes[member.key]])
    _join_articles(groups, members, nodes, copied)
    _join_quotes(groups, members, nodes)
    return _collect(groups, members, nodes)


def count_origins(origins: Sequence[Origin]) -> tuple[int, int]:
    """Return (identified origins, all origins)."""
    return sum(origin.known for origin in origins), len(origins)


@lru_cache(maxsize=65_536)
def source_key(name: str) -> str:
    """Comparison key of a source: aliases of well-known outlets and transliterated spellings fall together."""
    known = known_outlet(name)
    return name_key(known[0] if known else name) or fold(name)


def _node(member: Member, hop: Attribution) -> Node:
    if hop.kind in _NAMELESS or not hop.resolved:
        return ("nameless", f"{member.key}/{hop.chain}/{hop.hop}")
    return ("name", source_key(hop.resolved))


def _own_nodes(member: Member) -> list[Node]:
    """The furthest hop of each chain; for a claim that credits nobody, the wire of its article or the article itself."""
    origins = [_node(member, hop) for hop in member.claim.claim.origins]
    if origins:
        return origins
    if member.wire:
        return [("name", source_key(member.wire[0]))]
    return [("article", str(member.article_key))]


def _join_chains(groups: _Groups, members: Sequence[Member]) -> None:
    for member in members:
        chains: dict[int, list[Node]] = {}
        for hop in member.claim.claim.credited:
            chains.setdefault(hop.chain, []).append(_node(member, hop))
        for chain in chains.values():
            groups.join(chain)


def _join_media(groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]]) -> None:
    """Whoever credits an outlet rests on what that outlet, or its family, printed."""
    # of any kind: an outlet that is not well known can look like an organisation in the text of another
    credited = {_node(member, hop) for member in members for hop in member.claim.claim.credited}
    credited |= {("name", source_key(name)) for member in members for name in member.wire}
    for member in members:
        if member.outlet == UNKNOWN_OUTLET:
            continue
        printed: Node = ("name", source_key(member.outlet))
        if printed in credited:
            groups.join([printed, *nodes[member.key]])
    printed_by: dict[str, list[Member]] = {}
    for member in members:
        if member.outlet != UNKNOWN_OUTLET:
            printed_by.setdefault(source_key(member.outlet), []).append(member)
    for member in members:
        if member.claim.claim.credited:
            continue
        for name in member.relied_on:
            upstream = [other for other in printed_by.get(source_key(name), ()) if other.article_key != member.article_key]
            if upstream:
                groups.join([*nodes[member.key], *(node for other in upstream for node in nodes[other.key])])
            elif ("name", source_key(name)) in credited:
                groups.join([("name", source_key(name)), *nodes[member.key]])


def _join_names(groups: _Groups, nodes: Sequence[Node]) -> None:
    named = sorted({node for node in nodes if node[0] == "name"})
    for a, b in combinations(named, 2):
        if _may_be_one(a[1], b[1]):
            groups.join([a, b])


def _may_be_one(a: str, b: str) -> bool:
    """Whether two keys can name one source: one holds the other, or they end alike and differ in a few letters before."""
    left, right = a.split(), b.split()
    if not left or not right:
        return False
    if set(left) <= set(right) or set(right) <= set(left):
        return True
    return left[-1] == right[-1] and fuzz.ratio(a, b) / 100 >= _ALIKE


def _join_articles(
    groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]], copied: Iterable[tuple[int, int]]
) -> None:
    by_article: dict[int, list[Member]] = {}
    by_house: dict[str, list[Node]] = {}
    for member in members:
        by_article.setdefault(member.article_key, []).append(member)
        if member.outlet != UNKNOWN_OUTLET:
            by_house.setdefault(member.family or source_key(member.outlet), []).extend(nodes[member.key])
    for house in by_house.values():
        silent = [node for node in house if node[0] == "article"]
        if silent:
            groups.join(house)
    for group in by_article.values():
        # an article that names its source in one sentence and not, or vaguely, in another has no second source
        if any(node[0] != "name" for member in group for node in nodes[member.key]):
            groups.join([node for member in group for node in nodes[member.key]])
    for a, b in copied:
        if a in by_article and b in by_article:
            groups.join([node for key in (a, b) for member in by_article[key] for node in nodes[member.key]])


def _join_quotes(groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]]) -> None:
    seen: dict[tuple[str, ...], Member] = {}
    for member in members:
        for quote in member.claim.claim.quotes:
            said = words(quote.mention.text)
            if len(said) < _QUOTE_WORDS:
                continue
            first = seen.setdefault(said, member)
            if first is not member:
                groups.join([*nodes[first.key], *nodes[member.key]])


def _collect(groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]]) -> tuple[Origin, ...]:
    labels = _labels(members)
    found: dict[Node, tuple[list[Node], list[int]]] = {}
    for member in members:
        for node in nodes[member.key]:
            named, keys = found.setdefault(groups.root(node), ([], []))
            if node not in named:
                named.append(node)
            if member.key not in keys:
                keys.append(member.key)
    # sources named further down a chain that ends with a nameless one do not make it identified
    return tuple(_origin(named, keys, labels) for named, keys in found.values())


def _origin(named: list[Node], keys: list[int], labels: dict[Node, str]) -> Origin:
    known = [labels[node] for node in named if node[0] == "name"]
    vague = [labels[node] for node in named if node[0] == "nameless" and labels[node]]
    return Origin(name=(known or vague or [""])[0], known=bool(known), members=tuple(keys))


def _labels(members: Sequence[Member]) -> dict[Node, str]:
    labels: dict[Node, str] = {}
    for member in members:
        for hop in member.claim.claim.credited:
            labels.setdefault(_node(member, hop), hop.resolved)
        for name in member.wire:
            labels.setdefault(("name", source_key(name)), name)
    return labels
