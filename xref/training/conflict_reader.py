"""Rebuild ``models/conflict_reader``: a MiniLM that reads two sentences and says whether they contradict each other.

    python -m xref.training.conflict_reader DATA [--epochs 2] [--seed 0] [--models FOLDER]

DATA holds vitaminc and allsides_gold. One page in five of the former and one story in four of the latter are left out;
their figures are printed by `python -m tests.evaluation.run --only vitaminc` and stand in the card. About an hour on
one free core; set OMP_NUM_THREADS=1. The weights replace those of the package, unless --models names another folder.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from pathlib import Path

import torch
import torch.nn.functional as F  # noqa: N812 - the name that torch users know

from xref.adapters.conflict_reader import MODEL
from xref.adapters.conflict_reader import OUTPUTS as SHIPPED
from xref.training.card import MODELS, write_model
from xref.training.conflict_rows import OUTPUTS, VERDICT, Row, entailment_rows, evidence_rows, story_rows
from xref.training.cross_encoder import BATCH, word_pieces
from xref.training.gold import load_events
from xref.training.reading_net import ReadingNet, export
from xref.training.split import held_out

RATE = 1e-4  # of the layers; the heads learn at 1e-3
_POOL = 40 * BATCH  # rows that are sorted by length together, so that batches hold little padding
_REPORTED = 200  # batches between two lines of progress


class _Read:
    """Word pieces of the sentences, each cut once."""

    def __init__(self) -> None:
        self._cut = word_pieces()
        self._known: dict[str, list[int]] = {}

    def __call__(self, text: str) -> list[int]:
        if text not in self._known:
            self._known[text] = self._cut(text)
        return self._known[text]


def train(net: ReadingNet, epochs: Sequence[list[Row]], draw: random.Random) -> None:
    """Fit by AdamW with a linear warm-up over 6 % of the steps and a linear decay."""
    pieces = _Read()
    layers = [parameter for parameter in net.bert.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": layers, "lr": RATE}, {"params": net.out.parameters(), "lr": 1e-3}], weight_decay=0.01
    )
    parts = [batches(rows, pieces, draw) for rows in epochs]
    steps = sum(map(len, parts))
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.02, (steps - step) / steps)
    )
    net.train()
    begun, total = time.monotonic(), 0.0
    for step, batch in enumerate((batch for part in parts for batch in part), 1):
        with torch.autocast("cpu", torch.bfloat16):
            logits = net([(pieces(row.a), pieces(row.b)) for row in batch])
        loss = loss_of(logits, batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimiser.step()
        schedule.step()
        total += float(loss.detach())
        if step % _REPORTED == 0:
            print(f"{step} of {steps}: loss {total / step:.4f}, {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
    net.eval()


def loss_of(logits: torch.Tensor, batch: Sequence[Row]) -> torch.Tensor:
    """Cross-entropy of the verdicts and binary cross-entropy of the other tasks, the mean over the rows."""
    verdicts = [at for at, row in enumerate(batch) if row.task == VERDICT]
    others = [at for at, row in enumerate(batch) if row.task != VERDICT]
    loss = logits.sum() * 0.0
    if verdicts:
        wanted = torch.tensor([int(batch[at].wanted) for at in verdicts])
        loss = loss + F.cross_entropy(logits[verdicts][:, :3], wanted, reduction="sum")
    if others:
        answers = torch.tensor([batch[at].wanted for at in others])
        own = logits[others, [batch[at].task for at in others]]
        loss = loss + F.binary_cross_entropy_with_logits(own, answers, reduction="sum")
    return loss / len(batch)


def batches(rows: Sequence[Row], pieces: _Read, draw: random.Random) -> list[list[Row]]:
    """Return all rows in batches of rows of like length, in random order."""
    mixed = draw.sample(list(rows), len(rows))
    found = []
    for start in range(0, len(mixed), _POOL):
        pool = sorted(mixed[start : start + _POOL], key=lambda row: len(pieces(row.a)) + len(pieces(row.b)))
        found += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    draw.shuffle(found)
    return found


def main() -> None:
    """Train, export, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds vitaminc and allsides_gold")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--models", type=Path, default=MODELS, help="where conflict_reader/model.onnx is written")
    options = parser.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - a sample, no secret
    torch.manual_seed(options.seed)
    events = list(load_events(options.data / "allsides_gold"))
    left_out = held_out(len(events))
    stories = story_rows((event for number, event in enumerate(events) if number not in left_out), draw)
    evidence = list(evidence_rows(options.data))
    entailed = list(entailment_rows(options.data))
    net = ReadingNet(OUTPUTS)
    epochs = [[*evidence, *stories.draw(draw), *(entailed if not epoch else [])] for epoch in range(options.epochs)]
    train(net, epochs, draw)
    print(MODEL[0], write_model(*MODEL, export(net, outputs=SHIPPED), options.models))  # noqa: T201 - a script


if __name__ == "__main__":
    main()
