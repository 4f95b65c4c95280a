"""A sentence that is compared alone with an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest

from tests.match.test_features import COURIER, GAZETTE, view
from tests.match.test_scorer import Reader, model, regression
from xref.match.features import FEATURES
from xref.match.lone import for_lone_sentences
from xref.match.scorer import Side, score_articles
from xref.match.vocabulary import Vocabulary
from xref.settings import DEFAULTS


def sides(article: Sequence[str]) -> tuple[Side, Side]:
    words = Vocabulary({"the": 90}, 100)
    return Side(view(1, COURIER[:1], words), COURIER[:1]), Side(view(2, tuple(article), words), article)


def test_the_score_of_what_was_read_is_shifted_and_so_is_no_other() -> None:
    settings = replace(DEFAULTS, lone_shift=-1.0, max_lone_reads=0.34)  # one of three pairs is read
    plain = model(Reader())
    alone, bounds = for_lone_sentences(plain, settings)
    read_alone = score_articles(*sides(GAZETTE), alone, bounds)
    read_plain = score_articles(*sides(GAZETTE), plain, bounds)
    best = int(read_plain.argmax())
    logits = [np.log(scores.flat[best] / (1 - scores.flat[best])) for scores in (read_plain, read_alone)]
    assert logits[0] - logits[1] == pytest.approx(1.0, abs=0.02)
    others = [at for at in range(read_plain.size) if at != best]
    assert others
    assert [read_alone.flat[at] for at in others] == [read_plain.flat[at] for at in others]


def test_unlike_articles_are_read_too_but_only_so_many_pairs_of_each() -> None:
    reader = Reader()
    many = [f"{sentence} {number}" for number, sentence in enumerate([*GAZETTE] * 10)]
    alone, bounds = for_lone_sentences(model(reader, regression(FEATURES, 0.0)), DEFAULTS)
    score_articles(*sides(many), alone, bounds)
    assert len(reader.asked) == int(DEFAULTS.max_lone_reads * (1 + len(many)))
    assert bounds.min_article_likeness == 0


def test_pairs_that_the_first_step_rules_out_are_not_read() -> None:
    reader = Reader()
    alone, bounds = for_lone_sentences(model(reader, regression(FEATURES, DEFAULTS.min_lone_read_logit - 1)), DEFAULTS)
    scores = score_articles(*sides(GAZETTE), alone, bounds)
    assert reader.asked == []
    assert scores.max() <= DEFAULTS.max_unread_score


def test_a_link_takes_a_higher_score_and_conflicts_are_looked_for_as_ever() -> None:
    _, bounds = for_lone_sentences(model(Reader()), DEFAULTS)
    assert bounds.link_score == DEFAULTS.lone_link_score > DEFAULTS.link_score
    assert bounds.min_conflict_score == DEFAULTS.min_conflict_score
