"""Judgements of people, by the claims of a database."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, stored
from xref.match.judged import contradictions, digest_of, holding, locate, pair_of, words_of
from xref.model import ClaimWords, JudgementScope, JudgementValue, PairJudgement, StoredArticle

SAME, OTHER, UNSURE = JudgementValue.POSITIVE, JudgementValue.NEGATIVE, JudgementValue.UNSURE
TEXTS = {"a": "The pier burned.", "b": "A fire destroyed the pier.", "c": "The pier was lost.", "d": "It rained."}


def article(key: int, name: str, *, text: str = "", start: int = 0) -> StoredArticle:
    claim = make_claim(text or TEXTS[name], start=start)
    return stored(key, [claim], make_article(article_id=name))


ARTICLES = [article(key, name) for key, name in enumerate(TEXTS, 1)]
KEYS = {name: key * 100 for key, name in enumerate(TEXTS, 1)}


def words(name: str) -> ClaimWords:
    found = next(each for each in ARTICLES if each.article.article_id == name)
    return words_of(name, found.claims[0])


def said(pair: str, value: JudgementValue = SAME, number: int = 1, **more: object) -> PairJudgement:
    judgement = PairJudgement(words(pair[0]), words(pair[1]), value, number=number)
    return replace(judgement, **more)  # type: ignore[arg-type]  # fields of the judgement


def test_of_a_pair_the_newest_judgement_that_is_not_undone_holds_either_way_round() -> None:
    first, second = said("ab", SAME, 1), said("ba", OTHER, 2)
    other = said("cd", UNSURE, 3)
    assert holding([first, second, other]) == [second, other]
    assert holding([first, replace(second, undone_at="2024"), other]) == [first, other]


def test_a_judgement_is_found_by_the_keys_of_its_claims() -> None:
    judged = locate([said("ba", OTHER)], ARTICLES)
    assert judged.of(KEYS["a"], KEYS["b"]) == judged.of(KEYS["b"], KEYS["a"]) == said("ba", OTHER)
    assert judged.parts(KEYS["b"], KEYS["a"])
    assert not judged.parts(KEYS["a"], KEYS["c"])
    assert judged.chosen(OTHER) == [(KEYS["a"], KEYS["b"])]
    assert judged.chosen(SAME) == []


def test_a_claim_is_found_again_where_its_article_was_corrected_elsewhere_and_has_other_keys() -> None:
    moved = [article(31, "a", start=500), article(32, "b")]
    assert locate([said("ab")], moved).of(3100, 3200) == said("ab")


@pytest.mark.parametrize(
    "changed",
    [
        [article(1, "a", text="The pier did not burn."), article(2, "b")],
        [article(2, "b")],
        [replace(article(1, "a"), superseded=True), article(2, "b")],
    ],
)
def test_a_judgement_about_words_that_are_gone_is_lost_and_said_to_be(changed: list[StoredArticle]) -> None:
    judged = locate([said("ab")], changed)
    assert not judged.pairs
    assert judged.lost == (said("ab"),)


def test_of_equal_sentences_the_nearest_to_where_it_was_judged_is_meant() -> None:
    twice = stored(
        1, [make_claim(TEXTS["a"]), make_claim(TEXTS["a"], index=1, start=900)], make_article(article_id="a")
    )
    near = replace(said("ab"), a=replace(words("a"), start=880))
    assert list(locate([near], [twice, article(2, "b")]).pairs) == [(101, 200)]
    assert list(locate([said("ab")], [twice, article(2, "b")]).pairs) == [(100, 200)]


def test_what_was_undone_is_known_but_does_not_hold() -> None:
    judged = locate([said("ab", undone_at="2024-05-01")], ARTICLES)
    assert not judged.pairs
    assert judged.known == {(KEYS["a"], KEYS["b"])}


@pytest.mark.parametrize(
    ("scope", "names"),
    [(JudgementScope.PAIR, ""), (JudgementScope.CLAIM, "b"), (JudgementScope.CLUSTER, "ab")],
)
def test_a_claim_is_judged_by_itself_or_with_its_cluster(scope: JudgementScope, names: str) -> None:
    judged = locate([said("ba", OTHER, scope=scope)], ARTICLES)
    assert set(judged.claims) == {KEYS[name] for name in names}


def test_white_space_and_control_characters_do_not_hide_a_sentence() -> None:
    assert digest_of("The  pier\nburned. ") == digest_of("The pier burned.")
    assert digest_of("The pier\x07 burned.") == digest_of("The pier\ufffd burned.")
    assert digest_of("The pier burned.") != digest_of("The pier turned.")


@pytest.mark.parametrize(
    ("pairs", "found"),
    [
        ([("ab", SAME), ("bc", SAME), ("ac", OTHER)], ["ab", "bc", "ac"]),
        ([("ca", OTHER), ("ab", SAME), ("cb", SAME)], ["cb", "ab", "ca"]),
        ([("ab", SAME), ("bc", SAME), ("cd", SAME), ("ad", OTHER)], ["ab", "bc", "cd", "ad"]),
        ([("ab", SAME), ("bc", SAME), ("ac", UNSURE)], []),
        ([("ab", SAME), ("bc", OTHER), ("ac", OTHER)], []),
        ([("ab", SAME), ("cd", SAME), ("ac", OTHER)], []),
    ],
)
def test_what_ties_and_parts_the_same_claims_is_a_contradiction(
    pairs: list[tuple[str, JudgementValue]], found: list[str]
) -> None:
    judgements = [said(pair, value, number) for number, (pair, value) in enumerate(pairs, 1)]
    told = [[pair_of(each) for each in contradiction] for contradiction in contradictions(judgements)]
    expected = [pair_of(said(pair)) for pair in found]
    assert [(set(each[:-1]), each[-1]) for each in told] == ([(set(expected[:-1]), expected[-1])] if found else [])
