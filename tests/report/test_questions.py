"""Conflicts as questions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_article, make_claim, stored
from tests.findings_examples import CLASH, article_of, clash, count, day, ferry_findings, words_of
from xref.model import Conflict, Pair, Relation, StoredArticle, TimeMention
from xref.report.findings import gather_findings
from xref.report.questions import questions


def numbered(key: int, text: str, words: str, value: float, noun: str = "people") -> StoredArticle:
    return article_of(key, text, f"Outlet {key}", f"2024-01-0{key}", numbers=(count(text, words, value, noun),))


def asked(articles: list[StoredArticle], pairs: list[Pair]) -> list[str]:
    return [str(question) for question in questions(gather_findings(articles, pairs=pairs), pairs)]


def test_the_same_number_in_figures_and_in_words_is_one_answer() -> None:
    a, b, c = (
        numbered(1, "14 died.", "14", 14),
        numbered(2, "Fourteen died.", "Fourteen", 14),
        numbered(3, "9 died.", "9", 9),
    )
    pairs = [
        clash(100, 300, words_of("14 died.", "14"), words_of("9 died.", "9")),
        clash(200, 300, words_of("Fourteen died.", "Fourteen"), words_of("9 died.", "9")),
    ]
    assert asked([a, b, c], pairs) == ["How many (people)? 14 (Outlet 1; Outlet 2) or 9 (Outlet 3)"]


def test_numbers_of_two_things_are_two_questions() -> None:
    a, b = "3 died, 40 were hurt.", "5 died, 60 were hurt."
    one = replace(
        stored(
            1, [replace(make_claim(a), numbers=(count(a, "3", 3), count(a, "40", 40)))], make_article(a, outlet="North")
        )
    )
    two = stored(
        2, [replace(make_claim(b), numbers=(count(b, "5", 5), count(b, "60", 60)))], make_article(b, outlet="South")
    )
    pairs = [clash(100, 200, words_of(a, "3"), words_of(b, "5")), clash(100, 200, words_of(a, "40"), words_of(b, "60"))]
    assert asked([one, two], pairs) == [
        "How many (people)? 3 (North) or 5 (South)",
        "How many (people)? 40 (North) or 60 (South)",
    ]


def test_a_pair_that_shares_answers_with_two_questions_joins_them() -> None:
    articles = [numbered(key, f"{key} died.", str(key), key) for key in (1, 2, 3, 4)]
    pairs = [
        clash(a * 100, b * 100, words_of(f"{a} died.", str(a)), words_of(f"{b} died.", str(b)))
        for a, b in [(1, 2), (3, 4), (2, 3)]
    ]
    assert asked(articles, pairs) == ["How many (people)? 1 (Outlet 1) or 2 (Outlet 2) or 3 (Outlet 3) or 4 (Outlet 4)"]


@pytest.mark.parametrize(
    ("slot", "question"),
    [
        ("place", "Where"),
        ("who said it", "Who said it"),
        ("date", "When"),
        ("weather", "Weather"),
        ("number", "Which number"),
    ],
)
def test_each_kind_of_conflict_has_its_question(slot: str, question: str) -> None:
    a, b = "They met in Baku.", "They met in Sfax."
    articles = [article_of(1, a, "North", "2024"), article_of(2, b, "South", "2024")]
    conflict = Conflict(slot, "met: Baku or Sfax", words_of(a, "Baku"), words_of(b, "Sfax"))
    assert asked(articles, [Pair(100, 200, 0.5, Relation.CONFLICTS, conflict)]) == [
        f"{question}? Baku (North) or Sfax (South)"
    ]


def test_days_in_other_words_are_one_answer() -> None:
    texts = ["It sank on Monday.", "It sank on 4 March.", "It sank on 6 March."]
    said = ["Monday", "4 March", "6 March"]
    days = ["2024-03-04", "2024-03-04", "2024-03-06"]
    articles = [
        stored(
            key,
            [replace(make_claim(text), times=(TimeMention(words_of(text, words), day(when)),))],
            make_article(text, article_id=str(key), outlet=f"Outlet {key}"),
        )
        for key, (text, words, when) in enumerate(zip(texts, said, days, strict=True), 1)
    ]
    pairs = [
        Pair(
            at * 100,
            300,
            0.5,
            Relation.CONFLICTS,
            Conflict("date", "", words_of(texts[at - 1], said[at - 1]), words_of(texts[2], "6 March")),
        )
        for at in (1, 2)
    ]
    assert asked(articles, pairs) == ["When? Monday (Outlet 1; Outlet 2) or 6 March (Outlet 3)"]


def test_an_amount_asks_for_its_unit() -> None:
    a, b = numbered(1, "It cost $5.", "$5", 5, ""), numbered(2, "It cost $7.", "$7", 7, "")
    in_dollars = [
        replace(
            item,
            claims=(
                replace(
                    item.claims[0],
                    claim=replace(
                        item.claims[0].claim, numbers=(replace(item.claims[0].claim.numbers[0], unit="USD"),)
                    ),
                ),
            ),
        )
        for item in (a, b)
    ]
    pair = clash(100, 200, words_of("It cost $5.", "$5"), words_of("It cost $7.", "$7"))
    assert asked(in_dollars, [pair]) == ["How much (USD)? $5 (Outlet 1) or $7 (Outlet 2)"]


def test_a_long_answer_is_shortened() -> None:
    long = "word " * 40
    a, b = f"“{long}” he said.", "“No” he said."
    articles = [article_of(1, a, "North", "2024"), article_of(2, b, "South", "2024")]
    conflict = Conflict("quote wording", "", words_of(a, long), words_of(b, "No"))
    (question,) = asked(articles, [Pair(100, 200, 0.5, Relation.CONFLICTS, conflict)])
    assert "…" in question
    assert len(question) < 180


def test_the_order_of_the_pairs_does_not_change_the_answers() -> None:
    findings = ferry_findings()
    pairs = [pair for pair in findings.pairs if pair.conflict]
    assert len(pairs) == 2
    assert questions(findings, pairs) == questions(findings, pairs[::-1])


def test_pairs_without_a_conflict_ask_nothing() -> None:
    assert questions(ferry_findings(), [replace(CLASH, conflict=None)]) == ()


def told(slot: str, *against: tuple[int, int]) -> list[str]:
    """The questions that follow from claims 1, 2, ... contradicting each other."""
    keys = sorted({key for pair in against for key in pair})
    articles = [article_of(key, f"Telling {key}.", f"Outlet {key}", f"2024-01-0{key}") for key in keys]
    mention = {key: words_of(f"Telling {key}.", f"Telling {key}") for key in keys}
    pairs = [
        Pair(a * 100, b * 100, 0.5, Relation.CONFLICTS, Conflict(slot, "", mention[a], mention[b])) for a, b in against
    ]
    return asked(articles, pairs)


@pytest.mark.parametrize("slot", ["denial", "polarity"])
def test_a_denial_has_two_sides_in_whatever_words(slot: str) -> None:
    assert told(slot, (1, 3), (2, 3)) == ["Is it so? Telling 1 (Outlet 1; Outlet 2) or Telling 3 (Outlet 3)"]
    assert told(slot, (1, 2), (3, 4), (2, 3)) == [
        "Is it so? Telling 1 (Outlet 1; Outlet 3) or Telling 2 (Outlet 2; Outlet 4)"
    ]


def test_disputes_that_have_no_claim_in_common_are_two_questions() -> None:
    assert len(told("denial", (1, 2), (3, 4))) == 2


def test_three_claims_that_all_contradict_each_other_are_three_sides() -> None:
    assert told("polarity", (1, 2), (2, 3), (1, 3)) == [
        "Is it so? Telling 1 (Outlet 1) or Telling 2 (Outlet 2) or Telling 3 (Outlet 3)"
    ]


def test_places_in_other_words_are_no_two_sides() -> None:
    assert told("place", (1, 3), (2, 3)) == [
        "Where? Telling 1 (Outlet 1) or Telling 2 (Outlet 2) or Telling 3 (Outlet 3)"
    ]
