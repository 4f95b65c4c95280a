from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from _pytest.mark import ParameterSet
from hypothesis import given
from hypothesis import strategies as st

from tests.evaluation.time_phrases import anchor_of, gold_rows, share_exact, written
from xref.claims.times import event_time, find_times
from xref.model import Interval, Precision, Span, TimeMention

LEAST_ROWS, LEAST_SHARE = 390, 0.95
DAY = timedelta(days=1)
WEDNESDAY = Interval(date(2018, 3, 14), date(2018, 3, 15), Precision.DAY)


def gold_params() -> Iterator[ParameterSet]:
    for row in gold_rows():
        known = pytest.mark.xfail(strict=True, reason="a form that the grammar does not know")
        yield pytest.param(row.anchor, row.sentence, row.expected, marks=[known] if row.is_wrong else [])


def times_in(
    sentence: str, anchor: Interval | None = WEDNESDAY, quoted: tuple[Span, ...] = ()
) -> tuple[TimeMention, ...]:
    return find_times(sentence, Span(0, len(sentence)), anchor, quoted)


def span_of(sentence: str, words: str) -> Span:
    return Span(sentence.index(words), sentence.index(words) + len(words))


@pytest.mark.parametrize(("anchor", "sentence", "expected"), list(gold_params()))
def test_time_phrase_has_its_interval(anchor: str, sentence: str, expected: str) -> None:
    found = times_in(sentence, anchor_of(anchor))
    assert (" ; ".join(map(written, found)) or "none") == expected


def test_nineteen_of_twenty_phrases_have_exactly_their_interval() -> None:
    rows = list(gold_rows())
    assert len(rows) >= LEAST_ROWS
    assert share_exact(rows) >= LEAST_SHARE


def test_offsets_point_into_the_raw_text_not_the_sentence() -> None:
    raw = "Rain fell. They met on Monday in Oslo."
    (found,) = find_times(raw, Span(11, len(raw)), WEDNESDAY)
    assert found.mention.span == span_of(raw, "Monday")


def test_phrase_outside_the_span_is_not_found() -> None:
    raw = "They met on Monday. Rain fell."
    assert find_times(raw, Span(20, len(raw)), WEDNESDAY) == ()


def test_relative_phrase_inside_a_quotation_stays_unresolved() -> None:
    sentence = "“They met last week,” he said."
    (found,) = times_in(sentence, quoted=(Span(0, 21),))
    assert (found.quoted, found.interval) == (True, None)


def test_explicit_date_inside_a_quotation_resolves() -> None:
    sentence = "“They met on 24 March 2018,” he said."
    (found,) = times_in(sentence, quoted=(Span(0, 28),))
    assert found.quoted
    assert found.interval == Interval(date(2018, 3, 24), date(2018, 3, 25), Precision.DAY)


def test_phrase_outside_the_quotation_is_not_quoted() -> None:
    sentence = "“They met,” he said on Monday."
    (found,) = times_in(sentence, quoted=(Span(0, 11),))
    assert not found.quoted
    assert found.interval is not None


def test_no_break_spaces_do_not_hide_a_date() -> None:
    (found,) = times_in("They met on March\u00a012,\u00a02018.")
    assert found.interval == Interval(date(2018, 3, 12), date(2018, 3, 13), Precision.DAY)


def test_impossible_date_stays_unresolved() -> None:
    (found,) = times_in("They met on June 31, 2018.")
    assert found.interval is None


def test_event_time_leaves_out_the_time_of_the_report() -> None:
    sentence = "The group met in Beirut last month, the ministry said on Thursday."
    times = times_in(sentence)
    assert event_time(times, WEDNESDAY, (span_of(sentence, "said"),)) == times[0].interval


def test_event_time_leaves_out_the_time_right_before_the_cue() -> None:
    sentence = "The ministry on Tuesday said that the group met in January."
    times = times_in(sentence)
    assert event_time(times, WEDNESDAY, (span_of(sentence, "said"),)) == times[1].interval


def test_event_time_is_unknown_when_only_the_report_is_dated() -> None:
    sentence = "The group had met in Beirut, the ministry said on Thursday."
    assert event_time(times_in(sentence), WEDNESDAY, (span_of(sentence, "said"),)) is None


def test_event_time_far_from_the_cue_counts() -> None:
    sentence = "The ministry said the two delegations held a long meeting on Monday."
    times = times_in(sentence)
    assert event_time(times, WEDNESDAY, (span_of(sentence, "said"),)) == times[0].interval


def test_event_time_prefers_the_narrowest_phrase() -> None:
    times = times_in("In the war that has lasted since 2011, a shell hit the town on Monday.")
    assert event_time(times, WEDNESDAY) == times[1].interval


def test_event_time_prefers_the_first_of_equals() -> None:
    times = times_in("They met on Monday and again on Tuesday.")
    assert event_time(times, WEDNESDAY) == times[0].interval


def test_event_time_prefers_what_has_happened_to_what_is_announced() -> None:
    times = times_in("Before they will meet on Friday, they met on Monday.")
    assert event_time(times, WEDNESDAY) == times[1].interval


def test_event_time_ignores_quoted_and_unresolved_phrases() -> None:
    sentence = "“We met on 3 March 2018,” he said, two weeks later."
    assert event_time(times_in(sentence, quoted=(Span(0, 25),)), WEDNESDAY) is None


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=80))
def test_any_text_gives_exact_offsets(raw: str) -> None:
    for found in find_times(raw, Span(0, len(raw)), WEDNESDAY):
        assert raw[found.mention.span.start : found.mention.span.end] == found.mention.text


VOCABULARY = """
    on in last next this the of since by from to between and 2011 1999 99 31 31st 999 decades ago May March
    Monday week month year " "early late mid-1990s summer winter 9/11 31/12/9999 9999-12-31 3 p.m. two before
    after earlier century 12th , . - – half
"""
WORDS = st.sampled_from(VOCABULARY.split())


@given(
    st.lists(WORDS, max_size=12), st.sampled_from(["2018-03-14", "2018-03", "2018", "none", "0001-01-01", "9999-12-30"])
)
def test_any_heap_of_time_words_gives_ordered_intervals(words: list[str], anchor: str) -> None:
    sentence = " ".join(words)
    last = 0
    for found in times_in(sentence, anchor_of(anchor)):
        assert last <= found.mention.span.start < found.mention.span.end <= len(sentence)
        last = found.mention.span.end
        interval = found.interval
        if interval is not None and interval.start is not None and interval.end is not None:
            assert interval.start < interval.end


@given(st.dates(date(1990, 1, 1), date(2030, 1, 1)), st.integers(0, 40))
def test_wider_anchor_gives_an_interval_that_holds_the_narrow_one(day: date, days: int) -> None:
    sentence = "They met on Monday, last week, in May, two years ago, last summer and earlier this year."
    wide = Interval(day, day + (days + 1) * DAY, Precision.RANGE)
    for inside in (day, day + days * DAY):
        narrow = Interval(inside, inside + DAY, Precision.DAY)
        for a, b in zip(times_in(sentence, narrow), times_in(sentence, wide), strict=True):
            assert a.interval is not None and b.interval is not None
            assert a.interval.start is not None and b.interval.start is not None
            assert a.interval.end is not None and b.interval.end is not None
            assert b.interval.start <= a.interval.start and a.interval.end <= b.interval.end
