"""Build a database from articles, the way the command line does."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from xref import wiring
from xref.errors import InputError
from xref.model import Document
from xref.ports import Encoder, Store
from xref.report.findings import Findings
from xref.settings import DEFAULTS, Settings
from xref.workflows.ingest import IngestSummary, ingest
from xref.workflows.link import LinkSummary, link
from xref.workflows.report import findings, report

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
SHARED = Path(__file__).resolve().parents[3] / "shared"


@dataclass(frozen=True, slots=True)
class Built:
    """A database and what its making said."""

    store: Store
    ingested: IngestSummary
    linked: LinkSummary


@dataclass(frozen=True, slots=True)
class Workplace:
    """What the scoring of a data set is given: a folder to work in, and the encoder."""

    folder: Path
    encoder: Encoder


def build(database: Path, articles: Path, manifest: Path | None = None, encoder: Encoder | None = None) -> Built:
    """Ingest and link a folder or file of articles into a new database; close ``store`` afterwards."""
    store = wiring.open_store(database, create=True)
    ingested = read_into(store, articles, manifest)
    return Built(store, ingested, link_all(store, encoder or wiring.open_encoder()))


def build_fixtures(database: Path, encoder: Encoder | None = None) -> Built:
    """The database of the fixture articles."""
    return build(database, FIXTURES / "articles", FIXTURES / "manifest.csv", encoder)


def read_into(store: Store, articles: Path, manifest: Path | None = None) -> IngestSummary:
    """Ingest a folder or file of articles, without linking."""
    return add_documents(store, wiring.read_documents([str(articles)], manifest, (None, None, None), DEFAULTS))


def add_documents(store: Store, documents: Iterable[Document | InputError]) -> IngestSummary:
    """Ingest documents, without linking."""
    return ingest(documents, store, DEFAULTS, wiring.load_cue_reader(), lambda outcome, about: None)


def link_all(store: Store, encoder: Encoder, settings: Settings = DEFAULTS) -> LinkSummary:
    """Link what is not linked yet, with the shipped pair model."""
    return link(store, encoder, wiring.load_pair_model(), settings)


def unpack(packed: Path, folder: Path) -> Path:
    """Write the content of a .gz file into ``folder`` and return where."""
    unpacked = folder / packed.stem
    unpacked.write_bytes(gzip.decompress(packed.read_bytes()))
    return unpacked


def write_report(store: Store, kind: str, path: Path, *, everything: bool = False) -> Path:
    """Write a report as CSV and return its path; ``everything`` prints every pair that was kept."""
    wiring.write_table(report(store, kind, 0.0 if everything else None, DEFAULTS), "csv", path)
    return path


def findings_of(store: Store) -> Findings:
    """What the database holds."""
    return findings(store)
