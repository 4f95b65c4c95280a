"""Examine a database: is it sound, complete, and made with the encoder at hand?"""

from __future__ import annotations

from xref.match.judged import contradictions, holding, locate
from xref.ports import Store
from xref.provenance.registry import build_registry

Check = tuple[str, bool, str]


def examine(store: Store, encoder: str | None) -> list[Check]:
    """Return what was looked at, whether it is in order, and what was found, in words.

    Args:
        store: The database.
        encoder: Identity of the encoder that a query would use now; None where there is none.
    """
    problems = store.integrity()
    counts = store.counts()
    checks: list[Check] = [("integrity", not problems, "; ".join(problems) or "sound")]
    counted = ", ".join(f"{number:,} {what.replace('_', ' ')}" for what, number in counts.items())
    checks.append(("contents", True, counted))
    waiting = len(store.unlinked())
    checks.append(("links", True, f"{waiting} articles wait for `xref link`" if waiting else "all articles are linked"))
    written_by = store.encoder_identity()
    fits = encoder is None or written_by in (None, encoder)
    found = written_by or "no vectors yet"
    remedy = "" if fits else f", but queries would use {encoder}: give --encoder, or run `xref link --rebuild`"
    checks.append(("vectors", fits, found + remedy))
    outlets = build_registry(store.stated_outlets(), store.outlets()).outlets
    ungraded = [outlet.name for outlet in outlets if outlet.grade == "F"]
    checks.append(("outlets", True, _ungraded(ungraded)))
    checks.append(_judgements(store))
    return checks


def _judgements(store: Store) -> Check:
    judgements = store.judgements()
    judged = locate(judgements, store.articles())
    clashing = list(contradictions(holding(judgements)))
    found = f"{len(judged.pairs)} hold"
    if judged.lost:
        found += f", {len(judged.lost)} name claims that are no longer there"
    if clashing:
        found += f", {len(clashing)} contradict others: see `xref judge list`"
    return "judgements", not clashing, found if judgements else "none"


def _ungraded(names: list[str]) -> str:
    if not names:
        return "every outlet has a grade"
    more = f" and {len(names) - 5} more" if len(names) > 5 else ""
    return f"{len(names)} without a grade (F: cannot be judged): {', '.join(names[:5])}{more}"
