"""Build a database from a folder of articles, the way the command line does."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from xref import wiring
from xref.ports import Encoder, Store
from xref.report.findings import Findings
from xref.settings import DEFAULTS
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


def build(database: Path, articles: Path, manifest: Path | None = None, encoder: Encoder | None = None) -> Built:
    """Ingest and link a folder or file of articles into a new database; close ``store`` afterwards."""
    store = wiring.open_store(database, create=True)
    documents = wiring.read_documents([str(articles)], manifest, (None, None, None), DEFAULTS)
    ingested = ingest(documents, store, DEFAULTS, lambda outcome, about: None)
    return Built(store, ingested, link(store, encoder or wiring.open_encoder(), wiring.load_pair_model(), DEFAULTS))


def build_fixtures(database: Path, encoder: Encoder | None = None) -> Built:
    """The database of the fixture articles."""
    return build(database, FIXTURES / "articles", FIXTURES / "manifest.csv", encoder)


def write_report(store: Store, kind: str, path: Path, *, everything: bool = False) -> Path:
    """Write a report as CSV and return its path; ``everything`` prints every pair that was kept."""
    wiring.write_table(report(store, kind, 0.0 if everything else None, DEFAULTS), "csv", path)
    return path


def findings_of(store: Store) -> Findings:
    """What the database holds."""
    return findings(store)
