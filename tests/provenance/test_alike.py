"""Which names of sources may stand for one source."""

from __future__ import annotations

import pytest

from tests.factories import make_claim
from xref.model import Attribution, Mention, SourceKind, Span, Strength
from xref.provenance.alike import issuer_key, may_be_one, same_document, source_key, speaks_for


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("Mira Halloran", "Halloran", True),
        ("Mira J. Halloran", "Mira Halloran", True),
        ("Bob Halloran", "Robert Halloran", True),
        ("Yousef al-Harithi", "Yusef Harithi", True),
        ("ministry of health", "Norwegian health ministry", True),
        ("Mira Halloran", "Tomas Halloran", False),
        ("health ministry", "energy ministry", False),
        ("Norwegian energy ministry", "Swedish economy ministry", False),
        ("Harbour Union", "Harbour Authority", False),
    ],
)
def test_names_that_may_be_one_source(a: str, b: str, one: bool) -> None:
    assert may_be_one(source_key(a), source_key(b)) is one
    assert may_be_one(source_key(b), source_key(a)) is one


def test_a_document_is_its_author() -> None:
    assert issuer_key("Harbour Union statement") == source_key("Harbour Union")
    assert issuer_key("letter") == source_key("letter")


def test_documents_of_one_sort_may_be_one() -> None:
    assert same_document(source_key("new report"), source_key("Senate report"))
    assert not same_document(source_key("new report"), source_key("letter"))


def _credit(text: str, source: str, cue: str) -> Attribution:
    def at(words: str) -> Mention:
        return Mention(words, Span(text.index(words), text.index(words) + len(words)))

    return Attribution(at(source), source, SourceKind.PERSON, Strength.NAMED, at(cue), None, origin=source)


@pytest.mark.parametrize(
    ("text", "body", "speaks"),
    [
        ("Police spokeswoman Ruth Ellery said it was over.", "police", True),
        ("“It is over,” Ruth Ellery, the head of the port authority, said.", "port authority", True),
        ("“It is over,” said the council’s chairman, Ruth Ellery.", "council", True),
        ("The clinic is full, its head nurse, Ruth Ellery, said.", "clinic", True),
        ("Police held a man, his lawyer, Ruth Ellery, said.", "police", False),
        ("Ruth Ellery said that police had left.", "police", False),
        ("Union president Ruth Ellery said it was over.", "port authority", False),
    ],
)
def test_a_person_speaks_for_the_body_that_the_words_beside_the_name_give(text: str, body: str, speaks: bool) -> None:
    source = next(words for words in ("Police spokeswoman Ruth Ellery", "Ruth Ellery") if words in text)
    claim = make_claim(text)
    assert speaks_for(claim, _credit(text, source, "said"), source_key(body)) is speaks
