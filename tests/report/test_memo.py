from __future__ import annotations

import re
from dataclasses import replace

import pytest
from markdown_it import MarkdownIt

from tests.factories import make_article, make_claim, stored
from tests.findings_examples import FOURTEEN, SEVENTEEN, ferry_findings
from tests.hostile import HARMFUL
from xref.model import Cluster, Status
from xref.report.exports.memo import write_memo
from xref.report.findings import Findings, gather_findings
from xref.report.rows import Selection, cluster_rows


def memo(findings: Findings, about: str = "", limit: int | None = None) -> str:
    return "".join(write_memo(findings, list(cluster_rows(findings, Selection()))[:limit], about))


def test_each_report_is_quoted_in_a_footnote_with_its_place() -> None:
    text = memo(ferry_findings(), limit=1)
    assert "- Harbour Courier, 2024-03-12, crediting hospital.[^1]\n" in text
    assert "- The Kestrel, 2024-03-13, crediting Harbour Courier which credits hospital.[^2]\n" in text
    assert f"[^1]: Harbour Courier, 2024-03-12, characters 0 to {len(FOURTEEN)} of 1.txt: “{FOURTEEN}”\n" in text


def test_the_other_side_of_a_conflict_is_quoted_too() -> None:
    text = memo(ferry_findings(), limit=1)
    assert "- How many (people)? Fourteen (Harbour Courier; The Kestrel) or 17 (Meridian Wire)" in text
    assert f": “{SEVENTEEN}”" in text


def test_every_mark_has_one_footnote_and_every_footnote_a_mark() -> None:
    text = memo(ferry_findings())
    marks = re.findall(r"\[\^(\d+)\](?!:)", text)
    notes = re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)
    assert set(marks) == set(notes)
    assert len(notes) == len(set(notes))


def test_a_circular_claim_is_said_to_be_one() -> None:
    assert "circular: many voices, one origin" in memo(ferry_findings(), limit=1)


def test_nothing_found_is_not_called_denial() -> None:
    text = "".join(write_memo(gather_findings([]), [], "a volcano"))
    assert "about “a volcano”" in text
    assert "Silence is not denial" in text


MARKUP = ("# Heading", "- item", "1. item", "+ item", "> quote", "**bold**", "[a](javascript:alert(1))", "![x](y)",
          "| a | b |", "---", "===", "[^1]: forged", "`code`", "~~~", "    indented", "<b>bold</b>")  # fmt: skip


@pytest.mark.parametrize("text", [*MARKUP, *HARMFUL])
def test_nothing_of_an_article_is_read_as_markdown(text: str) -> None:
    article = replace(make_article(outlet=text, article_id=text), title=text, url=text)
    claims = [make_claim(f"{text} sank.")]
    cluster = Cluster(text, (100,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6")
    plain = gather_findings(
        [stored(1, [make_claim("It sank.")], replace(make_article(), title="Title", url="x"))],
        clusters=[replace(cluster, cluster_id="c")],
    )
    found = gather_findings([stored(1, claims, article)], clusters=[replace(cluster, cluster_id="c")])
    assert kinds(memo(found, text)) == kinds(memo(plain, "ships"))


def kinds(markdown: str) -> list[str]:
    """What the parts of a text are to a Markdown reader, apart from text."""
    tokens = MarkdownIt("gfm-like", {"linkify": False}).parse(markdown)
    every = [token for block in tokens for token in (block, *(block.children or ()))]
    return [
        token.type for token in every if token.type not in {"text", "inline", "text_special", "link_open", "link_close"}
    ]
