"""A watched folder: marks of its files, and waiting for a change."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from xref.adapters.readers.manifest import Manifest
from xref.adapters.watching import Waiting, WatchedFolder
from xref.errors import InputError
from xref.model import Document
from xref.settings import DEFAULTS


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "in"
    (made / "sub").mkdir(parents=True)
    (made / "a.txt").write_text("one")
    (made / "sub" / "b.html").write_text("two")
    return made


def read(path: Path, manifest: Manifest) -> Iterator[Document | InputError]:
    yield Document(path.name, path.read_text(), outlet=manifest.stated(path.name).outlet)


def watched(
    folder: Path, manifest: Path | None = None, ignored: tuple[Path, ...] = ()
) -> tuple[WatchedFolder, list[str]]:
    warnings: list[str] = []
    found = WatchedFolder(folder, read, DEFAULTS, manifest=manifest, ignored=ignored, warn=warnings.append)
    return found, warnings


def test_files_have_names_relative_to_the_folder(folder: Path) -> None:
    assert list(watched(folder)[0].scan()) == ["a.txt", "sub/b.html"]


@pytest.mark.parametrize(
    "name",
    ["a.txt.part", "story.html.crdownload", "~$notes.txt", "notes.txt~", ".hidden.txt", "README.md", "manifest.csv"],
)
def test_unfinished_hidden_and_accompanying_files_are_passed_over(folder: Path, name: str) -> None:
    (folder / name).write_text("x")
    assert list(watched(folder)[0].scan()) == ["a.txt", "sub/b.html"]


def test_the_mark_changes_with_the_content_and_with_the_time_of_change(folder: Path) -> None:
    looked_at, _ = watched(folder)
    first = looked_at.scan()
    assert looked_at.scan() == first
    (folder / "a.txt").write_text("more")
    second = looked_at.scan()
    assert second["a.txt"] != first["a.txt"]
    assert second["sub/b.html"] == first["sub/b.html"]
    os.utime(folder / "a.txt", ns=(1, 1))
    assert looked_at.scan()["a.txt"] != second["a.txt"]


def test_the_mark_changes_with_what_the_manifest_states_about_that_file(folder: Path) -> None:
    manifest = folder / "stated.csv"
    manifest.write_text("file,outlet\na.txt,Quay Gazette\n")
    looked_at, _ = watched(folder, manifest)
    first = looked_at.scan()
    assert "stated.csv" not in first
    (document,) = looked_at.documents("a.txt")
    assert isinstance(document, Document)
    assert document.outlet == "Quay Gazette"
    manifest.write_text("file,outlet\na.txt,Quay Gazette\nsub/b.html,Nera Times\n")
    second = looked_at.scan()
    assert second["a.txt"] == first["a.txt"]
    assert second["sub/b.html"] != first["sub/b.html"]


def test_nothing_is_new_while_the_manifest_cannot_be_used(folder: Path) -> None:
    manifest = folder.parent / "stated.csv"
    manifest.write_text("file,outlet\n")
    looked_at, warnings = watched(folder, manifest)
    first = looked_at.scan()
    manifest.write_text("outlet\n")
    (folder / "c.txt").write_text("three")
    assert looked_at.scan() == first
    assert looked_at.scan() == first
    (warning,) = warnings
    assert "the manifest has no column 'file'" in warning
    manifest.write_text("file,outlet,url\n")
    assert "c.txt" in looked_at.scan()


def test_a_file_that_is_gone_holds_nothing(folder: Path) -> None:
    looked_at, _ = watched(folder)
    (folder / "a.txt").unlink()
    assert list(looked_at.documents("a.txt")) == []
    assert [item.text for item in looked_at.documents("sub/b.html") if isinstance(item, Document)] == ["two"]


def test_a_folder_that_is_gone_is_named(folder: Path) -> None:
    looked_at, _ = watched(folder / "sub")
    (folder / "sub" / "b.html").unlink()
    (folder / "sub").rmdir()
    with pytest.raises(InputError, match="the folder is gone"):
        looked_at.scan()
    with pytest.raises(InputError, match="no folder that can be read"):
        watched(folder / "sub")


def test_two_folders_have_two_identities_which_tell_no_path(folder: Path) -> None:
    one, other = watched(folder)[0].identity, watched(folder / "sub")[0].identity
    assert one != other
    assert folder.name not in one
    assert watched(folder / "sub" / "..")[0].identity == one


def test_waiting_ends_when_the_system_tells_of_a_change(folder: Path) -> None:
    with Waiting(folder, rest=0, every=None, once=False) as wait:
        assert wait(False)  # told once that somebody listens now
        writer = threading.Timer(0.2, (folder / "c.txt").write_text, ["three"])
        writer.start()
        start = time.monotonic()
        assert wait(False)
        assert time.monotonic() - start < 20
        writer.join()
    assert (folder / "c.txt").exists()


def test_waiting_once_is_for_files_that_come_to_rest_only_and_not_for_ever(folder: Path) -> None:
    with Waiting(folder, rest=0, every=None, once=True) as wait:
        assert not wait(False)
        rests = 0
        while wait(True):
            rests += 1
            assert rests < 100
        assert rests > 3


def test_a_network_folder_is_looked_at_now_and_then(folder: Path) -> None:
    with Waiting(folder, rest=0, every=0.01, once=False) as wait:
        assert all(wait(False) for _ in range(3))
