"""What `xref doctor` looks at: the configuration, the installation with its plugins, and the database."""

from __future__ import annotations

import sys
import warnings
from collections.abc import Iterator
from dataclasses import fields
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from xref import wiring
from xref.errors import XrefError
from xref.settings import DEFAULTS
from xref.workflows.doctor import Check, examine

if TYPE_CHECKING:
    from xref.adapters.project import Project

_PACKAGES = (
    "xref",
    "sentence-transformers",
    "torch",
    "onnxruntime",
    "sqlite-utils",
    "rapidfuzz",
    "trafilatura",
    "numpy",
)


def check_configuration() -> Iterator[Check]:
    """Yield which ``xref.toml`` is in force and what it states."""
    try:
        project = wiring.project()
        wiring.format_for(None, None)  # whether the format that it names is one
    except XrefError as error:
        yield "configuration", False, str(error)
        return
    yield "configuration", True, _stated(project)


def _stated(project: Project) -> str:
    if project.file is None:
        return "none; `xref init` makes one"
    ours = {
        "db": project.database,
        "encoder": project.encoder,
        "format": project.format,
        "manifest": project.manifest,
        "outlet": project.outlet,
        **{
            field.name: value
            for field in fields(project.settings)
            if (value := getattr(project.settings, field.name)) != getattr(DEFAULTS, field.name)
        },
    }
    stated = ", ".join(f"{name} = {value}" for name, value in ours.items() if value is not None)
    return f"{project.file}: {stated or 'all as without it'}"


def check_installation(encoder: str = wiring.DEFAULT_ENCODER) -> Iterator[Check]:
    """Yield the state of packages, plugins, shipped models and encoder."""
    from xref.adapters import model_files  # noqa: PLC0415 - what is broken shall be told, not stop the others

    yield "python", True, sys.version.split()[0]
    for package in _PACKAGES:
        try:
            yield package, True, version(package)
        except PackageNotFoundError:
            yield package, False, "not installed; install xref again"
    yield from _plugins()
    for name, file in model_files.SHIPPED:
        try:
            yield name, True, f"sha256 {model_files.digest(name, file)} as shipped"
        except XrefError as error:
            yield name, False, str(error)
    try:
        yield "encoder", True, wiring.open_encoder(encoder).identity
    except XrefError as error:
        yield "encoder", False, str(error)


def _plugins() -> Iterator[Check]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # what is wrong is told here
        found = wiring.plugins().found
    for plugin in found:
        state = plugin.problem or ", ".join(plugin.adds) or "it adds nothing"
        yield "plugin", not plugin.problem, f"{plugin.name}: {state}"
    if not found:
        yield "plugins", True, "none"


def check_database(path: Path, encoder: str = wiring.DEFAULT_ENCODER) -> Iterator[Check]:
    """Yield the state of a database, and whether queries would use the encoder that wrote its vectors."""
    if not path.exists():
        yield "database", True, f"{path} does not exist yet; xref ingest makes it"
        return
    try:
        identity = wiring.open_encoder(encoder).identity
    except XrefError:  # said already, see `check_installation`
        identity = None
    try:
        with wiring.open_store(path, create=False, read_only=True) as store:
            yield "database", True, str(path)
            yield from examine(store, identity)
    except XrefError as error:
        yield "database", False, str(error)
