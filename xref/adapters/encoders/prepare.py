"""Makes the ONNX file of the default encoder on first use and keeps it in the cache folder."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from xref.adapters.encoders import export
from xref.adapters.encoders.cache import exclusive, unwritable
from xref.adapters.encoders.weights import NAME, WEIGHTS_FILE, check_weights
from xref.errors import EncoderError

_SCRATCH = ".export-"


def prepare(folder: Path, target: Path, path: str) -> None:
    """Write ``target`` from the model in ``folder``, atomically; processes that start together prepare it once.

    Torch runs in another process: it takes seconds to import and half a gigabyte, which the caller would keep.

    Args:
        folder: Of the installed model; its weights are hashed again here, whatever is remembered about them.
        target: File in the cache folder.
        path: "int8" or "fp32".

    Raises:
        EncoderError: The weights are not the right ones, the export failed, or the cache folder cannot be written.
    """
    with exclusive(target.parent):
        if target.exists():
            return
        logging.getLogger(__name__).warning("Preparing the encoder %s (%s); once per machine, about 15 s", NAME, path)
        check_weights(folder / WEIGHTS_FILE)
        for left_over in target.parent.glob(f"{_SCRATCH}*"):  # of a process that was killed; the lock is ours
            shutil.rmtree(left_over, ignore_errors=True)
        try:
            with tempfile.TemporaryDirectory(dir=target.parent, prefix=_SCRATCH) as scratch:
                made = Path(scratch) / target.name
                _run_export(folder, made, path)
                made.replace(target)
        except OSError as error:
            raise unwritable(target.parent, error) from error


def _run_export(folder: Path, target: Path, path: str) -> None:
    # "-P" keeps the folder of the script off the module path: its neighbours are called onnx and sentence_transformers.
    command = [sys.executable, "-P", str(Path(export.__file__)), str(folder), str(target), path]
    offline = {"HF_HUB_OFFLINE": "1", "TRANSFORMERS_OFFLINE": "1"}
    done = subprocess.run(  # noqa: S603  the command is our own script
        command, env=os.environ | offline, capture_output=True, text=True, errors="replace", check=False
    )
    if done.returncode or not target.exists():
        last_words = (done.stderr.strip().splitlines() or [f"exit status {done.returncode}"])[-1]
        raise EncoderError(
            f"{NAME} could not be exported to ONNX ({last_words}). Check that torch, transformers, onnx and "
            f"onnxruntime are installed, or use --encoder {NAME}/sentence-transformers"
        )
