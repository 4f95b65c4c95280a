"""Whom an article rests on, read off its claims."""

from __future__ import annotations

from collections.abc import Sequence

from xref.model import Attribution, Claim, SourceKind

_MEDIA = frozenset({SourceKind.OUTLET, SourceKind.AGENCY})


def article_sources(claims: Sequence[Claim], credits: Sequence[Attribution] = ()) -> tuple[str, ...]:
    """Return the outlets and agencies that an article credits, by resolved name, in order of first credit.

    ``credits`` are those of the whole article (`article_credits`); they come first.
    """
    every = (*credits, *(a for claim in claims for a in claim.attributions))
    return tuple(dict.fromkeys(a.resolved for a in every if a.kind in _MEDIA and a.origin))
