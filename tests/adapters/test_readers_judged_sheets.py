"""Reports in which a person filled in the column ``judgement``."""

from __future__ import annotations

from pathlib import Path

import pytest

from xref.adapters.readers.judged_sheets import parse_judged_sheet, read_judged_sheet
from xref.errors import InputError
from xref.model import JudgedRow, StatedClaim

PAIRS = "a_article,a_start,a_sentence,b_article,b_start,b_sentence,judgement,judged_by,judged_at,note\r\n"


def read(text: str) -> list[JudgedRow | InputError]:
    return parse_judged_sheet("pairs.csv", text.encode())


def test_a_row_of_pairs_names_two_claims() -> None:
    text = PAIRS + 'a.txt,0,"It burned.",b.txt,17,"It burned, he said.",positive,Ana,2024-05-01,see photo\r\n'
    assert read(text) == [
        JudgedRow(
            line=2,
            value="positive",
            by="Ana",
            at="2024-05-01",
            note="see photo",
            claims=(StatedClaim("a.txt", "It burned.", 0), StatedClaim("b.txt", "It burned, he said.", 17)),
        )
    ]


def test_rows_without_a_judgement_are_passed_over() -> None:
    row = "a.txt,0,It burned.,b.txt,17,It was lost.,{},,,\r\n"
    assert [row.line for row in read(PAIRS + row.format("") + row.format(" ") + row.format("unsure")) if
            isinstance(row, JudgedRow)] == [4]  # fmt: skip


def test_what_was_neutralised_for_the_spreadsheet_is_restored() -> None:
    (row,) = read(PAIRS + "a.txt,0,'=2 people died.,b.txt,17,''-) he said,positive,,,\r\n")
    assert isinstance(row, JudgedRow)
    assert [claim.sentence for claim in row.claims] == ["=2 people died.", "'-) he said"]


def test_a_spreadsheet_may_write_semicolons_a_byte_order_mark_and_other_columns_in_any_order() -> None:
    text = "\ufeffJudgement;b_sentence;a_sentence;a_article;mine;b_article\r\nnegative;B, it is;A;a.txt;x;b.txt\r\n"
    assert read(text) == [
        JudgedRow(2, "negative", claims=(StatedClaim("a.txt", "A"), StatedClaim("b.txt", "B, it is")))
    ]


def test_a_row_of_claims_names_one_claim_and_its_cluster() -> None:
    text = "cluster_id,article_id,sentence,start,judgement\nc1,a.txt,It burned.,5,negative\n"
    assert read(text) == [
        JudgedRow(2, "negative", claims=(StatedClaim("a.txt", "It burned.", 5),), cluster_id="c1"),
    ]


def test_a_row_of_clusters_names_the_cluster_and_its_size() -> None:
    text = "cluster_id,n_claims,claim,judgement\nc1,3,It burned.,positive\n"
    assert read(text) == [JudgedRow(2, "positive", cluster_id="c1", n_claims=3)]


@pytest.mark.parametrize(
    "text",
    ["", "a_article,b_article,judgement\n", PAIRS.replace("judgement,", ""), "cluster_id,judgement\nc1,positive\n"],
)
def test_a_file_that_is_no_such_report_is_refused_with_how_to_make_one(text: str) -> None:
    with pytest.raises(InputError, match=r"pairs\.csv"):
        read(text)


def test_a_workbook_and_an_absent_file_are_refused_by_name(tmp_path: Path) -> None:
    book = tmp_path / "pairs.xlsx"
    book.write_bytes(b"PK\x03\x04rest")
    with pytest.raises(InputError, match="save the sheet as CSV"):
        read_judged_sheet(book)
    with pytest.raises(InputError, match="cannot be read"):
        read_judged_sheet(tmp_path / "absent.csv")
