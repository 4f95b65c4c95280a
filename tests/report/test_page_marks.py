from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.factories import make_claim
from tests.findings_examples import CLASH, FOURTEEN, SEVENTEEN, count, words_of
from xref.model import Claim, Name, Span
from xref.report.formats.plain import bare
from xref.report.page.marks import Mark, Marked, differing_spans, marked, shared_spans


def shared(*claims: Claim, articles: tuple[int, ...] = ()) -> list[list[str]]:
    """The marked words of each claim; each is of an article of its own unless said otherwise."""
    owners = articles or tuple(range(len(claims)))
    spans = shared_spans({key: (owner, claim) for key, (owner, claim) in enumerate(zip(owners, claims, strict=True))})
    return [words_marked(marked(claim, spans[key])) for key, claim in enumerate(claims)]


def words_marked(shown: Marked, kind: Mark = Mark.SAME) -> list[str]:
    """The marked words, cut as a browser cuts them: by UTF-16 units."""
    units = shown.text.encode("utf-16-le", "surrogatepass")
    groups = [shown.marks[at : at + 3] for at in range(0, len(shown.marks), 3)]
    return [units[2 * a : 2 * b].decode("utf-16-le", "surrogatepass") for a, b, mark in groups if mark == kind]


def test_words_that_another_article_has_too_are_marked_in_any_form() -> None:
    assert shared(make_claim("Divers searched the harbour."), make_claim("The harbour is searched by boats.")) == [
        ["searched", "harbour"],
        ["harbour", "searched"],
    ]


def test_words_that_follow_each_other_are_one_mark() -> None:
    first, second = make_claim("The oil port burned."), make_claim("An oil port closed.")
    assert shared(first, second)[0] == ["oil port"]


def test_function_words_alone_are_not_marked() -> None:
    assert shared(make_claim("It was on the quay."), make_claim("He was on the bridge.")) == [[], []]


def test_words_that_one_article_repeats_are_not_marked() -> None:
    assert shared(make_claim("The harbour burned."), make_claim("The harbour sank."), articles=(7, 7)) == [[], []]


def test_a_number_in_other_words_is_marked() -> None:
    a = replace(make_claim("Fourteen sailors drowned."), numbers=(count("Fourteen sailors drowned.", "Fourteen", 14),))
    b = replace(make_claim("Some 14 went missing."), numbers=(count("Some 14 went missing.", "14", 14),))
    assert shared(a, b) == [["Fourteen"], ["14"]]


def test_a_name_in_another_spelling_is_marked() -> None:
    a, b = make_claim("Dmitri Zavorotny left."), make_claim("Dmitry Zavorotnyy stayed.")
    a = replace(a, names=(Name(words_of(a.text, "Dmitri Zavorotny"), "zavorotni"),))
    b = replace(b, names=(Name(words_of(b.text, "Dmitry Zavorotnyy"), "zavorotni"),))
    assert shared(a, b) == [["Dmitri Zavorotny"], ["Dmitry Zavorotnyy"]]


def test_words_in_conflict_are_marked_as_such_also_where_others_have_them() -> None:
    spans = differing_spans([CLASH])
    assert words_marked(marked(make_claim(SEVENTEEN), [Span(0, len(SEVENTEEN))], spans[300]), Mark.DIFFERS) == ["17"]
    assert words_marked(marked(make_claim(FOURTEEN), (), spans[100]), Mark.DIFFERS) == ["Fourteen"]


def test_offsets_are_those_of_a_browser() -> None:
    shown = marked(make_claim("🚢🚢 sank", start=40), [Span(43, 47)])
    assert shown.marks == (5, 9, 1)
    assert words_marked(shown) == ["sank"]


def test_characters_that_reorder_or_hide_are_gone_and_the_marks_still_fit() -> None:
    shown = marked(make_claim("The \u202eharbour\u202c \x1b[31mburned"), [Span(5, 12)])
    assert shown.text == "The harbour burned"
    assert words_marked(shown) == ["harbour"]


def test_spans_outside_the_sentence_mark_nothing() -> None:
    assert marked(make_claim("It sank.", start=10), [Span(0, 10), Span(18, 30)]).marks == ()


@given(st.text(max_size=40), st.lists(st.tuples(st.integers(0, 60), st.integers(0, 60)), max_size=6))
def test_marks_are_in_order_and_do_not_change_the_text(text: str, ends: list[tuple[int, int]]) -> None:
    claim = make_claim(text, start=10)
    shown = marked(claim, [Span(min(pair), max(pair)) for pair in ends])
    assert "\u202e" not in shown.text
    if bare(text) == text:
        assert shown.text == text
    bounds = [at for i, at in enumerate(shown.marks) if i % 3 < 2]
    assert bounds == sorted(bounds)
    assert all(0 <= at <= 2 * len(shown.text) for at in bounds)
