"""Who says the sentences of a quotation that names its speaker once."""

from __future__ import annotations

import pytest

from xref.claims.extract import extract_claims
from xref.model import Document, Line, LineKind, Span
from xref.text.article import build_article
from xref.text.sentences import split_sentences


def _credited(text: str) -> list[str]:
    """Whom each sentence of the paragraphs of ``text`` rests on."""
    lines, start = [], 0
    for paragraph in text.split("\n\n"):
        lines.append(Line(Span(start, start + len(paragraph)), LineKind.BODY))
        start += len(paragraph) + 2
    article = build_article(Document("a", text, lines=tuple(lines)))
    claims = extract_claims(article, split_sentences(article.text, article.lines), None)
    return ["; ".join(hop.resolved for hop in claim.origins) for claim in claims]


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        # the speaker is named behind the quotation
        ("“The ferry was old. It sank within the hour. Nobody came,” Ruth Ellery said.", ["Ruth Ellery"] * 3),
        ("“The ferry was old. It sank within the hour,” said Ruth Ellery, who saw it.", ["Ruth Ellery"] * 2),
        # before it
        ("Ruth Ellery said: “The ferry was old. It sank within the hour.”", ["Ruth Ellery"] * 2),
        ("“The ferry was old,” Ruth Ellery said. “It had no boats. Nobody came.”", ["Ruth Ellery"] * 3),
        # in the paragraph above
        ("“The ferry was old,” Ruth Ellery said.\n\n“It had no boats. Nobody came for hours.”", ["Ruth Ellery"] * 3),
        ("Ruth Ellery then said:\n\n“The ferry had no boats.”\n\n“Nobody came for us.”", ["Ruth Ellery"] * 3),
    ],
)
def test_a_quotation_that_runs_on_is_its_speaker_s(text: str, credited: list[str]) -> None:
    assert _credited(text) == credited


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        # the quotation has a speaker of its own
        (
            "“The ferry was old,” Ruth Ellery said.\n\n“It had no boats. Nobody came,” Tomas Varga said.",
            ["Ruth Ellery", "Tomas Varga", "Tomas Varga"],
        ),
        # the paragraph above quotes nobody
        ("Ruth Ellery left the port on Monday.\n\n“The ferry had no boats.”", ["", ""]),
        ("Ruth Ellery said the ferry was old.\n\n“The ferry had no boats.”", ["Ruth Ellery", ""]),
        # the paragraph is more than a quotation
        ("“The ferry was old,” Ruth Ellery said.\n\n“No boats” is what the log has.", ["Ruth Ellery", ""]),
        # what a medium wrote is not what it says in the next paragraph
        ("“The ferry was old,” the Pelagia Gazette reported.\n\n“It had no boats.”", ["Pelagia Gazette", ""]),
        # a sentence that stands between two quotations
        ("“The ferry was old,” Ruth Ellery said. The port was closed. “It had no boats.”", ["Ruth Ellery", "", ""]),
    ],
)
def test_a_sentence_that_the_speaker_need_not_have_said_is_not(text: str, credited: list[str]) -> None:
    assert _credited(text) == credited


def test_the_words_that_credit_it_stand_elsewhere() -> None:
    text = "“The ferry was old. It sank within the hour,” Ruth Ellery said."
    article = build_article(Document("a", text, lines=(Line(Span(0, len(text)), LineKind.BODY),)))
    first, last = extract_claims(article, split_sentences(text, article.lines), None)
    (inherited,), (own,) = first.attributions, last.attributions
    assert (inherited.cue, inherited.source, inherited.content) == (None, None, first.span)
    assert own.cue is not None
    assert (inherited.resolved, inherited.origin) == (own.resolved, own.origin)
