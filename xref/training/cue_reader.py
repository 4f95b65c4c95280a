"""Rebuild ``models/cue_reader``: the first layers of MiniLM, taught on PolNeAR which words of a sentence are a cue.

    python -m xref.training.cue_reader DATA/polnear [--layers 3] [--epochs 2] [--seed 0]

Learns from the articles of the split "train": first from five in six of them, for the figures of the card and the
thresholds, then from all. The articles of "dev" and "test" are not read. On one idle core about twelve minutes.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import onnxruntime
import torch

from xref.adapters.cue_reader import MAX_TOKENS, MODEL
from xref.adapters.embedding_layer import EmbeddingLayer
from xref.claims.cue_reading import FLAGS, runs
from xref.training.card import MODELS, write_model
from xref.training.cue_card import CARD, Figure, figure_rows
from xref.training.cue_examples import Marked, marked_sentences, read_articles
from xref.training.cue_net import CueNet, batches, export, loss_of, padded_batch

FOLDS = 6
BATCH = 32
RATE = 1.5e-4  # of the layers; flags and output learn at 1e-3
_PEAKS = ((0.3, 0.2), (0.4, 0.25), (0.5, 0.3), (0.6, 0.35), (0.7, 0.4), (0.8, 0.4))  # and edges, see `runs`


def train(rows: Sequence[Marked], options: argparse.Namespace) -> CueNet:
    """Fit by AdamW with a linear warm-up over 6 % of the steps and a linear decay."""
    torch.manual_seed(options.seed)
    draw = np.random.default_rng(options.seed)
    net = CueNet(options.layers)
    layers, new = net.parts()
    optimiser = torch.optim.AdamW([{"params": layers, "lr": RATE}, {"params": new, "lr": 1e-3}], weight_decay=0.01)
    steps = options.epochs * -(-len(rows) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.02, (steps - step) / steps)
    )
    net.train()
    for epoch in range(options.epochs):
        total, count, begun = 0.0, 0, time.process_time()
        for batch in batches(rows, BATCH, draw):
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(batch.ids, batch.flags)
            loss = loss_of(logits, batch)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_([*layers, *new], 1.0)
            optimiser.step()
            schedule.step()
            total, count = total + float(loss.detach()), count + 1
        _say(f"epoch {epoch + 1}: loss {total / count:.4f}, {time.process_time() - begun:.0f} s of CPU")
    net.eval()
    return net


def figures(net: CueNet, rows: Sequence[Marked]) -> list[Figure]:
    """Return what is found in sentences that were not learned from, at several thresholds."""
    seen = []
    for row in rows:
        batch = padded_batch([row])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            odds = net(batch.ids, batch.flags)[0, row.pieces.first, :3].softmax(-1).numpy()
        cue = row.cue[row.pieces.first]
        gold = np.cumsum(cue == 1) * (cue > 0)  # number of the cue that a word lies in
        seen.append(((1 - odds[:, 0]).tolist(), odds[:, 1].tolist(), gold))
    measured = []
    for peak, edge in _PEAKS:
        found = right = reached = wanted = 0
        for chance, begins, gold in seen:
            stretches = list(runs(chance, peak, edge, begins))
            found, wanted = found + len(stretches), wanted + int(gold.max(initial=0))
            right += sum(bool(gold[first : last + 1].any()) for first, last in stretches)
            reached += len({int(number) for first, last in stretches for number in gold[first : last + 1] if number})
        measured.append(Figure(peak, right / max(1, found), reached / max(1, wanted)))
    return measured


def _cost(model: bytes, rows: Sequence[Marked]) -> float:
    """Milliseconds of one core for a sentence."""
    settings = onnxruntime.SessionOptions()
    settings.intra_op_num_threads = settings.inter_op_num_threads = 1
    session, embedding = onnxruntime.InferenceSession(model, settings), EmbeddingLayer()
    begun = time.process_time()
    for row in rows:
        session.run(None, {"embedded": embedding.rows(row.pieces.ids), "flags": row.pieces.flags[None]})
    return 1000 * (time.process_time() - begun) / len(rows)


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a script


def main() -> None:
    """Measure on the articles that are left out, then train on all and write the weights and the card."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    begun, tokenizer = time.process_time(), EmbeddingLayer().tokenizer
    articles = list(read_articles(options.polnear, "train"))
    marked = [marked_sentences(*article, tokenizer) for article in articles]
    held_out = [row for number, rows in enumerate(marked) if number % FOLDS == 0 for row in rows]
    learned = [row for number, rows in enumerate(marked) if number % FOLDS for row in rows]
    measured = figures(train(learned, options), held_out)
    _say(figure_rows(measured))
    model = export(train([*learned, *held_out], options))
    digest = write_model(*MODEL, model)
    card = CARD.format(
        layers=options.layers,
        flags=FLAGS,
        megabytes=len(model) / 1e6,
        tokens=MAX_TOKENS,
        sentences=len(learned) + len(held_out),
        cues=sum(int((row.cue == 1).sum()) for row in (*learned, *held_out)),
        epochs=options.epochs,
        digest=digest,
        figures=figure_rows(measured),
        cost=_cost(model, held_out),
        minutes=round((time.process_time() - begun) / 60),
    )
    (MODELS / MODEL[0] / "card.md").write_text(card, encoding="utf-8")
    _say(f"{MODEL[0]} {digest}")


if __name__ == "__main__":
    main()
