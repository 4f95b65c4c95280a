"""Texts that are checked and not stored: their claims, offsets and keys."""

from __future__ import annotations

import pytest

from xref.errors import InputError
from xref.model import Document
from xref.settings import DEFAULTS
from xref.workflows.drafts import CLAIM, DRAFT, claims_as_drafts, count_sentences, draft_of, needs_a_day

TEXT = "A storm closed the harbour of Port Ansel on Monday, police said.\n\nWhy? Two ships waited outside.\n"


def test_a_draft_has_the_claims_of_its_text_at_their_offsets() -> None:
    draft = draft_of(Document("draft.txt", TEXT), DEFAULTS, None)
    assert [item.claim.text for item in draft.claims] == [
        "A storm closed the harbour of Port Ansel on Monday, police said.",
        "Two ships waited outside.",
    ]
    for item in draft.claims:
        assert TEXT[item.claim.span.start : item.claim.span.end] == item.claim.text
    assert draft.article.outlet == DRAFT
    assert count_sentences(draft) == 3


def test_keys_are_negative_and_occur_once() -> None:
    draft = draft_of(Document("draft.txt", TEXT), DEFAULTS, None)
    listed = claims_as_drafts([("line 1", "It rained."), ("line 2", "It rained.")], None, DEFAULTS, None)
    for articles in ([draft], listed):
        keys = [item.key for article in articles for item in article.claims]
        assert len(set(keys)) == len(keys)
        assert all(key < 0 for key in (*keys, *(article.key for article in articles)))
    assert {article.article.outlet for article in listed} == {CLAIM}


def test_the_day_of_a_draft_dates_its_words_for_time() -> None:
    (undated,) = claims_as_drafts([("", "It burned on Tuesday.")], None, DEFAULTS, None)
    (dated,) = claims_as_drafts([("", "It burned on Tuesday.")], "2024-03-15", DEFAULTS, None)
    assert undated.claims[0].claim.event is None
    event = dated.claims[0].claim.event
    assert event is not None
    assert str(event.start) == "2024-03-12"


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("It burned on Tuesday.", True),
        ("It burned two days ago, the harbour master said.", True),
        ("It burned at 7.40 p.m., the harbour master said.", False),
        ("It burned on 12 March 2024, the harbour master said.", False),
        ("It burned, the harbour master said.", False),
    ],
    ids=["weekday", "ago", "clock", "date", "none"],
)
def test_a_day_is_needed_where_words_are_counted_from_it(text: str, needed: bool) -> None:
    assert needs_a_day(draft_of(Document("draft.txt", f"{text}\n"), DEFAULTS, None)) is needed
    assert not needs_a_day(draft_of(Document("draft.txt", f"{text}\n", published="2024-03-15"), DEFAULTS, None))


@pytest.mark.parametrize(
    "text",
    ["Two ships waited. A third sank.", "Really?", "Subscribe to our newsletter!", "ferry fire", "Wasser\n im  Hafen"],
)
def test_each_text_of_a_list_is_one_claim(text: str) -> None:
    (draft,) = claims_as_drafts([("line 1", text)], None, DEFAULTS, None)
    (item,) = draft.claims
    assert item.claim.text == " ".join(text.split())


def test_what_is_no_article_is_no_draft() -> None:
    with pytest.raises(InputError, match="it holds no article text"):
        draft_of(Document("draft.txt", "Advertisement\n"), DEFAULTS, None)
