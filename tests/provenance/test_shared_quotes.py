"""Quotations that tie claims together."""

from __future__ import annotations

import pytest

from tests.factories import make_claim
from xref.model import Claim
from xref.provenance.shared_quotes import quoted_alike, shared_quotes


def _quoting(*quotes: str) -> Claim:
    return make_claim("He said: " + " and ".join(f"“{quote}”" for quote in quotes), quotes=quotes)


@pytest.mark.parametrize(
    ("a", "b", "shared"),
    [
        ("common issues", "Common issues,", True),
        ("We lack the ships", "We lack the ships, it is as simple as that", True),
        ("the budget reflects the values of a miser and a fool", "It reflects the values of a miser", True),
        ("disgraceful", "disgraceful", False),
        ("We lack the ships", "We lack the men", False),
        ("he lost his ship in the storm", "she found his ship in the bay", False),
    ],
)
def test_claims_share_a_quotation_whole_or_in_a_long_run(a: str, b: str, shared: bool) -> None:
    pairs = set(shared_quotes([_quoting(a), _quoting("nothing of the sort here"), _quoting(b)]))
    assert ((0, 2) in pairs or (2, 0) in pairs) is shared
    assert not any(1 in pair for pair in pairs)


def test_a_claim_that_says_a_thing_twice_shares_it_with_nobody() -> None:
    assert list(shared_quotes([_quoting("not a day too soon", "not a day too soon")])) == []


@pytest.mark.parametrize(
    ("own", "theirs", "shown"),
    [
        ("common issues", "They discussed common issues at length", "common issues"),
        ("They discussed common issues at length", "common issues", "They discussed common issues at length"),
        (
            "a road for three generations of men",
            "is a road for three generations, no more",
            "a road for three generations of men",
        ),
        ("a road for three generations of men", "a road for three men", None),
        ("yes", "yes", None),
    ],
)
def test_the_quotation_that_another_claim_shares_is_shown(own: str, theirs: str, shown: str | None) -> None:
    a, b = (make_claim(f"He said: “{quote}”.", quotes=[quote]) for quote in (own, theirs))
    found = quoted_alike(a, b)
    assert (found.text if found else None) == shown
