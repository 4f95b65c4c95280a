"""How well `xref check` matches: labelled sentences, each set alone beside the rest of its event and ten articles more.

    python -m tests.evaluation.lone_sentences basil

Half of the sentences have a match in one of the articles. The best match of each sentence counts.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from tests.evaluation.corpus import SHARED
from xref import wiring
from xref.match.lone import for_lone_sentences
from xref.match.scorer import PairModel, Side, score_articles
from xref.match.view import ArticleView, build_view
from xref.model import StoredArticle, StoredClaim
from xref.settings import DEFAULTS, Settings
from xref.training.gold import Event, load_events

_OTHERS = 10  # articles of other events beside each sentence
_THRESHOLDS = (0.3, 0.4, 0.5, 0.6, 0.7, 0.8)


@dataclass(frozen=True, slots=True)
class Best:
    """The best match of a sentence: its probability, whether it is labelled the same (None: the labels leave it open),
    and whether there is a match to be found."""

    score: float
    right: bool | None
    findable: bool


def best_matches(
    events: Sequence[Event], model: PairModel, settings: Settings, number: int, seed: int
) -> Iterator[Best]:
    """Yield the best match of ``number`` sentences with a match and as many without, drawn by ``seed``."""
    draw = random.Random(seed)
    sentences = [(event, article, item) for event in events for article in event.articles for item in article.claims]
    draw.shuffle(sentences)
    everything = [article for event in events for article in event.articles]
    left = {True: number, False: number}
    view = _Views(model)
    for event, article, item in sentences:
        same, unclear = (_partners(pairs, item.key) for pairs in (event.same, event.unclear))
        if not left[bool(same)]:
            continue
        left[bool(same)] -= 1
        lone = replace(article, key=-1, claims=(item,))
        others = [other for other in event.articles if other.key != article.key]
        others += [other for other in draw.sample(everything, _OTHERS) if other not in event.articles]
        scored = [pair for other in others for pair in _scores(lone, other, view, model, settings)]
        score, found = max(scored, key=lambda pair: pair[0], default=(0.0, item))
        yield Best(score, None if found.key in unclear else found.key in same, bool(same))


class _Views:
    """Articles as the scorer takes them, each made once."""

    def __init__(self, model: PairModel) -> None:
        self._vocabulary = model.vocabulary()
        self._encoder = wiring.open_encoder()
        self._made: dict[int, ArticleView] = {}

    def __call__(self, article: StoredArticle) -> Side:
        texts = [item.claim.text for item in article.claims]
        if article.key < 0:
            return Side(build_view(article, self._encoder.encode(texts), self._vocabulary), texts)
        if article.key not in self._made:
            self._made[article.key] = build_view(article, self._encoder.encode(texts), self._vocabulary)
        return Side(self._made[article.key], texts)


def _scores(
    lone: StoredArticle, other: StoredArticle, view: _Views, model: PairModel, settings: Settings
) -> Iterator[tuple[float, StoredClaim]]:
    if other.claims:
        scores = score_articles(view(lone), view(other), model, settings)[0]
        yield from zip(map(float, scores), other.claims, strict=True)


def _partners(pairs: frozenset[tuple[int, int]], key: int) -> set[int]:
    return {b if a == key else a for a, b in pairs if key in (a, b)}


def main() -> None:
    """Print a line for each threshold."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", help="a folder of ../shared/data", default="basil", nargs="?")
    parser.add_argument("--number", type=int, default=200, help="sentences with a match, and as many without")
    parser.add_argument("--seed", type=int, default=3)
    options = parser.parse_args()
    model, settings = for_lone_sentences(wiring.load_pair_model(), DEFAULTS)
    events = list(load_events(Path(SHARED / "data" / options.name)))
    found = list(best_matches(events, model, settings, options.number, options.seed))
    findable = sum(best.findable for best in found)
    for threshold in _THRESHOLDS:
        shown = [best for best in found if best.score >= threshold]
        right = sum(best.right is True for best in shown)
        judged = sum(best.right is not None for best in shown)
        print(f"{threshold:.1f}: {right} of {judged} right ({right / max(1, judged):.2f}), "
              f"{right / max(1, findable):.2f} of {findable} found")  # fmt: skip


if __name__ == "__main__":
    main()
