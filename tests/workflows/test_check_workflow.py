"""Which reports a sentence is set beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from xref import wiring
from xref.adapters.encoders.hashing import HashingEncoder
from xref.adapters.memory import MemoryStore
from xref.errors import EncoderError, UsageError
from xref.model import Document, Status
from xref.report.check_answer import CheckRow, check_rows
from xref.settings import DEFAULTS
from xref.workflows.check import Tools, check
from xref.workflows.claim import bounds_of
from xref.workflows.drafts import claims_as_drafts
from xref.workflows.ingest import ingest
from xref.workflows.link import link

STORM = "A storm closed the harbour of Port Ansel on Monday, the harbour master, Ilse Vantongeren, said."
AGAIN = "The harbour of Port Ansel was closed by a storm on Monday, said its harbour master, Ilse Vantongeren."
OTHER = "The city council of Ostrava voted for a new tram line, which will cost 40 million crowns."
FEW = replace(DEFAULTS, check_candidates=3)


@pytest.fixture(scope="module")
def store() -> MemoryStore:
    """Six reports of one outlet that are alike, one of another outlet, and one about something else."""
    many = [Document(f"a{day}", STORM, outlet="Quay Gazette", published=f"2024-03-0{day}") for day in range(1, 7)]
    documents = [
        *many,
        Document("b", AGAIN, outlet="Nera Times", published="2024-03-08"),
        Document("c", OTHER, outlet="Lakeside Standard", published="2024-03-08"),
    ]
    made = MemoryStore()
    ingest(documents, made, DEFAULTS, None, lambda outcome, about: None)
    link(made, HashingEncoder(), wiring.load_pair_model(), DEFAULTS)
    return made


def checked(store: MemoryStore, *texts: str, **bounds: str) -> Sequence[CheckRow]:
    drafts = claims_as_drafts([("", text) for text in texts], "2024-03-09", DEFAULTS, None)
    limits = bounds_of(bounds.get("since"), bounds.get("until"), bounds.get("outlet"))
    tools = Tools(HashingEncoder(), wiring.load_pair_model())
    return [row for answer in check(store, tools, drafts, limits, FEW) for row in check_rows(answer, FEW)]


def closest(row: CheckRow) -> str:
    return row.closest.stored.article.outlet if row.closest else ""


def test_texts_are_answered_in_their_order(store: MemoryStore) -> None:
    rows = checked(store, OTHER, "A volcano erupted in Iceland.", STORM)
    assert [closest(row) for row in rows] == ["Lakeside Standard", "", "Quay Gazette"]
    assert [row.status for row in rows][:2] == [Status.SINGLE_SOURCE, None]


def test_an_answer_does_not_depend_on_the_other_texts(store: MemoryStore) -> None:
    (alone,) = checked(store, STORM)
    *_, among = checked(store, OTHER, AGAIN, STORM)
    assert (alone.status, alone.score, alone.said_by) == (among.status, among.score, among.said_by)


@pytest.mark.parametrize("bounds", [{"outlet": "nera times"}, {"since": "2024-03-07"}], ids=["outlet", "since"])
def test_reports_inside_the_bounds_are_found_behind_many_outside(store: MemoryStore, bounds: dict[str, str]) -> None:
    (row,) = checked(store, STORM, **bounds)
    assert closest(row) == "Nera Times"


def test_an_outlet_that_is_not_there_is_named(store: MemoryStore) -> None:
    with pytest.raises(UsageError, match="there is no outlet 'Harbour Courier' in the database"):
        checked(store, STORM, outlet="Harbour Courier")


def test_vectors_of_another_encoder_are_refused(store: MemoryStore) -> None:
    drafts = claims_as_drafts([("", STORM)], None, DEFAULTS, None)
    tools = Tools(HashingEncoder(dim=128), wiring.load_pair_model())
    with pytest.raises(EncoderError):
        list(check(store, tools, drafts, bounds_of(None, None, None), DEFAULTS))


def test_a_database_without_articles_leaves_everything_unseen() -> None:
    (row,) = checked(MemoryStore(), STORM)
    assert (row.status, row.closest) == (None, None)
