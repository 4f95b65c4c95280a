"""Rebuild ``models/cross_encoder`` and ``models/second_scorer``: a MiniLM that reads two sentences side by side.

    python -m xref.training.cross_encoder DATA [--epochs 2] [--seed 0] [--save NET.pt]

DATA holds allsides_gold, and sts, vitaminc and ecbplus to warm up on. One story in four is left out of the training of
the network; the second scorer, which weighs its logits with the pair features, is fitted on those, and they give the
figures that are printed. On two cores about an hour and a half; set OMP_NUM_THREADS=1 and run several fits side by side
rather than one on all cores. Source of the recipe: multi-task warm-up as in Phang et al. 2018 (STILTs).
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import torch

from xref.adapters.cross_encoder import MAX_TOKENS, MODEL
from xref.adapters.encoders import open_encoder
from xref.adapters.encoders.weights import TOKENIZER_FILE, verified_weights
from xref.adapters.models import load_regression
from xref.training.card import write_model
from xref.training.gold import load_events
from xref.training.pair_scorer import views_of
from xref.training.reading_net import ReadingNet, export, loss_of
from xref.training.reading_rows import TASKS, ClaimRows, Pieces, Row, claim_rows, compared, warm_up_rows
from xref.training.second_scorer import fit_second
from xref.training.split import held_out

RATE = 8e-5  # of the layers; the heads learn at 1e-3
BATCH = 16
_POOL = 40 * BATCH  # rows that are sorted by length together, so that batches hold little padding


def word_pieces() -> Pieces:
    """Return the function that cuts a text into at most ``MAX_TOKENS`` word pieces, as `CrossEncoder` does."""
    from tokenizers import Tokenizer  # noqa: PLC0415 - as heavy as torch

    tokenizer = Tokenizer.from_file(str(verified_weights() / TOKENIZER_FILE))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return lambda text: tokenizer.encode(text, add_special_tokens=False).ids[:MAX_TOKENS] or [100]


def batches(rows: Sequence[Row], draw: random.Random) -> list[list[Row]]:
    """Return all rows in batches of rows of like length, in random order."""
    mixed = draw.sample(list(rows), len(rows))
    found = []
    for start in range(0, len(mixed), _POOL):
        pool = sorted(mixed[start : start + _POOL], key=lambda row: len(row.a) + len(row.b))
        found += [pool[at : at + BATCH] for at in range(0, len(pool), BATCH)]
    draw.shuffle(found)
    return found


def train(net: ReadingNet, rows: Callable[[], list[Row]], epochs: int, rate: float, draw: random.Random) -> None:
    """Fit by AdamW with a linear warm-up over 6 % of the steps and a linear decay; ``rows`` is asked once an epoch."""
    layers = [parameter for parameter in net.bert.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(
        [{"params": layers, "lr": rate}, {"params": net.out.parameters(), "lr": 1e-3}], weight_decay=0.01
    )
    steps = epochs * -(-len(rows()) // BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (0.06 * steps)) * max(0.02, (steps - step) / steps)
    )
    net.train()
    for epoch in range(epochs):
        total, begun = 0.0, time.monotonic()
        parts = batches(rows(), draw)
        for batch in parts:
            pairs = [(row.a, row.b) if draw.random() < 0.5 else (row.b, row.a) for row in batch]
            with torch.autocast("cpu", torch.bfloat16):
                logits = net(pairs)
            loss = loss_of(logits, [row.task for row in batch], [row.wanted for row in batch])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
            optimiser.step()
            schedule.step()
            total += float(loss.detach())
        print(f"epoch {epoch + 1}: loss {total / len(parts):.4f}, {time.monotonic() - begun:.0f} s", flush=True)  # noqa: T201
    net.eval()


def main() -> None:
    """Train, export, fit the second scorer, print the figures, write the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path, help="the folder that holds allsides_gold, sts, vitaminc, ecbplus")
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--save", type=Path, help="keep the network here, for `xref.training.self_training`")
    options = parser.parse_args()
    draw = random.Random(options.seed)  # noqa: S311 - a sample, no secret
    torch.manual_seed(options.seed)
    pieces = word_pieces()
    events = list(load_events(options.data / "allsides_gold"))
    left_out = held_out(len(events))
    pairs = list(compared(events, views_of(events, open_encoder("default")), load_regression("pair_scorer")))
    claims: ClaimRows = claim_rows((pair for pair in pairs if pair.event not in left_out), pieces)
    net = ReadingNet(TASKS)
    warm_up = warm_up_rows(options.data, pieces, draw)
    train(net, lambda: warm_up, 1, RATE, draw)
    train(net, lambda: claims.draw(draw), options.epochs, 0.8 * RATE, draw)
    if options.save is not None:
        torch.save(net.state_dict(), options.save)
    print(MODEL[0], write_model(*MODEL, export(net)))  # noqa: T201 - a script
    fit_second([pair for pair in pairs if pair.event in left_out])


if __name__ == "__main__":
    main()
