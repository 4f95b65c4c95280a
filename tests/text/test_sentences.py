from __future__ import annotations

import time

import pytest

from xref.model import Line, LineKind, Span
from xref.text.sentences import sentence_spans, split_sentences


def split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentence_spans(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    "text",
    [
        "Gen. Ada Orr met Rep. Lee Voss, D-Mass., in Orla on Monday.",
        "The U.S. Coast Guard and the U.N. Security Council sent ships.",
        "It rose 3.5 percent at 10 a.m. Friday in St. Orla, e.g. in No. 5.",
        "George W. Halloran Jr. came on Jan. 5 with Acme Corp. Chairman J. R. Dorn.",
        '"Will they come?" he asked.',
        "“Jail!” Halloran tweeted.",
        "“Who knows?” the mayor of Orla said.",
        "The ferry (It was late. Again.) came in at noon.",
        "They waited... and then left.",
        "See news.example for v2.0 of the plan.",
        "3. Various shots of the bridge",
        "The price was $4.50 vs. $3.20 in May.",
    ],
)
def test_these_are_one_sentence(text: str) -> None:
    assert split(text) == [text]


@pytest.mark.parametrize(
    "sentences",
    [
        ["The bridge is closed.", "The ferry is not."],
        ["He lives in the U.S.", "The council does not."],
        ["They left at 5 p.m.", "The ferry came later."],
        ["“The bridge is safe.", "We checked it.”", "She left."],
        ['He said: "We will go."', '"They will not," she said.'],
        ["Is it safe?", "Nobody knows!", "We wait …", "And wait."],
        ["They closed it (for good).", "He cried."],
        ["The plan was ‘dead’.", "Halloran agreed."],
        ["Der Rat hat entschieden.", "Über die Brücke fährt niemand."],
        ["They bought from Acme Inc.", "But nobody paid."],
    ],
)
def test_these_are_several_sentences(sentences: list[str]) -> None:
    assert split(" ".join(sentences)) == sentences


def test_lone_dots_belong_to_the_sentence_that_follows() -> None:
    assert split("… The ferry came. It left.") == ["… The ferry came.", "It left."]


def test_dropped_lines_yield_no_sentence_and_headlines_one() -> None:
    raw = "Bridge shut. Ferry late\nRead more\nIt is shut. It is old.\nDivers. At work (Courtesy)"
    starts = [0, raw.index("Read"), raw.index("It is shut"), raw.index("Divers")]
    ends = [*(start - 1 for start in starts[1:]), len(raw)]
    kinds = [LineKind.HEADLINE, LineKind.DROPPED, LineKind.BODY, LineKind.CAPTION]
    lines = [Line(Span(a, b), kind) for a, b, kind in zip(starts, ends, kinds, strict=True)]
    found = split_sentences(raw, lines)
    assert [(s.text, s.kind, s.paragraph) for s in found] == [
        ("Bridge shut. Ferry late", LineKind.HEADLINE, 0),
        ("It is shut.", LineKind.BODY, 2),
        ("It is old.", LineKind.BODY, 2),
        ("Divers.", LineKind.CAPTION, 3),
        ("At work (Courtesy)", LineKind.CAPTION, 3),
    ]


def test_furniture_within_a_paragraph_yields_no_sentence() -> None:
    raw = "The bridge is shut. Follow Ann Bell on Twitter."
    found = split_sentences(raw, [Line(Span(0, len(raw)), LineKind.BODY)])
    assert [s.text for s in found] == ["The bridge is shut."]


@pytest.mark.parametrize("unit", [". ", "(a. b) ", "1. ", "!", '."', "A. ", "…"])
def test_hostile_lines_take_linear_time(unit: str) -> None:
    text = (unit * 60_000)[:60_000] + "x"
    started = time.perf_counter()
    sentence_spans(text, Span(0, len(text)))
    assert time.perf_counter() - started < 3
