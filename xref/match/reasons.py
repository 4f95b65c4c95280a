"""Why two claims were matched, in words that an editor can check against the sentences."""

from __future__ import annotations

from collections.abc import Iterable

from xref.model import Claim
from xref.text.normalise import fold, words

_MOST = 4


def match_reasons(a: Claim, b: Claim, cosine: float) -> tuple[str, ...]:
    """Return what both claims hold, strongest evidence first: quotes, names, numbers, places, then likeness of meaning.

    ``cosine`` is that of the sentence encoder, in ``[-1, 1]``.
    """
    reasons = []
    for label, left, right in (
        ("same quoted words", _quotes(a), _quotes(b)),
        ("same names", _names(a), _names(b)),
        ("same numbers", _numbers(a), _numbers(b)),
        ("same places", _places(a), _places(b)),
    ):
        shared = [shown for key, shown in left.items() if key in right]
        if shared:
            reasons.append(f"{label}: {', '.join(shared[:_MOST])}")
    reasons.append(f"alike in meaning: {cosine:.2f}")
    return tuple(reasons)


def _first(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for key, shown in pairs:
        if key:
            found.setdefault(key, shown)
    return found


def _quotes(claim: Claim) -> dict[str, str]:
    return _first((" ".join(words(quote.mention.text)), f"“{quote.mention.text}”") for quote in claim.quotes)


def _names(claim: Claim) -> dict[str, str]:
    return _first((name.key, name.mention.text) for name in claim.names)


def _numbers(claim: Claim) -> dict[str, str]:
    return _first((f"{n.low}/{n.high}/{n.unit}", n.mention.text) for n in claim.numbers if n.unit != "ordinal")


def _places(claim: Claim) -> dict[str, str]:
    return _first((fold(place.name), place.mention.text) for place in claim.places)
