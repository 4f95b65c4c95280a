"""What tests of adapters share: a store of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.store_examples import Make
from xref.adapters.memory import MemoryStore
from xref.adapters.sqlite import SqliteStore
from xref.ports import Store


@pytest.fixture
def make() -> Make:
    return Make()


@pytest.fixture
def database(tmp_path: Path) -> Path:
    return tmp_path / "xref.db"


@pytest.fixture(params=["sqlite", "memory"])
def store(request: pytest.FixtureRequest, database: Path) -> Iterator[Store]:
    """Every implementation of the Store; a new one is one more parameter."""
    with SqliteStore.open(database, create=True) if request.param == "sqlite" else MemoryStore() as opened:
        yield opened
