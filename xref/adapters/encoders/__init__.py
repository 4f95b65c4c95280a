"""Encoders by name. Importing this package loads no model and no library of one."""

from __future__ import annotations

from collections.abc import Callable

from xref.errors import UsageError
from xref.ports import Encoder

DEFAULT = "all-MiniLM-L6-v2"


def open_encoder(name: str = "default", *, path: str | None = None) -> Encoder:
    """Return the encoder called ``name``.

    Args:
        name: "default" or "all-MiniLM-L6-v2" (ONNX, int8), "all-MiniLM-L6-v2/fp32" (ONNX),
            "all-MiniLM-L6-v2/sentence-transformers", "hashing", else the name or folder of a model of the
            sentence-transformers library.
        path: Numeric path of the default encoder, "int8" or "fp32"; None takes the one that the name says.

    Raises:
        UsageError: ``path`` is unknown, or given for an encoder that has only one.
        EncoderError: The weights are missing or damaged, or cannot be prepared.

    Cost: the first use of a numeric path on a machine prepares it in about 15 s; after that opening takes milliseconds.
    """
    base, _, own_path = name.partition("/") if name in _OPENERS else (name, "", "")
    if path is None:
        return _OPENERS.get(name, lambda: _open_sentence_transformers(name))()
    chosen = f"{DEFAULT}/{path}"
    if base not in {"default", DEFAULT} or chosen not in _NUMERIC_PATHS or own_path not in {"", path}:
        raise UsageError(f"--encoder {name} has no numeric path {path!r}. Only {DEFAULT} has two: int8 and fp32")
    return _OPENERS[chosen]()


def _open_onnx(path: str) -> Encoder:
    from xref.adapters.encoders.onnx import OnnxEncoder  # noqa: PLC0415  costs 0.1 s, and only this encoder needs it

    return OnnxEncoder.open(path)


def _open_hashing() -> Encoder:
    from xref.adapters.encoders.hashing import HashingEncoder  # noqa: PLC0415  as above

    return HashingEncoder()


def _open_sentence_transformers(name: str | None) -> Encoder:
    from xref.adapters.encoders.sentence_transformers import SentenceTransformersEncoder  # noqa: PLC0415  as above

    return SentenceTransformersEncoder.open(name)


_NUMERIC_PATHS = frozenset({f"{DEFAULT}/int8", f"{DEFAULT}/fp32"})

_OPENERS: dict[str, Callable[[], Encoder]] = {
    "default": lambda: _open_onnx("int8"),
    DEFAULT: lambda: _open_onnx("int8"),
    f"{DEFAULT}/int8": lambda: _open_onnx("int8"),
    f"{DEFAULT}/fp32": lambda: _open_onnx("fp32"),
    f"{DEFAULT}/sentence-transformers": lambda: _open_sentence_transformers(None),
    "hashing": _open_hashing,
}
