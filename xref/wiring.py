"""The one place where a port meets its adapter."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from xref.errors import ConfigError, InputError, UsageError
from xref.match.scorer import PairModel
from xref.match.vocabulary import Vocabulary
from xref.model import JudgedRow, OutletList
from xref.ports import Encoder, Store
from xref.settings import Settings

if TYPE_CHECKING:
    from xref.adapters.conflict_reader import ConflictReader
    from xref.adapters.fetch import Fetched
    from xref.adapters.plugins import Plugins
    from xref.adapters.project import Project
    from xref.adapters.readers.batch import Batch
    from xref.adapters.readers.manifest import Manifest
    from xref.claims.cue_reading import ReadCues
    from xref.conflict.rules import Rule
    from xref.report.formats import Format
    from xref.report.graphs import GraphFormat
    from xref.report.page import PageAssets
    from xref.report.tables import Table

DEFAULT_ENCODER = "default"


def project() -> Project:
    """What ``xref.toml`` states, see `xref.adapters.project`.

    Raises:
        ConfigError: There is one, and it cannot be used.
    """
    from xref.adapters.project import find_project_file, read_project  # noqa: PLC0415 - only what a command needs

    return read_project(find_project_file())


def settings() -> Settings:
    """The thresholds in force. Errors as for `project`."""
    return project().settings


@cache
def plugins() -> Plugins:
    """What the installed plugins add; a `PluginWarning` names each one that cannot be used, once."""
    from xref.adapters.plugins import load_plugins  # noqa: PLC0415 - looking for plugins takes time

    return load_plugins()


def conflict_rules() -> Sequence[Rule]:
    """The rules of conflict that plugins add to those of xref."""
    return plugins().rules


def open_store(path: Path, *, create: bool, read_only: bool = False) -> Store:
    """Open the database at ``path``.

    Raises:
        StoreError: It is missing (and ``create`` is false), not ours, damaged, too new, or not writable.
    """
    from xref.adapters.sqlite import SqliteStore  # noqa: PLC0415 - only what a command needs is imported

    return SqliteStore.open(path, create=create, read_only=read_only)


def read_documents(
    arguments: Sequence[str],
    manifest: Path | Manifest | None,
    stated: tuple[str | None, str | None, str | None],
    settings: Settings,
    database: Path | None = None,
    inside: Path | None = None,
) -> Batch:
    """Return the documents that the arguments name.

    ``stated`` are outlet, published and url, which win over the manifest; a ``database`` in a folder is passed over.
    ``inside``: the folder to which names of files are relative; None: to the argument.
    Formats of plugins are read too, and ``xref.toml`` may name the outlet of articles of which nothing else tells one.

    Raises:
        InputError: The manifest cannot be used.
    """
    from xref.adapters.readers import FORMATS  # noqa: PLC0415 - see above
    from xref.adapters.readers.batch import Batch  # noqa: PLC0415 - see above
    from xref.adapters.readers.files import expand  # noqa: PLC0415
    from xref.adapters.readers.manifest import Manifest, Stated, read_manifest  # noqa: PLC0415
    from xref.adapters.sqlite.files import database_files  # noqa: PLC0415

    outlet, published, url = stated
    options = Stated(outlet=outlet, published=published, url=url, outlet_else=project().outlet)
    told = read_manifest(manifest, settings) if isinstance(manifest, Path) else manifest or Manifest()
    ignored = [*(database_files(database) if database else ()), *([manifest] if isinstance(manifest, Path) else ())]
    formats = {**FORMATS, **plugins().inputs}
    return Batch(expand(arguments, ignored=ignored, settings=settings, formats=formats, inside=inside), told, options)


def read_outlet_list(path: Path, source: str, settings: Settings) -> OutletList:
    """Return what a CSV file says about outlets.

    Raises:
        InputError: It cannot be read, or says nothing about sites or outlets.
    """
    from xref.adapters.readers import outlet_lists  # noqa: PLC0415 - see above

    return outlet_lists.read_outlet_list(path, source, settings)


def read_judged_sheet(path: Path, settings: Settings) -> list[JudgedRow | InputError]:
    """Return the rows of a CSV file in which a judgement is filled in; broken rows as errors.

    Raises:
        InputError: It cannot be read, or is no report with a column for judgements.
    """
    from xref.adapters.readers import judged_sheets  # noqa: PLC0415 - see above

    return judged_sheets.read_judged_sheet(path, settings)


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


def load_conflict_reader() -> ConflictReader:
    """Load the shipped conflict reader.

    Raises:
        XrefError: Its file is missing or was changed.
    """
    from xref.adapters import models  # noqa: PLC0415 - see above

    return models.load_conflict_reader()


def load_cue_reader() -> ReadCues:
    """Load the shipped reader of attribution cues; whether its weights can be used shows when it first reads.

    Raises:
        XrefError: Reading raises it when its files are missing or were changed.
    """
    from xref.adapters import models  # noqa: PLC0415 - see above

    return models.load_cue_reader()


def load_vocabulary() -> Vocabulary:
    """Load the shipped word frequencies.

    Raises:
        XrefError: The file is missing or was changed.
    """
    from xref.adapters import models  # noqa: PLC0415 - see above

    return models.load_vocabulary()


def format_for(stated: str | None, output: Path | None, *, excel: bool = False) -> str:
    """The format that was asked for, else that of ``xref.toml``, else a table on a terminal and CSV elsewhere.

    ``excel`` asks for CSV.

    Raises:
        UsageError: There is no such format, or ``excel`` goes with another one than CSV.
    """
    if excel and stated is not None and stated != "csv":
        _known_format(stated)
        raise UsageError(f"--excel goes with --format csv, not with {stated}")
    if excel:
        return "csv"
    if stated is not None:
        return _known_format(stated)
    chosen = project()
    if chosen.format is None:
        return "table" if output is None and sys.stdout.isatty() else "csv"
    try:
        return _known_format(chosen.format)
    except UsageError as error:
        raise ConfigError(f"{chosen.file}: format: {error}") from error


def _known_format(name: str) -> str:
    from xref.report.tables import format_by_name  # noqa: PLC0415 - see above

    format_by_name(name, _formats(name))
    return name


def _formats(name: str) -> Mapping[str, Format]:
    """The formats for tables; those of plugins are looked for where ``name`` is none of xref itself, for that takes
    time."""
    from xref.report.formats import FORMATS  # noqa: PLC0415 - see above

    return FORMATS if name in FORMATS else {**FORMATS, **plugins().formats}


def graph_format(kind: str, stated: str | None, *, excel: bool = False) -> GraphFormat | None:
    """The way to write a graph that was asked for, None when the format is one for tables.

    Raises:
        UsageError: The report is no graph, or ``excel`` is to open it.
    """
    from xref.report.graphs import GRAPH_FORMATS  # noqa: PLC0415 - see above

    found = GRAPH_FORMATS.get(stated or "")
    if found is not None and kind != "lineage":
        raise UsageError(f"--format {stated} goes with the report of lineage, not with {kind}")
    if found is not None and excel:
        raise UsageError(f"--excel goes with --format csv, not with {stated}")
    return found


def terminal_width(output: Path | None) -> int:
    """Columns to wrap text to: those of the terminal, 100 for a file or a pipe."""
    return shutil.get_terminal_size((100, 24)).columns if output is None and sys.stdout.isatty() else 100


def write_table(table: Table, format_name: str, output: Path | None, *, bom: bool = False) -> None:
    """Write a table to a file in one step, or to stdout; ``bom`` begins it with a byte order mark.

    Raises:
        UsageError: There is no such format, or the file lies in no folder.
        XrefError: The file cannot be written.
    """
    from xref.report.tables import write  # noqa: PLC0415 - see above

    write_text(write(table, format_name, terminal_width(output), _formats(format_name)), output, bom=bom)


def write_text(pieces: Iterable[str], output: Path | None, *, bom: bool = False) -> None:
    """Write text to a file in one step, or to stdout. Errors as for `write_table`."""
    from xref.adapters.output import write_atomically, write_stdout  # noqa: PLC0415 - see above

    if output is None:
        write_stdout(pieces, bom=bom)
    else:
        write_atomically(output, pieces, bom=bom)


def page_assets() -> PageAssets:
    """The frame, style and script of the page for reading.

    Raises:
        XrefError: Files of the package are missing.
    """
    from xref.adapters.page_files import read_page_assets  # noqa: PLC0415 - see above

    return read_page_assets()


def fetch_pages(
    arguments: Sequence[str], archive: Path, *, delay: float, timeout: float, again: bool, local: bool
) -> Iterator[Fetched | InputError]:
    """Fetch pages into an archive; see `xref.adapters.fetch.fetch`.

    Raises:
        XrefError: The archive cannot be read or written.
    """
    from xref import __version__  # noqa: PLC0415 - see above
    from xref.adapters.fetch import Archive, Manners, fetch  # noqa: PLC0415 - see above

    manners = Manners(agent=f"xref/{__version__}", timeout=timeout, local=local)
    return fetch(arguments, Archive(archive), manners, delay=delay, again=again)


def datasette_metadata(path: Path) -> str:
    """What Datasette needs to show the database at ``path``, as JSON.

    Raises:
        StoreError: It is missing, not ours, or cannot be read.
    """
    from xref.adapters import datasette  # noqa: PLC0415 - see above

    return datasette.datasette_metadata(path)
