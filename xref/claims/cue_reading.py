"""What a trained reader of cues is shown of a sentence, and what it says of each word.

The rules know reporting verbs and their subjects. Many cues are something else ("is a fervent supporter of", "the
claim that"), and many words are cues in one sentence and none in the next; that is learned from examples. The reader
itself is handed in: see `xref.adapters.cue_reader`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from xref.claims.attribution_view import Chances, View
from xref.model import NameKind

FLAGS = 14
"""Number of flags of a word; see `word_flags`."""

_NEAR = 8  # words on either side in which a quotation counts as near
_NAMES = {NameKind.PERSON: 10, NameKind.ORGANISATION: 11, NameKind.OUTLET: 12, NameKind.OTHER: 13}


ReadCues = Callable[[Sequence[View]], Sequence[Chances]]
"""Reads sentences, each by itself: what is said of a sentence depends on its words, quotations and names only."""


def word_flags(view: View) -> NDArray[np.float32]:
    """Return what spelling in small letters does not show of the words, 0 or 1, shape ``(len(view.words), FLAGS)``."""
    words = view.words
    found = np.zeros((len(words), FLAGS), np.float32)
    if not words:
        return found
    quoted = np.array(view.quoted, np.float32)
    found[:, 0] = quoted
    found[:, 1] = [word.text[0].isupper() for word in words]
    found[:, 2] = [len(word.text) > 1 and word.text.isupper() for word in words]
    found[:, 3] = [word.text[0].isdigit() for word in words]
    found[:, 4] = [not word.text[0].isalnum() for word in words]
    found[:, 5] = view.title_case
    found[0, 6] = 1.0
    found[:, 7] = quoted.any()
    sums = np.concatenate([[0.0], np.cumsum(quoted)])
    at = np.arange(len(words))
    found[:, 8] = sums[at] > sums[np.maximum(at - _NEAR, 0)]
    found[:, 9] = sums[np.minimum(at + 1 + _NEAR, len(words))] > sums[at + 1]
    for name in view.names:
        first, last = view.at_offset(name.mention.span.start), view.at_offset(name.mention.span.end)
        found[first:last, _NAMES[name.kind]] = 1.0
    return found


def runs(chances: Sequence[float], peak: float, edge: float, begins: Sequence[float] = ()) -> Iterator[tuple[int, int]]:
    """Yield the first and last positions of the stretches above ``edge`` whose highest chance reaches ``peak``.

    A word that more likely begins a cue than goes on with one (``begins``) begins a new stretch.
    """
    start: int | None = None
    for at in range(len(chances) + 1):
        inside = at < len(chances) and chances[at] >= edge
        new = inside and start is not None and bool(begins) and begins[at] > 0.75 * chances[at]
        if start is not None and (not inside or new):
            if max(chances[start:at]) >= peak:
                yield start, at - 1
            start = None
        if inside and start is None:
            start = at
