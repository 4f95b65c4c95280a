"""What a reader of cues is shown of a sentence, and which stretches its chances make."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from xref.claims.attribution_view import View, view
from xref.claims.cue_reading import FLAGS, runs, word_flags
from xref.claims.names import find_names
from xref.claims.quotes import find_quotes
from xref.model import LineKind, Sentence, Span

CHANCES = st.lists(st.floats(0, 1), max_size=30)


def _view(raw: str) -> View:
    span = Span(0, len(raw))
    return view(raw, Sentence(span, raw, LineKind.BODY, 0), find_quotes(raw, span), find_names(raw, span))


def _flagged(raw: str, flag: int) -> list[str]:
    seen = _view(raw)
    return [word.text for word, row in zip(seen.words, word_flags(seen), strict=True) if row[flag]]


@pytest.mark.parametrize(
    ("flag", "words"),
    [
        (0, ["All", "is", "lost", ","]),
        (1, ["All", "Ruth", "Ellery"]),
        (2, ["UN"]),
        (3, ["3"]),
        (4, ["“", ",", "”", "."]),
        (6, ["“"]),
        (10, ["Ruth", "Ellery"]),
    ],
    ids=["quoted", "capital", "capitals", "digit", "mark", "first", "person"],
)
def test_a_flag_tells_what_small_letters_do_not_show(flag: int, words: list[str]) -> None:
    found = _flagged("“All is lost,” said Ruth Ellery of the UN at 3.", flag)
    assert [word for word in found if word in words] == words
    assert set(words) <= set(found)


def test_a_word_near_a_quotation_knows_on_which_side_it_is() -> None:
    raw = "She left early, and “all is lost” was what she told us."
    assert "early" in _flagged(raw, 9)
    assert "early" not in _flagged(raw, 8)
    assert "told" in _flagged(raw, 8)
    assert "told" not in _flagged(raw, 9)


def test_a_sentence_without_words_has_no_flags() -> None:
    assert word_flags(_view("  ")).shape == (0, FLAGS)


@pytest.mark.parametrize(
    ("chances", "begins", "found"),
    [
        ([0.1, 0.7, 0.1], [], [(1, 1)]),
        ([0.1, 0.4, 0.7, 0.4, 0.1], [], [(1, 3)]),
        ([0.4, 0.4, 0.4], [], []),  # no peak
        ([0.7, 0.2, 0.7], [], [(0, 0), (2, 2)]),
        ([0.9, 0.9], [0.9, 0.1], [(0, 1)]),
        ([0.9, 0.9], [0.9, 0.9], [(0, 0), (1, 1)]),  # two cues side by side
        ([0.9, 0.4], [0.9, 0.4], [(0, 0)]),  # the second one has no peak
        ([0.1, 0.9], [], [(1, 1)]),  # up to the end
        ([], [], []),
    ],
)
def test_a_run_lies_above_the_edge_and_reaches_the_peak(
    chances: list[float], begins: list[float], found: list[tuple[int, int]]
) -> None:
    assert list(runs(chances, 0.6, 0.35, begins)) == found


@given(CHANCES, st.floats(0, 1), st.floats(0, 1))
def test_runs_hold_exactly_the_words_above_the_edge_that_belong_to_a_peak(
    chances: list[float], one: float, other: float
) -> None:
    edge, peak = sorted((one, other))
    found = list(runs(chances, peak, edge))
    inside = {at for first, last in found for at in range(first, last + 1)}
    assert {at for at, chance in enumerate(chances) if chance >= peak} <= inside
    assert all(chances[at] >= edge for at in inside)
    assert all(b > a + 1 for (_, a), (b, _) in pairwise(found))
