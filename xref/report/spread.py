"""Conflicts hold for all who say the same: "14 killed" against "17 killed" is said of every report of either.

The rules flag the pairs of sentences that they can compare word by word. Another member of the cluster that gives the
same value contradicts the same claims, however differently it is put.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from xref.conflict.absence import UNTRUE
from xref.conflict.counting import counted
from xref.conflict.differences import find_change
from xref.conflict.events import located, same_event
from xref.conflict.lexicon import HEDGING, kin
from xref.conflict.negation import denials, in_own_matter, negated_words
from xref.conflict.polarity import denial_between
from xref.conflict.reading import Reading, content_of, read
from xref.conflict.wording import either
from xref.model import LINKS, Cluster, Conflict, Mention, Outcome, Pair, Relation
from xref.report.findings import Findings
from xref.settings import Settings

_VALUED = frozenset({"number", "date", "place", "person"})
_SO_OR_NOT = frozenset({"denial", "polarity"})
Side = tuple[int, Mention]
"""The key of a claim, and the words of it that differ."""


def spread_conflicts(findings: Findings, settings: Settings) -> Findings:
    """Return findings with the pairs in conflict that follow from those found, in canonical order.

    What a person or a rule took apart stays apart, and so do sentences of one article.
    """
    known = {(pair.a, pair.b): pair for pair in findings.pairs}
    added: dict[tuple[int, int], Pair] = {}
    for pair in findings.pairs:
        if pair.relation != Relation.CONFLICTS or pair.conflict is None:
            continue
        for found in _following(findings, pair, pair.conflict, known, settings):
            key = found.a, found.b
            before = known.get(key)
            if key not in added and (before is None or _may_change(before)):
                added[key] = found
    if not added:
        return findings
    rank = {key: place for place, key in enumerate(findings.claims)}
    pairs = {**known, **added}
    return replace(findings, pairs=tuple(sorted(pairs.values(), key=lambda p: (rank[p.a], rank[p.b]))))


def _may_change(pair: Pair) -> bool:
    settled = pair.difference is not None and pair.difference.outcome is not Outcome.REVIEW
    return pair.relation in LINKS | {Relation.UNRELATED} and pair.conflict is None and not settled


def _following(
    findings: Findings, pair: Pair, conflict: Conflict, known: dict[tuple[int, int], Pair], settings: Settings
) -> Iterator[Pair]:
    """The other pairs of those who say the same as either side."""
    if conflict.slot in _VALUED and _told_apart(findings, pair, conflict):
        return
    here = _who_say(findings, (pair.a, conflict.a), pair.b, conflict, known, settings)
    there = _who_say(findings, (pair.b, conflict.b), pair.a, conflict, known, settings)
    rank = findings.claims.keys()
    order = {key: place for place, key in enumerate(rank)} if len(here) * len(there) > 1 else {}
    for one in here:
        for other in there:
            if (one[0], other[0]) != (pair.a, pair.b) and _of_two(findings, one[0], other[0]):
                first, second = (one, other) if order[one[0]] < order[other[0]] else (other, one)
                left, right = _reading(findings, first[0]), _reading(findings, second[0])
                apart = same_event(left, right, settings).different or find_change(left, right, settings)
                if not apart and not _holds_both(left, first, right, second, conflict.slot):
                    yield _pair(findings, pair, conflict, first, second, known)


def _told_apart(findings: Findings, pair: Pair, conflict: Conflict) -> bool:
    """Whether a third report gives both values: "12 arrested in one town and seven in the other"."""
    clusters = [findings.cluster_of[key] for key in (pair.a, pair.b) if key in findings.cluster_of]
    sides = [(_reading(findings, key), words) for key, words in ((pair.a, conflict.a), (pair.b, conflict.b))]
    others = {key for cluster in clusters for key in cluster.members} - {pair.a, pair.b}
    readings = [_reading(findings, key) for key in others]
    return any(all(_same_value(own, words, other, conflict.slot) for own, words in sides) for other in readings)


def _holds_both(a: Reading, one: Side, b: Reading, other: Side, slot: str) -> bool:
    """Whether one of the claims gives the value of the other too, so that it compares or counts parts."""
    if slot not in _VALUED:
        return False
    return _same_value(a, one[1], b, slot) is not None or _same_value(b, other[1], a, slot) is not None


def _of_two(findings: Findings, a: int, b: int) -> bool:
    return findings.outlet_of(a) != findings.outlet_of(b)


def _who_say(
    findings: Findings,
    side: Side,
    opponent: int,
    conflict: Conflict,
    known: dict[tuple[int, int], Pair],
    settings: Settings,
) -> Sequence[Side]:
    """A side of a conflict, and the members of its cluster that say the same."""
    key, mention = side
    opposite = _reading(findings, opponent)
    cluster = findings.cluster_of.get(key)
    others = [member for member in cluster.members if member != key] if cluster is not None else []
    others = [member for member in others if not _contradicts_otherwise(cluster, member, conflict.slot, known)]
    own = _reading(findings, key)
    found = [side]
    for member in others:
        if conflict.slot in _VALUED:
            words = _same_value(own, mention, _reading(findings, member), conflict.slot)
        elif not _speaks_against(own):
            words = _same_report(findings, key, member, known, settings) if _speaks_against(opposite) else None
        else:
            words = _same_denial(own, mention, _reading(findings, member), settings)
        if words is not None:
            found.append((member, words))
    return found


def _contradicts_otherwise(cluster: Cluster | None, key: int, slot: str, known: dict[tuple[int, int], Pair]) -> bool:
    """Whether a member is in conflict with another of its cluster over something else: then it tells another story."""
    for other in cluster.members if cluster is not None else ():
        pair = known.get((key, other)) or known.get((other, key))
        if pair is None or pair.relation != Relation.CONFLICTS or pair.conflict is None:
            continue
        if pair.conflict.slot != slot and not {pair.conflict.slot, slot} <= _SO_OR_NOT:
            return True
    return False


def _reading(findings: Findings, key: int) -> Reading:
    return read(findings.claims[key].claim, findings.article_of(key).article)


def _same_value(own: Reading, mention: Mention, other: Reading, slot: str) -> Mention | None:
    """The words of ``other`` that give the value that ``own`` gives with ``mention``; None where it does not."""
    return _VALUES[slot](own, mention, other)


def _same_number(own: Reading, mention: Mention, other: Reading) -> Mention | None:
    number = next((q for q in own.claim.numbers if q.mention.span.overlaps(mention.span)), None)
    if number is None:
        return None
    what = counted(own, number) or number.noun
    for q in other.claim.numbers:
        same = (q.low, q.high, q.unit) == (number.low, number.high, number.unit)
        if same and (counted(other, q) or q.noun) == what:
            return q.mention
    return None


def _same_date(own: Reading, mention: Mention, other: Reading) -> Mention | None:
    time = next((t for t in own.claim.times if t.mention.span.overlaps(mention.span)), None)
    if time is None or time.interval is None or other.claim.event is None:
        return None
    if (other.claim.event.start, other.claim.event.end) != (time.interval.start, time.interval.end):
        return None
    return next((t.mention for t in other.claim.times if t.interval == other.claim.event), None)


def _same_place(own: Reading, mention: Mention, other: Reading) -> Mention | None:
    place = next((p for p in own.claim.places if p.mention.span.overlaps(mention.span)), None)
    if place is None:
        return None
    return next((p.mention for p in located(other) if p.name == place.name), None)


def _same_person(own: Reading, mention: Mention, other: Reading) -> Mention | None:
    name = next((n for n in own.claim.names if n.mention.span == mention.span), None)
    return next((n.mention for n in other.claim.names if n.key == name.key), None) if name is not None else None


_VALUES = {"number": _same_number, "date": _same_date, "place": _same_place, "person": _same_person}


def _same_report(
    findings: Findings, key: int, member: int, known: dict[tuple[int, int], Pair], settings: Settings
) -> Mention | None:
    """A report that surely states the same as one that is denied, and denies nothing itself."""
    pair = known.get((key, member)) or known.get((member, key))
    other = _reading(findings, member)
    if pair is None or pair.score < settings.corroboration_score or denials(other) or negated_words(other):
        return None
    if any(word.lemma in HEDGING - UNTRUE for word in other.words):
        return None
    return Mention(other.claim.text, other.claim.span)


def _speaks_against(reading: Reading) -> bool:
    return bool(denials(reading)) or bool(negated_words(reading))


def _same_denial(own: Reading, mention: Mention, other: Reading, settings: Settings) -> Mention | None:
    """The words of a claim that denies what ``own`` denies with ``mention``, as the same kind of source."""
    if not _speaks_against(other) or _by_a_party(own) != _by_a_party(other):
        return None
    denied = kin(content_of(own.between(mention.span.start, mention.span.end)))
    shared = denied & kin(other.content)
    return Mention(other.claim.text, other.claim.span) if len(shared) >= settings.min_denied_words else None


def _by_a_party(reading: Reading) -> bool:
    """Whether a party denies it, rather than that somebody found that it is not so."""
    return bool(denials(reading)) or any(in_own_matter(reading, negated) for negated in negated_words(reading))


def _pair(
    findings: Findings,
    model: Pair,
    conflict: Conflict,
    a: Side,
    b: Side,
    known: dict[tuple[int, int], Pair],
) -> Pair:
    topic = conflict.detail.partition(": ")[0]
    sides = [(_reading(findings, key), words) for key, words in (a, b)]
    if conflict.slot in _SO_OR_NOT and any(denials(reading) for reading, _ in sides):
        found = denial_between(*sides)
    else:
        found = replace(either(conflict.slot, topic, sides[0], sides[1]), outcome=conflict.outcome)
    before = known.get((a[0], b[0])) or Pair(a[0], b[0], model.score, Relation.UNRELATED)
    basis = "states the same as another report that is in conflict"
    return replace(before, relation=Relation.CONFLICTS, conflict=found, shared_origin="", basis=basis)
