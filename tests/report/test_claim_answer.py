"""The answer to a question as rows: which words of an article speak against what was asked for."""

from __future__ import annotations

import pytest

from tests.findings_examples import article_of
from xref.model import Cluster, Status
from xref.report.claim_answer import ClaimAnswer, Match, Scope, answer_rows
from xref.report.findings import gather_findings
from xref.settings import Settings

DENIAL = article_of(9, "The ministry denied that seventeen people died.", "Harbour Courier", "2024-03-14")
CLUSTER = Cluster("c9", (900,), Status.SINGLE_SOURCE, 1, 0, 1, circular=False, grade="6")


@pytest.mark.parametrize(("share", "words"), [(0.3, "denied"), (0.9, "")], ids=["few words are enough", "nearly all"])
def test_the_threshold_of_the_answer_decides_which_sentences_tell_of_the_claim(share: float, words: str) -> None:
    answer = ClaimAnswer(
        "seventeen people died in a ferry fire near Sevrin",
        (Match(CLUSTER, 0.9),),
        gather_findings([DENIAL], clusters=[CLUSTER]),
        Scope(1, 1, 1),
        Settings(min_stance_share=share),
    )
    assert [row.against for row in answer_rows(answer)] == [words]
