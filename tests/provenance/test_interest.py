"""Whether a source speaks about itself."""

from __future__ import annotations

import pytest

from tests.news import read
from xref.provenance.interest import interest


def about_itself(*paragraphs: str) -> str:
    """What shows the source of the last claim to speak about itself."""
    article = read(1, "Harbour Courier", *paragraphs)
    claim = article.claims[-1].claim
    return next((found for hop in claim.credited if (found := interest(article, claim, hop))), "")


@pytest.mark.parametrize(
    "sentence",
    [
        "The boats of Civic Dawn Party were inspected in May, according to a statement by Civic Dawn Party.",
        "Civic Dawn Party said its boats were inspected in May.",
        "Civic Dawn Party denied that the boats had been overloaded.",
        "Mira Halloran, the chairwoman of Civic Dawn Party, said that Civic Dawn Party had inspected all boats in May.",
        "Civic Dawn Party official Tomas Reyl said the boats of Civic Dawn Party were inspected in May.",
        "A Civic Dawn Party official said the boats of Civic Dawn Party were inspected in May.",
        "Tomas Reyl said he had paid for the journey out of his own pocket.",
    ],
)
def test_a_party_that_speaks_about_itself_is_interested(sentence: str) -> None:
    assert about_itself(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The coastguard said the boats of Civic Dawn Party were overloaded.",
        "Fourteen people died on the ferry, according to the hospital in Port Ansel.",
        "Mira Halloran, a nurse in Port Ansel, said that fourteen people had died.",
        "The Kestrel reported that the boats of Civic Dawn Party were overloaded.",
        "It is said that Civic Dawn Party sold its boats.",
        "The boats of Civic Dawn Party were inspected in May.",
    ],
)
def test_a_witness_is_not_interested(sentence: str) -> None:
    assert about_itself(sentence) == ""


def test_whom_a_person_serves_is_told_anywhere_in_the_article() -> None:
    speech = "Reyl said that Civic Dawn Party would pay for every cabin."
    assert (
        about_itself("Tomas Reyl, who heads Civic Dawn Party, came to the harbour on Monday.", speech)
        == "Civic Dawn Party"
    )
    assert about_itself("Tomas Reyl, who lives in Port Ansel, came to the harbour on Monday.", speech) == ""
