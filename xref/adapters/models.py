"""Load the weights that ship with the package, checked against the sha256 beside each."""

from __future__ import annotations

import gzip
import hashlib
import json
from functools import cache
from importlib.resources import files

import numpy as np

from xref.errors import XrefError
from xref.match.scorer import PairModel, PairWeights
from xref.match.vocabulary import Vocabulary

SHIPPED = (("pair_scorer", "weights.json"), ("word_frequency", "words.tsv.gz"))


def read_model(name: str, file: str) -> bytes:
    """Return the bytes of ``models/<name>/<file>``.

    Raises:
        XrefError: The file is missing or is not the one that was shipped.
    """
    folder = files("xref") / "models" / name
    try:
        content = (folder / file).read_bytes()
        expected = (folder / f"{file}.sha256").read_text(encoding="ascii").split()[0]
    except (OSError, IndexError) as error:
        raise XrefError(
            f"model file xref/models/{name}/{file} cannot be read ({error}). Install xref again."
        ) from error
    if hashlib.sha256(content).hexdigest() != expected:
        raise XrefError(f"model file xref/models/{name}/{file} was changed: its sha256 differs. Install xref again.")
    return content


def digest(name: str, file: str) -> str:
    """Return the sha256 (hex) of a shipped model file. Errors as for `read_model`."""
    return hashlib.sha256(read_model(name, file)).hexdigest()


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
    """Return the shipped pair scorer with its word frequencies."""
    stored = json.loads(read_model("pair_scorer", "weights.json"))
    weights = PairWeights(
        features=tuple(stored["features"]),
        mean=np.array(stored["mean"]),
        scale=np.array(stored["scale"]),
        coefficients=np.array(stored["coefficients"]),
        intercept=float(stored["intercept"]),
    )
    return PairModel(weights, *load_word_frequency())
