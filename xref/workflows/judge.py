"""Judgements of people: taken in from a sheet, listed, undone."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from xref.errors import InputError, UsageError
from xref.match.judged import PlacePair, contradictions, digest_of, holding, pair_of, words_of
from xref.model import (
    ClaimWords,
    Cluster,
    JudgedRow,
    JudgementScope,
    JudgementValue,
    PairJudgement,
    StatedClaim,
    StoredClaim,
)
from xref.ports import Store
from xref.text.published import ACCEPTED, parse_published


@dataclass(frozen=True, slots=True)
class JudgeSummary:
    """How many pairs were judged, how many rows said what held already, and which rows could not be used."""

    entered: int
    unchanged: int
    failures: tuple[InputError, ...]


def import_judgements(
    store: Store, source: str, rows: Iterable[JudgedRow | InputError], by: str, now: str
) -> JudgeSummary:
    """Enter what a person filled in.

    Args:
        store: Holds the claims that the rows name.
        source: Name of the sheet, for messages and as the origin of the judgements.
        rows: Those with a judgement.
        by: Who judged; it goes before what the row says.
        now: The time, ISO 8601, for rows that do not say when.

    Rows that contradict each other or what holds already are left out, all of them.
    """
    read = list(rows)
    failures = [row for row in read if isinstance(row, InputError)]
    filled = [row for row in read if isinstance(row, JudgedRow)]
    desk = _Desk(store, filled)
    held = {pair_of(judgement): judgement for judgement in holding(store.judgements())}
    new: dict[int, list[PairJudgement]] = {}
    unchanged = 0
    for row in filled:
        try:
            judged = [_dated(each, row, held, by, now) for each in desk.judgements(row, f"{source}, line {row.line}")]
        except _Refused as refused:
            failures.append(InputError(source, refused.problem, refused.remedy, f"line {row.line}"))
            continue
        fresh = [each for each in judged if _differs(each, held.get(pair_of(each)))]
        if fresh:
            new[row.line] = fresh
        else:
            unchanged += 1
    failures += [*_without_double_answers(source, new), *_without_contradictions(source, new, held)]
    entered = [judgement for line in sorted(new) for judgement in new[line]]
    if entered:
        store.put_judgements(entered)
    return JudgeSummary(len(entered), unchanged, tuple(failures))


def undo_judgements(store: Store, numbers: Sequence[int], now: str) -> list[PairJudgement]:
    """Undo judgements by their numbers, or all that were entered last; return them.

    What a person said of the same claims before holds again.

    Raises:
        UsageError: There is nothing to undo, or no such judgement, or it is undone already.
    """
    stored = {judgement.number: judgement for judgement in store.judgements()}
    if numbers:
        for number in numbers:
            if number not in stored:
                raise UsageError(f"there is no judgement {number}. `xref judge list --all` lists them")
            if stored[number].undone_at:
                raise UsageError(f"judgement {number} was undone on {stored[number].undone_at}")
        chosen = list(dict.fromkeys(numbers))
    else:
        last = max((judgement.batch for judgement in stored.values() if not judgement.undone_at), default=0)
        chosen = [j.number for j in stored.values() if j.batch == last and not j.undone_at]
    if not chosen:
        raise UsageError("there is no judgement to undo")
    store.undo_judgements(chosen, now)
    return [stored[number] for number in chosen]


class _Refused(Exception):  # noqa: N818 - it says why a row is left out, and goes no further
    """A row cannot be used."""

    def __init__(self, problem: str, remedy: str) -> None:
        super().__init__(problem)
        self.problem = problem
        self.remedy = remedy


_ANEW = "Make the report anew, and judge the claim as it is now."


class _Desk:
    """The claims and clusters that the rows of a sheet name."""

    def __init__(self, store: Store, rows: Sequence[JudgedRow]) -> None:
        stated = {claim.article_id for row in rows for claim in row.claims}
        ids = sorted({row.cluster_id for row in rows if row.cluster_id and len(row.claims) < 2})
        self._clusters: dict[str, Cluster] = {cluster.cluster_id: cluster for cluster in store.clusters(ids)}
        members = [key for cluster in self._clusters.values() for key in cluster.members]
        homes = {claim.article_key for claim in store.claims(members)}
        self._claims: dict[int, tuple[str, StoredClaim]] = {}
        self._by_words: dict[tuple[str, str], list[StoredClaim]] = {}
        for article in store.articles():
            article_id = article.article.article_id
            if article_id not in stated and article.key not in homes:
                continue
            for claim in article.claims:
                self._claims[claim.key] = (article_id, claim)
                self._by_words.setdefault((article_id, digest_of(claim.claim.text)), []).append(claim)

    def judgements(self, row: JudgedRow, origin: str) -> list[PairJudgement]:
        """Return what a row says of pairs; who and when are those of the row.

        Raises:
            _Refused: The row cannot be used.
        """
        value = _value(row.value)
        if len(row.claims) == 2:
            a, b = (self._found(claim) for claim in row.claims)
            pairs, scope = [(a, b)], JudgementScope.PAIR
        elif row.claims:
            pairs, scope = self._of_claim(row, value), JudgementScope.CLAIM
        else:
            pairs, scope = self._of_cluster(row, value), JudgementScope.CLUSTER
        words = [(self._words(a), self._words(b)) for a, b in pairs]
        return [PairJudgement(a, b, value, scope, row.by, row.at, row.note, origin) for a, b in words]

    def _found(self, stated: StatedClaim) -> int:
        same = self._by_words.get((stated.article_id, digest_of(stated.sentence)), [])
        if not same:
            raise _Refused(f"the current version of {stated.article_id!r} holds no claim with these words", _ANEW)
        start = stated.start or 0
        return min(same, key=lambda claim: (abs(claim.claim.span.start - start), claim.key)).key

    def _of_claim(self, row: JudgedRow, value: JudgementValue) -> list[tuple[int, int]]:
        """A claim that does not belong to its cluster is none of the others; one that does is the first of them."""
        key = self._found(row.claims[0])
        others = [other for other in self._members(row) if self._claims[other][0] != self._claims[key][0]]
        if key not in self._members(row):
            raise _Refused("the claim is no longer in this cluster", _ANEW)
        if not others:
            raise _Refused("the cluster holds no claim of another article", "Leave its judgement empty.")
        return [(key, other) for other in (others if value is JudgementValue.NEGATIVE else others[:1])]

    def _of_cluster(self, row: JudgedRow, value: JudgementValue) -> list[tuple[int, int]]:
        members = self._members(row)
        if row.n_claims is not None and row.n_claims != len(members):
            raise _Refused(f"the cluster had {row.n_claims} claims and has {len(members)} now", _ANEW)
        if len(members) < 2:
            raise _Refused("the cluster has a single claim", "Leave its judgement empty.")
        if value is JudgementValue.NEGATIVE and len(members) > 2:
            remedy = "Judge them in the report of claims or of pairs."
            raise _Refused(f"it does not say which of its {len(members)} claims do not belong together", remedy)
        return [(members[0], other) for other in members[1:]]

    def _members(self, row: JudgedRow) -> tuple[int, ...]:
        if row.cluster_id not in self._clusters:
            raise _Refused(f"there is no cluster {row.cluster_id!r} now", _ANEW)
        return self._clusters[row.cluster_id].members

    def _words(self, key: int) -> ClaimWords:
        return words_of(*self._claims[key])


def _value(text: str) -> JudgementValue:
    try:
        return JudgementValue(text.lower())
    except ValueError:
        raise _Refused(f"{text!r} is no judgement", "Write positive, negative or unsure.") from None


def _dated(
    judgement: PairJudgement, row: JudgedRow, held: Mapping[PlacePair, PairJudgement], by: str, now: str
) -> PairJudgement:
    """Say who judged and when: a row exported earlier still has the name and time of the judgement before."""
    before = held.get(pair_of(judgement))
    stale = before is not None and before.value is not judgement.value and (row.by, row.at) == (before.by, before.at)
    who = by or row.by
    if not who:
        raise _Refused("the row does not say who judged", "Fill in judged_by, or give --by.")
    when = now if stale or not row.at else row.at
    try:
        parse_published(when)
    except ValueError as error:
        raise _Refused(f"judged_at: {error}", f"Write {ACCEPTED}.") from error
    return replace(judgement, by=who, at=when)


def _differs(judgement: PairJudgement, before: PairJudgement | None) -> bool:
    """Whether a row says more than what holds: another judgement, or another note."""
    return before is None or (judgement.value, judgement.note) != (before.value, before.note)


def _without_double_answers(source: str, new: dict[int, list[PairJudgement]]) -> list[InputError]:
    """Take the rows out of ``new`` that judge one pair differently; return why."""
    answers: dict[PlacePair, dict[int, JudgementValue]] = {}
    for line, judgements in new.items():
        for judgement in judgements:
            answers.setdefault(pair_of(judgement), {})[line] = judgement.value
    clashes = dict.fromkeys(tuple(lines) for lines in answers.values() if len(set(lines.values())) > 1)
    for line in {line for lines in clashes for line in lines}:
        del new[line]
    problem, remedy = "these rows judge the same two claims differently", "Decide for one, and import them again."
    return [InputError(source, problem, remedy, "line " + ", ".join(map(str, lines))) for lines in clashes]


def _without_contradictions(
    source: str, new: dict[int, list[PairJudgement]], held: Mapping[PlacePair, PairJudgement]
) -> list[InputError]:
    """Take the rows out of ``new`` that are part of a contradiction, until there is none; return why."""
    failures: list[InputError] = []
    while True:
        line_of = {pair_of(judgement): line for line, rows in new.items() for judgement in rows}
        now = {**held, **{pair_of(judgement): judgement for rows in new.values() for judgement in rows}}
        found = next((c for c in contradictions(now.values()) if any(pair_of(each) in line_of for each in c)), None)
        if found is None:
            return failures
        lines = sorted({line_of[pair_of(each)] for each in found if pair_of(each) in line_of})
        for line in lines:
            del new[line]
        problem = f"these contradict each other: {'; '.join(_said(each, line_of) for each in found)}"
        remedy = "None of these rows was taken: decide, and import them again."
        failures.append(InputError(source, problem, remedy, "line " + ", ".join(map(str, lines))))


def _said(judgement: PairJudgement, line_of: Mapping[PlacePair, int]) -> str:
    line = line_of.get(pair_of(judgement))
    where = f"line {line}" if line is not None else f"judgement {judgement.number} by {judgement.by}"
    sign = "is not" if judgement.value is JudgementValue.NEGATIVE else "is"
    return f"{where}: {_brief(judgement.a)} {sign} {_brief(judgement.b)}"


def _brief(claim: ClaimWords) -> str:
    words = claim.sentence if len(claim.sentence) <= 40 else f"{claim.sentence[:39].rstrip()}…"
    return f"“{words}” ({claim.article_id})"
