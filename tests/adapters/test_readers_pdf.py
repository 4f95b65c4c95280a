from __future__ import annotations

import io

import pytest
from pypdf import PdfReader, PdfWriter

from tests.pdf_files import pdf_of
from xref.adapters.readers import sniff
from xref.adapters.readers.pdf import read_pdf
from xref.errors import InputError
from xref.model import Document

LINES = (
    "The council of Orla voted on Monday evening to close the old",
    "bridge for two months, the mayor said after a long debate.",
    "Engineers found cracks.",
    "Drivers will have to take the ring road, which was widened in",
    "the past ten years, until May.",
)


def article(data: bytes) -> Document:
    (found,) = read_pdf("bridge.pdf", data)
    assert isinstance(found, Document), found
    return found


def problem(data: bytes) -> str:
    (found,) = read_pdf("bridge.pdf", data)
    assert isinstance(found, InputError)
    return found.problem


def test_lines_are_joined_to_paragraphs() -> None:
    assert article(pdf_of([LINES])).text.split("\n\n") == [
        f"{LINES[0]} {LINES[1]} {LINES[2]}",
        f"{LINES[3]} {LINES[4]}",
    ]


def test_a_sentence_goes_on_over_the_end_of_a_page() -> None:
    assert article(pdf_of([LINES[:1], LINES[1:2]])).text == f"{LINES[0]} {LINES[1]}"


@pytest.mark.parametrize(
    ("lines", "whole"),
    [
        (("The har-", "bour was closed."), "The harbour was closed."),
        (("An Anglo-", "American treaty."), "An Anglo-American treaty."),
        (("It cost 10 -", "a trifle."), "It cost 10 - a trifle."),
    ],
)
def test_a_divided_word_is_made_whole(lines: tuple[str, str], whole: str) -> None:
    assert article(pdf_of([lines])).text == whole


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        ("ORLA POST, 24 March 2018", f"Paragraph {word} of the report ends here.", str(number))
        for number, word in enumerate(("one", "two", "three"), start=1)
    ]
    text = article(pdf_of(pages)).text
    assert "ORLA POST" not in text
    assert text.startswith("Paragraph one")
    assert not text.endswith("3")


def test_a_line_on_two_pages_only_is_kept() -> None:
    assert article(pdf_of([("Said twice.", "A."), ("Said twice.", "B.")])).text.count("Said twice.") == 2


def test_title_and_author_are_those_of_the_file_and_its_date_is_not_that_of_publication() -> None:
    found = article(pdf_of([LINES], "/Title (Old bridge shut) /Author (Ida Brekke) /CreationDate (D:20180324)"))
    assert (found.title, found.extra, found.published) == ("Old bridge shut", (("author", "Ida Brekke"),), None)


def test_a_file_with_a_password_is_said_to_have_one() -> None:
    writer, locked = PdfWriter(), io.BytesIO()
    writer.append(PdfReader(io.BytesIO(pdf_of([LINES]))))
    writer.encrypt("secret", algorithm="RC4-128")
    writer.write(locked)
    assert "password" in problem(locked.getvalue())


def test_a_file_without_text_is_said_to_hold_pictures() -> None:
    assert "only pictures" in problem(pdf_of([()]))


@pytest.mark.parametrize("cut", [5, 60, 300, 700])
def test_a_broken_file_is_reported_or_read_as_far_as_it_goes(cut: int) -> None:
    assert len(list(read_pdf("bridge.pdf", pdf_of([LINES])[:cut]))) == 1


def test_what_is_no_pdf_is_reported() -> None:
    assert "cannot be read as PDF" in problem(b"plain text, not a PDF")


def test_too_many_pages_are_refused() -> None:
    assert "more than 500 pages" in problem(pdf_of([("A.",)] * 501))


def test_a_pdf_without_a_name_is_recognised() -> None:
    assert sniff(pdf_of([LINES])) is read_pdf
