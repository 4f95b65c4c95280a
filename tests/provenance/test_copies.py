"""Copied passages are found by shared words outside quotes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.factories import make_claim
from xref.model import Claim, Mention, Quantity, Span
from xref.provenance.copies import containment, copied_run, longest_shared_run, shingles
from xref.settings import DEFAULTS
from xref.text.normalise import stem

LIFTED = "The ferry Anneliese took on water two miles off the breakwater shortly before dawn on Sunday"


def sentences(*texts: str) -> list[Claim]:
    return [make_claim(text, index=i) for i, text in enumerate(texts)]


def test_a_copy_with_a_changed_ending_holds_most_of_the_shingles() -> None:
    a, b = sentences(f"{LIFTED}, the coast guard said."), sentences(f"{LIFTED}, officials have confirmed.")
    assert containment(shingles(a), shingles(b)) > 0.7


def test_two_reports_in_their_own_words_share_no_shingles() -> None:
    a = sentences(LIFTED + ".")
    b = sentences("Water poured into the Anneliese before sunrise, two miles out, and she had to be towed home.")
    assert containment(shingles(a), shingles(b)) == 0.0


def test_very_short_texts_are_never_copies() -> None:
    short = shingles(sentences("The ferry sank off the breakwater."))
    assert containment(short, short) == 0.0


def test_a_shared_official_quote_is_no_copying() -> None:
    quote = "we will not rest until every one of the passengers has been found and brought home to this harbour"
    a = [make_claim(f"“{quote},” the mayor said.", quotes=[quote])]
    b = [make_claim(f"Mayor Reyl promised: “{quote}.”", quotes=[quote])]
    assert containment(shingles(a), shingles(b)) == 0.0
    assert longest_shared_run(a[0], b[0]) is not None
    run = longest_shared_run(a[0], b[0])
    assert run is not None and run[1] == 1


@pytest.mark.parametrize(
    ("a", "b", "run"),
    [
        ("He said the old bridge was closed.", "The OLD bridge was shut.", "the old bridge was"),
        ("Twelve people drowned.", "Nobody was hurt.", None),
        ("One bridge, one road.", "One road.", "one road"),
    ],
)
def test_the_longest_shared_run_is_given_as_written_in_the_first(a: str, b: str, run: str | None) -> None:
    found = longest_shared_run(make_claim(a), make_claim(b))
    assert (found[0].text if found else None) == run


def test_the_run_has_offsets_into_the_raw_text() -> None:
    claim = make_claim("He said the old bridge was closed.", start=50)
    found = longest_shared_run(claim, make_claim("The old bridge is shut."))
    assert found is not None
    mention, length = found
    assert length == 3
    assert claim.text[mention.span.start - 50 : mention.span.end - 50] == mention.text


RARE = frozenset(map(stem, ("seepage", "lichen", "crucible", "ledger")))


def copied(a: Claim, b: Claim, alike: float = 0.0) -> str | None:
    """The copied words where every word weighs nothing but four rare ones."""
    run = copied_run((a, b), lambda: alike, lambda word: 6.0 if word in RARE else 0.0, DEFAULTS)
    return run.text if run else None


def test_a_long_run_of_words_was_copied() -> None:
    a, b = make_claim(f"{LIFTED}, he said."), make_claim(f"{LIFTED}.")
    assert copied(a, b) == LIFTED


def test_a_shorter_run_was_copied_between_articles_that_share_others_or_where_its_words_are_rare() -> None:
    plain = (
        make_claim("The men were told of the water in the pit."),
        make_claim("They were told of the water in the pit."),
    )
    assert copied(*plain) is None
    assert copied(*plain, alike=0.06) == "were told of the water in the pit"
    assert copied(*plain, alike=0.05) is None
    rare = "were told of lichen and seepage in May"
    assert copied(make_claim(f"The men {rare}."), make_claim(f"They {rare}.")) == rare
    short = "told of lichen and seepage"
    assert copied(make_claim(f"The men were {short}."), make_claim(f"They heard it {short}.")) is None


def test_names_and_figures_that_two_reports_share_are_no_copied_words() -> None:
    named = "in the hall of the Lichen Seepage Crucible"
    a, b = (make_claim(f"{lead} met {named}.", names=["Lichen Seepage Crucible"]) for lead in ("They", "Some"))
    assert copied(a, b) is None
    figure = "with 14 tonnes of lichen and seepage"
    told = make_claim(f"They left {figure}.")
    at = told.text.index("14")
    number = Quantity(Mention("14", Span(at, at + 2)), 14, 14)
    assert copied(replace(told, numbers=(number,)), make_claim(f"It came {figure}.")) is None
    assert copied(told, make_claim(f"It came {figure}.")) == figure
