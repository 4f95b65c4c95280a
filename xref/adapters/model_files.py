"""The model files that ship with the package, checked against the sha256 beside each."""

from __future__ import annotations

import hashlib
from importlib.resources import files

from xref.errors import XrefError

SHIPPED = (
    ("pair_scorer", "weights.json"),
    ("second_scorer", "weights.json"),
    ("cross_encoder", "model.onnx"),
    ("conflict_reader", "model.onnx"),
    ("cue_reader", "model.onnx"),
    ("word_frequency", "words.tsv.gz"),
)


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
