"""Origins of a cluster: how many sources its members reach that do not share a path.

Every member claim contributes nodes: each source named in its attribution chains, or, when it credits nobody, the
article itself. Nodes that are not independent are joined (union-find); what remains apart is counted twice over:
``min`` counts groups that hold an identified source, ``max`` counts all groups. Not knowing an origin is not
independence.

Joined are: all hops of one chain; names that may be one (`alike.may_be_one`); a person and the body that the person
speaks for; members that share a quotation; articles that copy one another; outlets of one family; whoever credits an
outlet and what that outlet itself printed; unattributed or vague members of an article and its named ones; and a vague
source and the outlet that it stands for. Each join is conservative: where in doubt, origins are one.

Identified are named sources and documents whose author is named. An outlet whose own claim is a member is only a way:
its claim says where it rests.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from xref.claims.outlets_known import names_outlet
from xref.model import UNKNOWN_OUTLET, Attribution, Interval, Origin, SourceKind, StoredArticle, StoredClaim
from xref.provenance.alike import (
    is_unnamed_document,
    issuer_key,
    may_be_of,
    may_be_one,
    same_document,
    source_key,
    speaks_for,
)
from xref.provenance.shared_quotes import shared_quotes
from xref.text.normalise import words

__all__ = ["Member", "count_origins", "member_of", "rests_on", "source_key", "trace_origins"]

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})
# Words of a claim from which it tells where it was taken from: two reporters state a short fact ("the party has 22
# seats") alike, a longer sentence with several facts is taken from the outlet that the article rests on.
_TELLING = 18
# Days between two articles of one house from which the later one is news of its own and can have a source of its own,
# where others print the claim too; what nobody else prints stays the word of the house.
_STORY_DAYS = 45
Node = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Member:
    """A claim of a cluster with what is known of its article.

    ``outlet`` and ``family`` are display names ("unknown" and "" when not known); ``relied_on`` are the outlets and
    agencies on which the article rests as a whole, ``wire`` those it credits for all of it; ``stands_for`` are the
    outlets that a vague source of the article ("local media") stands for, as quotations show that both print.
    """

    key: int
    article_key: int
    article_id: str
    outlet: str
    family: str
    claim: StoredClaim
    relied_on: tuple[str, ...] = ()
    wire: tuple[str, ...] = ()
    stands_for: tuple[str, ...] = ()
    published: Interval | None = None


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


def member_of(
    claim: StoredClaim,
    article: StoredArticle,
    family: str,
    relied_on: tuple[str, ...],
    stands_for: tuple[str, ...] = (),
) -> Member:
    """Return the member for one claim of an article."""
    about = article.article
    return Member(
        key=claim.key,
        article_key=article.key,
        article_id=about.article_id,
        outlet=about.outlet,
        family=family,
        claim=claim,
        relied_on=relied_on,
        wire=tuple(hop.resolved for hop in article.credits if hop.kind in _MEDIA),
        stands_for=stands_for,
        published=about.published,
    )


def trace_origins(
    members: Sequence[Member], copied: Iterable[tuple[int, int]] = (), lifted: Iterable[tuple[int, int]] = ()
) -> tuple[Origin, ...]:
    """Return the origins of a cluster, ordered by their first member; each lists the claim keys that rest on it.

    Args:
        members: At least one, in canonical order.
        copied: Pairs of article keys of which one copies the other.
        lifted: Pairs of claim keys of which one takes its words from the other; of other clusters they do not count.

    A claim with two parallel sources ("police and the hospital said") rests on two origins.
    """
    groups = _Groups()
    nodes = {member.key: _own_nodes(member) for member in members}
    _join_chains(groups, members)
    ways = _join_media(groups, members, nodes)
    _join_names(groups, members, nodes)
    _join_articles(groups, members, nodes, copied)
    for a, b in lifted:
        if a in nodes and b in nodes:
            groups.join([*nodes[a], *nodes[b]])
    for a, b in shared_quotes([member.claim.claim for member in members]):
        groups.join([*nodes[members[a].key], *nodes[members[b].key]])
    return _collect(groups, members, nodes, ways)


def count_origins(origins: Sequence[Origin]) -> tuple[int, int]:
    """Return (identified origins, all origins)."""
    return sum(origin.known for origin in origins), len(origins)


def _node(member: Member, hop: Attribution) -> Node:
    if hop.kind in _NAMELESS or not hop.resolved:
        return ("nameless", f"{member.key}/{hop.chain}/{hop.hop}")
    if is_unnamed_document(hop):
        return ("document", source_key(hop.resolved))
    key = issuer_key(hop.resolved) if hop.kind is SourceKind.DOCUMENT else source_key(hop.resolved)
    return ("name", key)


def _own_nodes(member: Member) -> list[Node]:
    """The furthest hop of each chain; for a claim that credits nobody, the wire of its article or the article.

    What a named person said is known through a nameless source only, where one tells it: the chain ends there.
    """
    ends: dict[int, Attribution] = {}
    for hop in sorted(member.claim.claim.credited, key=lambda hop: (hop.chain, hop.hop)):
        if hop.chain not in ends or ends[hop.chain].kind is not SourceKind.ANONYMOUS:
            ends[hop.chain] = hop
    if ends:
        return [_node(member, ends[chain]) for chain in sorted(ends)]
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


def _join_media(groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]]) -> set[Node]:
    """Join whoever credits an outlet with what that outlet printed; return the names of those outlets."""
    # of any kind: an outlet that is not well known can look like an organisation in the text of another
    credited = {_node(member, hop) for member in members for hop in member.claim.claim.credited}
    credited |= {("name", source_key(name)) for member in members for name in member.wire}
    ways: set[Node] = set()
    for member in members:
        if member.outlet == UNKNOWN_OUTLET:
            continue
        printed = source_key(member.outlet)
        means = sorted(node for node in credited if node[0] == "name" and names_outlet(node[1], printed))
        ways |= set(means) - set(nodes[member.key])
        if means:
            groups.join([*means, *nodes[member.key]])
    for member in members:
        for name in rests_on(member):
            upstream = [
                node
                for other in members
                if other.article_key != member.article_key and names_outlet(source_key(name), source_key(other.outlet))
                for node in nodes[other.key]
            ]
            way: Node = ("name", source_key(name))
            groups.join([*nodes[member.key], *(upstream or ([way] if way in credited else []))])
    return ways


def rests_on(member: Member) -> tuple[str, ...]:
    """Return the outlets that a member which names no source of its own has its claim from."""
    if not member.claim.claim.credited:
        return member.relied_on if len(words(member.claim.claim.text)) >= _TELLING else ()
    return member.stands_for if _is_vague(member) else ()


def _is_vague(member: Member) -> bool:
    return any(hop.kind is SourceKind.VAGUE for hop in member.claim.claim.credited)


def _join_names(groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]]) -> None:
    """Join sources that may be one, documents that may be one, and a person with the body the person speaks for."""
    hops = [(member.claim.claim, hop, _node(member, hop)) for member in members for hop in member.claim.claim.credited]
    every = {node for _, _, node in hops} | {node for own in nodes.values() for node in own}
    comparable = sorted(node for node in every if node[0] in {"name", "document"})
    for a, b in combinations(comparable, 2):
        one = may_be_one if a[0] == b[0] == "name" else same_document
        if one(a[1], b[1]):
            groups.join([a, b])
    bodies = sorted({node for _, hop, node in hops if node[0] == "name" and hop.kind is not SourceKind.PERSON})
    for claim, hop, node in hops:
        groups.join([node, *(body for body in bodies if speaks_for(claim, hop, body[1]))])
        if hop.kind is SourceKind.ANONYMOUS:
            groups.join([node, *(body for body in bodies if may_be_of(hop.resolved, body[1]))])


def _join_articles(
    groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]], copied: Iterable[tuple[int, int]]
) -> None:
    by_article: dict[int, list[Member]] = {}
    by_house: dict[str, list[Member]] = {}
    for member in members:
        by_article.setdefault(member.article_key, []).append(member)
        if member.outlet != UNKNOWN_OUTLET:
            by_house.setdefault(member.family or source_key(member.outlet), []).append(member)
    alone = len(by_house) == 1 and sum(map(len, by_house.values())) == len(members)
    for house in by_house.values():
        for one, other in combinations(house, 2):
            own = [*nodes[one.key], *nodes[other.key]]
            if any(node[0] == "article" for node in own) and (alone or _one_story(one, other)):
                groups.join(own)
    for group in by_article.values():
        # an article that names its source in one sentence and not, or vaguely, in another has no second source
        if any(node[0] != "name" for member in group for node in nodes[member.key]):
            groups.join([node for member in group for node in nodes[member.key]])
    for a, b in copied:
        if a in by_article and b in by_article:
            groups.join([node for key in (a, b) for member in by_article[key] for node in nodes[member.key]])


def _one_story(a: Member, b: Member) -> bool:
    """Whether two articles may have one piece of news: those of which the dates are not known may."""
    if a.published is None or b.published is None:
        return True
    return a.published.meets(b.published, _STORY_DAYS)


def _collect(
    groups: _Groups, members: Sequence[Member], nodes: dict[int, list[Node]], ways: set[Node]
) -> tuple[Origin, ...]:
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
    return tuple(_origin(named, keys, labels, ways) for named, keys in found.values())


def _origin(named: list[Node], keys: list[int], labels: dict[Node, str], ways: set[Node]) -> Origin:
    known = [labels[node] for node in named if node[0] == "name" and node not in ways]
    vague = [labels[node] for node in named if labels.get(node)]
    return Origin(name=(known or vague or [""])[0], known=bool(known), members=tuple(keys))


def _labels(members: Sequence[Member]) -> dict[Node, str]:
    labels: dict[Node, str] = {}
    for member in members:
        for hop in member.claim.claim.credited:
            labels.setdefault(_node(member, hop), hop.resolved)
        for name in member.wire:
            labels.setdefault(("name", source_key(name)), name)
    return labels
