from __future__ import annotations

import pytest

from xref.model import LineKind
from xref.text.lines import classify_lines, is_full_sentence

BODY = "The council of Orla voted on Monday to close the old bridge for two months, the mayor said."
MORE = "Engineers found cracks in its northern pier in March and have watched them grow ever since."


def kinds(raw: str, *, has_title: bool = False) -> list[tuple[str, str]]:
    return [(line.kind.value, line.reason) for line in classify_lines(raw, has_title=has_title)]


def classified(*lines: str, has_title: bool = False) -> dict[str, tuple[str, str]]:
    raw = "\n\n".join(lines)
    found = classify_lines(raw, has_title=has_title)
    return {raw[line.span.start : line.span.end]: (line.kind.value, line.reason) for line in found}


def test_first_title_line_is_the_headline_and_the_next_one_its_standfirst() -> None:
    found = kinds(f"Orla closes old bridge\n\nTwo cracks found in the northern pier during spring checks\n\n{BODY}")
    assert found == [("headline", ""), ("headline", ""), ("body", "")]


def test_section_above_and_outlet_below_the_headline_are_dropped() -> None:
    found = classified("Orla", "Council closes old bridge for two months", "Orla Wire", BODY)
    assert found["Orla"] == ("dropped", "section label")
    assert found["Council closes old bridge for two months"] == ("headline", "")
    assert found["Orla Wire"] == ("dropped", "byline")


def test_cut_off_copy_of_the_headline_with_breadcrumbs_is_dropped() -> None:
    found = classified(
        "Orla BridgesCouncil Closes Old Bridge and Opens...", "Council Closes Old Bridge and Opens Ferry", BODY
    )
    assert [kind for kind, _ in found.values()] == ["dropped", "headline", "body"]
    assert next(iter(found.values())) == ("dropped", "truncated headline")


def test_headline_that_ends_in_dots_without_a_longer_copy_stays() -> None:
    assert kinds(f"And then the bridge fell...\n\n{BODY}")[0] == ("headline", "")


@pytest.mark.parametrize("has_title", [True, False])
def test_first_line_that_is_a_sentence_is_body(has_title: bool) -> None:
    assert kinds(f"{BODY}\n\n{MORE}", has_title=has_title) == [("body", ""), ("body", "")]


def test_question_may_be_a_headline_where_more_follows() -> None:
    assert kinds(f"Will Orla ever get a new bridge?\n\n{BODY}")[0] == ("headline", "")
    assert kinds("Will Orla ever get a new bridge?") == [("body", "")]


def test_short_title_within_the_article_is_a_section_label() -> None:
    assert classified(BODY, "Cracks in spring", MORE, has_title=True)["Cracks in spring"] == (
        "dropped",
        "section label",
    )


@pytest.mark.parametrize(
    "line", ["Orla closed the bridge.", "The council wrote:", "- 12 people hurt", "12 people were hurt on Monday night"]
)
def test_lines_that_may_state_something_are_body(line: str) -> None:
    assert classified(BODY, line, MORE, has_title=True)[line] == ("body", "")


def test_title_of_another_article_is_dropped() -> None:
    link = "Orla Ferry Sinks Off Coast After Fire in Engine Room"
    assert classified(BODY, link, MORE, has_title=True)[link] == ("dropped", "related links")


def test_repeated_line_is_dropped_once_told() -> None:
    caption = "Divers at the pier of Orla (photo credit: Ann Bell)"
    assert kinds(f"{BODY}\n{caption}\n{caption}\n{MORE}", has_title=True)[1:3] == [
        ("caption", ""),
        ("dropped", "duplicate line"),
    ]


def test_everything_after_the_comment_form_is_dropped() -> None:
    found = kinds(
        f"{BODY}\n\nLeave a Reply\n\nI cross that bridge each day and have seen no cracks at all in it.\n\n{MORE}"
    )
    assert found[1:] == [("dropped", "comment form"), *[("dropped", "after tail marker")] * 2]


def test_teasers_after_latest_news_are_dropped() -> None:
    found = kinds(
        f"{BODY}\n\nLatest news\n\nOrla: Ferry Late, Again\n\nA ferry was late on the 67th day of the storm that..."
    )
    assert found[1:] == [("dropped", "related links"), *[("dropped", "after tail marker")] * 2]


def test_box_of_links_within_the_article_does_not_end_it() -> None:
    found = classified(
        BODY, "Read more:", "Ferry Sinks Off Orla Coast After Fire", MORE, f"Moreover, {BODY}", f"Later, {MORE}"
    )
    assert [kind for kind, _ in found.values()] == ["body", "dropped", "dropped", "body", "body", "body"]


def test_post_in_another_script_with_a_link_is_dropped() -> None:
    post = "وصل الوفد إلى المدينةhttp://news.example/ar/7"
    assert classified(BODY, post, MORE, has_title=True)[post] == ("dropped", "embedded post")


def test_article_in_another_script_is_kept() -> None:
    first = "أعلن المجلس إغلاق الجسر القديم في المدينة لمدة شهرين كاملين ابتداء من يوم الاثنين."
    second = "تفاصيل http://news.example/ar/7 على الموقع."
    assert kinds(f"{first}\n\n{second}", has_title=True) == [("body", ""), ("body", "")]


def test_paragraph_of_furniture_sentences_is_dropped() -> None:
    raw = f"{BODY}\n\nCopyright 2019 The Orla Post. Click here for reprint permission."
    assert kinds(raw, has_title=True)[1][0] == LineKind.DROPPED


def test_empty_text_has_no_lines() -> None:
    assert classify_lines(" \n\t\n") == ()


def test_full_sentence_needs_length_and_a_full_stop_that_cuts_nothing_off() -> None:
    assert is_full_sentence(BODY)
    assert not is_full_sentence(BODY[:-1] + "...")
    assert not is_full_sentence("Orla closed the bridge.")
