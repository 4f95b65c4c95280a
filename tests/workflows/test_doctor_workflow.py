"""What an examination says of the judgements of people."""

from __future__ import annotations

from dataclasses import replace

from tests.store_examples import Make
from xref.adapters.memory import MemoryStore
from xref.match.judged import words_of
from xref.model import JudgementValue, PairJudgement
from xref.workflows.doctor import Check, examine

SAME, OTHER = JudgementValue.POSITIVE, JudgementValue.NEGATIVE


def judgements_in(store: MemoryStore) -> Check:
    return next(check for check in examine(store, None) if check[0] == "judgements")


def store_with(*said: tuple[str, JudgementValue]) -> MemoryStore:
    store = MemoryStore()
    for name in "abc":
        Make().fill(store, Make.article(name, text=f"Text {name}."), f"Claim {name}.")
    words = {
        stored.article.article_id: words_of(stored.article.article_id, stored.claims[0]) for stored in store.articles()
    }
    store.put_judgements(PairJudgement(words[pair[0]], words[pair[1]], value) for pair, value in said)
    return store


def test_without_judgements_there_is_nothing_to_say() -> None:
    assert judgements_in(store_with()) == ("judgements", True, "none")


def test_judgements_about_words_that_are_gone_are_counted() -> None:
    store = store_with(("ab", SAME), ("bc", OTHER))
    store.add(replace(Make.article("a", text="New text."), article_id="a"), Make.claims("Another claim."))
    assert judgements_in(store) == ("judgements", True, "1 hold, 1 name claims that are no longer there")


def test_judgements_that_contradict_each_other_are_a_fault() -> None:
    store = store_with(("ab", SAME), ("bc", SAME), ("ac", OTHER))
    assert judgements_in(store) == ("judgements", False, "3 hold, 1 contradict others: see `xref judge list`")
