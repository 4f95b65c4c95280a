"""The shipped reader of cues: which words of a sentence credit somebody, as a reader of news would say."""

from __future__ import annotations

import subprocess
import sys

import pytest

from xref.adapters.cue_reader import MAX_TOKENS, CueReader
from xref.claims.attribution_marks import LEAST_VERB
from xref.claims.attribution_view import Chances, View
from xref.claims.extract import sentence_views
from xref.model import LineKind, Sentence, Span

HOSTILE = ["", " ", "…", "\u200b\u200b", "\ud800 said", "\x00\x01", "word " * 3000, "x" * 5000, "“" * 400, "он сказал"]


@pytest.fixture(scope="module")
def reader() -> CueReader:
    return CueReader()


def _view(raw: str) -> View:
    return sentence_views(raw, [Sentence(Span(0, len(raw)), raw, LineKind.BODY, 0)])[0]


def _marked(reader: CueReader, raw: str) -> list[str]:
    seen = _view(raw)
    (found,) = reader.read([seen])
    return [word.text for word, chance in zip(seen.words, found.cue, strict=True) if chance >= LEAST_VERB]


@pytest.mark.parametrize(
    ("raw", "cue"),
    [
        ("Ruth Ellery said the port would close on Friday.", "said"),
        ("Ferry tickets cost twice as much in August, according to the harbour board.", "according"),
        ("The treasurer fears that the bridge will not last another winter.", "fears"),
        ("“Nobody told us that the ferry was late,” complained Tomas Varga, a baker.", "complained"),
        ("The council hopes to reopen the swimming pool in May.", "hopes"),
        ("Her view is that the strike harms nobody but the strikers.", "view"),
        ("Most islanders oppose the new tax on boats.", "oppose"),
    ],
)
def test_words_that_credit_somebody_are_marked(reader: CueReader, raw: str, cue: str) -> None:
    assert cue in _marked(reader, raw)


@pytest.mark.parametrize(
    "raw",
    [
        "The ferry left Port Ansel at nine and arrived an hour late.",
        "A storm closed the harbour of Port Ansel on Monday.",
        "The report has forty pages and two maps.",
        "Two claims adjusters share an office above the bakery.",
    ],
)
def test_words_that_credit_nobody_are_not(reader: CueReader, raw: str) -> None:
    assert not _marked(reader, raw)


def test_the_source_of_a_cue_is_told_from_whom_it_is_about(reader: CueReader) -> None:
    seen = _view("Ruth Ellery accused Tomas Varga of lying about the fire.")
    (found,) = reader.read([seen])
    assert min(found.source[:2]) > 0.5 > max(found.source[3:5])


def test_what_is_said_of_a_sentence_does_not_depend_on_the_others(reader: CueReader) -> None:
    one, other = _view("Ruth Ellery said the port would close."), _view("Nobody knows, he wrote, why the bridge fell.")
    assert reader.read([one, other, one]) == [*reader.read([one]), *reader.read([other]), *reader.read([one])]


@pytest.mark.parametrize("raw", HOSTILE, ids=range(len(HOSTILE)))
def test_any_text_can_be_read(reader: CueReader, raw: str) -> None:
    seen = _view(raw)
    (found,) = reader.read([seen])
    for chances in (found.cue, found.begins, found.source):
        assert len(chances) == len(seen.words)
        assert all(0 <= chance <= 1 for chance in chances)


def test_words_beyond_what_is_read_are_no_cues(reader: CueReader) -> None:
    (found,) = reader.read([_view("said " * 400)])
    assert set(found.cue[MAX_TOKENS:]) == {0.0}


def test_no_sentences_have_no_chances(reader: CueReader) -> None:
    nothing: list[Chances] = reader.read([])
    assert nothing == []


def test_reading_in_a_fresh_process_imports_no_torch() -> None:
    program = (
        "import sys; from xref.adapters.models import load_cue_reader; from xref.claims.extract import sentence_views;"
        "from xref.model import LineKind, Sentence, Span;"
        "views = sentence_views('She said so.', [Sentence(Span(0, 12), 'She said so.', LineKind.BODY, 0)]);"
        "assert len(load_cue_reader()(views)) == 1;"
        "sys.exit(bool({'torch', 'transformers', 'onnx', 'sentence_transformers'} & set(sys.modules)))"
    )
    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
