"""Rebuild ``models/cue_reader``: the first layers of MiniLM, taught on PolNeAR which words of a sentence are a cue.

    python -m xref.training.cue_reader DATA/polnear [--layers 3] [--epochs 3] [--held-out 0]

Learns from the articles of the split "train". With ``--held-out K`` the articles numbered K modulo 6 are left out, the
figures on them are printed after each epoch, and nothing is written: thresholds are chosen on these, never on "dev".
About eight minutes on one idle core.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch

from xref.adapters.cue_reader import MODEL
from xref.adapters.embedding_layer import EmbeddingLayer
from xref.claims.cue_reading import runs
from xref.training.card import write_model
from xref.training.cue_examples import Marked, marked_sentences, read_articles
from xref.training.cue_net import CueNet, batches, export, loss_of, padded_batch

FOLDS = 6
BATCH = 32
RATE = 1.5e-4  # of the layers; flags and output learn at 1e-3
_PEAKS = ((0.3, 0.2), (0.4, 0.25), (0.5, 0.3), (0.6, 0.35), (0.7, 0.4), (0.8, 0.4))  # and edges, see `runs`


def train(rows: Sequence[Marked], options: argparse.Namespace, held_out: Sequence[Marked] = ()) -> CueNet:
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
    for epoch in range(options.epochs):
        net.train()
        total, count, begun = 0.0, 0, time.monotonic()
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
        _say(f"epoch {epoch + 1}: loss {total / count:.4f}, {time.monotonic() - begun:.0f} s")
        net.eval()
        if held_out:
            _score(net, held_out)
    return net


def _score(net: CueNet, rows: Sequence[Marked]) -> None:
    """Print precision, recall and F1 of the stretches above several thresholds: right is what overlaps a marked cue."""
    seen = []
    for row in rows:
        batch = padded_batch([row])
        with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
            odds = net(batch.ids, batch.flags)[0, row.pieces.first, :3].softmax(-1).numpy()
        cue = row.cue[row.pieces.first]
        gold = np.cumsum(cue == 1) * (cue > 0)  # number of the cue that a word lies in
        seen.append(((1 - odds[:, 0]).tolist(), odds[:, 1].tolist(), gold))
    for peak, edge in _PEAKS:
        found = right = reached = wanted = 0
        for chance, begins, gold in seen:
            stretches = list(runs(chance, peak, edge, begins))
            hit = {int(number) for first, last in stretches for number in gold[first : last + 1] if number}
            found, wanted = found + len(stretches), wanted + int(gold.max(initial=0))
            right += sum(bool(gold[first : last + 1].any()) for first, last in stretches)
            reached += len(hit)
        p, r = right / max(1, found), reached / max(1, wanted)
        _say(f"  peak {peak} edge {edge}: P {p:.3f} R {r:.3f} F1 {2 * p * r / max(1e-9, p + r):.3f}")


def _say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - a script


def main() -> None:
    """Train, then write the weights or print the figures on what was held out."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("polnear", type=Path)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--epochs", type=int, default=3)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--held-out", type=int, default=None, choices=range(FOLDS))
    options = parser.parse_args()
    tokenizer = EmbeddingLayer().tokenizer
    rows: list[Marked] = []
    held_out: list[Marked] = []
    for number, article in enumerate(read_articles(options.polnear, "train")):
        kept = held_out if options.held_out is not None and number % FOLDS == options.held_out else rows
        kept += marked_sentences(*article, tokenizer)
    net = train(rows, options, held_out)
    if options.held_out is None:
        _say(f"{MODEL[0]} {write_model(*MODEL, export(net))}")


if __name__ == "__main__":
    main()
