"""The digit of a claim."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from tests.factories import credit, make_claim
from tests.findings_examples import CLASH, CLASH_AGAIN, DIED, DIED_17, OTHER_EVENT, REPEAT, ferry_findings
from xref.credibility.grade import MEANINGS, claim_digit, grade_cluster, is_on_record, opposing_origins
from xref.model import Cluster, Origin, Pair, Relation, SourceKind, Status, StoredClaim, Strength

ON_RECORD, NAMELESS = True, False
OTHER, ALONE = True, False


@pytest.mark.parametrize(
    ("status", "origins", "opposing", "named", "other", "digit"),
    [
        (Status.CORROBORATED, 2, 0, ON_RECORD, OTHER, "1"),
        # identified, but none of them on record
        (Status.CORROBORATED, 2, 0, NAMELESS, OTHER, "2"),
        # two identified origins that did not reach print separately
        (Status.UNSETTLED, 2, 0, ON_RECORD, OTHER, "2"),
        (Status.UNSETTLED, 1, 0, ON_RECORD, OTHER, "3"),
        # near misses of the one above: nobody on record, nobody else
        (Status.UNSETTLED, 1, 0, NAMELESS, OTHER, "6"),
        (Status.UNSETTLED, 1, 0, ON_RECORD, ALONE, "6"),
        (Status.UNSETTLED, 0, 0, NAMELESS, OTHER, "6"),
        (Status.CONFLICTING, 1, 0, ON_RECORD, ALONE, "4"),
        (Status.CONFLICTING, 1, 1, ON_RECORD, ALONE, "4"),
        (Status.CORROBORATED, 2, 1, ON_RECORD, OTHER, "4"),
        (Status.CONFLICTING, 1, 2, ON_RECORD, ALONE, "5"),
        (Status.CONFLICTING, 2, 2, ON_RECORD, OTHER, "5"),
        # more origins for it than against it
        (Status.CONFLICTING, 3, 2, ON_RECORD, OTHER, "4"),
        (Status.REPEATED, 1, 0, ON_RECORD, ALONE, "6"),
        (Status.SINGLE_SOURCE, 1, 0, ON_RECORD, ALONE, "6"),
        # two sources, but all that is known of them rests on one outlet
        (Status.SINGLE_SOURCE, 2, 0, ON_RECORD, OTHER, "6"),
    ],
)
def test_the_digit_of_a_claim(
    status: Status, origins: int, opposing: int, named: bool, other: bool, digit: str
) -> None:
    assert claim_digit(status, origins, opposing, named, other) == digit


def test_every_case_has_a_digit_with_a_meaning() -> None:
    cases = itertools.product(Status, range(4), range(4), (True, False), (True, False))
    assert {claim_digit(*case) for case in cases} == set(MEANINGS)


@pytest.mark.parametrize("case", list(itertools.product(Status, range(4), (True, False), (True, False))))
def test_contradiction_never_makes_a_grade_better(case: tuple[Status, int, bool, bool]) -> None:
    status, origins, named, other = case
    digits = [claim_digit(status, origins, opposing, named, other) for opposing in range(5)]
    graded = [digit for digit in digits if digit != "6"]
    assert graded == sorted(graded)


def cluster(*names: str, key: int = 500) -> Cluster:
    origins = tuple(Origin(name, True, (key,)) for name in names)
    return Cluster(f"c{key}", (key,), Status.CONFLICTING, 1, len(names), len(names), False, "6", origins)


def test_only_conflicts_from_outside_contradict_a_cluster() -> None:
    assert opposing_origins(DIED, [CLASH, CLASH_AGAIN], ferry_findings().cluster_of) == ("ministry",)
    inside = replace(CLASH, a=100, b=200)
    assert opposing_origins(DIED, [inside], ferry_findings().cluster_of) == ()


@pytest.mark.parametrize("pair", [REPEAT, OTHER_EVENT, replace(CLASH, relation=Relation.UNRELATED)])
def test_pairs_that_are_no_conflicts_contradict_nothing(pair: Pair) -> None:
    assert opposing_origins(DIED, [pair], ferry_findings().cluster_of) == ()


def test_an_origin_that_is_not_identified_contradicts_nothing() -> None:
    vague = replace(DIED_17, origins=(Origin("officials", False, (300,)),))
    assert opposing_origins(DIED, [CLASH], {100: DIED, 300: vague}) == ()


def test_an_origin_that_also_supports_the_claim_has_changed_its_account() -> None:
    changed = replace(DIED_17, origins=(Origin("Hospital", True, (300,)),))
    assert opposing_origins(DIED, [CLASH], {100: DIED, 300: changed}) == ()


def test_only_the_origins_of_the_contradicting_claim_count() -> None:
    wider = replace(
        DIED_17, members=(300, 400), origins=(Origin("ministry", True, (300,)), Origin("police", True, (400,)))
    )
    assert opposing_origins(DIED, [CLASH], {100: DIED, 300: wider, 400: wider}) == ("ministry",)


def test_a_cluster_against_two_origins_is_improbable() -> None:
    findings = ferry_findings()
    against = cluster("ministry", "coastguard", key=300)
    digit = grade_cluster(DIED, findings.claims, [CLASH], {**findings.cluster_of, 300: against})
    assert digit == "5"


def test_a_cluster_in_conflict_with_one_origin_is_doubtful() -> None:
    findings = ferry_findings()
    assert grade_cluster(DIED, findings.claims, findings.pairs, findings.cluster_of) == "4"


def test_the_grade_that_a_cluster_already_has_plays_no_part() -> None:
    findings = ferry_findings()
    graded = replace(DIED, grade="1")
    assert grade_cluster(graded, findings.claims, [CLASH], findings.cluster_of) == "4"


@pytest.mark.parametrize(
    ("strength", "origin", "on_record"),
    [
        (Strength.NAMED, "Mira Halloran", True),
        (Strength.NAMED_OUTLET, "Gazette", False),
        (Strength.UNNAMED, "officials", False),
        # a position, which is no statement
        (Strength.NAMED, "", False),
    ],
)
def test_who_speaks_on_record(strength: Strength, origin: str, on_record: bool) -> None:
    hop = replace(credit("x", SourceKind.PERSON, strength=strength), origin=origin)
    assert is_on_record(StoredClaim(1, 1, make_claim(attributions=[hop]))) is on_record


def test_a_name_on_the_way_to_a_nameless_origin_is_not_on_record() -> None:
    chain = [credit("Mira Halloran"), credit("a colleague", SourceKind.ANONYMOUS, hop=2, strength=Strength.UNNAMED)]
    assert not is_on_record(StoredClaim(1, 1, make_claim(attributions=chain)))
