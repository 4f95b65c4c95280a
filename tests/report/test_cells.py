"""What stands in a cell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.factories import credit, make_article, make_claim, stored
from xref.model import Attribution, Interval, Mention, Name, Origin, Place, Precision, SourceKind, Span, Strength
from xref.report import cells
from xref.report.cells import Cell

AP = credit("Meridian Wire", SourceKind.AGENCY)
STANCE = replace(credit("dockers"), origin="")
HEARSAY = Attribution(None, "", SourceKind.VAGUE, Strength.HEDGED, None, None)


@pytest.mark.parametrize(
    ("cell", "text"),
    [
        (None, ""),
        ("", ""),
        (0, "0"),
        (("Baku", "Tunis"), "Baku; Tunis"),
        ((), ""),
        (0.1 + 0.2, "0.3"),
        (1.0, "1.0"),
        (1e-9, "0.0"),
    ],
)
def test_a_cell_as_text(cell: Cell, text: str) -> None:
    assert cells.plain(cell) == text


@pytest.mark.parametrize(
    ("attributions", "chain", "attributed_to", "origin"),
    [
        ((), "", (), ()),
        ((credit("Mira Halloran"),), "Gazette <- Mira Halloran", ("Mira Halloran",), ("Mira Halloran",)),
        (
            (replace(credit("Kestrel"), origin="Dr Reyl"), credit("Dr Reyl", hop=2)),
            "Gazette <- Kestrel <- Dr Reyl",
            ("Kestrel",),
            ("Dr Reyl",),
        ),
        # hops are told by their number, not by their place in the tuple
        (
            (credit("Dr Reyl", hop=2), replace(credit("Kestrel"), origin="Dr Reyl")),
            "Gazette <- Kestrel <- Dr Reyl",
            ("Kestrel",),
            ("Dr Reyl",),
        ),
        (
            (credit("police"), credit("hospital", chain=1)),
            "Gazette <- police | Gazette <- hospital",
            ("police", "hospital"),
            ("police", "hospital"),
        ),
        # "he said ..., adding ...": one hop, two cues
        ((credit("police"), credit("police")), "Gazette <- police", ("police",), ("police",)),
        ((STANCE,), "", (), ()),
        ((HEARSAY,), "", (), ()),
        # the furthest hop is somebody without a name
        (
            (replace(credit("Kestrel"), origin=""), replace(HEARSAY, hop=2)),
            "Gazette <- Kestrel",
            ("Kestrel",),
            (),
        ),
        ((STANCE, credit("police", chain=1)), "Gazette <- police", ("police",), ("police",)),
    ],
)
def test_whom_a_claim_credits(
    attributions: tuple[Attribution, ...], chain: str, attributed_to: tuple[str, ...], origin: tuple[str, ...]
) -> None:
    claim = make_claim(attributions=attributions)
    article = stored(1, [claim], make_article(outlet="Gazette"))
    assert cells.chain_text(article, claim) == chain
    assert cells.attributed_to(claim) == attributed_to
    assert cells.origin_names(article, claim) == origin


def test_a_claim_that_credits_nobody_rests_on_the_sources_of_its_article() -> None:
    claim = make_claim()
    article = stored(1, [claim], make_article(outlet="Gazette"), credits=[AP])
    assert cells.chain_text(article, claim) == "Gazette <- Meridian Wire"
    assert cells.origin_names(article, claim) == ("Meridian Wire",)


def test_a_source_of_the_whole_article_is_not_what_the_sentence_says() -> None:
    assert cells.attributed_to(make_claim()) == ()


def test_an_own_source_comes_before_the_sources_of_the_article() -> None:
    claim = make_claim(attributions=[credit("police")])
    assert (
        cells.chain_text(stored(1, [claim], make_article(outlet="Gazette"), credits=[AP]), claim) == "Gazette <- police"
    )


def test_a_name_in_two_spellings_is_listed_once() -> None:
    span = Span(0, 3)
    spellings = (Name(Mention("Yusef\nReyl", span), "reyl"), Name(Mention("Reyl", span), "reyl"))
    assert cells.names(replace(make_claim(), names=spellings)) == ("Yusef Reyl",)


def test_a_place_that_stands_for_its_government_is_no_place() -> None:
    mention = Mention("Tunis", Span(0, 5))
    places = (Place(mention, "Tunis", metonym=True), Place(mention, "Sfax", ("Tunisia",)))
    assert cells.places(replace(make_claim(), places=places)) == ("Sfax",)


@pytest.mark.parametrize(
    ("interval", "start", "end", "precision"),
    [
        (None, None, None, None),
        (Interval(date(2024, 3, 1), date(2024, 4, 1), Precision.MONTH), "2024-03-01", "2024-04-01", "month"),
        (Interval(date(2011, 1, 1), None, Precision.RANGE), "2011-01-01", None, "range"),
        (Interval(None, date(2024, 6, 1), Precision.RANGE), None, "2024-06-01", "range"),
    ],
)
def test_days_are_half_open_and_open_sides_are_not_known(
    interval: Interval | None, start: str | None, end: str | None, precision: str | None
) -> None:
    assert (cells.start_day(interval), cells.end_day(interval), cells.precision(interval)) == (start, end, precision)


@pytest.mark.parametrize(
    ("origin", "text"),
    [
        (Origin("ministry", True), "ministry"),
        (Origin("officials", False), "not identified: officials"),
        (Origin("", False), "not credited"),
    ],
)
def test_an_origin_that_is_not_identified_is_said_to_be_so(origin: Origin, text: str) -> None:
    assert cells.described(origin) == text
