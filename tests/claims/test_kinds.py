"""What sort of statement a sentence makes."""

from __future__ import annotations

from datetime import date

import pytest

from xref.claims.kinds import claim_kind, is_hedged
from xref.claims.quotes import find_quotes
from xref.model import ClaimKind, Interval, LineKind, Mention, Precision, Sentence, Span, TimeMention


def _kind(text: str, line: LineKind = LineKind.BODY, *, dated: bool = False) -> ClaimKind | None:
    span = Span(0, len(text))
    day = Interval(date(2024, 3, 4), date(2024, 3, 5), Precision.DAY)
    times = (TimeMention(Mention(text, span), day),) if dated else ()
    return claim_kind(Sentence(span, text, line, 0), find_quotes(text, span), (), times)


@pytest.mark.parametrize(
    "text",
    [
        "The port closed on Monday.",
        "It backfired.",
        "He was 81.",
        "Two ships left the port with coal and grain for the islands.",
        "I told the court that the port closed.",  # a report in the first person, no opinion
    ],
)
def test_declarative_sentence_is_a_claim(text: str) -> None:
    assert _kind(text) is ClaimKind.CLAIM


@pytest.mark.parametrize(
    "text",
    [
        "Will the port ever open again?",
        "What a day!",
        "Read more about the port here.",
        "Please follow us for the latest news from the port.",
        "I think the port should close.",
        "So we hope that the port will open.",
        "Coal and grain.",
        "…",
        "Yes.",
    ],
)
def test_sentence_that_states_nothing_is_no_claim(text: str) -> None:
    assert _kind(text) is None


def test_question_inside_quotation_marks_is_what_somebody_said() -> None:
    assert _kind("“Will the port ever open again?” she asked.") is ClaimKind.QUOTE


def test_mostly_quoted_sentence_is_a_quote_and_a_scare_quote_is_not() -> None:
    assert _kind("“The port will be closed until further notice,” he said.") is ClaimKind.QUOTE
    assert _kind("The “temporary” closure of the port ended.") is ClaimKind.CLAIM


@pytest.mark.parametrize(
    "text",
    [
        "Relations between the union and the port soured over pay.",
        "The city is backing the union in the dispute.",
        "The union has previously supported the mayor.",
        "The town relies on the port.",
    ],
)
def test_standing_relation_without_a_date_is_background(text: str) -> None:
    assert _kind(text) is ClaimKind.BACKGROUND
    assert _kind(text, dated=True) is ClaimKind.CLAIM


def test_headline_that_asks_states_nothing() -> None:
    assert _kind("Was the port full of rotten fish?", LineKind.HEADLINE) is None


def test_kind_of_the_line_wins() -> None:
    assert _kind("Port to close for good", LineKind.HEADLINE) is ClaimKind.HEADLINE
    assert _kind("Ships leave the port (Courtesy)", LineKind.CAPTION) is ClaimKind.CAPTION
    assert _kind("Pelagia", LineKind.HEADLINE) is None


def test_hedge_counts_only_outside_quotations() -> None:
    text = "“Apparently it closed,” she said."
    quotes = find_quotes(text, Span(0, len(text)))
    assert not is_hedged(text, quotes, 0)
    assert is_hedged("The port apparently closed.", (), 0)


@pytest.mark.parametrize(
    ("text", "hedged"),
    [
        ("The ferry may have carried diesel.", True),
        ("The ferry might also be too old.", True),
        ("The men are believed to be in Beirut.", True),
        ("The ferry appears to have carried diesel.", True),
        ("Unconfirmed reports put the dead at nine.", True),
        ("It is unclear whether it carried diesel.", True),
        ("The ferry allegedly carried diesel.", True),
        ("The ferry carried diesel in May.", False),
        ("Passengers may ask for their money.", False),
        ("The company could not be reached.", False),
        ("He was reported missing.", False),
        ("Two men were reported dead to the police.", False),
    ],
)
def test_words_that_leave_a_thing_open_are_a_hedge(text: str, hedged: bool) -> None:
    assert is_hedged(text, (), 0) is hedged
