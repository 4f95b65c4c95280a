"""What tests of the whole program share: the fixture articles in a database, made once for all test processes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.program import ARTICLES, Ran, run
from xref.adapters.encoders.cache import exclusive


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A folder that all processes of one test run share."""
    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "shared"
    folder.mkdir(exist_ok=True)
    return folder


@pytest.fixture(scope="session")
def fixture_database(shared_folder: Path) -> Path:
    """The fixture articles, ingested and linked with the default encoder. Read only; for writing see `own_database`."""
    return _made_once(shared_folder, "fixtures.db")


@pytest.fixture(scope="session")
def hashed_database(shared_folder: Path) -> Path:
    """The fixture articles, ingested and linked with the hashing encoder. Read only."""
    return _made_once(shared_folder, "hashed.db", "--encoder", "hashing")


@pytest.fixture
def workplace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, in which the program is run."""
    monkeypatch.chdir(tmp_path)
    for name in ("XREF_DB", "XREF_ENCODER", "XREF_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def own_database(workplace: Path, fixture_database: Path) -> Path:
    """A copy of the fixture database, as ``xref.db`` in the folder in which the program is run."""
    copy = workplace / "xref.db"
    shutil.copyfile(fixture_database, copy)
    return copy


def _made_once(folder: Path, name: str, *options: str) -> Path:
    database = folder / name
    with exclusive(folder):
        if not database.exists():
            made = _ingested(folder / f"making-{name}", *options)
            made.replace(database)
    return database


def _ingested(database: Path, *options: str) -> Path:
    ran: Ran = run("ingest", *ARTICLES, "--db", database, *options)
    assert ran.code == 0, ran.err
    return database
