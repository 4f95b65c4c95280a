"""From single credits to numbered chains: who relays whom inside one sentence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from xref.claims.attribution_state import MEDIA_KINDS, Source
from xref.model import Attribution, Mention, SourceKind, Span, Strength

_RELAYS = frozenset({SourceKind.OUTLET, SourceKind.AGENCY, SourceKind.DOCUMENT, SourceKind.VAGUE})
_HEARSAY = Source(None, "", SourceKind.VAGUE, Strength.HEDGED)
_NOBODY = Source(None, "", SourceKind.VAGUE, Strength.UNNAMED)
_LONGEST_CHAIN = 6  # hops; deeper nesting is a misread sentence


@dataclass(frozen=True, slots=True)
class Credit:
    """One cue with the sources it credits, the nearest to the article first.

    ``sources`` is empty for talk without a source ("it is believed"). ``relay``: the words that name the source
    stand apart from the
    statement ("according to", "cited by"), so they cover other cues of the sentence. ``stance``: a position, no
    statement. ``act``: an
    act done with words ("blamed"): credited where the article itself tells of it, no hop where another source does.
    ``cited``: the words name whom another source of the sentence rests on ("M reported, citing X"). ``figure``: the
    words credit a number ("put the dead at 12").
    """

    cue: Mention
    sources: tuple[Source, ...]
    content: Span | None
    relay: bool = False
    stance: bool = False
    hedged: bool = False
    act: bool = False
    cited: bool = False
    figure: bool = False


def chains(credits: Sequence[Credit]) -> tuple[Attribution, ...]:
    """Return the attributions of a sentence, chain by chain, each from hop 1 to its origin.

    A credit whose cue lies in what another one credits is upstream of it ("M reported that X said"); otherwise
    credits are parallel
    chains. A stance is a chain of its own with the empty origin.
    """
    statements = [c for c in credits if not c.stance and c.sources]
    told = [c for at, c in enumerate(statements) if c.act and _parent(statements, at) is not None]
    statements = [c for c in statements if c not in told]
    parents = {at: _parent(statements, at) for at in range(len(statements))}
    leaves = [at for at in parents if at not in set(parents.values())]
    found: list[Attribution] = []
    seen: list[tuple[str, ...]] = []
    for leaf in leaves:
        path = _path(parents, leaf)
        hops = _hops([statements[at] for at in path])
        names = tuple(source.resolved for _, source in hops)
        if names in seen:  # "he said ..., adding ...": one chain, another cue
            found.extend(_attributions(hops[-1:], seen.index(names), len(hops), names[-1]))
            continue
        seen.append(names)
        found.extend(_attributions(hops, len(seen) - 1, 1, names[-1]))
    others = [c for c in credits if c.stance or not c.sources or c in told]
    found.extend(_loose(c, number) for number, c in enumerate(others, start=len(seen)))
    return tuple(found)


def _parent(credits: Sequence[Credit], at: int) -> int | None:
    """The credit that covers this one most closely, None for one that the article itself gives."""
    child = credits[at]
    best: int | None = None
    for other, credit in enumerate(credits):
        if other == at or _same(credit, child) or not (_covers(credit, child) or child.cited):
            continue
        if credit.cited or (not child.cited and _covers(child, credit) and not _outranks((credit, other), (child, at))):
            continue
        if best is None or _size(credit) < _size(credits[best]):
            best = other
    return best


def _covers(outer: Credit, inner: Credit) -> bool:
    return outer.content is not None and outer.content.contains(inner.cue.span)


def _outranks(a: tuple[Credit, int], b: tuple[Credit, int]) -> bool:
    """Of two credits that cover each other a medium is the outer one, else the one set apart, else the earlier."""
    (first, at), (second, other) = a, b
    return _rank(first, at) > _rank(second, other)


def _rank(credit: Credit, at: int) -> tuple[bool, bool, bool, int]:
    return credit.sources[0].kind in MEDIA_KINDS, credit.relay, credit.sources[-1].kind in _RELAYS, -at


def _same(a: Credit, b: Credit) -> bool:
    return a.sources[-1].resolved == b.sources[-1].resolved


def _size(credit: Credit) -> int:
    return credit.content.end - credit.content.start if credit.content is not None else 0


def _path(parents: dict[int, int | None], leaf: int) -> list[int]:
    path = [leaf]
    while (above := parents[path[-1]]) is not None and above not in path and len(path) < _LONGEST_CHAIN:
        path.append(above)
    return path[::-1]


def _hops(credits: Sequence[Credit]) -> list[tuple[Credit, Source]]:
    hops: list[tuple[Credit, Source]] = []
    for credit in credits:
        for source in credit.sources:
            if not any(source.resolved == earlier.resolved for _, earlier in hops):
                hops.append((credit, source))
    return hops


def _attributions(hops: Sequence[tuple[Credit, Source]], chain: int, first: int, origin: str) -> list[Attribution]:
    hedged = any(credit.hedged for credit, _ in hops)
    return [
        Attribution(
            source.mention, source.resolved, source.kind, source.strength, credit.cue, credit.content,
            hop=hop, chain=chain, origin=origin, hedged=hedged,
        )
        for hop, (credit, source) in enumerate(hops, start=first)
    ]  # fmt: skip


def _loose(credit: Credit, chain: int) -> Attribution:
    """A stance, or talk without a source: nobody is credited, so the origin stays empty."""
    source = credit.sources[-1] if credit.sources else _NOBODY if credit.stance else _HEARSAY
    return Attribution(
        source.mention,
        source.resolved,
        source.kind,
        source.strength,
        credit.cue,
        credit.content,
        chain=chain,
        hedged=credit.hedged,
    )
