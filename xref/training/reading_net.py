"""The network of the cross-encoder: MiniLM layers over two sentences, one output per training task, and its export."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch
import torch.nn.functional as F  # noqa: N812 - the name that torch users know
from transformers import AutoModel
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

from xref.adapters.encoders.export import OPSET, write_int8, write_optimised
from xref.adapters.encoders.weights import DIM, verified_weights

FIRST, END = 101, 102  # [CLS] and [SEP]
_STEP = 16  # lengths are padded to multiples of this, so that few shapes occur and their kernels are compiled once


def _attention(  # type: ignore[no-untyped-def]  # the signature that transformers calls
    _module, query, key, value, attention_mask=None, **_
):
    """Attention with its softmax in bfloat16: on a CPU twice as fast to train as the fused kernel."""
    scores = torch.matmul(query * query.shape[-1] ** -0.5, key.transpose(2, 3))
    if attention_mask is not None:
        scores = scores + attention_mask.to(scores.dtype)
    with torch.autocast("cpu", enabled=False):
        weights = torch.softmax(scores, -1)
    return torch.matmul(weights, value).transpose(1, 2).contiguous(), weights


def register_attention() -> None:
    """Make the attention implementation "bfloat16_softmax" known to transformers."""
    from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS  # noqa: PLC0415 - private to recent versions

    ALL_ATTENTION_FUNCTIONS.register("bfloat16_softmax", _attention)
    ALL_MASK_ATTENTION_FUNCTIONS.register("bfloat16_softmax", ALL_MASK_ATTENTION_FUNCTIONS["eager"])


def frozen_minilm() -> Any:
    """Return all-MiniLM-L6-v2 to train on: its embedding layer frozen, without dropout, with the fast attention."""
    register_attention()
    bert = AutoModel.from_pretrained(
        str(verified_weights()),
        attn_implementation="bfloat16_softmax",
        hidden_dropout_prob=0.0,
        attention_probs_dropout_prob=0.0,
        local_files_only=True,
    )
    for parameter in bert.embeddings.parameters():
        parameter.requires_grad = False
    return bert


class ReadingNet(torch.nn.Module):  # type: ignore[misc]  # torch has no types here
    """All-MiniLM-L6-v2 reading ``[CLS] a [SEP] b [SEP]``; the embedding layer is frozen, dropout is off.

    Dropout would double the time of a step on a CPU; the frozen embeddings and few epochs keep the fit in check.
    """

    def __init__(self, tasks: int) -> None:
        super().__init__()
        self.bert = frozen_minilm()
        self.out = torch.nn.Linear(2 * DIM, tasks)
        self.drop = torch.nn.Dropout(0.1)
        torch.nn.init.normal_(self.out.weight, std=0.02)
        torch.nn.init.constant_(self.out.bias, -1.0)

    def forward(self, rows: Sequence[tuple[list[int], list[int]]]) -> torch.Tensor:
        """Return the logits of each pair of word-piece lists, shape ``(len(rows), tasks)``."""
        ids, sides, mask = _batch(rows)
        hidden = self.bert(input_ids=ids, token_type_ids=sides, attention_mask=mask).last_hidden_state.float()
        mean = (hidden * mask[..., None]).sum(1) / mask.sum(1, keepdim=True)
        return self.out(self.drop(torch.cat([hidden[:, 0], mean], -1))).float()


def _batch(rows: Sequence[tuple[list[int], list[int]]]) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    longest = max(len(a) + len(b) + 3 for a, b in rows)
    shape = (len(rows), -(-longest // _STEP) * _STEP)
    ids, sides, mask = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    for i, (a, b) in enumerate(rows):
        read = [FIRST, *a, END, *b, END]
        ids[i, : len(read)] = torch.tensor(read)
        sides[i, len(a) + 2 : len(read)] = 1
        mask[i, : len(read)] = 1
    return ids, sides, mask


def loss_of(logits: torch.Tensor, tasks: Sequence[int], wanted: Sequence[float]) -> torch.Tensor:
    """Binary cross-entropy of each row's own task; ``wanted`` in ``[0, 1]``."""
    own = logits.gather(1, torch.tensor(tasks)[:, None])[:, 0]
    return F.binary_cross_entropy_with_logits(own, torch.tensor(wanted, dtype=torch.float))


class _Layers(torch.nn.Module):  # type: ignore[misc]  # as above
    """What is shipped: from embedded word pieces ``(1, length, DIM)`` to the logit of the first task ``(1,)``.

    With several outputs, the logits of as many tasks, ``(1, outputs)``.
    """

    def __init__(self, net: ReadingNet, outputs: int) -> None:
        super().__init__()
        plain = AutoModel.from_pretrained(str(verified_weights()), attn_implementation="eager", local_files_only=True)
        plain.load_state_dict(net.bert.state_dict())
        self.layers = plain.encoder.layer
        self.weight, self.bias = net.out.weight[:outputs].detach(), net.out.bias[:outputs].detach()

    def forward(self, embedded: torch.Tensor) -> torch.Tensor:
        """Run the layers; nothing is padded, so nothing is masked."""
        hidden = embedded
        for layer in self.layers:
            found = layer(hidden, None)
            hidden = found[0] if isinstance(found, tuple) else found
        both = torch.cat([hidden[:, 0], hidden.mean(1)], -1)
        found = F.linear(both, self.weight, self.bias)
        return found[:, 0] if len(self.bias) == 1 else found


def export(net: ReadingNet, outputs: int = 1) -> bytes:
    """Return the network as ONNX with int8 weights: the heads of the first ``outputs`` tasks, no embedding layer."""
    with TemporaryDirectory() as folder, torch.no_grad():
        plain, small, fused = (Path(folder) / name for name in ("plain.onnx", "int8.onnx", "fused.onnx"))
        torch.onnx.export(
            _Layers(net, outputs).eval(),
            (torch.randn(1, 40, DIM),),
            str(plain),
            input_names=["embedded"],
            output_names=["logit"],
            dynamic_axes={"embedded": {1: "length"}},
            opset_version=OPSET,
            dynamo=False,
        )
        write_int8(plain, small)
        write_optimised(small, fused)
        return fused.read_bytes()
