"""The one place where a port meets its adapter."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from xref.match.scorer import PairModel
from xref.ports import Encoder, Store
from xref.settings import Settings

if TYPE_CHECKING:
    from xref.adapters.readers.batch import Batch

DEFAULT_ENCODER = "default"


def open_store(path: Path, *, create: bool, read_only: bool = False) -> Store:
    """Open the database at ``path``.

    Raises:
        StoreError: It is missing (and ``create`` is false), not ours, damaged, too new, or not writable.
    """
    from xref.adapters.sqlite import SqliteStore  # noqa: PLC0415 - only what a command needs is imported

    return SqliteStore.open(path, create=create, read_only=read_only)


def read_documents(
    arguments: Sequence[str], manifest: Path | None, stated: tuple[str | None, str | None, str | None], settings: Settings
) -> Batch:
    """Return the documents that the arguments name; ``stated`` are outlet, published and url, which win over the manifest.

    Raises:
        InputError: The manifest cannot be used.
    """
    from xref.adapters.readers.batch import Batch  # noqa: PLC0415 - see above
    from xref.adapters.readers.manifest import Stated  # noqa: PLC0415

    outlet, published, url = stated
    return Batch(arguments, manifest, Stated(outlet=outlet, published=published, url=url), settings)


def open_encoder(name: str = DEFAULT_ENCODER) -> Encoder:
    """Open an encoder by name or path; see `xref.adapters.encoders`.

    Raises:
        EncoderError: Its weights are missing or damaged.
    """
    from xref.adapters import encoders  # noqa: PLC0415 - see above

    return encoders.open_encoder(name)


def load_pair_model() -> PairModel:
    """Load the shipped pair scorer.

    Raises:
        XrefError: Its files are missing or were changed.
    """
    from xref.adapters import models  # noqa: PLC0415 - see above

    return models.load_pair_model()
