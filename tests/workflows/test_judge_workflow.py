"""Judgements taken in from a sheet."""

from __future__ import annotations

import pytest

from tests.store_examples import Make
from xref.adapters.memory import MemoryStore
from xref.errors import InputError, UsageError
from xref.match.judged import holding
from xref.model import JudgedRow, JudgementValue, StatedClaim
from xref.workflows.judge import JudgeSummary, import_judgements, undo_judgements

NOW = "2024-05-01T10:00:00Z"
TEXTS = {"a": "The pier burned.", "b": "A fire destroyed the pier.", "c": "The pier was lost.", "d": "It rained."}


@pytest.fixture
def store() -> MemoryStore:
    """Four articles of one claim each; those of a, b and c are one cluster, that of d another."""
    made = MemoryStore()
    keys = [Make().fill(made, Make.article(name, text=text), text)[1][0] for name, text in TEXTS.items()]
    made.put_clusters([Make.cluster("fire", *keys[:3]), Make.cluster("rain", keys[3])], [])
    return made


def claim(name: str) -> StatedClaim:
    return StatedClaim(name, TEXTS[name], 0)


def pair(names: str, value: str, line: int = 2, **more: str) -> JudgedRow:
    return JudgedRow(line, value, claims=(claim(names[0]), claim(names[1])), **more)  # type: ignore[arg-type]


def enter(store: MemoryStore, *rows: JudgedRow | InputError, by: str = "Ana") -> JudgeSummary:
    return import_judgements(store, "pairs.csv", rows, by, NOW)


def held(store: MemoryStore) -> list[tuple[str, str]]:
    return [(f"{j.a.article_id}{j.b.article_id}", j.value.value) for j in holding(store.judgements())]


def test_a_judgement_keeps_who_when_why_and_where_it_comes_from(store: MemoryStore) -> None:
    assert enter(store, pair("ab", " Positive ".strip(), note="see photo")) == JudgeSummary(1, 0, ())
    (judgement,) = store.judgements()
    assert (judgement.value, judgement.by, judgement.at, judgement.note, judgement.origin) == (
        JudgementValue.POSITIVE, "Ana", NOW, "see photo", "pairs.csv, line 2",
    )  # fmt: skip


def test_a_row_may_say_who_and_when_and_the_option_goes_before_it(store: MemoryStore) -> None:
    row = pair("ab", "positive", by="Mira", at="2024-04")
    enter(store, row, by="")
    enter(store, pair("bc", "unsure", by="Mira", at="2024-04"))
    assert [(j.by, j.at) for j in store.judgements()] == [("Mira", "2024-04"), ("Ana", "2024-04")]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (pair("ab", "yes"), "'yes' is no judgement"),
        (pair("ab", "positive", at="soon"), "judged_at"),
        (
            JudgedRow(2, "positive", claims=(claim("a"), StatedClaim("b", "Other words.", 0))),
            "holds no claim with these",
        ),
        (JudgedRow(2, "positive", claims=(claim("a"), StatedClaim("z", TEXTS["a"], 0))), "'z' holds no claim"),
        (JudgedRow(2, "positive", cluster_id="gone"), "there is no cluster 'gone'"),
        (JudgedRow(2, "positive", cluster_id="rain"), "the cluster has a single claim"),
        (JudgedRow(2, "negative", cluster_id="fire"), "which of its 3 claims do not belong"),
        (JudgedRow(2, "positive", cluster_id="fire", n_claims=2), "had 2 claims and has 3 now"),
        (JudgedRow(2, "negative", cluster_id="fire", claims=(claim("d"),)), "no longer in this cluster"),
        (JudgedRow(2, "negative", cluster_id="rain", claims=(claim("d"),)), "no claim of another article"),
    ],
)
def test_a_row_that_cannot_be_used_is_told_and_the_rest_goes_on(
    store: MemoryStore, row: JudgedRow, problem: str
) -> None:
    done = enter(store, row, pair("cd", "negative", 3))
    assert held(store) == [("cd", "negative")]
    (failure,) = done.failures
    assert problem in failure.problem
    assert failure.place == "line 2"


def test_who_judged_is_not_guessed(store: MemoryStore) -> None:
    (failure,) = enter(store, pair("ab", "positive"), by="").failures
    assert "--by" in failure.remedy
    assert store.judgements() == []


def test_a_sheet_read_again_changes_nothing(store: MemoryStore) -> None:
    rows = [pair("ab", "positive"), pair("cd", "negative", 3), JudgedRow(4, "unsure", cluster_id="fire")]
    assert enter(store, *rows[:2]).entered == 2
    assert enter(store, *rows[:2]) == JudgeSummary(0, 2, ())


def test_a_changed_row_is_of_now_although_it_was_exported_with_the_judgement_before(store: MemoryStore) -> None:
    enter(store, pair("ab", "positive", by="Mira", at="2024-04-01"), by="")
    enter(store, pair("ab", "negative", by="Mira", at="2024-04-01"), by="")
    assert [(j.value.value, j.at) for j in store.judgements()] == [("positive", "2024-04-01"), ("negative", NOW)]
    assert held(store) == [("ab", "negative")]


def test_a_claim_that_does_not_belong_to_its_cluster_is_none_of_the_others(store: MemoryStore) -> None:
    enter(store, JudgedRow(2, "negative", cluster_id="fire", claims=(claim("c"),)))
    assert held(store) == [("ca", "negative"), ("cb", "negative")]


def test_a_cluster_that_is_right_ties_all_its_claims(store: MemoryStore) -> None:
    enter(store, JudgedRow(2, "positive", cluster_id="fire", n_claims=3))
    assert held(store) == [("ab", "positive"), ("ac", "positive")]


def test_rows_that_contradict_each_other_are_told_and_none_of_them_is_taken(store: MemoryStore) -> None:
    rows = [pair("ab", "positive", 2), pair("bc", "positive", 3), pair("ca", "negative", 4), pair("ad", "negative", 5)]
    done = enter(store, *rows)
    assert held(store) == [("ad", "negative")]
    (failure,) = done.failures
    assert failure.place == "line 2, 3, 4"
    assert "line 4: “The pier was lost.” (c) is not “The pier burned.” (a)" in failure.problem


def test_a_row_that_contradicts_what_holds_is_left_out_and_what_holds_stays(store: MemoryStore) -> None:
    enter(store, pair("ab", "positive"), pair("bc", "positive", 3))
    done = enter(store, pair("ac", "negative", 7), pair("cd", "negative", 8))
    assert held(store) == [("ab", "positive"), ("bc", "positive"), ("cd", "negative")]
    assert "judgement 1 by Ana" in done.failures[0].problem


def test_two_rows_that_decide_one_pair_differently_are_a_contradiction(store: MemoryStore) -> None:
    done = enter(store, pair("ab", "positive", 2), pair("ba", "negative", 3), pair("cd", "negative", 4))
    assert held(store) == [("cd", "negative")]
    assert [failure.place for failure in done.failures] == ["line 2, 3"]


def test_undoing_takes_back_the_last_import_and_what_was_said_before_holds_again(store: MemoryStore) -> None:
    enter(store, pair("ab", "positive"))
    enter(store, pair("ab", "negative"), pair("cd", "negative", 3))
    undone = undo_judgements(store, [], "2024-05-02")
    assert [judgement.number for judgement in undone] == [2, 3]
    assert held(store) == [("ab", "positive")]
    undo_judgements(store, [], "2024-05-03")
    assert held(store) == []
    with pytest.raises(UsageError, match="no judgement to undo"):
        undo_judgements(store, [], "2024-05-04")


def test_a_judgement_is_undone_by_its_number_once(store: MemoryStore) -> None:
    enter(store, pair("ab", "positive"), pair("cd", "negative", 3))
    undo_judgements(store, [1], "2024-05-02")
    assert held(store) == [("cd", "negative")]
    for number in (1, 9):
        with pytest.raises(UsageError, match=f"judgement {number}"):
            undo_judgements(store, [number], "2024-05-03")
