"""Write a model file and its checksum into ``xref/models``."""

from __future__ import annotations

import hashlib
from pathlib import Path

MODELS = Path(__file__).resolve().parent.parent / "models"


def write_model(name: str, file: str, content: bytes) -> str:
    """Write ``models/<name>/<file>`` with a ``.sha256`` beside it, which is checked at load; return the digest."""
    folder = MODELS / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    (folder / f"{file}.sha256").write_text(f"{digest}  {file}\n", encoding="ascii")
    return digest
