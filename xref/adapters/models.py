"""The models that ship with the package, ready for use.

What reads with a network is imported when it is asked for: a query needs the word frequencies only.
"""

from __future__ import annotations

import gzip
import json
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from xref.adapters.embedding_layer import EmbeddingLayer
from xref.adapters.model_files import read_model
from xref.match.scorer import PairModel, Regression
from xref.match.vocabulary import Vocabulary

if TYPE_CHECKING:
    from xref.adapters.conflict_reader import ConflictReader
    from xref.claims.cue_reading import ReadCues


@cache
def load_word_frequency() -> tuple[dict[str, int], int]:
    """Return in how many reference articles each word occurs, and how many articles there were."""
    first, *rows = gzip.decompress(read_model("word_frequency", "words.tsv.gz")).decode().splitlines()
    frequency = {word: int(count) for word, count in (row.split("\t") for row in rows)}
    return frequency, int(first.split("\t")[1])


def load_vocabulary() -> Vocabulary:
    """Return a fresh vocabulary over the shipped word frequencies."""
    return Vocabulary(*load_word_frequency())


@cache
def load_pair_model() -> PairModel:
    """Return the shipped pair scorer: both regressions, the cross-encoder, and the word frequencies."""
    from xref.adapters.cross_encoder import CrossEncoder  # noqa: PLC0415 - see above

    reader = CrossEncoder(_embedding_layer())
    return PairModel(
        load_regression("pair_scorer"),
        load_regression("second_scorer"),
        reader.logits,
        *load_word_frequency(),
        load_conflict_reader().contradicts,
    )


@cache
def load_conflict_reader() -> ConflictReader:
    """Return the shipped conflict reader; its weights are loaded when it first reads."""
    from xref.adapters.conflict_reader import ConflictReader  # noqa: PLC0415 - see above

    return ConflictReader(_embedding_layer())


@cache
def load_cue_reader() -> ReadCues:
    """Return the shipped reader of attribution cues; its weights are loaded when it first reads."""
    from xref.adapters.cue_reader import CueReader  # noqa: PLC0415 - see above

    return CueReader(_embedding_layer()).read


def load_regression(name: str) -> Regression:
    """Return the regression of ``models/<name>/weights.json``. Errors as for `read_model`."""
    stored = json.loads(read_model(name, "weights.json"))
    return Regression(
        features=tuple(stored["features"]),
        mean=np.array(stored["mean"]),
        scale=np.array(stored["scale"]),
        coefficients=np.array(stored["coefficients"]),
        intercept=float(stored["intercept"]),
    )


@cache
def _embedding_layer() -> EmbeddingLayer:
    """The one embedding layer of all readers: 47 MB, loaded when the first of them reads."""
    return EmbeddingLayer()
