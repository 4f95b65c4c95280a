"""Write model files and their checksums into ``xref/models``."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path

from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

MODELS = Path(__file__).resolve().parent.parent / "models"


def write_model(name: str, file: str, content: bytes, models: Path = MODELS) -> str:
    """Write ``<models>/<name>/<file>`` with a ``.sha256`` beside it, which is checked at load; return the digest."""
    folder = models / name
    folder.mkdir(parents=True, exist_ok=True)
    (folder / file).write_bytes(content)
    digest = hashlib.sha256(content).hexdigest()
    (folder / f"{file}.sha256").write_text(f"{digest}  {file}\n", encoding="ascii")
    return digest


def write_regression(name: str, features: Sequence[str], scaler: StandardScaler, model: LogisticRegression) -> str:
    """Write a logistic regression over standardised features as ``weights.json``; return the digest."""
    weights = {
        "features": list(features),
        "mean": [round(float(x), 6) for x in scaler.mean_],
        "scale": [round(float(x), 6) for x in scaler.scale_],
        "coefficients": [round(float(x), 6) for x in model.coef_[0]],
        "intercept": round(float(model.intercept_[0]), 6),
    }
    return write_model(name, "weights.json", (json.dumps(weights, indent=1) + "\n").encode())
