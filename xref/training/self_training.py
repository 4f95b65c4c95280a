"""Train the cross-encoder on with labels of the program's own, then rebuild ``models/second_scorer``.

    python -m xref.training.self_training DATA NET.pt [--seed 0]

NET.pt is what `xref.training.cross_encoder` saved with ``--save``. The program as it is scores the sentence pairs of
unlabelled articles that probably report one event (DATA/newsbulk); its probabilities are what the network is then
trained towards, in one pass together with the labelled pairs (DATA/allsides_gold) and with pairs that are easily told
apart. Articles of DATA/allsides are left out, so that they can be measured on. About forty minutes on one core.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import torch

from xref.adapters.cross_encoder import MODEL
from xref.adapters.encoders import open_encoder
from xref.adapters.models import load_pair_model, load_regression, load_vocabulary
from xref.match.features import pair_features
from xref.match.scorer import PairModel, Side, score_articles
from xref.match.view import build_view
from xref.ports import Encoder
from xref.settings import DEFAULTS
from xref.training.alike_articles import Record, alike_pairs
from xref.training.card import write_model
from xref.training.cross_encoder import RATE, train, word_pieces
from xref.training.gold import load_events, stored_article
from xref.training.pair_scorer import views_of
from xref.training.reading_net import ReadingNet, export
from xref.training.reading_rows import SAME, TASKS, Pieces, Row, claim_rows, compared, easy_rows
from xref.training.second_scorer import fit_second
from xref.training.split import held_out

_CLAIMS, _PER_ARTICLES = 50, 60  # claims of an article, and pairs of two articles, that are used at most
_LEAST_LOGIT = -5.5  # of the first scorer; below it hardly a pair is the same
_TELLING, _MANY, _FEW, _EASY = 0.05, 18_000, 5_000, 3_000  # pairs scored above _TELLING, below, and easy ones


def own_labels(pairs: Sequence[tuple[Record, Record]], model: PairModel, encoder: Encoder, pieces: Pieces) -> list[Row]:
    """Return the sentence pairs of two articles that score best, with the program's probability as wanted answer."""
    return [row for number, pair in enumerate(pairs) for row in _labelled(number, pair, model, encoder, pieces)]


def _labelled(
    number: int, pair: tuple[Record, Record], model: PairModel, encoder: Encoder, pieces: Pieces
) -> Iterator[Row]:
    vocabulary = load_vocabulary()
    sides = []
    for place, record in enumerate(pair):
        stored = stored_article(record, 2 * number + place)
        claims = stored.claims[:_CLAIMS]
        texts = [item.claim.text for item in claims]
        if not texts:
            return
        article = type(stored)(stored.key, stored.article, claims)
        sides.append(Side(build_view(article, encoder.encode(texts), vocabulary), texts))
    a, b = sides
    scores = score_articles(a, b, model, DEFAULTS)
    likely = model.first.logits(pair_features(a.view, b.view)) > _LEAST_LOGIT
    order = np.argsort(-np.where(likely, scores, -1.0), axis=None, kind="stable")[:_PER_ARTICLES]
    for i, j in (divmod(int(at), b.view.n) for at in order if likely.flat[at]):
        yield Row(pieces(a.texts[i]), pieces(b.texts[j]), float(scores[i, j]), SAME)


def main() -> None:
    """Label, train, export, fit the second scorer, print the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds newsbulk, allsides and allsides_gold")
    parser.add_argument("net", type=Path, help="the network as `xref.training.cross_encoder --save` left it")
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - a sample, no secret
    torch.manual_seed(options.seed)
    pieces, encoder = word_pieces(), open_encoder("default")
    with gzip.open(options.data / "allsides" / "articles.jsonl.gz", "rt", encoding="utf-8") as lines:
        measured = {json.loads(line)["id"] for line in lines}
    alike = alike_pairs(options.data / "newsbulk", measured)
    own = own_labels(alike, load_pair_model(), encoder, pieces)
    telling = [row for row in own if row.wanted > _TELLING]
    others = [row for row in own if row.wanted <= _TELLING]
    print(f"{len(alike)} pairs of articles, {len(telling)} and {len(others)} pairs of sentences", flush=True)  # noqa: T201
    events = list(load_events(options.data / "allsides_gold"))
    left_out = held_out(len(events))
    pairs = list(compared(events, views_of(events, encoder), load_regression("pair_scorer")))
    seen = [pair for pair in pairs if pair.event not in left_out]
    claims, easy = claim_rows(seen, pieces), easy_rows(seen, pieces, draw)
    net = ReadingNet(TASKS)
    net.load_state_dict(torch.load(options.net))

    def rows() -> list[Row]:
        drawn = ((telling, _MANY), (others, _FEW), (easy, _EASY))
        return claims.draw(draw) + [row for part, count in drawn for row in draw.sample(part, min(len(part), count))]

    train(net, rows, 1, 0.8 * RATE, draw)
    print(MODEL[0], write_model(*MODEL, export(net)))  # noqa: T201 - a script
    fit_second([pair for pair in pairs if pair.event in left_out])


if __name__ == "__main__":
    main()
