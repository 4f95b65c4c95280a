"""A sentence that is compared alone, without the article that it may become part of."""

from __future__ import annotations

import math
from dataclasses import replace

from xref.match.scorer import PairModel
from xref.settings import Settings


def for_lone_sentences(model: PairModel, settings: Settings) -> tuple[PairModel, Settings]:
    """Return the pair scorer and the thresholds with which a lone sentence is compared with whole articles.

    How alike two articles are says nothing about one sentence, so that gate is open; the score is shifted by
    ``lone_shift``, for the sentence has no rivals. See `Settings` for what was measured.
    """
    second = replace(model.second, intercept=model.second.intercept + settings.lone_shift)
    alone = replace(
        settings,
        min_article_likeness=0.0,
        min_story_logit=-math.inf,
        min_read_logit=settings.min_lone_read_logit,
        min_read_logit_apart=settings.min_lone_read_logit,
        max_reads_per_claim=settings.max_lone_reads,
        link_score=settings.lone_link_score,
    )
    return replace(model, second=second), alone
