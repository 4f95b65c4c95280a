"""What the marks of a reader of cues add to the rules, and what they take away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from xref.claims.attribution import find_attributions
from xref.claims.attribution_state import State
from xref.claims.attribution_view import Chances, view
from xref.claims.names import find_names, resolve_names
from xref.claims.quotes import find_quotes
from xref.model import Attribution, LineKind, Sentence, Span


def _found(raw: str, cue: Sequence[str], source: Sequence[str] = ()) -> tuple[Attribution, ...]:
    """The attributions of a sentence of whose words a reader marks some as cues and some as sources."""
    span = Span(0, len(raw))
    seen = view(
        raw, Sentence(span, raw, LineKind.BODY, 0), find_quotes(raw, span), resolve_names(find_names(raw, span))
    )
    marks = tuple(0.9 if word.text in cue else 0.01 for word in seen.words)
    sources = tuple(0.9 if word.text in source else 0.01 for word in seen.words)
    return find_attributions(replace(seen, chances=Chances(marks, marks[:0] or (0.0,) * len(marks), sources)), State())


@pytest.mark.parametrize(
    ("raw", "cue", "source", "told", "holder"),
    [
        ("Ruth Ellery is a firm believer in free ports.", ["firm", "believer"], [], "firm believer", ""),
        ("Ruth Ellery is a firm believer in ports.", ["believer"], ["Ruth", "Ellery"], "believer", "Ruth Ellery"),
        ("Ruth Ellery hopes the port will open.", ["hopes"], [], "hopes", "Ruth Ellery"),
        (
            "The claim of the Harbour Union that ships wait is old.",
            ["claim"],
            ["Harbour", "Union"],
            "claim",
            "Harbour Union",
        ),
    ],
)
def test_a_mark_that_no_rule_knows_is_a_stance_of_its_holder(
    raw: str, cue: list[str], source: list[str], told: str, holder: str
) -> None:
    (found,) = _found(raw, cue, source)
    assert (found.cue.text if found.cue else "", found.resolved, found.origin) == (told, holder, "")


def test_a_mark_on_a_cue_of_the_rules_adds_nothing() -> None:
    (found,) = _found("Ruth Ellery said the port would close.", ["said"], ["Ruth", "Ellery"])
    assert found.origin == "Ruth Ellery"


def test_a_cue_of_the_rules_that_the_reader_is_sure_is_none_is_dropped() -> None:
    assert not _found("Ruth Ellery said the port would close.", [])


def test_a_stance_never_becomes_an_origin() -> None:
    found = _found("Ruth Ellery wants the port closed, the Pelagia Gazette reported.", ["wants", "reported"])
    assert {attribution.origin for attribution in found if attribution.cue and attribution.cue.text == "wants"} == {""}
    assert [attribution.origin for attribution in found if attribution.origin] == ["Pelagia Gazette"]
