"""The network of the reader of cues: the first MiniLM layers over the word pieces of a sentence, and its export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn.functional import cross_entropy
from transformers import AutoModel

from xref.adapters.encoders.export import OPSET, write_int8, write_optimised
from xref.adapters.encoders.weights import DIM, verified_weights
from xref.claims.cue_reading import FLAGS
from xref.training.cue_examples import UNMARKED, Marked
from xref.training.reading_net import frozen_minilm

_STEP = 16  # lengths are padded to multiples of this, so that few shapes occur and their kernels are compiled once
_POOL = 40  # batches that are sorted by length together, so that they hold little padding
_SOURCE_WEIGHT = 0.3  # of the loss of the sources, which are learned beside the cues
_CUE, _SOURCE = slice(0, 3), slice(3, 5)  # outputs


@dataclass(frozen=True, slots=True)
class Batch:
    """Sentences side by side, padded: ids and labels ``(n, length)``, flags ``(n, length, FLAGS + 1)``."""

    ids: torch.Tensor
    flags: torch.Tensor
    cue: torch.Tensor
    source: torch.Tensor


class CueNet(torch.nn.Module):  # type: ignore[misc]  # torch has no types here
    """The first ``layers`` layers of all-MiniLM-L6-v2, the embedding layer frozen, dropout only before the output."""

    def __init__(self, layers: int) -> None:
        super().__init__()
        self.bert = frozen_minilm()
        self.bert.encoder.layer = self.bert.encoder.layer[:layers]
        self.flags = torch.nn.Linear(FLAGS + 1, DIM, bias=False)
        torch.nn.init.normal_(self.flags.weight, std=0.02)
        self.drop = torch.nn.Dropout(0.1)
        self.out = torch.nn.Linear(DIM, 5)

    def parts(self) -> tuple[list[Any], list[Any]]:
        """The parameters that are learned: those of the layers, and the new ones."""
        return list(self.bert.encoder.layer.parameters()), [*self.flags.parameters(), *self.out.parameters()]

    def forward(self, ids: torch.Tensor, flags: torch.Tensor) -> torch.Tensor:
        """Return the logits of each piece, shape ``(n, length, 5)``."""
        hidden = self.bert.embeddings(input_ids=ids) + self.flags(flags)
        hidden = _through(self.bert.encoder.layer, hidden, (ids == 0)[:, None, None, :].float() * -1e4)
        return self.out(self.drop(hidden)).float()


def _through(layers: Any, hidden: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
    for layer in layers:
        found = layer(hidden, mask)
        hidden = found[0] if isinstance(found, tuple) else found
    return hidden


def loss_of(logits: torch.Tensor, batch: Batch) -> torch.Tensor:
    """Cross-entropy of cues and, with less weight, of sources."""
    cue = cross_entropy(logits[..., _CUE].reshape(-1, 3), batch.cue.reshape(-1), ignore_index=UNMARKED)
    source = cross_entropy(logits[..., _SOURCE].reshape(-1, 2), batch.source.reshape(-1), ignore_index=UNMARKED)
    return cue + _SOURCE_WEIGHT * source


def batches(rows: Sequence[Marked], size: int, draw: np.random.Generator) -> Iterator[Batch]:
    """Yield all rows once, in random order, in batches of rows of like length."""
    mixed = [rows[i] for i in draw.permutation(len(rows))]
    found = []
    for start in range(0, len(mixed), _POOL * size):
        pool = sorted(mixed[start : start + _POOL * size], key=lambda row: len(row.pieces.ids))
        found += [pool[at : at + size] for at in range(0, len(pool), size)]
    for at in draw.permutation(len(found)):
        yield padded_batch(found[at])


def padded_batch(rows: Sequence[Marked]) -> Batch:
    """Return the rows side by side, padded to one length."""
    length = -(-max(len(row.pieces.ids) for row in rows) // _STEP) * _STEP
    return Batch(
        _padded([np.array(row.pieces.ids, np.int64) for row in rows], length, 0),
        _padded([row.pieces.flags for row in rows], length, 0),
        _padded([row.cue for row in rows], length, UNMARKED),
        _padded([row.source for row in rows], length, UNMARKED),
    )


def _padded(rows: Sequence[NDArray[Any]], length: int, fill: int) -> torch.Tensor:
    wide = [np.pad(row, [(0, length - len(row)), *[(0, 0)] * (row.ndim - 1)], constant_values=fill) for row in rows]
    return torch.from_numpy(np.stack(wide))


class _Layers(torch.nn.Module):  # type: ignore[misc]  # as above
    """What is shipped: from embedded pieces ``(1, length, DIM)`` and their flags to the chances ``(1, length, 3)``."""

    def __init__(self, net: CueNet) -> None:
        super().__init__()
        plain = AutoModel.from_pretrained(str(verified_weights()), attn_implementation="eager", local_files_only=True)
        plain.encoder.layer = plain.encoder.layer[: len(net.bert.encoder.layer)]
        plain.load_state_dict(net.bert.state_dict())
        self.layers, self.flags, self.out = plain.encoder.layer, net.flags, net.out

    def forward(self, embedded: torch.Tensor, flags: torch.Tensor) -> torch.Tensor:
        """Run the layers; nothing is padded, so nothing is masked."""
        logits = self.out(_through(self.layers, embedded + self.flags(flags), None))
        cue, source = logits[..., _CUE].softmax(-1), logits[..., _SOURCE].softmax(-1)
        return torch.stack([1 - cue[..., 0], cue[..., 1], source[..., 1]], -1)


def export(net: CueNet) -> bytes:
    """Return the network as ONNX with int8 weights, without the embedding layer."""
    with TemporaryDirectory() as folder, torch.no_grad():
        plain, small, fused = (Path(folder) / name for name in ("plain.onnx", "int8.onnx", "fused.onnx"))
        torch.onnx.export(
            _Layers(net).eval(),
            (torch.randn(1, 40, DIM), torch.zeros(1, 40, FLAGS + 1)),
            str(plain),
            input_names=["embedded", "flags"],
            output_names=["chances"],
            dynamic_axes={"embedded": {1: "length"}, "flags": {1: "length"}},
            opset_version=OPSET,
            dynamo=False,
        )
        write_int8(plain, small)
        write_optimised(small, fused)
        return fused.read_bytes()
