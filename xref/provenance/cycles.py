"""Circles of credits: an outlet that rests on another one, which rests on the first."""

from __future__ import annotations

from collections import deque
from collections.abc import Mapping, Sequence

from xref.claims.outlets_known import names_outlet
from xref.model import UNKNOWN_OUTLET, Interval, SourceKind, StoredArticle
from xref.provenance.origins import Member, rests_on, source_key

_NAMELESS = frozenset({SourceKind.ANONYMOUS, SourceKind.VAGUE})
Cycle = tuple[str, ...]
"""Outlets of which each rests on the next, and the last on the first; the first is that of the earliest article."""


def citation_cycles(members: Sequence[Member], articles: Mapping[int, StoredArticle]) -> tuple[Cycle, ...]:
    """Return the circles of credits among the articles of a cluster, each once, in the order of their first articles.

    Where an outlet printed several articles, whoever credits it is taken to mean one that had appeared by then, if
    there is one: an outlet that follows up its own report through others makes no circle.

    Args:
        members: Of one cluster, in canonical order.
        articles: Their articles by key.
    """
    upstream: dict[int, dict[int, None]] = {member.article_key: {} for member in members}
    for member in members:
        upstream[member.article_key] |= dict.fromkeys(meant_articles(member, members, articles))
    found: dict[frozenset[int], tuple[int, ...]] = {}
    for start in upstream:
        path = _way_back(start, upstream)
        if path:
            found.setdefault(frozenset(path), path)
    return tuple(tuple(articles[key].article.outlet for key in path) for path in found.values())


def meant_articles(member: Member, members: Sequence[Member], articles: Mapping[int, StoredArticle]) -> list[int]:
    """Return the keys of the articles of a cluster that a member means when it credits their outlets."""
    names = {hop.resolved for hop in member.claim.claim.credited if hop.kind not in _NAMELESS}
    found: list[int] = []
    for name in sorted({*names, *member.wire, *rests_on(member)}):
        meant = [
            other.article_key
            for other in members
            if other.outlet not in {UNKNOWN_OUTLET, member.outlet}
            and names_outlet(source_key(name), source_key(other.outlet))
        ]
        own = articles[member.article_key].article.published
        there = [key for key in meant if not _is_later(articles[key].article.published, own)]
        found += there or meant
    return found


def _is_later(a: Interval | None, b: Interval | None) -> bool:
    return a is not None and b is not None and a.start is not None and b.end is not None and a.start >= b.end


def _way_back(start: int, upstream: Mapping[int, Mapping[int, None]]) -> tuple[int, ...]:
    """The shortest path from an article back to itself, without the article at its end; empty when there is none."""
    before: dict[int, int] = {}
    queue = deque([start])
    while queue:
        at = queue.popleft()
        for above in upstream[at]:
            if above == start:
                path = [at]
                while path[-1] != start:
                    path.append(before[path[-1]])
                return tuple(reversed(path))
            if above not in before:
                before[above] = at
                queue.append(above)
    return ()
