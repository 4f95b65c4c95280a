"""The shipped cross-encoder: its logits part pairs as a reader would, and depend on the two texts only."""

from __future__ import annotations

import numpy as np
import pytest

from xref.adapters.cross_encoder import CrossEncoder

FLOOD = "At least 14 people drowned when the Lerna burst its banks on Sunday, the governor said."
SAME = "The governor put the number of drowned at 14 or more after Sunday's flooding of the Lerna."
OTHER = "Schools in the capital will reopen on Monday after a strike of two weeks."
LIKE = "Nine people were hurt when a bus left the road near the Lerna on Sunday."


@pytest.fixture(scope="module")
def reader() -> CrossEncoder:
    return CrossEncoder()


def test_a_paraphrase_is_told_from_another_detail_and_from_another_story(reader: CrossEncoder) -> None:
    same, like, other = reader.logits([(FLOOD, SAME), (FLOOD, LIKE), (FLOOD, OTHER)])
    assert same > 0 > max(like, other)


def test_the_order_of_the_sentences_does_not_matter(reader: CrossEncoder) -> None:
    assert np.array_equal(reader.logits([(FLOOD, SAME)]), reader.logits([(SAME, FLOOD)]))


def test_a_logit_does_not_depend_on_what_else_is_read(reader: CrossEncoder) -> None:
    alone = reader.logits([(FLOOD, SAME)])
    assert reader.logits([(FLOOD, OTHER), (FLOOD, SAME), (LIKE, OTHER)])[1] == alone[0]


@pytest.mark.parametrize("text", ["", " ", "\ud800", "word " * 3000], ids=["empty", "blank", "surrogate", "long"])
def test_any_text_can_be_read(reader: CrossEncoder, text: str) -> None:
    assert np.isfinite(reader.logits([(text, FLOOD)])).all()


def test_no_pairs_have_no_logits(reader: CrossEncoder) -> None:
    assert reader.logits([]).shape == (0,)
