"""The database as a file: opening, recognising, reading beside a writer, and surviving what goes wrong."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.store_examples import CLAIMS_EACH, Make, add_many
from xref.adapters.sqlite import SqliteStore, migrations
from xref.adapters.sqlite.migrations import APPLICATION_ID, LATEST, m001_tables, migrate
from xref.errors import StoreError
from xref.model import Outlet, Relation


def open_new(path: Path) -> SqliteStore:
    return SqliteStore.open(path, create=True)


@contextmanager
def without_rights() -> Iterator[None]:
    """Run as a user who owns nothing, where the tests run as one whom no permission stops."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that every user may enter, unlike those of pytest."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder
        folder.chmod(0o755)


class TestOpening:
    def test_a_missing_database_is_not_made_unless_asked(self, database: Path) -> None:
        with pytest.raises(StoreError, match=r"no such database.*xref ingest"):
            SqliteStore.open(database, create=False)
        assert not database.exists()

    def test_reading_does_not_make_a_database(self, database: Path) -> None:
        with pytest.raises(StoreError, match="no such database"):
            SqliteStore.open(database, create=True, read_only=True)
        assert not database.exists()

    def test_a_folder_is_no_database(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match="this is a folder"):
            open_new(tmp_path)

    def test_a_missing_folder_is_named(self, tmp_path: Path) -> None:
        with pytest.raises(StoreError, match=r"its folder does not exist.*nowhere"):
            open_new(tmp_path / "nowhere" / "xref.db")

    def test_a_database_of_another_program_is_refused_and_left_as_it_is(self, database: Path) -> None:
        with closing(sqlite3.connect(database)) as other:
            other.execute("create table recipes (name)")
        before = database.read_bytes()
        for read_only in (True, False):
            with pytest.raises(StoreError, match="another program"):
                SqliteStore.open(database, create=True, read_only=read_only)
        assert database.read_bytes() == before

    def test_a_database_that_claims_another_program_is_refused_even_when_empty(self, database: Path) -> None:
        with closing(sqlite3.connect(database)) as other:
            other.execute("pragma application_id = 42")
        with pytest.raises(StoreError, match="another program"):
            open_new(database)

    def test_an_empty_file_can_be_filled_but_not_read(self, database: Path) -> None:
        database.touch()
        with pytest.raises(StoreError, match="empty"):
            SqliteStore.open(database, create=False, read_only=True)
        with open_new(database) as store:
            assert store.article_keys() == []

    def test_a_newer_schema_is_refused(self, database: Path) -> None:
        open_new(database).close()
        with closing(sqlite3.connect(database)) as raw:
            raw.execute(f"pragma user_version = {LATEST + 1}")
        with pytest.raises(StoreError, match="newer xref"):
            open_new(database)

    def test_a_text_file_is_no_database(self, database: Path) -> None:
        database.write_text("This is a shopping list, not a database. " * 50)
        with pytest.raises(StoreError, match=r"xref\.db: this is no SQLite database"):
            open_new(database)

    def test_a_damaged_file_is_reported_with_a_remedy(self, database: Path, make: Make) -> None:
        with open_new(database) as store:
            make.fill(store, make.article(), *("The ferry left the harbour." for _ in range(300)))
        content = bytearray(database.read_bytes())
        content[40_000 : len(content) - 40_000] = os.urandom(len(content) - 80_000)
        database.write_bytes(content)
        with (
            pytest.raises(StoreError, match=r"damaged.*Restore a copy"),
            SqliteStore.open(database, create=False) as store,
        ):
            list(store.articles())
            store.search_text("ferry", 5)

    def test_names_with_spaces_and_signs_of_addresses_are_files_like_others(self, tmp_path: Path, make: Make) -> None:
        path = tmp_path / "my notes?mode=ro#1 50%.db"
        with open_new(path) as store:
            make.fill(store, make.article())
        assert path.exists()
        with SqliteStore.open(path, create=False, read_only=True) as store:
            assert len(store.article_keys()) == 1

    def test_reading_does_not_import_the_library_for_writing(self, database: Path) -> None:
        open_new(database).close()
        script = (
            "import sys; from xref.adapters.sqlite import SqliteStore;"
            "store = SqliteStore.open(sys.argv[1], create=False, read_only=True);"
            "store.search_text('x', 1); store.counts();"
            "sys.exit('sqlite_utils' in sys.modules)"
        )
        assert subprocess.run([sys.executable, "-c", script, str(database)], check=False).returncode == 0


class TestMigrations:
    def test_a_new_database_is_marked_as_ours_and_up_to_date(self, database: Path) -> None:
        open_new(database).close()
        with closing(sqlite3.connect(database)) as raw:
            assert raw.execute("pragma application_id").fetchone() == (APPLICATION_ID,)
            assert raw.execute("pragma user_version").fetchone() == (LATEST,)

    def test_every_column_is_described(self, database: Path) -> None:
        open_new(database).close()
        with closing(sqlite3.connect(database)) as raw:
            tables = [
                name
                for (name,) in raw.execute("select name from sqlite_master where type = 'table'")
                if not name.startswith(("claims_fts", "sqlite_"))
            ]
            columns = {(t, row[1]) for t in tables for row in raw.execute(f"pragma table_info({t})")}
            described = {(t, c) for t, c, meaning in raw.execute("select * from described") if c and meaning}
        assert columns == described

    def test_a_migration_that_fails_leaves_nothing(self, database: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(m001_tables, "SEARCH", "create virtual table claims_fts using no_such_module(text)")
        with closing(sqlite3.connect(database, isolation_level=None)) as raw:
            with pytest.raises(sqlite3.OperationalError, match="no_such_module"):
                migrate(raw)
            assert raw.execute("select count(*) from sqlite_master").fetchone() == (0,)
            assert raw.execute("pragma user_version").fetchone() == (0,)

    def test_a_database_of_the_first_schema_is_brought_up_to_date(
        self, database: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        with monkeypatch.context() as earlier, closing(sqlite3.connect(database, isolation_level=None)) as raw:
            earlier.setattr(migrations, "MIGRATIONS", ("m001_tables",))
            migrate(raw)
            raw.execute("insert into outlets values ('Quay Gazette', 'Quay Media', '', 'B', 'desk')")
            raw.execute("insert into articles select k, 'a' || k, 1, k, 0, 1, 'Quay Gazette', '', '', '', null, null, "
                        "null, '[]', 'x' from (select 1 as k union select 2)")  # fmt: skip
            for key in (1, 2):
                raw.execute("insert into claims values (?, ?, 0, 0, 1, 'x', 'claim', 0, '', '', null, null, null, 0, "
                            "'{}')", (key, key))  # fmt: skip
            raw.execute("insert into claims_fts (claims_fts) values ('rebuild')")
            raw.execute("insert into pairs (a, b, score, relation, shared_origin, copied_text, reasons, basis) "
                        "values (1, 2, 0.5, 'different_event', '', '', '[]', '')")  # fmt: skip
        with SqliteStore.open(database, create=False) as store:
            assert list(store.outlets()) == [Outlet("Quay Gazette", "Quay Media", "", "B", "desk")]
            (pair,) = store.pairs()
            store.put_clusters([], [replace(pair, relation=Relation.UNSETTLED)])
            assert list(store.pairs(compared=True)) == [pair]
            assert store.judgements() == []
            assert store.integrity() == []

    def test_programs_that_start_together_make_one_database(self, database: Path) -> None:
        context = multiprocessing.get_context("spawn")
        starters = [context.Process(target=add_many, args=(database, number, 1)) for number in range(4)]
        for starter in starters:
            starter.start()
        for starter in starters:
            starter.join(60)
        assert [starter.exitcode for starter in starters] == [0] * 4
        with SqliteStore.open(database, create=False) as store:
            assert len(store.article_keys()) == 4
            assert store.integrity() == []


class TestReadOnly:
    def test_a_store_opened_for_reading_refuses_to_write(self, database: Path, make: Make) -> None:
        open_new(database).close()
        with SqliteStore.open(database, create=False, read_only=True) as store:
            with pytest.raises(StoreError, match="cannot be written"):
                store.add(make.article(), [])
            assert store.article_keys() == []

    def test_readers_leave_no_files_behind(self, database: Path, make: Make) -> None:
        with open_new(database) as store:
            make.fill(store, make.article())
        with SqliteStore.open(database, create=False, read_only=True) as store:
            assert len(store.article_keys()) == 1
        assert [file.name for file in database.parent.iterdir()] == ["xref.db"]

    def test_a_database_in_a_folder_without_write_permission_can_be_read(self, open_folder: Path, make: Make) -> None:
        path = open_folder / "xref.db"
        with open_new(path) as store:
            make.fill(store, make.article(), "The ferry left.")
        path.chmod(0o444)
        open_folder.chmod(0o555)
        with without_rights(), SqliteStore.open(path, create=False, read_only=True) as store:
            assert len(store.article_keys()) == 1
            assert store.search_text("ferry", 1) != []

    def test_writing_there_names_the_file_and_the_remedy(self, open_folder: Path) -> None:
        path = open_folder / "xref.db"
        open_new(path).close()
        path.chmod(0o444)
        open_folder.chmod(0o555)
        with without_rights(), pytest.raises(StoreError, match=r"xref\.db: .*--db"):
            SqliteStore.open(path, create=False)

    def test_a_database_cannot_be_made_in_such_a_folder(self, open_folder: Path) -> None:
        open_folder.chmod(0o555)
        with without_rights(), pytest.raises(StoreError, match="cannot be opened"):
            open_new(open_folder / "xref.db")

    def test_articles_in_a_log_that_cannot_be_used_are_not_silently_missed(self, open_folder: Path, make: Make) -> None:
        path = open_folder / "xref.db"
        with open_new(path) as store:
            make.fill(store, make.article())
            for suffix in ("", "-wal"):  # as copied while a program was writing, without its shared memory
                source, target = path.with_name(path.name + suffix), open_folder / f"copy.db{suffix}"
                target.write_bytes(source.read_bytes())
                target.chmod(0o444)
        open_folder.chmod(0o555)
        with without_rights():
            try:
                with SqliteStore.open(open_folder / "copy.db", create=False, read_only=True) as copy:
                    assert len(copy.article_keys()) == 1
            except StoreError as error:
                assert "copy.db" in str(error)


class TestBesideAWriter:
    def test_a_reader_sees_what_was_there_before_the_write_began(self, database: Path, make: Make) -> None:
        with open_new(database) as writer, SqliteStore.open(database, create=False, read_only=True) as reader:
            make.fill(writer, make.article("one"))
            with writer.connection.writing():
                writer.connection.execute("update articles set title = 'half done'")
                assert [stored.article.title for stored in reader.articles()] == [""]

    def test_a_snapshot_does_not_move(self, database: Path, make: Make) -> None:
        with open_new(database) as writer, SqliteStore.open(database, create=False, read_only=True) as reader:
            make.fill(writer, make.article("one"))
            with reader.reading():
                assert len(reader.article_keys()) == 1
                make.fill(writer, make.article("two", text="Other."))
                assert len(reader.article_keys()) == 1
            assert len(reader.article_keys()) == 2

    def test_a_second_writer_waits_and_then_says_who_is_in_the_way(self, database: Path, make: Make) -> None:
        with (
            open_new(database) as first,
            SqliteStore.open(database, create=False, busy_seconds=0.1) as second,
            first.connection.writing(),
            pytest.raises(StoreError, match="another program is writing"),
        ):
            second.add(make.article(), [])

    def test_several_processes_may_write_in_turn(self, database: Path) -> None:
        open_new(database).close()
        context = multiprocessing.get_context("spawn")
        writers = [context.Process(target=add_many, args=(database, number, 25)) for number in range(2)]
        for writer in writers:
            writer.start()
        for writer in writers:
            writer.join(60)
        with SqliteStore.open(database, create=False) as store:
            assert len(store.article_keys()) == 50
            assert store.integrity() == []


class TestAccidents:
    def test_a_full_disk_is_reported_and_the_article_is_not_stored(self, database: Path, make: Make) -> None:
        with open_new(database) as store:
            make.fill(store, make.article("fits", text="Small."), "The ferry left.")
            store.connection.execute(f"pragma max_page_count = {store.connection.value('pragma page_count')}")
            large = make.article("large", text="The harbour was closed. " * 20_000)
            with pytest.raises(StoreError, match=r"xref\.db: the disk is full.*Free some space"):
                store.add(large, make.claims(*("The harbour was closed." for _ in range(500))))
            assert [stored.article.article_id for stored in store.articles()] == ["fits"]
            store.connection.execute("pragma max_page_count = 1000000")
            assert store.add(large, []) == "new"
            assert store.integrity() == []

    def test_an_error_in_the_middle_of_an_article_leaves_nothing_of_it(self, database: Path, make: Make) -> None:
        with open_new(database) as store:
            (claim,) = make.claims("The ferry left.")
            with pytest.raises(AttributeError):
                store.add(make.article(), [claim, None])  # type: ignore[list-item]  # the mistake is the point
            assert store.counts()["articles"] == 0
            assert store.add(make.article(), [claim]) == "new"

    @pytest.mark.parametrize("patience", [0.0, 0.03, 0.11, 0.25])
    def test_a_kill_leaves_each_article_in_or_out(self, database: Path, patience: float) -> None:
        open_new(database).close()
        script = (
            "import sys; from pathlib import Path; sys.path.insert(0, sys.argv[1]);"
            "from tests.store_examples import add_many; add_many(Path(sys.argv[2]), 1, 100_000)"
        )
        root = Path(__file__).parents[2]
        victim = subprocess.Popen([sys.executable, "-c", script, str(root), str(database)])
        deadline = time.monotonic() + 30
        while not _stored(database) and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(patience)
        victim.send_signal(signal.SIGKILL)
        assert victim.wait(10) == -signal.SIGKILL
        with SqliteStore.open(database, create=False) as store:
            assert store.integrity() == []
            found = list(store.articles())
            assert found
            for stored in found:
                assert len(stored.claims) == CLAIMS_EACH
                assert len(stored.article.lines) == 1
            assert {stored.article.article_id for stored in found} == {f"1-{i}" for i in range(len(found))}

    @pytest.mark.parametrize(
        ("damage", "complaint"),
        [
            ("update vectors set n = n + 1", "not one vector per claim"),
            ("update vectors set vector = x'00'", "not the size"),
            ("update articles set superseded = 1", "superseded, yet its claims are in clusters"),
            ("delete from cluster_members", "has no members"),
            ("update claims set article_key = 99", "missing"),
            ("insert into claims_fts (claims_fts) values ('delete-all')", "full-text index"),
        ],
    )
    def test_doctor_finds_what_was_broken_from_outside(
        self, database: Path, make: Make, damage: str, complaint: str
    ) -> None:
        with open_new(database) as store:
            key, (claim,) = make.fill(store, make.article(), "The ferry left.")
            store.put_vectors(key, "hashing/v1", np.ones((1, 4), dtype=np.float32))
            store.put_clusters([make.cluster("ferry", claim)], [])
            assert store.integrity() == []
            store.connection.execute("pragma foreign_keys = off")
            store.connection.execute(damage)
            assert any(complaint in problem for problem in store.integrity())


def _stored(database: Path) -> int:
    with SqliteStore.open(database, create=False, read_only=True) as store:
        return len(store.article_keys())
